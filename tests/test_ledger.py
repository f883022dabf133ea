"""The ledger remembers what it should, forgets what it should, and is never needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure import ledger
from disclosure.accession import access
from disclosure.editing.draft import Draft
from disclosure.records import Accession, Block, BlockKind, Cell, Edit, Failure, SourceFile, Table
from disclosure.settings import Settings
from tests.publishing.samples import accession, report
from tests.publishing.samples import source as named_source


def source(name: str, digest: str = "a") -> SourceFile:
    return SourceFile(Path(name), name, 1, digest * 64)


def recalled(tmp_path: Path, one: Accession) -> Accession | None:
    """What a ledger that has kept ``one`` says of its source."""
    known = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    known.remember([one])
    found = known.recall(one.source)
    known.close()
    return found


def failed(name: str, digest: str = "a", code: str = "empty") -> Accession:
    return Accession(source(name, digest), failure=Failure(name, "空文件", "请核对", code))


def test_the_same_bytes_are_known_under_another_name(tmp_path: Path) -> None:
    known = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    known.remember([failed("a.txt")])
    recalled = known.recall(source("b.txt"))
    assert recalled is not None
    assert recalled.source.name == "b.txt"
    assert recalled.failure is not None
    assert recalled.failure.name == "b.txt"
    known.close()


# repaired by a few edits and by thousands; two reports of one source; a table
@pytest.mark.parametrize(
    "text",
    [
        "萧县2017年政府信息公开工作年度报告\n　　一、概述\n\n\n全年主动公开政府信息33条。\n- 1 -\n当前位置:首页\n",
        "蕭縣(xiàn)2017年政府信息公開(kāi)工作年度報(bào)告\n"
        + "主動(dòng)公開(kāi)政府信息33條(tiáo)。" * 200,
        "萧县2017年政府信息公开工作年度报告\n一、概述\n公开33条。\n萧县2018年政府信息公开工作年度报告\n一、概述\n公开34条。\n",
        "<h1>萧县2017年政府信息公开工作年度报告</h1><p>一、概述</p><table><tr><td>指标<td>数</tr><tr><td>公开<td>33</tr></table>",
    ],
    ids=("few", "thousands", "two", "table"),
)
def test_what_is_recalled_is_what_was_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / ("a.html" if "<" in text else "a.txt")
    path.write_text(text, "utf-8")
    of = named_source(path.name, text.encode(), path)
    read = access(of, Settings(tmp_path, tmp_path, tmp_path, tmp_path))
    assert read.reports
    assert recalled(tmp_path, read) == read


def test_texts_that_do_not_follow_from_the_edits_are_kept_as_they_are(tmp_path: Path) -> None:
    table = Table(((Cell("公开"), Cell("33")),))
    blocks = (Block(BlockKind.TABLE, "\ud800公开 33", table=table), Block(BlockKind.PARAGRAPH, "全文。"))
    edit = Edit(("pinyin_gloss",), 3, "(kāi)", "")
    words = "\ud800公开 33\n全文。"
    for original, made, edits in (
        ("别的", report(*blocks, edits=(edit,)), (edit,)),
        (words, report(*blocks, edits=(edit,)), ()),
        (words, report(*blocks), ()),
    ):
        one = Accession(made.source, (made,), original=original, edits=edits)
        assert recalled(tmp_path, one) == one


def test_edits_of_another_text_are_kept_as_they_are(tmp_path: Path) -> None:
    draft, other = Draft("政務(wù)公開"), Draft("政(zhèng)府公開")
    draft.apply([Edit(("pinyin_gloss",), 2, "(wù)", "")])
    other.apply([Edit(("pinyin_gloss",), 1, "(zhèng)", "")])
    clean = Block(BlockKind.PARAGRAPH, draft.text)
    for original, made in (
        ("别的", report(clean, edits=draft.edits)),
        (draft.source, report(Block(BlockKind.PARAGRAPH, "别的"), edits=draft.edits)),
        (draft.source, report(clean, edits=other.edits)),
        (draft.source, report(clean, edits=draft.edits)),
    ):
        one = Accession(made.source, (made,), original=original, edits=draft.edits)
        assert recalled(tmp_path, one) == one


def test_other_code_or_settings_make_it_forget(tmp_path: Path) -> None:
    first = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    first.remember([failed("a.txt")])
    first.close()
    second = ledger.Ledger(tmp_path / "l.sqlite", "other")
    assert second.recall(source("a.txt")) is None
    second.close()


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    known = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    known.remember([failed("a.txt", "a"), failed("b.txt", "b")])
    known.forget_others([source("b.txt", "b")])
    assert known.recall(source("a.txt", "a")) is None
    assert known.recall(source("b.txt", "b")) is not None
    known.close()


def test_a_defect_of_ours_is_tried_again(tmp_path: Path) -> None:
    known = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    known.remember([failed("a.txt", code="defect")])
    assert known.recall(source("a.txt")) is None
    known.close()


def test_a_damaged_ledger_is_replaced(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "l.sqlite"
    file.write_bytes(b"not a database at all" * 400)
    known = ledger.Ledger(file, "stamp")
    known.remember([failed("a.txt")])
    assert known.recall(source("a.txt")) is not None
    known.close()
    assert "台账已损坏" in caplog.text


def test_where_none_can_be_written_the_build_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    known = ledger.Ledger(tmp_path / "file" / "l.sqlite", "stamp")
    known.remember([failed("a.txt")])
    assert known.recall(source("a.txt")) is not None
    known.close()
    assert "无法写入" in caplog.text


def test_a_setting_that_bears_on_accession_changes_the_fingerprint(tmp_path: Path) -> None:
    plain = Settings(tmp_path, tmp_path, tmp_path, tmp_path)
    home = Settings(tmp_path, tmp_path, tmp_path, tmp_path, home_region="341322")
    quiet = Settings(tmp_path, tmp_path, tmp_path, tmp_path, quiet=True, jobs=8)
    assert ledger.fingerprint(plain) == ledger.fingerprint(quiet) != ledger.fingerprint(home)


def test_a_reader_that_is_installed_later_makes_it_try_again(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path, tmp_path, tmp_path)
    assert ledger.fingerprint(settings) != ledger.fingerprint(settings, ("ocr",))


def test_the_shelf_gives_what_was_remembered_each_value_once(tmp_path: Path) -> None:
    accessions = [accession(report(of=named_source(f"{number}.txt"))) for number in range(30)]
    first = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    first.remember(accessions[:29])
    first.known(one.source for one in accessions)  # makes the shelf
    first.close()
    second = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    second.remember(accessions[29:])  # stands beside it
    known = second.known(one.source for one in accessions[1:])
    second.close()
    assert known.keys() == {one.source.sha256 for one in accessions[1:]}
    for one in accessions[1:]:
        assert known[one.source.sha256].accession == ledger.abridged(one)
    regions = {
        id(found.identity.region.value)
        for one in accessions[1:29]
        for found in known[one.source.sha256].accession.reports
    }
    assert len(regions) == 1


def test_the_shelf_of_another_stamp_is_not_read(tmp_path: Path) -> None:
    one = accession(report())
    first = ledger.Ledger(tmp_path / "l.sqlite", "stamp")
    first.remember([one])
    first.known([one.source])
    first.close()
    second = ledger.Ledger(tmp_path / "l.sqlite", "other")
    assert second.known([one.source]) == {}
    second.close()
