"""What became of the text: headings, furniture, kept phrases, gaps, parts, and nothing lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from disclosure.editing.draft import undo
from disclosure.records import Accession, BlockKind, Report
from tests.accuracy.labels import HOLDINGS, Case, Label, fold, fold_heading

GAP = "〔此处原文缺失〕"


@dataclass(slots=True)
class TextMarks:
    """Counts of what was asked of the text and of what was found right; ``faults`` in words."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str, str]] = field(default_factory=list)  # case, what, words

    def ask(self, slug: str, what: str, right: bool, words: str = "") -> None:
        """Count one question and, where the answer is wrong, keep its words."""
        self.asked[what] += 1
        self.right[what] += right
        if not right:
            self.faults.append((slug, what, words))

    def share(self, what: str) -> float:
        """Right among asked; 1 where nothing was asked."""
        return self.right[what] / self.asked[what] if self.asked[what] else 1.0


def examine(case: Case, accession: Accession, marks: TextMarks) -> None:
    """Ask everything that the label says of the text."""
    reports = accession.reports
    marks.ask(case.slug, "parts", len(reports) in case.parts, f"{len(reports)}, not {case.parts}")
    marks.ask(case.slug, "lossless", is_lossless(accession), "edits do not lead back to the source")
    lines = [fold(block.text) for report in reports for block in report.text.blocks]
    whole = "\n".join(map(_words_of, reports))
    for line in dict.fromkeys(
        line for label in (case.label, *case.reports) for line in label.get("furniture", ())
    ):
        marks.ask(case.slug, "furniture", bool(reports) and fold(line) not in lines, line)
    for phrase in case.label.get("gone", ()):
        marks.ask(case.slug, "furniture", bool(reports) and phrase.strip() not in whole, phrase)
    for phrase in case.label.get("kept_anywhere", ()):
        marks.ask(case.slug, "kept", phrase in whole, phrase)
    for code in case.label.get("doubts_expected", ()):
        found = {doubt.code for report in reports for doubt in report.doubts}
        marks.ask(case.slug, "doubts", code in found, f"{code} not in {sorted(found)}")
    for number, label in enumerate(case.reports):
        _examine_report(case.slug, label, reports[number] if number < len(reports) else None, marks)


def _words_of(report: Report) -> str:
    """The text with the words of its tables: a line a row, a tab between two cells."""
    return "\n".join(
        "\n".join("\t".join(cell.text for cell in row) for row in block.table.rows)
        if block.table
        else block.text
        for block in report.text.blocks
    )


def is_lossless(accession: Accession) -> bool:
    """Whether the clean texts and the recorded edits give the source back."""
    text = "\n".join(report.text.text for report in accession.reports)
    try:
        return undo(text, accession.edits) == accession.original
    except ValueError:
        return False


def _examine_report(slug: str, label: Label, report: Report | None, marks: TextMarks) -> None:
    text = _words_of(report) if report else ""
    text = text.translate(str.maketrans(label.get("variants", {})))
    for phrase in label.get("kept", ()):
        marks.ask(slug, "kept", str(phrase) in text, str(phrase))
    for phrase in label.get("gaps", ()):
        marks.ask(slug, "gaps", phrase + GAP in text, phrase)
    if "tables" in label:
        tables = sum(block.kind is BlockKind.TABLE for block in report.text.blocks) if report else 0
        marks.ask(slug, "tables", tables == label["tables"], f"{tables}, not {label['tables']}")
    for metric, value in label.get("figures", {}).items():
        figures = report.figures if report else ()
        found = [figure.value for figure in figures if figure.metric == metric and not figure.path]
        wanted = [[value], []] if value is None else [[value]]
        marks.ask(slug, "figures", found in wanted, f"{metric}: {found}, not {value}")
    if "headings" in label:
        _examine_headings(slug, label, report, marks)
    if "document_numbers" in label:
        _examine_numbers(slug, label, report, marks)
    if "body" in label:
        wanted = (HOLDINGS / label["body"]).read_text("utf-8").splitlines()
        marks.ask(slug, "body", *_same_body(wanted, text.splitlines()))


def _examine_headings(slug: str, label: Label, report: Report | None, marks: TextMarks) -> None:
    wanted = [(head["level"], fold_heading(head["text"])) for head in label["headings"]]
    blocks = report.text.blocks if report else ()
    given = [(block.level, fold_heading(block.text)) for block in blocks if block.kind is BlockKind.HEADING]
    marks.ask(slug, "headings_exact", wanted == given, _difference(wanted, given))
    matched = sum(size for _, _, size in SequenceMatcher(None, wanted, given, False).get_matching_blocks())
    for what, total in (("headings_precision", len(given)), ("headings_recall", len(wanted))):
        marks.asked[what] += total
        marks.right[what] += matched


def _difference(wanted: list[tuple[int, str]], given: list[tuple[int, str]]) -> str:
    def words() -> Iterator[str]:
        matcher = SequenceMatcher(None, wanted, given, False)
        for tag, low, high, start, stop in matcher.get_opcodes():
            if tag != "equal":
                yield f"{wanted[low:high]} came out as {given[start:stop]}"

    return "; ".join(words())


def _examine_numbers(slug: str, label: Label, report: Report | None, marks: TextMarks) -> None:
    """Document numbers as a set; 国务院令第…号 may be listed or not."""
    wanted = set(label["document_numbers"])
    given = set(report.identity.document_numbers) if report else set()
    given = {number for number in given if "令" not in number}
    words = f"missing {sorted(wanted - given)}, too many {sorted(given - wanted)}"
    marks.ask(slug, "document_numbers", report is not None and wanted == given, words)


def _same_body(wanted: list[str], given: list[str]) -> tuple[bool, str]:
    """Line by line after folding; the words name the first line that differs."""
    first, second = ([fold_heading(line) for line in lines if line.strip()] for lines in (wanted, given))
    if first == second:
        return True, ""
    at = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), -1)
    pair = (first[at][:60], second[at][:60]) if at >= 0 else (f"{len(first)} lines", f"{len(second)}")
    return False, f"{pair[0]} | {pair[1]}"
