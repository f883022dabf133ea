r"""Bytes to characters.

The order: a byte order mark; valid UTF-8; else the encoding whose reading looks
most like Chinese (:mod:`~disclosure.reading.legible`) out of UTF-8 with damage,
GB18030, Big5 and UTF-16.  GB2312 and GBK are subsets of GB18030 and are reported as
that.

What counts as a character of the text, and so for the lossless record:

* The byte order mark is none, nor is what pads a file at its end (NUL, and the
  0x1A by which DOS ended a file).
* A line end is ``\n``, however it was written: ``\r\n``, ``\r``, vertical tab (the
  manual line break of Word), form feed, U+2028, U+2029.  U+0085 is left alone: in these
  texts it is a damaged byte that may yet be mended, never a line end.
* Bytes that mean nothing, and control characters, are shown as U+FFFD, each
  counted in a doubt.  So no text ever holds a control character but ``\t`` and ``\n``.
* So is U+FFFC, by which office programs mark a picture that a text cannot hold: in a
  transcript it is the mark of a table.
"""

from __future__ import annotations

import codecs
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from dataclasses import field
from typing import NamedTuple

from disclosure.errors import UnreadableSource
from disclosure.frozen import dataclass
from disclosure.reading import formats, legible
from disclosure.records import Doubt

#: Longest first: a UTF-32 mark begins like a UTF-16 one.
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32", "utf-32-be"),
    (b"\xff\xfe", "utf-16", "utf-16-le"),
    (b"\xfe\xff", "utf-16", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030", "gb18030"),
)

#: Read without a mark, with what speaks for each before a byte is seen.  Reports are written
#: on the mainland, so GB18030 comes first; nobody saves UTF-16 without a mark on purpose.
CANDIDATES = (("utf-8", 0.0), ("gb18030", 1.0), ("big5hkscs", 0.0), ("utf-16-le", -4.0), ("utf-16-be", -4.0))

#: What a page says its encoding is, to the one that it is read in.
DECLARED = {
    "utf8": "utf-8",
    "utf-8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "gb_2312-80": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
}

DECLARATION = 6.0  # what a page's own word weighs: about two frequent characters
PROVEN = 40  # bytes saved by multi-byte sequences beyond which valid UTF-8 is no accident
WINDOW = 640  # bytes that are compared
BRIEF = 200  # bytes within which UTF-16 may do without a NUL, that is without a digit or a line end
CLOSE = 3.0  # readings nearer to each other than this are both shown to a person
ILLEGIBLE = -1.5  # mean weight below which a reading is no Chinese text
DULL = 0.5  # mean weight below which it need not be Chinese
LISTED = 10  # places that a doubt names; of further ones it gives the number
SHOWN = {"big5hkscs": "Big5", "utf-8-sig": "UTF-8"}  # names for people, where upper case will not do
UNREAD = "\N{REPLACEMENT CHARACTER}"

NON_ASCII = re.compile(rb"[^\x00-\x7f]")
HANDWRITTEN = re.compile(rb"~\{[\x21-\x7e]{2,2000}?~\}")  # HZ, of early mail: ~{<:Ky2;~}
LINE_ENDS = re.compile("[\v\f\u2028\u2029]")  # beside the common two
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffc]")
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_PROOF = re.compile("[\u0800-\ufffc\U00010000-\U0010ffff]")  # what takes three bytes or more, read whole
_FOREIGN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufffc]")  # any of the two: most texts hold none

#: Characters that GB 18030 kept in the private use area until its edition of 2022, and Python still does.
GB18030_2022 = dict(
    zip(
        (*range(0xE78D, 0xE797), 0xE7C7, *map(ord, "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864")),
        "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u1e3f\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
        strict=True,
    )
)
#: What nearly all texts in an encoding keep to, and Python reads in half the time.
_COMMON_PART = {"gb18030": "gbk"}
_MOVED = re.compile("[\ue78d-\ue796\ue7c7\ue81e-\ue864]")

ENCODING_REMEDY = "请用记事本或 WPS 打开核对，另存为“纯文本”，编码选 UTF-8，再放入 reports_src"
BINARY_REMEDY = (
    "请用生成它的软件打开，另存为“纯文本（.txt）”或“网页（.htm）”，再放入 reports_src；如果它不是报告，请移走"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a source, the encoding that they were in, and what was not clear."""

    text: str
    encoding: str
    doubts: tuple[Doubt, ...] = ()


class Spot(NamedTuple):
    """A place where nothing could be read: its offset in the text, and what stands there."""

    offset: int
    what: str  # the bytes in hexadecimal, or U+ and the code point


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the characters of ``data``; ``declared`` is the encoding that a page claims.

    Raises:
        UnreadableSource: ``data`` is not text, or its encoding cannot be told.
    """
    if kind := formats.recognise(data):
        raise formats.refusal(kind)
    for mark, name, codec in MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], codec, name)
    if settled := _valid_utf8(data):
        return settled
    return _most_legible(data, DECLARED.get(declared.strip().lower(), ""))


def settle(text: str) -> tuple[str, list[Spot]]:
    r"""Return ``text`` with ``\n`` for every line end and U+FFFD for controls, and where those stood."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (text.isprintable() and "\ufffc" not in text) or not _FOREIGN.search(text):
        return text, []
    text = LINE_ENDS.sub("\n", text)
    spots = [Spot(match.start(), f"U+{ord(match[0]):04X}") for match in CONTROLS.finditer(text)]
    return CONTROLS.sub(UNREAD, text), spots


def _valid_utf8(data: bytes) -> Decoded | None:
    """What ``data`` is when it can be nothing but UTF-8: the common case, so the quick one."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text.rstrip("\0\x1a"):
        return None
    if len(text) == len(data):
        return _handwritten(data) or _finished(text, [], "utf-8")
    return _finished(text, [], "utf-8") if len(data) - len(text) >= PROVEN else None


def _handwritten(data: bytes) -> Decoded | None:
    if not HANDWRITTEN.search(data):
        return None
    text = data.decode("hz", "replace")
    return _finished(text, [], "hz") if legible.weight(text) > 0 else None


def _most_legible(data: bytes, declared: str) -> Decoded:
    readings = _readings(data, declared)
    best = readings[0]
    utf8 = next(reading for reading in readings if reading.codec == "utf-8")
    if best.mean < (ILLEGIBLE if UNREAD in utf8.text else DULL) and not best.text.isascii():
        best = utf8  # hardly Chinese: some other script in UTF-8, or ASCII with a few bad bytes
    doubts = tuple(_uncertain(best, other) for other in readings[:2] if other.rivals(best))
    return _read(data, best.codec, best.codec, doubts)


class _Reading(NamedTuple):
    """The beginning of some bytes, read in one encoding."""

    codec: str
    text: str
    weight: float

    @property
    def mean(self) -> float:
        """Weight per character that is not ASCII."""
        return self.weight / max(1, len(self.text) - len(self.text.encode("ascii", "ignore")))

    def rivals(self, best: _Reading) -> bool:
        """Tell whether this is about as good as ``best``, makes sense and reads otherwise."""
        return best.weight - self.weight < CLOSE and self.mean > 0 and self.text != best.text


def _readings(data: bytes, declared: str) -> list[_Reading]:
    """The beginning of ``data`` in every encoding, the likeliest first.

    What cannot come near the best is not weighed to the end: that begins with whatever
    leaves fewest bytes unread.
    """
    texts = dict(_beginnings(data))
    weights: dict[str, float] = {}
    floor = -math.inf
    for codec in sorted(texts, key=lambda codec: texts[codec].count(UNREAD)):
        prior = dict(CANDIDATES)[codec] + DECLARATION * (codec == declared)
        if codec == "utf-8":  # a sequence of three bytes is hardly ever valid by accident
            prior += 3.0 * len(_PROOF.findall(texts[codec]))
        weights[codec] = prior + legible.weight(texts[codec], floor - prior)
        floor = max(floor, weights[codec] - CLOSE)
    readings = [_Reading(codec, text, weights[codec]) for codec, text in texts.items()]
    return sorted(readings, key=lambda reading: -reading.weight)


def _beginnings(data: bytes) -> Iterator[tuple[str, str]]:
    """Every encoding that ``data`` may be in, and how its beginning reads in it."""
    found = NON_ASCII.search(data)
    start = found.start() // 2 * 2 if found and b"\0" not in data[:WINDOW] else 0
    window = data[start : start + WINDOW]
    may_be_wide = len(data) % 2 == 0 and (b"\0" in window or len(data) < BRIEF)
    for codec, _ in CANDIDATES:
        if codec.startswith("utf-16") and not may_be_wide:
            continue
        text = window.decode(codec, "replace").rstrip("\0\x1a")
        yield codec, text.rstrip(UNREAD) if len(data) > start + WINDOW else text  # the window cuts there


def _uncertain(best: _Reading, other: _Reading) -> Doubt:
    shown = tuple(f"{_shown(reading.codec)}：{reading.text[:40].strip()}" for reading in (best, other))
    message = f"文字太少，编码难以断定，暂按 {_shown(best.codec)} 读出；请对照原件，如读错，请另存为 UTF-8 后重新放入"
    return Doubt("encoding_uncertain", message, candidates=shown)


@dataclass(slots=True)
class _Losses:
    """The bytes that could not be read, and how many more there may be."""

    budget: int
    places: list[tuple[int, int]] = field(default_factory=list)


_losses: ContextVar[_Losses] = ContextVar("_losses")


def _note_and_replace(error: UnicodeError) -> tuple[str, int]:
    losses = _losses.get()
    if not isinstance(error, UnicodeDecodeError) or losses.budget < 0:
        raise error
    losses.places.append((error.start, error.end))
    losses.budget -= error.end - error.start
    return UNREAD, error.end


codecs.register_error("disclosure.note_and_replace", _note_and_replace)


def _read(data: bytes, codec: str, name: str, doubts: tuple[Doubt, ...] = ()) -> Decoded:
    """Read all of ``data`` in ``codec``; what cannot be read is counted, and too much of it is an error."""
    try:
        return _finished(data.decode(_COMMON_PART.get(codec, codec)), [], name, doubts)
    except UnicodeDecodeError:
        pass
    losses = _Losses(budget=max(len(data) // 20, min(6, len(data) // 5)))
    _losses.set(losses)
    try:
        text = data.decode(codec, "disclosure.note_and_replace")
    except UnicodeDecodeError:
        raise _illegible(data) from None
    if losses.budget < 0:
        raise _illegible(data)
    if codec == "gb18030" and _MOVED.search(text):
        text = text.translate(GB18030_2022)
    return _finished(text, list(_spots(data, codec, losses.places)), name, doubts)


def _spots(data: bytes, codec: str, bad: Iterable[tuple[int, int]]) -> Iterator[Spot]:
    """Where the replaced bytes stand in the text."""
    offset = at = 0
    for start, end in bad:
        offset += len(data[at:start].decode(codec))
        yield Spot(offset, data[start:end].hex(" ").upper())
        offset, at = offset + 1, end


def _finished(text: str, bad: list[Spot], name: str, doubts: tuple[Doubt, ...] = ()) -> Decoded:
    raw = text.rstrip("\0\x1a") if text.endswith(("\0", "\x1a")) else text
    text, controls = settle(raw)
    if len(controls) > max(3, len(text) // 100):
        raise _binary(f"内容不是文字（其中有 {len(controls)} 个控制字符）")
    if bad:
        pairs = [match.start() for match in re.finditer("\r\n", raw)]  # each became one character
        places = _places(Spot(spot.offset - bisect_left(pairs, spot.offset), spot.what) for spot in bad)
        doubts += (_doubt(text, places, "undecodable_bytes", f"有 {{}} 处字节不能按 {_shown(name)} 读出"),)
    if controls:
        doubts += (
            _doubt(
                text, _places(controls), "control_characters", "有 {} 处控制字符或嵌入的图片、对象，不是文字"
            ),
        )
    return Decoded(text, name, doubts)


def _places(spots: Iterable[Spot]) -> list[Spot]:
    """Neighbouring spots taken together: one damaged character is often several bad bytes."""
    places: list[list[Spot]] = []
    for spot in spots:
        if places and places[-1][-1].offset + 1 == spot.offset:
            places[-1].append(spot)
        else:
            places.append([spot])
    return [Spot(run[0].offset, " ".join(spot.what for spot in run[:4])) for run in places]


def _doubt(text: str, places: list[Spot], code: str, what: str) -> Doubt:
    """A doubt that names the first places, and quotes what stands around the very first."""
    listed = "；".join(
        f"第 {text.count(chr(10), 0, offset) + 1} 行第 {offset - text.rfind(chr(10), 0, offset)} 字（{found}）"
        for offset, found in places[:LISTED]
    )
    more = " 等" if len(places) > LISTED else ""
    first = places[0].offset
    start = max(text.rfind("\n", 0, first) + 1, first - 15)
    quote = text[start : first + 15].partition("\n")[0]
    return Doubt(code, f"{what.format(len(places))}，以 {UNREAD} 显示：{listed}{more}", quote=quote)


def _shown(encoding: str) -> str:
    return SHOWN.get(encoding, encoding.upper())


def _illegible(data: bytes) -> UnreadableSource:
    head = data[:WINDOW]
    if len(CONTROL_BYTES.findall(head)) > len(head) // 100:
        return _binary("内容不是文字，也不是已知的文档格式")
    return UnreadableSource("看不出文字用的是什么编码，或者文字已经损坏", ENCODING_REMEDY, "encoding")


def _binary(reason: str) -> UnreadableSource:
    return UnreadableSource(reason, BINARY_REMEDY, "binary")
