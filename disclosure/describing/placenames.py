"""The names of places as they stand in running text: spellings, short forms, where a name begins and ends.

A name is looked for backwards from the character that such names end with (省, 市, 县, 镇 …), longest
first.  What stands before and behind decides whether it is the place or a part of another word:
和县 in 和县直部门, 开县 in 召开县委会议, 丰县 in 禄丰县 are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from disclosure.tables import FOLDER

#: No name that ends with one of ENDINGS is longer (双江拉祜族佤族布朗族傣族自治县 has 15).
LONGEST = 18
ENDINGS = "省市州盟区县旗镇乡道木场园团"
ENDING = re.compile(f"[{ENDINGS}]")

_PEOPLES = (
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 "
    "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 "
    "京 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各"
).split()
# 湘西土家族苗族自治州 -> 湘西州; 巴里坤哈萨克自治县 -> 巴里坤县; 龙胜各族自治县 -> 龙胜县
_AUTONOMOUS = re.compile(
    rf"(?P<stem>.+?)(?:(?:{'|'.join(sorted(_PEOPLES, key=len, reverse=True))})族?){{1,4}}自治(?P<kind>[州县旗])"
)
# 下谷坪土家族乡 -> 下谷坪乡
_ETHNIC_TOWNSHIP = re.compile(
    rf"(?P<stem>.{{2,}}?)(?:(?:{'|'.join(sorted(_PEOPLES, key=len, reverse=True))})族){{1,4}}(?P<kind>[乡镇])"
)
#: Short forms that no rule gives.
_CUSTOMARY = {
    "东乡族自治县": "东乡县",
    "鄂伦春自治旗": "鄂伦春旗",
    "鄂温克族自治旗": "鄂温克旗",
    "莫力达瓦达斡尔族自治旗": "莫旗",
    "博尔塔拉蒙古自治州": "博州",
    "巴音郭楞蒙古自治州": "巴州",
    "克孜勒苏柯尔克孜自治州": "克州",
    "锡林郭勒盟": "锡盟",
    "前郭尔罗斯蒙古族自治县": "前郭县",
    "喀喇沁左翼蒙古族自治县": "喀左县",
    "杜尔伯特蒙古族自治县": "杜蒙县",
    "塔什库尔干塔吉克自治县": "塔县",
    "察布查尔锡伯自治县": "察县",
    "大柴旦行政委员会": "大柴旦行委",
}
#: Levels of the table that are no places.
PSEUDO = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "县直辖村级区划", "街道"})
_LONG = ("自治州", "自治县", "自治旗", "族乡", "族镇")
#: True names that are common words as well: they count only behind the name that they belong to.
_GENERIC = frozenset(
    "城区 郊区 矿区 市区 东区 西区 南区 北区 新区 新城区 老城区 城郊区 高新区 县城 "
    "小城镇 新城镇 中心镇 大集镇 城镇 新镇 乡镇 村镇 集镇 农场 林场 盐场 苗圃 牛场 茶场 东街道 西街道 中心街道 "
    "文明镇 示范乡 示范镇 先进乡 先进镇 自治县 自治旗 自治州 中心乡".split()
)
#: Townships whose names end otherwise (开发区, 林场, 园区) are common words too.
_PLAIN_TOWNSHIP = ("乡", "镇", "街道", "苏木")

# Characters that end another word, or stand between words: a name may begin behind them.
_OPENERS = frozenset(
    "于在由对向与及和从到至经为按据以因给把将被让即如其的了是中共发署部局院厅会行司处团室赴驻往距据篇县市省区州旗盟"
)
_PREFIXES = (
    "关于",
    "印发",
    "转发",
    "根据",
    "本报告",
    "位于",
    "来自",
    "通过",
    "组织",
    "推进",
    "学习",
    "隶属",
    "现将",
    "下面",
    "今年",
    "去年",
)
#: What stands for a name that was taken out.
_REDACTED = frozenset("×Xx某*＊●○□△")
# 和县, 成县, 开县 … : the first character is a word or ends one, so that the reading is doubtful
_DOUBTFUL = frozenset("和成开新应随理通安建富高单全文兴临义易景息云代城任万")
_SPLITTING = frozenset("直级委域城区乡镇里内外以长市处情财政公机各人辖属")
# 集安市场, 朝阳区域, 中山街道路, 文明乡镇: the last character belongs to the next word
_CARRIED_ON = {"市": "场", "区": "域块间", "道": "路", "乡": "镇", "场": "所面合", "园": "区", "团": "体队"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text; ``keys`` say which places bear it (``532331@2021``: an old one).

    ``bounded`` is False where the characters before may belong to the same word.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    bounded: bool = True


def short_form(name: str) -> str | None:
    """The usual short form of an autonomous unit's name: 楚雄彝族自治州 -> 楚雄州, or None."""
    if name in _CUSTOMARY:
        return _CUSTOMARY[name]
    if name.endswith(("自治州", "自治县", "自治旗")):
        match = _AUTONOMOUS.fullmatch(name)
    elif name.endswith(("族乡", "族镇")):
        match = _ETHNIC_TOWNSHIP.fullmatch(name)
    else:
        return None
    return match["stem"] + match["kind"] if match else None


def stem(name: str) -> str:
    """A name without the word for its kind: 圣泉镇 and 圣泉乡 are 圣泉, 定西市 and 定西地区 are 定西."""
    name = short_form(name) or name
    for kind in ("街道办事处", "街道", "地区", "苏木"):
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


class NameIndex:
    """Every name and short form, and the keys of the places that bear it."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        names: dict[str, str] = {}
        for name, key in named:
            names[name] = f"{names[name]},{key}" if name in names else key
        for name in [name for name in names if name in _CUSTOMARY or name.endswith(_LONG)]:
            short = short_form(name)
            if short and short != name:
                names[short] = f"{names[short]},{names[name]}" if short in names else names[name]
        for pseudo in PSEUDO:
            names.pop(pseudo, None)
        self._names = names
        self._tails = {name[-3:] for name in names if name[-1] in ENDINGS}

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of the places that are called ``name``; empty where there is none."""
        keys = self._names.get(name)
        return tuple(keys.split(",")) if keys else ()

    def hits(self, text: str) -> list[Hit]:
        """The names in ``text``, in order, none overlapping another."""
        found: list[Hit] = []
        for hit in self._candidates(text):
            while found and found[-1].end > hit.start:
                found.pop()
            previous = found[-1].end if found else -1
            found.append(Hit(hit.start, hit.end, hit.keys, hit.start == previous or _opens(text, hit.start)))
        return [hit for hit in found if _stands(text, hit, found)]

    def _candidates(self, text: str) -> Iterator[Hit]:
        """The longest name at each ending; a later one may cover an earlier one."""
        names, tails = self._names, self._tails
        for match in ENDING.finditer(text):
            end = match.end()
            if text[end - 3 : end] not in tails and text[end - 2 : end] not in names:
                continue
            for start in range(max(0, end - LONGEST), end - 1):
                if text[start:end] in names:
                    yield Hit(start, end, self.keys(text[start:end]))
                    break


def _is_township(key: str) -> bool:
    return len(key.partition("@")[0]) == 9


def _opens(text: str, start: int) -> bool:
    """Whether a word may begin at ``start``."""
    if start == 0:
        return True
    before = text[start - 1]
    if before in _REDACTED:
        return False
    return not "一" <= before <= "鿿" or before in _OPENERS or text.endswith(_PREFIXES, 0, start)


def _stands(text: str, hit: Hit, found: list[Hit]) -> bool:
    """Whether the name is a place here, and no part of other words."""
    name = text[hit.start : hit.end]
    follower = text[hit.end : hit.end + 1]
    if follower and follower in _CARRIED_ON.get(name[-1], ""):
        return False
    if hit.start and text[hit.start - 1] in _REDACTED:
        return False
    chained = any(other.end == hit.start for other in found)
    if name in _GENERIC or (
        all(_is_township(key) for key in hit.keys) and not name.endswith(_PLAIN_TOWNSHIP)
    ):
        return chained
    if len(name) > 2 or chained:
        return True
    return hit.bounded and not (name[0] in _DOUBTFUL and follower in _SPLITTING and follower != "")
