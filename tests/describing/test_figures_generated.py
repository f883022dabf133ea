"""Figures of generated reports: known numbers told in many ways among real sentences of reports."""

from __future__ import annotations

import random
import re
from collections import Counter

from benchmarks.corpus import made_reports
from disclosure.describing.figures.reader import read_figures

from .reports import report

#: metric: how it is told in its chapter; ``{year}`` is the report's, ``{n}`` the number.
TOLD: dict[str, tuple[str, ...]] = {
    "proactive_disclosures": (
        "{year}年共主动公开政府信息{n}条。",
        "全年主动公开政府信息{n}条。",
        "截至{year}年12月31日，本年度累计主动公开政府信息{n}条。",
        "{year}年，我单位共主动公开政府信息{n}条，公开内容更加全面。",
    ),
    "applications_received": (
        "全年共收到政府信息公开申请{n}件。",
        "{year}年，共收到依申请公开{n}件，均按时答复。",
        "{year}年度共受理政府信息公开申请{n}件。",
    ),
    "reconsideration": (
        "全年发生政府信息公开行政复议{n}件。",
        "{year}年，因政府信息公开被申请行政复议{n}件。",
    ),
    "litigation": ("全年发生政府信息公开行政诉讼{n}件。", "{year}年，因政府信息公开被提起行政诉讼{n}件。"),
}
CHAPTERS = ("主动公开政府信息情况", "依申请公开政府信息情况", "行政复议情况", "行政诉讼情况")
#: A sentence of another report that tells a number, or that there was none, would contradict it.
_TELLS = re.compile(r"\d|[零〇一二三四五六七八九十百千万几]+\s?(?:件|条|起|次)|[未没无]")


def test_numbers_are_found_and_none_is_wrong() -> None:
    chance = random.Random(11)
    found: Counter[str] = Counter()
    wrong: list[tuple[str, float | None, int]] = []
    count = 200
    for made in made_reports(count, seed=5):
        sentences = [one + "。" for line in made.lines[1:] for one in line.split("。") if one]
        filler = [one for one in sentences if not _TELLS.search(one) and len(one) > 12] or ["认真落实。"]
        truth = {
            metric: chance.choice((0, chance.randint(1, 90), chance.randint(91, 40_000))) for metric in TOLD
        }
        lines = []
        for numeral, chapter, (metric, ways) in zip("一二三四", CHAPTERS, TOLD.items(), strict=True):
            told = chance.choice(ways).format(year=made.year, n=truth[metric])
            text = [*chance.choices(filler, k=3), told, *chance.choices(filler, k=2)]
            lines += [f"{numeral}、{chapter}", "".join(text)]
        figures, _ = read_figures(report(made.title, "\n".join(lines)))
        read = {figure.metric: figure.value for figure in figures if figure.metric in truth}
        found.update(read.keys())
        wrong += [(metric, value, truth[metric]) for metric, value in read.items() if value != truth[metric]]
    assert wrong == []
    assert {metric: found[metric] for metric in TOLD if found[metric] < 0.99 * count} == {}
