"""Every value that passes between stages.

``SourceFile -> Transcript -> ReportText -> Identity + Figures -> Report``; an
:class:`Accession` is what one source yielded, a :class:`Catalogue` (in
``publishing``) is all of them, a :class:`Page` is what is written.

All are frozen (see ``frozen``) and picklable, so that one source can be read in another process.
"""

from __future__ import annotations

import copyreg
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import field, fields
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from disclosure.frozen import dataclass

T = TypeVar("T")


class Certainty(StrEnum):
    """How sure a value is."""

    CERTAIN = "certain"  # the text says so
    INFERRED = "inferred"  # it follows from what the text says
    CORRECTED = "corrected"  # a person said so in corrections.csv
    UNKNOWN = "unknown"  # the text does not tell


@dataclass(frozen=True, slots=True)
class Companion:
    """A picture or a frame that a browser saved beside a page, in a folder that bears the page's name."""

    path: Path  # where to read it
    name: str  # as the page calls it: 年报_files/image001.png
    size: int  # bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file below ``reports_src/``; the same bytes under two names are one source."""

    path: Path  # where to read it
    name: str  # its path below reports_src, with forward slashes
    size: int  # bytes
    sha256: str  # 64 hexadecimal digits
    aliases: tuple[str, ...] = ()  # further names with the same bytes
    companions: tuple[Companion, ...] = ()  # the pictures and frames of a saved page

    @property
    def id(self) -> str:
        """The first 12 hexadecimal digits of the SHA-256: what every address is made of."""
        return self.sha256[:12]


class Edit(NamedTuple):
    """One change: ``before``, which stood at ``start``, became ``after``.

    A rule counts ``start`` in the text that it read, in characters; in an
    :class:`Accession` and a :class:`Report` it counts in the source's decoded text.
    ``rules`` are keys of ``editing.rules.RULES``; more than one where a later rule
    changed what an earlier one had written.  A tuple, since a damaged text has thousands.
    """

    rules: tuple[str, ...]
    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """The offset just behind ``before``."""
        return self.start + len(self.before)


@dataclass(frozen=True, slots=True)
class Clue:
    """Something said about a report beside its text: in a header, a breadcrumb, a tool bar.

    ``field`` is one of title, issuer, published, signed, document_number,
    identifier, validity, site, breadcrumb, address, column, topic, attachment.  ``origin`` says where it stood
    (``meta``, ``header_table``, ``crawler_header``, ``breadcrumb``, ``toolbar``,
    ``source_line``, ``wrapper``, ``page_title``, ``cover``); ``line`` is the whole line or tag
    that it was read from, as evidence.
    """

    field: str
    text: str
    origin: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person should look at; every one is listed on the review page.

    ``field`` names the frontmatter field in doubt, or is empty where the text is.
    """

    code: str  # short, stable, greppable: suspected_damage, text_missing, sum_differs …
    message: str  # Chinese, as the clerk reads it
    quote: str = ""  # the words it is about
    field: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a span of 1 covers itself alone."""

    text: str
    rowspan: int = 1
    colspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its spans as printed: each row holds the cells that begin in it."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is part of a report; its bytes stay in the source, or are made from it again.

    One that no page can show (a drawing that nothing here can draw, one beyond all limits)
    has no ``kind``: the page says where it stood.
    """

    number: int  # in its source, from 1; one that is shown twice has one number
    place: str  # where in the source: the name of a part, or what its bytes are known by
    kind: str  # png, jpeg, gif, webp: what its bytes are, whatever it is called; empty: not shown
    width: int  # dots
    height: int
    size: int  # bytes


#: Stands, alone on a line of a transcript, for the next table or picture of ``Transcript.insets``.
TABLE_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a reader took from one source: its characters, and what was said beside them."""

    text: str  # decoded characters, line ends as \n
    encoding: str  # utf-8, utf-8-sig, utf-16, gb18030, big5hkscs …
    reader: str  # plain, webpage, word …
    clues: tuple[Clue, ...] = ()
    tables: tuple[Table, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    pictures: tuple[tuple[int, Picture], ...] = ()  # each behind so many tables
    headings: tuple[
        tuple[int, int, int], ...
    ] = ()  # start and end of lines that are set as headings, and how deep, from 1
    margins: tuple[tuple[int, int], ...] = ()  # start and end of lines that stand beside the text of a page
    made: tuple[tuple[str, bytes], ...] = ()  # by their places, pictures that are no part of the source

    @property
    def insets(self) -> tuple[Table | Picture, ...]:
        """Tables and pictures in the order in which their marks stand in the text."""
        insets: list[Table | Picture] = []
        waiting = list(self.pictures)
        for count in range(len(self.tables) + 1):
            while waiting and waiting[0][0] == count:
                insets.append(waiting.pop(0)[1])
            insets += self.tables[count : count + 1]
        return tuple(insets)


class BlockKind(StrEnum):
    """What a line of a clean text is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # an enumerated paragraph: 1、… (1)… 一是…
    COVER = "cover"  # name or date from a cover page or a line under the title
    SIGNATURE = "signature"
    DATE = "date"
    IMPRINT = "imprint"  # 主题词, 抄报, 印数 …
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a clean text: a heading, a paragraph, a table, a picture."""

    kind: BlockKind
    text: str
    level: int = 0  # headings: 2, 3 or 4
    table: Table | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text of one report: ``part`` of ``parts`` in its source."""

    part: int  # 1, 2 …
    parts: int
    blocks: tuple[Block, ...]
    clues: tuple[Clue, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    source_span: tuple[int, int] = (0, 0)  # where it stands in Transcript.text, in characters
    truncated: bool = False  # text is missing at its end or within

    @property
    def text(self) -> str:
        """The clean text, one block a line."""
        return "\n".join([block.text for block in self.blocks])


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a value was read from, and where they stood (title, signature, body …)."""

    quote: str
    origin: str


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value, how sure it is, and what it was read from.

    ``value`` is None when ``certainty`` is unknown (but for a region, of which the
    township's name may be all that is known); then ``candidates`` may hold what it could be.
    """

    value: T | None
    certainty: Certainty
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[str, ...] = ()
    note: str = ""  # Chinese: why, in a sentence that a clerk understands

    @classmethod
    def unknown(
        cls, note: str = "", candidates: tuple[str, ...] = (), evidence: tuple[Evidence, ...] = ()
    ) -> Reading[T]:
        """A value that the text does not give."""
        return cls(None, Certainty.UNKNOWN, evidence, candidates, note)


#: What most texts say of most things.
UNSAID: Reading[str] = Reading.unknown()


@dataclass(frozen=True, slots=True)
class Region:
    """A place in the administrative table, as it was called in the report.

    Levels that do not apply or are not known are None.  ``code`` is that of the
    deepest known level at the time (2, 4, 6, 9 digits, right-padded with zeros
    to 6 for provinces and prefectures); ``code_now`` and ``name_now`` differ from
    it where the place has since been renamed or merged.
    """

    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    other: str | None = None  # a zone that is no level of the table
    code: str | None = None
    code_now: str | None = None
    name_now: str | None = None

    @property
    def full_name(self) -> str:
        """Every known level, from the province down: 安徽省宿州市萧县圣泉乡."""
        levels = (self.province, self.city, self.county, self.township, self.other)
        return "".join(level for level in levels if level)


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a report's figures cover, both included."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Identity:
    """Who reported, on what, and for when."""

    title: Reading[str]
    issuer: Reading[str]  # normalised: 萧县人民政府
    issuer_as_written: str | None  # 萧县
    year: Reading[int]  # the year reported on, not that of signing
    category: Reading[str]  # a name of tables/report_kinds.yml
    category_alt: tuple[str, ...]
    topic: str | None
    topic_alt: tuple[str, ...]
    region: Reading[Region]
    period: Period | None
    signed: Reading[dt.date]
    published: Reading[dt.date]
    document_numbers: tuple[str, ...]  # 萧政办发〔2017〕17号
    identifier: str | None = None  # 索引号
    validity: Reading[str] = UNSAID  # 有效, 失效, 废止 …: what its web page said when it was saved
    issuer_kind: str | None = None  # 乡镇政府, 县直部门 …
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand in a report's text: from ``start`` to ``end`` of a block, or in a cell of its table."""

    block: int  # of ReportText.blocks
    start: int = 0  # characters of the block's text
    end: int = 0
    cell: int | None = None  # of the block's table, counted through row by row


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a report declares, with the words that it was read from.

    ``value`` is None where a table's cell was left blank or says that it does not apply:
    that is not 0.
    """

    metric: str
    value: float | int | None
    unit: str
    quote: str
    certainty: Certainty = Certainty.CERTAIN
    approximate: bool = False
    previous: float | int | None = None  # last year's value, as this report gives it
    change_percent: float | None = None  # against last year; below 0 for less
    share_percent: float | None = None  # of the whole that the report names
    path: tuple[str, ...] = ()  # of a part: what it is a part by, 概况类, 自然人; empty for a whole
    spot: Spot | None = field(default=None, compare=False)  # of ``quote``; None where it is nowhere as one


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its source, its clean text, what it is and what it declares."""

    source: SourceFile
    encoding: str
    reader: str
    text: ReportText
    identity: Identity
    figures: tuple[Figure, ...] = ()
    edits: Sequence[Edit] = ()  # those of its accession that fall into text.source_span
    pictures: tuple[Picture, ...] = ()  # those of its text that can be shown, each once

    @property
    def id(self) -> str:
        """``<12 hex>`` for the first report of a source, ``<12 hex>-2`` … for further ones."""
        return self.source.id if self.text.part == 1 else f"{self.source.id}-{self.text.part}"

    @property
    def url(self) -> str:
        """Its page below the site's root, for ever: a corrected year or issuer does not move it."""
        return f"reports/{self.id[:2]}/{self.id}.html"

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Everything about it that a person should look at."""
        return self.text.doubts + self.identity.doubts


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read: why, and what to do about it, in Chinese."""

    name: str  # path below reports_src
    reason: str
    remedy: str
    code: str = "unreadable"


@dataclass(frozen=True, slots=True)
class Accession:
    """What one source yielded: its reports, or its failure."""

    source: SourceFile
    reports: tuple[Report, ...] = ()
    failure: Failure | None = None
    original: str = ""  # Transcript.text
    edits: Sequence[Edit] = ()  # original -> the clean texts of all reports, joined by line ends


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown page below docs/."""

    path: str  # below docs/, with forward slashes
    frontmatter: dict[str, object] = field(hash=False)
    body: str = ""


def _reduction(record: type) -> Callable[[Any], tuple[type, tuple[object, ...]]]:
    values = attrgetter(*(each.name for each in fields(record)))  # each record has several
    return lambda one: (record, values(one))


# A worker hands over, and the ledger keeps, thousands of these: what dataclasses themselves
# bring for frozen, slotted ones asks for the names of the fields at every single one.
_PICKLED: tuple[type, ...] = (
    Companion, SourceFile, Clue, Doubt, Cell, Table, Picture, Transcript, Block, ReportText, Evidence, Reading,
    Region, Period, Identity, Spot, Figure, Report, Failure, Accession,
)  # fmt: skip
for _record in _PICKLED:
    copyreg.pickle(_record, _reduction(_record))
copyreg.pickle(Edit, lambda edit: (Edit, tuple(edit)))
