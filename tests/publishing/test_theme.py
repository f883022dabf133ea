"""The theme on Material, built by MkDocs itself from reports made by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jinja2
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from disclosure.publishing import context, downloads, pieces
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.feeds import Portal, atom
from disclosure.publishing.finding_aids import finding_aids_of, lots_of
from disclosure.publishing.originals import copy_originals
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.pages import markdown_of, page_of
from disclosure.records import (
    Block,
    BlockKind,
    Certainty,
    Doubt,
    Edit,
    Evidence,
    Failure,
    Figure,
    Reading,
    Region,
)
from tests.publishing.samples import HOSTILE, accession, heading, paragraph, report, source, title

ROOT = Path(__file__).parents[2]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Seen(HTMLParser):
    """Tags with their attributes, and the text of some of them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.text[tag] = self.text.get(tag, "") + data

    def values(self, attribute: str) -> Iterator[str]:
        return (attrs[attribute] for _, attrs in self.tags if attribute in attrs)

    @property
    def scripts(self) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag == "script"]


class Shown(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """What the project's plugin does for a page that MkDocs renders."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        env.globals[pieces.NAME] = pieces.Pieces(config)
        return env

    def on_page_context(
        self, values: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if shown := self.catalogue.report(Path(page.file.src_uri).stem):
            original = next(a.original for a in self.catalogue.accessions if shown in a.reports)
            near = tuple(context.neighbours_of(shown, self.catalogue))
            values["report"] = context.view_of(shown, original, near, {})  # type: ignore[typeddict-unknown-key]
        return values


def hostile_catalogue(folder: Path) -> Catalogue:
    evil: Reading[str] = Reading(HOSTILE, Certainty.INFERRED, (Evidence(HOSTILE, "body"),), note=HOSTILE)
    unknown: Reading[Region] = Reading.unknown(HOSTILE, (HOSTILE,))
    (folder / "evil.html").write_text(HOSTILE, "utf-8")
    file = source('"><script>.html', HOSTILE.encode(), folder / "evil.html")
    blocks = [title(HOSTILE), *(Block(kind, HOSTILE, 2) for kind in BlockKind if kind is not BlockKind.TABLE)]
    one = report(
        *blocks,
        of=file,
        title=HOSTILE,
        issuer=evil,
        region=unknown,
        category=HOSTILE,
        document_numbers=(HOSTILE,),
        identifier=HOSTILE,
        validity=Reading.unknown(HOSTILE, (HOSTILE,)),
        topic=HOSTILE,
        span=(0, len(HOSTILE)),
        edits=(Edit(("<x>",), 0, HOSTILE[:30], HOSTILE),),
        doubts=(Doubt("x", HOSTILE, HOSTILE, "region", (HOSTILE,)),),
        figures=(Figure(HOSTILE, 3, HOSTILE, HOSTILE),),
    )
    (folder / "plain.txt").write_text("平", "utf-8")
    plain = source("2016/平.txt", "平".encode(), folder / "plain.txt")
    two = report(
        title("平"),
        heading("一、概述"),
        paragraph("全年公开3条。"),
        of=plain,
        title="平",
        issuer=evil,
        region=unknown,
    )
    return Catalogue.of(
        [accession(one, original=HOSTILE), accession(two, original="平")],
        [Failure(HOSTILE, HOSTILE, HOSTILE)],
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("theme")
    catalogue = hostile_catalogue(folder)
    out = Outputs(folder / "docs")
    words = {"<x>": HOSTILE}
    for page in [*(page_of(r, words) for r in catalogue.reports), *finding_aids_of(catalogue, (HOSTILE,))]:
        out.write(page.path, markdown_of(page))
    for name in ("help.md", "hosting.md", "about.md", "data-notes.md"):
        out.write(name, (ROOT / "docs" / name).read_text("utf-8"))
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["plugins"] = []
    settings["theme"]["custom_dir"] = str(ROOT / settings["theme"]["custom_dir"])
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    config.plugins["shown"] = Shown(catalogue)
    build(config)
    out = Outputs(folder / "site")
    copy_originals((accession.source for accession in catalogue.accessions), out)
    downloads.publish(map(downloads.enter, catalogue.reports), out)
    for feed in filter(None, (lot.feed for lot in lots_of(catalogue))):
        out.write(feed.path, atom(feed, Portal(HOSTILE)))
    return folder / "site"


def pages(site: Path) -> dict[str, Seen]:
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: Seen(path.read_text("utf-8")) for name, path in files.items()}


def the_evil_page(site: Path) -> Seen:
    return next(
        seen
        for name, seen in pages(site).items()
        if name.startswith("reports/") and HOSTILE in seen.text["h1"]
    )


def test_nothing_from_a_source_runs(site: Path) -> None:
    for name, seen in pages(site).items():
        assert not [tag for tag, attrs in seen.tags if any(key.startswith("on") for key in attrs)], name
        assert not [tag for tag in seen.scripts if "src" not in tag and "json" not in tag.get("type", "")], (
            name
        )
        assert not [
            value for value in (*seen.values("href"), *seen.values("src")) if "javascript:" in value
        ], name
        assert "b" not in {tag for tag, _ in seen.tags}, name


def test_a_hostile_report_is_shown_as_printed(site: Path) -> None:
    seen = the_evil_page(site)
    assert seen.text["title"].startswith(HOSTILE)
    assert seen.text["h1"] == seen.text["h2"].partition("数据")[0] == HOSTILE
    assert HOSTILE in seen.text["q"]
    assert HOSTILE in seen.text["ins"]
    assert set(seen.values("title")) >= {HOSTILE}


def test_the_original_can_be_taken_away_under_its_own_name(site: Path) -> None:
    seen = the_evil_page(site)
    (download,) = [attrs for _, attrs in seen.tags if attrs.get("class") == "download"]
    assert download["href"].endswith(".html.txt")
    assert download["download"] == '"><script>.html'
    assert re.search(r"[0-9a-f]{64}", seen.text["code"])


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for name, seen in pages(site).items():
        for value in (*seen.values("href"), *seen.values("src"), *seen.values("action")):
            assert not urlsplit(value).scheme, (name, value)
            assert value.startswith("/") == (name == "404.html") or value == "#content", (name, value)
    for sheet in (ROOT / "disclosure/theme/assets").glob("*.css"):
        assert "url(" not in sheet.read_text("utf-8")


def test_every_link_leads_somewhere(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for name, seen in pages(site).items():
        for value in (*seen.values("href"), *seen.values("src"), *seen.values("action")):
            target = (site / name).parent / unquote(urlsplit(value).path).removeprefix("/")
            assert (
                value.startswith("#") or target.resolve().relative_to(site.resolve()).as_posix() in files
            ), (name, value)


def test_every_page_has_a_search_box_and_one_first_heading(site: Path) -> None:
    for name, seen in pages(site).items():
        forms = [attrs for tag, attrs in seen.tags if tag == "form" and attrs.get("role") == "search"]
        assert len(forms) == 1, name
        assert name == "search.html" or forms[0]["action"].endswith("search.html"), name
        assert [tag for tag, _ in seen.tags].count("h1") == 1, name


def test_a_report_s_text_is_marked_for_the_search(site: Path) -> None:
    for name, seen in pages(site).items():
        if name.startswith("reports/"):
            (text,) = [attrs for _, attrs in seen.tags if attrs.get("class") == "report-text"]
            assert text["data-report"] == Path(name).stem
            assert [src for src in seen.values("src") if src.endswith("assets/search/highlight.js")], name


def test_reports_are_in_no_nav_and_pages_stay_small(site: Path) -> None:
    for path in site.glob("reports/*/*.html"):
        markup = path.read_text("utf-8")
        sections = re.findall(
            r'href="([^"]*)"', markup.partition('<nav class="sections"')[2].partition("</nav>")[0]
        )
        assert len(sections) == 10
        assert not [href for href in sections if "reports/" in href]


def test_the_tab_of_a_page_s_folder_is_lit(site: Path) -> None:
    page = (site / "years" / "2017.html").read_text("utf-8")
    assert re.findall(r'<a href="([^"]*)" class="here">', page) == ["index.html"]


def test_a_page_has_no_script_of_its_own_and_loads_none_of_material_s(site: Path) -> None:
    for name, seen in pages(site).items():
        scripts = [attrs for tag, attrs in seen.tags if tag == "script"]
        assert all("src" in attrs or attrs.get("type") == "application/ld+json" for attrs in scripts), name
        assert not [src for src in seen.values("src") if "javascripts/" in src], name
        assert not [attrs for _, attrs in seen.tags if "style" in attrs], name


def test_a_report_has_the_header_table_of_a_government_document(site: Path) -> None:
    plain = next(path for path in site.glob("reports/*/*.html") if "全年公开3条" in path.read_text("utf-8"))
    head = plain.read_text("utf-8").partition('<dl class="head">')[2].partition("</dl>")[0]
    fields = ["索引号", "体裁", "发文机关", "地区", "成文日期", "发布日期", "发文字号", "有效性"]
    assert re.findall(r"<dt>([^<]*)</dt>", head)[: len(fields)] == fields
    assert '<dt>有效性</dt><dd class="absent">未注明</dd>' in head


def test_no_page_depends_on_the_day_of_the_build(site: Path) -> None:
    assert not list(site.glob("sitemap.xml*"))


def test_a_report_tells_portals_and_programs_what_is_sure_and_cannot_break_out_of_it(site: Path) -> None:
    seen = the_evil_page(site)
    told = {attrs["name"]: attrs["content"] for tag, attrs in seen.tags if tag == "meta" and "name" in attrs}
    assert told["ArticleTitle"] == HOSTILE
    assert told["PubDate"] == "2018-03-13"
    assert told["ColumnName"] == HOSTILE
    assert "ContentSource" not in told  # the issuer was inferred
    assert "Url" not in told
    page = next(
        path for path in site.glob("reports/*/*.html") if HOSTILE in Seen(path.read_text("utf-8")).text["h1"]
    )
    (data,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL
    )
    report, way = json.loads(data)["@graph"]
    assert report["name"] == way["itemListElement"][-1]["name"] == HOSTILE
    assert report["datePublished"] == "2018-03-13"
    assert "publisher" not in report
    for address in (report["url"], report["encoding"]["contentUrl"], report["isPartOf"]["url"]):
        assert (page.parent / address).resolve().is_file()


def test_lists_say_what_column_they_are(site: Path) -> None:
    for name, column in (("regions/index.html", "地区"), ("index.html", "政府信息公开档案")):
        seen = pages(site)[name]
        told = {
            attrs["name"]: attrs["content"] for tag, attrs in seen.tags if tag == "meta" and "name" in attrs
        }
        assert told["ColumnName"] == column
        assert told["ColumnType"] == "政府信息公开"


def test_pages_speak_chinese(site: Path) -> None:
    for name, seen in pages(site).items():
        (html,) = [attrs for tag, attrs in seen.tags if tag == "html"]
        assert html["lang"] == "zh", name
