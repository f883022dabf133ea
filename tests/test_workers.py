"""Workers: all that is handed in comes out, and a bad item takes nobody with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator

import pytest

from disclosure import workers


def double(number: int) -> int:
    return number * 2


def dies_over(*bad: int) -> Callable[[int], int]:
    def task(number: int) -> int:
        if number in bad:
            os.kill(os.getpid(), signal.SIGKILL)
        return double(number)

    return task


def hang_over_seven(number: int) -> int:
    if number == 7:
        time.sleep(3600)
    return double(number)


def refuse_seven(number: int) -> int:
    if number == 7:
        raise KeyError(number)
    return double(number)


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_item_is_answered_once(jobs: int) -> None:
    assert sorted(workers.each(double, range(103), jobs, chunk=10)) == [2 * n for n in range(103)]  # type: ignore[type-var]


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_to_do_is_done_at_once(jobs: int) -> None:
    assert list(workers.each(double, [], jobs)) == []


def test_dying_workers_name_the_items_that_killed_them_and_lose_no_other() -> None:
    bad = (0, 7, 8, 29)
    found = list(workers.each(dies_over(*bad), range(30), 2, chunk=10))
    lost = [one for one in found if isinstance(one, workers.Lost)]
    assert {one.item for one in lost} == set(bad)
    assert {one.exit_code for one in lost} == {-signal.SIGKILL}
    assert sorted(one for one in found if not isinstance(one, workers.Lost)) == [
        2 * n for n in range(30) if n not in bad
    ]


def test_an_item_that_takes_too_long_is_given_up() -> None:
    found = list(workers.each(hang_over_seven, range(20), 2, chunk=5, limit=0.8))
    assert [one.item for one in found if isinstance(one, workers.Lost)] == [7]
    assert len(found) == 20


def test_what_a_task_raises_is_raised_here() -> None:
    with pytest.raises(KeyError):
        list(workers.each(refuse_seven, range(20), 2))


def test_workers_end_when_nobody_listens_any_more() -> None:
    run = workers.each(hang_over_seven, range(20), 2, chunk=1)
    next(run)
    run.close()
    assert multiprocessing.active_children() == []


def pulses_twice(number: int) -> int:
    workers.pulse()
    workers.pulse()
    return double(number)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_sign_of_life_is_no_answer(jobs: int) -> None:
    found = list(workers.each(pulses_twice, range(30), jobs, chunk=7, limit=600))
    assert sorted(one for one in found if not isinstance(one, workers.Lost)) == [2 * n for n in range(30)]


def test_a_sign_of_life_gives_an_item_its_time_anew() -> None:
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        theirs.send((None, None))
        nothing: Iterator[int] = iter(())
        pool = workers._Pool(double, nothing, 1, limit=3600)
        worker = workers._Worker(multiprocessing.Process(), ours, deque([7]), since=0.0)
        assert list(pool._answers(worker)) == []
        assert worker.since > 0
        assert list(worker.chunk) == [7]


def name_and_double(number: int) -> tuple[int, int]:
    return os.getpid(), double(number)


def test_a_worker_is_relieved_and_nothing_is_lost() -> None:
    answers = workers.each(name_and_double, range(60), 2, chunk=5, lasting=12)
    found = [one for one in answers if not isinstance(one, workers.Lost)]
    assert sorted(value for _, value in found) == [2 * n for n in range(60)]
    held = [sum(process == name for process, _ in found) for name in {process for process, _ in found}]
    assert max(held) == 15  # a chunk is not broken off
    assert os.getpid() not in {process for process, _ in found}


def test_chunks_and_relief_go_by_weight() -> None:
    heavy, light = [10] * 6, [1] * 40
    answers = workers.each(
        name_and_double, [*heavy, *light], 2, chunk=10, lasting=20, weigh=lambda number: number
    )
    found = [one for one in answers if not isinstance(one, workers.Lost)]
    assert sorted(value for _, value in found) == sorted(2 * n for n in [*heavy, *light])
    names = {process for process, _ in found}
    # each heavy one is a chunk of its own, and after two of them, or twenty light ones, comes relief
    assert {sum(value // 2 for process, value in found if process == name) for name in names} <= {10, 20}
    assert len(names) >= 5
