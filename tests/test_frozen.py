"""Frozen dataclasses of ours are as those of the standard library, but for who stands guard."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from disclosure.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    wards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ByName:
    name: str
    note: str = ""

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(slots=True)
class Tally:
    count: int = 0


def test_equal_ones_are_one_key() -> None:
    assert len({Town("萧县", ("龙城镇",)), Town("萧县", ("龙城镇",)), Town("萧县")}) == 2
    assert dataclasses.replace(Town("萧县"), name="砀山县") == Town("砀山县")


def test_a_hash_of_its_own_stays() -> None:
    assert hash(ByName("萧县", "a")) == hash(ByName("萧县", "b")) == hash("萧县")


def test_what_may_change_is_no_key() -> None:
    with pytest.raises(TypeError):
        hash(Tally())


def test_one_travels_to_another_process() -> None:
    town = Town("萧县", ("龙城镇",))
    assert pickle.loads(pickle.dumps(town)) == town
    assert not hasattr(town, "__dict__")


@dataclass(frozen=True, slots=True)
class Single:
    name: str


def test_a_copy_differs_in_what_was_replaced_alone() -> None:
    assert replace(Town("萧县", ("龙城镇",)), name="砀山县") == Town("砀山县", ("龙城镇",))
    assert replace(Town("萧县")) == Town("萧县")
    assert replace(Single("萧县"), name="砀山县") == Single("砀山县")
    with pytest.raises(KeyError):
        replace(Town("萧县"), nane="砀山县")  # type: ignore[call-arg]
