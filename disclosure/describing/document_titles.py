"""The title of a document, without what a site or a list put around it, and what leaves it open."""

from __future__ import annotations

import re
from itertools import pairwise

from disclosure.describing import organs
from disclosure.describing.classifying.bodies import Form
from disclosure.describing.classifying.kinds import Classification
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import NARROW_DIGITS, Material, holds_a_record
from disclosure.describing.printed_titles import (
    compact,
    is_subtitle,
    may_be_cut,
    names_a_document,
    names_a_report,
    official_titles,
    without_site,
)
from disclosure.records import BlockKind, Certainty, Evidence, Reading


def read_title(material: Material, gazetteer: Gazetteer, kind: Classification) -> Reading[str]:
    """The title as printed, with the names of places in standard characters."""
    if not material.title_printed:
        return _of_untitled(material, gazetteer)
    evidence = (Evidence(material.title_printed, material.title_origin),)
    written = organs.in_standard_characters(_unquoted(_NUMBER_BEHIND.sub("", material.title)), gazetteer)
    if note := _fault_of_page(material, written):
        return Reading(written, Certainty.INFERRED, evidence, (), note)
    if whole := _whole_of(material, gazetteer):
        note = "标题只写了半截，取正文第一句对本报告的称呼。"
        return Reading(whole, Certainty.INFERRED, evidence, (whole, written), note)
    bare, note = _without_additions(written, gazetteer)
    if bare != written:
        return Reading(bare, Certainty.INFERRED, evidence, (bare, written), note)
    if kind.form is not Form.DOCUMENT or not names_a_document(material.title):
        note = "这一行像栏目名或空白格式的名称，未必是一份报告的标题。"
        return Reading(written, Certainty.INFERRED, evidence, (), note)
    if note := _fault_of(written):
        return Reading(written, Certainty.INFERRED, evidence, (), note)
    if material.title_above:
        note = f"标题上面一行“{material.title_above}”并入了标题。"
        parts = (written, written.removeprefix(material.title_above))
        return Reading(written, Certainty.INFERRED, evidence, parts, note)
    if full := _in_full_below(material):
        note = f"这一行像网站的标题，下面一行“{full}”是文件自己的，取后者。"
        return Reading(full, Certainty.INFERRED, (Evidence(full[:120], "title"),), (full, written), note)
    if begun := _begun_above(material):
        note = f"标题上面还有一行“{begun}”，可能是标题的开头。"
        return Reading(written, Certainty.INFERRED, evidence, (begun + written, written), note)
    others = tuple(without_site(clue.text) for clue in official_titles(material.text))
    others = tuple(other for other in dict.fromkeys(others) if not _is_same_title(other, material.title))
    if others:
        note = f"正文的标题与页面信息中的标题（{others[0]}）不同，取正文的。"
        return Reading(written, Certainty.INFERRED, evidence, (written, *others), note)
    return Reading(written, Certainty.CERTAIN, evidence)


def _without_additions(title: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """``title`` without what a site put in front of it, and what that looks like, in Chinese."""
    if (bare := _ADDRESS.sub("", title)) != title:
        return bare, "标题前面的网址是转载的网站加上去的，可能顶替了地名。"
    if (bare := _unmarked(title)) != title:
        return bare, "标题前面方括号里的字像网站的栏目名。"
    return _behind_column(title, gazetteer), "标题开头的几个字像栏目名，可能是上一行并进来的。"


def _fault_of_page(material: Material, title: str) -> str:
    """Why a title that the text does not mark as its own may be another; empty if nothing shows."""
    if material.title_origin == "first_lines":
        return "没有标明标题，取正文开头像标题的一行。"
    if holds_a_record(material):
        return "正文里有法规数据库的登记项，文件自己的标题可能在它前后。"
    if material.title_origin == "title" and _REST_OF_TITLE.match(material.body):
        return "下面一行像标题没有完的部分，标题可能不全。"
    if material.title_origin == "page_title" and _bare(title) not in _bare(material.full):
        return "正文没有标题，取网页的标题。"
    if material.title_origin != "title" and may_be_cut(title) and _goes_on_in(material):
        return "页面信息中的标题到此为止，正文里同样的一行还没有完，可能不全。"
    return ""


# 的报告 来源：…: what a line end left of a title, and a site's words behind it
_REST_OF_TITLE = re.compile(r"的(?:情况)?(?:报告|汇报|总结|通知|通报|函|说明)(?=\s|$)")


def _goes_on_in(material: Material) -> bool:
    """Whether a line of the text says the same as the page's title, and then more."""
    begun = compact(material.title_printed)
    return any(
        len(line := compact(block.text)) > len(begun) and line.startswith(begun)
        for block in material.text.blocks[:_FIRST_LINES]
    )


_FIRST_LINES = 8
# 现将依安县2019年政府信息公开工作年度报告公开: what a report without a title calls itself
_CALLED = re.compile(
    r"(?:现将|现公布|现予公布|[现特](?:此)?向社会公布|编制(?:了)?|形成(?:了)?)《?"
    r"(?P<title>(?P<whose>[\u4e00-\u9fff]{2,20})(?:19|20)\d\d年?度?(?:政府)?信息公开(?:工作)?(?:年度)?报告)》?"
    r"(?=[，,。（(]|公[开布]|予以公|向社会|如下)"
)
# 蓬溪县农业局2016年政府信息公开工作年度报告（以下简称年报）是根据…编制的, below 工作年度报告
_CALLS_ITSELF = re.compile(
    r"(?P<title>(?P<whose>[\u4e00-\u9fff]{2,20})(?:19|20)\d\d年?度?(?:政府)?信息公开(?:工作)?(?:年度)?报告)[（(](?:以下|下)?简?称"
)
_BEGINNING = 500  # characters of a text
# 首页>政务公开>政府部门年报>拜城县水利局2025年政府信息公开工作年度报告
_CRUMBS = re.compile(r"[>＞»›→]")


def _of_untitled(material: Material, gazetteer: Gazetteer) -> Reading[str]:
    """What a report without a title calls itself in its first sentences, if it does by name."""
    called = _CALLED.search(material.body[:_BEGINNING]) or _CALLS_ITSELF.match(material.body)
    if called and _is_a_name(called["whose"], gazetteer):
        note = "正文没有标题，取正文开头对本报告的称呼。"
        quote = (Evidence(called[0].strip("，。,"), "body"),)
        return Reading(called["title"], Certainty.INFERRED, quote, (called["title"],), note)
    for clue in material.clues("breadcrumb"):
        last = _CRUMBS.split(clue.text)[-1].strip()
        if names_a_report(last) and _WITH_YEAR.search(last) and not clue.text.startswith(last):
            note = "正文没有标题，取网页路径的最后一级。"
            return Reading(last, Certainty.INFERRED, (Evidence(clue.line, clue.origin),), (last,), note)
    columns = tuple(clue.text for clue in (*material.clues("column"), *material.clues("title")))
    return Reading.unknown("正文没有标题，页面信息中也没有。", tuple(dict.fromkeys(columns)))


# 工作年度报告: what a line end left of a title
_HALF_A_TITLE = re.compile(r"(?:公开)?(?:工作)?(?:年度)?(?:报告|年报)")


def _whole_of(material: Material, gazetteer: Gazetteer) -> str:
    """What a report whose title was cut calls itself in its first words; empty where it does not."""
    called = _CALLS_ITSELF.match(material.body) if _HALF_A_TITLE.fullmatch(material.title) else None
    return called["title"] if called and _is_a_name(called["whose"], gazetteer) else ""


def _is_a_name(words: str, gazetteer: Gazetteer) -> bool:
    """Whether it is a body or a place by name, not 我镇."""
    if words[0] in "我本" or not gazetteer.mentions(words):
        return False
    return organs.is_organ(words, gazetteer) or organs.is_named_place(words, gazetteer)


# hexingwater.com湖镇镇2008年…年度报告: what a mirror put in front of a title, or in place of its county
_ADDRESS = re.compile(r"^(?:www\.)?[A-Za-z0-9-]{2,30}\.(?:com|cn|net|org|cc|top|vip|xyz)(?=[\u4e00-\u9fff])")


# 188bet体育官方网站办公室关于印发…的通知: what a hijacked site put in place of a name
_ADVERTISED = re.compile(
    r"\d{2,4}bet|bet\d{2,4}|(?:体育|娱乐|游戏|棋牌|彩票|博彩)(?:登[录陆入]|官方|官网|平台|网址|网站|投注|下载|城)|官方网站(?:首页|入口)|真人(?:娱乐|游戏)|(?:app|APP)下载",
    re.IGNORECASE,
)


# 财政公开讲话发言三篇, 政务公开工作总结（汇总5篇）
_OF_SEVERAL = re.compile(r"(?<!第)[\d两二三四五六七八九十]{1,3}篇[)）】]?$")


def _fault_of(title: str) -> str:
    """What is wrong with a title as printed; empty if nothing shows."""
    if is_subtitle(title):
        return "只有副标题，主标题没有分清。"
    if organs.is_damaged(title):
        return "标题里有损坏的字，照原文录入。"
    if _OF_SEVERAL.search(title):
        return "标题像几篇文章合在一起的名称，未必是这一份的。"
    if _ADVERTISED.search(title):
        return "标题里有网站的广告，可能顶替了单位名称。"
    return "标题与网站的字样或正文连在一起，没有分清。" if _RUN_ON.search(title) else ""


# 泾源县泾河源镇2013年1-10月, above a title that names no year; no date and no number of a document
_WITH_YEAR = re.compile(r"(?:19|20)\d\d\s?年(?!\s?\d{1,2}\s?月\s?\d{1,2}\s?日)|20\d\d年?度")


def _begun_above(material: Material) -> str:
    """The line right above the title, where it holds the year that the title lacks, or damaged words of a cover."""
    heads = pairwise(material.text.blocks[:8])
    above = next((above for above, block in heads if block.kind is BlockKind.TITLE), None)
    if above is None:
        return ""
    if above.kind is BlockKind.COVER and organs.is_damaged(above.text):
        return above.text
    told = _WITH_YEAR.search(above.text) and not _YEAR_ALONE.fullmatch(above.text)
    return above.text if told and not _WITH_YEAR.search(material.title) else ""


# 关于做好2018年政府信息公开年度报告编制工作的通知, right above 各镇人民政府：
_PAPER = re.compile(
    r"关于[^。；]{4,70}的(?:通知|通报|函|[\u4e00-\u9fff]{0,4}(?:报告|汇报|总结)|请示|批复|意见|决定|公告)"
)
#: Between a site's title and the paper's own stand who issued it, and its number.
_HEAD = 4


def _in_full_below(material: Material) -> str:
    """The paper's own title (关于…的通知), alone on the line above the addressees, below what a site calls it."""
    head = material.text.blocks[:8]
    title = next((at for at, block in enumerate(head) if block.kind is BlockKind.TITLE), len(head))
    for below in head[title + 1 : title + 3]:
        if below.kind is BlockKind.COVER and _says_whose(
            compact(below.text), compact(material.title_printed)
        ):
            return below.text.strip()
    if "关于" in material.title:
        return ""
    for above, (block, below) in zip(
        head[title:], pairwise(head[title + 1 : title + 1 + _HEAD]), strict=False
    ):
        if _PAPER.fullmatch(block.text) and below.text.endswith(("：", ":")):
            return (above.text if above.kind is BlockKind.COVER else "") + block.text
    return ""


# 2017年农业局政府信息公开工作年度报告 / 2017年遂宁市农业局政府信息公开工作年度报告
_PLACE_AND_MORE = re.compile(r"[\u4e00-\u9fff]{2,12}")


def _says_whose(full: str, short: str) -> bool:
    """Whether ``full`` is ``short`` with a name put in at one place."""
    more = len(full) - len(short)
    if more < 2 or not short:
        return False
    at = next((at for at in range(len(short)) if full[at] != short[at]), len(short))
    added = full[at : at + more]
    return (
        full[at + more :] == short[at:]
        and bool(_PLACE_AND_MORE.fullmatch(added))
        and bool(_ENDS_PLACE.search(added))
    )


_ENDS_PLACE = re.compile(r"[省市州盟县区旗镇乡]|街道")


# （2015年度）   2008年12月
_YEAR_ALONE = re.compile(r"[（(]?\s?(?:19|20)\d\d\s?年?度?(?:\s?\d{1,2}\s?月)?\s?[)）]?")
# …年度报告根据《中华人民共   …年度报告栏目：政府信息公开年报   …（试行）来源：某乡人民政府   …年度报告_某县政府门户网站…
_RUN_ON = re.compile(
    r"根据《|按照《|(?:栏目|来源|作者|时间|发布时间|发布日期)[:：]|_|政府(?:门户)?网站?[\u4e00-\u9fff]{6}|门户网站"
    r"|[>＞|｜★☆]|首页|本报告|\.(?:docx?|pdf|wps|html?|com|cn)(?![a-z])|[〔\[]\d{4}[〕\]]第?\d{1,4}号关于"
    r"|[（(]20\d{4,6}[)）]$|[（(][^（()）]{0,6}[\d一二三四五六七八九十]{1,3}篇[)）]|\d篇(?=[\u4e00-\u9fff\d]{6})"
    r"|(?:年度报告|工作报告|年报)[\u4e00-\u9fff\d]{4,40}(?:年度报告|工作报告|年报)$"  # two titles in one
    r"|(?:报告|年报|总结|汇报)(?:根据|按照|依据|依照|为|现将)$"  # the first words of the text, at a line's end
    r"|^\d{1,2}篇(?=[\u4e00-\u9fff\d])"  # 3篇2021-2022政务公开年终总结: what a site collected
    r"|(?:总结|报告|汇报|年报)(?:19|20)[\dxX]{2}年[，,]"  # …工作总结20xx年，我镇在
    r"|(?:总结|报告|汇报|年报)(?:19|20)\d\d\S{4,}(?<!计划)(?<!打算)(?<!安排)(?<!要点)(?<!思路)(?<!工作)$"  # …总结2020上半年市住
    r"|公开(?:政府信息|政务|信息)?公开"  # names of two columns, a site and a title
    r"|信息公开(?:20\d\d|二\S{3})年度?(?:政府)?信息公开"
    r"|\d{4}-\d{1,2}-\d|\d:\d|\d/\d"  # a tool bar's day and hour; a page of several
    r"|(?:报告|总结|汇报)[:：][^:：]*[,，]|^关于《[^》]*》$|^(?:办事处|人民政府|政府(?:20|办公)|委员会|管委会)|篇[一1].*篇|篇\d{1,3}$|^篇[\d一二三四五六七八九十]|^Page\d|[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]"
    r"|[（(]以下简?称|《[^》]*$"  # …年度报告(以下简称年报)依照《中华人民共
    r"|^[1-9]\d?(?![年月日号级届岁个项条件次期家所名度]|季度|小时)(?=[\u4e00-\u9fff])"  # 2平利县…: a site's count
    r"|^\d{1,3}年|^[省市县区旗镇乡局](?:19|20)\d\d"  # 2 / 014年政府信息公开…: a year that a line end cut
    r"|^(?:府信息|息公开|公开工作)|^[^（(]{0,40}[）)]|^[^《]{0,60}》|(.{8,60})\1|范文[\u4e00-\u9fff]{4}"  # cut off in front; said twice
)
# 《萧县2013年政府信息公开工作年度报告》, but not 《条例》解读 nor 《甲》和《乙》
_QUOTED = re.compile(r"《([^《》]{4,80})》")


def _unquoted(title: str) -> str:
    """``title`` without quotation marks that stand around the whole of it."""
    found = _QUOTED.fullmatch(title)
    return found[1] if found else title


# …有关工作制度的通知【正府办发〔2018〕52号】
_NUMBER_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff）)》])[【（(\[][\u4e00-\u9fff]{2,12}[〔\[（(]\d{4}[〕\]）)]第?\d{1,4}号[】）)\]]$"
    r"|(?<=总结|报告|汇报|材料)(?:范文|例文|模板)[一二三四五六七八九十\d]{1,2}$"  # …半年工作总结范文一
)
# 【工作总结】2024年政务公开工作总结: the column that a site put in front
_COLUMN_IN_FRONT = re.compile(r"(?:[【\[][\u4e00-\u9fff\d]{2,12}[】\]]){1,3}(?=[^【\[\s])")


def _unmarked(title: str) -> str:
    """``title`` without the column in front of it, where it is whole without."""
    found = _COLUMN_IN_FRONT.match(title)
    rest = title[found.end() :] if found else ""
    return rest if names_a_document(rest) else title


# 政府信息公开 / 花滩镇扎实做好…工作,  政府信息公开 / 文件办理公开制度: the line above was the column's name
_COLUMN_ABOVE = re.compile(r"(?:政府信息公开|政务公开|信息公开)(?=[\u4e00-\u9fff])")


def _behind_column(title: str, gazetteer: Gazetteer) -> str:
    """``title`` without the column's name that its first words may be: a place or 公开 follows once more."""
    found = _COLUMN_ABOVE.match(title)
    rest = title[found.end() :] if found else ""
    mentions = gazetteer.mentions(rest) if rest else ()
    whole = "公开" in rest or (mentions and mentions[0].start == 0)
    return rest if whole and not rest.startswith(("工作", "年", "的", "和", "与")) else title


def _is_same_title(one: str, other: str) -> bool:
    """Whether two titles differ by no more than marks, or one is a part of the other (a tag may be cut)."""
    one, other = _bare(one), _bare(other)
    return one in other or other in one


def _bare(title: str) -> str:
    """``title`` without blanks and marks."""
    return re.sub(r"[\W_]", "", title).translate(NARROW_DIGITS)
