"""What an archive or a letter holds, and why something in it is not taken in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from disclosure.frozen import dataclass
from disclosure.reading.sources import is_passed_over

MOST_MEMBERS = 5000
UNPACK = "请解压缩后把里面的报告逐个放入 reports_src"


class Refused(Exception):
    """A member, or a whole archive, that is not taken in; ``args`` are reason, remedy and code."""


@dataclass(frozen=True, slots=True)
class Member:
    """Something within an archive; ``read`` raises :class:`Refused`."""

    name: str
    read: Callable[[], bytes]
    beside: tuple[Member, ...] = ()  # of a saved page: the pictures that were saved with it


def is_wanted(name: str, beside: Mapping[str, set[str]]) -> bool:
    """Tell whether neither a file nor a folder that it stands in is one that a folder of sources passes over."""
    path = PurePosixPath(name)
    return bool(name) and not any(
        is_passed_over(each.name, beside.get(str(each.parent), set()), at_root=False)
        for each in (path, *path.parents[:-1])
    )
