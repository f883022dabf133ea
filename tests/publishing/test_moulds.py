"""A block that is cast is the block that its template prints, whatever the page says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.publishing import watchable
from disclosure.publishing.moulds import Mould

TEXTS = st.text("萧县a <>&\"'\\\N{LINE SEPARATOR}\n0", max_size=6)


@dataclass(frozen=True)
class Thing:
    """What a template may be told."""

    name: str
    year: int | None = None
    day: dt.date | None = None
    parts: tuple[str, ...] = ()


THINGS = st.builds(
    Thing,
    TEXTS,
    st.none() | st.integers(0, 3),
    st.none() | st.just(dt.date(2018, 3, 13)),
    st.lists(TEXTS, max_size=3).map(tuple),
)

UNDERSTOOD = (
    "{{ it.name }} {{ it.name | e }} {{ it.name | safe }}",
    '{% autoescape true %}{{ it.name }}{{ it.name ~ "：" ~ it.parts | join("；") }}{{ it.name | safe }}{% endautoescape %}',
    "{{ {'name': it.name, 'parts': it.parts} | tojson }}",
    "{% if it.name %}{{ it.name }}{% else %}无{% endif %}{% if it.name == 'a' %}!{% endif %}{% if it.name != '' %}?{% endif %}",
    "{% if it.year %}{{ it.year }} 年{% endif %}{{ it.day | e }}{% if it.year and it.year > 1 %}晚{% endif %}",
    "{% if it.year is none %}-{% endif %}{{ '{:,}'.format(it.year or 0) }}",
    "{% for part in it.parts %}{{ loop.index }}{% if part %}{{ part | e }}{% endif %}{% endfor %}{{ it.parts | length }}",
    "{{ (it.name ~ ' 年') | e }}{{ [it.name, it.parts | first] | select | join(' ') }}",
    "{{ table.key | e }}{{ table['key'] }}{{ (table or {}).nothing }}{{ it.nothing }}",
)
NOT_UNDERSTOOD = (
    "{{ it.name | length }}",
    "{{ it.name | upper }}",
    "{{ it.name[:1] }}",
    "{% if 'a' in it.name %}!{% endif %}",
    "{% if it.name == it.parts | first %}!{% endif %}",
    "{{ {'a': 1}[it.name] }}",
    "{{ it.name | replace('a', 'b') }}",
    "{% for letter in it.name %}{{ letter }}{% endfor %}",
    "{% for key in table %}{{ key }}{% endfor %}",
    "{{ it.year + 1 if it.year else '' }}",
    "{{ (it.name ~ ' 年') | length }}",
    "{% if it.name ~ ' 年' == 'b 年' %}!{% endif %}",
    "{% if it.name ~ it.parts | first %}!{% endif %}",
    "{% if it.parts | join('，') == 'x' %}!{% endif %}{{ it.parts | join('，') | length }}",
)


@cache
def _template(source: str) -> jinja2.Template:
    env = jinja2.Environment()
    assert watchable.admit(env)
    return env.from_string(source)


class Block:
    """A template with one thing to tell of, and how often it was run with it."""

    def __init__(self, source: str) -> None:
        self._template = _template(source)
        self.mould = Mould()
        self.runs = 0

    def run(self, roots: Sequence[Any]) -> str:
        self.runs += type(roots[0]) is Thing
        return self._template.render(it=roots[0], table=roots[1])

    def cast(self, thing: Thing) -> str:
        return self.mould.printed((thing, {"key": thing.name}), self.run)

    def expected(self, thing: Thing) -> str:
        return self._template.render(it=thing, table={"key": thing.name})


@pytest.mark.parametrize("source", [*UNDERSTOOD, *NOT_UNDERSTOOD])
@settings(max_examples=25, deadline=None)
@given(things=st.lists(THINGS, min_size=2, max_size=12))
def test_whatever_is_told_is_printed_as_the_template_prints_it(source: str, things: list[Thing]) -> None:
    block = Block(source)
    assert [block.cast(thing) for thing in things] == [block.expected(thing) for thing in things]


@pytest.mark.parametrize("source", UNDERSTOOD)
def test_a_page_of_which_all_was_seen_before_needs_no_template(source: str) -> None:
    block = Block(source)
    for name in "bcd":
        block.cast(Thing(name, 2, dt.date(2018, 3, 13), ("x", name)))
    assert block.runs == 1


@pytest.mark.parametrize("source", NOT_UNDERSTOOD)
def test_a_template_that_looks_at_what_a_text_says_is_run_for_every_page(source: str) -> None:
    block = Block(source)
    for name in "bcd":
        block.cast(Thing(name, 2, None, (name,)))
    assert block.runs == 3
