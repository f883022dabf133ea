"""All reports of the archive, in one order, each at an address of its own."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import lru_cache
from typing import TypeVar

from disclosure.frozen import dataclass
from disclosure.records import Accession, Failure, Report

K = TypeVar("K")

#: Issuers that are remembered.
_MANY = 200_000


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that reports; towns of one name in two counties are two issuers."""

    name: str
    region_code: str | None  # of today; None where the place is not known
    kind: str | None = field(default=None, compare=False)  # 乡镇政府, 县直部门 …

    @property
    def key(self) -> str:
        """What its page is called: the same for as long as its name and place are."""
        return _key_of(self.name, self.region_code)


@lru_cache(maxsize=_MANY)
def _key_of(name: str, region_code: str | None) -> str:
    return hashlib.sha256(f"{region_code or ''}\n{name}".encode()).hexdigest()[:10]


@lru_cache(maxsize=_MANY)
def _issuer(name: str, region_code: str | None, kind: str | None) -> Issuer:
    """The one issuer of that name: every finding aid asks for it, of every report."""
    return Issuer(name, region_code, kind)


def forget_issuers() -> None:
    """Let go of what is remembered of issuers: each keeps the memory around it from being given back."""
    _issuer.cache_clear()
    _key_of.cache_clear()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every report and every failure."""

    accessions: tuple[Accession, ...]
    reports: tuple[Report, ...]
    failures: tuple[Failure, ...]
    _by_id: dict[str, Report] = field(repr=False, hash=False, compare=False)
    by_issuer: Mapping[Issuer, tuple[Report, ...]] = field(repr=False, hash=False, compare=False)
    of_unknown: tuple[Report, ...] = field(repr=False, hash=False, compare=False)  # reports without an issuer

    @classmethod
    def of(cls, accessions: Iterable[Accession], failures: Iterable[Failure] = ()) -> Catalogue:
        """Order the accessions and take out those that claim the same address, naming both."""
        accessions, collisions = _without_collisions(accessions)
        reports = tuple(sorted((r for a in accessions for r in a.reports), key=order_of))
        failed = [*failures, *(a.failure for a in accessions if a.failure), *collisions]
        by_issuer = group(reports, issuer_of)
        unknown = by_issuer.pop(None, ())
        return cls(
            accessions,
            reports,
            tuple(sorted(failed, key=lambda failure: (failure.name, failure.code))),
            {report.id: report for report in reports},
            {issuer: found for issuer, found in by_issuer.items() if issuer},
            unknown,
        )

    def report(self, report_id: str) -> Report | None:
        """The report of that id, if there is one."""
        return self._by_id.get(report_id)

    def same_issuer(self, report: Report) -> tuple[Report, ...]:
        """All reports of this report's issuer, itself included; none where the issuer is not known."""
        issuer = issuer_of(report)
        return self.by_issuer[issuer] if issuer else ()

    def around(self, report: Report, count: int) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
        """Up to ``count`` reports of its issuer before and behind ``report``, in order: latest year first."""
        siblings = self.same_issuer(report)
        if not siblings:
            return (), ()
        at = bisect_left(siblings, order_of(report), key=order_of)
        return siblings[max(at - count, 0) : at], siblings[at + 1 : at + 1 + count]


def order_of(report: Report) -> tuple[str, str, int, str, str, int]:
    """By place, issuer, year (latest first) and kind; unknown ones last; a total order."""
    identity = report.identity
    last = "\U0010ffff"
    return (
        region_code_of(report) or last,
        identity.issuer.value or last,
        -(identity.year.value or 0),
        identity.category.value or last,
        report.source.sha256,
        report.text.part,
    )


def region_code_of(report: Report) -> str | None:
    """Today's code of the report's place: 6 digits, 9 for a township."""
    region = report.identity.region.value
    return (region.code_now or region.code) if region else None


def issuer_of(report: Report) -> Issuer | None:
    """The report's issuer, where it is known."""
    name = report.identity.issuer.value
    return _issuer(name, region_code_of(report), report.identity.issuer_kind) if name else None


def group(reports: Iterable[Report], key: Callable[[Report], K]) -> dict[K, tuple[Report, ...]]:
    """``reports`` by ``key``, in the order in which they come."""
    groups: dict[K, list[Report]] = defaultdict(list)
    for report in reports:
        groups[key(report)].append(report)
    return {value: tuple(found) for value, found in groups.items()}


def _without_collisions(accessions: Iterable[Accession]) -> tuple[tuple[Accession, ...], list[Failure]]:
    """Accessions in order of name without those whose ids collide, and a failure for each such id."""
    claims: dict[str, list[Accession]] = defaultdict(list)
    for accession in sorted(accessions, key=lambda accession: accession.source.name):
        claims[accession.source.id].append(accession)
    sole = tuple(claim[0] for claim in claims.values() if len(claim) == 1)
    return sole, [_collision(claim) for claim in claims.values() if len(claim) > 1]


def _collision(claim: list[Accession]) -> Failure:
    names = "、".join(accession.source.name for accession in claim)
    return Failure(
        claim[0].source.name,
        f"这几个文件得到同一个编号 {claim[0].source.id}，无法各立一页：{names}",
        "如果内容相同，请只保留一个；如果不同，请在其中一个文件末尾加一个空行后重新运行",
        "id_collision",
    )
