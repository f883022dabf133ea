"""What a source yielded against its label: right, wrong or not given, field by field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass

from disclosure.records import Certainty, Identity, Reading, Region
from tests.accuracy.labels import Label, accepted, fold

LEVELS = ("province", "city", "county", "township")
#: Rows of the table of places that stand between a province and its counties and name no city.
NO_CITY = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One field of one report: what was expected, what came, and how it is judged."""

    slug: str
    field: str
    expected: object
    got: object
    certain: bool
    knowable: bool  # unknown is not among the right answers
    right: bool  # what was given is right; always False where nothing was
    complete: bool  # right, and as deep as the label (regions)
    capped: bool  # the label says that this may not be certain

    @property
    def given(self) -> bool:
        """Whether there is a value at all."""
        return self.got is not None

    @property
    def confident_error(self) -> bool:
        """Wrong and called certain: what no archive may show."""
        return self.given and self.certain and not self.right

    @property
    def overconfident(self) -> bool:
        """Right, but called certain where the text only lets one infer."""
        return self.right and self.certain and self.capped


def judge(slug: str, label: Label, identity: Identity | None) -> list[Verdict]:
    """Judge every labelled field; ``identity`` is None where no report came."""
    limits = label.get("must_not_be_certain", ())
    found: list[Verdict] = []
    for field, fits in FIELDS.items():
        if field not in label:
            continue
        answers = accepted(label[field])
        got, certain = _given(identity, field)
        marks = [fits(answer, got, label) for answer in answers if answer is not None and got is not None]
        found.append(
            Verdict(
                slug=slug,
                field=field,
                expected=label[field],
                got=got,
                certain=certain,
                knowable=None not in answers,
                right=any(mark is not None for mark in marks),
                complete=any(bool(mark) for mark in marks),
                capped=field in limits,
            )
        )
    return found


def _given(identity: Identity | None, field: str) -> tuple[object, bool]:
    """The value of a field as plain data, and whether it is called certain."""
    value: object = getattr(identity, field, None)
    certain = False
    if isinstance(value, Reading):
        certain = value.certainty is Certainty.CERTAIN
        value = value.value
    if isinstance(value, dt.date):
        value = value.isoformat()
    if isinstance(value, Region):
        value = {key: text for key, text in asdict(value).items() if text is not None} or None
    return value, certain


# Each comparison says True (right), False (right, but less than the label says) or None (wrong).
Comparison = Callable[[object, object, Label], bool | None]


def _same(answer: object, got: object, label: Label) -> bool | None:
    return True if answer == got else None


def _same_words(answer: object, got: object, label: Label) -> bool | None:
    return True if fold(str(answer)) == fold(str(got)) else None


def _same_issuer(answer: object, got: object, label: Label) -> bool | None:
    """The same body; a province or city printed before a county's name is no other body."""
    above = _names_above(label.get("region"))
    return True if _bare(fold(str(answer)), above) == _bare(fold(str(got)), above) else None


def _bare(name: str, above: Iterable[str]) -> str:
    for place in above:
        name = name.removeprefix(place) or name
    return name


def _names_above(region: object) -> list[str]:
    """Province and city of a label's region, but not where the city itself is the issuer's place."""
    places = [place for place in accepted(region) if isinstance(place, Mapping) and place.get("county")]
    return [
        name
        for place in places
        for level in LEVELS[:2]
        for name in accepted(place.get(level))
        if isinstance(name, str)
    ]


def _same_region(answer: object, got: object, label: Label) -> bool | None:
    """Level by level: a wrong or a deeper level is wrong, a missing one makes the region incomplete."""
    if not isinstance(answer, Mapping) or not isinstance(got, Mapping):
        return None
    wanted, given = _levels(answer), _levels(got)
    for level in LEVELS:
        if given[level] is not None and given[level] not in accepted(wanted[level]):
            return None
    whole = all(given[level] in accepted(wanted[level]) for level in LEVELS)
    if not whole:
        return False
    named = [key for key in ("code", "code_now", "other") if answer.get(key)]
    return True if all(got.get(key) == answer[key] for key in named) else None


def _levels(region: Mapping[str, object]) -> dict[str, object]:
    """The four levels, without rows that name no place and cities written twice (东莞市东莞市)."""
    levels = {level: region.get(level) for level in LEVELS}
    if levels["city"] in NO_CITY or levels["city"] == levels["province"]:
        levels["city"] = None
    if levels["county"] == levels["city"]:
        levels["county"] = None
    return levels


FIELDS: dict[str, Comparison] = {
    "title": _same_words,
    "issuer_as_written": _same_words,
    "issuer": _same_issuer,
    "year": _same,
    "category": _same,
    "topic": _same,
    "region": _same_region,
    "signed": _same,
    "published": _same,
}
