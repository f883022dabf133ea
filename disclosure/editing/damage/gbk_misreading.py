"""How GBK bytes came to be damaged on mirror sites: the mechanism, run forwards.

A page of such a site was held as GBK, two bytes a character.  One of its steps looks
for full-width punctuation in the bytes and does not know where a character begins.
Whenever the second byte of one character and the first byte of the next happen to be
those of a mark, that mark is cut out of the two::

    。 現        A1 A3 | AC 46      A1 [A3 AC] 46       ? ， F
    常 化 。      B3 A3 | BB AF      B3 [A3 BB] AF 。     ? ； ? 。
    。 縣        A1 A3 | BF 68      A1 [A3 BF] 68       ? ？ h
    縮 小 ， 取    D0 A1 | A3 AC      D0 [A1 A3] AC 取     縮 ? 。 ? 取

The byte before the mark is left over and becomes ``?``.  The bytes behind it are read
in pairs again, now one byte out of step, until a pair is no character::

    。 可 以 看 出    A1 [A3 BF] C9D2 D4BF B4B3 F6 …    ? ？ 梢 钥 闯 ?

What happens at such a pair depends on who reads (:class:`Reader`), and real pages show
both: a strict reader writes ``?`` for one byte and is in step again; a lenient one takes
the user-defined area of GBK for characters (private-use ones, lost on most pages) and
drops an ASCII byte along with the byte that it does not fit::

    常化、制度化，強(    B3 [A3 BB] AFA1 A2D6 C6B6 C8BB AFA3 AC8F 8A(    ? ； ⒅ 贫 然 瑥 ?

Afterwards most of these sites fold full-width marks to ASCII, so ``；`` is shown as ``;``.
The original cannot be computed from the damage, only the damage from an original:
:mod:`disclosure.editing.damage.gbk_damage` proposes originals and asks :func:`misread` of each.
"""

from __future__ import annotations

from enum import Enum

#: The marks that the step looks for.  Quotes and 、 are not among them: 印發 holds the
#: bytes of “ (D3 A1 | B0 6C) and is whole on such pages.
MARKS = "。，：；？！"
_MARK_BYTES = {mark.encode("gbk"): mark for mark in MARKS}

#: What those sites write for full-width marks once the bytes have become characters.
TO_ASCII = str.maketrans("，：；？！（）", ",:;?!()")


class Reader(Enum):
    """Who reads the bytes that are out of step."""

    STRICT = "strict"  # no character for a pair: ``?`` for its first byte, then in step again
    LENIENT = "lenient"  # private-use characters, lost; an ASCII byte goes with the byte before it


def misread(original: str, cut: int, reader: Reader) -> str | None:
    """What became of ``original`` when a mark was cut out at its characters ``cut`` and ``cut + 1``.

    Marks stay full-width.  None where those two characters hold no mark between
    them, or the text is not within GBK.
    """
    try:
        before, left, right = (part.encode("gbk") for part in _cut(original, cut))
    except UnicodeEncodeError:
        return None
    mark = _MARK_BYTES.get(left[-1:] + right[:1])
    if len(left) != 2 or mark is None:
        return None
    return before.decode("gbk") + "?" + mark + read(right[1:], reader)


def _cut(original: str, cut: int) -> tuple[str, str, str]:
    return original[:cut], original[cut : cut + 1], original[cut + 1 :]


def read(data: bytes, reader: Reader) -> str:
    """``data`` as ``reader`` reads it, its first byte taken for the first of a character."""
    seen: list[str] = []
    at = 0
    while at < len(data):
        pair = data[at : at + 2]
        if pair[0] < 0x80:
            seen.append(chr(pair[0]))
            at += 1
        elif (character := _character(pair)) is not None:
            seen.append(character)
            at += 2
        elif reader is Reader.LENIENT:
            seen.append("" if is_user_defined(pair) else "?")
            at += 2
        else:
            seen.append("?")
            at += 1
    return "".join(seen)


def is_user_defined(pair: bytes) -> bool:
    """Whether two bytes lie in an area that GBK leaves to its users."""
    return len(pair) == 2 and (
        ((0xAA <= pair[0] <= 0xAF or 0xF8 <= pair[0] <= 0xFE) and pair[1] >= 0xA1)
        or (0xA1 <= pair[0] <= 0xA7 and 0x40 <= pair[1] <= 0xA0)
    )


def _character(pair: bytes) -> str | None:
    try:
        return pair.decode("gbk") if len(pair) == 2 else None
    except UnicodeDecodeError:
        return None
