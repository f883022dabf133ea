"""待核: everything that a person should look at, each with the row that would put it right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.cells import csv_line, harmless
from disclosure.publishing.certainty import FIELDS, NOT_CORRECTABLE, doubts_of, readings_of
from disclosure.publishing.listing import HOME, Lot, aid_page, sheet_links, to
from disclosure.publishing.markdown import escape, link
from disclosure.publishing.pages import title_of
from disclosure.publishing.sheets import Sheet, sheets_of
from disclosure.records import Certainty, Doubt, Failure, Page, Region, Report

#: How many candidates of a value are shown; data/review.csv holds them all.
CANDIDATES = 12

#: The head of corrections.csv.
CORRECTION = ("source", "part", "field", "value", "note")
_VALUE = CORRECTION.index("value")


class Question(NamedTuple):
    """One doubt about one report."""

    report: Report
    doubt: Doubt
    number: int  # among those about its report

    @property
    def row(self) -> tuple[str, ...]:
        """The row for corrections.csv, its value still to be written; empty where no value is in doubt."""
        if self.doubt.field not in FIELDS.keys() - NOT_CORRECTABLE:
            return ()
        return (self.report.source.name, str(self.report.text.part), self.doubt.field, "", "")

    @property
    def present(self) -> str:
        """The value that was inferred, as corrections.csv has it; empty where none was, or none can stand there."""
        reading = readings_of(self.report.identity).get(self.doubt.field)
        if reading is None or reading.value is None or reading.certainty is not Certainty.INFERRED:
            return ""
        written = _written(reading.value)
        return written if harmless(written) == written else ""


def _written(value: str | int | dt.date | Region) -> str:
    """A value as a person writes it into corrections.csv: 2017, 2018-03-13, 341322 安徽省宿州市萧县."""
    if not isinstance(value, Region):
        return str(value)
    return f"{value.code} {value.full_name}" if value.code else value.full_name


def questions_of(catalogue: Catalogue) -> tuple[Question, ...]:
    """Every doubt, by field, then file by file and part by part, as whoever checks them opens the originals."""
    questions = [question for report in catalogue.reports for question in questions_about(report)]
    return tuple(sorted(questions, key=lambda question: (_rank(question), *_place(question.report))))


_RANKS = {field: at for at, field in enumerate(FIELDS)}


def _rank(question: Question) -> int:
    return _RANKS.get(question.doubt.field, len(_RANKS))


def _place(report: Report) -> tuple[str, str, int]:
    return report.source.name, report.source.sha256, report.text.part


def questions_about(report: Report) -> list[Question]:
    """Every doubt about one report."""
    return [Question(report, doubt, number) for number, doubt in enumerate(doubts_of(report))]


def review_lots(
    questions: Sequence[Question], failures: Sequence[Failure] = (), problems: Sequence[str] = ()
) -> Iterator[Lot]:
    """The review list, a lot for each page; failures and faulty corrections stand on the first."""
    first, *others = sheets_of(questions, _name)
    yield Lot("review", lambda: [_page(first, _lead(questions, failures, problems))], None)
    for sheet in others:
        reports = tuple(question.report for question in sheet.rows)
        which = " ".join(f"{question.number}" for question in sheet.rows)
        told = f"{sheet.number}/{sheet.total} {which}"
        yield Lot(f"review/{sheet.number}", partial(_pages, sheet), reports, told)


def _name(question: Question) -> str:
    return f"{question.report.id} {question.doubt.code} {question.doubt.field}"


def _pages(sheet: Sheet[Question]) -> list[Page]:
    return [_page(sheet)]


def _page(sheet: Sheet[Question], lead: Iterable[str] = ()) -> Page:
    path = _path(sheet.number)
    parts = ["# 待核", *lead, *_grouped(sheet.rows, path)]
    if sheet.total > 1:
        parts.append(sheet_links(partial(_sheet_link, here=sheet.number), sheet.number, sheet.total))
    return aid_page(path, "待核", (HOME,), "\n\n".join(parts), kind="review")


def _lead(
    questions: Sequence[Question], failures: Sequence[Failure], problems: Sequence[str]
) -> Iterator[str]:
    reports = len({question.report.id for question in questions})
    unread = f"{len(failures)} 个文件未能读取" if failures else "所有文件都已读取"
    yield f"{reports} 份报告有 {len(questions)} 处待核，{unread}。"
    if questions:
        yield (  # as HTML, which the press knows; of a long page the rest then need not wait for Markdown
            '<div class="lead">\n<p>'
            "核对原件后，把“更正行”复制到 <code>reports_src/corrections.csv</code>，在第四列填上正确的值（候选可以整段复制，确实无法知道的写一个减号 -），再运行一次即可。"
            "推断的值已经写在第四列：核对无误，照抄这一行就算确认；有误就改掉它。"
            '全部条目也可以下载成表格：<a href="data/review.csv" download>待核清单（CSV，WPS 和 Excel 可直接打开）</a>。'
            "</p>\n</div>"
        )
    if problems:
        yield "## 更正表中的问题"
        yield "\n".join(f"- {escape(problem)}" for problem in problems)
    if failures:
        yield f"## 未能读取的文件（{len(failures)}）"
        yield "\n".join(_failure(failure) for failure in failures)


def _failure(failure: Failure) -> str:
    return (
        f"- <code>{escape(failure.name)}</code><br>\n"
        f"  原因：{escape(failure.reason)}<br>\n"
        f"  处理：{escape(failure.remedy)}"
    )


def _grouped(questions: Iterable[Question], path: str) -> Iterator[str]:
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.doubt.field, []).append(question)
    for field, members in groups.items():
        yield f"## {FIELDS.get(field) or escape(field)}（{len(members)}）"
        yield "\n".join(_entry(question, path) for question in members)


def _entry(question: Question, path: str) -> str:
    report, doubt = question.report, question.doubt
    lines = [f"- {link(title_of(report), to(report.url.removesuffix('.html') + '.md', path))}"]
    lines.append(f"  {escape(doubt.message)}")
    if doubt.quote:
        lines.append(f"  原文：“{escape(doubt.quote)}”")
    if doubt.candidates:
        more = f" 等 {len(doubt.candidates)} 个" if len(doubt.candidates) > CANDIDATES else ""
        lines.append(f"  候选：{escape('；'.join(doubt.candidates[:CANDIDATES]))}{more}")
    if row := question.row:
        filled = (*row[:_VALUE], question.present, *row[_VALUE + 1 :])
        lines.append(f"  更正行：<code>{escape(csv_line(filled))}</code>")
    else:
        lines.append(f"  来源文件：{escape(report.source.name)}")
    return "<br>\n".join(lines)


def _path(number: int) -> str:
    return "review.md" if number == 1 else f"review/{number}.md"


def _sheet_link(number: int, here: int) -> str:
    if number == here:
        return f"**第 {number} 页**"
    return f"[第 {number} 页]({to(_path(number), _path(here))})"
