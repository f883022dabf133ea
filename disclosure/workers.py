"""The one way in which this project uses several cores.

Each worker is a process with a pipe of its own.  It is handed a *chunk* of items and
answers one by one, so that the parent always knows which item a worker holds: one that
dies (a crash in a library, the system short of memory) or takes too long is ended
alone, its item is lost, and another worker goes on behind it.  A pool of the standard
library tells neither: it breaks as a whole and has to be searched for the culprit.

A task may be one in steps (``abreast``), which several items of a chunk take side by side.

Results come in any order; whoever needs one sorts.  Where processes can be forked, a
worker starts with all that its parent has in memory, and the task needs no pickling.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, MutableSequence
from contextlib import contextmanager, suppress
from dataclasses import field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from disclosure.abreast import Task, answered
from disclosure.frozen import dataclass

T = TypeVar("T")
R = TypeVar("R")

#: macOS can fork, but its own libraries then crash.
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"

# <malloc.h>; bytes
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_KEPT, _WHOLE, _DEFAULT = 64 << 20, 16 << 20, 128 << 10

_PATIENCE = 0.5  # seconds between two looks at the clock
# what a worker shows its parent without a word
_HELD, _BEATS = range(2)


@dataclass(frozen=True, slots=True)
class Lost(Generic[T]):
    """An item whose worker died over it or was ended: ``limit`` seconds, or None where it died."""

    item: T
    limit: float | None
    exit_code: int | None = None


@dataclass(slots=True)
class _Worker(Generic[T]):
    process: BaseProcess
    pipe: Connection
    shown: MutableSequence[int]  # the place of the item that it holds, and how often it gave a sign
    chunk: dict[int, T] = field(default_factory=dict)  # what it has not answered yet, by its place
    beats: int = 0  # what was shown last
    since: float = 0.0
    answered: int = 0  # the weight of it


def _one(_item: object) -> int:
    return 1


def each(
    task: Task[T, R],
    items: Iterable[T],
    jobs: int,
    *,
    chunk: int = 25,
    limit: float | None = None,
    apart: bool = False,
    lasting: int | None = None,
    weigh: Callable[[T], int] = _one,
) -> Generator[R | Lost[T], None, None]:
    """``task`` of every item, in any order.  Workers begin at once, before the first answer is asked for.

    Whoever does not take all answers closes it: that ends the workers.

    Args:
        task: Called in a worker; what it raises ends the run.
        items: Picklable; taken as workers become free.
        jobs: Processes at once; with 1, all is done here, and a crash or a hang is everyone's.
        chunk: What is handed over at once, at least: items, or their weight.
        limit: Seconds that a step of an item may take without a :func:`pulse`.
        apart: Even one job is done in a worker, so that nothing is everyone's.
        lasting: What a worker does before it is relieved by a fresh one, in items or their weight: what it
            inherits and looks at becomes its own, page by page, until it holds as much as its parent.
        weigh: What an item counts.
    """
    if jobs == 1 and not apart:
        return _here(task, items)
    answers = _answers(_Pool(task, iter(items), chunk, limit, lasting, weigh), jobs)
    next(answers)
    return answers


def _here(task: Task[T, R], items: Iterable[T]) -> Generator[R, None, None]:
    with _settled():
        for _, answer in answered(task, items, _take_up):
            yield answer


def _answers(pool: _Pool[T, R], jobs: int) -> Generator[R | Lost[T], None, None]:
    """What workers answer; before all answers, once, nothing: then they have begun."""
    with _settled():
        try:
            pool.begin(jobs)
            yield None  # type: ignore[misc]
            yield from pool.run(jobs)
        finally:
            pool.end()


@contextmanager
def _settled() -> Iterator[None]:
    """For a thousand tasks alike: what was there before is no garbage, and what one frees the next one takes.

    Else glibc gives the memory of every page back to the kernel, and the next page has
    it cleared again: a quarter of the time that a page takes.  What is frozen stays so: to look
    through all that a build of 10,000 reports holds takes half a second, each time.
    """
    _keep_freed(_KEPT, _WHOLE)
    gc.freeze()
    try:
        yield
    finally:
        _keep_freed(_DEFAULT, _DEFAULT)


def _keep_freed(below: int, whole: int) -> None:
    """Have glibc keep up to ``below`` freed bytes, and take blocks of less than ``whole`` from what it keeps."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library
            c = ctypes.CDLL(None)
            c.mallopt(_M_TRIM_THRESHOLD, below)
            c.mallopt(_M_MMAP_THRESHOLD, whole)
            c.malloc_trim(0)


class _Pool(Generic[T, R]):
    def __init__(
        self,
        task: Task[T, R],
        items: Iterator[T],
        chunk: int,
        limit: float | None,
        lasting: int | None = None,
        weigh: Callable[[T], int] = _one,
    ) -> None:
        self._task = task
        self._items = items
        self._chunk = chunk
        self._limit = limit
        self._lasting = lasting
        self._weigh = weigh
        self._again: deque[list[T]] = deque()  # what ended workers had not come to
        self._workers: list[_Worker[T]] = []
        self._context: Any = multiprocessing.get_context("fork" if CAN_FORK else "spawn")

    def begin(self, jobs: int) -> None:
        """See that as many work as may, if there is work."""
        while len(self._workers) < jobs and (chunk := self._next()):
            self._hand(self._start(), chunk)

    def run(self, jobs: int) -> Iterator[R | Lost[T]]:
        while True:
            self.begin(jobs)
            if not self._workers:
                return
            pipes = {worker.pipe: worker for worker in self._workers}
            for pipe in wait(list(pipes), timeout=_PATIENCE if self._limit else None):
                yield from self._answers(pipes[pipe])  # type: ignore[index]
            yield from self._overdue()

    def end(self) -> None:
        """End every worker, at once."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            _bury(worker)
        self._workers.clear()

    def _next(self) -> list[T]:
        if self._again:
            return self._again.popleft()
        chunk: list[T] = []
        weight = 0
        for item in self._items:
            chunk.append(item)
            weight += self._weigh(item)
            if weight >= self._chunk:
                break
        return chunk

    def _start(self) -> _Worker[T]:
        ours, theirs = self._context.Pipe()
        if CAN_FORK:
            gc.freeze()  # else the collector would touch, and so copy, all that a worker inherits
        inherited = ours if CAN_FORK else None
        shown = self._context.RawArray("q", 2)
        told = (theirs, inherited, shown, self._task)
        process = self._context.Process(target=_work, args=told, daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[T] = _Worker(process, ours, shown)
        self._workers.append(worker)
        return worker

    def _hand(self, worker: _Worker[T], chunk: list[T]) -> None:
        worker.chunk, worker.since = dict(enumerate(chunk)), time.monotonic()
        worker.shown[_HELD] = 0
        with suppress(OSError):  # it has died: its pipe will say so
            worker.pipe.send(chunk)

    def _answers(self, worker: _Worker[T]) -> Iterator[R | Lost[T]]:
        """What a worker has to say; its last answer for a chunk brings it the next one."""
        try:
            at, value = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._dismiss(worker, None)
            return
        if at is None:
            raise value
        worker.answered += self._weigh(worker.chunk.pop(at))
        if not worker.chunk:
            relieved = self._lasting is not None and worker.answered >= self._lasting
            if not relieved and (chunk := self._next()):
                self._hand(worker, chunk)
            else:
                self._workers.remove(worker)
                worker.pipe.send([])
                _bury(worker)
        yield value

    def _overdue(self) -> Iterator[Lost[T]]:
        if self._limit is None:
            return
        now = time.monotonic()
        for worker in self._workers:
            if worker.beats != worker.shown[_BEATS]:
                worker.beats, worker.since = worker.shown[_BEATS], now
        late = now - self._limit
        for worker in [worker for worker in self._workers if worker.since < late]:
            worker.process.kill()
            yield from self._dismiss(worker, self._limit)

    def _dismiss(self, worker: _Worker[T], limit: float | None) -> Iterator[Lost[T]]:
        """Let go of a dead worker; the item that it held is lost, those behind it are not."""
        _bury(worker)
        self._workers.remove(worker)
        held = worker.shown[_HELD]
        item = worker.chunk.pop(held if held in worker.chunk else min(worker.chunk))
        if worker.chunk:
            self._again.append(list(worker.chunk.values()))
        yield Lost(item, limit, worker.process.exitcode)


#: What this process shows its parent, if it is a worker.
_shown: MutableSequence[int] = [0, 0]


def pulse() -> None:
    """Say, in a worker, that a piece of the item in hand is done: its time begins anew."""
    _shown[_BEATS] += 1


def _take_up(at: int) -> None:
    _shown[_HELD] = at
    _shown[_BEATS] += 1


def _bury(worker: _Worker[Any]) -> None:
    worker.process.join()
    worker.pipe.close()


def _work(
    pipe: Connection,
    parents_end: Connection | None,
    shown: MutableSequence[int],
    task: Task[Any, Any],
) -> None:
    """What a worker does: chunks in, answers out, until it is sent an empty one or its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's affair
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if parents_end is not None:
        parents_end.close()  # a copy of our own would keep the pipe open when the parent is gone
    global _shown
    _shown = shown
    with suppress(EOFError, OSError):
        while chunk := pipe.recv():
            for answer in _answered_or_raised(task, chunk):
                pipe.send(answer)


def _answered_or_raised(
    task: Task[T, R], chunk: Iterable[T]
) -> Iterator[tuple[int, R] | tuple[None, Exception]]:
    """Each item's place and answer; last, in place of an answer, what the task raised."""
    try:
        yield from answered(task, chunk, _take_up)
    except Exception as error:
        yield None, error
