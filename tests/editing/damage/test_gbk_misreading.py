"""The simulator against damage that was seen: it is the explanation, so it must yield exactly that."""

from __future__ import annotations

import pytest

from disclosure.editing.damage.gbk_misreading import TO_ASCII, Reader, is_user_defined, misread, read

SEEN = (
    # original, its characters with a mark between them, who reads, what the page shows
    ("成績。現(xiàn)將", "。現", Reader.STRICT, "成績?,F(xiàn)將"),
    ("經(jīng)常化。", "常化", Reader.STRICT, "經(jīng)?;?。"),
    ("經(jīng)常化、規(guī)范化", "常化", Reader.STRICT, "經(jīng)?;?、規(guī)范化"),
    ("經(jīng)常化、制度化，強(qiáng)化", "常化", Reader.LENIENT, "經(jīng)?;⒅贫然瑥?qiáng)化"),
    ("落實。縣委", "。縣", Reader.STRICT, "落實??h委"),
    ("作用。可以看出，群眾", "。可", Reader.STRICT, "作用??梢钥闯觯?群眾"),
    ("缩小，取得", "小，", Reader.STRICT, "缩?。?取得"),
    ("《条例》。《条例》", "。《", Reader.LENIENT, "《条例》?!短趵?"),
    ("环境保护工作", "保护", Reader.STRICT, "环境?;すぷ?"),
)


@pytest.mark.parametrize(("original", "cut", "reader", "page"), SEEN)
def test_what_pages_show_comes_out(original: str, cut: str, reader: Reader, page: str) -> None:
    damaged = misread(original, original.index(cut), reader)
    assert damaged is not None
    assert damaged.translate(TO_ASCII) == page


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("政务公开", 0),  # no mark between the two
        ("印发“通知”", 1),  # “ is not looked for
        ("经常", 1),  # nothing follows
        ("A。现", 0),  # an ASCII letter has one byte
        ("䶮。現", 1),  # not within GBK
    ],
)
def test_where_there_is_no_mark_there_is_no_damage(text: str, cut: int) -> None:
    assert misread(text, cut, Reader.STRICT) is None


def test_the_readers_differ_where_two_bytes_are_no_character() -> None:
    assert read(b"\x8a(q", Reader.STRICT) == "?(q"
    assert read(b"\x8a(q", Reader.LENIENT) == "?q"
    assert is_user_defined(b"\xaf\xa1")
    assert not is_user_defined(b"\xb0\xa1")
    assert read(b"\xaf\xa1\xa2\xd6", Reader.LENIENT) == "⒅"
    assert read(b"\xaf\xa1\xa2\xb9", Reader.STRICT) == "?、?"
