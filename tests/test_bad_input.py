"""Bad input never stops a build and never disappears: one folder with all of it, and one good report."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from disclosure.command import main
from disclosure.errors import ExitStatus

GOOD = "萧县2017年政府信息公开工作年度报告\n\n一、概述\n\n2017年，全县主动公开政府信息41288条。\n"
HOSTILE = """<script>alert(1)</script>2018年政务公开工作总结

一、{{ config.site_dir }} {% include "x" %}

[点我](javascript:alert(1)) <img src=x onerror=alert(1)> <a href="javascript:alert(2)">公开</a>

---
title: 被改写的标题
---

{: onclick=alert(3) } ![图](http://example.com/a.png) http://example.com/b

</article></body><script src="http://example.com/c.js"></script>
"""
ODD_NAMES = ("有 空格.txt", "引'号\".txt", "..点点..txt", "乡镇/二〇一七年/报告📄.txt", "<b>标签</b>.txt")


@dataclass(frozen=True)
class Built:
    """A built archive and what the build said."""

    site: Path
    reports: Path
    status: int
    said: str

    @property
    def catalogue(self) -> list[dict[str, object]]:
        return json.loads((self.site / "data" / "catalogue.json").read_text("utf-8"))  # type: ignore[no-any-return]

    def page(self, title: str) -> str:
        """The HTML of the report whose title contains ``title``."""
        url = next(str(report["url"]) for report in self.catalogue if title in str(report["title"]))
        return (self.site / url).read_text("utf-8")


def run(folder: Path, *more: str) -> int:
    """Run the command on ``folder``/reports, into ``folder``/docs and ``folder``/site."""
    places = [f"--{name}={folder / name}" for name in ("reports", "docs", "site")]
    return main(["build", *places, *more])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("bad")
    reports = folder / "reports"
    reports.mkdir()
    (reports / "good.txt").write_text(GOOD, "utf-8")
    (reports / "hostile.txt").write_text(HOSTILE, "utf-8")
    (reports / "empty.txt").write_bytes(b"")
    (reports / "blank.txt").write_bytes("\n 　\n".encode())
    (reports / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (reports / "undecodable.txt").write_bytes(b"\xff\xfe\xfa\x81\x00\xd8" * 50 + b"\x81")
    (reports / "picture.xyz").write_bytes(b"\x00\x01\x02\x03" * 100)
    (reports / "one line.txt").write_text(
        "政务公开工作总结。" + "公开政府信息，接受群众监督。" * 500_000, "utf-8"
    )
    for number, name in enumerate(ODD_NAMES):
        file = reports / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"立岗镇201{number}年信息公开工作年度报告\n\n一、概述\n\n第{number}份。\n", "utf-8")
    (reports / "same bytes.txt").write_text(GOOD, "utf-8")
    outside = folder / "outside.txt"
    outside.write_text("秘密2017年报告\n\n不应出现。\n", "utf-8")
    (reports / "link.txt").symlink_to(outside)
    (reports / "loop").symlink_to(reports)
    with pytest.MonkeyPatch.context() as patch, (folder / "said").open("w+", encoding="utf-8") as said:
        patch.setattr("sys.stdout", said)
        patch.setattr("sys.stderr", said)
        status = run(folder)
        said.seek(0)
        yield Built(folder / "site", reports, status, said.read())


def test_the_build_goes_on_and_says_so(built: Built) -> None:
    assert built.status == ExitStatus.NEEDS_ATTENTION
    assert "萧县2017年政府信息公开工作年度报告" in {report["title"] for report in built.catalogue}


@pytest.mark.parametrize(
    "name", ["empty.txt", "blank.txt", "binary.txt", "undecodable.txt", "picture.xyz", "link.txt"]
)
def test_each_failure_is_in_the_summary_and_on_the_review_page(built: Built, name: str) -> None:
    line = next(line for line in built.said.splitlines() if line.startswith(f"失败 {name}："))
    assert "处理：" in line
    assert name in (built.site / "review.html").read_text("utf-8")


def test_a_link_that_leads_out_is_not_followed(built: Built) -> None:
    everything = "".join(p.read_text("utf-8") for p in built.site.rglob("*.html")) + json.dumps(
        built.catalogue
    )
    assert "不应出现" not in everything


def test_odd_names_are_read_and_shown(built: Built) -> None:
    names = {source["file"] for report in built.catalogue if isinstance(source := report["source"], dict)}
    assert names >= set(ODD_NAMES)


def test_odd_names_never_become_paths_or_markup(built: Built) -> None:
    paths = [p.relative_to(built.site).as_posix() for p in built.site.rglob("*")]
    ours = [p for p in paths if p.startswith(("reports/", "originals/"))]
    assert all(re.fullmatch(r"[a-z]+(/[0-9a-f]{2}(/[0-9a-f]{12}[-.a-z0-9]*)?)?", p) for p in ours), ours
    assert "<b>标签</b>" not in "".join(p.read_text("utf-8") for p in built.site.rglob("*.html"))


def test_two_names_with_the_same_bytes_are_one_report_with_two_sources(built: Built) -> None:
    same = [report for report in built.catalogue if report["title"] == GOOD.splitlines()[0]]
    assert len(same) == 1
    assert "same bytes.txt" in json.dumps(same[0], ensure_ascii=False)


def test_a_line_of_twenty_megabytes_is_whole(built: Built) -> None:
    page = next(p for p in built.site.glob("reports/*/*.html") if p.stat().st_size > 15_000_000)
    assert page.read_text("utf-8").count("接受群众监督") >= 500_000


def test_text_never_becomes_markup_script_link_or_setting(built: Built) -> None:
    page = LexborHTMLParser(built.page("2018年政务公开工作总结"))
    article = page.css_first(".report-text")
    assert article is not None
    assert not article.css("a, img, script, hr, ul, ol, code, em, strong, blockquote, table")
    told = [script for script in page.css("script") if script.attributes.get("type") == "application/ld+json"]
    assert [json.loads(script.text()) for script in told]  # data for programs: nothing in it is run,
    assert not any(set("<>&") & set(script.text()) for script in told)  # and nothing ends it
    scripts = [script.text() for script in page.css("script") if script not in told]
    assert not any("alert(1)" in text for text in scripts)
    addresses = [node.attributes.get(name) or "" for node in page.css("*") for name in ("href", "src")]
    assert not [address for address in addresses if ":" in address]
    handlers = {name for node in page.css("*") for name in node.attributes if name.startswith("on")}
    assert not handlers
    for printed in (
        "{{ config.site_dir }}",
        '{% include "x" %}',
        "title: 被改写的标题",
        "[点我](javascript:alert(1))",
    ):
        assert printed in article.text()
    title = page.css_first("title")
    assert title is not None
    assert "被改写的标题" not in title.text()


def test_originals_can_be_taken_away_unchanged(built: Built) -> None:
    for report in built.catalogue:
        source = report["source"]
        assert isinstance(source, dict)
        assert (built.site / source["original"]).read_bytes() == (built.reports / source["file"]).read_bytes()


def test_the_review_table_opens_in_a_spreadsheet(built: Built) -> None:
    data = (built.site / "data" / "review.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows[1:] for cell in row if len(cell) > 1)


def test_no_sources_at_all_leaves_the_earlier_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "catalogue.json").write_text("[]")
    assert run(tmp_path) == ExitStatus.NOTHING_BUILT
    assert (tmp_path / "site" / "data" / "catalogue.json").read_text() == "[]"
    assert "没有报告" in capsys.readouterr().err


def test_when_nothing_can_be_read_the_earlier_site_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "empty.txt").write_bytes(b"")
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "catalogue.json").write_text("[]")
    assert run(tmp_path) == ExitStatus.NOTHING_BUILT
    assert (tmp_path / "site" / "data" / "catalogue.json").read_text() == "[]"
    assert "empty.txt" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["docs", "site"])
def test_an_unwritable_output_folder_is_named(
    tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "file").write_text("")
    wrong = f"--{place}={tmp_path / 'file' / place}"
    assert run(tmp_path, wrong) == ExitStatus.NOTHING_BUILT
    said = capsys.readouterr().err
    assert "无法写入" in said
    assert str(tmp_path / "file" / place) in said


def test_a_folder_that_is_no_archive_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "good.txt").write_text(GOOD, "utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.doc").write_text("mine")
    assert run(tmp_path) == ExitStatus.WRONG_SETTINGS
    assert [p.name for p in (tmp_path / "site").iterdir()] == ["thesis.doc"]
    assert "不是本程序生成的" in capsys.readouterr().err


def test_folders_inside_one_another_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "reports").mkdir()
    assert run(tmp_path, f"--site={tmp_path / 'reports' / 'site'}") == ExitStatus.WRONG_SETTINGS
    assert "各自分开" in capsys.readouterr().err


def test_a_home_region_that_is_no_place_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "good.txt").write_text(GOOD, "utf-8")
    config = Path("mkdocs.yml").read_text("utf-8").replace('home_region: ""', 'home_region: "不存在的县"')
    config = config.replace(
        "custom_dir: disclosure/theme", f"custom_dir: {Path('disclosure/theme').absolute()}"
    )
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    (tmp_path / "docs").mkdir()
    assert run(tmp_path, f"--config={tmp_path / 'mkdocs.yml'}") == ExitStatus.WRONG_SETTINGS
    said = capsys.readouterr().err
    assert "不存在的县" in said
    assert "good.txt" not in said
