"""Where a text, or a page around it, names who wrote it: title, signature, cover, body, breadcrumb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from disclosure.describing import organs
from disclosure.describing.classifying.kinds import without_plan
from disclosure.describing.locating.gazetteer import Gazetteer, Level, Place
from disclosure.describing.material import Material, compact
from disclosure.frozen import dataclass
from disclosure.records import Evidence

# where the name before or behind a title's year ends
_CUT = re.compile(
    r"(?:20\d\d|二[〇○零0OoＯ][〇○零一二三四五六七八九0OoＯ]{2})(?:[-—－–~～至]{1,2}20\d\d)?(?:学年|年度|年)?(?:度)?(?:上半年|下半年|全年|第?[一二三四1-4]季度|1?\d(?:[-—－–~～至]1?\d)?月份?)?"
    r"|20[xX×Ｘ＊*]{2}年?度?|[（(](?=20\d\d)|"
    r"^(?:批转|转发|印发)|关于(?:报送|上报|呈报|印发|转发|公布|发布|公开|开展|做好|贯彻落实|贯彻|落实)?|"
    r"(?:政府|政务)?信息公开(?!(?:工作)?领导|办|中心|和|与)|政府信息(?=主动|依申请)"
    r"|(?:[政党村居厂校院]务[、和与]?){1,4}(?:信息)?公开(?!(?:工作)?领导|办|科|股|中心|和政务服务|与政务服务)|"
    r"(?:司法|警务|检务|审务|狱务|税务|财务|院务|阳光)公开(?!(?:工作)?领导|办)|“[一二三四五六七八九十]{1,3}五”|(?<!协商)会议|第[一二三四五六七八九十\d]{1,3}[次届期]|专题|申请答复|依申请|办事公开|依申请公开|主动公开|基层政务|重点领域|行政权力|自查自|自检自|工作总结|工作汇报|年度工作|年度报告|推行|深化|贯彻|落实"
)
_SENTENCE_SUBJECT = re.compile(
    r"(?:^|[。\n])\s{0,4}(?:(?:20\d\d年(?:度|来|以来|上半年|下半年)?|今年(?:以来)?|近年来|(?:这)?一年来)[，,])?(?:我们)?"
    r"(?P<organ>[\u4e00-\u9fffXx×]{1,24}?(?:局|委员会|委|办公室|办事处|中心|院|站|乡|镇|街道|县|市|区|旗|政府|学校|中学|小学|大学|学院|医院|公司))"
    r"(?=(?:党[委政组]|机关|领导|政务公开|政府信息公开|信息公开|村务)?(?:高度重视|贯彻|对照|依法|公开|主动|持续|聚焦|依托|充分|推进|加强|落实|建立|认真|严格|按照|坚持|积极|以|在|紧紧|深入|始终|切实|结合|根据|围绕|不断|扎实|全面|及时|进一步|工作|十分|非常|立足|着力|大力))"
)
# 结合农牧局工作实际
_OWN_WORK = re.compile(
    r"结合(?P<organ>[\u4e00-\u9fff]{1,16}?(?:局|委|办|中心|院|所|站|中学|小学|学校|医院|乡|镇|街道))(?:的)?(?:工作)?实际"
)
# 由萧县教育局编制, 由萧县教育局根据《…条例》要求编制, 现公布萧县教育局2017年…年度报告
_MAKER = re.compile(
    r"(?:由|现公布|现将|现向社会公布|现予公布)(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|公司|管委会|[县市区旗乡镇]|街道))"
    r"(?:政务公开办公室|政府信息公开办公室)?(?:负责)?"
    r"(?:(?:(?:根据|依据|按照|依照)[^。；\n]{0,80})?(?:编制|编写|汇编)|20\d\d年|政府信息公开工作|政府信息公开年度)"
)
# 工作年度报告 蓬溪县民政局2017年政府信息公开工作年度报告（以下简称年报）按规定编制
_NAMED_REPORT = re.compile(
    r"(?:^|[。\s])(?P<organ>[\u4e00-\u9fff]{3,24}?)20\d\d年度?政府信息公开(?:工作)?年度报告[（(](?:以下|下)?简?称"
)
# 请与平潭县人民政府办公室联系
_CONTACT = re.compile(
    r"(?:与|向|同|联系单位[:：]|联系部门[:：])(?P<organ>[\u4e00-\u9fff]{3,30}?)(?:（[^）]{0,120}）|\([^)]{0,120}\))?联系"
)
# 我镇, 我局, 本校: who speaks, behind the first character
_SELF = re.compile(r"县|市|区|旗|州|省|镇|乡|街道|街|办事处|局|委|厅|院|校|中心|处|所|站|队|公司|馆|会")
_ORGAN_IN_LINE = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:人民政府|政府办公室|管理委员会|管委会|委员会|办事处|局|中学|小学|学院|大学|医院|公司|中心|办公室)(?![\u4e00-\u9fff]{0,2}网)"
)
_SITE_WORDS = re.compile(r"(?:政府)?(?:门户)?(?:信息公开)?(?:网站|网)$")
# 公文驿站, 某某文库: sites of model texts
_ARTICLE_SITE = re.compile("驿站|文库|范文")
_LABEL = re.compile(
    r"^(?:来源|发布机构|发文机关|发布单位|信息来源|稿源|责任单位|公开主体|单位名称|编制单位|填报单位|报告单位)[:：]"
)

_CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "township",
        re.compile(r"(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处|办|党委)?(?:办公室|党政办公室)?$|街道办"),
    ),
    ("school", re.compile(r"(?:中学|小学|学校|大学|学院|幼儿园|中)$")),
    ("hospital", re.compile(r"(?:医院|卫生院|保健院)$")),
    ("office", re.compile(r"(?:局|厅|委|委员会|中心|处|所|站|队|馆|院|公司|会)(?:办公室)?$")),
    ("county", re.compile(r"(?:[省市州盟县区旗])(?:人民政府|政府|管理委员会|管委会)?(?:办公室|办|办公厅)?$")),
)
_SELF_CLASSES = {
    **dict.fromkeys(("县", "市", "区", "旗", "州", "省"), "county"),
    **dict.fromkeys(("镇", "乡", "街道", "街", "办事处"), "township"),
    **dict.fromkeys(("局", "委", "厅", "中心", "处", "所", "站", "队", "公司", "馆", "会"), "office"),
    "校": "school",
    "院": "hospital",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the text gives to who reported, and where it stood."""

    name: str
    origin: str
    quote: str
    doubtful: bool = False  # behind a title (年度报告（萧县水利局）: perhaps the site), or behind 关于

    def evidence(self) -> Evidence:
        """The words that it was read from."""
        return Evidence(self.quote[:120], self.origin)


def title_issuer(material: Material, gazetteer: Gazetteer) -> Named | None:
    """The name before a title's year or topic, or between them."""
    title = without_plan(material.title).strip("《》“”")
    redacted: Named | None = None
    # 《德格县政府信息公开指南》解读: whose the quoted work is, not who explains it
    quoted = material.title.startswith("《") and not material.title.endswith("》")
    for segment, doubtful in _segments(title):
        if organs.is_redacted(segment) and not organs.is_organ(segment, gazetteer):
            redacted = redacted or Named(segment, material.title_origin, material.title_printed)
        elif (
            organs.is_organ(segment, gazetteer)
            or organs.is_named_place(segment, gazetteer)
            or is_joint(segment, gazetteer)
        ):
            name = _spaced(segment, material.title_printed, gazetteer)
            return Named(name, material.title_origin, material.title_printed, doubtful or quoted)
    return redacted


def is_joint(name: str, gazetteer: Gazetteer) -> bool:
    """Whether two or more bodies wrote it together: 兴隆县财政局、兴隆县审计局."""
    parts = re.split("[、 ]", name)
    return len(parts) > 1 and all(organs.is_organ(part, gazetteer) for part in parts)


# 中共吴堡县委办公室 / 吴堡县人民政府办公室: two lines of a title; a body does not name its place twice
_TWO_BODIES = re.compile(
    r"(?P<first>(?:中共)?(?P<place>[\u4e00-\u9fff]{1,11}?[省市州盟县区旗镇乡])[\u4e00-\u9fff]{1,20}?[会委局府室办院处])(?=(?:中共)?(?P=place)[\u4e00-\u9fff]{2})"
)


def _spaced(name: str, printed: str, gazetteer: Gazetteer) -> str:
    """``name`` with the blank that parted two bodies in the title as printed, or the end of a line."""
    found = _TWO_BODIES.match(name)
    first = found["first"] if found else compact(printed.split(" ", 1)[0])
    if (
        name.startswith(first)
        and organs.is_organ(first, gazetteer)
        and organs.is_organ(name[len(first) :], gazetteer)
    ):
        return f"{first} {name[len(first) :]}"
    return name


# 让权力在阳光下运行——旬阳县蜀河镇…: the name stands behind the dash
_SUBTITLE = re.compile("[—―]{1,4}")


def _segments(title: str) -> Iterator[tuple[str, bool]]:
    """The stretches between a title's year, topic and kind; True for those that may be another's name.

    What 落实 or 印发 stands before is never the issuer: 关于落实省政府办公厅…要求的汇报.
    """
    mark = _SITE_MARK.match(title)
    # 【信息公开年报】长春净月…: the column that a page stands in has the words that part a title
    start, behind = mark.end() if mark and _CUT.search(mark[0]) else 0, ""
    for match in _CUT.finditer(title, start):
        segment = _SUBTITLE.split(title[start : match.start()])[-1]
        # 萧县人民政府信息公开工作: the topic took 政府 away
        if segment.endswith("人民") and match[0].startswith("政府"):
            segment += "政府"
        if (segment := _bare(segment)) and not _ANOTHERS.search(behind):
            yield segment, behind.startswith("关于")
        start, behind = match.end(), match[0]
    if title[start : start + 1] in tuple("（(【[-—–_"):
        yield _bare(title[start:]), True


_ANOTHERS = re.compile(r"贯彻|落实|推行|深化|印发|转发|批转")


# 【年报】沙坡头区香山乡2018年…
_SITE_MARK = re.compile(r"[【\[][^【】\[\]]{1,12}[】\]](?=.)")


# 公开萧县龙城镇…, 发布萧县教育局…: what is done with a report, in front of who made it
_DONE_WITH_IT = re.compile(
    r"(?:公开|发布|公布|公示|上报|报送|呈报)[:：]?(?=[\u4e00-\u9fff]{1,6}[省市州盟县区旗镇乡])"
)


def _bare(segment: str) -> str:
    """Without the marks around it; a bracket that belongs to a name (某局（某局）) stays."""
    segment = _SITE_MARK.sub("", segment.lstrip()).strip("：:，,-—–_ 【】[]“”#＃")
    if done := _DONE_WITH_IT.match(segment):
        segment = segment[done.end() :]
    if segment.startswith(("（", "(")) and segment.endswith(("）", ")")):
        return segment[1:-1]
    return segment.strip("（(") if not re.search("[）)]", segment) else segment.lstrip("）)（(")


def signature_issuer(material: Material, gazetteer: Gazetteer) -> Named | None:
    """Who signed: of a Party committee and a government that signed together, the government."""
    found = []
    for line in material.signature:
        for part in (line, *line.split()) if len(line.split()) > 1 else (line,):
            name = _name_in_line(part)
            if (
                organs.is_organ(name, gazetteer)
                or organs.is_named_place(name, gazetteer)
                or organs.is_redacted(name)
            ):
                found.append(Named(name, "signature", line))
    return min(found, key=lambda named: named.name.startswith(("中共", "中国共产党")), default=None)


_DATE_TAIL = re.compile(r"[\s（(]{0,4}(?:[12二][\d〇○零一二三四五六七八九Oo]{3}|20[xX×]{2})年.{0,14}$")


# 萧县教育局（盖章）
_SEAL = re.compile(r"[（(](?:盖章|公章|印章|章|签章|代章|代|加盖公章)[)）]")


def _name_in_line(line: str) -> str:
    """The name in a line of a signature or a cover: without date, label, brackets and seal."""
    name = compact(_DATE_TAIL.sub("", line))
    name = _LABEL.sub("", _SEAL.sub("", name)).strip("：:，,。（()）")
    return name.removesuffix("文件")  # 会同县林城镇人民政府文件, in red at the head of a document


def cover_issuers(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The names on a cover, a red head among them."""
    for line in material.cover:
        name = _name_in_line(line)
        if name and (
            organs.is_organ(name, gazetteer) or (organs.is_named_place(name, gazetteer) and len(name) > 2)
        ):
            yield Named(name, "cover", line)


def speakers_of(body: str) -> Counter[str]:
    """How often the text speaks of itself, and as what kind of body."""
    counts: Counter[str] = Counter()
    for me in "我本":
        at = body.find(me)
        while at >= 0:
            if what := _SELF.match(body, at + 1):
                counts[_SELF_CLASSES[what[0]]] += 1
            at = body.find(me, at + 1)
    return counts


def class_of(name: str) -> str | None:
    """Which kind of body a name is, as far as 我局, 我镇 and 我县 tell them apart."""
    if name.startswith(("中共", "中国共产党")):  # 中共立岗镇委员会 is of the township
        name = re.sub(r"(?:党工委|工作委员会|工委|党委|委员会)$", "", name)
    return next((kind for kind, pattern in _CLASSES if pattern.search(name)), None)


def subjects(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Who the first sentences speak of: 区城市管理局 in 区城市管理局高度重视政务公开工作."""
    for match in _SENTENCE_SUBJECT.finditer(material.body[:800]):
        name = match["organ"]
        if organs.is_organ(name, gazetteer) or (
            len(name) > 2
            and organs.is_place(name)
            and not organs.is_generic(name)
            and _reads_like_place(name)
        ):
            yield Named(
                name,
                "body",
                match[0].strip("。\n ") + material.body[match.end() : match.end() + 12].split("\n")[0],
            )


def _reads_like_place(name: str) -> bool:
    return len(name) <= 12 and _NO_PLACE.search(name) is None


# 今天召开全县…: a clause that ends like a place
_NO_PLACE = re.compile(r"^[在为以从根据按照我全各本该通过]|今天|今年|召开|举行|开展|同志|现将")


def own_work(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Whose work it is: 结合农牧局工作实际."""
    for match in _OWN_WORK.finditer(material.body[:1500]):
        if organs.is_organ(match["organ"], gazetteer):
            yield Named(match["organ"], "body", match[0])


# 填报单位（盖章）：青阳县财政局
_LABELLED = re.compile(
    r"(?:填报|报告|编制|填表|报送|汇报|总结|自查)单位\s{0,4}(?:[（(][^（()）]{1,6}[)）])?\s{0,4}[:：]\s{0,4}(?P<organ>[\u4e00-\u9fff]{3,30})"
)


# 万源市政务公开工作领导小组办公室编    2015年6月18日, at the head of a bulletin
_EDITED = re.compile(
    r"(?:^|\n)[ \u3000]{0,8}(?P<organ>[\u4e00-\u9fff]{4,30}?)(?:主办|编印|编)(?=[ \u3000\n]|$)"
)


def makers(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Who filled it in or drew it up: 填报单位, 由…编制, 现公布…年度报告."""
    for match in (*_LABELLED.finditer(material.body), *_EDITED.finditer(material.body[:600])):
        if organs.is_organ(match["organ"], gazetteer):
            yield Named(match["organ"], "body", match[0])
    for match in (*_MAKER.finditer(material.body[:1500]), *_NAMED_REPORT.finditer(material.body[:600])):
        name = _OFFICE_WITHIN.sub("", match["organ"])
        if organs.is_organ(name, gazetteer) or (organs.is_place(name) and not organs.is_generic(name)):
            yield Named(name, "body", match[0])


# 南城县民政局办公室 drew up what the bureau reports
_OFFICE_WITHIN = re.compile(r"(?<=[局院校])办公室$")


# 石狮市鸿山镇党政办, 平潭县政府信息公开工作领导小组办公室
_OFFICE_ASKED = re.compile(
    r"(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?办公室$|(?<=[镇乡道处府])(?:党政|综合|党政综合|基层治理综合)?(?:办公室|办|指挥室)$"
)


# 泰州市高港区人民政府沿江街道办事处: an outpost of the district, whose name says so
_OF_A_DISTRICT = re.compile(r"(?<=[区市县])(?:人民)?政府(?=[\u4e00-\u9fff]{1,6}街道)")


def speaking(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The bodies that the text names as its own or as the one to ask, the surest first."""
    yield from makers(material, gazetteer)
    yield from subjects(material, gazetteer)
    yield from contacts(material, gazetteer)
    yield from lone_township(material, gazetteer)


#: So far into a text its townships are looked for.
_LOOKED_THROUGH = 20_000


def lone_township(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The one township that a text names, where there is only one of its name and it speaks as a township: 我镇."""
    speakers = speakers_of(material.body).most_common(1)
    if not speakers or speakers[0][0] != "township":
        return
    body = material.body[:_LOOKED_THROUGH]
    found = [
        mention
        for mention in gazetteer.mentions(body)
        if mention.bounded and mention.name.endswith(_TOWNSHIPS) and _only_townships(mention.places)
    ]
    alone = len({mention.name for mention in found}) == 1 and len(found[0].places) == 1
    first = found[0] if found else None
    others = any(_ANOTHER.search(body[max(0, one.start - 20) : one.start]) for one in found)
    if first and alone and not others:
        yield Named(first.name, "body", body[max(0, first.start - 10) : first.end + 20].strip())


# 与中益乡接壤, 与重庆市…中益乡相连, 到龙城镇学习: somebody else
_ANOTHER = re.compile(
    r"(?:(?:[与和同到赴向从往至邻靠接及经由、]|距离)[^，。；]{0,16}|邻近的?|相邻的?|周边的?|通往)$"
)
_TOWNSHIPS = ("镇", "乡", "街道", "苏木")


def _only_townships(places: tuple[Place, ...]) -> bool:
    return all(place.level is Level.TOWNSHIP for place in places)


def contacts(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Whom to ask: its office, so the office's own body reported."""
    for match in _CONTACT.finditer(material.body):
        name = _OF_A_DISTRICT.sub("", _OFFICE_ASKED.sub("", match["organ"]))
        if organs.is_organ(name, gazetteer) or (organs.is_place(name) and not organs.is_generic(name)):
            yield Named(name, "contact", match[0])


_CRUMB = re.compile(r"\s{0,3}(?:>{1,2}|›|»|＞|·|—>|→|/|\\|丨|\|)\s{0,3}")


def beside(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Names beside the text: 发布机构; a breadcrumb's, the deepest first; and 来源, unless that is a site."""
    for clue in material.clues("issuer"):
        text = _SITE_WORDS.sub("", _LABEL.sub("", compact(clue.text)))
        if organs.is_organ(text, gazetteer):
            yield Named(text, clue.origin, clue.line or clue.text)
    for clue in material.clues("breadcrumb"):
        for crumb in reversed(_CRUMB.split(clue.text)):
            for name in (crumb, *_ORGAN_IN_LINE.findall(crumb)[-1:]):
                named = organs.is_organ(name, gazetteer) or organs.is_named_place(name, gazetteer)
                if named and not _ARTICLE_SITE.search(name):
                    yield Named(name, clue.origin, clue.line or clue.text)
                    break
    for clue in material.clues("site"):  # in a header table too it is no official name
        text = _LABEL.sub("", compact(clue.text))
        if not _SITE_WORDS.search(text) and organs.is_organ(text, gazetteer):
            yield Named(text, "source_line", clue.line or clue.text)
