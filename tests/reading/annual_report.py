"""One annual report in the layout of 2021, made up for these tests, to be written in every format.

The figures of its tables are made by a rule and hold the sums that the form asks for.
"""

from __future__ import annotations

import re

from disclosure.records import Cell, Table

TITLE = "平阳县2021年政府信息公开工作年度报告"
SIGNATURE = ("平阳县人民政府", "2022年1月27日")

_APPLICANTS = 7  # columns of figures


def _cells(line: str) -> tuple[Cell, ...]:
    """Cells of a line: ``*label|2x3 spanning two rows and three columns|5``; ``*`` marks a label."""
    cells = []
    for piece in line.split("|"):
        spans = re.match(r"(?P<mark>\*?)(?:(?P<rows>\d+)x(?P<columns>\d+) )?(?P<text>.*)", piece)
        assert spans
        cells.append(
            Cell(spans["text"], int(spans["rows"] or 1), int(spans["columns"] or 1), bool(spans["mark"]))
        )
    return tuple(cells)


def _figures(row: int) -> str:
    values = [(row * 3 + column * 5) % 9 for column in range(_APPLICANTS - 1)]
    return "|".join(map(str, (*values, sum(values))))


PUBLISHED = Table(
    tuple(
        map(
            _cells,
            (
                "*1x4 第二十条第（一）项",
                "*信息内容|*本年制发件数|*本年废止件数|*现行有效件数",
                "*规章|0|0|0",
                "*行政规范性文件|5|1|25",
                "*1x4 第二十条第（五）项",
                "*信息内容|*1x3 本年处理决定数量",
                "*行政许可|1x3 1203",
                "*1x4 第二十条第（六）项",
                "*信息内容|*1x3 本年处理决定数量",
                "*行政处罚|1x3 87",
                "*行政强制|1x3 2",
                "*1x4 第二十条第（八）项",
                "*信息内容|*1x3 本年收费金额（单位：万元）",
                "*行政事业性收费|1x3 35.6",
            ),
        )
    )
)

_RESULTS = (
    "*22x1 三、本年度办理结果|*1x2 （一）予以公开",
    "*1x2 （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "*8x1 （三）不予公开|*1.属于国家秘密",
    "*2.其他法律行政法规禁止公开",
    "*3.危及“三安全一稳定”",
    "*4.保护第三方合法权益",
    "*5.属于三类内部事务信息",
    "*6.属于四类过程性信息",
    "*7.属于行政执法案卷",
    "*8.属于行政查询事项",
    "*3x1 （四）无法提供|*1.本机关不掌握相关政府信息",
    "*2.没有现成信息需要另行制作",
    "*3.补正后申请内容仍不明确",
    "*5x1 （五）不予处理|*1.信访举报投诉类申请",
    "*2.重复申请",
    "*3.要求提供公开出版物",
    "*4.无正当理由大量反复申请",
    "*5.要求行政机关确认或重新出具已获取信息",
    "*3x1 （六）其他处理|*1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "*2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "*3.其他",
    "*1x2 （七）总计",
    "*1x3 四、结转下年度继续办理",
)
APPLICATIONS = Table(
    tuple(
        map(
            _cells,
            (
                "*3x3 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|*1x7 申请人情况",
                "*2x1 自然人|*1x5 法人或其他组织|*2x1 总计",
                "*商业企业|*科研机构|*社会公益组织|*法律服务机构|*其他",
                f"*1x3 一、本年新收政府信息公开申请数量|{_figures(1)}",
                f"*1x3 二、上年结转政府信息公开申请数量|{_figures(2)}",
                *(f"{labels}|{_figures(row)}" for row, labels in enumerate(_RESULTS, 3)),
            ),
        )
    )
)

_OUTCOMES = "*结果维持|*结果纠正|*其他结果|*尚未审结|*总计"
REVIEWS = Table(
    tuple(
        map(
            _cells,
            (
                "*1x5 行政复议|*1x10 行政诉讼",
                _OUTCOMES.replace("*", "*2x1 ") + "|*1x5 未经复议直接起诉|*1x5 复议后起诉",
                f"{_OUTCOMES}|{_OUTCOMES}",
                "1|0|0|0|1|0|0|0|0|0|1|0|0|0|1",
            ),
        )
    )
)

#: Paragraphs and tables in their order.
BODY: tuple[str | Table, ...] = (
    "本报告根据《中华人民共和国政府信息公开条例》和上级要求编制，所列数据的统计期限自2021年1月1日起，至2021年12月31日止。"
    "如对本报告有疑问，请与平阳县政务公开办公室联系。",
    "一、总体情况",
    "（一）主动公开。全年主动公开政府信息41288条，其中乡镇公开1203条，及时回应了群众关切，公众参与的渠道进一步拓宽，"
    "政策解读的形式更加丰富，重点领域的信息公开更加规范。",
    "（二）依申请公开。全年共收到依申请公开33件，均在法定期限内答复，没有发生因政府信息公开引起的投诉。",
    "二、主动公开政府信息情况",
    PUBLISHED,
    "三、收到和处理政府信息公开申请情况",
    APPLICATIONS,
    "四、政府信息公开行政复议、行政诉讼情况",
    REVIEWS,
    "五、存在的主要问题及改进情况",
    "一是公开的时效有待提高，个别单位更新不够及时；二是解读的形式还不够多样，群众看得懂、用得上的内容不多，"
    "下一步将加强业务培训，丰富解读形式，提高公开的质量和实效。",
    "六、其他需要报告的事项",
    "根据《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。",
)
TABLES = (PUBLISHED, APPLICATIONS, REVIEWS)
HEADINGS = tuple(line for line in BODY if isinstance(line, str) and re.match("[一二三四五六]、", line))
