"""What was done to a text, in words that a citizen understands: 整理说明."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import escape

from disclosure.publishing.markdown import has_markup
from disclosure.records import TABLE_MARK, Edit

#: How many examples a rule is shown with, and how long each side of one may be, in characters.
EXAMPLES = 3
EXAMPLE_LENGTH = 24

#: A longer original is not shown beside the text; it can still be taken away as a file.
LONGEST_SHOWN = 200_000  # characters

# What a reader could not see in an example or a marked original: blanks, and what stands for a table.
_SHOWN = str.maketrans(
    {
        TABLE_MARK: "〔表格〕",
        "\n": "↵",
        " ": "␣",
        "\t": "⇥",
        "\u3000": "□",
        "\xa0": "␣",
        "\u200b": "〔零宽〕",
        "\ufeff": "〔BOM〕",
    }
)


def record_of(edits: Iterable[Edit], words: Mapping[str, str]) -> list[dict[str, object]]:
    """Each rule that changed something: its words, how often, and examples; the most frequent first."""
    counts: Counter[str] = Counter()
    examples: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    alike = Counter((edit.rules, edit.before, edit.after) for edit in edits)  # most are like others
    for rules, before, after in sorted(
        alike, key=lambda edit: len(edit[0])
    ):  # one rule's own work shows it best
        for rule in rules:
            counts[rule] += alike[rules, before, after]
            if len(examples[rule]) < EXAMPLES:
                examples[rule][_example(before), _example(after)] = None
    return [
        {
            "rule": rule,
            "words": words.get(rule, rule),
            "count": count,
            "examples": [{"before": before, "after": after} for before, after in examples[rule]],
        }
        for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def marked_original(
    original: str, span: tuple[int, int], edits: Iterable[Edit], words: Mapping[str, str]
) -> str:
    """``original[span]`` as HTML with every change marked: what was taken away, and what stands in its place.

    ``edits`` count in ``original``, in order, and begin within ``span``; the last may reach
    beyond it.  What is kept and what is marked as taken away, joined, is the original.  Each
    change says why in a title, for which ``words`` has each rule's.
    """
    # Most texts hold nothing to escape, which is seen sooner of all of it than of every piece.
    kept = escape if has_markup(original) else str
    pieces: list[str] = []
    titles: dict[tuple[str, ...], str] = {}
    at = span[0]
    for rules, start, before, after in edits:
        if rules not in titles:
            titles[rules] = str(escape("；".join(words.get(rule, rule) for rule in rules)))
        pieces.append(kept(original[at:start]))
        if before:
            pieces.append(f'<del title="{titles[rules]}">{_shown(before)}</del>')
        if after:
            pieces.append(f'<ins title="{titles[rules]}">{_shown(after)}</ins>')
        at = start + len(before)
    return "".join((*pieces, kept(original[at : span[1]])))


def _shown(text: str) -> str:
    return _kept_shown(text) if len(text) <= EXAMPLE_LENGTH else str(escape(seen(text)))


@lru_cache(maxsize=4096)
def _kept_shown(text: str) -> str:
    """What is taken away or put in, on page after page: blanks, line ends, marks."""
    return str(escape(seen(text)))


def seen(text: str) -> str:
    """``text``, its blanks, line ends and marks of tables written out where it holds nothing else."""
    return text if text.strip().strip(TABLE_MARK) else text.translate(_SHOWN).replace("↵", "↵\n")


def _example(text: str) -> str:
    return _kept_short(text) if len(text) <= EXAMPLE_LENGTH else _short(text)


@lru_cache(maxsize=4096)
def _kept_short(text: str) -> str:
    return _short(text)


def _short(text: str) -> str:
    """``text`` on one line, its middle left out where it is long."""
    shown = " ".join(text.split())
    shown = shown if shown.strip(TABLE_MARK) else text.translate(_SHOWN)
    if len(shown) <= EXAMPLE_LENGTH:
        return shown
    half = EXAMPLE_LENGTH // 2
    return f"{shown[:half]}…{shown[-half:]}"
