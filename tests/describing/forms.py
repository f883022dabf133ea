"""The national tables as HTML, filled with made-up numbers, in the layouts of 2019 and 2021."""

from __future__ import annotations

from collections.abc import Callable, Sequence

#: Key of a row, its section with the number of rows in it, its label.
ROWS_2021: tuple[tuple[str, str, str], ...] = (
    ("granted", "", "（一）予以公开"),
    ("partly_granted", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("refused_secret", "（三）不予公开", "1.属于国家秘密"),
    ("refused_by_law", "（三）不予公开", "2.其他法律行政法规禁止公开"),
    ("refused_safety", "（三）不予公开", "3.危及“三安全一稳定”"),
    ("refused_third_party", "（三）不予公开", "4.保护第三方合法权益"),
    ("refused_internal", "（三）不予公开", "5.属于三类内部事务信息"),
    ("refused_process", "（三）不予公开", "6.属于四类过程性信息"),
    ("refused_case_file", "（三）不予公开", "7.属于行政执法案卷"),
    ("refused_enquiry", "（三）不予公开", "8.属于行政查询事项"),
    ("unavailable_not_held", "（四）无法提供", "1.本机关不掌握相关政府信息"),
    ("unavailable_to_be_made", "（四）无法提供", "2.没有现成信息需要另行制作"),
    ("unavailable_unclear", "（四）无法提供", "3.补正后申请内容仍不明确"),
    ("not_processed_petition", "（五）不予处理", "1.信访举报投诉类申请"),
    ("not_processed_repeated", "（五）不予处理", "2.重复申请"),
    ("not_processed_published", "（五）不予处理", "3.要求提供公开出版物"),
    ("not_processed_mass", "（五）不予处理", "4.无正当理由大量反复申请"),
    ("not_processed_confirmation", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
    (
        "other_not_amended",
        "（六）其他处理",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    ),
    (
        "other_not_paid",
        "（六）其他处理",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    ),
    ("other_rest", "（六）其他处理", "3.其他"),
)
ROWS_2019 = (*ROWS_2021[:18], ("other", "", "（六）其他处理"))
APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")

Row = tuple[int, ...]


def applications(rows: Sequence[tuple[str, str, str]]) -> dict[str, Row]:
    """Numbers by row, the six applicants and their sum, in which every sum of the form holds."""
    cells = {
        f"applications_{key}": _summed([(at * 3 + column * 5) % 9 for column in range(6)])
        for at, (key, _, _) in enumerate(rows)
    }
    done = tuple(map(sum, zip(*cells.values(), strict=True)))
    left = _summed([2, 0, 1, 0, 0, 3])
    old = _summed([1, 1, 0, 0, 0, 0])
    new = tuple(d + rest - o for d, rest, o in zip(done, left, old, strict=True))
    return {
        "applications_received": new,
        "applications_carried_in": old,
        **cells,
        "applications_completed": done,
        "applications_carried_out": left,
    }


def _summed(cells: list[int]) -> Row:
    return (*cells, sum(cells))


def applications_html(
    rows: Sequence[tuple[str, str, str]], cells: dict[str, Row], spell: Callable[[str], str] = str
) -> str:
    """The table on applications; ``spell`` may mistype a label."""

    def values(key: str) -> str:
        return "".join(f"<td>{number}</td>" for number in cells[key])

    lines = [
        '<tr><td rowspan="3" colspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>',
        '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>',
        "<tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>",
        f'<tr><td colspan="3">一、本年新收政府信息公开申请数量</td>{values("applications_received")}</tr>',
        f'<tr><td colspan="3">二、上年结转政府信息公开申请数量</td>{values("applications_carried_in")}</tr>',
    ]
    sections = [section for _, section, _ in rows]
    for at, (key, section, label) in enumerate(rows):
        line = f'<td rowspan="{len(rows) + 1}">三、本年度办理结果</td>' if at == 0 else ""
        if section and sections.index(section) == at:
            line += f'<td rowspan="{sections.count(section)}">{section}</td>'
        span = "" if section else ' colspan="2"'
        lines.append(f"<tr>{line}<td{span}>{spell(label)}</td>{values(f'applications_{key}')}</tr>")
    lines.append(f'<tr><td colspan="2">（七）总计</td>{values("applications_completed")}</tr>')
    lines.append(f'<tr><td colspan="3">四、结转下年度继续办理</td>{values("applications_carried_out")}</tr>')
    return f"<table>{''.join(lines)}</table>"


DISCLOSED_2021 = (
    "<table><tr><td colspan='4'>第二十条第（一）项</td></tr>"
    "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
    "<tr><td>规章</td><td>0</td><td>/</td><td></td></tr>"
    "<tr><td>行政规范性文件</td><td>58</td><td>45</td><td>1,546</td></tr>"
    "<tr><td colspan='4'>第二十条第（五）项</td></tr>"
    "<tr><td>信息内容</td><td colspan='3'>本年处理决定数量</td></tr>"
    "<tr><td>行政许可</td><td colspan='3'>2418</td></tr>"
    "<tr><td colspan='4'>第二十条第（六）项</td></tr>"
    "<tr><td>信息内容</td><td colspan='3'>本年处理决定数量</td></tr>"
    "<tr><td>行政处罚</td><td colspan='3'>644</td></tr><tr><td>行政强制</td><td colspan='3'>64</td></tr>"
    "<tr><td colspan='4'>第二十条第（八）项</td></tr>"
    "<tr><td>信息内容</td><td colspan='3'>本年收费金额（单位：万元）</td></tr>"
    "<tr><td>行政事业性收费</td><td colspan='3'>4166.241619</td></tr></table>"
)
DISCLOSED_2019 = (
    "<table><tr><td colspan='4'>第二十条第（一）项</td></tr>"
    "<tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>"
    "<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>规范性文件</td><td>8</td><td>7</td><td>89</td></tr>"
    "<tr><td colspan='4'>第二十条第（五）项</td></tr>"
    "<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>"
    "<tr><td>行政许可（含备案）</td><td>396</td><td>-185</td><td>181</td></tr>"
    "<tr><td>其他对外管理服务事项</td><td>10</td><td>0</td><td>153</td></tr>"
    "<tr><td colspan='4'>第二十条第（六）项</td></tr>"
    "<tr><td>信息内容</td><td>上一年项目数量</td><td>本年增/减</td><td>处理决定数量</td></tr>"
    "<tr><td>行政处罚</td><td>2648</td><td>+4</td><td>430</td></tr><tr><td>行政强制</td><td>126</td><td>0</td><td>25</td></tr>"
    "<tr><td colspan='4'>第二十条第（八）项</td></tr>"
    "<tr><td>信息内容</td><td>上一年项目数量</td><td colspan='2'>本年增/减</td></tr>"
    "<tr><td>行政事业性收费</td><td>35</td><td colspan='2'>—</td></tr>"
    "<tr><td colspan='4'>第二十条第（九）项</td></tr>"
    "<tr><td>信息内容</td><td>采购项目数量</td><td colspan='2'>采购总金额</td></tr>"
    "<tr><td>政府集中采购</td><td>135</td><td colspan='2'>75394432.52元</td></tr></table>"
)
DISPUTES = (25, 3, 8, 0, 36, 3, 3, 0, 0, 6, 3, 0, 0, 0, 3)
OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")


def disputes_html(cells: Sequence[int] = DISPUTES) -> str:
    """The table on reconsideration and litigation."""
    heads = "".join(f'<td rowspan="2">{name}</td>' for name in OUTCOMES)
    below = "".join(f"<td>{name}</td>" for name in OUTCOMES * 2)
    values = "".join(f"<td>{number}</td>" for number in cells)
    return (
        '<table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>'
        f'<tr>{heads}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>'
        f"<tr>{below}</tr><tr>{values}</tr></table>"
    )


def report_html(year: int, disclosed: str, requests: str, disputes: str) -> str:
    """A page with the three tables under their headings."""
    return (
        f"<html><head><meta charset='utf-8'><title>平阳县{year}年政府信息公开工作年度报告</title></head><body>"
        f"<h1>平阳县{year}年政府信息公开工作年度报告</h1><div class='content'>"
        "<p>一、总体情况</p><p>本机关认真贯彻落实《中华人民共和国政府信息公开条例》，各项工作稳步推进。</p>"
        f"<p>二、主动公开政府信息情况</p>{disclosed}<p>三、收到和处理政府信息公开申请情况</p>{requests}"
        f"<p>四、政府信息公开行政复议、行政诉讼情况</p>{disputes}"
        "<p>五、存在的主要问题及改进情况</p><p>公开的时效有待提高，将加强培训。</p></div></body></html>"
    )


def flat(rows: Sequence[tuple[str, str, str]], cells: dict[str, Row], gap: str = "") -> str:
    """The table on applications without its cells."""
    line = f"一、本年新收政府信息公开申请数量{gap.join(map(str, cells['applications_received']))}"
    line += f"二、上年结转政府信息公开申请数量{gap.join(map(str, cells['applications_carried_in']))}三、本年度办理结果"
    last = ""
    for key, section, label in rows:
        line += section if section != last else ""
        last = section
        line += f"{label}{gap.join(map(str, cells[f'applications_{key}']))}"
    line += f"（七）总计{gap.join(map(str, cells['applications_completed']))}"
    return f"{line}四、结转下年度继续办理{gap.join(map(str, cells['applications_carried_out']))}"
