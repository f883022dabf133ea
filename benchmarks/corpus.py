"""Any number of reports with known truth, for measurements and for tests at scale.

Sentences are recombined from the real holdings in ``reports_src``; place names, figures
and made-up words are mixed in, so that the vocabulary keeps growing with the number of
reports as it does in real text.  The same number and seed always give the same reports.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import opencc

from disclosure import tables
from disclosure.records import (
    Block,
    BlockKind,
    Certainty,
    Identity,
    Reading,
    Region,
    Report,
    ReportText,
    SourceFile,
)

T = TypeVar("T")

HOLDINGS = Path(__file__).parents[1] / "reports_src"
CHAPTERS = (
    "概述",
    "主动公开政府信息情况",
    "依申请公开政府信息情况",
    "行政复议、行政诉讼情况",
    "存在的主要问题和改进措施",
    "其他需要报告的事项",
)
BUREAUS = (
    "教育局",
    "民政局",
    "财政局",
    "自然资源局",
    "农业农村局",
    "卫生健康局",
    "市场监督管理局",
    "水务局",
    "交通运输局",
    "审计局",
    "林业局",
    "住房和城乡建设局",
)
MADE_UP_WORDS = 150_000
# Pinyin behind a character, as in 務(wù).
_GLOSS = re.compile(r"\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)")
# Behind a full stop or a semicolon, and at a line's end.
_SENTENCE_END = re.compile(r"(?<=[。；])|\n")
_NUMBER = re.compile(r"\d+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FURNITURE = re.compile(r"首页|当前位置|[?�]")


@dataclass(frozen=True, slots=True)
class County:
    """A county of the table of places, with its townships as (code, name)."""

    code: str
    province: str
    city: str
    name: str
    townships: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A generated report and what must be read from it."""

    serial: int
    title: str
    issuer: str
    year: int
    region: Region
    published: dt.date
    lines: tuple[str, ...]  # the title is the first; a chapter's heading begins with its numeral


def made_reports(count: int, seed: int = 7) -> Iterator[MadeReport]:
    """Generate ``count`` reports of about 4,000 characters."""
    chance = random.Random(seed)
    for serial in range(count):
        yield _made_report(serial, chance)


def as_report(made: MadeReport) -> Report:
    """``made`` as if it had been converted: for measuring what comes after."""
    digest = hashlib.sha256(f"{made.serial} {made.title}".encode()).hexdigest()
    source = SourceFile(Path(f"{made.serial}.txt"), f"{made.serial}.txt", 0, digest)
    identity = Identity(
        title=_certain(made.title),
        issuer=_certain(made.issuer),
        issuer_as_written=made.issuer,
        year=_certain(made.year),
        category=_certain("年度报告"),
        category_alt=(),
        topic=None,
        topic_alt=(),
        region=_certain(made.region),
        period=None,
        signed=_certain(made.published),
        published=_certain(made.published),
        document_numbers=(),
    )
    return Report(
        source,
        "utf-8",
        "plain",
        ReportText(1, 1, tuple(map(_block, itertools.count(), made.lines))),
        identity,
    )


def _certain(value: T) -> Reading[T]:
    return Reading(value, Certainty.CERTAIN)


def _block(number: int, line: str) -> Block:
    if number == 0:
        return Block(BlockKind.TITLE, line)
    if line[:2] in {f"{numeral}、" for numeral in "一二三四五六"}:
        return Block(BlockKind.HEADING, line, level=2)
    return Block(BlockKind.PARAGRAPH, line)


def _made_report(serial: int, chance: random.Random) -> MadeReport:
    county = chance.choice(counties())
    year = chance.randint(2008, 2024)
    code, township, issuer = _issuer(county, chance)
    title = f"{issuer}{year}年政府信息公开工作年度报告"
    published = dt.date(year + 1, chance.randint(1, 3), chance.randint(1, 28))
    lines = [
        title,
        f"根据《中华人民共和国政府信息公开条例》和{county.province}{county.city}有关要求，编制本报告。"
        f"本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。",
    ]
    for numeral, chapter in zip("一二三四五六", CHAPTERS, strict=True):
        lines.append(f"{numeral}、{chapter}")
        lines += _declared(chapter, year, chance)
        lines += [_paragraph(chance) for _ in range(chance.randint(2, 4))]
    lines += [issuer, f"{published.year}年{published.month}月{published.day}日"]
    region = Region(county.province, county.city or None, county.name, township, code=code)
    return MadeReport(serial, title, issuer, year, region, published, tuple(lines))


def _issuer(county: County, chance: random.Random) -> tuple[str, str | None, str]:
    """Code of the region, township, and name of who reports."""
    kind = chance.random()
    if kind < 0.55:
        code, township = chance.choice(county.townships)
        return code, township, f"{county.name}{township}"
    tail = "人民政府" if kind < 0.75 else chance.choice(BUREAUS)
    return county.code, None, f"{county.name}{tail}"


def _declared(chapter: str, year: int, chance: random.Random) -> list[str]:
    if chapter.startswith("主动公开"):
        return [f"{year}年共主动公开政府信息{chance.randint(20, 40_000)}条。"]
    if chapter.startswith("依申请"):
        return [f"全年共收到政府信息公开申请{chance.randint(0, 60)}件。"]
    return []


def _paragraph(chance: random.Random) -> str:
    return "".join(_sentence(chance) for _ in range(chance.randint(3, 6)))


def _sentence(chance: random.Random) -> str:
    """A real sentence with other numbers in it and, half of the time, two made-up words."""
    text = _NUMBER.sub(
        lambda number: str(chance.randint(1, 10 ** min(len(number[0]), 5))), chance.choice(sentences())
    )
    if chance.random() < 0.5:
        at = chance.randint(1, max(1, len(text) - 2))
        words, weights = made_up_words()
        text = text[:at] + "".join(chance.choices(words, cum_weights=weights, k=2)) + text[at:]
    return text if text[-1] in "。；" else text + "。"


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the holdings, in Simplified characters and without glosses."""
    to_simplified = opencc.OpenCC("tw2s")
    texts = [
        to_simplified.convert(_GLOSS.sub("", path.read_text("utf-8")))
        for path in sorted(HOLDINGS.glob("*.txt"))
    ]
    pieces = (piece.strip() for text in texts for piece in _SENTENCE_END.split(text))
    return tuple(piece for piece in pieces if 12 <= len(piece) <= 160 and not _FURNITURE.search(piece))


@cache
def made_up_words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words of two or three characters, and their cumulated weights: a few common, most rare."""
    chance = random.Random(11)
    characters = _HAN.findall(
        "".join(sentences()) + "".join(name for county in counties() for _, name in county.townships)
    )
    words = ["".join(chance.choices(characters, k=chance.choice((2, 2, 2, 3)))) for _ in range(MADE_UP_WORDS)]
    weights = itertools.accumulate((rank + 10) ** -0.8 for rank in range(len(words)))
    return tuple(words), tuple(weights)


@cache
def counties() -> tuple[County, ...]:
    """Every county that has townships."""
    names: dict[str, str] = {}
    found = []
    for line in (tables.FOLDER / "regions.tsv").read_text("utf-8").splitlines():
        head, _, tail = line.partition("\t")
        match = _NUMBER.match(head)
        if match is None:
            continue
        code = match[0]
        names[code] = head[len(code) :]
        if len(code) == 6 and tail:
            townships = tuple((code + town[:3], town[3:]) for town in tail.split(","))
            found.append(County(code, names[code[:2]], names.get(code[:4], ""), names[code], townships))
    return tuple(found)
