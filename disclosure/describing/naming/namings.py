"""Where a text, or a page around it, names who wrote it: title, signature, cover, breadcrumb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from disclosure.describing import organs
from disclosure.describing.classifying.kinds import without_plan
from disclosure.describing.locating.belonging import is_above_townships
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.printed_titles import compact
from disclosure.frozen import dataclass
from disclosure.records import Evidence

# where the name before or behind a title's year ends
_CUT = re.compile(
    r"(?:20\d\d|二[〇○零0OoＯ][〇○零一二三四五六七八九0OoＯ]{2})(?:[-—－–~～至]{1,2}20\d\d)?(?:学年|年度|年)?(?:度)?(?:上半年|下半年|全年|第?[一二三四1-4]季度|1?\d(?:[-—－–~～至]1?\d)?月份?)?"
    r"|20[\dxX×Ｘ＊*_][xX×Ｘ＊*_]年?度?|[（(](?=20\d\d)|"
    r"^(?:批转|转发|印发)|关于(?:报送|上报|呈报|印发|转发|公布|发布|公开|开展|做好|贯彻落实|贯彻|落实)?|"
    r"(?:政府|政务)?信息公开(?!(?:工作)?领导|办|中心|和|与)|政府信息(?=主动|依申请|发布|保密|查阅|协调)"
    r"|(?:[政党村居厂校院]务[、和与]?){1,4}(?:信息)?公开(?!(?:工作)?领导|办|科|股|中心|和政务服务|与政务服务)|"
    r"(?:司法|警务|检务|审务|狱务|税务|财务|院务|阳光)公开(?!(?:工作)?领导|办)|“[一二三四五六七八九十]{1,3}五”|(?<!协商)会议|第[一二三四五六七八九十\d]{1,3}[次届期]|专题|申请答复|依申请|办事公开|依申请公开|主动公开|基层政务|重点领域|行政权力|自查自|自检自|(?:工作|议事)规则|(?:工作|会议|学习|考勤|值班|请假|内部管理)制度|工作总结|工作汇报|工作报告$|年度工作|年度报告|推行|深化|贯彻|落实"
)
_ORGAN_IN_LINE = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:人民政府|政府办公室|管理委员会|管委会|委员会|办事处|局|中学|小学|学院|大学|医院|公司|中心|办公室)(?![\u4e00-\u9fff]{0,2}网)"
)
_SITE_WORDS = re.compile(r"(?:政府)?(?:门户)?(?:信息公开)?(?:网站|网)$")
# 公文驿站, 某某文库: sites of model texts
_ARTICLE_SITE = re.compile("驿站|文库|范文")
_LABEL = re.compile(
    r"^(?:来源|发布机构|发文机关|发布单位|信息来源|稿源|责任单位|公开主体|单位名称|编制单位|填报单位|报告单位)[:：]"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the text gives to who reported, and where it stood."""

    name: str
    origin: str
    quote: str
    doubtful: bool = False  # behind a title (年度报告（萧县水利局）: perhaps the site), or behind 关于
    carried: bool = False  # 关于印发2018年曹县…要点的通知: of the paper that is passed on

    def evidence(self) -> Evidence:
        """The words that it was read from."""
        return Evidence(self.quote[:120], self.origin)


def title_issuer(material: Material, gazetteer: Gazetteer) -> Named | None:
    """The name before a title's year or topic, or between them."""
    title = without_plan(material.title).strip("《》“”")
    redacted: Named | None = None
    # 《德格县政府信息公开指南》解读: whose the quoted work is, not who explains it
    quoted = material.title.startswith("《") and not material.title.endswith("》")
    for segment, doubtful, carried in _segments(title):
        segment = _without_former(_without_field(segment, gazetteer), gazetteer)
        if organs.is_redacted(segment) and not organs.is_organ(segment, gazetteer):
            redacted = redacted or Named(segment, material.title_origin, material.title_printed)
        elif (
            organs.is_organ(segment, gazetteer)
            or organs.is_named_place(segment, gazetteer)
            or is_joint(segment, gazetteer)
        ):
            name = _spaced(segment, material.title_printed, gazetteer)
            return Named(name, material.title_origin, material.title_printed, doubtful or quoted, carried)
    return redacted


def _without_field(segment: str, gazetteer: Gazetteer) -> str:
    """前场镇公共法律服务领域, in front of 基层政务公开标准目录: the place alone, as far as the table has it."""
    if not segment.endswith("领域"):
        return segment
    end = 0
    for mention in gazetteer.mentions(segment):
        if mention.start == end:
            end = mention.end
    return segment[:end] or segment


def _without_former(segment: str, gazetteer: Gazetteer) -> str:
    """双溪乡 of 原双溪乡, which was merged since; 原平市 and 原阳县 are names."""
    if not segment.startswith("原") or any(mention.start == 0 for mention in gazetteer.mentions(segment)):
        return segment
    rest = segment[1:]
    return rest if organs.is_organ(rest, gazetteer) or organs.is_named_place(rest, gazetteer) else segment


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


def _segments(title: str) -> Iterator[tuple[str, bool, bool]]:
    """The stretches between a title's year, topic and kind; whether each may be another's name, and is of a paper passed on.

    What 落实 or 印发 stands before is never the issuer: 关于落实省政府办公厅…要求的汇报.
    """
    mark = _SITE_MARK.match(title)
    # 【信息公开年报】长春净月…: the column that a page stands in has the words that part a title
    start, behind, carried = mark.end() if mark and _CUT.search(mark[0]) else 0, "", False
    for match in _CUT.finditer(title, start):
        segment = _SUBTITLE.split(title[start : match.start()])[-1]
        # 萧县人民政府信息公开工作: the topic took 政府 away
        if segment.endswith("人民") and match[0].startswith("政府"):
            segment += "政府"
        if (segment := _bare(segment)) and not _ANOTHERS.search(behind):
            yield (
                segment,
                behind.startswith("关于") or carried or _INNER_RULE.search(match[0]) is not None,
                carried,
            )
        carried = not segment and _ANOTHERS.search(behind) is not None
        start, behind = match.end(), match[0]
    if title[start : start + 1] in tuple("（(【[-—–_"):
        yield _bare(title[start:]), True, False


# 紫阳县审计局工作规则: a body's rules for itself, most likely
_INNER_RULE = re.compile(r"(?:规则|制度)$")
_ANOTHERS = re.compile(r"贯彻|落实|推行|深化|印发|转发|批转")


# 【年报】沙坡头区香山乡2018年…
_SITE_MARK = re.compile(r"[【\[][^【】\[\]]{1,12}[】\]](?=.)")


# zjqlgs.com桥墩镇: a site that copied the page put its own name in place of the county's
_DOMAIN = re.compile(r"^[A-Za-z0-9.-]{2,30}\.(?:com|cn|net|org|gov|vip|top|xyz)(?=[\u4e00-\u9fff])")


# 公开萧县龙城镇…, 发布萧县教育局…: what is done with a report, in front of who made it
_DONE_WITH_IT = re.compile(
    r"(?:公开|发布|公布|公示|上报|报送|呈报)[:：]?(?=[\u4e00-\u9fff]{1,6}[省市州盟县区旗镇乡])"
)


# 关于抓紧完成全区2024年度…整改的通知: all of it is no name
_ALL_OF_IT = re.compile(r"全[省市县区旗镇乡州]$")


def _bare(segment: str) -> str:
    """Without the marks around it; a bracket that belongs to a name (某局（某局）) stays."""
    segment = _DOMAIN.sub("", _SITE_MARK.sub("", segment.lstrip())).strip("：:，,-—–_ 【】[]“”#＃")
    if done := _DONE_WITH_IT.match(segment):
        segment = segment[done.end() :]
    if _ALL_OF_IT.search(segment):
        return ""
    if segment.startswith(("（", "(")) and segment.endswith(("）", ")")):
        return segment[1:-1]
    return segment.strip("（(") if not re.search("[）)]", segment) else segment.lstrip("）)（(")


def signature_issuer(material: Material, gazetteer: Gazetteer) -> Named | None:
    """Who signed: of a Party committee and a government that signed together, the government."""
    found = []
    for line in material.signature:
        words = line.split()
        bodies = len(words) > 1 and all(organs.is_organ(word, gazetteer) for word in words)
        # 萧县  教育局 is one body, 广元市民政局 中共广元市纪委 are two
        for part in words if bodies else (line, *words) if len(words) > 1 else (line,):
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


# 蛟河市民委（宗教局）: what closes at the end has opened within
_OPENED = re.compile(r"[（(][^（()）]+$")
_CLOSE = {"（": "）", "(": ")"}


def _name_in_line(line: str) -> str:
    """The name in a line of a signature or a cover: without date, label, brackets and seal."""
    name = compact(_DATE_TAIL.sub("", line))
    name = _LABEL.sub("", _SEAL.sub("", name)).strip("：:，,。（()）")
    if opened := _OPENED.search(name):
        name += _CLOSE[opened[0][0]]
    return name.removesuffix("文件")  # 会同县林城镇人民政府文件, in red at the head of a document


# 重庆市政府网 - 信息公开 - 重庆市铜梁区政府
_PATH_OF_PAGE = re.compile(r"\s[-—–]{1,2}\s\S{2,20}\s[-—–]{1,2}\s|网\s?[-—–]")


def cover_issuers(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The names on a cover, a red head among them."""
    for line in material.cover:
        if _PATH_OF_PAGE.search(line):
            continue
        name = _name_in_line(line)
        if name and (
            organs.is_organ(name, gazetteer) or (organs.is_named_place(name, gazetteer) and len(name) > 2)
        ):
            yield Named(name, "cover", line)


# 青海省高级人民法院院长  孟长河, below the title of a report to a congress
_OFFICER = re.compile(
    r"[—－-]{0,2}(?P<organ>[\u4e00-\u9fff]{2,24}?)(?:代理|常务)?副?(?:院长|检察长|局长|厅长|部长|主任|[省州市县区旗]长|盟长|[乡镇]长|行长|校长|所长|站长|总经理|董事长)"
    r"[ \u3000\xa0：:]{1,8}[\u4e00-\u9fff某×X*]{1,4}(?:[ \u3000\xa0]{1,4}[\u4e00-\u9fff某×X*]{1,2})?"
)


def officers(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The bodies whose head reports, by the line below the title."""
    for line in material.cover:
        if (found := _OFFICER.fullmatch(line.strip())) is None:
            continue
        name = found["organ"]
        if organs.is_organ(name, gazetteer) or organs.is_named_place(name, gazetteer):
            yield Named(name, "cover", line)


_CRUMB = re.compile(r"\s{0,3}(?:>{1,2}|›|»|＞|·|—>|→|/|\\|丨|\|)\s{0,3}")


def beside(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Names beside the text: 发布机构; a breadcrumb's, the deepest first; and 来源, unless that is a site."""
    for clue in material.clues("issuer"):
        text = _SITE_WORDS.sub("", _LABEL.sub("", compact(clue.text)))
        town = text.endswith(("镇", "乡", "街道")) and organs.is_named_place(text, gazetteer)
        if organs.is_organ(text, gazetteer) or (town and not is_above_townships(material.body)):
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
