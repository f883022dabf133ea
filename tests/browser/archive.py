"""A small site with nothing but the search: what the pages of an archive give it, without MkDocs."""

from __future__ import annotations

import html
import shutil
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

import disclosure
from disclosure.records import Block, BlockKind, Report
from disclosure.search import shards

THEME = Path(disclosure.__file__).parent / "theme"
_PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>检索</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="{{ base_url }}/assets/search/search.css"></head>
<body>{% include "partials/archive-search.html" %}{% include "partials/archive-search-scripts.html" %}
<script src="{{ base_url }}/assets/search/box.js"></script></body></html>"""
_HOME = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>首页</title><link rel="icon" href="data:,">
<script src="assets/search/box.js" defer></script></head><body><form action="search.html"><input type="search" name="q"
data-archive-box></form></body></html>"""


def write_site(reports: Sequence[Report], site: Path) -> Path:
    """Write ``site`` with a search page, its data, and a bare page for each report."""
    write_scripts(site)
    shards.write(reports, site / "search")
    for report in reports:
        path = site / report.url
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_report_page(report), "utf-8")
    return site


def write_scripts(site: Path) -> None:
    """Write the search page, a home page, and all scripts; the data is another matter."""
    shutil.copytree(THEME / "assets" / "search", site / "assets" / "search", dirs_exist_ok=True)
    templates = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    (site / "search.html").write_text(templates.from_string(_PAGE).render(base_url="."), "utf-8")
    (site / "index.html").write_text(_HOME, "utf-8")


def _report_page(report: Report) -> str:
    body = "".join(map(_block_html, report.text.blocks))
    return (
        '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>报告</title><link rel="icon" href="data:,">'
        f'</head><body><article class="report-text">{body}</article>'
        '<script src="../../assets/search/highlight.js"></script></body></html>'
    )


def _block_html(block: Block) -> str:
    tag = {BlockKind.TITLE: "h1", BlockKind.HEADING: f"h{block.level}"}.get(block.kind, "p")
    return f"<{tag}>{html.escape(block.text)}</{tag}>"
