"""How a report is cited."""

from __future__ import annotations

import datetime as dt

from disclosure.publishing.citations import citation_of, is_doubtful
from disclosure.records import Certainty, Evidence, Reading
from tests.publishing.samples import report, source


def test_a_report_is_cited_as_the_standard_has_it() -> None:
    one = report(
        title="萧县2017年政府信息公开工作年度报告", issuer="萧县人民政府", published=dt.date(2018, 3, 13)
    )
    assert citation_of(one) == "萧县人民政府. 萧县2017年政府信息公开工作年度报告[R/OL]. (2018-03-13)"
    assert not is_doubtful(one)


def test_the_day_of_signing_stands_for_that_of_publication() -> None:
    one = report(title="甲", published=None, signed=dt.date(2018, 1, 2))
    assert citation_of(one).endswith("甲[R/OL]. (2018-01-02)")


def test_what_is_unknown_is_said_or_left_out() -> None:
    one = report(of=source("2017/无题.txt"), title=None, issuer=None, published=None)
    assert citation_of(one) == "责任者不详. 〔无标题〕无题.txt[R/OL]. "


def test_an_inferred_author_is_doubtful() -> None:
    inferred = Reading("萧县人民政府", Certainty.INFERRED, (Evidence("萧县", "title"),))
    assert is_doubtful(report(issuer=inferred))
