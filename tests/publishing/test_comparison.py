"""The series that the page of comparison loads."""

from __future__ import annotations

import json
import re
from typing import Any

from disclosure.publishing.catalogue import Catalogue, Issuer
from disclosure.publishing.comparison import SHEET, comparison_link, comparison_lots
from disclosure.records import Figure, Reading, Region, Report
from tests.publishing.samples import HOSTILE, LONGCHENG, accession, report, source

NOWHERE: Reading[Region] = Reading.unknown()
SCRIPT = re.compile(r'archiveCompare\.deliver\("([\w-]+)",(\{.*\})\);\n')


def annual(name: str, year: int, value: float | None, **more: object) -> Report:
    figures = (Figure("applications_received", value, "件", f"{value}件"),) if value is not None else ()
    return report(of=source(name), year=year, figures=figures, **more)  # type: ignore[arg-type]


def written(*reports: Report) -> dict[str, Any]:
    catalogue = Catalogue.of(accession(one) for one in reports)
    found: dict[str, Any] = {}
    for script in (script for lot in comparison_lots(catalogue) for script in lot.scripts()):
        match = SCRIPT.fullmatch(script.content)
        assert match
        assert script.path == f"statistics/series/{match[1]}.js"
        held = json.loads(match[2])
        found |= {match[1]: held} if "-" in match[1] else held
        assert "-" in match[1] or {code[:4] for code in held} == {match[1][:4]}
    return found


def test_a_drawer_holds_what_lies_below_its_totals_and_its_bodies() -> None:
    county = annual("a", 2016, 30, issuer_kind="县级政府"), annual("b", 2017, 0, issuer_kind="县级政府")
    town = annual("c", 2017, 4, issuer="龙城镇人民政府", region=LONGCHENG, issuer_kind="乡镇政府")
    found = written(*county, town)
    assert sorted(found) == ["340000", "341300", "341322", "all"]
    assert found["all"]["children"] == [["340000", "安徽省"]]
    assert found["341322"]["path"] == ["all", "340000", "341300", "341322"]
    assert [body[1:] for body in found["341322"]["bodies"]] == [
        ["萧县人民政府", "县级政府", 1],
        ["龙城镇人民政府", "乡镇政府和街道办事处", 1],
    ]
    for place in ("all", "340000", "341322"):  # kinds of body are never added up together
        assert [total["series"] for total in found[place]["totals"].values()] == [
            {"applications_received": [[2016, 30, 0, 1], [2017, 0, 0, 1]]},
            {"applications_received": [[2017, 4, 0, 1]]},
        ]
    first = found["341322"]["bodies"][0][0]
    assert found["341322"]["few"][first] == {
        "applications_received": [[2016, 30, 0, county[0].id], [2017, 0, 0, county[1].id]]
    }


def test_reports_that_differ_are_in_doubt_and_those_without_figures_left_out() -> None:
    found = written(annual("a", 2017, 1), annual("b", 2017, 2), annual("c", 2017, None, issuer="乙局"))
    assert len(found["341322"]["bodies"]) == 1
    (series,) = found["341322"]["few"].values()
    assert [row[:3] for row in series["applications_received"]] == [[2017, None, 0]]


def test_bodies_of_unknown_places_have_a_drawer_and_no_total() -> None:
    found = written(annual("a", 2017, 1, region=NOWHERE, issuer=f"{HOSTILE}局"))
    assert found["all"]["children"] == [["unknown", "地区待核"]]
    assert found["unknown"]["totals"] == {}
    assert found["unknown"]["bodies"][0][1] == f"{HOSTILE}局"


def test_a_sheet_does_not_grow_with_the_number_of_bodies() -> None:
    found = written(*(annual(f"{n}", 2017, n, issuer=f"{n}局") for n in range(SHEET + 1)))
    assert [len(found[name]) for name in ("341322-1", "341322-2")] == [SHEET, 1]
    assert {body[3] for body in found["341322"]["bodies"]} == {1, 2}


def test_an_empty_archive_has_a_drawer_to_load() -> None:
    assert written()["all"]["children"] == []


def test_the_page_names_what_is_followed_and_can_be_entered_with_a_body() -> None:
    lot, *_ = comparison_lots(Catalogue.of(()))
    (page,) = lot.make()
    metrics = page.frontmatter["metrics"]
    assert isinstance(metrics, list)
    assert {"key": "applications_received", "name": "收到政府信息公开申请", "unit": "件"} in metrics
    issuer = Issuer("龙城镇人民政府", "341322100")
    assert f'"../statistics/compare.html?with=341322.{issuer.key}"' in comparison_link(issuer, "issuers/x.md")
