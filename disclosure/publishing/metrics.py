"""What figures are called, in which unit they count and which belong together, for readers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from disclosure.frozen import dataclass
from disclosure.tables import FOLDER


@dataclass(frozen=True, slots=True)
class Metric:
    """One row of ``tables/figures.tsv``."""

    key: str
    name: str  # 收到政府信息公开申请
    unit: str
    group: str  # 依申请公开
    followed: bool = False  # over the years, on the pages of statistics


@lru_cache(maxsize=1)
def metrics() -> Mapping[str, Metric]:
    """Every metric by its key, in the order in which they are shown."""
    rows = (line.split("\t") for line in (FOLDER / "figures.tsv").read_text("utf-8").splitlines() if line)
    return {
        key: Metric(key, name, unit, group, followed=bool(rest)) for key, name, unit, group, *rest in rows
    }


_BY_APPLICANT = "_by_applicant"


def metric_of(key: str, unit: str = "") -> Metric:
    """The metric of that key; one that the table does not know is called by its key."""
    whole = metrics().get(key.removesuffix(_BY_APPLICANT))
    if whole is None:
        return Metric(key, key, unit, "其他")
    return whole if whole.key == key else Metric(key, f"{whole.name}（按申请人）", whole.unit, whole.group)


def is_detail(key: str) -> bool:
    """Whether a figure is one of the many cells by applicant, which a report's page shows as its table."""
    return key.endswith(_BY_APPLICANT)
