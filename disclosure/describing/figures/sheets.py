"""What was read from the forms, before it becomes figures: values by row and column, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from disclosure.describing.figures.grids import Value
from disclosure.describing.figures.layouts import APPLICANTS, GROUPS, OUTCOMES, TOTAL, forms
from disclosure.records import Certainty, Doubt, Figure

Row = dict[str, Value]

#: What the groups of the table on disputes that begin so make together.
LITIGATION = "litigation"
#: What the rows of the table on applications that begin so make together.
REFUSED = "applications_refused"


@dataclass(slots=True)
class Sheets:
    """All forms of one report; a row that stands twice with different values is in ``torn``."""

    disclosed: dict[tuple[str, str], Figure] = field(default_factory=dict)
    applications: dict[str, Row] = field(default_factory=dict)
    disputes: dict[str, Row] = field(default_factory=dict)
    indicators: dict[tuple[str, tuple[str, ...]], Figure] = field(default_factory=dict)
    dispute: str = ""  # whose row of a statistics form is right above: reconsideration, litigation
    labels: dict[str, str] = field(default_factory=dict)  # row or group -> its words as printed
    inferred: set[str] = field(default_factory=set)  # rows that sums gave back
    doubts: list[Doubt] = field(default_factory=list)

    def add_row(self, key: str, label: str, row: Row) -> None:
        """Put in a row of the table on applications, unless it is there already."""
        if row and key not in self.applications:
            self.applications[key] = row
            self.labels[key] = label

    def add_group(self, key: str, label: str, row: Row) -> None:
        """Put in a group of the table on disputes, unless it is there already."""
        if row and key not in self.disputes:
            self.disputes[key] = row
            self.labels[key] = label

    def figures(self) -> Iterator[Figure]:
        """Everything as figures: wholes first, then what they are by applicant."""
        yield from self.disclosed.values()
        yield from self.indicators.values()
        for key, row in self.applications.items():
            if TOTAL in row:
                yield self._figure(key, key, row[TOTAL])
        for group in (group for group in (*GROUPS, LITIGATION) if group in self.disputes):
            row = self.disputes[group]
            for outcome in (outcome for outcome in (TOTAL, *OUTCOMES[:-1]) if outcome in row):
                metric = group if outcome == TOTAL else f"{group}_{outcome}"
                yield self._figure(group, metric, row[outcome])
        yield from self._litigation()
        yield from self._refused()
        yield from self._by_applicant()

    def _litigation(self) -> Iterator[Figure]:
        """All cases in court: the form has no cell for them, only what came there at once and what came after."""
        if LITIGATION not in self.disputes:
            groups = [group for group in GROUPS if group.startswith(LITIGATION)]
            yield from self._summed(LITIGATION, groups, self.disputes)

    def _refused(self) -> Iterator[Figure]:
        """All refusals: the form has a row for each ground and none for them together, as the one before it had."""
        grounds = [key for key in forms().leaves if key.startswith(f"{REFUSED}_")]
        yield from self._summed(REFUSED, grounds, self.applications)

    def _summed(self, metric: str, keys: Sequence[str], rows: Mapping[str, Row]) -> Iterator[Figure]:
        """The sum of the totals of ``keys``, where each has one; the words are those of what adds to it."""
        totals = {key: rows[key][TOTAL] for key in keys if TOTAL in rows.get(key, {})}
        numbers = [value.number for value in totals.values() if value.number is not None]
        if len(numbers) == len(keys):
            some = {key: value for key, value in totals.items() if value.number} or totals
            quotes = dict.fromkeys(self._quote(key, value) for key, value in some.items())
            spot = next(iter(some.values())).spot
            yield Figure(metric, sum(numbers), "件", "；".join(quotes), Certainty.INFERRED, spot=spot)

    def _by_applicant(self) -> Iterator[Figure]:
        names = forms().applicant_names
        for key, row in self.applications.items():
            for column in APPLICANTS[:-1]:
                if column in row:
                    yield self._figure(key, f"{key}_by_applicant", row[column], (names[column],))

    def _figure(self, key: str, metric: str, value: Value, path: tuple[str, ...] = ()) -> Figure:
        certainty = Certainty.INFERRED if key in self.inferred else Certainty.CERTAIN
        return Figure(
            metric, value.number, "件", self._quote(key, value), certainty, path=path, spot=value.spot
        )

    def _quote(self, key: str, value: Value) -> str:
        return self.labels[key] if key in self.inferred else f"{self.labels[key]} {value.text}".strip()
