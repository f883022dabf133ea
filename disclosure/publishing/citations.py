"""How a report is cited: GB/T 7714—2015, 信息与文献　参考文献著录规则."""

from __future__ import annotations

from disclosure.publishing.pages import title_of
from disclosure.records import Certainty, Report

#: Stands where nobody is named (8.1.3: 佚名或与之相应的词).
NO_AUTHOR = "责任者不详"

#: A report, read on line (annex B).
KIND = "[R/OL]"


def citation_of(report: Report) -> str:
    """Author, title, kind and date of publication; the day of reading and the address follow on the page.

    萧县人民政府. 萧县2017年政府信息公开工作年度报告[R/OL]. (2018-03-13)
    """
    identity = report.identity
    date = identity.published.value or identity.signed.value
    when = f"({date.isoformat()})" if date else ""
    return f"{identity.issuer.value or NO_AUTHOR}. {title_of(report)}{KIND}. {when}"


def is_doubtful(report: Report) -> bool:
    """Whether a part of the citation is inferred."""
    identity = report.identity
    date = identity.published if identity.published.value else identity.signed
    told = (identity.issuer, identity.title, date)
    return any(reading.certainty is Certainty.INFERRED for reading in told)
