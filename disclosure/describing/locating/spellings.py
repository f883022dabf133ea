"""How a place's name is written: variant characters, usual short forms, the name without its kind.

The words themselves stand in ``tables/place_words.tsv`` and ``tables/place_variants.tsv``.
"""

from __future__ import annotations

import re
from functools import cache

from disclosure.tables import FOLDER

#: The ends of names that :func:`short_form` knows how to shorten by rule.
AUTONOMOUS_ENDINGS = ("自治州", "自治县", "自治旗", "族乡", "族镇")
_KINDS = ("街道办事处", "街道", "地区", "苏木")


@cache
def words(kind: str) -> dict[str, str]:
    """The words of one kind in ``tables/place_words.tsv``, each with what it stands for (or "")."""
    lines = (FOLDER / "place_words.tsv").read_text("utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {word: means for name, word, means in rows if name == kind}


@cache
def _long_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    peoples = "|".join(sorted(words("people"), key=len, reverse=True))
    return (
        # 湘西土家族苗族自治州 -> 湘西州; 巴里坤哈萨克自治县 -> 巴里坤县; 龙胜各族自治县 -> 龙胜县
        re.compile(rf"(?P<stem>.+?)(?:(?:{peoples})族?){{1,4}}自治(?P<kind>[州县旗])"),
        # 下谷坪土家族乡 -> 下谷坪乡
        re.compile(rf"(?P<stem>.{{2,}}?)(?:(?:{peoples})族){{1,4}}(?P<kind>[乡镇])"),
    )


def short_form(name: str) -> str | None:
    """The usual short form of a long name: 楚雄彝族自治州 -> 楚雄州; None where there is none."""
    customary = words("short").get(name)
    if customary or not name.endswith(AUTONOMOUS_ENDINGS):
        return customary
    autonomous, ethnic_township = _long_forms()
    match = (ethnic_township if name[-1] in "乡镇" else autonomous).fullmatch(name)
    return match["stem"] + match["kind"] if match else None


def short_forms(name: str) -> tuple[str, ...]:
    """Every usual short form of a long name: 紫云苗族布依族自治县 -> 紫云县, 紫云自治县."""
    short = short_form(name)
    if short is None:
        return ()
    if not name.endswith(("自治州", "自治县", "自治旗")):
        return (short,)
    half = f"{short[:-1]}自治{short[-1]}"
    return (short, half) if half != name and short == f"{short[:-1]}{name[-1]}" else (short,)


def stem(name: str) -> str:
    """A name without the word for its kind: 圣泉镇 and 圣泉乡 are 圣泉, 定西市 is 定西, 萧县 stays."""
    bare = words("bare").get(name)
    if bare:
        return bare
    name = short_form(name) or name
    for kind in _KINDS:
        if name.endswith(kind) and len(name) > len(kind):
            return name.removesuffix(kind)
    return name[:-1] if len(name) > 2 and name[-1] in "省市州盟区县旗镇乡" else name


@cache
def _variants() -> tuple[dict[int, str], re.Pattern[str]]:
    lines = (FOLDER / "place_variants.tsv").read_text("utf-8").splitlines()[1:]
    table = {ord(line[0]): line[2] for line in lines}
    return table, re.compile("[" + "".join(map(chr, table)) + "]")


def fold(text: str) -> str:
    """``text`` with variant characters as the table of places writes them: 涇源县 -> 泾源县.

    One character stays one character, so offsets hold.
    """
    table, any_variant = _variants()
    return text.translate(table) if any_variant.search(text) else text
