from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.search import lists
from tests.search.reading import read_list

REPORTS = 300
#: Reports and how often each holds a gram: few, many, nearly all.
LISTS = st.lists(
    st.one_of(
        st.dictionaries(st.integers(0, REPORTS - 1), st.integers(1, 3), min_size=1, max_size=9),
        st.dictionaries(st.integers(0, REPORTS - 1), st.integers(1, 5_000), min_size=1, max_size=99),
        st.sets(st.integers(0, REPORTS - 1), max_size=REPORTS - 1).map(
            lambda absent: {report: 1 + report % 3 for report in range(REPORTS) if report not in absent}
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(deadline=None)
@given(LISTS)
def test_lists_are_read_back(told: list[dict[int, int]]) -> None:
    told = [dict(sorted(one.items())) for one in told]
    reports = np.array([report for one in told for report in one])
    times = np.array([count for one in told for count in one.values()])
    packed = lists.report_lists(reports, times, np.array([len(one) for one in told]), REPORTS)
    ends = np.cumsum(packed.sizes)
    data = packed.data.tobytes()
    found = [read_list(data[end - size : end], REPORTS) for end, size in zip(ends, packed.sizes, strict=True)]
    assert found == told
    assert ends[-1] == len(data)


def test_a_list_of_all_reports_takes_a_byte() -> None:
    packed = lists.report_lists(np.arange(50), np.ones(50, np.int64), np.array([50]), 50)
    assert packed.data.tobytes() == bytes([100])


def test_no_list_at_all_is_no_error() -> None:
    nothing = np.zeros(0, np.int64)
    assert len(lists.report_lists(nothing, nothing, nothing, 9).data) == 0
