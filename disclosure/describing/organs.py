"""The grammar of what bodies are called: 萧县, 立岗镇政府, 禄丰县规划局, 站前街道, 北岭中学."""

from __future__ import annotations

import re
from functools import lru_cache

from disclosure.describing.locating.gazetteer import Gazetteer, Level, Mention
from disclosure.frozen import dataclass
from disclosure.records import Region

#: Blacked-out names: XXX, ××××, 某县, ***
REDACTED = re.compile(r"[XxＸ×＊*○〇]{2,}|某")

_OFFICES = (
    "政府|管理委员会|管委会|工作委员会|工委|党委|委员会|委|办事处|办公室|政府办|政务办|公开办|督查室|研究室|局|厅|中心|领导小组|指挥部"
    "|检察院|法院|公署|纪委|纪检组|纪检监察组|党组|党总支|党支部|支部委员会|宣传部|组织部|统战部|武装部|支队|大队|总队|消防队|管理处|管理站|管理所|服务站|工作站|监督所|派出所"
    "|事务所|监测站|气象台|电视台|广播站|档案馆|图书馆|博物馆|文化馆|体育馆|供销社|信用社|联社|联合社|海关|储备库|协会|联合会|合作社|总工会|工会|学会|商会"
    "|妇联|残联|文联|工商联|侨联|科协|红十字会|居委会|村委会|理事会|林场|农场|牧场|渔场|种场|垦殖场|示范场|畜场|监狱|产业园|工业园|科技园|零团|一团|二团|三团|四团|五团|六团|七团|八团|九团|十团|百团|水库|殡仪馆|敬老院|福利院"
    # 萧县扶贫办: short for 扶贫开发办公室
    "|党政办|党政综合办|扶贫办|乡村振兴办|编办|老龄办|史志办|方志办|地志办|接待办|信访办|外事办|侨办|移民办|法制办|金融办|征收办|拆迁办|人防办|农办|文明办|综治办|维稳办"
    "|招商办|采购办|目标办|旅游办|物价办|民宗办|爱卫办|创建办|医改办|房改办|纠风办|优化办"
)
_PUBLIC_BODIES = (
    "中学|小学|大学|学院|学校|党校|技校|职校|幼儿园|医院|卫生院|保健院|卫生所|防疫站|疾控中心|公司|集团|银行|支行|分行|供电所|供电局|电力局"
    "|自来水厂|水厂|热力厂|厂|研究院|研究所|设计院|养护段|公路段|管理段|一中|二中|三中|四中|五中|六中|七中|八中|九中|十中|0中|1中|2中|3中|4中|5中|6中|7中|8中|9中|附中|中专|高中|初中|实验校"
)
_PLACES = "特别行政区|自治区|自治州|自治县|自治旗|地区|街道|开发区|新区|园区|实验区|示范区|管理区|度假区|风景区|保税区|高新区|经开区|苏木|社区|省|市|州|盟|县|区|旗|乡|镇|村"

#: What the name of a body ends with that acts in its own name, and how long such words are.
_ORGAN_ENDS = frozenset(f"{_OFFICES}|{_PUBLIC_BODIES}|处|所|站|队|院|馆|社区".split("|"))
_LENGTHS = sorted({len(end) for end in _ORGAN_ENDS})
PLACE_END = re.compile(rf"(?:{_PLACES})$")
_PUBLIC_END = re.compile(rf"(?:{_PUBLIC_BODIES})$")
_ZONE_END = re.compile(
    r"(?:开发区|新区|园区|实验区|示范区|管理区|度假区|风景区|保税区|高新区|经开区|工业园|产业园|农场|林场)$"
)
# 市场监督管理局（知识产权局）
_SECOND_NAME = re.compile(r"[（(][^（()）]{2,12}[)）]$")
# 我县, 全局, 各部门, 县政府, 区委: words that name no body
_GENERIC = re.compile(
    r"(?:[我本全各该贵两这那其]|上级|有关|相关|所属|下属|直属|基层|主管|行政)?"
    r"(?:省|市|州|县|区|旗|乡|镇|村|街道|街道办|街|城区|市区|县区|景区|园区|工业园区|产业园区|新区|地区|片区|辖区|开发区|高新区|经开区|乡镇|城镇|集镇|农村|社区|行政村|自然村"
    r"|局|委|办|院|校|所|站|中心|单位|部门|机关|系统|公司|企业|学校|医院|党委|党组|政府|人民政府|委员会|办公室|办事处|领导小组|工作委员会|管委会|管理委员会|处|馆|队|服务中心|服务大厅)"
    r"|(?:省|市|州|县|区|旗|乡|镇|街道)(?:委|政府|人民政府|党委|党工委|纪委|委办|政府办|委办公室|政府办公室|人民政府办公室|政府办公厅|人民政府办公厅|委办公厅)"
    r"|(?:新区|园区|景区|开发区|高新区|经开区|管理区|示范区|实验区|度假区|工业园)(?:管委会|管理委员会|党工委)"
    r"|(?:乡镇|镇乡|街道|镇乡街道|乡镇街道)(?:人民)?(?:政府|办事处)|(?:二级|各)学院|(?:政务|政府信息|信息)公开(?:工作)?(?:领导小组|办公室|领导小组办公室|办)|国务院(?:办公厅)?|(?:中华人民共和国)?(?:中央)?(?:人民)?政府|党中央|党工委|机关事务|社会|上级|各级"
    # columns of a site: 首页 > 文章中心
    r"|(?:文章|资讯|新闻|资料|文档|文库|下载|会员|用户|个人|帮助|公文|范文|图片|视频|课件|素材|学习|知识|论文|写作|客服|投稿|产品|网友)中心"
)
_STARTS_BADLY = re.compile(
    r"(?:来源|最新|精选|虽然|尽管|但是|然而|由于|因为|[一二三四五六七八九十]{1,2}月|优秀|什么|怎么|如何|哪些|请求|要求|申请|关于|根据|按照|依照|遵照|为了?|在|以|对|向|从|由|与|我|本|全|各|该|使|让|把|将|并|是|有|及|等|其|[一二三四五六七八九]是|主动公开|依申请公开|若|如|当|做好|开展|加强|不断|经|乡镇|县直|市直|区直"
    r"|主要|其中|某些|一些|按[季月年期时]|定期|及时|公布|召开|举办|举行|组织|进一步|调整|成立|表彰|全面|切实|认真|征求|启用|规范|推进|推动|检查|督查|上半年|下半年|半年来|[一两几多]年来|年来|年初|年底|年中|每年|每季|每月|少数|多数|大多|部分|个别|极少|有些|不少|许多|今年|去年|明年|近年|上年|目前|同时|此外)"
)
# digits stand in names behind 第 alone (第3幼儿园), Latin letters where they blacked out (XX县)
_HOLDS_BADLY = re.compile(
    r"[的了，。；：:、“”‘’《》<>【】|｜A-WYZa-wyz]|(?<![第\d])\d|关于|官方网|官网|游戏|娱乐|竞猜|体育平台|体育官|情况|报告|总结|汇报|方案|通知|如下|年度|兼[作任为]|听取|专门|党组会|(?:政府|[局委办])(?:对(?![外口])|把|被|将)|我[局镇乡县市区委办院校]|[和、及与]本[局委办院校]"
)


#: What a character that was lost on the way stands as: 经□技术开发区, 财�局, 通?县
_DAMAGED = re.compile(r"[□▯\ufffd]|(?<=[一-鿿])[?？](?=[一-鿿])")


def is_damaged(name: str) -> bool:
    """Whether a character of a name was visibly lost."""
    return _DAMAGED.search(name) is not None


# 国家粮食局, 中国气象局, 全国总工会: bodies of the state, but 国家税务总局萧县税务局
_OF_THE_STATE = re.compile(
    r"(?:国家(?!税务)|中国|中央|全国|中华|国务院|最高人民)[\u4e00-\u9fff]{0,12}(?:局|部|委|委员会|署|会|院|办公室)"
)


def is_of_the_state(name: str, gazetteer: Gazetteer) -> bool:
    """Whether ``name`` is a body of the whole state, whose report is from no county."""
    return _OF_THE_STATE.fullmatch(name) is not None and not gazetteer.mentions(name)


def is_redacted(name: str) -> bool:
    """Whether a name was blacked out: XXX, 某县."""
    return REDACTED.search(name) is not None


# XX县XX局
_LEVEL_AND_ORGAN = re.compile(
    rf"{REDACTED.pattern}|(?:{_PLACES})|(?:人民)?政府$|局$|委$|委员会$|中心$|单位$|机关$|部门$"
)


def is_blacked_out(name: str) -> bool:
    """Whether nothing of a name is left but its place's level and its organ's: XX县XX局, XXX."""
    return is_redacted(name) and not _LEVEL_AND_ORGAN.sub("", name)


def is_generic(name: str) -> bool:
    """Whether the words name no particular body: 我局, 县政府, 各部门, 全县."""
    return _GENERIC.fullmatch(name) is not None


def ends_as_organ(name: str) -> bool:
    """Whether ``name`` ends like the name of a body that acts in its own name."""
    return any(name[-length:] in _ORGAN_ENDS for length in _LENGTHS)


def is_place(name: str) -> bool:
    """Whether ``name`` ends like a place and not like a body: 萧县, 站前街道, 平潭综合实验区."""
    return PLACE_END.search(name) is not None and (name.endswith("社区") or not ends_as_organ(name))


def is_organ(name: str, gazetteer: Gazetteer) -> bool:
    """Whether ``name`` is shaped like a body's own name; generic words are none."""
    name = _SECOND_NAME.sub("", name)
    return (
        2 < len(name) <= 32
        and not name.endswith("网站")
        and ends_as_organ(name)
        and not is_generic(name)
        and _HOLDS_BADLY.search(name) is None
        and (_STARTS_BADLY.match(name) is None or _starts_with_a_place(name, gazetteer))
        and not _names_several(name)
        and not _lists_places(name, gazetteer)
    )


# 崇仁县部分乡镇, 黔西南州各县市, 萧县所属学校
_SEVERAL = re.compile(
    r"(?:各|部分|有关|所属|所辖|下属)(?:乡镇|镇乡|镇街|乡街|县市|县区|市县|县直|市直|部门|单位|街道|学校|医院|村)"
    r"|(?:部分|有关|所属|所辖|下属)[乡镇县]$"
)


def _names_several(name: str) -> bool:
    """Whether ``name`` is of several bodies that it does not name one by one."""
    return ("各" in name or "部分" in name or "有关" in name or "属" in name or "所辖" in name) and (
        _SEVERAL.search(name) is not None
    )


# 江源区和靖宇县, but 江源区和平镇
_PLACE_AND = re.compile(r"[省市州盟县区旗镇乡][和与及]$")


def _lists_places(name: str, gazetteer: Gazetteer) -> bool:
    """Whether ``name`` is two places side by side, which are no body."""
    return ("和" in name or "与" in name or "及" in name) and any(
        _PLACE_AND.search(name[: mention.start]) for mention in gazetteer.mentions(name)
    )


def _starts_with_a_place(name: str, gazetteer: Gazetteer) -> bool:
    """向阳区, 从江县, 将乐县, 让胡路区: names that begin like a clause."""
    found = gazetteer.mentions(name)
    return bool(found) and found[0].start == 0


def is_named_place(name: str, gazetteer: Gazetteer) -> bool:
    """Whether ``name`` is, as a whole, a place: by the table, or shaped like one that it may lack."""
    if not 2 <= len(name) <= 24 or is_generic(name) or _HOLDS_BADLY.search(name):
        return False
    if _names_several(name) or _lists_places(name, gazetteer):
        return False
    found = gazetteer.mentions(name)
    if found and found[0].start == 0 and found[-1].end == len(name):
        return True
    return len(name) > 2 and is_place(name) and _STARTS_BADLY.match(name) is None


@dataclass(frozen=True, slots=True)
class FullName:
    """A body's full name; ``added`` where a part of it was not printed."""

    text: str
    added: bool


def full_name(written: str, region: Region | None, gazetteer: Gazetteer) -> FullName:
    """The full name of a body: its county before a township or a bureau, 人民政府 behind a bare place.

    What is above a county (安徽省宿州市萧县) goes, except the city of a district, whose name
    alone would be anybody's.  A blacked-out name stays as printed.
    """
    if is_redacted(written) or "、" in written or " " in written:  # blacked out, or several bodies
        return FullName(written, False)
    name = in_standard_characters(written, gazetteer)
    chain = _leading(name, gazetteer)
    name = _without_upper_places(name, chain)
    organ = _with_organ(_expanded(name), region)
    placed = _with_county(organ, region, gazetteer)
    return FullName(placed, placed not in (written, name, _expanded(name)))


def in_standard_characters(text: str, gazetteer: Gazetteer) -> str:
    """``text`` with the names of places in it as the table writes them: 涇源县 is 泾源县."""
    for mention in gazetteer.mentions(text):
        standard = {place.name for place in mention.places if len(place.name) == len(mention.name)}
        if len(standard) == 1 and mention.name not in standard:
            text = text[: mention.start] + standard.pop() + text[mention.end :]
    return text


def _leading(name: str, gazetteer: Gazetteer) -> list[Mention]:
    """The places that ``name`` begins with, one behind the other."""
    chain: list[Mention] = []
    for mention in gazetteer.mentions(name):
        if mention.start != (chain[-1].end if chain else 0):
            break
        chain.append(mention)
    return chain


def _without_upper_places(name: str, chain: list[Mention]) -> str:
    counties = [i for i, m in enumerate(chain) if any(p.level == Level.COUNTY for p in m.places)]
    if not counties or counties[-1] == 0:
        return name
    # 宿州市 was a county once: the last that can be one is the county
    county, before = chain[counties[-1]], chain[counties[-1] - 1]
    if county.name.endswith("区") and not county.name.endswith("自治区"):
        return name[before.start :] if any(p.level == Level.CITY for p in before.places) else name
    return name[county.start :]


# 萧县政府, 萧县政府办
_SHORT_GOVERNMENT = re.compile(r"(?<=[省市州盟县区旗乡镇木])政府(?=$|办|政务)")


def _expanded(name: str) -> str:
    """Usual short forms in full: 县政府办 is 县人民政府办公室, 管委会 is 管理委员会."""
    name = _SHORT_GOVERNMENT.sub("人民政府", name)
    if name.endswith(("人民政府办", "街道办")):
        name += "公室" if name.endswith("政府办") else "事处"
    return name.replace("管委会", "管理委员会")


def _with_organ(name: str, region: Region | None) -> str:
    """The body that speaks for a bare place."""
    if not is_place(name):
        return name
    if name.endswith("街道"):
        return name + "办事处"
    if name.endswith("社区"):
        return name + "居民委员会"
    if name.endswith("村"):
        return name + "村民委员会"
    if name.endswith("地区"):
        return name + "行政公署"
    if _ZONE_END.search(name) and not (region and region.county and name.endswith(region.county)):
        return name + "管理委员会"
    return name + "人民政府"


_BUREAU = re.compile(
    r"(?:[省市县区旗])?(?P<rest>[^省市县区旗乡镇]{0,24}(?:局|委员会|委|办公室|人民政府|办事处))$"
)
_TOWNSHIP = re.compile(r"^[^县市区旗]{1,12}(?:乡|镇|街道|苏木)")


# 市场监督管理局, 市政管理局: 市 is no level there
_CITY_WORD = re.compile(r"市(?:[场容民郊域直级辖]|政(?!府))")


def _with_county(name: str, region: Region | None, gazetteer: Gazetteer) -> str:
    county = region.county if region else None
    if (
        region
        and region.city
        and not county
        and name[0] == region.city[-1] == "市"
        and not _CITY_WORD.match(name)
    ):
        return region.city + name[1:]  # 市地震局 of a prefecture
    if not county or county in name or is_of_the_state(name, gazetteer):
        return name
    if region and region.township and name.startswith(region.township):
        return county + name
    if _TOWNSHIP.match(name):
        return name
    chain = _leading(name, gazetteer)
    match = _BUREAU.match(name)
    if match is None or (chain and PLACE_END.search(chain[0].name)) or (region and region.township):
        return name
    if name[0] in "省市县区旗" and name[0] != county[-1]:
        return name
    return county + (name[1:] if name[0] == county[-1] else name)


# 站前街道办事处, 南磨房地区办事处, 站前街道
_SUBDISTRICT = re.compile(r"街道(?:办事处|办|党工委)|地区办事处|街道$")
# 立岗镇人民政府, 立岗镇党委, 立岗镇
_TOWNSHIP_BODY = re.compile(
    r"(?:乡|镇|苏木)(?:人民)?政府|(?:乡|镇|苏木)(?:党委政府|党委|委员会|党政办公室|办公室)?$"
)
# 省教育厅, 安徽省…, 广西壮族自治区…
_PROVINCIAL = re.compile(r"厅$|[^市县区]{2,6}省|自治区")
_COUNTY_IN = re.compile(r"[县旗区](?!.{0,2}自治区)")


@lru_cache(maxsize=256)
def kind_of(name: str, region: Region | None) -> str | None:
    """Which of the issuer kinds a body is, or None where its level cannot be told."""
    if is_redacted(name) and not ends_as_organ(name):
        return None
    if name.endswith(("村民委员会", "居民委员会", "村委会", "居委会")):
        return "村(居)委会"
    if _PUBLIC_END.search(name):
        return "公共企事业单位"
    if _SUBDISTRICT.search(name):
        return "街道办事处"
    if "管理委员会" in name or "管委会" in name:
        return "派出机构/园区"
    if _TOWNSHIP_BODY.search(name):
        return "乡镇政府"
    return _by_level(name, region)


def _by_level(name: str, region: Region | None) -> str | None:
    """County or above: a 市 is one or the other, which its region tells."""
    if name.endswith(("政府办公室", "政府办公厅", "政府政务公开办公室")):
        return "市级以上" if _is_above_county(name, region) else "县政府办公室"
    if name.endswith("人民政府"):
        if _is_above_county(name, region):
            return "市级以上"
        known = region is not None and region.county is not None
        return "县级政府" if known or name.endswith(("县人民政府", "区人民政府", "旗人民政府")) else None
    if not ends_as_organ(_SECOND_NAME.sub("", name)) or (name[0] in "市州" and region is None):
        return None
    return "市级以上" if _is_above_county(name, region) else "县直部门"


def _is_above_county(name: str, region: Region | None) -> bool:
    """Whether the body is a prefecture's, a province's or the state's: it bears their name and no county's."""
    if _PROVINCIAL.search(name):
        return _COUNTY_IN.search(name.split("自治区")[-1]) is None
    if region is None or region.county is not None or region.other is not None:
        return False
    return any(place is not None and name.startswith(place[:2]) for place in (region.city, region.province))
