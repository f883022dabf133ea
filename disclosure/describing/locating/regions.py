"""Which place a report is from: what its title, signature and breadcrumb name, resolved from the top down.

Running text only supports: it may narrow several places of one name, and alone it gives no more than an
inferred value.  Where several places are left, all of them are candidates and none is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from disclosure.describing.locating.chains import Chain
from disclosure.describing.locating.gazetteer import Gazetteer, Level, Place, belongs, is_within
from disclosure.describing.locating.inquiry import OLDEST, SETTING, Case, candidates, living, related
from disclosure.describing.locating.spellings import words
from disclosure.describing.locating.surmise import by_its_press, of_the_state, told_by_others, unlisted, zoned
from disclosure.describing.locating.testimony import SPOKEN, Heard, Witness, own_words, spoken_names
from disclosure.errors import SettingsError
from disclosure.frozen import replace
from disclosure.records import Certainty, Evidence, Reading, Region

__all__ = ["Witness", "home_place", "locate"]


def home_place(gazetteer: Gazetteer, home_region: str) -> Place:
    """The place that the setting ``home_region`` names, by code or by name.

    Raises:
        SettingsError: no place, or more than one, is called so.
    """
    found = living(gazetteer.find(home_region), None)
    if len(found) == 1:
        return found[0]
    some = "".join(f"；{words}" for words in candidates(found[:5], gazetteer))
    raise SettingsError(
        f"home_region“{home_region}”在地名表中有 {len(found)} 处{some}",
        "请写区划代码（如 341322）或带上级的全称（如 安徽省宿州市萧县）。",
    )


def locate(
    witnesses: Sequence[Witness],
    gazetteer: Gazetteer,
    home_region: str | None = None,
    year: int | None = None,
    spoken: Callable[[], Iterable[Witness]] = tuple,
    told_by: str = SETTING,
) -> Reading[Region]:
    """The place that the witnesses are from.

    ``spoken`` finds the bodies that the running text names as speaking or to be asked; it is asked
    only where title, cover, signature and breadcrumb are silent.
    ``home_region`` is a code or a full name: it narrows, and gives inferred values.  It is from the
    settings, or from whom ``told_by`` names to the reader.
    ``year`` is the year reported on: a place is shown as it was called then.
    Candidates are written ``210213008 辽宁省大连市金州区站前街道``.

    Raises:
        SettingsError: ``home_region`` names no place, or several.
    """
    home = home_place(gazetteer, home_region) if home_region else None
    case = Case(tuple(witnesses), gazetteer, home, year, told_by)
    own = own_words(case.witnesses, gazetteer)
    if own:
        return _decided(case, own[0], own[1:])
    case = replace(case, witnesses=(*case.witnesses, *spoken()))
    return zoned(case) or unlisted(case) or of_the_state(case) or _as_spoken(case) or told_by_others(case)


def _as_spoken(case: Case) -> Reading[Region] | None:
    """The place in the name of the body that speaks in the text, or that is to be asked about it."""
    heard = spoken_names(case.witnesses, case.gazetteer)
    reading = _decided(case, heard[0], heard[1:]) if heard else None
    if reading is None or reading.certainty is Certainty.UNKNOWN or reading.value is None:
        return None
    place = case.gazetteer.place(reading.value.code or "")
    return None if case.home and not (place and related(place, case.home)) else reading


@dataclass
class _Finding:
    """What is concluded so far: the places left, why, and what keeps it from being certain."""

    chain: Chain
    places: tuple[Place, ...]
    evidence: list[Evidence]
    doubts: list[str] = field(default_factory=list)  # Chinese


def _decided(case: Case, first: Heard, others: Sequence[Heard]) -> Reading[Region]:
    """The place that the issuer's own words name."""
    finding = _Finding(first.chain, case.living(first.chain.places), [first.evidence])
    if not finding.places:
        return case.unknown(f"地名“{first.chain.quote}”早已撤销", first.chain.places, (first.evidence,))
    finding.doubts += _weaknesses(first)
    for other in others:
        contradiction = _confronted(case, finding, first, other)
        if contradiction:
            return contradiction
    if len(finding.places) > 1:
        _narrow(case, finding)
    if len(finding.places) > 1:
        return _ambiguous(case, finding)
    return _settled(case, finding, others)


def _weaknesses(heard: Heard) -> list[str]:
    """What keeps a chain from being certain, in Chinese."""
    chain = heard.chain
    reasons = []
    if heard.origin == "breadcrumb":
        reasons.append("标题和落款没有写明地区，据网页位置推定")
    elif heard.origin in SPOKEN:
        reasons.append("标题和落款没有写明地区，据正文中的单位名称推定")
    elif chain.scattered:
        reasons.append(f"“{chain.quote}”在原文中不相连")
    if not chain.bounded:
        reasons.append(f"“{chain.quote}”前面的字可能与它是一个词")
    if not chain.above and chain.last in words("zone"):
        reasons.append(f"叫“{chain.last}”的不止是行政区划")
    if chain.redacted:
        reasons.append(f"“{chain.quote}”以下的地名在原文中被隐去")
    if chain.renamed:
        reasons.append(f"地名表中“{chain.quote}”的末级写作“{chain.places[0].name}”")
    if chain.township:
        reasons.append(f"地名表中没有“{chain.township}”，其上级据原文")
    return reasons


def _confronted(case: Case, finding: _Finding, first: Heard, other: Heard) -> Reading[Region] | None:
    """Let a further witness narrow the finding; a contradiction is returned."""
    theirs = case.living(other.chain.places)
    if not theirs or first.chain.quote.endswith(other.chain.quote):
        return None  # 芦岗乡 signs for 上蔡县芦岗乡, whatever else is called so
    agreeing = tuple(p for p in finding.places if any(related(p, q) for q in theirs))
    if agreeing:
        finding.places = agreeing
        finding.evidence.append(other.evidence)
        below = all(belongs(q, p) for q in theirs for p in agreeing)
        if below and first.origin == other.origin == "cover":
            # 浙江省首批旅游经济强县 / 仙居县: a cover's lines, the nearer one says where
            finding.chain, finding.places = other.chain, theirs
            finding.doubts.append(f"封面还写有“{first.chain.quote}”")
        elif below and other.origin in ("signature", "cover"):
            finding.doubts.append(f"落款或封面写的是下一级的“{other.chain.quote}”")
        return None
    if other.origin == "breadcrumb" and first.origin != "breadcrumb":
        finding.doubts.append(f"网页位置写的是“{other.chain.quote}”")
        return None
    note = f"原文前后不一：“{first.chain.quote}”与“{other.chain.quote}”"
    return case.unknown(note, (*finding.places, *theirs), (first.evidence, other.evidence))


def _narrow(case: Case, finding: _Finding) -> None:
    """Keep the places whose county, then city, then province is named in the text or set as home."""
    told = [(heard, case.living(heard.chain.places)) for heard in case.hearsay]
    for level in (Level.COUNTY, Level.CITY, Level.PROVINCE):
        backed: dict[Place, Heard] = {}
        for heard, meant in told:
            for place in finding.places:
                if place not in backed and _backs(heard, meant, place, level):
                    backed[place] = heard
        if backed and len(backed) < len(finding.places):
            finding.places = tuple(backed)
            if len(backed) == 1:
                heard = next(iter(backed.values()))
                finding.evidence.append(heard.evidence)
                finding.doubts.append(f"全国同名的不止一处，据“{heard.chain.quote}”推定")
                return
        if not backed and level is Level.COUNTY and _names_strangers(case, finding.places):
            break
    if press := by_its_press(case, finding.places):
        finding.places = (press[0],)
        finding.evidence.append(Evidence(press[1], "body"))
        finding.doubts.append(f"全国同名的不止一处，据“{press[1]}”推定")
    elif case.home:
        at_home = tuple(place for place in finding.places if related(place, case.home))
        if len(at_home) == 1:
            finding.places = at_home
            finding.doubts.append(f"全国同名的不止一处，依{case.told_by}推定")


def _names_strangers(case: Case, places: tuple[Place, ...]) -> bool:
    """Whether townships are asked for, and the text names a county that has none of them."""
    if any(place.level is not Level.TOWNSHIP for place in places):
        return False
    return any(case.named_at(heard, Level.COUNTY) for heard in case.hearsay if heard.chain.bounded)


def _backs(heard: Heard, meant: Sequence[Place], place: Place, level: Level) -> bool:
    """Whether ``heard``, who can mean ``meant``, names what ``place`` lies in at ``level``, or another place there."""
    if level >= place.level or (len(meant) > 1 and meant[0].level is Level.TOWNSHIP):
        return False
    shared = {code[:level] for code in (place.code, *place.successors)}
    # 南京市鼓楼区 is that one, 鼓楼区 alone is any of them
    whole = len(meant) == 1 and bool(heard.chain.above)
    return any((q != place or whole) and len(q.code) >= level and q.code[:level] in shared for q in meant)


def _ambiguous(case: Case, finding: _Finding) -> Reading[Region]:
    quote = finding.chain.quote
    note = f"“{quote}”可以是 {len(finding.places)} 处，原文没有写明是哪一处"
    unknown = case.unknown(note, finding.places, finding.evidence)
    names = {place.name for place in finding.places if place.level is Level.TOWNSHIP}
    if len(names) == 1 and all(place.level is Level.TOWNSHIP for place in finding.places):
        return replace(unknown, value=Region(township=names.pop()))  # its name is told, its county is not
    return unknown


def _settled(case: Case, finding: _Finding, others: Sequence[Heard]) -> Reading[Region]:
    """The one place that is left, with what keeps it from being certain."""
    (place,) = finding.places
    if place.level is Level.TOWNSHIP and not finding.chain.above and not finding.doubts:
        verdict = _lone_township(case, finding, place, others)
        if verdict:
            return verdict
    if _moved(case, place, finding.chain):
        finding.doubts.append("该地的区划代码或上级在不同年份不同，以报告年度推定")
    if place.level is Level.TOWNSHIP and not any(
        is_within(place, q) for up in finding.chain.above[-1:] for q in up
    ):
        finding.doubts += [] if not finding.chain.above else ["乡级代码是现行的，所属县当时另有代码"]
    certainty = Certainty.INFERRED if finding.doubts else Certainty.CERTAIN
    region = case.region(place, finding.chain)
    return Reading(region, certainty, tuple(finding.evidence), note="；".join(finding.doubts))


def _lone_township(
    case: Case, finding: _Finding, place: Place, others: Sequence[Heard]
) -> Reading[Region] | None:
    """A township that only one county has: certain where that county is named, too."""
    if any(place.name.startswith(upper.name) for upper in case.gazetteer.parents(place)[-1:]):
        return None  # 济源市沁园街道 is the whole name
    near = (*others, *case.hearsay)
    for heard in near:
        for upper in (heard.chain.places, *heard.chain.above):
            if any(q.level is Level.COUNTY and belongs(place, q) for q in upper):
                finding.evidence.append(heard.evidence)
                return None
    named = (case.named_at(heard, Level.COUNTY) for heard in near if heard.chain.bounded)
    strangers = {stranger for stranger in named if stranger}
    if case.home and not related(place, case.home):
        strangers.add(case.home)
    if strangers:
        note = f"全国只有一处“{place.name}”，但原文或设置指向别处"
        return case.unknown(note, (place, *strangers), finding.evidence)
    finding.doubts.append(f"原文没有写明所属县；全国只有一处“{place.name}”")
    return None


def _moved(case: Case, place: Place, chain: Chain) -> bool:
    """Whether the year alone chose between two codes of the place, or could have."""
    namesakes = [p for p in chain.places if p.code != place.code]
    if not place.current:
        return any(heir.code in place.successors for heir in namesakes)
    return case.year is None and any(
        place.code in old.successors and (old.valid_until or 0) >= OLDEST for old in namesakes
    )
