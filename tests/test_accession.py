"""Several reports of one source: what each may take from the others."""

from __future__ import annotations

import hashlib
from pathlib import Path

from disclosure.accession import access
from disclosure.records import Certainty, Region, Report, SourceFile
from disclosure.settings import Settings

_DONE = "今年以来，认真贯彻县委、县政府关于政务公开工作的部署，成立领导小组，按季公布账目，接受群众监督，没有发生失泄密事件。"
_FIRST = f"田林县六隆镇2011年政务公开工作总结\n{_DONE}\n田林县六隆镇人民政府\n2011年12月8日\n"


def reports_of(folder: Path, text: str, home_region: str | None = None) -> tuple[Report, ...]:
    path = folder / "source.txt"
    path.write_text(text, "utf-8")
    data = path.read_bytes()
    source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
    settings = Settings(folder, folder, folder, folder, home_region=home_region)
    return access(source, settings).reports


def places(folder: Path, text: str, home_region: str | None = None) -> list[tuple[Region | None, Certainty]]:
    regions = [report.identity.region for report in reports_of(folder, text, home_region)]
    return [(region.value, region.certainty) for region in regions]


def test_a_township_of_a_common_name_lies_in_the_county_of_the_reports_beside_it(tmp_path: Path) -> None:
    other = f"旧州镇2011年政务公开工作汇报\n{_DONE}\n旧州镇人民政府\n2011年12月12日"
    (first, _), (second, certainty) = places(tmp_path, _FIRST + other)
    assert first is not None
    assert second is not None
    assert (first.county, second.county, second.township) == ("田林县", "田林县", "旧州镇")
    assert certainty is Certainty.INFERRED


def test_a_report_that_names_no_place_may_be_from_anywhere(tmp_path: Path) -> None:
    other = f"2011年政务公开工作汇报\n{_DONE}\n县司法局\n2011年12月12日"
    _, (second, _) = places(tmp_path, _FIRST + other)
    assert second is None


def test_reports_of_two_counties_say_nothing_of_a_third(tmp_path: Path) -> None:
    other = f"旧州镇2011年政务公开工作汇报\n{_DONE}\n旧州镇人民政府\n2011年12月12日\n"
    third = f"萧县黄口镇2011年政务公开工作总结\n{_DONE}\n萧县黄口镇人民政府\n2011年12月13日"
    _, (second, _), (_, _) = places(tmp_path, _FIRST + other + third)
    assert second is None or second.county is None


def test_a_county_that_bears_another_name_today_is_still_the_one_county(tmp_path: Path) -> None:
    bureau = f"禄丰县教育局2009年政务公开工作总结\n{_DONE}\n禄丰县教育局\n2009年12月8日\n"
    town = f"和平镇2009年政务公开工作汇报\n{_DONE}\n和平镇人民政府\n2009年12月9日\n"
    third = f"禄丰县广通镇2009年政务公开工作总结\n{_DONE}\n禄丰县广通镇人民政府\n2009年12月10日"
    _, (second, _), _ = places(tmp_path, bureau + town + third)
    assert second is not None
    assert (second.county, second.township) == ("禄丰县", "和平镇")


def test_a_report_of_a_province_alone_is_of_no_county(tmp_path: Path) -> None:
    other = f"广西壮族自治区财政厅2011年政务公开工作汇报\n{_DONE}\n广西壮族自治区财政厅\n2011年12月12日"
    _, (second, _) = places(tmp_path, _FIRST + other)
    assert second is not None
    assert (second.province, second.county) == ("广西壮族自治区", None)


def test_the_figures_of_a_model_are_no_more_certain_than_its_year(tmp_path: Path) -> None:
    told = "六隆镇2011年政府信息公开工作年度报告\n一、概述\n2011年，全镇主动公开政府信息1256条。"
    for guide, certainty in (
        (f"{told}\n以上数字都是虚构的，请勿照抄。", Certainty.INFERRED),
        (told, Certainty.CERTAIN),
    ):
        (report,) = reports_of(tmp_path, guide)
        assert [(figure.value, figure.certainty) for figure in report.figures] == [(1256, certainty)]
        assert report.identity.year.certainty is certainty
