"""Workers: all that is handed in comes out, and a bad item takes nobody with it."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from disclosure import workers
from disclosure.abreast import Abreast, Walk


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
        nothing: Iterator[int] = iter(())
        pool: workers._Pool[int, int] = workers._Pool(double, nothing, 1, limit=3600)
        worker = workers._Worker(multiprocessing.Process(), ours, [0, 5], {0: 7}, beats=4, since=0.0)
        pool._workers.append(worker)
        assert list(pool._overdue()) == []  # else it would be given up, for it took hours
        assert worker.since > 0
        assert worker.chunk == {0: 7}


def steps_of(number: int) -> Walk[tuple[int, list[int]]]:
    """As many steps as the number's last digit; the answer tells which step each took when others did."""
    taken: list[int] = []
    for _ in range(number % 10):
        taken.append(next(TICKS))
        yield
    return number, taken


TICKS = itertools.count()


@pytest.mark.parametrize("jobs", [1, 2])
def test_items_take_each_step_side_by_side(jobs: int) -> None:
    task = Abreast(steps_of, alone=lambda number: number == 33, many=4)
    items = [13, 22, 3, 33, 40, 51]
    found = dict(one for one in workers.each(task, items, jobs, chunk=6) if not isinstance(one, workers.Lost))
    first = found[13][0]
    assert {number: [tick - first for tick in ticks] for number, ticks in found.items()} == {
        13: [0, 3, 6],
        22: [1, 4],
        3: [2, 5, 7],
        33: [8, 9, 10],  # alone, behind those that it was handed over with
        40: [],
        51: [11],
    }


def dies_half_way(number: int) -> Walk[int]:
    yield
    if number in (2, 9):
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        time.sleep(3600)
    yield
    return double(number)


def test_who_dies_or_hangs_side_by_side_with_others_is_named_and_they_are_done() -> None:
    found = list(workers.each(Abreast(dies_half_way, many=6), range(12), 2, chunk=12, limit=0.8))
    lost = {one.item: one.limit for one in found if isinstance(one, workers.Lost)}
    assert lost == {2: None, 9: None, 5: 0.8}
    assert sorted(one for one in found if not isinstance(one, workers.Lost)) == [
        2 * n for n in range(12) if n not in lost
    ]


def refuses_half_way(number: int) -> Walk[int]:
    yield
    return refuse_seven(number)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_step_raises_is_raised_here(jobs: int) -> None:
    with pytest.raises(KeyError):
        list(workers.each(Abreast(refuses_half_way), range(20), jobs))


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
