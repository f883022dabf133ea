"""The article on a report's page: what is known of it, its text, its figures, what was done to it, its original.

``theme/report.html`` asks for it, and the press does.  It is written here and not in the
template because there is one on every page but a handful, and Jinja takes four times as long.
All that is told came from a source: whatever is not escaped before it comes here goes
through ``as_html``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from disclosure.publishing.context import Neighbour, View
from disclosure.publishing.heads import crumbs_of
from disclosure.publishing.markdown import as_html
from disclosure.publishing.panel import Entry, Group, Panel
from disclosure.records import Certainty

#: An address below the site's root, as the page writes it.
Seen = Callable[[str], str]

#: More candidates than these are folded away.
_FEW = 6

_LEVELS = ("province", "city", "county", "township", "other")
_UNKNOWN = Certainty.UNKNOWN.value
_CERTAIN = Certainty.CERTAIN.value


def article_of(view: View, meta: Mapping[str, Any], content: str, site_url: str, seen: Seen) -> str:
    """The article.

    Args:
        view: what the page shows beside its frontmatter.
        meta: its frontmatter.
        content: title and text, as HTML.
        site_url: where the site is; empty where nobody has said.
        seen: how the page writes the addresses of others.
    """
    text = view.panel.passages.marked(content)
    address = as_html(site_url + view.url)
    pieces = (
        *_head(view, meta, seen),
        *_doubts(meta["doubts"]),
        f'<div class="report-text" id="text" data-report="{view.id}">',
        text.html,
        '</div>\n<div class="after-text">',
        *_figures(view.panel, text.ids),
        *_processing(view, meta["processing"]),
        *_original(view, meta["source"], address, seen),
        *_citation(view, address),
        *_others(view, seen),
        "</div>",
    )
    return "\n".join(pieces)


def _head(view: View, meta: Mapping[str, Any], seen: Seen) -> Iterator[str]:
    region, year = meta["region"], meta["year"]
    place = " ".join([name for level in _LEVELS if (name := region.get(level))])
    yield crumbs_of(view.crumbs, seen)
    yield '<dl class="head">'
    yield _plain("索引号", meta["identifier"])
    yield _field("体裁", "category", meta["category"], view, meta, seen(view.category_url))
    yield _field("发文机关", "issuer", meta["issuer"], view, meta, seen(view.issuer_url))
    yield _field("地区", "region", place, view, meta, seen(view.region_url))
    for label, name in (("成文日期", "signed"), ("发布日期", "published")):
        yield _field(label, name, meta[name], view, meta) if meta[name] else _plain(label, None)
    yield _plain("发文字号", view.number)
    known = "validity" in view.marks
    yield _field("有效性", "validity", meta["validity"], view, meta) if known else _plain("有效性", None)
    yield _field("年度", "year", f"{year} 年" if year else None, view, meta, seen(view.year_url))
    yield _plain("主题", meta["topic"])
    if view.printed_title:
        yield _wide("原文标题", view.printed_title)
    if period := meta["period"]:
        yield _wide("统计期", f"{period['start']} 至 {period['end']}")
    if numbers := meta["document_numbers"]:
        yield _wide("文中文号", "；".join(numbers))
    yield '</dl>\n<nav aria-label="本页各部分">\n<ul class="jump">\n<li><a href="#text">正文</a></li>'
    if view.panel.groups or view.panel.warnings:
        yield '<li><a href="#figures">数据</a></li>'
    yield '<li><a href="#processing">整理说明</a></li>\n<li><a href="#original">原件</a></li>\n<li><a href="#citation">引用</a></li>'
    if view.neighbours:
        yield '<li><a href="#others">同机关其他报告</a></li>'
    yield "</ul>\n</nav>"


def _plain(label: str, value: str | None) -> str:
    told = f"<dd>{as_html(value)}</dd>" if value else '<dd class="absent">未注明</dd>'
    return f"<div><dt>{label}</dt>{told}</div>"


def _wide(label: str, value: str) -> str:
    return f'<div class="wide"><dt>{label}</dt><dd>{as_html(value)}</dd></div>'


def _field(label: str, name: str, value: object, view: View, meta: Mapping[str, Any], url: str = "") -> str:
    """A value with its address, how sure it is, and what else it could be."""
    told = as_html(str(value)) if value else ""
    if url and told:
        told = f'<a href="{url}">{told}</a>'
    mark = view.marks[name]
    if mark.certainty != _CERTAIN:
        title = f' title="{as_html(mark.why)}"' if mark.why else ""
        told += f' <abbr class="mark {mark.certainty}"{title}>{mark.word}</abbr>'
    if mark.certainty == _UNKNOWN:
        told += _could_be(meta["candidates"].get(name, ()))
    return f"<div><dt>{label}</dt><dd>{told}</dd></div>"


def _could_be(candidates: Sequence[str]) -> str:
    """What a value could be; many are folded away."""
    if not candidates:
        return ""
    told = as_html("；".join(candidates))
    if len(candidates) <= _FEW:
        return f' <span class="candidates">可能是：{told}</span>'
    summary = f"<summary>可能是下列 {len(candidates)} 项之一</summary>"
    return f' <details class="candidates">{summary}{told}</details>'


def _doubts(doubts: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not doubts:
        return
    yield f'<details class="doubts">\n<summary>本页有 {len(doubts)} 处待核</summary>\n<ul>'
    for doubt in doubts:
        quote = f"<q>{as_html(doubt['quote'])}</q>" if doubt["quote"] else ""
        yield f"<li>{as_html(doubt['message'])}{quote}{_could_be(doubt['candidates'])}</li>"
    yield "</ul>\n</details>"


def _figures(panel: Panel, marked: frozenset[str]) -> Iterator[str]:
    """The figures, each with a link to its words in the text, or to the heading above them."""
    if not panel.groups and not panel.warnings:
        return
    yield '<section id="figures">\n<h2>数据</h2>'
    for warning in panel.warnings:
        yield f'<p class="warning">{as_html(warning)}</p>'
    if panel.groups:
        yield '<p class="note">从正文和表格中读出的数字，与原文一致；原文没有写的不列，不等于零。点原文可以跳到正文中的那一处。</p>'
    for group in panel.groups:
        yield from _group(group, marked)
    yield "</section>"


def _group(group: Group, marked: frozenset[str]) -> Iterator[str]:
    yield f'<table class="figures">\n<caption>{as_html(group.name)}</caption>'
    yield '<thead><tr><th scope="col">事项</th><th scope="col">数值</th><th scope="col">原文</th></tr></thead>\n<tbody>'
    for figure in group.entries:
        yield _figure(figure, marked)
    yield "</tbody>\n</table>"
    if group.nought:
        yield f'<p class="note">这一组另有 {group.nought} 项，原文写明是 0。</p>'


def _figure(figure: Entry, marked: frozenset[str]) -> str:
    word = f' <abbr class="mark {figure.certainty}">{figure.word}</abbr>' if figure.word else ""
    notes = "".join([f" <small>{note}</small>" for note in figure.notes])
    place = figure.passage if figure.passage in marked else figure.heading
    return (
        f'<tr><th scope="row">{as_html(figure.name)}</th>'
        f'<td class="number">{figure.value} {as_html(figure.unit)}{word}{notes}</td>'
        f'<td><a href="#{place}"><q>{as_html(figure.quote)}</q></a></td></tr>'
    )


def _processing(view: View, record: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What was done to the text, how its values were come by, and the original with every change marked."""
    yield '<section id="processing">\n<h2>整理说明</h2>'
    if record:
        yield (
            "<p>为便于阅读和检索，程序对原文作了下列整理，此外一字未动。每处改动都可以在下面的原文对照中看到。</p>\n"
            '<table class="processing">\n<thead><tr><th scope="col">做了什么</th><th scope="col">处数</th>'
            '<th scope="col">例子</th></tr></thead>\n<tbody>'
        )
        yield from map(_rule, record)
        yield "</tbody>\n</table>"
    else:
        yield "<p>原文没有经过任何改动。</p>"
    if view.grounds:
        yield '<details class="grounds">\n<summary>机关、年度等各项是怎样得出的</summary>\n<dl>'
        for ground in view.grounds:
            mark = f'<abbr class="mark {ground.certainty}">{ground.word}</abbr>'
            yield f"<div><dt>{ground.name}{mark}</dt><dd>{as_html(ground.why)}</dd></div>"
        yield "</dl>\n</details>"
    if view.original is None:
        yield "<p>原文很长，这里不列对照；请下载原件核对。</p>\n</section>"
        return
    yield (
        '<details class="marked">\n<summary>原文对照：标出每处改动的原文</summary>\n'
        '<p class="note"><del>划去的</del>是整理时去掉的，<ins>加底色的</ins>是整理时换成或补上的；↵ 表示换行，␣ 表示空格。鼠标停在改动处可以看到理由。</p>\n'
        f'<section class="marked-text" aria-label="原文对照" tabindex="0">{view.original}</section>\n</details>\n</section>'
    )


def _rule(entry: Mapping[str, Any]) -> str:
    examples = "".join(map(_change, entry["examples"]))
    return (
        f'<tr><th scope="row">{as_html(entry["words"])}</th><td class="number">{entry["count"]}</td>'
        f"<td>{examples}</td></tr>"
    )


def _change(example: Mapping[str, str]) -> str:
    before, after = example["before"], example["after"]
    removed = f"<del>{as_html(before)}</del>" if before else ""
    added = f"<ins>{as_html(after)}</ins>" if after else ""
    return f'<span class="change">{removed}{added}</span>'


def _original(view: View, source: Mapping[str, Any], address: str, seen: Seen) -> Iterator[str]:
    yield '<section id="original">\n<h2>原件</h2>'
    which = (
        f"（本页是其中第 {source['part']} 部分，共 {source['parts']} 部分）" if source["parts"] > 1 else ""
    )
    link = f'<a class="download" href="{seen(source["original"])}" download="{as_html(view.file_name)}">下载原件</a>'
    yield f'<p>{link} {as_html(source["file"])}{which}</p>\n<dl class="facts">'
    yield f"<div><dt>大小</dt><dd>{source['size']:,} 字节</dd></div>"
    yield f"<div><dt>编码</dt><dd>{as_html(source['encoding'])}</dd></div>"
    yield f"<div><dt>SHA-256</dt><dd><code>{source['sha256']}</code></dd></div>"
    if source["aliases"]:
        yield f"<div><dt>相同内容的文件</dt><dd>{as_html('；'.join(source['aliases']))}</dd></div>"
    yield f"<div><dt>本页编号</dt><dd><code>{view.id}</code></dd></div>"
    yield f"<div><dt>永久地址</dt><dd><code data-address>{address}</code></dd></div>\n</dl>\n</section>"


def _citation(view: View, address: str) -> Iterator[str]:
    doubt = "其中有推断得出的内容，引用前请核对原件。" if view.citation_doubtful else ""
    yield (
        '<section id="citation">\n<h2>引用</h2>\n'
        f'<p class="citation" data-citation>{as_html(view.citation)}[<span data-today>引用日期</span>]. '
        f"<span data-address>{address}</span>.</p>\n"
        f'<p class="note">著录格式依照 GB/T 7714—2015《信息与文献　参考文献著录规则》。{doubt} '
        '<button class="plain" type="button" data-copy hidden>复制</button> <span role="status" data-copied></span></p>\n'
        "</section>"
    )


def _others(view: View, seen: Seen) -> Iterator[str]:
    """Other reports of the same issuer; first of all the nearest of the same kind."""
    if not view.neighbours:
        return
    yield '<section id="others">\n<h2>同机关其他报告</h2>'
    if view.earlier or view.later:
        yield '<div class="turn">'
        if view.earlier:
            yield _turn(view.earlier, 'rel="prev"', "上一份", seen)
        if view.later:
            yield _turn(view.later, 'rel="next" class="later"', "下一份", seen)
        yield "</div>"
    yield '<ul class="entries">'
    for other in view.neighbours:
        year = f"<span>{other.year} 年</span>" if other.year else ""
        kind = f"<span>{as_html(other.category)}</span>" if other.category else ""
        yield f'<li><a href="{seen(other.url)}">{as_html(other.title)}</a>\n<p>{year}{kind}</p></li>'
    yield "</ul>\n</section>"


def _turn(other: Neighbour, how: str, word: str, seen: Seen) -> str:
    return f'<a {how} href="{seen(other.url)}"><small>{word}（{other.year} 年）</small>{as_html(other.title)}</a>'
