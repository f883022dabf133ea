"""Mending as a whole: cases as data, the project's own holdings, and what must always hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.editing.draft import Draft, undo
from disclosure.editing.repairs import REPAIRS, mend
from disclosure.editing.rules import RULES

FOLDER = Path(__file__).parent / "cases_repairs"
HOLDINGS = sorted((Path(__file__).parents[2] / "reports_src").glob("*.txt"))


@dataclass(frozen=True)
class Case:
    file: str
    raw: str
    clean: str
    why: str
    doubts: tuple[str, ...]
    rules: frozenset[str]


def cases() -> list[Case]:
    return [
        Case(
            path.stem,
            entry["raw"],
            entry.get("clean", entry["raw"]),
            entry["why"],
            tuple(entry.get("doubts", ())),
            frozenset(entry.get("rules", ())),
        )
        for path in sorted(FOLDER.glob("*.yml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))
    ]


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.why[:50]}")
def test_a_case_is_mended_as_written(case: Case) -> None:
    draft = Draft(case.raw)
    doubts = mend(draft)
    assert draft.text == case.clean
    assert sorted(doubt.code for doubt in doubts) == sorted(case.doubts)
    names = {name for edit in draft.edits for name in edit.rules}
    assert names >= case.rules
    assert names <= RULES.keys()
    assert undo(draft.text, draft.edits) == case.raw


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.why[:50]}")
def test_what_is_mended_needs_no_mending(case: Case) -> None:
    draft = Draft(case.clean)
    mend(draft)
    assert draft.text == case.clean


@pytest.mark.parametrize("path", HOLDINGS, ids=lambda path: path.stem[:3])
def test_the_holdings_can_be_restored_and_are_mended_once(path: Path) -> None:
    source = path.read_text("utf-8")
    draft = Draft(source)
    mend(draft)
    assert undo(draft.text, draft.edits) == source
    again = Draft(draft.text)
    mend(again)
    assert again.text == draft.text


def test_the_glossed_holding_keeps_no_gloss_no_damage_and_no_traditional_character() -> None:
    source = next(path for path in HOLDINGS if path.name.startswith("004")).read_text("utf-8")
    draft = Draft(source)
    doubts = mend(draft)
    glosses = sum(edit.before.count("(") for edit in draft.edits if "pinyin_gloss" in edit.rules)
    assert glosses == 873 + 2  # and the third irregular one had lost its bracket to the damage
    assert not doubts
    for words in (
        "工作规范化、经常化、制度化,强化约束监督机制",
        "取得了较好的成绩。现将政务公开",
        "取得了较好的效果。现将心得",
        "规范化和经常化。\n",
        "工作的经常化、规范化、制度化",
        "如财政(财务)收支",
        "我们着力建立",
        "存在着的许多问题",
        "即使与时俱进",
        "推行依法行驶职能",
        "与干部群众切身益相关",
    ):
        assert words in draft.text


def test_every_repair_has_a_name_of_its_own() -> None:
    names = [name for name, _ in REPAIRS]
    assert len(set(names)) == len(names)


# What disclosure reports are made of, and what their pages are spoilt by.
SPOILT = re.findall(
    r"\S+",
    "政 务 公 开 政务公开 政府信息 工作 2017 34 年 月 日 个 条 件 。 ， 、 ； ： ？ ， （ ） 《 》 “ ” 一、 （一） 1. "
    "務 領 導 開 (wù) (fu) (一) (PPP) ( ) ? ?; ?,F(xiàn)將 經(jīng)?;? ??h 號 XX办?2011?42号 & &nbsp; &amp; &lt; #38; ; and "
    "抄 报 目 录 著 乾 於 LED A \u200b \ufeff \ue000 \uf0b7 \ufffd ⽅ ﬁ",
)
BLANKS = [" ", "  ", "\u3000", "\xa0", "\t", "\n", "\n\n", "\x0c", "\x85"]
TEXTS = st.lists(st.sampled_from(SPOILT + BLANKS), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_nothing_is_lost_and_mending_twice_is_mending_once(source: str) -> None:
    draft = Draft(source)
    mend(draft)
    assert undo(draft.text, draft.edits) == source
    assert {name for edit in draft.edits for name in edit.rules} <= RULES.keys()
    again = Draft(draft.text)
    mend(again)
    assert again.text == draft.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_restored(source: str) -> None:
    draft = Draft(source)
    mend(draft)
    assert undo(draft.text, draft.edits) == source


PLAIN = re.findall(
    r"\S+",
    "政务公开工作 领导小组 主动公开 依申请公开 行政复议 我县 各乡镇 全年 加强 完善 落实 12 2017年 3件 "
    "的 了 和 ， 。 、 ； ： “公开栏” （一） 《条例》 是否 什么 %",
)
PROSE = st.lists(st.sampled_from(PLAIN), max_size=60).map("".join)


@settings(max_examples=200, deadline=None)
@given(PROSE)
def test_plain_simplified_prose_is_untouched(source: str) -> None:
    draft = Draft(source)
    mend(draft)
    assert draft.text == source


@pytest.mark.parametrize(
    "unit", [" ", "年 ", "?;", "(", "&amp;", "務(wù)", "\ue000", "公 开 ", "二〇一七 年", "?,F"]
)
def test_a_line_without_end_is_no_trap(unit: str) -> None:
    """Quadratic rules would need minutes here; the length is a hundredth of the longest source."""
    draft = Draft(unit * (200_000 // len(unit)))
    mend(draft)
    assert undo(draft.text, draft.edits) == draft.source


def test_a_row_of_damaged_places_is_mended_to_its_end() -> None:
    draft = Draft("經(jīng)?;?" * 12)  # each tells the script of the one before it
    mend(draft)
    assert draft.text == "经常化" * 12
