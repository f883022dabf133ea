"""The newest reports as Atom."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from disclosure.publishing.feeds import ENTRIES, Feed, Portal, atom
from disclosure.records import Certainty, Reading, Report
from tests.publishing.samples import HOSTILE, report, source

SPACE = "{http://www.w3.org/2005/Atom}"
PORTAL = Portal("档案", "https://www.example.gov.cn/xxgk/")


def made(number: int, **values: Any) -> Report:  # noqa: ANN401 - what samples.report takes
    return report(of=source(f"{number}.txt"), **values)


def feed_of(
    *reports: Report, portal: Portal = PORTAL, path: str = "regions/341322.xml"
) -> ElementTree.Element:
    text = atom(Feed(path, "regions/341322.html", "安徽省宿州市萧县", reports), portal)
    return ElementTree.fromstring(text)


def text_of(element: ElementTree.Element, name: str) -> str:
    return str(element.findtext(SPACE + name))


def entries_of(feed: ElementTree.Element) -> list[ElementTree.Element]:
    return feed.findall(f"{SPACE}entry")


def test_a_feed_has_what_rfc_4287_asks_for() -> None:
    feed = feed_of(made(1))
    for element in (feed, *entries_of(feed)):
        for name in ("id", "title", "updated"):
            assert len(element.findall(SPACE + name)) == 1
        assert text_of(element, "id").startswith("urn:uuid:")
        assert element.find(f"{SPACE}author/{SPACE}name") is not None
    assert [link.get("rel") for link in feed.findall(f"{SPACE}link")] == ["alternate", "self"]
    assert text_of(feed, "updated") == text_of(entries_of(feed)[0], "updated") == "2018-03-13T00:00:00+08:00"


def test_the_newest_come_first_and_no_more_than_a_feed_holds() -> None:
    days = [dt.date(2000, 1, 1) + dt.timedelta(days=number) for number in range(ENTRIES + 5)]
    reports = [made(number, published=day) for number, day in enumerate(days)]
    told = [text_of(entry, "updated")[:10] for entry in entries_of(feed_of(*reports))]
    assert told == [day.isoformat() for day in reversed(days)][:ENTRIES]


def test_a_date_that_is_not_sure_is_not_told() -> None:
    day = dt.date(2018, 3, 13)
    unsure: Reading[dt.date] = Reading(day, Certainty.INFERRED)
    signed = made(1, published=unsure, signed=dt.date(2018, 1, 9))
    feed = feed_of(signed, made(2, published=unsure), made(3, published=None))
    assert [text_of(entry, "updated")[:10] for entry in entries_of(feed)] == ["2018-01-09"]


def test_an_inferred_issuer_is_marked_and_no_author() -> None:
    (entry,) = entries_of(feed_of(made(1, issuer=Reading("萧县人民政府", Certainty.INFERRED))))
    assert "机关：萧县人民政府（推断）" in text_of(entry, "summary")
    assert entry.find(f"{SPACE}author") is None


def test_a_report_keeps_its_identifier_wherever_the_site_lies_and_in_every_feed() -> None:
    here, there = feed_of(made(1)), feed_of(made(1), portal=Portal("别处"), path="feed.xml")
    assert text_of(entries_of(here)[0], "id") == text_of(entries_of(there)[0], "id")
    assert text_of(here, "id") != text_of(there, "id")


@pytest.mark.parametrize("portal", [PORTAL, Portal("档案")])
@pytest.mark.parametrize("path", ["feed.xml", "regions/341322.xml"])
def test_its_links_lead_to_the_pages(portal: Portal, path: str) -> None:
    shown = made(1)
    (entry,) = entries_of(feed_of(shown, portal=portal, path=path))
    link = entry.find(f"{SPACE}link")
    assert link is not None
    assert urljoin(PORTAL.url + path, str(link.get("href"))) == PORTAL.url + shown.url


def test_what_xml_cannot_hold_does_not_break_it() -> None:
    title = f"{HOSTILE}\x00\x0b\ud800\uffff"
    feed = feed_of(made(1, title=title, category="\x01<&\"'"), portal=Portal(title))
    assert text_of(entries_of(feed)[0], "title") == f"{HOSTILE}\ufffd\ufffd\ufffd\ufffd"


def test_a_feed_without_entries_is_valid_too() -> None:
    feed = feed_of()
    assert entries_of(feed) == []
    assert text_of(feed, "updated").startswith("1970-01-01")
