"""Full names that a text prints once: whose they are, and which short forms stand for them."""

from __future__ import annotations

import pytest

from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.naming.full_names import in_full, is_short_for, own_names
from tests.describing.reports import report

TITLE = "2017年政府信息公开工作年度报告"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


#: body, the name that is the speaker's own, why
OWN: list[tuple[str, str | None, str]] = [
    ("我局调整了分工，把萧县教育局政府信息公开制度装订成册。我局很重视。", "萧县教育局", "its own rules"),
    ("萧县教育局紧紧围绕重点，推进公开。我局还有不足。", "萧县教育局", "a sentence begins so"),
    ("在县委的领导下，萧县教育局认真执行条例。我局还有不足。", "萧县教育局", "it acts in a clause"),
    ("我局会同萧县财政局政府信息公开办公室检查。我局很重视。", None, "somebody with whom it worked"),
    ("在县委的领导下，萧县教育局派人检查。我局还有不足。", None, "what another did"),
    ("萧县教育局全年公开12条。我局", "萧县教育局", "said once, and named once"),
    ("我局根据萧县财政局《关于检查的通知》自查。我局很重视。", None, "whose paper it obeys"),
    ("我局邀请审计局、萧县财政局政府信息公开科室检查。我局很重视。", None, "one of several"),
    ("萧县财政局印发了公开的通知。我局很重视。", None, "who sent a paper out"),
    ("我局与萧县财政局、萧县审计局联合检查。我局很重视。", None, "others"),
    (
        "萧县教育局全年公开12条。萧县财政局全年公开8条。我局很重视。",
        None,
        "two may be meant",
    ),
    ("萧县人民医院全年公开12条。我局很重视。", None, "no bureau speaks so of itself"),
    ("萧县教育局全年公开12条。", None, "nobody speaks of himself"),
    ("萧县教育局下属单位全年公开12条。我局很重视。", None, "its units"),
]


@pytest.mark.parametrize(("body", "name", "why"), OWN, ids=[why for _, _, why in OWN])
def test_whose_name_a_text_tells_as_its_own(
    body: str, name: str | None, why: str, gazetteer: Gazetteer
) -> None:
    found = next(own_names(Material.of(report(TITLE, body)), gazetteer), None)
    assert (found.name if found else None) == name, why


#: short, full, whether the one stands for the other
SHORT: list[tuple[str, str, bool]] = [
    ("县发改委", "桐柏县发展和改革委员会", True),
    ("县政府办", "清水河县人民政府办公室", True),
    ("市监局", "广德市市场监督管理局", True),  # 市 is no level here
    ("县人社局", "萧县人力资源和社会保障局", True),
    ("县残联", "萧县残疾人联合会", True),
    ("中医院", "南陵县中医医院", True),
    ("萧县卫计委", "萧县卫生和计划生育委员会", True),
    ("县医院", "建始县人民医院", True),
    ("县医院", "建始县中医医院", False),
    ("县教育局", "萧县交通运输局", False),
    ("县水利局", "泗县水务局", False),
    ("县林业局", "萧县园林局", False),
    ("县委", "萧县委员会", False),
    ("县民政局", "萧县民族宗教事务委员会", False),
]


@pytest.mark.parametrize(("short", "full", "fits"), SHORT, ids=[f"{one}-{two}" for one, two, _ in SHORT])
def test_which_short_forms_stand_for_a_name(short: str, full: str, fits: bool, gazetteer: Gazetteer) -> None:
    assert is_short_for(short, full, gazetteer) is fits


def test_a_short_name_is_spelt_out_where_the_text_prints_one_that_fits(gazetteer: Gazetteer) -> None:
    body = "本报告由桐柏县发展和改革委员会编制。请与桐柏县财政局联系。"
    found = in_full("县发改委", Material.of(report(TITLE, body)), gazetteer)
    assert found is not None
    assert found.name == "桐柏县发展和改革委员会"
    assert in_full("县水利局", Material.of(report(TITLE, body)), gazetteer) is None


def test_two_bodies_that_fit_leave_a_short_name_as_it_is(gazetteer: Gazetteer) -> None:
    body = "萧县教育局与砀山县教育局互查。"
    assert in_full("县教育局", Material.of(report(TITLE, body)), gazetteer) is None


def test_a_short_form_beside_the_full_name_is_no_second_body(gazetteer: Gazetteer) -> None:
    body = "嘉祥县人社局公开12条。嘉祥县人力资源和社会保障局负责解释。"
    found = in_full("县人社局", Material.of(report(TITLE, body)), gazetteer)
    assert found is not None
    assert found.name == "嘉祥县人力资源和社会保障局"
