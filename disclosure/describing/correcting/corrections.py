"""What people put right in ``reports_src/corrections.csv``, and how it gets into the reports.

A corrected value beats what was read.  A row that cannot be used is told with its number and with what
to do about it; none is passed over in silence.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.classifying.kinds import classify
from disclosure.describing.correcting.amendments import BY_LABEL, FIELDS, Amendment, Desk, Unfit, amend
from disclosure.describing.correcting.worksheet import Row, UnreadableSheet, read_sheet
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.locating.regions import Witness, locate
from disclosure.describing.material import Material
from disclosure.describing.naming.issuers import read_issuer
from disclosure.frozen import dataclass, replace
from disclosure.records import Accession, Certainty, Identity, Report

#: Comparing a wrong name with more names than this takes too long.
_COMPARABLE = 2000
#: Fields on which others depend come first, whatever the order of the rows.
_ORDER = {name: rank for rank, name in enumerate(("year", "region", "issuer"))}


@dataclass(frozen=True, slots=True)
class Correction:
    """One usable row: ``part`` is None where the row leaves it open."""

    row: int
    source: str
    part: int | None
    field: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be used (0: the file as a whole), and what to do about it; both in Chinese."""

    row: int
    reason: str
    remedy: str

    def __str__(self) -> str:
        """第 5 行：没有“年度报”这个类别。处理：…."""
        place = f"第 {self.row} 行：" if self.row else ""
        return f"{place}{self.reason}。处理：{self.remedy}"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The rows of the table, and what is wrong with some of them."""

    rows: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """Accessions with corrected values in them, and one line for every row that could not be used."""

    accessions: tuple[Accession, ...]
    problems: tuple[str, ...]


def correct(accessions: Sequence[Accession], path: Path, gazetteer: Gazetteer) -> Corrected:
    """Read the table at ``path``, if there is one, and put its values into the reports."""
    corrections = read(path)
    corrected, problems = apply(accessions, corrections, gazetteer, Kinds.load())
    return Corrected(corrected, tuple(str(problem) for problem in problems))


def named(accessions: Sequence[Accession], path: Path) -> frozenset[str]:
    """The SHA-256 of the sources that rows of the table at ``path`` are about: those whose text is needed."""
    finder = _Finder(accessions)
    found = map(finder.report, read(path).rows)
    return frozenset(report.source.sha256 for report in found if isinstance(report, Report))


def read(path: Path) -> Corrections:
    """The rows of a table; no file is an empty table."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Corrections()
    except OSError as error:
        reason = f"读不了更正表 {path.name}（{error.strerror}）"
        return Corrections(problems=(Problem(0, reason, "请关闭正在打开它的软件，检查权限后重新运行"),))
    try:
        rows = read_sheet(data)
    except UnreadableSheet as error:
        return Corrections(
            problems=(Problem(error.row, f"更正表 {path.name} 没有采用：{error.reason}", error.remedy),)
        )
    return _checked(rows)


def _checked(rows: Iterable[Row]) -> Corrections:
    good: list[Correction] = []
    problems: list[Problem] = []
    empty: list[int] = []
    for row in rows:
        if not row.cells["value"]:
            empty.append(row.number)
            continue
        found = _correction(row)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            good.append(found)
    if empty:
        numbers = "、".join(map(str, empty[:20])) + ("等" if len(empty) > 20 else "")
        reason = f"有 {len(empty)} 行没有填值，没有采用（第 {numbers} 行）"
        problems.append(Problem(0, reason, "请填上正确的值；确实无法知道的写 -；不需要的行请删去"))
    kept, doubled = _without_doubled(good)
    return Corrections(tuple(kept), tuple(sorted((*problems, *doubled), key=lambda problem: problem.row)))


def _correction(row: Row) -> Correction | Problem:
    cells = row.cells
    if row.overlong:
        remedy = "值或说明里如有逗号，请给整格加上英文引号"
        return Problem(row.number, "这一行的格数多于表头", remedy)
    if not cells["source"]:
        return Problem(row.number, "没有写来源", "请在 source 一列写文件名，待核页上可以复制")
    field = BY_LABEL.get(cells["field"].lower())
    if field is None:
        known = "、".join(f"{name}（{field.labels[0]}）" for name, field in FIELDS.items())
        return Problem(row.number, f"没有“{cells['field']}”这个字段", f"可用的有：{known}")
    part = cells["part"].strip("第篇 ").removesuffix(".0")
    if part and not (part.isdecimal() and 0 < int(part) < 10_000):
        return Problem(row.number, f"篇次“{cells['part']}”不是数字", "请写 1、2 …；只有一篇的可以不写")
    return Correction(
        row.number, cells["source"], int(part) if part else None, field, cells["value"], cells["note"]
    )


def _without_doubled(rows: Sequence[Correction]) -> tuple[list[Correction], list[Problem]]:
    """The rows without further ones for the same value; of two that differ neither is kept.

    The same row twice is no problem: two doubts about one field offer it each.
    """
    groups: dict[tuple[str, int | None, str], list[Correction]] = defaultdict(list)
    for row in rows:
        groups[_folded(row.source), row.part or 1, row.field].append(row)
    kept: list[Correction] = []
    problems: list[Problem] = []
    for first, *further in groups.values():
        same = all(row.value == first.value for row in further)
        kept += [first] if same else []
        for row in () if same else further:
            reason = f"与第 {first.row} 行更正的是同一处，与它不同，两行都没有采用"
            problems.append(Problem(row.row, reason, "请只保留一行"))
    return sorted(kept, key=lambda row: row.row), problems


def apply(
    accessions: Sequence[Accession], corrections: Corrections, gazetteer: Gazetteer, kinds: Kinds
) -> tuple[tuple[Accession, ...], tuple[Problem, ...]]:
    """The accessions with every usable row in its report, and what is wrong with the other rows."""
    finder = _Finder(accessions)
    problems = list(corrections.problems)
    orders: dict[str, list[Correction]] = defaultdict(list)
    for row in corrections.rows:
        found = finder.report(row)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            orders[found.id].append(row)
    desk = Desk(gazetteer, kinds)
    amended: dict[str, Report] = {}
    for report_id, rows in orders.items():
        amended[report_id], refused = _amended(finder.by_id[report_id], rows, desk)
        problems += refused
    corrected = tuple(_with(accession, amended) for accession in accessions)
    return corrected, tuple(sorted(problems, key=lambda problem: problem.row))


def _with(accession: Accession, amended: dict[str, Report]) -> Accession:
    if not any(report.id in amended for report in accession.reports):
        return accession
    return replace(accession, reports=tuple(amended.get(r.id, r) for r in accession.reports))


def _amended(report: Report, rows: list[Correction], desk: Desk) -> tuple[Report, list[Problem]]:
    """One report with its rows in it."""
    identity = report.identity
    problems: list[Problem] = []
    done: set[str] = set()
    for row in sorted(rows, key=lambda row: (_ORDER.get(row.field, len(_ORDER)), row.row)):
        try:
            identity = amend(identity, row.field, Amendment(row.value, row.note), desk)
            done.add(row.field)
        except Unfit as error:
            problems.append(Problem(row.row, error.reason, error.remedy))
    identity = _consistent(report, identity, done, desk.gazetteer)
    text = replace(
        report.text, doubts=tuple(d for d in report.text.doubts if d.field not in done or not d.field)
    )
    return replace(report, identity=identity, text=text), problems


def _consistent(report: Report, identity: Identity, done: set[str], gazetteer: Gazetteer) -> Identity:
    """Let the issuer follow a corrected region, and an unsure region a corrected issuer."""
    if "region" in done and "issuer" not in done and identity.region.value:
        material = Material.of(report.text)
        again = read_issuer(material, gazetteer, identity.region, classify(material))
        doubts = identity.doubts
        if again.issuer.certainty is Certainty.CERTAIN:
            doubts = tuple(doubt for doubt in doubts if doubt.field != "issuer")
        if again.issuer.value:
            identity = replace(
                identity,
                issuer=again.issuer,
                issuer_as_written=again.as_written,
                issuer_kind=again.kind,
                doubts=doubts,
            )
    if "issuer" in done and "region" not in done and identity.issuer.value:
        identity = _region_of_issuer(identity, identity.issuer.value, gazetteer)
    return identity


def _region_of_issuer(identity: Identity, issuer: str, gazetteer: Gazetteer) -> Identity:
    if identity.region.certainty in (Certainty.CERTAIN, Certainty.CORRECTED):
        return identity
    found = locate([Witness(issuer, "title")], gazetteer, year=identity.year.value)
    if found.value is None:
        return identity
    inferred = replace(found, certainty=Certainty.INFERRED, note="据人工更正的机关推定")
    return replace(identity, region=inferred, doubts=tuple(d for d in identity.doubts if d.field != "region"))


class _Finder:
    """Reports by the names and numbers under which a row may call them."""

    def __init__(self, accessions: Sequence[Accession]) -> None:
        self.by_id = {report.id: report for accession in accessions for report in accession.reports}
        self._accessions: dict[str, Accession] = {}
        for accession in accessions:
            source = accession.source
            for name in (source.name, *source.aliases, source.id):
                self._accessions[_folded(name)] = accession

    def report(self, row: Correction) -> Report | Problem:
        """The report that a row is about, or why there is none."""
        wanted = _folded(row.source)
        direct = self.by_id.get(wanted)
        if direct and row.part in (None, direct.text.part) and "-" in wanted:
            return direct
        accession = self._accessions.get(wanted)
        if accession is None:
            return self._no_source(row, wanted)
        if not accession.reports:
            return Problem(row.row, f"来源“{row.source}”没有读成报告", "请先按失败清单处理这个文件")
        parts = {report.text.part: report for report in accession.reports}
        if row.part is None and len(parts) > 1:
            return Problem(row.row, f"来源“{row.source}”有 {len(parts)} 篇报告", "请在 part 一列写明第几篇")
        found = parts.get(row.part or 1)
        if found is None:
            return Problem(
                row.row,
                f"来源“{row.source}”没有第 {row.part} 篇",
                f"它只有 {len(parts)} 篇，请核对 part 一列",
            )
        return found

    def _no_source(self, row: Correction, wanted: str) -> Problem:
        near = self._namesakes(wanted)
        hint = f"是不是“{near}”？" if near else ""
        remedy = (
            f"{hint}请写 reports_src 下的文件名（含子文件夹），待核页上可以复制；文件已移走的，请删去这一行"
        )
        return Problem(row.row, f"没有来源“{row.source}”", remedy)

    def _namesakes(self, wanted: str) -> str:
        """A source whose name is nearly that: in another folder, or, among not too many, spelt alike."""
        last = wanted.rpartition("/")[2]
        near = [name for name in self._accessions if name.rpartition("/")[2] == last]
        if not near and len(self._accessions) < _COMPARABLE:
            near = get_close_matches(wanted, self._accessions, n=1, cutoff=0.7)
        return self._accessions[near[0]].source.name if near else ""


def _folded(name: str) -> str:
    """A source's name as it is compared: one form of slash and of letters, without the folder's own name."""
    folded = unicodedata.normalize("NFC", name.strip()).replace("\\", "/").removeprefix("./").casefold()
    return folded.removeprefix("reports_src/")
