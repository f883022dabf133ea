"""Who reported: as the text writes it, and under its full name.

Title and signature name the issuer; what stands beside the text (来源, 发布机构, a
breadcrumb) is often the site or a superior, so it only supports, or stands in with an
inferred value where the text speaks of itself in the same way (我局, 我镇).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure.describing import organs
from disclosure.describing.bodies import Form
from disclosure.describing.gazetteer import Gazetteer
from disclosure.describing.kinds import Classification, without_plan
from disclosure.describing.material import Material, compact
from disclosure.records import Certainty, Doubt, Evidence, Reading, Region

# where the name before or behind a title's year ends
_CUT = re.compile(
    r"(?:20\d\d|二[〇○零0][〇○零一二三四五六七八九0]{2})(?:[-—－–~～至]{1,2}20\d\d)?(?:学年|年度|年)?(?:度)?(?:上半年|下半年|全年|第?[一二三四1-4]季度)?"
    r"|20[xX×Ｘ＊*]{2}年?度?|[（(](?=20\d\d)|"
    r"关于(?:报送|上报|呈报|印发|公布|发布|公开|开展|做好)?|"
    r"(?:政府|政务)?信息公开(?!办|领导|中心|和|与)|政府信息(?=主动|依申请)|(?:[政党村居厂校院]务[、和与]?){1,4}(?:信息)?公开(?!办|领导|科|股|中心|和政务服务|与政务服务)|"
    r"会议|第[一二三四五六七八九十\d]{1,3}[次届期]|专题|申请答复|依申请|办事公开|依申请公开|主动公开|基层政务|重点领域|行政权力|自查自|自检自|工作总结|工作汇报|年度工作|年度报告|推行|深化|贯彻|落实"
)
_SENTENCE_SUBJECT = re.compile(
    r"(?:^|[。\n])\s{0,4}(?:(?:20\d\d年(?:度|来|以来|上半年|下半年)?|今年(?:以来)?|近年来|(?:这)?一年来)[，,])?(?:我们)?"
    r"(?P<organ>[\u4e00-\u9fffXx×]{1,24}?(?:局|委员会|委|办公室|办事处|中心|院|站|乡|镇|街道|县|市|区|旗|政府|学校|中学|小学|大学|学院|医院|公司))"
    r"(?=(?:党[委政组]|机关|领导|政务公开|政府信息公开|信息公开|村务)?(?:高度重视|认真|严格|按照|坚持|积极|以|在|紧紧|深入|始终|切实|结合|根据|围绕|不断|扎实|全面|及时|进一步|工作|十分|非常|立足|着力|大力))"
)
# 结合农牧局工作实际
_OWN_WORK = re.compile(
    r"结合(?P<organ>[\u4e00-\u9fff]{1,16}?(?:局|委|办|中心|院|所|站|中学|小学|学校|医院|乡|镇|街道))(?:的)?(?:工作)?实际"
)
# 由萧县教育局编制, 现公布萧县教育局2017年…年度报告
_MAKER = re.compile(
    r"(?:由|现公布|现将|现向社会公布|现予公布)(?P<organ>[\u4e00-\u9fff]{3,24}?(?:局|委员会|委|政府|办公室|办事处|中心|院|学校|中学|小学|公司|管委会|[县市区旗乡镇]|街道))"
    r"(?:政务公开办公室|政府信息公开办公室)?(?:负责)?(?:编制|编写|汇编|20\d\d年|政府信息公开工作|政府信息公开年度)"
)
# 请与平潭县人民政府办公室联系
_CONTACT = re.compile(
    r"(?:与|向|同|联系单位[:：]|联系部门[:：])(?P<organ>[\u4e00-\u9fff]{3,30}?)(?:（[^）]{0,120}）|\([^)]{0,120}\))?联系"
)
# 我镇, 我局, 本校: who speaks
_SELF = re.compile(
    r"[我本](?P<what>县|市|区|旗|州|省|镇|乡|街道|街|办事处|局|委|办|厅|院|校|中心|处|所|站|队|公司|社区|村|馆|园|会)"
)
_ORGAN_IN_LINE = re.compile(
    r"[\u4e00-\u9fff]{2,24}?(?:人民政府|政府办公室|管理委员会|管委会|委员会|办事处|局|中学|小学|学院|大学|医院|公司|中心|办公室)(?![\u4e00-\u9fff]{0,2}网)"
)
_SITE_WORDS = re.compile(r"(?:政府)?(?:门户)?(?:信息公开)?(?:网站|网)$")
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

    def evidence(self) -> Evidence:
        """The words that it was read from."""
        return Evidence(self.quote[:120], self.origin)


@dataclass(frozen=True, slots=True)
class IssuerReading:
    """Who reported: in full, as written, its kind, and what is doubtful."""

    issuer: Reading[str]
    as_written: str | None
    kind: str | None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Choice:
    named: Named | None
    certainty: Certainty
    others: tuple[Named, ...] = ()
    note: str = ""


def read_issuer(
    material: Material, gazetteer: Gazetteer, region: Reading[Region], kind: Classification
) -> IssuerReading:
    """Decide who reported."""
    choice = _choose(material, gazetteer)
    if kind.form is not Form.DOCUMENT:
        choice = _Choice(None, Certainty.UNKNOWN, (), "不是某个单位的文件。")
    elif choice.named and kind.topic is None and organs.is_place(choice.named.name):
        # 皋兰县2018年…招标公告: the county is where it was, not who wrote it
        choice = _Choice(
            choice.named, Certainty.UNKNOWN, (choice.named,), "题目只写了地名，不能确定是哪个单位的文件。"
        )
    if choice.named is None or choice.certainty is Certainty.UNKNOWN:
        return _unknown(choice)
    named, place = choice.named, region.value
    full = organs.full_name(named.name, place, gazetteer)
    certainty, note = choice.certainty, choice.note
    if organs.is_blacked_out(named.name):
        return _unknown(
            _Choice(named, Certainty.UNKNOWN, (named, *choice.others), "单位名称在原文中被隐去。")
        )
    if _is_joint(named.name):
        certainty, note = Certainty.INFERRED, "几个单位联合署名，照原文录入。"
    elif organs.is_redacted(named.name):
        certainty, note = Certainty.INFERRED, "单位名称在原文中被隐去，照原文录入。"
    elif full.added and not _is_printed(full.text, material):
        certainty, note = Certainty.INFERRED, note or f"原文写作“{named.name}”，全称据地区和体例补足。"
    elif material.title_origin == "first_lines" and named.origin == "first_lines":
        certainty, note = Certainty.INFERRED, note or "据正文开头像标题的一行推断。"
    elif _lacks_place(full.text, place, gazetteer):
        certainty, note = Certainty.INFERRED, note or "原文没有写明所属地区，名称不全。"
    candidates = _candidates(full.text, choice.others, place, gazetteer)
    evidence = (named.evidence(), *(other.evidence() for other in choice.others[:3]))
    issuer = Reading(
        full.text, certainty, evidence, candidates if certainty is Certainty.INFERRED else (), note
    )
    return IssuerReading(issuer, named.name, organs.kind_of(full.text, place))


def _candidates(
    name: str, others: Sequence[Named], region: Region | None, gazetteer: Gazetteer
) -> tuple[str, ...]:
    full = (organs.full_name(other.name, region, gazetteer).text for other in others)
    names = tuple(dict.fromkeys((name, *full)))
    return names if len(names) > 1 else ()


def _unknown(choice: _Choice) -> IssuerReading:
    names = tuple(dict.fromkeys(other.name for other in choice.others))
    evidence = tuple(other.evidence() for other in choice.others[:4])
    written = choice.named.name if choice.named else None
    return IssuerReading(
        Reading.unknown(choice.note or "原文没有写明报告单位。", names, evidence), written, None
    )


def _is_printed(name: str, material: Material) -> bool:
    """Whether the full name stands somewhere in the text or beside it."""
    return name in material.text.text or any(name in clue.text for clue in material.text.clues)


def _lacks_place(name: str, region: Region | None, gazetteer: Gazetteer) -> bool:
    """规划局 and 站前街道办事处 alone are anybody's; 禄丰县规划局 and 北岭中学 are somebody's."""
    kind = organs.kind_of(name, region)
    if kind in ("乡镇政府", "街道办事处"):
        return region is None or region.county is None
    if kind not in ("县直部门", "县政府办公室", None) and name[0] not in "省市州县区旗乡镇":
        return False  # 北岭中学 has a name of its own, 市第二人民医院 has not
    return not any(mention.start == 0 for mention in gazetteer.mentions(name))


def _choose(material: Material, gazetteer: Gazetteer) -> _Choice:
    title = title_issuer(material, gazetteer)
    signature = _signature(material, gazetteer)
    speakers = _speakers(material.body)
    if title is not None and not organs.is_redacted(title.name):
        return _with_title(title, signature, speakers, material, gazetteer)
    if signature is not None:
        return _Choice(signature, Certainty.CERTAIN, ())
    cover = next(iter(_cover(material, gazetteer)), None)
    if cover is not None:
        agrees = not speakers or _class_of(cover.name) in speakers
        return _Choice(
            cover, Certainty.CERTAIN if agrees and speakers else Certainty.INFERRED, (), "据封面署名。"
        )
    return _from_text(material, speakers, title, gazetteer)


def _with_title(
    title: Named, signature: Named | None, speakers: Counter[str], material: Material, gazetteer: Gazetteer
) -> _Choice:
    bare = organs.is_place(title.name) or organs.is_named_place(title.name, gazetteer)
    if signature is not None and not organs.is_redacted(signature.name):
        other = _class_of(signature.name) not in (None, _class_of(title.name))
        if _is_same_body(title.name, signature.name) and not (bare and other):
            return _Choice(title, Certainty.CERTAIN, (signature,))
        if bare and other:
            note = f"题目写的是“{title.name}”，落款是“{signature.name}”，以落款为准。"
            return _Choice(signature, Certainty.INFERRED, (title,), note)
        note = f"题目写的是“{title.name}”，落款却是“{signature.name}”，以题目为准。"
        return _Choice(title, Certainty.INFERRED, (signature,), note)
    if bare and _speaks_otherwise(_class_of(title.name), speakers):
        subject = tuple(_subjects(material))
        if subject and _class_of(subject[0].name) in speakers:
            return _Choice(subject[0], Certainty.INFERRED, (title,), "题目只写了地名，据正文首句推断。")
        return _Choice(
            title,
            Certainty.UNKNOWN,
            (title, *subject),
            "题目只写了地名，正文却是某个部门的口吻，没有写明是哪一个部门。",
        )
    return _Choice(title, Certainty.CERTAIN, ())


def _from_text(
    material: Material, speakers: Counter[str], title: Named | None, gazetteer: Gazetteer
) -> _Choice:
    """Neither title nor signature names a body: what the text or the page says."""
    makers = [*_makers(material), *_subjects(material), *_own_work(material)]
    if makers:
        return _Choice(
            makers[0], Certainty.INFERRED, tuple(makers[1:3]), "题目和落款没有写明单位，据正文推断。"
        )
    beside = [*_contacts(material), *_beside(material, gazetteer)]
    speaker = speakers.most_common(1)[0][0] if speakers else None
    for named in beside:
        official = named.origin == "header_table"
        if (speaker and _class_of(named.name) == speaker) or (official and not speakers):
            others = tuple(other for other in beside if other is not named)
            return _Choice(named, Certainty.INFERRED, others, "原文没有署名，据联系方式或页面信息推断。")
    others = (*((title,) if title else ()), *beside)
    note = "单位名称在原文中被隐去。" if title else "题目、落款和正文都没有写明报告单位。"
    return _Choice(title, Certainty.UNKNOWN, others, note)


def title_issuer(material: Material, gazetteer: Gazetteer) -> Named | None:
    """The name before a title's year or topic, or between them."""
    title = without_plan(material.title).strip("《》“”")
    redacted: Named | None = None
    for segment in _segments(title):
        if organs.is_redacted(segment) and not organs.is_organ(segment):
            redacted = redacted or Named(segment, material.title_origin, material.title_printed)
        elif organs.is_organ(segment) or organs.is_named_place(segment, gazetteer) or _is_joint(segment):
            return Named(
                _spaced(segment, material.title_printed), material.title_origin, material.title_printed
            )
    return redacted


def _is_joint(name: str) -> bool:
    """Whether two or more bodies wrote it together: 兴隆县财政局、兴隆县审计局."""
    parts = re.split("[、 ]", name)
    return len(parts) > 1 and all(organs.is_organ(part) for part in parts)


def _spaced(name: str, printed: str) -> str:
    """``name`` with the blank that parted two bodies in the title as printed."""
    first = compact(printed.split(" ", 1)[0])
    if name.startswith(first) and organs.is_organ(first) and organs.is_organ(name[len(first) :]):
        return f"{first} {name[len(first) :]}"
    return name


def _segments(title: str) -> Iterator[str]:
    start = 0
    for match in _CUT.finditer(title):
        segment = title[start : match.start()]
        # 萧县人民政府信息公开工作: the topic took 政府 away
        if segment.endswith("人民") and match[0].startswith("政府"):
            segment += "政府"
        if segment:
            yield segment.strip("：:，,（()）-—_ ")
        start = match.end()


def _signature(material: Material, gazetteer: Gazetteer) -> Named | None:
    for line in material.signature:
        name = _name_in_line(line)
        if name and (
            organs.is_organ(name) or organs.is_named_place(name, gazetteer) or organs.is_redacted(name)
        ):
            return Named(name, "signature", line)
    return None


_DATE_TAIL = re.compile(r"[\s（(]{0,4}(?:[12二][\d〇○零一二三四五六七八九Oo]{3}|20[xX×]{2})年.{0,14}$")


def _name_in_line(line: str) -> str:
    """The name in a line of a signature or a cover: without date, label, brackets and seal."""
    name = compact(_DATE_TAIL.sub("", line))
    name = re.sub(r"[（(](?:盖章|公章|印章|章|签章|加盖公章)[)）]", "", name)
    name = _LABEL.sub("", name).strip("：:，,。（()）")
    return name.removesuffix("文件")  # 会同县林城镇人民政府文件, in red at the head of a document


def _cover(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    for line in material.cover:
        name = _name_in_line(line)
        if name and (organs.is_organ(name) or (organs.is_named_place(name, gazetteer) and len(name) > 2)):
            yield Named(name, "cover", line)


def _speakers(body: str) -> Counter[str]:
    """How often the text speaks of itself, and as what kind of body."""
    counts: Counter[str] = Counter()
    for match in _SELF.finditer(body):
        if kind := _SELF_CLASSES.get(match["what"]):
            counts[kind] += 1
    return counts


def _speaks_otherwise(kind: str | None, speakers: Counter[str]) -> bool:
    """Whether the text says 我局 where the title names a county."""
    return bool(speakers) and kind is not None and speakers[kind] == 0 and max(speakers.values()) >= 2


def _class_of(name: str) -> str | None:
    return next((kind for kind, pattern in _CLASSES if pattern.search(name)), None)


def _is_same_body(title: str, signature: str) -> bool:
    """Whether a signature is the title's body, its office, or the same with more or less place before it."""
    title, signature = _plain(title), _plain(signature)
    return title in signature or signature in title


def _plain(name: str) -> str:
    return re.sub(r"人民政府|政府|管委会|管理委员会|街道办事处|办事处|街道办?", "", name) or name


def _subjects(material: Material) -> Iterator[Named]:
    """Who the first sentences speak of: 区城市管理局 in 区城市管理局高度重视政务公开工作."""
    for match in _SENTENCE_SUBJECT.finditer(material.body[:800]):
        name = match["organ"]
        if organs.is_organ(name) or (
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
    return re.match(r"[在为以从根据按照我全各本该通过]", name) is None and len(name) <= 12


def _own_work(material: Material) -> Iterator[Named]:
    for match in _OWN_WORK.finditer(material.body[:1500]):
        if organs.is_organ(match["organ"]):
            yield Named(match["organ"], "body", match[0])


# 填报单位（盖章）：青阳县财政局
_LABELLED = re.compile(
    r"(?:填报|报告|编制|填表|报送|汇报|总结|自查)单位\s{0,4}(?:[（(][^（()）]{1,6}[)）])?\s{0,4}[:：]\s{0,4}(?P<organ>[\u4e00-\u9fff]{3,30})"
)


def _makers(material: Material) -> Iterator[Named]:
    for match in _LABELLED.finditer(material.body):
        if organs.is_organ(match["organ"]):
            yield Named(match["organ"], "body", match[0])
    for match in _MAKER.finditer(material.body[:1500]):
        if organs.is_organ(match["organ"]) or (
            organs.is_place(match["organ"]) and not organs.is_generic(match["organ"])
        ):
            yield Named(match["organ"], "body", match[0])


def _contacts(material: Material) -> Iterator[Named]:
    """Whom to ask: its office, so the office's own body reported."""
    for match in _CONTACT.finditer(material.body):
        name = re.sub(r"(?:政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?办公室$", "", match["organ"])
        if organs.is_organ(name) or (organs.is_place(name) and not organs.is_generic(name)):
            yield Named(name, "contact", match[0])


_CRUMB = re.compile(r"\s{0,3}(?:>{1,2}|›|»|＞|·|—>|→|/|\\|丨|\|)\s{0,3}")


def _beside(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """Names beside the text: 发布机构, 来源; and a breadcrumb's, the deepest first."""
    for clue in material.clues("issuer"):
        text = _SITE_WORDS.sub("", _LABEL.sub("", compact(clue.text)))
        if organs.is_organ(text):
            yield Named(text, clue.origin, clue.line or clue.text)
    for clue in material.clues("breadcrumb"):
        for crumb in reversed(_CRUMB.split(clue.text)):
            for name in (crumb, *_ORGAN_IN_LINE.findall(crumb)[-1:]):
                if organs.is_organ(name) or organs.is_named_place(name, gazetteer):
                    yield Named(name, clue.origin, clue.line or clue.text)
                    break
