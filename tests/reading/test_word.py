"""Word documents: what is printed is there, what is not is left out, and hostile ones are refused."""

from __future__ import annotations

import struct

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import package, word
from disclosure.reading.table_heads import headed
from disclosure.records import TABLE_MARK, Cell, Table
from tests.reading.annual_report import BODY, SIGNATURE, TABLES, TITLE
from tests.reading.make_word import (
    annual_report,
    box,
    document,
    numbered,
    numbering,
    paragraph,
    part,
    run,
    table,
)
from tests.reading.make_word import package as zipped

TEXT = "全年主动公开政府信息41288条，其中乡镇公开1203条。"


def text_of(*blocks: str, **parts: str) -> str:
    return word.transcribe(
        document(*blocks, parts={f"word/{name}.xml": xml for name, xml in parts.items()})
    ).text


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableSource) as caught:
        word.transcribe(data)
    assert caught.value.remedy
    return caught.value.code


def test_an_annual_report_comes_out_exact() -> None:
    transcript = word.transcribe(annual_report())
    lines = [TABLE_MARK if isinstance(block, Table) else block for block in BODY]
    assert transcript.text.split("\n") == [TITLE, *lines, *SIGNATURE]
    assert tuple(map(headed, transcript.tables)) == TABLES
    assert not transcript.doubts


def test_runs_tabs_breaks_and_hyphens_are_one_line_each() -> None:
    content = (
        run("一、"),
        run("概述"),
        "<w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>0557</w:t><w:noBreakHyphen/><w:t>123</w:t></w:r>",
    )
    assert text_of(paragraph(*content)) == "一、概述\t甲\n0557-123"


def test_automatic_numbers_are_printed_and_so_they_are_read() -> None:
    levels = (("chineseCounting", "%1、"), ("japaneseCounting", "（%2）"), ("decimal", "%3."))
    lines = [
        numbered("概述"),
        numbered("主动公开", 1),
        numbered("依申请公开", 1),
        numbered("受理", 2),
        numbered("其他"),
        numbered("投诉", 1),
    ]
    read = text_of(*lines, numbering=numbering(levels)).split("\n")
    assert read == ["一、概述", "（一）主动公开", "（二）依申请公开", "1.受理", "二、其他", "（一）投诉"]


def test_a_list_that_begins_anew_counts_from_its_own_start() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    )
    lines = [
        numbered("甲"),
        numbered("乙"),
        numbered("丙", number=2),
        numbered("丁", number=2),
        numbered("无", number=0),
    ]
    read = text_of(*lines, numbering=numbering([("decimal", "%1.")], again)).split("\n")
    assert read == ["1.甲", "2.乙", "3.丙", "4.丁", "无"]


def test_a_number_may_come_from_the_style_and_bullets_are_no_numbers() -> None:
    styles = part(
        "styles",
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    )
    line = paragraph("概述", properties='<w:pStyle w:val="b"/>')
    assert text_of(line, numbering=numbering([("ideographTraditional", "%1")]), styles=styles) == "甲 概述"
    assert text_of(numbered("概述"), numbering=numbering([("bullet", "\uf06c")])) == "概述"


def test_a_footnote_stands_behind_its_paragraph_and_is_no_digit_of_a_figure() -> None:
    notes = part("footnotes", f'<w:footnote w:id="2">{paragraph("含乡镇。")}</w:footnote>')
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    read = text_of(paragraph("公开41288", reference, "条。"), paragraph("下一段。"), footnotes=notes)
    assert read.split("\n") == ["公开41288[1]条。", "[1]含乡镇。", "下一段。"]


def test_a_text_box_is_read_once() -> None:
    read = text_of(paragraph("正文。", box(paragraph("框内一。"), paragraph("框内二。"))))
    assert read.split("\n") == ["正文。", "框内一。", "框内二。"]


def test_tracked_changes_read_as_if_accepted_with_a_doubt() -> None:
    changed = paragraph(
        "受理", f"<w:del>{run('33').replace('w:t', 'w:delText')}</w:del>", f"<w:ins>{run('35')}</w:ins>", "件"
    )
    transcript = word.transcribe(document(changed))
    assert transcript.text == "受理35件"
    assert [(doubt.code, doubt.quote) for doubt in transcript.doubts] == [("tracked_changes", "33")]


def test_hidden_text_field_codes_and_comments_are_not_printed() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("7")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    hidden, shown = run("不印", "<w:vanish/>"), run("印", '<w:vanish w:val="0"/>')
    transcript = word.transcribe(
        document(paragraph("见第", field, "页", hidden, shown, '<w:r><w:commentReference w:id="0"/></w:r>'))
    )
    assert transcript.text == "见第7页印"
    assert {doubt.code for doubt in transcript.doubts} == {"hidden_text", "comments"}


def test_a_character_in_a_ring_is_read_from_its_field() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,12)</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text_of(paragraph(field, "其他")) == "⑫其他"


def test_ticked_boxes_are_read_and_unknown_symbols_are_shown_as_lost() -> None:
    ticked = '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'
    unknown = '<w:r><w:sym w:font="Webdings" w:char="F099"/></w:r>'
    assert text_of(paragraph(ticked, "是", unknown, "否")) == "☑是�否"


def test_headers_and_footers_are_told_apart_and_page_numbers_say_nothing() -> None:
    data = document(
        paragraph(TEXT),
        parts={
            "word/header1.xml": part("hdr", paragraph("平阳县人民政府文件")),
            "word/header2.xml": part("hdr", paragraph("平阳县人民政府文件")),
            "word/footer1.xml": part("ftr", paragraph("— 1 —")),
        },
    )
    transcript = word.transcribe(data)
    assert transcript.text == TEXT
    assert [(clue.field, clue.text) for clue in transcript.clues] == [("running_head", "平阳县人民政府文件")]


def counted(code: str, result: str = "7") -> str:
    """A number that Word counts."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    return f"{marks['begin']}{code}{marks['separate']}<w:r><w:t>{result}</w:t></w:r>{marks['end']}"


@pytest.mark.parametrize(
    ("footer", "told"),
    [
        ((counted("PAGE"), "平阳县人民政府"), "平阳县人民政府"),
        (("\u3000\u3000第 ", counted("PAGE"), " 页 共 ", counted("NUMPAGES", "9"), " 页"), None),
        (("- ", counted("PAGE \\* MERGEFORMAT"), " -", "<w:r><w:tab/></w:r>", "平阳县府办"), "平阳县府办"),
        (("Page ", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>', " of ", counted("NUMPAGES")), None),
        (("平阳县府办", "<w:r><w:tab/></w:r>", "第 3 页，共 9 页"), "平阳县府办"),
        (("－ 3 －", "<w:r><w:tab/></w:r>", "平阳县府办"), "平阳县府办"),
        (("2021年年报", "<w:r><w:tab/></w:r>", "2022-01-15"), "2021年年报 2022-01-15"),
        ((counted("STYLEREF 1", "总体情况"),), "总体情况"),
        ((box(paragraph("平阳县府办")),), "平阳县府办"),
        (("平阳县", "<w:del><w:r><w:t>旧名</w:t></w:r></w:del>"), "平阳县"),
    ],
)  # fmt: skip
def test_a_running_head_is_told_without_the_number_of_the_page(
    footer: tuple[str, ...], told: str | None
) -> None:
    data = document(paragraph(TEXT), parts={"word/footer1.xml": part("ftr", paragraph(*footer))})
    found = [clue.text for clue in word.transcribe(data).clues]
    assert found == ([told] if told else [])


def test_a_header_table_becomes_clues() -> None:
    rows = (
        (Cell("索 引 号："), Cell("113303260000/2022-00012"), Cell("主题分类："), Cell("综合政务")),
        (Cell("发文机关："), Cell("平阳县府办"), Cell("成文日期："), Cell("2022-01-27")),
    )
    transcript = word.transcribe(document(table(Table(rows)), paragraph(TEXT)))
    assert transcript.text == TEXT
    assert {(clue.field, clue.text) for clue in transcript.clues} >= {
        ("identifier", "113303260000/2022-00012"),
        ("signed", "2022-01-27"),
    }


def test_what_stands_in_a_header_table_without_a_label_stays() -> None:
    rows = (
        (Cell("索 引 号："), Cell("113303260000/2022-00012"), Cell("主题分类："), Cell("综合政务")),
        (Cell("平阳县2021年政府信息公开工作年度报告"),),
    )
    (title, *_) = text_of(table(Table(rows)), paragraph(TEXT)).split("\n")
    assert title == "平阳县2021年政府信息公开工作年度报告"
    with_text = text_of(table(Table((rows[0], (Cell(TEXT * 3),)))))
    assert TEXT * 3 in with_text


def test_a_table_that_arranges_the_page_falls_apart_into_its_lines() -> None:
    red_head = Table(((Cell("平阳县人民政府文件"),), (Cell("平政发〔2022〕3号"),)))
    assert text_of(table(red_head), paragraph(TEXT)).split("\n") == [
        "平阳县人民政府文件",
        "平政发〔2022〕3号",
        TEXT,
    ]


def test_rows_that_begin_late_keep_their_columns() -> None:
    row = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>"
    xml = table(Table(((Cell("规章"), Cell("件数")),))).replace("</w:tbl>", f"{row}</w:tbl>")
    (read,) = word.transcribe(document(xml)).tables
    assert [[cell.text for cell in cells] for cells in read.rows] == [["规章", "件数"], ["", "5"]]


def test_what_a_document_embeds_is_doubted_not_loaded() -> None:
    data = document(
        paragraph(TEXT, "<w:r><w:object/></w:r>"),
        paragraph('<w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r>'),
    )
    assert [doubt.code for doubt in word.transcribe(data).doubts] == ["embedded_object", "picture_only"]


# Bad input


def test_truncated_files_are_called_damaged() -> None:
    data = annual_report()
    assert refused(data[: len(data) // 2]) == "damaged"
    assert refused(b"PK\x03\x04word/document") == "damaged"
    assert refused(zipped({"word/document.xml": "<w:document"})) == "damaged"
    assert refused(zipped({"word/other.xml": "<a/>"})) == "damaged"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_unexpanded(encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "{"哈" * 99}"><!ENTITY c SYSTEM "file:///etc/hosts">]><a>&b;&c;</a>'
    assert refused(zipped({"word/document.xml": bomb.encode(encoding)})) == "hostile"


def test_xml_in_an_encoding_that_could_hide_entities_is_refused() -> None:
    assert refused(zipped({"word/document.xml": b'<?xml version="1.0" encoding="cp037"?><a/>'})) == "damaged"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PART", 100_000)
    assert refused(document(paragraph("哈" * 200_000))) == "too_big"


def test_more_parts_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 10)
    assert refused(zipped({f"word/{at}.xml": "" for at in range(11)})) == "too_complex"


def test_a_locked_part_is_refused() -> None:
    data = bytearray(annual_report())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    flags = struct.unpack_from("<H", data, at + 8)[0]
    struct.pack_into("<H", data, at + 8, flags | 1)
    assert refused(bytes(data)) == "locked"


def test_tables_nested_without_end_are_refused() -> None:
    nested = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("甲") + "</w:tc></w:tr></w:tbl>" * 60
    assert refused(document(nested)) == "too_complex"


def test_a_document_without_text_is_refused() -> None:
    assert refused(document(paragraph(" "))) == "no_text"
    assert (
        refused(document(paragraph('<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>')))
        == "no_text"
    )


def _ruled(widths: tuple[int, ...], *rows: str) -> str:
    """A table with so wide columns, its rows written out."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _tc(text: str, span: int = 1) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph(text)}</w:tc>'


def _texts(*rows: str, widths: tuple[int, ...]) -> list[list[tuple[str, int]]]:
    (found,) = word.transcribe(document(paragraph(TEXT), _ruled(widths, *rows))).tables
    return [[(cell.text, cell.colspan) for cell in row] for row in found.rows]


def test_columns_that_only_rounding_left_are_none() -> None:
    # LibreOffice writes so where the edges of two rows lie a twentieth of a point apart.
    skipped = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    rows = (_tc("行政复议", 2) + _tc("", 1) + _tc("总计"), _tc("结果维持") + _tc("结果纠正", 2) + _tc("3"))
    assert _texts(*rows, widths=(600, 599, 1, 600)) == [
        [("行政复议", 2), ("总计", 1)],
        [("结果维持", 1), ("结果纠正", 1), ("3", 1)],
    ]
    rows = (skipped + _tc("年份") + _tc("条数"), _tc("2021", 2) + _tc("5"))
    assert _texts(*rows, widths=(8, 600, 600)) == [[("年份", 1), ("条数", 1)], [("2021", 1), ("5", 1)]]


@pytest.mark.parametrize("widths", [(600, 1, 600), (0, 0, 0), (), (600, 1)])
def test_a_column_with_words_in_it_is_one_however_narrow(widths: tuple[int, ...]) -> None:
    rows = (_tc("年份") + _tc("条数") + _tc("件数"), _tc("2021") + _tc("5") + _tc("6"))
    assert _texts(*rows, widths=widths) == [
        [("年份", 1), ("条数", 1), ("件数", 1)],
        [("2021", 1), ("5", 1), ("6", 1)],
    ]


def style(name: str, called: str = "", based: str = "", level: str = "") -> str:
    """A style of paragraphs."""
    parts = f'<w:name w:val="{called or name}"/>' + (f'<w:basedOn w:val="{based}"/>' if based else "")
    outline = f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}">{parts}{outline}</w:style>'


def test_headings_are_told_by_style_by_what_it_is_based_on_and_by_the_paragraph_itself() -> None:
    styles = part(
        "styles",
        style("1", "heading 1")
        + style("a2", "二级", "b")
        + style("b", "标题 2", level="1")
        + style("c", "heading 3", level="9")  # a heading only by name
        + style("d", "正文", "1", level="9")
        + style("x", based="x"),
    )

    def set_as(name: str, more: str = "") -> str:
        return f'<w:pStyle w:val="{name}"/>{more}'

    written = (
        ("标题一", set_as("1"), 1),
        ("二级标题", set_as("a2"), 2),
        ("自定大纲", '<w:outlineLvl w:val="2"/>', 3),
        ("名为标题的正文", set_as("c"), 0),
        ("基于标题的正文", set_as("d"), 0),
        ("标题样式中的正文", set_as("1", '<w:outlineLvl w:val="9"/>'), 0),
        ("", set_as("1"), 0),
        ("没有的样式", set_as("none"), 0),
        ("自己基于自己", set_as("x"), 0),
        ("正文", "", 0),
    )
    blocks = [paragraph(line, properties=properties) for line, properties, _ in written]
    found = word.transcribe(document(*blocks, parts={"word/styles.xml": styles}))
    assert [(found.text[first:last], level) for first, last, level in found.headings] == [
        (line, level) for line, _, level in written if level
    ]
