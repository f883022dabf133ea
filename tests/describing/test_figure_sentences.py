"""The sentences that can declare a figure, and what leads to a wording in them."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from disclosure.describing.figures.sentences import telling
from disclosure.describing.figures.wording import Wording
from disclosure.describing.figures.wordings import WORDINGS
from disclosure.reading.decode import decode

HERE = Path(__file__).parent
HOLDINGS = sorted((HERE.parents[1] / "reports_src").glob("*.txt"))
END = re.compile(r"(?<=[。；;！\n])")

#: For wordings that no other test reads.
MORE = (
    "公开2134条，其中主动公开617条。",
    "各镇街主动公开政府信息1204条。",
    "被提起行政诉讼5件，其中涉及政府信息公开的1件。",
    "召开推进会议4次。",
    "举办33场新闻发布会。",
)


@cache
def sentences() -> tuple[str, ...]:
    """Those of the holdings, and all that the tests of this folder read figures from."""
    texts = [*MORE, *(decode(path.read_bytes()).text for path in HOLDINGS)]
    for module in HERE.glob("test_figure*.py"):
        nodes = ast.walk(ast.parse(module.read_text("utf-8")))
        constants = (node.value for node in nodes if isinstance(node, ast.Constant))
        texts += [value for value in constants if isinstance(value, str)]
    return tuple({sentence for text in texts for sentence in END.split(text)})


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.metric}-{wording.key}")
def test_every_match_of_a_wording_holds_what_leads_to_it(wording: Wording) -> None:
    hits = [hit[0] for sentence in sentences() for hit in wording.words.finditer(sentence)]
    assert all(wording.key in hit and wording.also in hit for hit in hits)
    told = [one for hit in hits for one in telling(hit)]
    assert all(one.negated or "复议" in one.text or one.units & wording.units for one in told)
    assert hits
    assert bool(wording.units) is not wording.is_none


def test_sentences_with_a_number_or_a_negation_are_told_with_their_place() -> None:
    body = "一、概述\n这一年。公开33条；未收费！\n三、申请情况\n收到4件，\n答复四件"
    told = list(telling(body))
    assert [(one.text, *sorted(one.units), one.negated, one.on_applications) for one in told] == [
        ("公开33条；", "条", False, False),
        ("未收费！", True, False),
        ("收到4件，\n", "件", False, True),
        ("答复四件", "件", False, True),
    ]
    assert all(body.startswith(one.text, one.start) for one in told)


def test_a_sentence_that_is_far_too_long_is_cut_at_its_commas() -> None:
    body = "公开，" * 300 + "公开33条。"
    told = list(telling(body))
    assert [one.start for one in told] == [0, 399, 798]
    assert "".join(one.text for one in told) == body
    assert list(telling("公开" * 300 + "33条")) == []
