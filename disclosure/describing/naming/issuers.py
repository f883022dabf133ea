"""Who reported: as the text writes it, and under its full name.

Title and signature name the issuer; what stands beside the text (来源, 发布机构, a
breadcrumb) is often the site or a superior, so it only supports, or stands in with an
inferred value where the text speaks of itself in the same way (我局, 我镇).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from disclosure.describing import organs
from disclosure.describing.classifying.bodies import Form
from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.classifying.kinds import Classification
from disclosure.describing.locating.gazetteer import Gazetteer, Level
from disclosure.describing.material import Material
from disclosure.describing.naming.choices import LEVELS, NO_NAME, Choice, choose
from disclosure.describing.naming.full_names import in_full
from disclosure.describing.naming.namings import (
    Named,
    is_joint,
    title_issuer,
)
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


def read_issuer(
    material: Material,
    gazetteer: Gazetteer,
    region: Reading[Region],
    kind: Classification,
    title: Named | None = None,
) -> IssuerReading:
    """Decide who reported; ``title`` is the name in the title, where it is known already."""
    place = region.value
    choice = _refused(choose(material, gazetteer, title or title_issuer(material, gazetteer)), kind, material)
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


def _spelt_out(choice: Choice, names: _Names, material: Material) -> Choice:
    """``choice`` under the full name that the text prints once: 桐柏县发展和改革委员会 for 县发改委."""
    short = choice.named
    assert short is not None
    if short.name[0] not in LEVELS and not NO_NAME.fullmatch(short.name):
        return choice
    whole = in_full(short.name, material, names.gazetteer, beside=True)
    if whole is None or whole.name == names.full(short).text:
        return choice
    note = f"原文写作“{short.name}”，全称据正文。"
    return Choice(whole, Certainty.INFERRED, (short, *choice.others), note)


# 县人民政府办公室关于印发…的通知
_OFFICE_OF_ITS_LEVEL = re.compile(r"[县市区旗](?:人民)?政府(?:办公室|办)(?=关于|20\d\d)")


def _of_its_level(material: Material, place: Region | None) -> Choice | None:
    """The office of the place that the report is from, where the title names it by its level alone."""
    found = _OFFICE_OF_ITS_LEVEL.match(material.title)
    own = place and (place.county or place.city)
    if found is None or not own or own[-1] != found[0][0]:
        return None
    named = Named(found[0], material.title_origin, material.title_printed)
    return Choice(named, Certainty.INFERRED, (), "题目只写了级别，地名据正文补足。")


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


def _refused(choice: Choice, kind: Classification, material: Material) -> Choice:
    """``choice``, or unknown where what was found is no issuer."""
    named = choice.named
    if kind.form is not Form.DOCUMENT:
        return Choice(None, Certainty.UNKNOWN, (), "不是某个单位的文件。")
    elsewhere = kind.category.value is not None and not Kinds.load().by_name[kind.category.value].report
    asked = material.title.endswith(("？", "?"))
    by_the_way = (
        asked or kind.topic is None or named is None or (named.origin == "body" and not _is_low(named.name))
    )
    if named and elsewhere and by_the_way and organs.is_place(named.name):
        # 皋兰县2018年…招标公告: the county is where it was, not who wrote it
        return Choice(named, Certainty.UNKNOWN, (named,), "题目只写了地名，不能确定是哪个单位的文件。")
    if named and organs.is_blacked_out(named.name):
        return Choice(named, Certainty.UNKNOWN, choice.all, "单位名称在原文中被隐去。")
    return choice


def _how_sure(
    choice: Choice, full: FullName, material: Material, kind: Classification, names: _Names
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


def _is_composed(name: str, choice: Choice) -> bool:
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
    if NO_NAME.fullmatch(name):
        return True
    if kind not in ("县直部门", "县政府办公室", None) and name[0] not in "省市州县区旗乡镇":
        return False  # 北岭中学 has a name of its own, 市第二人民医院 has not
    return not levels


def _is_low(name: str) -> bool:
    """Whether a place is a township: a paper of no other body names its one township throughout."""
    return name.endswith(("镇", "乡", "街道", "苏木"))
