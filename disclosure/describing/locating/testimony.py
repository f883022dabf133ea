"""Who says where a report is from: its title, signature, site and running text, and which words count.

A place that is cited (转发《宿州市…》), learnt from (赴浙江省学习) or compared with (上海市等地的经验) is
another place: such names are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from disclosure.describing.locating.belonging import is_own
from disclosure.describing.locating.chains import Chain, read_chains
from disclosure.describing.locating.gazetteer import Gazetteer, Level, narrowed
from disclosure.frozen import dataclass
from disclosure.records import Evidence

#: The issuer's own words, the strongest first.
DECISIVE = ("title", "cover", "signature", "breadcrumb")
#: Where a site or a superior may be named as well.
CLUES = ("issuer_clue", "site", "speaker", "contact")
#: Names of bodies in the running text: whose report it says it is, and whom to ask about it.
SPOKEN = ("speaker", "contact")

# 关于转发宿州市…的通知: in a title that is a superior, not the speaker
_SUPERIOR = r"转发|贯彻|落实|按照|根据|依据|响应"
# 赴浙江省学习, 对口支援…
_ELSEWHERE = r"学习|借鉴|考察|参观|赴|前往|对接|支援|帮扶|对口|邀请|兄弟|外地|外省|出席|比如|例如"
_FOREIGN = re.compile(_ELSEWHERE)
_CITED = re.compile(f"{_SUPERIOR}|{_ELSEWHERE}")
# 上海市等地, 浙江省的先进经验
_COMPARED = re.compile(
    r"(?:政府)?(?:等地|等省|等市|等县|等兄弟|的?(?:先进|成功|好|有益)?(?:经验|做法)|模式|学习|考察|参观)"
)
_REDACTED = re.compile(r"[×XxＸｘ*＊●○□△]{2,}|某[省市县区乡镇]?")
#: A title, a signature or a breadcrumb is not longer than this; running text names its place early.
_LONGEST_LINE = 1_000
_LONGEST_BODY = 60_000
_ENOUGH = 3
_SPACES = re.compile(r"\s+")
_SENTENCE_ENDS = re.compile(r"[。；，,;!?！？：:\n]")


@dataclass(frozen=True, slots=True)
class Witness:
    """Words that may name the place, and where they stood.

    ``origin`` is one of title, cover, signature, breadcrumb (the issuer's own words: they decide),
    issuer_clue, site, speaker, contact (they decide only where those are silent), body (it supports).
    """

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A chain of names, and the witness that said it."""

    chain: Chain
    origin: str
    offset: int = 0  # where the chain stands in the witness's text
    own: bool = True  # the words around say that the speaker belongs there; else it is merely mentioned

    @property
    def evidence(self) -> Evidence:
        """The words themselves."""
        return Evidence(self.chain.quote, self.origin)


def closed_up(text: str) -> str:
    """``text`` without blanks: a title is often printed with some between its parts."""
    return _SPACES.sub("", text[:_LONGEST_LINE])


def hides_its_name(witnesses: Iterable[Witness]) -> bool:
    """Whether the title or the signature had its name taken out: XXX20xx年…, 某县…."""
    return any(
        w.origin in ("title", "signature", "cover") and _REDACTED.search(w.text[:_LONGEST_LINE])
        for w in witnesses
    )


def own_words(witnesses: Iterable[Witness], gazetteer: Gazetteer) -> list[Heard]:
    """What the issuer calls itself, the strongest witness first."""
    return _by_rank(DECISIVE, witnesses, gazetteer)


def spoken_names(witnesses: Iterable[Witness], gazetteer: Gazetteer) -> list[Heard]:
    """What the text calls the body that speaks, and the one to ask; nothing where a name was taken out."""
    return [] if hides_its_name(witnesses) else _by_rank(SPOKEN, witnesses, gazetteer)


def _by_rank(origins: Iterable[str], witnesses: Iterable[Witness], gazetteer: Gazetteer) -> list[Heard]:
    found: list[Heard] = []
    for origin in origins:
        for witness in witnesses:
            if witness.origin == origin:
                found += _subjects(witness, gazetteer)
    return list({(heard.origin, heard.chain.quote): heard for heard in reversed(found)}.values())[::-1]


def _subjects(witness: Witness, gazetteer: Gazetteer) -> list[Heard]:
    text = closed_up(witness.text)
    spoken = tuple(_speaking(read_chains(text, gazetteer), text))
    return [Heard(chain, witness.origin, chain.start) for chain in _one_path(spoken)]


def _speaking(chains: tuple[Chain, ...], text: str) -> Iterator[Chain]:
    """The chains that name the speaker: not within 《》, not cited, and none after 关于 but the first.

    A township's name in the middle of a word (东新民乡) may be another township's.
    """
    subject = text.find("关于", 1)
    first = True
    for chain in chains:
        before = text[: chain.start]
        if before.count("《") > before.count("》") or _CITED.search(before):
            continue
        if not chain.bounded and all(place.level is Level.TOWNSHIP for place in chain.places):
            continue
        if not first and 0 <= subject < chain.start:
            return
        first = False
        yield chain


def _one_path(chains: tuple[Chain, ...]) -> tuple[Chain, ...]:
    """Chains of which each lies in the one before, as one: 首页 > 宿州市 > 萧县."""
    path: list[Chain] = []
    for chain in chains:
        upper = path[-1].places if path and path[-1].places[0].level is not Level.TOWNSHIP else ()
        below = narrowed(chain.places, upper)
        if below:
            above = (*path[-1].above, path[-1].places)
            quote = path[-1].quote + chain.quote
            path[-1] = chain._replace(places=below, above=above, quote=quote, scattered=True)
        elif not path or chain.places != path[-1].places:
            path.append(chain)
    return tuple(path)


def hearsay(witnesses: Iterable[Witness], gazetteer: Gazetteer) -> tuple[Heard, ...]:
    """The places that clues and running text name as near: cited and compared ones are left out.

    A name that is said over and over counts ``_ENOUGH`` times.  A site's words are the speaker's own.
    """
    found: list[Heard] = []
    told: Counter[tuple[str, bool]] = Counter()
    for origin in (*CLUES, "body"):
        for witness in witnesses:
            if witness.origin != origin:
                continue
            text = witness.text[:_LONGEST_BODY]
            for chain in read_chains(text, gazetteer):
                if _elsewhere(chain, text):
                    continue
                own = origin in CLUES or is_own(text, chain.start, chain.end, chain.places[0].level)
                if told[chain.quote, own] < _ENOUGH:
                    told[chain.quote, own] += 1
                    found.append(Heard(chain, origin, chain.start, own))
    return tuple(found)


def _elsewhere(chain: Chain, text: str) -> bool:
    """Whether the words around say that the place is another one."""
    before = text[max(0, chain.start - 10) : chain.start]
    clause = _SENTENCE_ENDS.split(before)[-1]
    if "《" in clause:
        return False
    return bool(_FOREIGN.search(clause) or _COMPARED.match(text, chain.end))
