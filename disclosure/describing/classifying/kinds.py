"""What kind of document a text is, and what it is about.

The last cue in the title decides: …年度报告编制工作的通知 is a notice.  Only a title that
says nothing lets the body speak, and what the body says is inferred.
"""

from __future__ import annotations

import re
from itertools import compress

from disclosure.describing import organs
from disclosure.describing.classifying.bodies import (
    ANNUAL,
    BODY_CUES,
    Form,
    annual_column,
    chapters_of,
    form_of,
    has_chapters,
    holds_the_table,
    publishes_its_year,
    says_annual,
)
from disclosure.describing.classifying.kind_table import INTERPRETATION, OTHER, Cue, Kinds
from disclosure.describing.classifying.topics import read_topic
from disclosure.describing.material import Material, holds_a_record
from disclosure.describing.printed_titles import compact, is_column_name, names_a_document
from disclosure.frozen import dataclass
from disclosure.records import Certainty, Doubt, Evidence, Reading

#: The doubt of what is no report on disclosure at all.
NO_REPORT = "not_a_report"


@dataclass(frozen=True, slots=True)
class Classification:
    """The kind of a document, its topic, and what else they could be called."""

    category: Reading[str]
    category_alt: tuple[str, ...]
    topic: str | None
    topic_alt: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    form: Form = Form.DOCUMENT

    @property
    def is_report(self) -> bool:
        """Whether a body reports here on its own work of disclosure, as far as one can tell."""
        return not self.doubts


#: A category, and the other kinds that it could be called.
_Judgement = tuple[Reading[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: Cue
    start: int
    end: int


_QUOTED = re.compile(r"《[^《》]{0,80}》")
_BRACKETED = re.compile(r"[（(【\[〔][^（()）【】\[\]〔〕]{0,30}[)）】\]〕]")
# …工作总结及2018年工作计划: the next year's plan is an appendage
_APPENDED_PLAN = re.compile(
    r"(?:暨|及|和|与|、|，|(?<=总结)|(?<=汇报)|(?<=报告)|(?<=情况))(?:(?:20\d\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})年度?|明年|来年|下一?年度?|今后|下一?步|下一?阶段|下半年)?(?:的)?(?:政务公开|政府信息公开)?(?:的)?(?:重点)?(?:工作)?"
    r"(?:计划|打算|思路|安排|要点|设想|谋划|重点|重点工作)(?:的报告|的汇报|情况)?$"
)
# what may follow a kind without making it another: 全文, .pdf, -2017年度, 材料
_TAIL = re.compile(
    r"(?:[-—–_:：]{1,2}[^-—–_:：]{2,24}|[-—–_:：]?(?:全文|文本|正文|公开版|网络版|电子版|定稿|\d{4}年?度?|及附表|及附件|附件|附表|材料|书|稿|文稿|草稿|初稿|[一二三四五六七八九十]|的报告|的汇报)){0,4}(?:\.[a-zA-Z]{3,4})?[。.]?"
)
# 年度报告格式, 年报模板: about annual reports, not one
_ABOUT_REPORTS = re.compile(
    r"格式|模板|范本|样式|样本|范文|提纲|要求|说明|填报|编制|编写|培训|专栏|列表|汇总|汇编|链接"
)
_DISCLOSURE = re.compile(
    r"信息公开|信息年度公开|政务公开|[党村居厂校院]务、?(?:政务)?公开|三务公开|公开办事|办事公开|两公开一监督|依申请公开|主动公开"
)
# 怎样写好政府信息公开工作年度报告
_ADVICE = re.compile(
    r"怎样|怎么|如何|写好|编好|浅谈|浅析|浅议|漫谈|试论|略论|关于.{0,10}的思考|^(?:请求|要求|申请)公开"
)
# 我县发布2019年政府信息公开工作年度报告 is news; 关于发布… is the announcement, which may hold it
_NEWS = re.compile(r"(?<!信息)发布(?!中心|会|办)|公布|晒出|出炉|出台|召开|举办|喜获|荣获|顺利完成|全面完成")


# 一图读懂2016年政务公开工作要点
_EXPLAINS = re.compile(r"[【\[]?(?:一图(?:读懂|看懂|速览)|图解|图说|漫画解读|动漫解读|视频解读|文字解读)")


def classify(material: Material) -> Classification:
    """Decide the kind and the topic of a document."""
    kinds = Kinds.load()
    form = form_of(material)
    category, alt = _category(material, kinds, form)
    topic, topic_alt = read_topic(material, category.value == ANNUAL)
    doubts: list[Doubt] = []
    kind = kinds.by_name[category.value] if category.value else None
    if kind and (not kind.report or topic is None):
        message = (
            f"看来不是信息公开报告（归为“{kind.name}”）。如属误判，请在 corrections.csv 中更正 category；"
            "如无需收录，请移出来源文件夹。"
        )
        doubts.append(Doubt(NO_REPORT, message, material.title_printed, "category"))
    return Classification(category, alt, topic, topic_alt, tuple(doubts), form)


def without_plan(title: str) -> str:
    """``title`` without next year's plan: 2017年工作总结及2018年工作计划 is about 2017."""
    return _APPENDED_PLAN.sub("", title)


_NO_DOCUMENT = {
    Form.LIST: "正文只是一列标题，是目录页，不是报告。",
    Form.ERROR: "这是网站的出错页面或空栏目，没有文件。",
    Form.GUIDE: "正文是写作指南，不是报告。",
    Form.TEMPLATE: "没有填写单位、年份和数字，是空白格式，不是报告。",
}


def _category(material: Material, kinds: Kinds, form: Form) -> _Judgement:
    if form in _NO_DOCUMENT:
        return _told(material, OTHER, _NO_DOCUMENT[form]), ()
    genre, appended = _genre_words(material.title)
    hits = _hits(genre, kinds)
    if not hits:
        return _from_body(material, kinds), ()
    best = max(hits, key=lambda hit: (not hit.cue.weak, hit.end, hit.end - hit.start))
    if best.cue.kind.name != INTERPRETATION and (explains := _EXPLAINS.match(material.title)):
        return _told(material, INTERPRETATION, f"题目以“{explains[0]}”开头，是对文件或报告的解读。"), ()
    alt = _alternatives(best, hits) + (("实施方案与工作要点",) if appended else ())
    if best.cue.kind.report and (words := _about_a_report(genre[: best.start])):
        return _not_the_report(material, words), ()
    if best.cue.kind.name == ANNUAL:
        return _annual(material, genre, best), alt
    if _announces_itself(material, genre, best):
        return _told(material, ANNUAL, "题目是公告，内容就是所公布的年度报告。"), (best.cue.kind.name,)
    if best.cue.kind.id == "work-report" and (has_chapters(material) or publishes_its_year(material)):
        return _like_an_annual_report(material, best.cue.kind.name, alt)
    tail = genre[best.end :]
    if best.cue.kind.report and _is_model(material, tail):
        return _told(material, best.cue.kind.name, "题目说是范文，内容是照这种体裁写成的一篇。"), alt
    if best.cue.kind.report and _ABOUT_REPORTS.search(tail):
        return _open(
            material,
            (best.cue.kind.name, OTHER),
            f"题目在“{best.cue.words}”之后还有“{tail}”，可能只是范文或格式。",
        ), alt
    if not _TAIL.fullmatch(tail):
        return _told(material, best.cue.kind.name, f"题目在“{best.cue.words}”之后还有“{tail}”。"), alt
    if best.cue.weak or appended:
        note = "题目还附有下一步计划，以前面的体裁为准。" if appended else "题目的体裁写得不够明确。"
        return _told(material, best.cue.kind.name, note), alt
    return _certain(material, best.cue.kind.name), alt


_NAMES_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零]")


def _certain(material: Material, name: str) -> Reading[str]:
    """The title says so; a title that was itself only guessed makes it inferred."""
    evidence = (Evidence(material.title_printed[:120], material.title_origin),)
    if material.title_origin == "first_lines":
        return Reading(name, Certainty.INFERRED, evidence, (), "据正文开头像标题的一行推断。")
    if organs.is_damaged(material.title) and not _NAMES_YEAR.search(material.title):
        return Reading(name, Certainty.INFERRED, evidence, (), "标题里有损坏的字，可能是栏目名。")
    if holds_a_record(material):
        return Reading(
            name, Certainty.INFERRED, evidence, (), "正文里有法规数据库的登记项，题目可能是网站起的。"
        )
    if is_column_name(material.title) or not names_a_document(material.title):
        return Reading(name, Certainty.INFERRED, evidence, (), "题目像栏目名，未必是这份文件的标题。")
    return Reading(name, Certainty.CERTAIN, evidence)


def _like_an_annual_report(material: Material, name: str, alt: tuple[str, ...]) -> _Judgement:
    """A report on the situation with an annual report's chapters may be either; with its table it is one."""
    if holds_the_table(material):
        note = "题目是情况报告，内容却有年度报告格式中的申请办理情况表。"
        return _told(material, ANNUAL, note, (ANNUAL, name)), (name,)
    note = "题目是情况报告，内容却按年度报告的章节或格式写成。"
    return _told(material, name, note, (name, ANNUAL)), (*alt, ANNUAL)


def _told(material: Material, name: str, note: str, candidates: tuple[str, ...] = ()) -> Reading[str]:
    """An inferred kind; its evidence is the title, or the first words where there is none."""
    quote, origin = material.title_printed or material.opening[:60], material.title_origin or "body"
    return Reading(name, Certainty.INFERRED, (Evidence(quote[:120], origin),), candidates, note)


def _open(material: Material, candidates: tuple[str, ...], note: str) -> Reading[str]:
    """An unknown kind, with what it could be."""
    quote, origin = material.title_printed or material.opening[:60], material.title_origin or "body"
    return Reading.unknown(note, candidates, (Evidence(quote[:120], origin),))


def _genre_words(title: str) -> tuple[str, bool]:
    """The words of a title that can tell its kind, and whether a plan was appended to them.

    A question (责任追究是怎样规定的？) has none.
    """
    if title.endswith(("？", "?")):
        return "", False
    words = _BRACKETED.sub("", _QUOTED.sub("", title)) or title.strip("《》（）()")
    cut = without_plan(words)
    return cut, cut != words


def _hits(title: str, kinds: Kinds) -> list[_Hit]:
    hits = []
    for cue in compress(kinds.cues, map(title.__contains__, kinds.words)):
        start = title.rfind(cue.words)
        end = start + len(cue.words)
        if end == len(title) or not cue.final:
            hits.append(_Hit(cue, start, end))
    return hits


def _alternatives(best: _Hit, hits: list[_Hit]) -> tuple[str, ...]:
    """Other kinds named inside the deciding cue: 总结汇报 is a 汇报, and a 总结 too."""
    inside = (
        hit.cue for hit in hits if hit.start >= best.start - 2 and hit.end < best.end and not hit.cue.weak
    )
    return tuple(
        dict.fromkeys(cue.kind.name for cue in inside if cue.kind != best.cue.kind and cue.kind.report)
    )


def _about_a_report(before: str) -> str | None:
    """The words before a report's name that make the text one about a report."""
    match = _ADVICE.search(before) or _NEWS.search(before)
    return match[0] if match else None


def _not_the_report(material: Material, words: str) -> Reading[str]:
    """News of a report, or advice on one; an announcement 关于发布… may hold the report itself.

    So may a page whose site put its name before the title: XX官网发布2012年政府信息公开年度报告.
    """
    title = material.title
    whole = has_chapters(material) and _says_its_kind(material, ANNUAL) and not _ADVICE.search(words)
    if "关于" not in title[: title.find(words)][-8:] and not whole:
        return _told(material, OTHER, f"题目中有“{words}”，是关于报告的消息或文章，不是报告本身。")
    if has_chapters(material) or says_annual(material):
        return _told(material, ANNUAL, "题目是公布年度报告，内容就是所公布的报告。")
    return _open(material, (ANNUAL, "通知公告"), "题目是公布一份报告，无法确定内容是不是那份报告。")


def _says_its_kind(material: Material, name: str) -> bool:
    return next((kind for kind, cue in BODY_CUES if cue.search(material.opening)), None) == name


def _announces_itself(material: Material, genre: str, hit: _Hit) -> bool:
    """关于公布…年度报告的公告, with the report itself behind it; a 通知 about reports never holds one."""
    announcement = hit.cue.words in ("公告", "公示", "通告") and "年度报告" in genre
    return announcement and has_chapters(material) and says_annual(material)


def _annual(material: Material, genre: str, hit: _Hit) -> Reading[str]:
    """An annual report is on disclosure; 统计年报 and 部门决算年报 are something else."""
    tail = genre[hit.end :]
    if _is_model(material, tail) and _DISCLOSURE.search(material.title):
        return _told(material, ANNUAL, "题目说是范文，内容是照年度报告写成的一篇。")
    if _ABOUT_REPORTS.search(tail + "".join(_BRACKETED.findall(material.title))):
        return _told(material, OTHER, "题目说的是年度报告的格式或编制，不是报告本身。")
    if not _TAIL.fullmatch(tail):
        return _open(material, (ANNUAL, OTHER), "题目在“年度报告”之后还有别的话，无法确定体裁。")
    if _DISCLOSURE.search(material.title):
        if hit.cue.weak:
            return _told(material, ANNUAL, "题目没有写“年度报告”，据“工作报告”推断。")
        return _certain(material, ANNUAL)
    if not _OTHER_SUBJECT.search(genre[: hit.start]) and (has_chapters(material) or says_annual(material)):
        return _told(material, ANNUAL, "题目没有写明信息公开，内容是信息公开年度报告。")
    if _OTHER_SUBJECT.search(genre[: hit.start]):
        return _told(material, OTHER, "题目是年度报告，但不是信息公开的年度报告。")
    return _open(material, (ANNUAL, OTHER), "题目是年度报告，但没有写明是不是信息公开的年度报告。")


# 乡镇政务公开自查报告范文
_MODEL = re.compile(r"(?:优秀|精选|通用)?(?:范文稿?|范例)")
#: A model text that is whole has so many characters.
_A_TEXT = 30
#: So many chapters of an annual report make one of what calls itself a report only.
_TELLING = 2


def _is_model(material: Material, tail: str) -> bool:
    """Whether the title says 范文 and a text of that kind stands below it."""
    return _MODEL.fullmatch(tail) is not None and len(material.body) >= _A_TEXT


# 统计年报, 法治政府建设年度报告: the title names another subject
_OTHER_SUBJECT = re.compile(
    r"统计|决算|预算|企业|公司|法治|依法行政|财务|审计|环境|质量|就业|社会责任|发展|监测|知识产权|绩效|工资|卫生|安全|网站|绿色|科研"
)


def _from_body(material: Material, kinds: Kinds) -> Reading[str]:
    """The title names no kind: what the text says of itself, its column, its chapters."""
    column = annual_column(material)
    if not material.title and column and re.search(r"如下|本报告", material.opening):
        evidence = (Evidence(column.line or column.text, column.origin),)
        return Reading(ANNUAL, Certainty.INFERRED, evidence, (), "没有题目，据栏目推断。")
    for name, pattern in BODY_CUES:
        if match := pattern.search(material.body, 0, 1500):
            if name == "工作汇报" and chapters_of(material) >= _TELLING:
                return _told(material, ANNUAL, "题目没有写明体裁，据章节推断。")
            evidence = (Evidence(match[0][:120], "body"),)
            return Reading(name, Certainty.INFERRED, evidence, (), "题目没有写明体裁，据正文推断。")
    if has_chapters(material):
        return _told(material, ANNUAL, "据章节推断。")
    if material.title:
        return _told(material, OTHER, "题目和正文都没有写明体裁。")
    if told := _from_collection(material, kinds):
        return told
    names = tuple(kind.name for kind in kinds.by_name.values() if kind.report)
    return _open(material, names, "没有题目，正文也没有写明体裁。")


def _from_collection(material: Material, kinds: Kinds) -> Reading[str] | None:
    """What the name of the collection says that a text without a title stands in: 乡镇政务公开工作总结（篇1）."""
    for clue in material.clues("title"):
        hits = [hit for hit in _hits(compact(clue.text), kinds) if hit.cue.kind.report and not hit.cue.weak]
        if clue.origin == "wrapper" and hits:
            name = max(hits, key=lambda hit: (hit.end, -hit.start)).cue.kind.name
            evidence = (Evidence(clue.line or clue.text, clue.origin),)
            return Reading(name, Certainty.INFERRED, evidence, (), "没有题目，据所在文集的名称推断。")
    return None
