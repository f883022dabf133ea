"""What kind of document a text is, and what it is about.

The last cue in the title decides: …年度报告编制工作的通知 is a notice.  Only a title that
says nothing lets the body speak, and what the body says is inferred.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from disclosure.describing.material import Material
from disclosure.describing.organs import ORGAN_END, PLACE_END
from disclosure.records import BlockKind, Certainty, Doubt, Evidence, Reading
from disclosure.tables import FOLDER

OTHER = "其他"
ANNUAL = "年度报告"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document; ``report`` where a body reports on its own work."""

    id: str
    name: str
    report: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Words in a title that tell a kind; ``final`` where they count only at its end."""

    words: str
    kind: Kind
    weak: bool
    final: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """The table of kinds, ready for matching."""

    by_name: dict[str, Kind]
    cues: tuple[Cue, ...]
    topics: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> Kinds:
        """Read ``tables/report_kinds.yml``, once."""
        raw = yaml.load((FOLDER / "report_kinds.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
        kinds: dict[str, Kind] = {}
        cues: list[Cue] = []
        for entry in raw["kinds"]:
            kind = kinds[entry["name"]] = Kind(entry["id"], entry["name"], entry.get("report", False))
            for key in ("cues", "weak"):
                cues += [
                    Cue(cue.rstrip("$"), kind, key == "weak", cue.endswith("$")) for cue in entry.get(key, ())
                ]
        return cls(kinds, tuple(cues), tuple(raw["topics"]))


@dataclass(frozen=True, slots=True)
class Classification:
    """The kind of a document, its topic, and what else they could be called."""

    category: Reading[str]
    category_alt: tuple[str, ...]
    topic: str | None
    topic_alt: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: Cue
    start: int
    end: int


_QUOTED = re.compile(r"《[^《》]{0,80}》")
_BRACKETED = re.compile(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,30}[)）】\]〕]")
# …工作总结及2018年工作计划: the next year's plan is an appendage
_APPENDED_PLAN = re.compile(
    r"(?:暨|及|和|与|、)(?:20\d\d年度?|明年|来年|下一?年度?|今后|下一?步|下一?阶段|下半年)?(?:的)?(?:政务公开|政府信息公开)?(?:的)?(?:重点)?(?:工作)?"
    r"(?:计划|打算|思路|安排|要点|设想|谋划|重点)(?:的报告|的汇报|情况)?$"
)
# what may follow 年度报告 without making it something else: 全文, （2017年）, .pdf, -2017年度
_ANNUAL_TAIL = re.compile(
    r"(?:[-—–_:：]{1,2}[^-—–_:：]{2,24}|[-—–_:：]?(?:全文|文本|正文|公开版|网络版|电子版|定稿|\d{4}年?度?|及附表|及附件|附件|附表)){0,4}(?:\.[a-zA-Z]{3,4})?[。.]?"
)
# 年度报告格式, 年报模板: about annual reports, not one
_ABOUT_REPORTS = re.compile(
    r"格式|模板|范本|样式|样本|范文|提纲|要求|说明|填报|编制|编写|培训|专栏|列表|汇总|汇编|链接"
)
_PLACEHOLDER = re.compile(
    r"[（(](?:单位|机关|部门|填报单位|报告单位)(?:全称|名称)?[)）]|_{3,}|[XxＸ×]{2,}|[○〇]{2,}|[*＊]{2,}|…{2,}"
)
# 收到申请XX件, ____条: numbers that were never filled in
_UNFILLED = re.compile(
    r"(?:[_＿]{2,}|[XxＸ×]{1,4}|[（(]\s{0,4}[)）]|\s{2,8})(?:件|条|次|人|份|篇|个|万元|元)(?![\w])"
)

_DISCLOSURE = re.compile(
    r"信息公开|政务公开|[党村居厂校院]务、?(?:政务)?公开|三务公开|公开办事|办事公开|两公开一监督|依申请公开|主动公开"
)
_CHAIN = re.compile(r"((?:[政党村居厂校院]务[、和与及]?){1,4})(?:信息)?公开")
_STATUTORY_CHAPTERS = (
    re.compile(r"主动公开.{0,8}情况"),
    re.compile(r"依申请公开.{0,12}情况|(?:收到|受理|处理).{0,10}申请.{0,6}情况"),
    re.compile(r"(?:行政)?复议.{0,12}诉讼.{0,8}情况|提起行政诉讼"),
    re.compile(r"存在.{0,6}问题.{0,6}(?:改进|措施)"),
)

#: What the body says of itself where the title is silent, most particular first.
_BODY_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 本报告根据《中华人民共和国政府信息公开条例》……编制
    (
        ANNUAL,
        re.compile(
            r"本(?:年度|年)?报告.{0,30}(?:根据|依据|按照|依照).{0,60}条例[^。]{0,160}(?:编制|编写|撰写|而成|制作|公布)"
        ),
    ),
    (
        ANNUAL,
        re.compile(
            r"(?:根据|依据|按照|依照)[^。]{0,60}条例[^。]{0,120}(?:编制|编写|撰写|公布|发布)[^。]{0,30}年度报告"
        ),
    ),
    ("自检自查报告", re.compile(r"现(?:就|将|对)?[^。]{0,60}自(?:检自)?查[^。]{0,30}如下")),
    ("整改报告", re.compile(r"现(?:就|将|对)?[^。]{0,60}整改[^。]{0,30}如下")),
    ("工作汇报", re.compile(r"现(?:就|将|对)?[^。]{0,60}(?:汇报|报告)(?:如下|于后)")),
    ("工作总结", re.compile(r"现(?:就|将|对)?[^。]{0,60}总结(?:报告|汇报)?如下")),
    ("工作汇报", re.compile(r"作如下(?:汇报|报告)|汇报如下|报告如下")),
    ("工作总结", re.compile(r"总结如下")),
)


def classify(material: Material) -> Classification:
    """Decide the kind and the topic of a document."""
    kinds = Kinds.load()
    category, alt = _category(material, kinds)
    topic, topic_alt = _topic(material, kinds)
    doubts: list[Doubt] = []
    kind = kinds.by_name[category.value] if category.value else None
    if kind and (not kind.report or not (topic or topic_alt)):
        doubts.append(
            Doubt(
                "not_a_report",
                f"看来不是信息公开报告（归为“{kind.name}”）。如属误判，请在 corrections.csv 中更正 category；如无需收录，请移出来源文件夹。",
                material.title_printed,
                "category",
            )
        )
    return Classification(category, alt, topic, topic_alt, tuple(doubts))


def _category(material: Material, kinds: Kinds) -> tuple[Reading[str], tuple[str, ...]]:
    if is_list_of_titles(material):
        note = "正文只是一列标题，是目录页，不是报告。"
        return _reading(OTHER, Certainty.INFERRED, material.opening[:60], "body", note), ()
    if is_blank_template(material):
        note = "没有填写单位、年份和数字，是空白格式，不是报告。"
        return _reading(OTHER, Certainty.INFERRED, material.title_printed, material.title_origin, note), ()
    genre, appended = _genre_words(material.title)
    hits = _hits(genre, kinds)
    if not hits:
        return _from_body(material, kinds), ()
    best = max(hits, key=lambda hit: (not hit.cue.weak, hit.end, hit.end - hit.start))
    alt = _alternatives(best, hits)
    if appended:
        alt = (*alt, "实施方案与工作要点")
    if best.cue.kind.name == ANNUAL:
        return _annual(material, genre, best), alt
    if _announces_itself(material, genre, best):
        note = "题目是公告，内容就是所公布的年度报告。"
        title = material.title_printed
        return _reading(ANNUAL, Certainty.INFERRED, title, material.title_origin, note), (best.cue.kind.name,)
    sure = Certainty.INFERRED if best.cue.weak or appended else Certainty.CERTAIN
    reading = _reading(best.cue.kind.name, sure, material.title_printed, material.title_origin)
    if best.cue.kind.id == "work-report" and _statutory(material):
        note = "题目是情况报告，内容却按年度报告的章节写成。"
        reading = _reading(
            reading.value or "", Certainty.INFERRED, material.title_printed, "title", note, (ANNUAL,)
        )
        alt = (*alt, ANNUAL)
    return reading, tuple(dict.fromkeys(alt))


def _reading(
    name: str, certainty: Certainty, quote: str, origin: str, note: str = "", others: tuple[str, ...] = ()
) -> Reading[str]:
    candidates = (name, *others) if others else ()
    return Reading(name, certainty, (Evidence(quote[:120], origin),), candidates, note)


def without_plan(title: str) -> str:
    """``title`` without next year's plan: 2017年工作总结及2018年工作计划 is about 2017."""
    return _APPENDED_PLAN.sub("", title)


def _genre_words(title: str) -> tuple[str, bool]:
    """The words of a title that can tell its kind, and whether a plan was appended to them."""
    words = _BRACKETED.sub("", _QUOTED.sub("", title)) or title.strip("《》（）()")
    cut = without_plan(words)
    return cut, cut != words


def _hits(title: str, kinds: Kinds) -> list[_Hit]:
    hits = []
    for cue in kinds.cues:
        start = title.rfind(cue.words)
        end = start + len(cue.words)
        if start >= 0 and (end == len(title) or not cue.final):
            hits.append(_Hit(cue, start, end))
    return hits


def _alternatives(best: _Hit, hits: list[_Hit]) -> tuple[str, ...]:
    """Other kinds named inside the deciding cue: 总结汇报 is a 汇报, and a 总结 too."""
    return tuple(
        dict.fromkeys(
            hit.cue.kind.name
            for hit in hits
            if hit.cue.kind != best.cue.kind
            and not hit.cue.weak
            and hit.start >= best.start - 2
            and hit.end < best.end
            and hit.cue.kind.report
        )
    )


def _announces_itself(material: Material, genre: str, hit: _Hit) -> bool:
    """关于公布…年度报告的公告, with the report itself behind it; a 通知 about reports never holds one."""
    announcement = hit.cue.words in ("公告", "公示", "通告") and "年度报告" in genre
    return announcement and _statutory(material) and _BODY_CUES[0][1].search(material.opening) is not None


def _annual(material: Material, genre: str, hit: _Hit) -> Reading[str]:
    """An annual report is on disclosure; 统计年报 and 部门决算年报 are something else."""
    title, tail = material.title_printed, genre[hit.end :]
    about = _ABOUT_REPORTS.search(tail + "".join(_BRACKETED.findall(material.title)))
    if about or not _ANNUAL_TAIL.fullmatch(tail):
        if about:
            return _reading(
                OTHER,
                Certainty.INFERRED,
                title,
                material.title_origin,
                "题目说的是年度报告的格式或编制，不是报告本身。",
            )
        return Reading.unknown(
            "题目在“年度报告”之后还有别的话，无法确定体裁。",
            (ANNUAL, OTHER),
            (Evidence(title, material.title_origin),),
        )
    if _DISCLOSURE.search(material.title):
        sure = Certainty.INFERRED if hit.cue.weak else Certainty.CERTAIN
        return _reading(ANNUAL, sure, title, material.title_origin)
    bare = _genre_is_bare(genre[: hit.start])
    if bare and (_statutory(material) or _BODY_CUES[0][1].search(material.opening)):
        return _reading(
            ANNUAL,
            Certainty.INFERRED,
            title,
            material.title_origin,
            "题目没有写明信息公开，内容是信息公开年度报告。",
        )
    return _reading(
        OTHER, Certainty.INFERRED, title, material.title_origin, "题目是年度报告，但不是信息公开的年度报告。"
    )


# 2017, 萧县教育局2017年, 2017年度工作: nothing names another subject
_OTHER_SUBJECT = re.compile(
    r"统计|决算|预算|企业|公司|法治|依法行政|财务|审计|环境|质量|就业|社会责任|发展|监测|知识产权|绩效|工资|卫生|安全|网站|绿色|科研|工作报表"
)


def _genre_is_bare(before: str) -> bool:
    return not _OTHER_SUBJECT.search(before)


# 二、收到和处理政府信息公开申请情况 – on a line of its own, or in a page that is all one line
_CHAPTER = re.compile(r"[一二三四五六七八][、.．]\s{0,2}[^，。；、\n]{2,14}[、和]?[^，。；、\n]{0,24}")


def _statutory(material: Material) -> bool:
    """Whether the chapters are those that the regulation asks of an annual report."""
    heads = _CHAPTER.findall(material.body)
    return sum(1 for chapter in _STATUTORY_CHAPTERS if any(chapter.search(head) for head in heads)) >= 3


def _from_body(material: Material, kinds: Kinds) -> Reading[str]:
    for name, pattern in _BODY_CUES:
        match = pattern.search(material.body[:1500])
        if match:
            return _reading(name, Certainty.INFERRED, match[0], "body", "题目没有写明体裁，据正文推断。")
    for clue in (*material.clues("column"), *material.clues("breadcrumb")):
        if _statutory(material) and re.search(r"年报|年度报告", clue.text):
            return _reading(
                ANNUAL, Certainty.INFERRED, clue.line or clue.text, clue.origin, "据栏目和章节推断。"
            )
    if _statutory(material):
        return _reading(ANNUAL, Certainty.INFERRED, _heads_quote(material), "headings", "据章节推断。")
    if material.title:
        return _reading(
            OTHER,
            Certainty.INFERRED,
            material.title_printed,
            material.title_origin,
            "题目和正文都没有写明体裁。",
        )
    return Reading.unknown(
        "没有题目，正文也没有写明体裁。", tuple(kind.name for kind in kinds.by_name.values() if kind.report)
    )


def _heads_quote(material: Material) -> str:
    return (
        "；".join(b.text for b in material.text.blocks if b.kind is BlockKind.HEADING)[:120]
        or material.opening[:60]
    )


def is_blank_template(material: Material) -> bool:
    """Whether this is the form that an annual report is to be written on, not one.

    A report whose names were blacked out by a reposting site is none: it has its numbers.
    """
    if not _PLACEHOLDER.search(material.title_printed or material.opening[:120]):
        return False
    unfilled = len(_UNFILLED.findall(material.body))
    return unfilled >= 3 or (len(material.body) < 200 and unfilled >= 1)


_TITLE_LINE = re.compile(
    r"(?:年度报告|年报|工作总结|工作报告|自查报告)(?:[（(][^）)]{0,20}[)）])?(?:\[?\s{0,3}20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\]?)?$"
)


def is_list_of_titles(material: Material) -> bool:
    """Whether the text is a page that lists reports: lines that are titles, and no sentence."""
    lines = [line.strip() for line in material.body.split("\n", 60)[:60] if line.strip()]
    titles = sum(1 for line in lines if len(line) <= 60 and _TITLE_LINE.search(line))
    return titles >= 3 and titles * 2 >= len(lines) and material.body.count("。") <= 2


_SERVANTS = {
    "政务": "政务公开",
    "党务": "党务公开",
    "村务": "村务公开",
    "居务": "居务公开",
    "厂务": "厂务公开",
    "校务": "校务公开",
    "院务": "院务公开",
}
_ALIASES = (
    ("政府信息公开", "政府信息公开"),
    ("政府信息", "政府信息公开"),
    ("信息公开", "政府信息公开"),
    ("预决算", "财政预决算公开"),
    ("行政权力", "行政权力公开"),
    ("公共资源交易", "公共资源交易公开"),
    ("标准化规范化", "基层标准化规范化"),
    ("办事公开", "办事公开"),
    ("依申请公开", "政府信息公开"),
    ("主动公开", "政府信息公开"),
)
# 本校, 我院: who speaks of 政务公开 may mean its own kind of it
_SPEAKERS = (
    ("校务公开", re.compile(r"学校|中学|小学|学院|大学|幼儿园|我校")),
    ("院务公开", re.compile(r"医院|卫生院|我院就诊")),
)


def _topic(material: Material, kinds: Kinds) -> tuple[str | None, tuple[str, ...]]:
    title = material.title
    found = _topics_in(title)
    if not found and not _names_another_subject(title):
        start = material.body[:3000]
        found = _topics_in(start) if start.count("公开") >= min(3, 1 + len(start) // 150) else []
    if not found:
        return None, ()
    topic = next((name for name in found if name == "政务公开"), found[0])
    alt = [name for name in found if name != topic and name in _topics_in(title)]
    if topic == "政务公开":
        speaker = title + "".join(material.cover) + "".join(material.signature)
        alt += [name for name, words in _SPEAKERS if words.search(speaker)]
    return topic, tuple(dict.fromkeys(alt))


# 2017年安全生产工作总结: what stands between the year and the kind
_SUBJECT = re.compile(
    r"20\d\d年?度?(?:上半年|下半年)?(?P<subject>[^\d《》]{0,30}?)(?:工作|情况|总结|汇报|报告|自查)"
)


def _names_another_subject(title: str) -> bool:
    match = _SUBJECT.search(title)
    if match is None or len(match["subject"]) < 2 or "公开" in match["subject"]:
        return False
    return not (ORGAN_END.search(match["subject"]) or PLACE_END.search(match["subject"]))


def _topics_in(text: str) -> list[str]:
    """The topics named in ``text``, in order."""
    found: list[tuple[int, str]] = []
    for match in _CHAIN.finditer(text):
        found += [(match.start() + i, _SERVANTS[pair]) for i, pair in _pairs(match[1])]
    for words, topic in _ALIASES:
        at = text.find(words)
        if at >= 0:
            found.append((at, topic))
    return list(dict.fromkeys(topic for _, topic in sorted(found)))


def _pairs(chain: str) -> list[tuple[int, str]]:
    return [(i, chain[i : i + 2]) for i in range(len(chain) - 1) if chain[i : i + 2] in _SERVANTS]
