"""Web pages: the document and nothing else, what is said beside it, and pages that hold none."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.errors import UnreadableSource
from disclosure.reading import webpage
from disclosure.reading.decode import Decoded, decode
from disclosure.records import TABLE_MARK, Cell, Transcript
from tests.reading.pages import (
    BODY,
    CRUMB,
    FIGURES,
    FOOT,
    HEADER_TABLE,
    INFO,
    LAYOUTS,
    MENU,
    PARAGRAPHS,
    SHARE,
    SIGNATURE,
    SIGNED,
    TITLE,
    page,
)


def read(html: str) -> Transcript:
    return webpage.transcribe(Decoded(html, "utf-8"))


def lines(html: str) -> list[str]:
    return [line.strip("\u3000\xa0 ") for line in read(html).text.split("\n")]


def said(transcript: Transcript) -> set[tuple[str, str, str]]:
    return {(clue.field, clue.text, clue.origin) for clue in transcript.clues}


def codes(transcript: Transcript) -> list[str]:
    return [doubt.code for doubt in transcript.doubts]


# The document


@pytest.mark.parametrize("html", LAYOUTS.values(), ids=LAYOUTS)
def test_the_document_and_nothing_else(html: str) -> None:
    transcript = read(html)
    text = [line.strip("\u3000\xa0 ") for line in transcript.text.split("\n")]
    title = [TITLE] if TITLE in text else ["平阳县2021年", "政府信息公开工作年度报告"]
    assert text == [*title, *PARAGRAPHS, *SIGNATURE]
    assert transcript.doubts == ()
    assert transcript.reader == "webpage"


@pytest.mark.parametrize("html", LAYOUTS.values(), ids=LAYOUTS)
def test_every_character_of_the_text_is_one_of_the_page(html: str) -> None:
    seen = re.sub(r"\s", "", re.sub("<(?!meta)[^>]*>", "", html).replace("&nbsp;", "\xa0"))
    assert all(re.sub(r"\s", "", line) in seen for line in read(html).text.split("\n"))


def test_blanks_are_collapsed_as_a_browser_does() -> None:
    html = page(
        '<div id="zoom"><p>  全年\n   公开\t信息，&nbsp;及时   <b> 准确 </b>。\u3000\u3000完毕  </p></div>',
        title="",
    )
    assert read(html).text == "全年 公开 信息，\xa0及时 准确 。\u3000\u3000完毕"


def test_lines_in_preformatted_text_are_kept() -> None:
    html = page("<pre>一、概述\n全年公开信息41288条，答复申请33件。\n\n萧县</pre>", title="")
    assert read(html).text == "一、概述\n全年公开信息41288条，答复申请33件。\n萧县"


def test_entities_are_characters() -> None:
    html = page(
        '<div id="zoom"><p>&ldquo;三公&rdquo;经费&mdash;&mdash;公开&#8226;&#x4e00;&lt;通知&gt;，共 3&nbsp;件。</p></div>',
        title="",
    )
    assert read(html).text == "“三公”经费——公开•一<通知>，共 3\xa0件。"


def test_a_control_character_written_as_an_entity_is_shown_and_counted() -> None:
    html = page('<div id="zoom"><p>全年公开信息&#1;共计&#xFFFC;三十件，均已答复。</p></div>', title="")
    transcript = read(html)
    assert transcript.text == "全年公开信息\ufffd共计\ufffd三十件，均已答复。"
    assert "control_characters" in codes(transcript)


def test_how_characters_are_said_is_left_out() -> None:
    said = "<ruby>政<rp>(</rp><rt>zhèng</rt><rp>)</rp></ruby><ruby>府<rt>fǔ</rt></ruby>"
    assert (
        lines(page(f'<div id="zoom">{BODY}<p>{said}网站公开信息20条。</p></div>'))[-1]
        == "政府网站公开信息20条。"
    )


def test_links_become_their_words() -> None:
    html = page(
        f'<div id="zoom">{BODY}<p>详见<a href="javascript:alert(1)">县政府网站</a>和<a href="http://a.b/">公报</a>。</p></div>'
    )
    assert lines(html)[-1] == "详见县政府网站和公报。"
    assert "javascript" not in read(html).text


def test_the_title_is_not_repeated_when_the_text_begins_with_it_in_two_lines() -> None:
    html = page(
        f'<h1>{TITLE}</h1><div id="zoom"><p>平阳县2021年</p><p>政府信息公开工作年度报告</p>{BODY}</div>'
    )
    assert lines(html)[:2] == ["平阳县2021年", "政府信息公开工作年度报告"]


@pytest.mark.parametrize(
    "title", ["平阳县人民政府", "政务公开-平阳县", "文章页", "首页_平阳县人民政府门户网站"]
)
def test_the_name_of_a_site_or_a_column_is_no_title(title: str) -> None:
    assert lines(page(f'{MENU}<div id="zoom">{BODY}</div>', title=title))[0] == PARAGRAPHS[0]


@pytest.mark.parametrize("title", ["年报", "平阳县人民政府 信息公开年报", "政府信息公开年报"])
def test_site_and_column_in_the_head_do_not_stand_before_the_text(title: str) -> None:
    own = "平阳县公安局政务公开承诺书"
    html = (
        f"<html><head><title>{title}</title></head><body><div id=zoom><p>{own}</p>{BODY}</div></body></html>"
    )
    assert lines(html)[0] == own
    assert lines(html.replace(f"<p>{own}</p>", ""))[0] == PARAGRAPHS[0]


def test_the_text_s_own_title_goes_before_the_page_s() -> None:
    own = "平阳县公安局政务公开承诺书"
    html = (
        "<html><head><title>平阳县2012年政府信息公开年度报告</title></head>"
        f"<body><div id=zoom><p>{own}</p>{BODY}</div></body></html>"
    )
    assert lines(html)[0] == own


def test_a_short_document_keeps_its_paragraphs_over_the_footer_in_its_own_element() -> None:
    html = (
        "<html><body><div><a href=1>首页</a> <a href=2>政务公开</a></div><article><div>位置：首页&gt;年报</div>"
        f"<div>{TITLE}</div><div>一、总体情况</div><div>全年召开专题会两次，各股室按月报送信息。</div>"
        "<div>公开信息一百一十二条，其中农药经营许可三十六件，收到申请一件，予以公开。</div>"
        "<div>版权所有：平阳县人民政府</div></article></body></html>"
    )
    assert lines(html)[1:4] == [TITLE, "一、总体情况", "全年召开专题会两次，各股室按月报送信息。"]


def test_the_name_of_a_site_in_a_heading_is_no_title() -> None:
    html = page(f'<h1>平阳县人民政府</h1>{MENU}{CRUMB}<p class="t">{TITLE}</p><div id="zoom">{BODY}</div>')
    assert lines(html)[:2] == [TITLE, PARAGRAPHS[0]]


def test_a_known_container_that_holds_little_is_not_believed() -> None:
    html = page(
        f'<div id="zoom"><p>请看下文，谢谢您的关注。</p></div>{MENU}<h1>{TITLE}</h1><div class="b7">{SIGNED * 3}</div>{FOOT}'
    )
    assert lines(html)[1:6] == list(PARAGRAPHS)


def test_a_cover_in_an_element_of_its_own_is_not_lost() -> None:
    cover = "<div><p>平阳县教育局</p><p>政务公开工作总结</p></div>"
    html = page(f'<div class="doc">{cover}<div class="text">{SIGNED}</div></div>{FOOT}', title="")
    assert lines(html) == ["平阳县教育局", "政务公开工作总结", *PARAGRAPHS, *SIGNATURE]


def test_text_elsewhere_on_the_page_is_pointed_out() -> None:
    more = "<p>各乡镇的公开情况另见各乡镇的年度报告，此处不再一一列出，特此说明，请各单位对照执行并及时反馈意见，以便统一汇总上报。</p>"
    html = page(f'<div id="zoom">{SIGNED * 9}</div>{MENU}<div class="second">{more * 4}</div>{FOOT}')
    transcript = read(html)
    assert codes(transcript) == ["text_outside"]
    assert transcript.doubts[0].quote.startswith("各乡镇的公开情况")


# Tables


def test_a_table_of_data_stands_outside_the_text_with_its_spans() -> None:
    transcript = read(
        page(f'<h1>{TITLE}</h1><div id="zoom">{BODY}{FIGURES}<p>以上数据，均已核对。</p></div>')
    )
    assert transcript.text.split("\n")[-2:] == [TABLE_MARK, "以上数据，均已核对。"]
    (table,) = transcript.tables
    assert table.rows[0] == (Cell("第二十条第（一）项", colspan=3),)
    assert table.rows[1][0] == Cell("信息内容", header=True)
    assert table.rows[2] == (Cell("规章"), Cell("0"), Cell(""))
    assert table.rows[3][0] == Cell("行政规范性文件", rowspan=2)
    assert table.rows[4] == (Cell("1"), Cell("2"))


def test_marks_and_tables_agree_in_number_and_order() -> None:
    second = (
        "<table><caption>表二</caption><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>"
    )
    transcript = read(page(f'<div id="zoom">{FIGURES}{BODY}{second}{BODY}</div>', title=""))
    assert transcript.text.split("\n").count(TABLE_MARK) == len(transcript.tables) == 2
    assert transcript.tables[1].caption == "表二"
    assert "表二" not in transcript.text


def test_a_cell_of_several_paragraphs_keeps_its_lines() -> None:
    html = (
        "<table><tr><td><p>甲</p><p>\u3000乙 </p></td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></table>"
    )
    assert read(page(f'<div id="zoom">{BODY}{html}</div>')).tables[0].rows[0][0].text == "甲\n乙"


def test_a_table_that_only_arranges_the_page_falls_apart() -> None:
    html = page(
        f'<div id="zoom"><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{BODY}{FIGURES}</td></tr></table></div>'
    )
    transcript = read(html)
    assert lines(html) == [TITLE, *PARAGRAPHS, TABLE_MARK]
    assert len(transcript.tables) == 1


def test_a_report_in_two_columns_of_headings_and_text_is_text() -> None:
    long = PARAGRAPHS[2] * 14
    html = page(
        f"<table><tr><td>总体情况</td><td>{long}</td></tr><tr><td>存在问题</td><td>{PARAGRAPHS[4]}</td></tr></table>"
    )
    assert lines(html)[1:] == ["总体情况", long, "存在问题", PARAGRAPHS[4]]


def test_a_table_of_two_articles_side_by_side_is_text() -> None:
    left, right = PARAGRAPHS[2] * 13, PARAGRAPHS[0] * 13
    html = page(
        f"<table><tr><td>上半年</td><td>下半年</td></tr><tr><td>{left}</td><td>{right}</td></tr></table>",
        title="",
    )
    assert lines(html) == ["上半年", "下半年", left, right]


def test_a_table_that_is_mostly_one_paragraph_is_text() -> None:
    text = PARAGRAPHS[4].replace("。", "；") * 7
    html = page(
        f"<table><tr><td>栏目</td><td>内容</td></tr><tr><td>总结</td><td>{text}</td></tr></table>", title=""
    )
    assert lines(html) == ["栏目", "内容", "总结", text]


def test_a_list_of_documents_is_data_and_no_header_table() -> None:
    rows = "<tr><td>序号</td><td>文件名称</td><td>文号</td><td>发布日期</td></tr>" + "".join(
        f"<tr><td>{i}</td><td>关于某事项的通知</td><td>平政〔2021〕{i}号</td><td>2021-0{i}-01</td></tr>"
        for i in (1, 2, 3)
    )
    transcript = read(page(f'<div id="zoom">{BODY}<table>{rows}</table></div>'))
    assert len(transcript.tables[0].rows) == 4
    assert not [clue for clue in transcript.clues if clue.field in ("document_number", "published")]


@pytest.mark.parametrize("span", ["0", "-1", "x", "", "99999999999", "１"])
def test_a_senseless_span_does_no_harm(span: str) -> None:
    html = f'<table><tr><td rowspan="{span}" colspan="{span}">甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>'
    cell = read(page(f'<div id="zoom">{BODY}{html}</div>')).tables[0].rows[0][0]
    assert 1 <= cell.rowspan <= 2
    assert 1 <= cell.colspan <= 1000


# What is said beside it


def test_meta_tags() -> None:
    head = (
        '<meta name="SiteName" content="平阳县人民政府"><meta name="SiteIDCode" content="3303260001">'
        f'<meta name="ColumnName" content="政府信息公开年报"><meta name="ArticleTitle" content="{TITLE}">'
        '<meta name="PubDate" content="2022-01-28 09:10"><meta name="ContentSource" content="平阳县府办">'
        '<meta property="og:url" content="https://www.example.gov.cn/1.html"><meta name="keywords" content="年报">'
        '<meta name="author" content="admin">'
    )
    assert said(read(page(f'<div id="zoom">{BODY}</div>', head))) >= {
        ("site", "平阳县人民政府", "meta"),
        ("site", "3303260001", "meta"),
        ("column", "政府信息公开年报", "meta"),
        ("title", TITLE, "meta"),
        ("published", "2022-01-28 09:10", "meta"),
        ("site", "平阳县府办", "meta"),
        ("address", "https://www.example.gov.cn/1.html", "meta"),
        ("title", f"{TITLE}_平阳县人民政府", "page_title"),
    }


def test_labels_of_spans_without_blanks_between_them_are_read() -> None:
    bar = "<p><span>作者：平阳县水利局</span><span>发布时间：2021-01-22 16:45:08</span><span>浏览量：--</span></p>"
    found = read(page(f'<h2>{TITLE}</h2>{bar}<div id="zoom">{BODY}</div>'))
    assert ("published", "2021-01-22 16:45:08", "toolbar") in said(found)


@pytest.mark.parametrize("inside", [False, True])
def test_a_header_table_is_read_wherever_it_stands(inside: bool) -> None:
    above, within = ("", HEADER_TABLE) if inside else (HEADER_TABLE, "")
    transcript = read(page(f'{above}<h1>{TITLE}</h1><div id="zoom">{within}{BODY}</div>'))
    assert said(transcript) >= {
        ("identifier", "113303260000000000/2022-00012", "header_table"),
        ("topic", "综合政务", "header_table"),
        ("issuer", "平阳县府办", "header_table"),
        ("signed", "2022-01-27", "header_table"),
        ("document_number", "平府办〔2022〕3号", "header_table"),
        ("validity", "有效", "header_table"),
    }
    clue = next(clue for clue in transcript.clues if clue.field == "signed")
    assert clue.line == "成文日期：2022-01-27"


def test_what_another_tab_holds_is_missed_aloud() -> None:
    tab = "<div style='display:none'><h3>2011年年报</h3><p>全年公开信息四十七条，内容为计生、低保、农机补贴等。</p><p>未收到申请，没有发生复议和诉讼。公开目录还没有编制完成，也没有专职人员。</p></div>"
    assert [doubt.code for doubt in read(page(f'{tab}<div id="zoom">{BODY}</div>')).doubts] == ["hidden_text"]
    bait = "<div style='display:none'><a href='a'>望都县</a><a href='b'>和县</a>一二三四五六七八九十。</div>"
    again = f"<div style='display:none'>{BODY}</div>"
    for hidden in (bait, again, "<input type='hidden' value='甲。乙。'>"):
        assert read(page(f'{hidden}<div id="zoom">{BODY}</div>')).doubts == ()


def test_a_chapter_that_folds_away_below_its_heading_is_read() -> None:
    folded = "<dl><dt>一、概述</dt><dd>全年公开信息九条。</dd><dt>二、申请</dt><dd style='display:none'><p>未收到申请。</p></dd></dl>"
    found = read(page(f'<h1>{TITLE}</h1><div id="zoom">{BODY}{folded}</div>'))
    assert "未收到申请。" in found.text.split("\n")
    assert found.doubts == ()
    bait = "<p>概述</p><div style='display:none'>望都县、和县、泗县。</div>"
    assert "望都县" not in read(page(f'<div id="zoom">{BODY}{bait}</div>')).text


def test_a_title_right_above_the_text_needs_neither_a_heading_nor_the_page_s_word() -> None:
    above = "<div class='bt'>龙口市统计局2011年政府信息公开工作年度报告</div><div>发布时间：2012-01-24</div>"
    found = read(page(f'{above}<div id="zoom">{BODY}</div>', title="政府信息公开年报"))
    assert found.text.split("\n")[0] == "龙口市统计局2011年政府信息公开工作年度报告"


def test_a_header_of_list_items_and_one_of_two_elements() -> None:
    html = (
        "<ul><li><b>索 引 号：</b>0012/2022-1</li><li><b>发布机构：</b>平阳县府办</li><li><b>名　　称：</b>某报告</li>"
        "<li><div>生成日期：</div><div>2022-01-26</div></li><li>文　　号：　　无</li></ul>"
    )
    assert said(read(page(f'{html}<div id="zoom">{BODY}</div>'))) >= {
        ("identifier", "0012/2022-1", "header_table"),
        ("issuer", "平阳县府办", "header_table"),
        ("title", "某报告", "header_table"),
        ("generated", "2022-01-26", "header_table"),
    }
    assert "document_number" not in {
        field for field, _, _ in said(read(page(f'{html}<div id="zoom">{BODY}</div>')))
    }


def test_the_line_under_the_title() -> None:
    transcript = read(page(f'<h1>{TITLE}</h1>{INFO}<div id="zoom">{BODY}</div>'))
    assert said(transcript) >= {
        ("published", "2022-01-28 09:10", "toolbar"),
        ("site", "平阳县府办", "toolbar"),
    }
    assert "浏览次数" in next(clue for clue in transcript.clues if clue.field == "published").line


def test_a_bare_day_under_the_title() -> None:
    html = page(f'<h1>{TITLE}</h1><div class="time">2022-01-28 09:10</div><div id="zoom">{BODY}</div>')
    assert ("published", "2022-01-28 09:10", "source_line") in said(read(html))


def test_a_document_number_above_the_text() -> None:
    html = page(f'<h1>{TITLE}</h1><p>平政办〔2022〕17号</p><div id="zoom">{BODY}</div>')
    assert ("document_number", "平政办〔2022〕17号", "source_line") in said(read(html))


def test_days_of_other_documents_are_not_taken_for_its_own() -> None:
    news = "".join(f'<li><a href="/{i}">关于开展某项工作的通知</a> 2020-0{i}-01</li>' for i in range(1, 9))
    html = page(f'{MENU}<ul>{news}</ul><h1>{TITLE}</h1><div id="zoom">{SIGNED}</div><ul>{news}</ul>{FOOT}')
    assert "published" not in {clue.field for clue in read(html).clues}


@pytest.mark.parametrize(
    "crumb",
    [
        CRUMB,
        "<div>您现在的位置：<a>首页</a>>><a>政务公开</a>>><a>政府信息公开年报</a></div>",
        '<div>您的位置：<a>首页</a><img src="i.gif"><a>政务公开</a><img src="i.gif"><a>政府信息公开年报</a></div>',
        "<ul><li>当前位置：</li><li><a>首页</a></li><li><a>政务公开</a></li><li><a>政府信息公开年报</a></li></ul>",
        "<div><a>首页</a> > <a>政务公开</a> > <a>政府信息公开年报</a></div>",
        '<ul class="breadcrumb"><li><a>首页</a></li><li><a>政务公开</a></li><li>政府信息公开年报</li></ul>',
    ],
)
def test_breadcrumbs(crumb: str) -> None:
    transcript = read(page(f'{MENU}{crumb}<h1>{TITLE}</h1><div id="zoom">{SIGNED}</div>'))
    (clue,) = [clue for clue in transcript.clues if clue.field == "breadcrumb"]
    assert re.split(r"\s*>+\s*", clue.text) == ["首页", "政务公开", "政府信息公开年报"]


def test_attachments_are_named() -> None:
    html = page(
        f'<div id="zoom">{BODY}<p>附件：<a href="/f/1.xlsx">统计表</a></p></div><div><a href="./P02022.pdf?x=1">年报.pdf</a></div>'
        f'<a href="/2.html">下一篇</a>{FOOT}'
    )
    assert {clue.text for clue in read(html).clues if clue.field == "attachment"} == {"统计表", "年报.pdf"}


def test_the_address_that_a_browser_noted_when_it_saved_the_page() -> None:
    html = f"<!-- saved from url=(0043)https://www.example.gov.cn/zwgk/1.html -->\n{page(BODY)}"
    assert ("address", "https://www.example.gov.cn/zwgk/1.html", "wrapper") in said(read(html))


def test_the_footer_names_the_site() -> None:
    assert ("site", "平阳县人民政府", "footer") in said(
        read(page(f'{MENU}<div id="zoom">{BODY}</div>{FOOT}'))
    )


# Pages without a document


def test_a_list_of_links_is_called_that() -> None:
    items = "".join(
        f'<li><a href="/{y}">平阳县{y}年政府信息公开工作年度报告</a><span>{y}-01-20</span></li>'
        for y in range(2008, 2022)
    )
    transcript = read(page(f"{MENU}{CRUMB}<ul>{items}</ul>{FOOT}", title="政府信息公开年报"))
    assert "list_page" in codes(transcript)
    assert "平阳县2010年政府信息公开工作年度报告" in transcript.text


def test_a_report_that_links_to_many_laws_is_no_list() -> None:
    laws = "".join(
        f'<p>依据<a href="/{i}">《中华人民共和国某某法》第{i}条</a>的规定，主动公开有关信息。</p>'
        for i in range(30)
    )
    assert codes(read(page(f'{MENU}<div id="zoom">{BODY}{laws}</div>'))) == []


def test_a_notice_on_the_page_is_not_taken_for_a_document_that_is_attached() -> None:
    notice = "<p>本站内容仅供参考，以正式文件为准。如有疑问，请与发布单位联系，谢谢。</p>"
    html = page(
        f'<h1>{TITLE}</h1><div id="zoom"><p>附件：<a href="/1.pdf">年报.pdf</a></p></div><div>{notice}</div>'
    )
    assert lines(html) == [TITLE, "附件：年报.pdf"]


def test_a_known_name_with_a_serial_number() -> None:
    html = page(
        f'<div id="vsb_content_502"><p>附件：<a href="/1.pdf">年报.pdf</a></p></div><p>{PARAGRAPHS[4]}</p>',
        title="",
    )
    assert lines(html) == ["附件：年报.pdf"]


def test_a_layout_table_around_another_falls_apart_though_it_is_small() -> None:
    inner = "<table><tr><td>联系人</td><td>张某</td></tr></table>"
    html = page(
        f"<table><tr><td>{inner}</td><td>右</td></tr><tr><td>{PARAGRAPHS[2]}</td><td>下</td></tr></table>",
        title="",
    )
    assert read(html).tables == ()
    assert lines(html) == ["联系人", "张某", "右", PARAGRAPHS[2], "下"]


def test_a_document_that_is_only_attached() -> None:
    html = page(
        f'{MENU}{CRUMB}<h1>{TITLE}</h1>{INFO}<div id="zoom"><p>附件：<a href="/1.pdf">{TITLE}.pdf</a></p></div>{FOOT}'
    )
    transcript = read(html)
    assert codes(transcript) == ["attachment_only"]
    assert transcript.doubts[0].candidates == (f"{TITLE}.pdf",)
    assert transcript.text.startswith(TITLE)


@pytest.mark.parametrize(
    "shown", ['<img src="/W0202201.jpg">', '<iframe src="/viewer?file=/1.pdf"></iframe>']
)
def test_a_document_that_is_only_pictured(shown: str) -> None:
    html = page(f'{MENU}<h1>{TITLE}</h1><div id="zoom"><p>{shown}</p><p>平阳县府办</p></div>{FOOT}')
    assert codes(read(html)) == ["picture_only"]


def test_text_that_a_script_would_show_is_read_and_pointed_out() -> None:
    transcript = read(page(f'<div id="app" style="display:none"><h1>{TITLE}</h1>{SIGNED}</div>'))
    assert codes(transcript) == ["hidden_text"]
    assert PARAGRAPHS[0] in transcript.text


def test_a_document_that_a_script_would_show_on_a_page_of_other_text() -> None:
    # WeChat hides an article until its script has run.
    around = "<p>微信扫一扫，关注该公众号，阅读更多精彩内容。</p>" * 9
    transcript = read(
        page(f'<h1>{TITLE}</h1><div id="js_content" style="visibility: hidden;">{SIGNED}</div>{around}')
    )
    assert codes(transcript) == ["hidden_text"]
    assert transcript.text.split("\n")[1].strip("\u3000") == PARAGRAPHS[0]


def test_a_copy_hidden_for_other_screens_is_not_read_twice() -> None:
    html = page(
        f'<h1>{TITLE}</h1><div id="zoom" style="display:none">{SIGNED}</div><div class="TRS_Editor">{SIGNED}</div>'
    )
    assert lines(html) == [TITLE, *PARAGRAPHS, *SIGNATURE]
    assert codes(read(html)) == []


@pytest.mark.parametrize(
    ("html", "word"),
    [
        (page('<div id="app"></div><script>load()</script>', title=""), "脚本"),
        ('<html><frameset cols="1,2"><frame src="a.htm"><frame src="b.htm"></frameset></html>', "框架"),
        (page('<iframe src="content.htm"></iframe>', title=""), "框架"),
    ],
)
def test_a_page_without_text_is_refused(html: str, word: str) -> None:
    with pytest.raises(UnreadableSource, match=word) as caught:
        read(html)
    assert caught.value.code == "no_text"
    assert caught.value.remedy


# Encodings


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030", "utf-8", "big5", "iso-8859-1", ""])
@pytest.mark.parametrize("codec", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_a_page_is_decoded_whatever_it_declares(declared: str, codec: str) -> None:
    html = LAYOUTS["a known id"].replace('charset="utf-8"', f'charset="{declared}"')
    data = html.encode(codec)
    assert decode(data, webpage.declared_encoding(data)).text == html


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="gb2312">',
        b"<META http-equiv=Content-Type content='text/html; charset=GB2312'>",
        b'<?xml version="1.0" encoding="gb2312"?>',
        b"<meta charset = gb2312 >",
    ],
)
def test_declarations_are_found(head: bytes) -> None:
    assert webpage.declared_encoding(b"<!DOCTYPE html><html><head>" + head).lower() == "gb2312"


# Is it a page?


@pytest.mark.parametrize(
    ("text", "extension", "expected"),
    [
        ("<!DOCTYPE html><p>年报", ".txt", True),
        ("\n<!-- saved -->\n<HTML><body>年报", "", True),
        ('<?xml version="1.0"?>\n<html xmlns="x">', ".txt", True),
        ("<p>年报</p><p>概述</p>", ".txt", True),
        ("<div>年报</div>", ".html", True),
        ("2017年年报<br/>\n一、概述<br/>\n二、情况<br>\n三、问题<br>\n四、其他<br>", ".txt", True),
        ("2017年年报\n一、概述", ".html", False),
        ("2017年年报\n<script>alert(1)</script>", ".txt", False),
        ("<script>alert(1)</script>2018年总结\n" + "公开政府信息，接受监督。" * 30, ".txt", False),
        ("<关于印发某办法的通知>已经公布", ".txt", False),
        ("年报里提到 <p> 标记和 </p> 标记", ".txt", False),
        ("<<<<< a < b >>", ".htm", False),
    ],
)
def test_what_is_a_page(text: str, extension: str, expected: bool) -> None:
    assert webpage.is_page(text, extension) is expected


# Hostile pages


def outcome(html: str) -> str:
    """The text of a page, or why it is refused: either way it comes to an end."""
    try:
        return read(html).text
    except UnreadableSource as error:
        return error.code


@pytest.mark.parametrize(
    "html",
    [
        "<html>" + "<div>" * 100_000 + BODY,
        "<html>" + "".join(f"<font color={i}>x<p>y" for i in range(20_000)),
        "<html>" + "".join(f"<font color={i}>" for i in range(1500)) + "<p>y" * 5000,
        "<html><div " + " ".join(f"a{i}=1" for i in range(40_000)) + ">" + BODY,
    ],
    ids=["deep", "deep styles", "styles", "attributes"],
)
def test_monstrous_mark_up_is_refused_at_once(html: str) -> None:
    assert outcome(html) == "too_complex"


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 1900 + BODY * 20,
        "<html><body>" + "<p>公开政府信息，接受监督。</p>" * 60_000,
        "<html><body><p>" + "公开政府信息，接受监督。" * 1_000_000,
        "<html>" + "<table><tr><td>a<td>b<tr><td>" * 500 + BODY,
        "<html>" + "<" * 2_000_000,
        "<html><body><p>发布日期：" * 20_000,
        "<html><body><script>" + "if(a<b&&c>d){f()}" * 100_000 + "</script>" + BODY,
        "<html><!--" + "-" * 2_000_000,
    ],
    ids=["deep", "paragraphs", "one line", "tables", "brackets", "labels", "script", "comment"],
)
def test_a_large_page_is_read_in_seconds(html: str) -> None:
    assert outcome(html) != "too_complex"


MARKUP = """
    < > / = & ; ! 年报。 <table> <tr> <td/colspan=2> </table> <p> </p> <a/href=x> </a> <div/id=zoom> </div> <br> <b> <li>
    索引号： <caption> &#1; \ufffc <!-- <h1> <title> <meta/name=title/content=x>
"""


@settings(max_examples=200)
@given(st.lists(st.sampled_from(MARKUP.split()), max_size=60))
def test_no_mark_up_makes_it_fall(pieces: list[str]) -> None:
    try:
        transcript = read("".join(pieces))
    except UnreadableSource:
        return  # there was no text
    assert transcript.text.split("\n").count(TABLE_MARK) == len(transcript.tables)
    assert transcript.text.count(TABLE_MARK) == len(transcript.tables)
    assert all(line.strip() for line in transcript.text.split("\n"))


def test_share_and_print_lines_outside_the_document_are_gone() -> None:
    assert "打印" not in read(page(f'<h1>{TITLE}</h1><div id="zoom">{SIGNED}</div>{SHARE}')).text


def test_the_headings_of_a_page_are_told_with_their_depth() -> None:
    content = "".join(
        f"<p>{line}</p>" if len(line) > 20 else f"<h3><span>{line}</span></h3>" for line in PARAGRAPHS
    )
    html = page(
        f'{MENU}<h1>{TITLE}</h1><div id="zoom">{content}{FIGURES}<h4>附表说明</h4><p>{PARAGRAPHS[2]}</p></div>{FOOT}'
    )
    found = read(html)
    assert [(found.text[first:last], level) for first, last, level in found.headings] == [
        (PARAGRAPHS[1], 3),
        (PARAGRAPHS[3], 3),
        ("附表说明", 4),
    ]


def test_a_page_with_a_drawing_of_many_shapes_is_read() -> None:
    shapes = '<path d="M0 0L9 9"/>' * 5000
    drawing = f'<svg viewBox="0 0 9 9"><g>{shapes}</g></svg>'
    found = read(page(f'<h1>{TITLE}</h1><div id="zoom">{BODY}{drawing}</div>'))
    assert [line.strip("\u3000") for line in found.text.split("\n")] == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    "opening",
    ["", "<svg><p>", "<svg></svg>", "<svg><foreignObject>", "<svg><desc>", "<svg></p>", "<svg></br>"],
)
def test_shapes_outside_a_drawing_are_nested_beyond_measure(opening: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read(page(BODY + opening + "<path d='M0 0L9 9'/>" * 5000))
    assert caught.value.code == "too_complex"
