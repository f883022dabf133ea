"""Score the whole way from source to report on the labelled set.

    python -m tests.accuracy.score [--verbose] [--cases GLOB] [--pin [--accept-lower]]

For each field: precision (right among given), coverage (given among knowable,
for regions as deep as the label), confident errors (wrong and called certain)
and overconfidence (right, but certain where only an inference is allowed).  For
the text: the share of what was asked that came out right.  ``--pin`` raises the
floors of floors.yml to what was measured; lowering one takes ``--accept-lower``.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from disclosure.accession import access
from disclosure.records import Accession, SourceFile
from disclosure.settings import Settings
from tests.accuracy.compare import FIELDS, Verdict, judge
from tests.accuracy.labels import HERE, ROOT, Case, cases, digest
from tests.accuracy.text import TextMarks, examine

FLOORS = HERE / "floors.yml"
TEXT = (
    "parts",
    "lossless",
    "headings_exact",
    "headings_precision",
    "headings_recall",
    "furniture",
    "kept",
    "gaps",
    "tables",
    "figures",
    "document_numbers",
    "doubts",
    "body",
)


@dataclass(slots=True)
class Score:
    """Every verdict, every mark of the text and every source that failed."""

    verdicts: list[Verdict] = field(default_factory=list)
    text: TextMarks = field(default_factory=TextMarks)
    failures: list[tuple[str, str]] = field(default_factory=list)

    def of(self, name: str) -> list[Verdict]:
        """The verdicts on one field."""
        return [verdict for verdict in self.verdicts if verdict.field == name]

    @property
    def confident_errors(self) -> list[Verdict]:
        """What must be empty."""
        return [verdict for verdict in self.verdicts if verdict.confident_error]

    @property
    def overconfident(self) -> list[Verdict]:
        """What is right by luck."""
        return [verdict for verdict in self.verdicts if verdict.overconfident]

    def figures(self) -> dict[str, dict[str, float]]:
        """What floors are set for: precision and coverage of each field, shares of the text."""
        fields = {
            name: {"precision": precision(found), "coverage": coverage(found)}
            for name, found in self._by_field()
        }
        return fields | {"text": {what: floor_of(self.text.share(what)) for what in TEXT}}

    def _by_field(self) -> Iterable[tuple[str, list[Verdict]]]:
        return ((name, self.of(name)) for name in FIELDS)


def precision(found: Sequence[Verdict]) -> float:
    """Right among given."""
    given = [verdict for verdict in found if verdict.given]
    return floor_of(sum(verdict.right for verdict in given) / len(given)) if given else 1.0


def coverage(found: Sequence[Verdict]) -> float:
    """Given among knowable; a right region that is less deep than the label is not counted."""
    knowable = [verdict for verdict in found if verdict.knowable]
    reached = sum(verdict.given and (verdict.complete or not verdict.right) for verdict in knowable)
    return floor_of(reached / len(knowable)) if knowable else 1.0


def floor_of(share: float) -> float:
    """Three digits, rounded down, so that a pinned floor is never above what was measured."""
    return int(share * 1000) / 1000


def run(chosen: Iterable[Case]) -> Score:
    """Put every case through accession and judge what comes out."""
    score = Score()
    for case in chosen:
        accession = yielded(case)
        if accession.failure:
            score.failures.append((case.slug, f"{accession.failure.code}: {accession.failure.reason}"))
        for number, label in enumerate(case.reports):
            report = accession.reports[number] if number < len(accession.reports) else None
            score.verdicts += judge(case.slug, label, report.identity if report else None)
        examine(case, accession, score.text)
    return score


def yielded(case: Case) -> Accession:
    """What the archive makes of a case, with the case's own home region."""
    data = case.source.read_bytes()
    source = SourceFile(
        case.source, f"{case.slug}{case.source.suffix}", len(data), hashlib.sha256(data).hexdigest()
    )
    nowhere = Path()
    home = case.label.get("home_region")
    return access(source, Settings(ROOT / "reports_src", nowhere, nowhere, nowhere, home_region=home))


def report_of(score: Score, verbose: bool) -> str:
    """The table of figures and, if asked for, every fault."""
    lines = [
        f"{'field':<18}{'precision':>10}{'coverage':>10}{'given':>7}{'wrong':>7}{'confident':>10}{'over':>6}"
    ]
    for name in FIELDS:
        found = score.of(name)
        given = [verdict for verdict in found if verdict.given]
        wrong = sum(not verdict.right for verdict in given)
        confident = sum(verdict.confident_error for verdict in found)
        over = sum(verdict.overconfident for verdict in found)
        lines.append(
            f"{name:<18}{precision(found):>10.3f}{coverage(found):>10.3f}"
            f"{len(given):>7}{wrong:>7}{confident:>10}{over:>6}"
        )
    lines += [
        f"{what:<18}{score.text.share(what):>10.3f}  {score.text.right[what]} of {score.text.asked[what]}"
        for what in TEXT
    ]
    lines += [f"failed: {slug}: {reason}" for slug, reason in score.failures]
    if verbose:
        lines += faults_of(score)
    return "\n".join(lines)


def faults_of(score: Score) -> list[str]:
    """One line a fault: what is wrong first, then what is missing, then the text."""
    lines = []
    for verdict in score.verdicts:
        kinds = (
            ("CONFIDENT", verdict.confident_error),
            ("over", verdict.overconfident),
            ("wrong", verdict.given and not verdict.right),
            ("missing", verdict.knowable and not verdict.given),
            ("partial", verdict.right and verdict.knowable and not verdict.complete),
        )
        kind = next((kind for kind, holds in kinds if holds), "")
        if kind:
            lines.append(f"{kind:<10}{verdict.field:<18}{verdict.slug}: {verdict.got} for {verdict.expected}")
    return sorted(lines) + [f"text      {what:<18}{slug}: {words}" for slug, what, words in score.text.faults]


def below_floors(score: Score) -> list[str]:
    """Every figure that has fallen below its pinned floor."""
    pinned = yaml.safe_load(FLOORS.read_text("utf-8"))
    figures = score.figures()
    fallen = [
        f"{name} {what}: {figures[name][what]} is below the floor of {floor}"
        for name, group in pinned["floors"].items()
        for what, floor in group.items()
        if figures[name][what] < floor
    ]
    if len(score.overconfident) > pinned["overconfident"]:
        fallen.append(f"overconfident: {len(score.overconfident)}, at most {pinned['overconfident']}")
    return fallen


def pin(score: Score, accept_lower: bool) -> list[str]:
    """Write what was measured as floors; returns what stands in the way, if anything does."""
    lower = below_floors(score) if FLOORS.exists() else []
    if score.failures:
        return [f"{slug} failed" for slug, _ in score.failures]
    if lower and not accept_lower:
        return lower
    floors = {
        "labelled_set": digest(),
        "overconfident": len(score.overconfident),
        "floors": score.figures(),
    }
    head = "# Pinned by `python -m tests.accuracy.score --pin`; lowering a floor takes --accept-lower.\n"
    FLOORS.write_text(head + yaml.safe_dump(floors, sort_keys=False), "utf-8")
    return []


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a confident error stands or a floor may not be pinned."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.accuracy.score", description="Score the labelled set."
    )
    parser.add_argument("--verbose", action="store_true", help="name every fault")
    parser.add_argument("--cases", default="*", metavar="GLOB", help="only cases whose name fits")
    parser.add_argument("--pin", action="store_true", help="write floors.yml")
    parser.add_argument("--accept-lower", action="store_true", help="let --pin lower a floor")
    options = parser.parse_args(arguments)
    score = run(cases(options.cases))
    sys.stdout.write(report_of(score, options.verbose) + "\n")
    if options.pin and (lower := pin(score, options.accept_lower)):
        sys.stdout.write("not pinned (--accept-lower lets it):\n" + "\n".join(lower) + "\n")
        return 1
    return 1 if score.confident_errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
