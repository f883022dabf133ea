"""The names of places in running text: where one begins and ends, and where one is a part of a word.

A name is looked for backwards from the character that such names end with (省, 市, 县, 镇 …), longest
first.  What stands before and behind decides whether it is the place: 和县 in 和县直部门, 开县 in
召开县委会议 and 丰县 in 禄丰县 are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from disclosure.describing.locating.spellings import AUTONOMOUS_ENDINGS, short_forms, stem, words
from disclosure.frozen import dataclass

ENDINGS = "省市州盟区县旗镇乡道木场园团会城岛域"
_ENDING = re.compile(f"[{ENDINGS}处]")
#: Townships whose names end otherwise (开发区, 林场, 园区) are common words too.
_PLAIN_TOWNSHIP = ("乡", "镇", "街道", "苏木")
#: A short form alone (宁夏2014年…, 甘肃省定西2017年…) is the place only before such words.
_STANDALONE = re.compile(r"$|[\d二○〇]|年度|政府|人民政府|政务|信息公开|各[级地]")

# A word may end with one of these: a name may begin behind it.
_OPENERS = frozenset(
    "于在由对向与及和从到至经为按据以因给把将被让即如其的了是中共发署部局院厅会行司处团师室党府年度月日赴驻往距篇县市省区州旗盟"
)
# … and surely does with one of these: 2017年和县政府信息公开, （成县）
_SURE_OPENERS = frozenset("年度《（(：:【[“>＞\n")
#: What stands for a name that was taken out: X县, ××乡, 某城关镇.
REDACTIONS = frozenset("×XxＸｘ某*＊●○□△_＿")
# 和县, 成县, 开县 … : the first character is a word or ends one, so that the reading is doubtful
_DOUBTFUL = frozenset("和成开新应随理通安建富高单全文兴临义易景息云代城任万")
# … before these: 形成县乡联动, 召开县委会议, 创新县域
_ORGANS = ("人民政府", "人民法院", "人民检察院", "公安局", "财政局", "机关事务")
_SPLITTING = frozenset("直级委域城区乡镇里内外以长市处情财政公机各人辖属府")
# 集安市场, 朝阳区域, 中山街道路, 文明乡镇, 某某镇长: the last character belongs to the next word
_CARRIED_ON = {
    "市": frozenset("场"),
    "区": frozenset("域块间别"),
    "道": frozenset("路"),
    "乡": frozenset("镇"),
    "场": frozenset("所面合"),
    "园": frozenset("区"),
    "团": frozenset("体队"),
}
_NEVER: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text; ``keys`` say which places bear it (``532331@2021``: an old one).

    ``bounded`` is False where the characters before may belong to the same word.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    bounded: bool = True


@dataclass(frozen=True, slots=True)
class _Name:
    """What is known of one name.

    ``alone`` are the keys that it has where no upper name stands before it: a common word and a
    township that is called 某某园区 have none.  ``county``: a county bears it, ``upper``: a prefecture
    or a province.
    """

    text: str
    keys: tuple[str, ...]
    alone: tuple[str, ...]
    county: bool
    upper: bool


class NameIndex:
    """Every name and short form, and the keys of the places that bear it."""

    def __init__(
        self, units: Mapping[str, str], townships: Mapping[str, str], old: Iterable[tuple[str, str]]
    ) -> None:
        """``units`` are names by code, ``townships`` the table's ``001name,002name`` by county.

        ``old`` are names and keys of places that are no longer current.
        """
        names: dict[str, str] = {}
        for code, name in units.items():
            names[name] = f"{names[name]},{code}" if name in names else code
        for county, listed in townships.items():
            for item in listed.split(","):
                name = item[3:]
                names[name] = f"{names[name]},{county}{item[:3]}" if name in names else county + item[:3]
        for name, key in old:
            names[name] = f"{names[name]},{key}" if name in names else key
        _add_short_forms(names)
        for pseudo in words("pseudo"):
            names.pop(pseudo, None)
        self._names = names
        self._longest: dict[str, int] = {}  # name that ends with these three characters
        for name in names:
            self._longest[name[-3:]] = max(len(name), self._longest.get(name[-3:], 0))
        self._known: dict[str, _Name] = {}
        self._common = frozenset(words("common"))
        self._verbal = frozenset(words("verbal"))
        self._openings = tuple(words("before"))
        self._stems = _stems(units)
        self._stem_tails = {bare[-2:] for bare in self._stems}

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of the places that are called ``name``; empty where there is none."""
        keys = self._names.get(name)
        return tuple(keys.split(",")) if keys else ()

    def may_stand_alone(self, name: str) -> bool:
        """Whether ``name`` is a place without an upper name before it: 萧县, but not 高新区 or 小城镇."""
        return name not in self._names or bool(self._name(name).alone)

    def bearing(self, bare: str) -> tuple[str, ...]:
        """The codes of the provinces, prefectures and counties that are called ``bare`` without their kind."""
        return self._stems.get(bare, ())

    def hits(self, text: str) -> list[Hit]:
        """The names in ``text``, in order, none overlapping another."""
        found: list[Hit] = []
        for start, end, name in self._candidates(text):
            kept = len(found)
            while kept and found[kept - 1].start >= start:
                kept -= 1
            last = found[kept - 1].end if kept else 0
            if last > start:  # 市郊区 is an old name, too: in 阳泉市郊区 only 郊区 is left
                if text[last:end] not in self._names:
                    continue
                start, name = last, self._name(text[last:end])
            above = self._short_before(text, start, name.keys, last)
            chained = bool(above) or bool(kept and last == start)
            if not self._stands(text, start, end, name, chained):
                continue
            found[kept:] = above
            keys = name.keys if chained else name.alone or name.keys
            found.append(Hit(start, end, keys, chained or self._opens(text, start)))
            if name.upper:
                found += self._short_behind(text, end, name.keys)
        return self._short_alone(text, found) + found

    def _candidates(self, text: str) -> Iterator[tuple[int, int, _Name]]:
        """The longest name at each ending; a later one may cover an earlier one."""
        names, longest = self._names, self._longest
        for match in _ENDING.finditer(text):
            end = match.end()
            tail = text[max(0, end - 3) : end]
            if tail == "办事处":
                yield from self._offices(text, end)
            elif length := longest.get(tail) or (2 if tail[-2:] in names else 0):
                for start in range(max(0, end - length), end - 1):
                    if text[start:end] in names:
                        yield start, end, self._name(text[start:end])
                        break

    def _offices(self, text: str, end: int) -> Iterator[tuple[int, int, _Name]]:
        """A subdistrict by its office: 站前办事处 is 站前街道's, but 驻北京办事处 is no 北京街道's."""
        for start in range(max(0, end - 11), end - 4):
            name = f"{text[start : end - 3]}街道"
            if name in self._names:
                yield start, end, self._name(name)
                return

    def _name(self, name: str) -> _Name:
        known = self._known.get(name)
        if known is None:
            keys = self.keys(name)
            above = tuple(key for key in keys if len(key.partition("@")[0]) < 9)
            alone = keys if name.endswith(_PLAIN_TOWNSHIP) else above
            county = any(len(key.partition("@")[0]) == 6 for key in above)
            upper = any(len(key) < 5 for key in above)
            known = _Name(name, keys, () if name in self._common else alone, county, upper)
            self._known[name] = known
        return known

    def _stands(self, text: str, start: int, end: int, name: _Name, chained: bool) -> bool:
        """Whether the name is a place here, and no part of other words."""
        follower = text[end : end + 1]
        if follower and follower in _CARRIED_ON.get(text[end - 1], _NEVER):
            return False
        if chained:
            return True
        if not name.alone or text[end - 1] == "处":
            area = name.text.endswith("地区") and text.startswith("办事处", end)  # 南磨房地区办事处
            return start == 0 and (name.county or text[end - 1] == "处" or area)
        if start and text[start - 1] in REDACTIONS:
            return False
        if end - start > 2 and name.text not in self._verbal:
            return True
        sure = start == 0 or text[start - 1] in _SURE_OPENERS
        return sure or (self._opens(text, start) and not _splits(text, start, end))

    def _opens(self, text: str, start: int) -> bool:
        """Whether a word may begin at ``start``."""
        if start == 0:
            return True
        before = text[start - 1]
        if before in REDACTIONS:
            return False
        return not "一" <= before <= "鿿" or before in _OPENERS or text.endswith(self._openings, 0, start)

    def _short_before(self, text: str, start: int, keys: tuple[str, ...], floor: int) -> list[Hit]:
        """The short form of something above, right before a name: 甘肃 in 甘肃定西市, 泾源 in 泾源新民乡."""
        if text[start - 2 : start] not in self._stem_tails:
            return []
        for length in range(min(8, start - floor), 1, -1):
            above = self._stems.get(text[start - length : start])
            if above and any(
                key.startswith(upper) and len(key) > len(upper) for key in keys for upper in above
            ):
                begin = start - length
                higher = self._short_before(text, begin, above, floor)
                return [*higher, Hit(begin, start, above, bool(higher) or self._opens(text, begin))]
        return []

    def _short_alone(self, text: str, found: list[Hit]) -> list[Hit]:
        """A province's short form that opens the text: 宁夏2014年政府信息公开…; no 江苏银行, no 吉林大学."""
        for length in (2, 3):
            keys = self._stems.get(text[:length], ())
            if any(len(key) == 2 for key in keys) and _STANDALONE.match(text, length):
                return [Hit(0, length, keys)] if not found or found[0].start >= length else []
        return []

    def _short_behind(self, text: str, end: int, keys: tuple[str, ...]) -> list[Hit]:
        """The short form of something within, right behind a name: 定西 in 甘肃省定西2017年…."""
        for length in range(5, 1, -1):
            below = self._stems.get(text[end : end + length])
            if below and _STANDALONE.match(text, end + length):
                within = tuple(
                    k for k in below if any(k.startswith(key) and len(k) > len(key) for key in keys)
                )
                if within:
                    return [Hit(end, end + length, within)]
        return []


def _splits(text: str, start: int, end: int) -> bool:
    """Whether the name falls apart here: 会同县直单位, 召开县委会议."""
    if text[start:end] not in words("verbal") and text[start] not in _DOUBTFUL:
        return False
    return text[end : end + 1] in _SPLITTING and not text.startswith(_ORGANS, end)


def _add_short_forms(names: dict[str, str]) -> None:
    """Let 楚雄州 mean what 楚雄彝族自治州 means."""
    shortened = words("short")
    by_rule = {name for name in names if name[-1] in "州县旗乡镇" and name.endswith(AUTONOMOUS_ENDINGS)}
    for name in sorted(by_rule | (shortened.keys() & names.keys())):
        for short in short_forms(name):
            names[short] = f"{names[short]},{names[name]}" if short in names else names[name]


def _stems(units: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Names of provinces, prefectures and counties without their kind, with their codes."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in units.items():
        bare = stem(name)
        if len(bare) > 1 and bare != name and name not in words("pseudo"):
            found[bare] = (*found.get(bare, ()), code)
    return found
