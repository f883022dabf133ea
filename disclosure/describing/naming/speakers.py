"""Who speaks in the running text: whose work it tells, who drew it up, whom to ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from disclosure.describing import organs
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.naming.full_names import in_full, own_names, short_names
from disclosure.describing.naming.governments import lone_government
from disclosure.describing.naming.namings import Named
from disclosure.describing.naming.townships import lone_township

# 1鲁村中心小学在过去的一学年里: behind the number of a site's page
_SENTENCE_SUBJECT = re.compile(
    r"(?:^1?|[。\n])\s{0,4}(?:(?:20[\dxX×＊*_]{2}年(?:度|来|以来|上半年|下半年)?|今年(?:以来)?|近年来|(?:这)?一年来)(?:[，,]|(?=在[^。，,\n]{2,30}(?:领导|指导|支持|关心|帮助)下)))?(?:在[^。，,\n]{2,30}(?:领导|指导|支持|关心|帮助)下[，,]){0,2}(?:我们)?(?![请让由])"
    r"(?P<organ>[\u4e00-\u9fffXx×]{1,24}?(?:局|委员会|委|办公室|办事处|(?:扶贫|信访|移民|侨|编|法制|人防)办|中心|院|站|乡|镇|街道|县|市|区|旗|政府|学校|中学|小学|大学|学院|医院|公司|(?:残|妇|文|科|侨|工商|社)联|联社|供销社|[林农牧渔茶]场))"
    r"(?=[，,]以|(?:党[委政组]|机关|领导|政务公开|政府信息公开|信息公开|村务)?(?:高度重视|贯彻|对照|依法|公开|主动|持续|聚焦|依托|充分|推进|加强|落实|建立|认真|严格|按照|坚持|积极|以|在|一年来|近年来|把(?:政务|村务|党务|政府信息|信息)?公开|紧紧|深入|始终|切实|结合|根据|围绕|不断|扎实|全面|及时|进一步|工作|十分|非常|立足|着力|大力))"
)
# 结合农牧局工作实际
_OWN_WORK = re.compile(
    r"结合(?P<organ>[\u4e00-\u9fff]{1,16}?(?:局|委|办|中心|院|所|站|中学|小学|学校|医院|乡|镇|街道))(?:的)?(?:工作)?实际"
)
# 由萧县教育局编制, 由萧县教育局根据《…条例》要求编制, 现公布萧县教育局2017年…年度报告
_MAKER = re.compile(
    r"(?:由|现公[布开]|现将|[现特](?:此)?向社会公[布开]|现予公布|特公布)《?(?P<organ>[\u4e00-\u9fff]{2,24}?(?:局|委员会|委|政府办|政府|办公室|办公厅|办事处|中心|院|学校|中学|小学|公司|管委会|[县市区旗乡镇]|街道))"
    r"(?:[（(](?P<beside>[\u4e00-\u9fff]{2,20})[)）])?(?:政务公开办公室|政府信息公开办公室)?(?:负责)?"
    r"(?:(?:(?:根据|依据|按照|依照)[^。；\n]{0,200})?(?:汇总|牵头|组织)?(?:编制|编写|汇编)|(?:汇总|综合|汇集)[^。；\n]{2,60}(?:编制|编写|汇编)|20\d\d年|政府信息公开工作|政府信息公开年度)"
)
# …要求，岔林河林场对去冬今春以来的场务公开情况作了梳理
_REVIEWS = re.compile(
    r"(?:要求|精神|安排|部署|通知)》?[，,]\s{0,2}(?P<organ>(?![我本全各省市州县区旗镇乡局])[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|办公室|办事处|中心|院|站|乡|镇|街道|政府|学校|中学|小学|医院|公司|[残妇文科侨]联|[林农牧渔茶]场))"
    r"(?=(?:组织[^。，,\n]{0,12})?对[^。，,\n]{2,40}公开[^。，,\n]{0,16}(?:作了|进行了|开展了|认真))"
)
# 国网徐州市铜山区供电公司编制了《…2019年度信息公开年度报告》   三峡大学党政办公室汇总学校2021年…实际情况，编制发布本报告
_WHO_MADE = re.compile(
    r"(?:^|[。，,\n])\s{0,4}(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|大学|公司|管委会|[乡镇]|街道))"
    r"(?:(?:汇总|综合|结合|根据)[^。；\n]{2,60}[，,])?(?:组织)?(?:编制|编写|汇编|撰写)(?:并?(?:发布|公布))?了?(?=本报告|本年度报告|《[^《》]{4,60}年度?报告》)"
)
# 工作年度报告 蓬溪县民政局2017年政府信息公开工作年度报告（以下简称年报）按规定编制
_NAMED_REPORT = re.compile(
    r"(?:^|[。\s])(?P<organ>[\u4e00-\u9fff]{3,24}?)20\d\d年度?政府信息公开(?:工作)?年度报告[（(](?:以下|下)?简?称"
)
# 为了让社会各界了解应城市卫生健康局一年来的政府信息公开工作，我局…
_TO_BE_KNOWN = re.compile(
    r"了解(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|公司|管委会|[乡镇]|街道))"
    r"(?=(?:一年来|20\d\d年度?)?的?(?:政府信息公开|政务公开|信息公开))"
)
# 为听取群众意见，朗池街道办事处定于2024年5月15日举办政务开放日活动
_HOSTS = re.compile(
    r"(?:^|[。，,\n])\s{0,4}(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学))(?:决定|定|拟)于20\d\d年"
)
# 结合国家税务总局铜陵市义安区税务局（以下简称“义安区税务局”）…
_SHORTENED = re.compile(
    r"(?P<organ>[\u4e00-\u9fff]{4,30}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|公司|管委会))"
    r"[（(](?:以下|下)?简?称[:：]?[“\"”]?(?P<short>[\u4e00-\u9fff]{2,16}?)[”\"“]?[)）]"
)
#: So often a text must call who speaks by the short name that it gave itself.
_OFTEN = 2
_OPENING = 800  # characters
# 请与平潭县人民政府办公室联系   如有疑问请与建始县医疗保障局(地址:…,联系电话:…)。
_CONTACT = re.compile(
    r"(?:(?:(?:请|可|欢迎)[^，。；\n]{0,8}|(?:疑问|问题|意见|建议)[，,])(?:与|向|同)|联系单位[:：]|联系部门[:：])(?P<organ>[\u4e00-\u9fff]{3,30}?)"
    r"(?:(?:（[^）]{0,120}）|\([^)]{0,120}\))?联系|[（(][^（）()]{0,60}(?:地址|电话)[^（）()]{0,120}[)）](?=[。；;\n]|$))"
)
# 请联系：伊宁县人民政府办公室，电话…
_CONTACT_BEHIND = re.compile(
    r"(?:请|可)(?:直接|及时)?联系[:：]?\s?(?P<organ>[\u4e00-\u9fff]{3,30}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|公司|[乡镇县市区]|街道|党政办))(?=[，,（(。；])"
)
# 本机关政府信息公开工作机构为雷寨乡人民政府党政办公室
_IN_CHARGE = re.compile(
    r"(?:信息公开|政务公开)(?:工作|受理|申请受理)?机构(?:为|是|[:：]|(?=\n\s{0,8}[\u4e00-\u9fff]{3,30}(?:负责|承担|主管)[^。\n]{0,30}信息公开[^\n]{0,60}(?:\n[^\n]{0,60})?本(?:行政)?机关)\n)\s{0,8}(?P<organ>[\u4e00-\u9fff]{3,30}?(?:办公室|中心|股|科|局|政府|办))(?=[，,（(。；\n]|(?:负责|承担|主管)[^。\n]{0,30}信息公开)"
)


def shortened(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Whom the first sentences name in full, to speak of it by a short name ever after."""
    for match in _SHORTENED.finditer(material.body[:_OPENING]):
        name = _LEADS.sub("", match["organ"])
        told = re.findall(
            rf"(?:[。，,\n]|由|是|年度?){match['short']}(?!网站|门户)", material.body[match.end() :]
        )
        often = len(told) >= _OFTEN or _ITSELF.fullmatch(match["short"])
        if often and organs.is_organ(name, gazetteer):
            yield Named(name, "body", match[0])


# （以下简称“我局”）
_ITSELF = re.compile("[我本](?:局|委|办|厅|院|校|中心|机关|单位|部门|公司|馆|站|所)")
_LEADS = re.compile("^(?:结合|现将|现对|根据|按照|由)+")


def subjects(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Who the first sentences speak of: 区城市管理局 in 区城市管理局高度重视政务公开工作."""
    for match in _SENTENCE_SUBJECT.finditer(material.body[:_OPENING]):
        name = match["organ"]
        if name[0] in _LEVELS and _MODEL_YEAR.match(match[0].lstrip("1。\n ")):
            continue  # 20xx年，县民宗局…: a model for any county
        if organs.is_organ(name, gazetteer) or (
            len(name) > 2
            and organs.is_place(name)
            and organs.is_named_place(name, gazetteer)
            and _reads_like_place(name)
        ):
            yield Named(
                name,
                "body",
                match[0].strip("。\n ") + material.body[match.end() : match.end() + 12].split("\n")[0],
            )


_MODEL_YEAR = re.compile(r"20[xX×＊*_]{2}年")
_LEVELS = frozenset("省市州县区旗镇乡局xX×")


def _reads_like_place(name: str) -> bool:
    return len(name) <= 12 and _NO_PLACE.search(name) is None


# 今天召开全县…: a clause that ends like a place
_NO_PLACE = re.compile(
    r"乡镇$|[全我各本][县市区乡镇街旗]|^(?:[在为以从根据按照我全各本该通过]|[半一]年来|上半年|下半年|收到|接到|年[初中底]|下发|制定)|今天|今年|召开|举行|开展|同志|现将"
)


def own_work(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Whose work it is: 结合农牧局工作实际."""
    for match in _OWN_WORK.finditer(material.body[:1500]):
        if organs.is_organ(match["organ"], gazetteer):
            yield Named(match["organ"], "body", match[0])


# 填报单位（盖章）：青阳县财政局
_LABELLED = re.compile(
    r"(?:填报|报告|编制|填表|报送|汇报|总结|自查|申报)单位\s{0,4}(?:[（(][^（()）]{1,6}[)）])?\s{0,4}[:：]\s{0,4}(?P<organ>[\u4e00-\u9fff]{3,30})"
)


# 万源市政务公开工作领导小组办公室编    2015年6月18日, at the head of a bulletin
_EDITED = re.compile(
    r"(?:^|\n)[ \u3000]{0,8}(?P<organ>[\u4e00-\u9fff]{4,30}?)(?:主办|编印|编)(?=[ \u3000\n]|$)"
)

# 武义县审计局局长 徐国强 / 2022年8月26日 / 主任、各位副主任、各位委员: above a speech to a council
_SPEAKER = re.compile(
    r"(?:^|\n)[ \u3000]{0,8}[（(—-]{0,2}(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|办公室|中心|法院|检察院|人民政府|医院|学校|中学|小学|公司))(?:[\u4e00-\u9fff]{1,6}[股科室])?(?:党[组委]书记、?)?"
    r"(?:副?(?:局长|主任|院长|检察长|校长|经理|[股科]长|[省市州县区乡镇]长))[ \u3000]{1,4}(?:[\u4e00-\u9fff]{1,2}[ \u3000]{0,2}[\u4e00-\u9fff]{1,2}|[×xX＊*某]{2,3})[）)]?\n"
    r"(?:[^\n]{0,40}\n){0,2}[ \u3000]{0,8}[^\n]{0,20}(?:各位|同志们|尊敬的)"
)
# 首先，我代表抚松县人民医院全体班子成员…: in the first words of a speech
_REPRESENTS = re.compile(
    r"我(?:谨|受托)?代表(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|办公室|中心|法院|检察院|人民政府|政府|医院|学校|中学|小学|公司))"
    r"(?=全体|全院|全局|全校|党[组委]|领导班子|班子|干部职工|向|就|对|[作做]|汇报|发言)"
)


def makers(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Who filled it in, drew it up or spoke: 填报单位, 由…编制, 现公布…年度报告."""
    for match in (
        *_LABELLED.finditer(material.body),
        *_EDITED.finditer(material.body[:600]),
        *_SPEAKER.finditer(_head(material)),
        *_REPRESENTS.finditer(material.body[:400]),
    ):
        if organs.is_organ(match["organ"], gazetteer):
            yield Named(match["organ"], "body", match[0])
    for match in (
        *_MAKER.finditer(material.body[:1500]),
        *_WHO_MADE.finditer(material.body[:600]),
        *_HOSTS.finditer(material.body[:600]),
        *_REVIEWS.finditer(material.body[:400]),
        *_TO_BE_KNOWN.finditer(material.body[:300]),
        *_NAMED_REPORT.finditer(material.body[:600]),
    ):
        # 常州高新区管委会(新北区人民政府): the government, which has a place in the table
        beside = match.groupdict().get("beside") or ""
        name = _OFFICE_WITHIN.sub("", beside if beside.endswith("人民政府") else match["organ"])
        if organs.is_organ(name, gazetteer) or (organs.is_place(name) and not organs.is_generic(name)):
            yield Named(name, "body", match[0])
    yield from shortened(material, gazetteer)


def _head(material: Material) -> str:
    """The first lines of a speech: its title, who gave it and when, whom it was given to."""
    return "\n".join(block.text for block in material.text.blocks[:_HEAD] if not block.table)[:400]


_HEAD = 8  # blocks


# 南城县民政局办公室, 盐亭县统计局信息公开工作办公室 drew up what the bureau reports
_OFFICE_WITHIN = re.compile(
    r"(?<=[乡镇]人民政府)(?:党政|综合|党政综合)办公室$|(?:(?<=[局院校])|(?<=大学))(?:党政|党委|校长|院长|学校|学院)?(?:(?:政府信息|信息|政务)公开(?:工作)?(?:领导小组)?)?办公室$"
)


# 石狮市鸿山镇党政办, 平潭县政府信息公开工作领导小组办公室, 桂平市城市建设投资有限公司综合部
_OFFICE_ASKED = re.compile(
    r"(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?办公室$|(?<=[镇乡道处府])(?:党政|综合|党政综合|基层治理综合)?(?:办公室|办|指挥室)$"
    r"|(?<=公司)(?:综合|行政|党群|企管|综合管理|行政管理|党群工作)?(?:部|办公室)$"
)


# 泰州市高港区人民政府沿江街道办事处: an outpost of the district, whose name says so
_OF_A_DISTRICT = re.compile(r"(?<=[区市县])(?:人民)?政府(?=[\u4e00-\u9fff]{1,6}街道)")


# 我公司公开信息68条, though 由桂平市住房和城乡建设局编制 was copied with the preamble
_AS_A_COMPANY = re.compile(r"[我本]公司")
_COMPANY = re.compile(r"(?:公司|集团|厂)$")


def in_own_voice(named: Iterable[Named], material: Material) -> Iterator[Named]:
    """Those of ``named`` that can speak as the text does: a company is no bureau."""
    company = _AS_A_COMPANY.search(material.body) is not None
    return (one for one in named if not company or _COMPANY.search(one.name))


def speaking(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The bodies that the text names as its own or as the one to ask, the surest first."""
    yield from makers(material, gazetteer)
    yield from subjects(material, gazetteer)
    yield from contacts(material, gazetteer)
    yield from lone_township(material, gazetteer)
    yield from full_names(material, gazetteer)
    yield from lone_government(material, gazetteer)


def full_names(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """What the running text calls in full who speaks there, or whom title and page name in short."""
    for short in (*short_names(material), *(named.name for named in subjects(material, gazetteer))):
        if whole := in_full(short, material, gazetteer):
            yield whole
    yield from own_names(material, gazetteer)


def contacts(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Whom to ask: its office, so the office's own body reported."""
    asked = (pattern.finditer(material.body) for pattern in (_CONTACT, _CONTACT_BEHIND, _IN_CHARGE))
    for match in chain.from_iterable(asked):
        name = _OF_A_DISTRICT.sub("", _OFFICE_ASKED.sub("", match["organ"]))
        if organs.is_organ(name, gazetteer) or (organs.is_place(name) and not organs.is_generic(name)):
            yield Named(name, "contact", match[0])
