from __future__ import annotations

import datetime as dt

from disclosure.records import TABLE_MARK, Block, BlockKind, Cell, Region, Table
from disclosure.search.entries import entry_of
from tests.search.sample import a_report


def test_the_title_is_searched_once_though_it_stands_in_the_text_too() -> None:
    entry = entry_of(a_report("萧县2017年年报", "## 一、概述", "正文。"))
    assert entry.lines == ("萧县2017年年报", "一、概述", "正文。")
    assert entry.headings == (1,)


def test_a_title_that_was_worked_out_is_searched_beside_the_text() -> None:
    printed = Block(BlockKind.TITLE, "政府信息公开年报")
    entry = entry_of(a_report("萧县人民政府2017年年报", blocks=[printed]))
    assert entry.text == "萧县人民政府2017年年报\n政府信息公开年报"


def test_a_title_printed_on_two_lines_is_searched_as_one() -> None:
    halves = [Block(BlockKind.TITLE, "萧县人民政府"), Block(BlockKind.TITLE, "2017年年报")]
    assert entry_of(a_report("萧县人民政府2017年年报", blocks=halves)).text == "萧县人民政府2017年年报"


def test_a_title_that_a_search_cannot_tell_from_the_printed_one_is_searched_once() -> None:
    printed = Block(BlockKind.TITLE, "涇源縣 ２０１７年年报")
    assert entry_of(a_report("泾源县2017年年报", blocks=[printed])).text == "泾源县2017年年报"


def test_a_report_without_a_title_is_called_by_its_first_line_or_its_file() -> None:
    assert entry_of(a_report(None, "第一行", "第二行")).lines == ("第一行", "第一行", "第二行")
    nameless = a_report(None)
    assert entry_of(nameless).title == nameless.source.name


def test_the_cells_of_a_table_are_searched_row_by_row() -> None:
    table = Table(((Cell("规章"), Cell("58")), (Cell("规范性\n文件"), Cell(""))), caption="表一")
    entry = entry_of(a_report("年报", blocks=[Block(BlockKind.TABLE, TABLE_MARK, table=table)]))
    assert entry.lines == ("年报", "表一", "规章\t58", "规范性 文件")


def test_what_is_not_known_is_empty() -> None:
    entry = entry_of(a_report("年报", issuer=None, year=None, category=None, region=Region()))
    assert (entry.issuer, entry.year, entry.category, entry.region, entry.date) == ("", None, "", (), "")


def test_the_region_is_a_path_and_the_date_that_of_publication() -> None:
    region = Region("安徽省", "宿州市", "萧县", "龙城镇", code="341322100")
    entry = entry_of(a_report("年报", region=region, published=dt.date(2018, 3, 13)))
    assert entry.region == ("安徽省", "宿州市", "萧县", "龙城镇")
    assert entry.region_code == "341322100"
    assert entry.date == "2018-03-13"


def test_it_tells_headings_and_text() -> None:
    entry = entry_of(a_report("年报", "## 一、概述", "正文\ud800"))
    assert entry.told.decode("utf-16-le", "surrogatepass") == "[1]\n年报\n一、概述\n正文\ud800"
