"""Under which letter a name is looked up."""

from __future__ import annotations

import pytest

from disclosure.publishing.initials import OTHER, initial_of, order_of


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("萧县人民政府", "X"),
        ("阿尔山市", "A"),
        ("万州区人民政府", "W"),  # also read mo
        ("长兴县", "C"),
        ("长子县", "Z"),
        ("重庆市人民政府", "C"),
        ("座山镇", "Z"),  # the last characters of level 1
        ("砀山县", "D"),  # level 2
        ("泾源县", "J"),
        ("亳州市", "B"),
        ("涇源縣", "J"),  # not in GB 2312
        ("XX县", "X"),
        ("××××", OTHER),
        ("", OTHER),
    ],
)
def test_a_name_stands_under_the_initial_of_its_pinyin(name: str, letter: str) -> None:
    assert initial_of(name) == letter


def test_names_are_in_the_order_of_a_dictionary() -> None:
    names = ["砀山县", "萧县", "安庆市", "××县", "大同市", "毕节市"]
    assert sorted(names, key=order_of) == ["安庆市", "毕节市", "大同市", "砀山县", "萧县", "××县"]
