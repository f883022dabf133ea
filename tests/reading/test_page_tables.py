"""Tables that arrange a page, hold its keys or its text, in one another: no sentence of the document is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from disclosure.reading import webpage
from disclosure.reading.decode import Decoded
from disclosure.records import Transcript
from tests.reading.pages import PARAGRAPHS, TITLE

KEYS = (
    ("索 引 号", "0058/2020-00003"),
    ("发布机构", "平阳县民政局"),
    ("发布日期", "2022-01-21"),
    ("主题分类", "综合政务"),
    ("文号", ""),
    ("名称", TITLE),
    ("关键词", "年报"),
    ("内容概述", "平阳县民政局年报"),
)
#: How a page writes a key and its value into a row's cells.
CELLS: tuple[Callable[[str, str], str], ...] = (
    lambda key, value: f"<td>{key}：</td><td>{value}</td>",
    lambda key, value: f"<td>{key}：{value}</td>",
    lambda key, value: f"<td><b>{key}:</b> {value}</td>",
)
#: How a page sets its paragraphs.
SETTINGS: tuple[Callable[[Sequence[str]], str], ...] = (
    lambda texts: "".join(f"<p>{text}</p>" for text in texts),
    lambda texts: "<br>".join(f"&nbsp;&nbsp;{text}" for text in texts),
    lambda texts: "".join(f"<p><span>{text[:7]}</span><span>{text[7:]}</span></p>" for text in texts),
    lambda texts: f"<table>{''.join(f'<tr><td>{text}</td></tr>' for text in texts)}</table>",
    lambda texts: f"<font size=3>{''.join(f'<p>{text}' for text in texts)}</font>",
    lambda texts: f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>",
    lambda texts: f"<pre>{chr(10).join(texts)}</pre>",
)
AROUND = (
    "<div class=main>{}</div>",
    "<table><tr><td>{}</td></tr></table>",
    "<table><tr><td width=20%><a href=1>公告</a><br><a href=2>通知</a></td><td>{}</td></tr></table>",
    "<center>{}</center>",
)


def read(html: str) -> Transcript:
    return webpage.transcribe(Decoded(html, "utf-8"))


def key_rows(chance: random.Random) -> list[str]:
    """A document's keys, two a row, all written in one way."""
    keys, cells = chance.sample(KEYS, chance.randint(2, len(KEYS))), chance.choice(CELLS)
    return ["".join(cells(*key) for key in keys[at : at + 2]) for at in range(0, len(keys), 2)]


def arranged(chance: random.Random, texts: Sequence[str]) -> str:
    """A page that one table arranges, within others: menu, title, keys, text, buttons, footer, any of them left out."""
    body = chance.choice(SETTINGS)(texts)
    body = f'<div id="{chance.choice(("zoom", "x1"))}">{body}</div>' if chance.random() < 0.5 else body
    rows = [
        *(
            ["<td colspan=4><a href=1>首页</a> | <a href=2>政务公开</a></td>"]
            if chance.random() < 0.5
            else []
        ),
        *([f"<td colspan=4>{TITLE}</td>"] if chance.random() < 0.7 else []),
        *(key_rows(chance) if chance.random() < 0.7 else []),
        *(
            ["<td colspan=4>发布时间：2022-01-21 来源：民政局 浏览次数：</td>"]
            if chance.random() < 0.5
            else []
        ),
        *(
            [f"<td colspan=4>{body}</td>"]
            if chance.random() < 0.8
            else [f"<td>{text}</td>" for text in texts]
        ),
        *(["<td colspan=4>【打印】【关闭】</td>"] if chance.random() < 0.4 else []),
        *(["<td colspan=4>版权所有：平阳县人民政府</td>"] if chance.random() < 0.5 else []),
    ]
    html = f"<table width=100%>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    for _ in range(chance.randint(0, 3)):
        html = chance.choice(AROUND).format(html)
    return f"<html><head><title>{TITLE}</title></head><body>{html}</body></html>"


@pytest.mark.parametrize("seed", range(150))
def test_no_sentence_is_lost_whatever_arranges_the_page(seed: int) -> None:
    chance = random.Random(seed)
    texts = chance.sample(PARAGRAPHS, chance.randint(1, len(PARAGRAPHS)))
    html = arranged(chance, texts)
    transcript = read(html)
    shown = transcript.text + "".join(
        cell.text for table in transcript.tables for row in table.rows for cell in row
    )
    lost = [text for text in texts if "".join(text.split()) not in "".join(shown.split())]
    assert lost == [], html


@pytest.mark.parametrize("cells", CELLS)
def test_of_a_table_that_holds_keys_and_the_text_both_stay(cells: Callable[[str, str], str]) -> None:
    keys = "".join(f"<tr>{cells(*key)}</tr>" for key in KEYS[:4])
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    transcript = read(f"<html><body><table>{keys}<tr><td colspan=2>{text}</td></tr></table></body></html>")
    assert transcript.text.split("\n")[-len(PARAGRAPHS) :] == list(PARAGRAPHS)
    told = transcript.text + "".join(clue.text for clue in transcript.clues)
    assert [value for _, value in KEYS[:4] if value not in told] == []


def test_a_title_among_the_keys_stays() -> None:
    keys = "".join(f"<tr>{CELLS[1](*key)}</tr>" for key in KEYS[:4])
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        f"<html><body><div id=zoom><table>{keys}<tr><td>{TITLE}</td></tr></table>{text}</div></body></html>"
    )
    assert read(html).text.split("\n") == [TITLE, *PARAGRAPHS]


def test_a_list_with_the_heads_of_keys_is_data() -> None:
    rows = "<tr><td>索引号</td><td>名称</td><td>发布机构</td><td>发布日期</td><td>操作</td></tr>" + "".join(
        f"<tr><td>0058/2020-{n}</td><td>关于某事项{n}的通知</td><td>民政局</td><td>2021-0{n}-01</td><td>查看</td></tr>"
        for n in (1, 2, 3)
    )
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    transcript = read(f"<html><body><div id=zoom>{text}<table>{rows}</table></div></body></html>")
    (table,) = transcript.tables
    assert [row[0].text for row in table.rows] == ["索引号", "0058/2020-1", "0058/2020-2", "0058/2020-3"]
    assert not [clue for clue in transcript.clues if clue.field in ("identifier", "published")]


@pytest.mark.parametrize("cut", [1, 2, 3])
@pytest.mark.parametrize("between", ["", '<p><img src="a.jpg"></p>'])
def test_the_rest_of_a_text_beside_its_container_belongs_to_it(cut: int, between: str) -> None:
    """An editor that text was pasted into, and the element behind it that it was pasted into as well."""
    texts = [*PARAGRAPHS, PARAGRAPHS[2].replace("41288", "41289")]
    inside, behind = ("".join(f"<p>{text}</p>" for text in half) for half in (texts[:cut], texts[cut:]))
    pasted = f'<div class="main"><div class="TRS_Editor">{inside}</div>{between}<div>{behind}</div></div>'
    footer = "<div>版权所有：平阳县人民政府 浙ICP备00000000号</div>"
    text = read(f"<html><head><title>{TITLE}</title></head><body>{pasted}{footer}</body></html>").text
    assert [line for line in text.split("\n") if line in texts] == texts
    assert "版权所有" not in text


def test_one_sentence_beside_a_container_is_the_site_s() -> None:
    inside = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    notice = "<p>本站内容仅供参考，以正式文件为准。</p>"
    html = f'<html><body><div><div class="TRS_Editor">{inside}</div>{notice}</div></body></html>'
    assert "本站内容" not in read(html).text


def test_lists_of_links_around_a_text_are_the_site_s() -> None:
    """On a page without any element of its own for the text."""
    lists = "".join(f'<p><a href="{n}">关于公布行政许可事项目录的通知{n}</a></p>' for n in range(3))
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    attached = '<p>附件：<a href="a.doc">年报附表.doc</a></p>'
    body = f"<p><a href=1>注册</a> | <a href=2>登录</a></p>{text}{attached}<p>相关法规</p>{lists}<p>热门文章</p>{lists}"
    shown = read(f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>").text.split("\n")
    assert shown[-2:] == [PARAGRAPHS[-1], "附件：年报附表.doc"]
    assert "注册 | 登录" not in shown


def test_a_title_that_is_a_link_stays() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = f'<html><body><div id=zoom><p><a href="#">{TITLE}</a></p>{text}</div></body></html>'
    assert read(html).text.split("\n") == [TITLE, *PARAGRAPHS]


def test_a_text_that_stands_as_the_value_of_a_key_stays() -> None:
    keys = "".join(f"<tr>{CELLS[0](*key)}</tr>" for key in KEYS[:4])
    texts = [text.replace("2021", str(2000 + n)) for n in range(5) for text in PARAGRAPHS]
    value = "".join(f"<p>{text}</p>" for text in texts)
    html = f"<html><body><table>{keys}<tr><td>内容概述：</td><td>{value}</td></tr></table></body></html>"
    assert read(html).text.split("\n")[-len(texts) :] == texts


def test_sentences_beside_keys_in_their_row_stay() -> None:
    """A cell of text in the row of a key, as where the keys stand in a column beside it."""
    row = f"<td>{KEYS[0][0]}：</td><td>{KEYS[0][1]}</td><td>{PARAGRAPHS[0]}<br>{PARAGRAPHS[2]}</td>"
    keys = "".join(f"<tr>{CELLS[0](*key)}</tr>" for key in KEYS[1:4])
    shown = read(f"<html><body><table><tr>{row}</tr>{keys}</table></body></html>").text
    assert PARAGRAPHS[0] in shown
    assert PARAGRAPHS[2] in shown


def test_the_element_of_the_text_is_found_within_the_table_that_holds_the_keys() -> None:
    keys = "".join(f"<tr>{CELLS[0](*key)}</tr>" for key in KEYS[:4])
    text = f"<div id=zoom>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</div>"
    notice = "<tr><td colspan=2>本站内容仅供参考，以正式文件为准。</td></tr>"
    html = f"<html><body><table>{keys}<tr><td colspan=2>{text}</td></tr>{notice}</table></body></html>"
    assert read(html).text.split("\n") == list(PARAGRAPHS)
