"""Who reported: as the text writes it, and under its full name.

Title and signature name the issuer; what stands beside the text (来源, 发布机构, a
breadcrumb) is often the site or a superior, so it only supports, or stands in with an
inferred value where the text speaks of itself in the same way (我局, 我镇).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from disclosure.describing import organs
from disclosure.describing.classifying.bodies import Form
from disclosure.describing.classifying.kinds import Classification, Kinds
from disclosure.describing.locating.gazetteer import Gazetteer, Level
from disclosure.describing.material import Material
from disclosure.describing.naming.full_names import in_full, is_short_for
from disclosure.describing.naming.governments import lone_government
from disclosure.describing.naming.namings import (
    Named,
    beside,
    cover_issuers,
    is_joint,
    officers,
    signature_issuer,
    title_issuer,
)
from disclosure.describing.naming.speakers import (
    contacts,
    full_names,
    in_own_voice,
    makers,
    own_work,
    subjects,
)
from disclosure.describing.naming.townships import lone_township
from disclosure.describing.naming.voices import class_of, speakers_of
from disclosure.describing.organs import FullName
from disclosure.frozen import dataclass
from disclosure.records import Certainty, Doubt, Reading, Region


@dataclass(frozen=True, slots=True)
class IssuerReading:
    """Who reported: in full, as written, its kind, and what is doubtful."""

    issuer: Reading[str]
    as_written: str | None
    kind: str | None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    named: Named | None
    certainty: Certainty
    others: tuple[Named, ...] = ()
    note: str = ""

    @property
    def all(self) -> tuple[Named, ...]:
        """The name that was chosen, and the others."""
        return ((self.named,) if self.named else ()) + self.others


def read_issuer(
    material: Material,
    gazetteer: Gazetteer,
    region: Reading[Region],
    kind: Classification,
    title: Named | None = None,
) -> IssuerReading:
    """Decide who reported; ``title`` is the name in the title, where it is known already."""
    place = region.value
    choice = _refused(
        _choose(material, gazetteer, title or title_issuer(material, gazetteer)), kind, material
    )
    nobody = choice.named is None or organs.is_place(choice.named.name)
    if choice.certainty is Certainty.UNKNOWN and nobody:
        choice = _of_its_level(material, place) or choice
    names = _Names(gazetteer, place)
    evidence = tuple(named.evidence() for named in choice.all[:4])
    if choice.named is None or choice.certainty is Certainty.UNKNOWN:
        candidates = tuple(dict.fromkeys(names.full(named).text for named in choice.others))
        note = choice.note or "原文没有写明报告单位。"
        written = choice.named.name if choice.named else None
        return IssuerReading(Reading.unknown(note, candidates, evidence), written, None)
    written = choice.named.name
    choice = _spelt_out(choice, names, material)
    assert choice.named is not None
    full = names.full(choice.named)
    certainty, note = _how_sure(choice, full, material, kind, names)
    candidates = ()
    if certainty is Certainty.INFERRED:
        candidates = tuple(
            dict.fromkeys(
                (*(names.full(named).text for named in choice.all), *names.elsewhere(choice.named, region))
            )
        )
    issuer = Reading(full.text, certainty, evidence, candidates if len(candidates) > 1 else (), note)
    return IssuerReading(issuer, written, organs.kind_of(full.text, place))


def _spelt_out(choice: _Choice, names: _Names, material: Material) -> _Choice:
    """``choice`` under the full name that the text prints once: 桐柏县发展和改革委员会 for 县发改委."""
    short = choice.named
    assert short is not None
    if short.name[0] not in _LEVELS and not _NO_NAME.fullmatch(short.name):
        return choice
    whole = in_full(short.name, material, names.gazetteer, beside=True)
    if whole is None or whole.name == names.full(short).text:
        return choice
    note = f"原文写作“{short.name}”，全称据正文。"
    return _Choice(whole, Certainty.INFERRED, (short, *choice.others), note)


# 县人民政府办公室关于印发…的通知
_OFFICE_OF_ITS_LEVEL = re.compile(r"[县市区旗](?:人民)?政府(?:办公室|办)(?=关于|20\d\d)")


def _of_its_level(material: Material, place: Region | None) -> _Choice | None:
    """The office of the place that the report is from, where the title names it by its level alone."""
    found = _OFFICE_OF_ITS_LEVEL.match(material.title)
    own = place and (place.county or place.city)
    if found is None or not own or own[-1] != found[0][0]:
        return None
    named = Named(found[0], material.title_origin, material.title_printed)
    return _Choice(named, Certainty.INFERRED, (), "题目只写了级别，地名据正文补足。")


@dataclass(frozen=True, slots=True)
class _Names:
    """Full names, given the place that a report is from."""

    gazetteer: Gazetteer
    region: Region | None

    def full(self, named: Named) -> FullName:
        return organs.full_name(named.name, self.region, self.gazetteer)

    def elsewhere(self, named: Named, region: Reading[Region]) -> Iterator[str]:
        """The name in full for every place that the report may be from (站前街道 is in 17 districts)."""
        for candidate in region.candidates if region.certainty is Certainty.UNKNOWN else ():
            code = candidate.split(" ", 1)[0]
            if self.gazetteer.place(code) is not None:
                yield organs.full_name(named.name, self.gazetteer.region(code), self.gazetteer).text


def _refused(choice: _Choice, kind: Classification, material: Material) -> _Choice:
    """``choice``, or unknown where what was found is no issuer."""
    named = choice.named
    if kind.form is not Form.DOCUMENT:
        return _Choice(None, Certainty.UNKNOWN, (), "不是某个单位的文件。")
    elsewhere = kind.category.value is not None and not Kinds.load().by_name[kind.category.value].report
    asked = material.title.endswith(("？", "?"))
    by_the_way = (
        asked or kind.topic is None or named is None or (named.origin == "body" and not _is_low(named.name))
    )
    if named and elsewhere and by_the_way and organs.is_place(named.name):
        # 皋兰县2018年…招标公告: the county is where it was, not who wrote it
        return _Choice(named, Certainty.UNKNOWN, (named,), "题目只写了地名，不能确定是哪个单位的文件。")
    if named and organs.is_blacked_out(named.name):
        return _Choice(named, Certainty.UNKNOWN, choice.all, "单位名称在原文中被隐去。")
    return choice


def _how_sure(
    choice: _Choice, full: FullName, material: Material, kind: Classification, names: _Names
) -> tuple[Certainty, str]:
    """How sure the full name is, and why it is no surer."""
    named, certainty, note = choice.named, choice.certainty, choice.note
    assert named is not None
    if organs.is_damaged(named.name):
        return Certainty.INFERRED, "单位名称里有损坏的字，照原文录入。"
    if (
        organs.is_place(named.name)
        and named.quote == material.title_printed
        and organs.is_damaged(material.title)
    ):
        return Certainty.INFERRED, "题目里有损坏的字，题目中的地名不一定是报告单位。"
    if is_joint(named.name, names.gazetteer):
        return Certainty.INFERRED, "几个单位联合署名，照原文录入。"
    if organs.is_redacted(named.name):
        return Certainty.INFERRED, "单位名称在原文中被隐去，照原文录入。"
    if full.added and not _is_printed(full.text, material) and not _is_composed(full.text, choice):
        return Certainty.INFERRED, note or f"原文写作“{named.name}”，全称据地区和体例补足。"
    if named.origin == "first_lines":
        return Certainty.INFERRED, note or "据正文开头像标题的一行推断。"
    if _lacks_place(full.text, names.region, names.gazetteer):
        return Certainty.INFERRED, note or "原文没有写明所属地区，名称不全。"
    if named.doubtful and not _is_own(named, kind):
        return Certainty.INFERRED, note or "题目中的这个名称可能是所说的单位或网站，不一定是报告单位。"
    return certainty, note


def _is_printed(name: str, material: Material) -> bool:
    """Whether the full name stands somewhere in the text or beside it."""
    return name in material.full or any(name in clue.text for clue in material.text.clues)


def _is_composed(name: str, choice: _Choice) -> bool:
    """Whether title and signature print the full name between them: 泾源县新民乡, 新民乡人民政府."""
    parts = [named.name for named in choice.all]
    heads = [part for part in parts if name.startswith(part)]
    tails = [part for part in parts if name.endswith(part)]
    return any(len(head) + len(tail) > len(name) for head in heads for tail in tails)


def _is_own(named: Named, kind: Classification) -> bool:
    """关于萧县教育局2017年…的报告 is the bureau's own; 关于萧县教育局…的通报 is somebody's on it."""
    return kind.is_report and "关于" + named.name in named.quote.replace(" ", "")


def _lacks_place(name: str, region: Region | None, gazetteer: Gazetteer) -> bool:
    """规划局 and 站前街道办事处 alone are anybody's; 禄丰县规划局 and 北岭中学 are somebody's."""
    if organs.is_of_the_state(name, gazetteer):
        return False
    kind = organs.kind_of(name, region)
    levels = {place.level for mention in gazetteer.mentions(name) for place in mention.places}
    if kind in ("乡镇政府", "街道办事处"):
        return not levels & {Level.COUNTY, Level.CITY} and (
            region is None or None in (region.county, region.township)
        )
    if _NO_NAME.fullmatch(name):
        return True
    if kind not in ("县直部门", "县政府办公室", None) and name[0] not in "省市州县区旗乡镇":
        return False  # 北岭中学 has a name of its own, 市第二人民医院 has not
    return not levels


def _is_low(name: str) -> bool:
    """Whether a place is a township: a paper of no other body names its one township throughout."""
    return name.endswith(("镇", "乡", "街道", "苏木"))


# 卫生院 signs: every township has one
_NO_NAME = re.compile(
    r"(?:中心|人民|中|镇|乡|妇幼)?(?:卫生院|医院|中医院|保健院|中学|小学|学校|幼儿园|公司|大学|学院)"
    r"|(?:城乡|城镇|城市|农村)?(?:供水|自来水|供电|电力|供热|热力|燃气|天然气|公交|公共交通|客运|水务|排水|污水处理|环卫|城投|电信|移动|联通|邮政)(?:有限|总|分|集团)?公司"
    r"|自来水厂|水厂|热力厂|污水处理厂"
)


#: A cover names who reports, and perhaps whom it reports to.
_COVER_NAMES = 2


def _choose(material: Material, gazetteer: Gazetteer, title: Named | None) -> _Choice:
    signature = signature_issuer(material, gazetteer)
    speakers = speakers_of(material.body)
    if title is not None and not organs.is_redacted(title.name):
        return _with_title(title, signature, speakers, material, gazetteer)
    if signature is not None:
        return _Choice(signature, Certainty.CERTAIN, ())
    covers = list(cover_issuers(material, gazetteer))
    cover = (
        covers[0] if 0 < len({named.name for named in covers}) <= _COVER_NAMES else None
    )  # more are a list
    if cover is not None:
        agrees = not speakers or class_of(cover.name) in speakers
        return _Choice(
            cover, Certainty.CERTAIN if agrees and speakers else Certainty.INFERRED, (), "据封面署名。"
        )
    officer = next(officers(material, gazetteer), None)
    if officer is not None and material.title.endswith(_TO_A_CONGRESS):
        return _Choice(officer, Certainty.INFERRED, (), "没有署名，据题目下的报告人推断。")
    return _from_text(material, speakers, title, gazetteer)


#: What the head of a body reports there; a speech is his own.
_TO_A_CONGRESS = ("报告", "汇报", "说明")
#: A name that begins so says only of what level its place is.
_LEVELS = "省市州县区旗"


def _with_title(
    title: Named, signature: Named | None, speakers: Counter[str], material: Material, gazetteer: Gazetteer
) -> _Choice:
    bare = organs.is_place(title.name) or organs.is_named_place(title.name, gazetteer)
    if signature is not None and not organs.is_redacted(signature.name):
        passed_on = title.carried or title.origin == "first_lines"
        if bare and passed_on and _is_same_body(title.name, signature.name):
            return _Choice(signature, Certainty.CERTAIN, (title,))
        other = class_of(signature.name) not in (None, class_of(title.name))
        if _is_same_body(title.name, signature.name) and not (bare and other):
            placeless = title.name[0] in _LEVELS or not gazetteer.mentions(title.name)
            if placeless and signature.name.endswith(title.name):
                return _Choice(signature, Certainty.CERTAIN, (title,))  # 市林业局, signed 安康市林业局
            return _Choice(title, Certainty.CERTAIN, (signature,))
        if is_short_for(title.name, signature.name, gazetteer):
            if title.name[0] in _LEVELS:
                return _Choice(
                    signature, Certainty.CERTAIN, (title,)
                )  # 县发改委, signed 桐柏县发展和改革委员会
            # 五河县住建局, signed 五河县住房和城乡建设局; but 萧县教育局 may have become 萧县教育体育局
            note = f"题目写的是“{title.name}”，全称据落款。"
            return _Choice(signature, Certainty.INFERRED, (title,), note)
        if bare and other:
            note = f"题目写的是“{title.name}”，落款是“{signature.name}”，以落款为准。"
            return _Choice(signature, Certainty.INFERRED, (title,), note)
        note = f"题目写的是“{title.name}”，落款却是“{signature.name}”，以题目为准。"
        return _Choice(title, Certainty.INFERRED, (signature,), note)
    if bare and _speaks_otherwise(class_of(title.name), speakers):
        subject = tuple(subjects(material, gazetteer))
        if subject and class_of(subject[0].name) in speakers:
            return _Choice(subject[0], Certainty.INFERRED, (title,), "题目只写了地名，据正文首句推断。")
        return _Choice(
            title,
            Certainty.UNKNOWN,
            (title, *subject),
            "题目只写了地名，正文却是某个部门的口吻，没有写明是哪一个部门。",
        )
    if _NO_NAME.fullmatch(title.name) and in_full(title.name, material, gazetteer, beside=True) is None:
        note = "题目只写了单位的类别，没有写明是哪一个单位。"
        return _Choice(title, Certainty.UNKNOWN, (title,), note)
    return _Choice(title, Certainty.CERTAIN, ())


def _from_text(
    material: Material, speakers: Counter[str], title: Named | None, gazetteer: Gazetteer
) -> _Choice:
    """Neither title nor signature names a body: what the text or the page says."""
    in_text = chain(makers(material, gazetteer), subjects(material, gazetteer), own_work(material, gazetteer))
    told = list(in_own_voice(in_text, material))
    if told:
        return _Choice(told[0], Certainty.INFERRED, tuple(told[1:3]), "题目和落款没有写明单位，据正文推断。")
    if whole := next(full_names(material, gazetteer), None):
        return _Choice(whole, Certainty.INFERRED, (), "题目和落款没有写明单位，据正文里的全称推断。")
    around = [*contacts(material, gazetteer), *beside(material, gazetteer)]
    speaker = speakers.most_common(1)[0][0] if speakers else None
    for named in around:
        official = named.origin == "header_table"
        asked = named.origin == "contact" and class_of(named.name) is not None
        if (speaker and class_of(named.name) == speaker) or ((official or asked) and not speakers):
            others = tuple(other for other in around if other is not named)
            return _Choice(named, Certainty.INFERRED, others, "原文没有署名，据联系方式或页面信息推断。")
    if title is None and (lone := next(lone_township(material, gazetteer), None)):
        note = "原文没有署名，正文只提到这一个乡镇（街道）。"
        return _Choice(lone, Certainty.INFERRED, tuple(around), note)
    if title is None and (lone := next(lone_government(material, gazetteer), None)):
        note = "原文没有署名，正文只提到这一个政府。"
        return _Choice(lone, Certainty.INFERRED, tuple(around), note)
    others = (*((title,) if title else ()), *around)
    note = "单位名称在原文中被隐去。" if title else "题目、落款和正文都没有写明报告单位。"
    return _Choice(title, Certainty.UNKNOWN, others, note)


def _is_same_body(title: str, signature: str) -> bool:
    """Whether a signature is the title's body, its office, or the same with more or less place before it."""
    title, signature = _plain(title), _plain(signature)
    return title in signature or signature in title


# what a body's name may have or lack
_ORGAN_WORDS = re.compile(r"人民政府|政府|管委会|管理委员会|街道办事处|办事处|街道办?")


def _plain(name: str) -> str:
    return _ORGAN_WORDS.sub("", name) or name


def _speaks_otherwise(kind: str | None, speakers: Counter[str]) -> bool:
    """Whether the text says 我局 where the title names a county."""
    return bool(speakers) and kind is not None and speakers[kind] == 0 and max(speakers.values()) >= 2
