"""Bytes to characters: every encoding that reports come in, short texts, damaged ones, and no texts."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.errors import UnreadableSource
from disclosure.reading.decode import CLOSE, Decoded, decode, settle
from disclosure.reading.legible import weight
from tests.reading.samples import REPORT, SIMPLIFIED, TRADITIONAL

UNREAD = "\N{REPLACEMENT CHARACTER}"


def codes(decoded: Decoded) -> list[str]:
    return [doubt.code for doubt in decoded.doubts]


def refused(data: bytes) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        decode(data)
    assert caught.value.message
    assert caught.value.remedy
    return caught.value


# Right readings


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
    ],
)
def test_a_report_is_read_in_every_encoding_without_a_doubt(codec: str, name: str) -> None:
    assert decode(REPORT.encode(codec)) == Decoded(REPORT, name)


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_orders_of_a_utf16_mark_are_understood(mark: bytes, codec: str) -> None:
    assert decode(mark + "年报".encode(codec)) == Decoded("年报", "utf-16")


def test_a_gb18030_mark_is_no_text() -> None:
    assert decode(b"\x84\x31\x95\x33" + "年报".encode("gb18030")) == Decoded("年报", "gb18030")


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_a_short_simplified_text_in_gbk(text: str) -> None:
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")


@pytest.mark.parametrize("text", TRADITIONAL)
def test_a_short_traditional_text_in_big5(text: str) -> None:
    assert decode(text.encode("big5hkscs")) == Decoded(text, "big5hkscs")


@pytest.mark.parametrize("text", TRADITIONAL)
def test_a_short_traditional_text_in_gbk(text: str) -> None:
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")


@pytest.mark.parametrize("text", SIMPLIFIED + TRADITIONAL)
def test_a_short_text_in_utf8(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize(("text", "codec"), [*product(SIMPLIFIED[11:], ("utf-16-le", "utf-16-be"))])
def test_a_line_in_utf16_without_a_mark(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == Decoded(text, codec)


def slices(lines: tuple[str, ...], lengths: tuple[int, ...]) -> list[str]:
    """Every stretch of these lengths out of ``lines``, run together."""
    together = "".join(lines)
    return [together[at : at + length] for length in lengths for at in range(len(together) - length)]


def hanzi(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("length", [4, 5, 6, 7, 8, 10, 15, 25, 40])
@pytest.mark.parametrize(
    ("lines", "codec"),
    [
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "utf-8"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-8"),
    ],
)
def test_any_four_to_forty_characters_come_out_right(lines: tuple[str, ...], codec: str, length: int) -> None:
    # Bytes of one or two characters beside digits may be both 條 in Big5 and 兵 in GBK:
    # these must come out right or be doubted, never wrong without a word.
    for text in slices(lines, (length,)):
        decoded = decode(text.encode(codec))
        assert decoded.text == text or (hanzi(text) < 3 and codes(decoded) == ["encoding_uncertain"]), text


def test_a_short_text_in_utf8_is_not_mistaken_for_gbk() -> None:
    # The bytes of 桴年 also read 妗村勾 in GBK, frequent characters all; but three bytes in a row
    # are hardly ever valid UTF-8 by accident.
    for text in ("桴年", "㯊年", "郚年", "邗年"):
        assert decode(text.encode()).text == text


def test_rare_place_names_and_characters_of_gb18030_only() -> None:
    text = "㙍头村𠮷田涇源县〔2017〕17号"
    assert decode(text.encode("gb18030")) == Decoded(text, "gb18030")


def test_characters_that_gb18030_took_out_of_the_private_use_area() -> None:
    assert decode(REPORT.encode("gb18030") + b"\xfe\x59\xa8\xbc").text == f"{REPORT}\u9fb4\u1e3f"


def test_text_that_is_not_chinese_stays_what_it_is() -> None:
    for text in ("", "abc", "2017\n", "Ünïcödé", "日本語のテキスト", "Отчёт о работе"):
        assert decode(text.encode()) == Decoded(text, "utf-8")


def test_hz_of_early_mail() -> None:
    text = "政府信息公开年度报告 2017"
    assert decode(text.encode("hz")) == Decoded(text, "hz")


def test_a_tilde_and_a_brace_are_not_yet_hz() -> None:
    text = "use ~{name~} here"
    assert decode(text.encode()) == Decoded(text, "utf-8")


# What a page declares


def test_a_declaration_decides_where_the_bytes_do_not() -> None:
    data = "鏡嶺鎮".encode("big5")  # also reads 描拉马, in GBK
    assert codes(decode(data)) == ["encoding_uncertain"]
    assert decode(data, declared="big5") == Decoded("鏡嶺鎮", "big5hkscs")


@pytest.mark.parametrize("declared", ["utf-8", "big5", "iso-8859-1", "gb2312", "nonsense", ""])
def test_a_wrong_declaration_is_overruled(declared: str) -> None:
    assert decode(REPORT.encode("gb18030"), declared) == Decoded(REPORT, "gb18030")
    assert decode(REPORT.encode(), declared) == Decoded(REPORT, "utf-8")


# Line ends, marks and controls


def test_line_ends_are_one_newline_however_written() -> None:
    text = "一\r\n二\r三\n四\v五\f六\u2028七\u2029八\n\r\n九"
    assert decode(text.encode()).text == "一\n二\n三\n四\n五\n六\n七\n八\n\n九"
    assert codes(decode(text.encode())) == []


def test_a_next_line_character_may_be_a_damaged_byte_and_is_left() -> None:
    assert settle("å\x85¬") == ("å\x85¬", [])


@pytest.mark.parametrize("padding", [b"\x00" * 300, b"\x1a", b"\r\n\x1a"])
def test_padding_at_the_end_is_no_text(padding: bytes) -> None:
    for codec in ("utf-8", "gb18030"):
        decoded = decode(REPORT.encode(codec) + padding)
        assert decoded.text.rstrip("\n") == REPORT
        assert codes(decoded) == []


def test_utf16_in_plain_ascii_is_not_taken_for_utf8() -> None:
    assert decode("2017\n".encode("utf-16-le") * 3) == Decoded("2017\n" * 3, "utf-16-le")


def test_a_stray_control_character_is_shown_and_counted() -> None:
    decoded = decode(f"{REPORT}\n第\x00一\x07项".encode())
    assert decoded.text == f"{REPORT}\n第{UNREAD}一{UNREAD}项"
    (doubt,) = decoded.doubts
    assert doubt.code == "control_characters"
    assert f"第 {REPORT.count(chr(10)) + 2} 行第 2 字（U+0000）" in doubt.message
    assert doubt.quote == f"第{UNREAD}一{UNREAD}项"


@given(st.binary(max_size=400))
def test_no_text_ever_holds_a_control_character(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableSource:
        return
    assert not [c for c in text if (c < " " or c == "\x7f") and c not in "\t\n"]
    text.encode("utf-8")  # and no half of a surrogate pair


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffc"),
        min_size=1,
    )
)
def test_utf8_comes_back_to_the_character(text: str) -> None:
    assert decode(f"{REPORT}{text}".encode()) == Decoded(f"{REPORT}{text}", "utf-8")


# Damaged bytes


def test_a_truncated_sequence_at_the_end_is_still_utf8() -> None:
    for lost in (1, 2):
        decoded = decode("政府信息".encode()[:-lost])
        assert (decoded.text, decoded.encoding) == (f"政府信{UNREAD}", "utf-8")
        assert codes(decoded) == ["undecodable_bytes"]


def test_a_truncated_character_at_the_end_of_gbk() -> None:
    decoded = decode("政府信息".encode("gbk")[:-1])
    assert (decoded.text, decoded.encoding) == (f"政府信{UNREAD}", "gb18030")


def test_a_few_bad_bytes_are_shown_and_their_places_told() -> None:
    data = bytearray(REPORT.encode())
    data[REPORT.encode().index("总体".encode())] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(REPORT[: REPORT.index("总体")] + UNREAD)
    (doubt,) = decoded.doubts
    assert doubt.code == "undecodable_bytes"
    assert "有 1 处字节不能按 UTF-8 读出" in doubt.message
    assert "第 2 行第 3 字（FF 80 BB）" in doubt.message
    assert UNREAD in doubt.quote


def test_places_are_told_right_behind_windows_line_ends() -> None:
    data = REPORT.replace("\n", "\r\n").encode("gb18030") + b"\r\n\xd5\xfe\xff\xb8\xae"
    decoded = decode(data)
    assert f"第 {REPORT.count(chr(10)) + 2} 行第 2 字" in decoded.doubts[0].message


def test_more_than_ten_places_are_counted_and_not_all_listed() -> None:
    data = b"\xff".join(line.encode() for line in REPORT.splitlines(keepends=True)[:40])
    message = decode(data).doubts[0].message
    assert "有 39 处" in message
    assert message.count("（FF）") == 10
    assert message.endswith("等")


def test_ascii_with_a_few_foreign_bytes_is_not_turned_into_hanzi() -> None:
    text = "Annual report on the disclosure of government information. " * 4
    decoded = decode(text.encode() + b"\x93quoted\x94")
    assert decoded.text == f"{text}{UNREAD}quoted{UNREAD}"
    assert codes(decoded) == ["undecodable_bytes"]


def test_when_bytes_fit_two_encodings_a_person_is_asked() -> None:
    decoded = decode("嶺景鎮".encode("big5"))
    (doubt,) = decoded.doubts
    assert doubt.code == "encoding_uncertain"
    assert any("嶺景鎮" in candidate for candidate in doubt.candidates)
    assert len(doubt.candidates) == 2


# No text at all


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 30 + b"word/document.xml", "Word"),
        (b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 30 + b"xl/workbook.xml", "Excel"),
        (b"PK\x03\x04" + b"\x00" * 30, "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 30 + "WordDocument".encode("utf-16-le"), "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 30 + "Workbook".encode("utf-16-le"), "Excel"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"GIF89a\x01\x00", "GIF"),
        (b"Rar!\x1a\x07\x01\x00", "压缩包"),
        (b"7z\xbc\xaf\x27\x1c", "压缩包"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x00\x00", "程序"),
        (b"{\\rtf1\\ansi\\ansicpg936", "RTF"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", "单个文件网页"),
        (b"L\x00\x00\x00\x01\x14\x02\x00", "快捷方式"),
    ],
)
def test_a_document_called_txt_is_named_for_what_it_is(data: bytes, word: str) -> None:
    error = refused(data)
    assert error.code == "unsupported_format"
    assert word in error.message


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50, b"\x7f\x00\xff\x81" * 999, b"\x00" * 5 + b"a" * 9],
)
def test_bytes_that_are_no_text_are_called_that(data: bytes) -> None:
    assert refused(data).code == "binary"


def test_text_in_an_encoding_that_cannot_be_told_is_refused() -> None:
    assert refused("Отчёт о работе администрации за год".encode("koi8-r")).code == "encoding"


def test_short_words_that_look_like_signatures_are_text() -> None:
    for text in ("MZ镇2017年年报", "BM2017", "PK赛工作总结", "ID3", "From: 县政府办", "RIFF"):
        assert decode(text.encode()).text == text


# Size


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_one_line_of_twenty_megabytes(codec: str) -> None:
    text = "".join(SIMPLIFIED) * 12_000
    data = text.encode(codec)
    assert decode(data).text == text


def test_twenty_megabytes_of_noise_are_given_up() -> None:
    noise = bytes((i * i + (i >> 7)) % 256 for i in range(50_000)) * 400
    assert refused(noise).code == "binary"


def test_readings_of_the_samples_lie_far_apart() -> None:
    """The margin of the right reading, so that a change to the table of characters shows."""
    for texts, codec, other in ((SIMPLIFIED, "gb18030", "big5hkscs"), (TRADITIONAL, "big5hkscs", "gb18030")):
        for text in texts:
            wrong = text.encode(codec).decode(other, "replace")
            assert weight(text) - weight(wrong) > CLOSE + 1, text


# What is asked first, for speed


@given(st.text("政務务公開开\ufffd鏀垮ab，\U00020000é ", max_size=30), st.floats(-100, 100))
def test_a_text_that_reaches_the_floor_is_weighed_to_its_end(text: str, floor: float) -> None:
    exact, told = weight(text), weight(text, floor)
    assert told == exact if exact >= floor else told < floor


def test_gbk_is_the_part_of_gb18030_that_nothing_has_moved_in() -> None:
    pairs = (bytes(pair) for pair in product(range(0x81, 0xFF), range(0x100)))
    read = [(pair, pair.decode("gbk", "ignore")) for pair in pairs]
    common = [(pair, character) for pair, character in read if len(character) == 1 and character > "\x7f"]
    assert len(common) > 21_000
    assert all(pair.decode("gb18030") == character for pair, character in common)
    assert not any("\ue000" <= character <= "\uf8ff" for _, character in common)


def test_no_control_character_is_ever_left_in_a_text() -> None:
    foreign = [*map(chr, (*range(9), *range(0xB, 0x20), 0x7F, 0x2028, 0x2029, 0xFFFC))]
    assert not [sign for sign in foreign if sign in settle(f"政{sign}务")[0]]
