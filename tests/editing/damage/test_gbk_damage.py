"""Damage is mended to what stood there, or left: never to anything else."""

from __future__ import annotations

import re

import opencc
import pytest

from disclosure.editing.damage.gbk_damage import mend_gbk_damage
from disclosure.editing.damage.gbk_misreading import TO_ASCII, Reader, misread
from disclosure.editing.draft import apply
from disclosure.tables import FOLDER

#: Sentences of reports that hold a mark between two characters, and names that no list of words has.
SENTENCES = (
    "我局认真落实各项制度，取得了较好的成绩。现将有关情况汇报如下",
    "推进政务公开工作的经常化、制度化，强化监督约束",
    "工作的正常化、规范化水平不断提高，日常和定期检查相结合",
    "高度重视，统一部署。县委、县政府多次召开会议研究部署",
    "政务公开发挥了重要作用。可以看出，群众是满意的",
    "各项工作落实到位。科学安排，统筹推进",
    "按照“谁公开、谁负责。”各部门密切配合，形成合力",
    "办理时间进一步缩小，取得了群众的好评，全省，各级都在推广",
    "切实做好环境保护工作，确保和谐稳定，保护群众利益",
    "规模化经营、规模和效益并重，模块设计合理",
    "各单位。基本情况如下。化解矛盾。回访群众。或者由村委会办理",
    "情况较好。机关干部下乡。会议要求。环境卫生。活动经费。货物采购。户籍管理。互联网站",
    "公开透明。还建立了制度。开展培训。考核结果。控制经费。扩大范围。空间有限。口头答复。宽带到村",
    "办事指南。好的做法。合理安排。和谐社会。后来居上。核实情况。红头文件。很多群众。海洋渔业",
    "小王庄、保康县、常熟市、模范村、郑州市、福州市、罚金、停车场、校园、牵牛河",
    "落实“三审三校”制度、该保尽保、应保尽保、平常心、非常规、中小学校舍、负担和费用",
    "印发《办法》。《条例》规定，取得“优秀”。“三公”经费公开",
    "石塘镇。河西村。杭埠镇。航头镇。康山乡。口孜镇。库伦旗",
)
TRADITIONAL = tuple(opencc.OpenCC("s2t").convert(sentence) for sentence in SENTENCES)


def damages(sentence: str) -> list[str]:
    """Every damage that the sentence may take, as it was shown and with its marks folded."""
    damaged = [misread(sentence, cut, reader) for cut in range(len(sentence) - 1) for reader in Reader]
    return [each for one in damaged if one for each in (one, one.translate(TO_ASCII))]


@pytest.mark.parametrize("sentence", SENTENCES + TRADITIONAL)
def test_nothing_is_put_where_it_did_not_stand(sentence: str) -> None:
    for damaged in damages(sentence):
        mended = apply(damaged, mend_gbk_damage(damaged))
        assert mended == damaged or mended.translate(TO_ASCII) == sentence.translate(TO_ASCII)


#: Where a report names a place: its names are in no list of words, and any character may be in one.
AROUND_NAMES = ("报告。{}党委高度重视", "按照{}要求", "公开工作在{}现已全面推开", "{}和各部门，{}化工厂")


def names_of_places() -> list[str]:
    """Every fortieth name of the table that may be damaged before or behind."""
    names = re.findall(r"[\u4e00-\u9fff]{2,8}", (FOLDER / "regions.tsv").read_text("utf-8"))
    return names[::40]


@pytest.mark.parametrize("around", AROUND_NAMES)
def test_no_name_of_a_place_is_taken_for_a_word(around: str) -> None:
    for name in names_of_places():
        sentence = around.format(name, name)
        for damaged in damages(sentence):
            mended = apply(damaged, mend_gbk_damage(damaged)).translate(TO_ASCII)
            assert mended in (damaged.translate(TO_ASCII), sentence.translate(TO_ASCII))


def test_most_of_what_can_be_told_is_mended() -> None:
    all_damages = [
        (damaged, sentence) for sentence in SENTENCES + TRADITIONAL for damaged in damages(sentence)
    ]
    mended = [
        apply(damaged, mend_gbk_damage(damaged)).translate(TO_ASCII) == sentence.translate(TO_ASCII)
        for damaged, sentence in all_damages
    ]
    assert len(all_damages) > 300
    assert sum(mended) / len(mended) > 0.28
