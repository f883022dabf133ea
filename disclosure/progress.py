"""What a build is at, while it is at it: a bar on a terminal, else a line that can be grepped."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from tqdm import tqdm

from disclosure.frozen import dataclass

#: A stage that took less than this is not worth a line, in seconds.
NOTABLE = 0.05


@dataclass(frozen=True, slots=True)
class Lap:
    """What a stage took: seconds by the clock, and of all processors together."""

    name: str
    wall: float
    cpu: float


class Progress:
    """The stages of one build."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.laps: list[Lap] = []

    @contextmanager
    def stage(self, name: str, total: int | None = None, unit: str = "份") -> Iterator[Callable[[], object]]:
        """Time what happens within; call what is yielded for each of ``total`` items that is done."""
        begin, spent = time.perf_counter(), _cpu()
        on_terminal = sys.stderr.isatty() and not self.quiet
        if total and on_terminal:
            with tqdm(total=total, desc=name, unit=unit, leave=False) as bar:
                yield bar.update
        else:
            yield _nothing
        lap = Lap(name, time.perf_counter() - begin, _cpu() - spent)
        self.laps.append(lap)
        if not self.quiet and not on_terminal and lap.wall >= NOTABLE:
            counted = f" {total} {unit}" if total else ""
            print(f"阶段 {name}{counted}，{lap.wall:.1f} 秒", file=sys.stderr, flush=True)


def table(laps: Sequence[Lap]) -> list[str]:
    """How long each stage took, in lines."""
    notable = [lap for lap in laps if lap.wall >= NOTABLE]
    if not notable:
        return []
    told = "，".join(f"{lap.name} {lap.wall:.1f} 秒（处理器 {lap.cpu:.1f}）" for lap in notable)
    wall, cpu = sum(lap.wall for lap in laps), sum(lap.cpu for lap in laps)
    return [f"阶段用时 {told}；合计 {wall:.1f} 秒，处理器 {cpu:.1f} 秒"]


def _nothing() -> None:
    """Nobody is watching."""


def _cpu() -> float:
    """Processor seconds of this process and of the workers that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
