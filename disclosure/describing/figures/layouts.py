"""The forms of annual reports, from ``tables/annual_tables.tsv`` and ``tables/statistics_forms.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from disclosure.describing.figures.labels import fold
from disclosure.frozen import dataclass
from disclosure.tables import FOLDER

#: Columns of the table on applications; the last is the total of the others.
APPLICANTS = ("natural", "enterprise", "research", "welfare", "legal", "other", "total")
#: Columns of each group of the table on disputes; the last is the total of the others.
OUTCOMES = ("upheld", "corrected", "other", "pending", "total")
GROUPS = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Forms:
    """Folded labels of the national tables since 2019, each with its key."""

    disclosed_rows: Mapping[str, str]
    disclosed_columns: Mapping[str, str]
    applicants: Mapping[str, str]
    applicant_names: Mapping[str, str]  # key -> as the form prints it
    sections: Mapping[str, str]
    rows: Mapping[str, str]
    leaves: tuple[str, ...]  # rows whose sum is 总计
    groups: Mapping[str, str]
    outcomes: Mapping[str, str]


#: Rows of the table on applications that are no answers.
NO_ANSWERS = frozenset(
    {
        "applications_received",
        "applications_carried_in",
        "applications_completed",
        "applications_carried_out",
    }
)


@lru_cache(maxsize=1)
def forms() -> Forms:
    """The national tables."""
    lines = [line.split("\t") for line in (FOLDER / "annual_tables.tsv").read_text("utf-8").splitlines()]

    def of(table: str, part: str) -> dict[str, str]:
        return {fold(label): key for t, p, key, _, label in lines if (t, p) == (table, part)}

    rows = of("applications", "row")
    return Forms(
        disclosed_rows=of("disclosed", "row"),
        disclosed_columns=of("disclosed", "column"),
        applicants=of("applications", "column"),
        applicant_names={key: label for t, p, key, _, label in lines if (t, p) == ("applications", "column")},
        sections=of("applications", "section"),
        rows=rows,
        leaves=tuple(key for key in dict.fromkeys(rows.values()) if key not in NO_ANSWERS),
        groups=of("disputes", "group"),
        outcomes=of("disputes", "column"),
    )


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of the statistics forms before 2019."""

    metric: str
    path: tuple[str, ...]
    part_of: str  # the sum that it is a part of: ways, answers, posts …


@lru_cache(maxsize=1)
def indicators() -> tuple[Mapping[str, str], tuple[Indicator, ...]]:
    """Folded labels with the number of their indicator, and the indicators."""
    lines = [line.split("\t") for line in (FOLDER / "statistics_forms.tsv").read_text("utf-8").splitlines()]
    rows = tuple(Indicator(metric, (path,) if path else (), part_of) for metric, path, part_of, _ in lines)
    return {fold(line[3]): str(at) for at, line in enumerate(lines)}, rows
