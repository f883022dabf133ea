"""Who reported, on what, when and where: every value with its evidence, and a doubt for what is unsure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from disclosure.describing import organs
from disclosure.describing.classifying.bodies import Form, is_listed
from disclosure.describing.classifying.kind_table import OTHER, Kinds
from disclosure.describing.classifying.kinds import Classification, classify
from disclosure.describing.dating import days
from disclosure.describing.dating.signings import find_signings
from disclosure.describing.dating.years import YearReading, read_year
from disclosure.describing.document_numbers import read_numbers
from disclosure.describing.document_titles import read_title
from disclosure.describing.locating import regions
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.locating.inquiry import SETTING
from disclosure.describing.locating.regions import Witness
from disclosure.describing.material import Material
from disclosure.describing.naming import issuers
from disclosure.describing.naming.issuers import IssuerReading
from disclosure.describing.naming.namings import Named, title_issuer
from disclosure.describing.naming.speakers import speaking
from disclosure.describing.undivided import with_doubt_of_several
from disclosure.describing.validity import VALUES, read_validity
from disclosure.records import Certainty, Doubt, Evidence, Identity, Reading, Region, ReportText


def identify(
    text: ReportText,
    gazetteer: Gazetteer,
    home_region: str | None = None,
    printed: Material | None = None,
    told_by: str = SETTING,
) -> Identity:
    """Read a report's identity.

    Args:
        text: one report, cleaned and taken apart into blocks.
        gazetteer: the places.
        home_region: code or full name of the place that the archive belongs to; it
            narrows place names, and what it decides is inferred.
        printed: the text taken apart, where that is done already.
        told_by: who says that it belongs there, as a reader is told.
    """
    printed = printed or Material.of(text)
    material = printed.in_narrow_digits()
    kind = classify(material)
    if kind.form is Form.LIST and is_listed(material.title):
        # the first of the titles listed is another document's, and so are its issuer, year and place
        printed, material = printed.untitled(), material.untitled()
    numbers = read_numbers(material)
    signings = find_signings(material)
    published = days.published(material, signings)
    year = read_year(material, kind, signings, published, numbers)
    named = title_issuer(material, gazetteer)
    if named is not None and organs.is_of_the_state(named.name, gazetteer):
        region: Reading[Region] = Reading.unknown("这是国家机关的文件，不属于某一个地区。")
    else:
        spoken = partial(_spoken, material, kind, gazetteer)
        witnesses = _witnesses(material, kind, named)
        region = regions.locate(witnesses, gazetteer, home_region, year.year.value, spoken, told_by)
    issuer = issuers.read_issuer(material, gazetteer, region, kind, named)
    title = read_title(printed, gazetteer, kind)
    validity = read_validity(material)
    contradicted = _of_reading("validity", validity, "") if validity.candidates else ()
    found = Identity(
        title=title,
        issuer=issuer.issuer,
        issuer_as_written=issuer.as_written,
        year=year.year,
        category=kind.category,
        category_alt=kind.category_alt,
        topic=kind.topic,
        topic_alt=kind.topic_alt,
        region=region,
        period=year.period,
        signed=days.signed(signings, year.year.value, own=kind.is_report, put_up=published.value),
        published=published,
        document_numbers=tuple(str(number) for number in numbers),
        identifier=next((clue.text.strip() for clue in material.clues("identifier")), None),
        validity=validity,
        issuer_kind=issuer.kind,
        doubts=(
            *kind.doubts,
            *year.doubts,
            *issuer.doubts,
            *_doubts(kind, year, issuer, title, region),
            *contradicted,
        ),
    )
    return with_doubt_of_several(found, material)


#: Which witness a clue about the issuer or the place is.
_CLUE_ORIGINS = {"issuer": "issuer_clue", "breadcrumb": "breadcrumb", "site": "site"}
_SPOKEN = {"body": "speaker", "contact": "contact"}


def _spoken(material: Material, kind: Classification, gazetteer: Gazetteer) -> Iterator[Witness]:
    """The bodies that the text itself names as speaking or to be asked; a list or a handbook names others."""
    if kind.category.value != OTHER:
        for named in speaking(material, gazetteer):
            yield Witness(named.name, _SPOKEN[named.origin])


def _witnesses(material: Material, kind: Classification, named: Named | None) -> tuple[Witness, ...]:
    """What may name the place: title, signature and cover decide, the rest supports."""
    found = [Witness(material.title, "title")] if material.title else []
    # 2013年萧县…: apart from the year, its place begins a word
    if named is not None:
        found.append(Witness(named.name, "title"))
    found += [Witness(line, "signature") for line in material.signature]
    found += [Witness(line, "cover") for line in material.cover]
    found += [
        Witness(clue.text, _CLUE_ORIGINS[clue.field])
        for clue in material.text.clues
        if clue.field in _CLUE_ORIGINS
    ]
    if material.body and kind.category.value != OTHER:  # a list or a handbook names places of others
        found.append(Witness(material.body, "body"))
    return tuple(found)


_NAMES = {
    "title": "标题",
    "issuer": "报告单位",
    "year": "报告年度",
    "category": "类别",
    "region": "地区",
    "validity": "有效性",
}
_EXAMPLES = {
    "title": "报告的标题",
    "issuer": "单位全称",
    "year": "四位数的年份",
    "category": "类别表中的一类",
    "region": "行政区划代码或全称",
    "validity": "、".join(VALUES),
}


def _doubts(
    kind: Classification,
    year: YearReading,
    issuer: IssuerReading,
    title: Reading[str],
    region: Reading[Region],
) -> Iterator[Doubt]:
    """One doubt for each main value that is unknown or inferred."""
    yield from _of_reading("title", title, title.value or "")
    yield from _of_reading("issuer", issuer.issuer, issuer.issuer.value or "")
    is_report = kind.category.value is None or Kinds.load().by_name[kind.category.value].report
    if (is_report or year.year.value is not None) and not year.doubts:
        yield from _of_reading("year", year.year, str(year.year.value or ""))
    yield from _of_reading("category", kind.category, kind.category.value or "")
    yield from _of_reading("region", region, region.value.full_name if region.value else "")


def _of_reading(
    field: str, reading: Reading[str] | Reading[int] | Reading[Region], shown: str
) -> Iterator[Doubt]:
    if reading.certainty in (Certainty.UNKNOWN, Certainty.INFERRED):
        yield _doubt(field, reading.certainty, reading.note, reading.candidates, shown, reading.evidence)


def _doubt(
    field: str,
    certainty: Certainty,
    note: str,
    candidates: tuple[str, ...],
    shown: str,
    evidence: tuple[Evidence, ...],
) -> Doubt:
    """Say what was seen and what to write into corrections.csv."""
    name = _NAMES[field]
    note += "。" if note and note[-1] not in "。！？" else ""
    if certainty is Certainty.UNKNOWN:
        head = f"{name}未能确定。"
        remedy = f"请在 corrections.csv 中填写 {field}（{_EXAMPLES[field]}）。"
    else:
        head = f"{name}“{shown}”是推断的。"
        remedy = f"如不正确，请在 corrections.csv 中填写 {field}（{_EXAMPLES[field]}）。"
    quote = evidence[0].quote[:120] if evidence else ""
    return Doubt(f"{field}_{certainty}", head + note + remedy, quote, field, candidates)
