"""Jinja's environment, in which templates may be run with stand-ins: what joins texts knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from types import CodeType
from typing import Any

import jinja2
from jinja2.filters import do_join
from jinja2.nodes import EvalContext
from jinja2.runtime import str_join
from markupsafe import Markup

from disclosure.publishing.stand_ins import MARK, Joint, Strange, Value, Word


def _joint(text: str, parts: Sequence[object]) -> str:
    """``text``, made of ``parts``: where some stand in for others, nothing may be asked of it."""
    kinds = {type(part) for part in parts}
    if type(text) is not str or not kinds & {Word, Value, Joint}:
        return text
    joint = Joint(text)
    vars(joint)["full"] = bool(MARK.sub("", text)) or any(isinstance(p, Word) and p.is_full for p in parts)
    return joint


def _str_join(parts: Iterable[object]) -> str:
    """What ``~`` is where nothing is escaped."""
    parts = list(parts)
    return _joint(str_join(parts), parts)


class _Template(jinja2.Template):
    """A template that joins stand-ins as such."""

    @classmethod
    def from_code(
        cls,
        environment: jinja2.Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja names it so
        uptodate: Callable[[], bool] | None = None,
    ) -> jinja2.Template:
        """As Jinja has it."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["str_join"] = _str_join
        return template


class Watchable(jinja2.Environment):
    """Templates that may be run with stand-ins; else as Jinja has it, and a mapping's keys found sooner."""

    template_class = _Template

    def getattr(self, obj: object, attribute: str) -> object:
        """As Jinja has it."""
        if type(obj) is dict and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        return super().getattr(obj, attribute)


def admit(env: jinja2.Environment) -> bool:
    """Make ``env`` watchable; whether it could be made so."""
    if type(env) is not jinja2.Environment:
        return False
    env.__class__ = Watchable
    env.filters["safe"] = _safe
    env.filters["join"] = _join
    return True


@jinja2.pass_eval_context
def _join(
    context: EvalContext, value: Iterable[object], d: str = "", attribute: str | int | None = None
) -> str:
    parts = list(value)
    return _joint(do_join(context, parts, d, attribute), parts if attribute is None else [])


def _safe(value: object) -> Markup:
    """Jinja's filter ``safe``, which would take a stand-in for escaped."""
    if isinstance(value, Joint):
        raise Strange
    return Markup(f"\0<{vars(value)['at']}>\0") if isinstance(value, Word) else Markup(value)
