"""Which of the names in a text and around it is who reported: title, signature, cover, sentences, page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain

from disclosure.describing import organs
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.naming.full_names import in_full, is_short_for
from disclosure.describing.naming.governments import lone_government
from disclosure.describing.naming.namings import (
    Named,
    beside,
    cover_issuers,
    officers,
    signature_issuer,
)
from disclosure.describing.naming.speakers import (
    contacts,
    full_names,
    in_own_voice,
    makers,
    own_work,
    subjects,
)
from disclosure.describing.naming.townships import lone_township
from disclosure.describing.naming.voices import class_of, speakers_of
from disclosure.frozen import dataclass
from disclosure.records import Certainty


@dataclass(frozen=True, slots=True)
class Choice:
    """The name that was chosen, how surely, what else was found, and why (``note``, in Chinese)."""

    named: Named | None
    certainty: Certainty
    others: tuple[Named, ...] = ()
    note: str = ""

    @property
    def all(self) -> tuple[Named, ...]:
        """The name that was chosen, and the others."""
        return ((self.named,) if self.named else ()) + self.others


# 卫生院 signs: every township has one
NO_NAME = re.compile(
    r"(?:中心|人民|中|镇|乡|妇幼)?(?:卫生院|医院|中医院|保健院|中学|小学|学校|幼儿园|公司|大学|学院)"
    r"|(?:城乡|城镇|城市|农村)?(?:供水|自来水|供电|电力|供热|热力|燃气|天然气|公交|公共交通|客运|水务|排水|污水处理|环卫|城投|电信|移动|联通|邮政)(?:有限|总|分|集团)?公司"
    r"|自来水厂|水厂|热力厂|污水处理厂"
)


#: A cover names who reports, and perhaps whom it reports to.
_COVER_NAMES = 2


def choose(material: Material, gazetteer: Gazetteer, title: Named | None) -> Choice:
    """Choose who reported: ``title`` first, then signature, cover, the head of a body, what the text or the page says."""
    signature = signature_issuer(material, gazetteer)
    speakers = speakers_of(material.body)
    if title is not None and not organs.is_redacted(title.name):
        return _with_title(title, signature, speakers, material, gazetteer)
    if signature is not None:
        return Choice(signature, Certainty.CERTAIN, ())
    covers = list(cover_issuers(material, gazetteer))
    cover = (
        covers[0] if 0 < len({named.name for named in covers}) <= _COVER_NAMES else None
    )  # more are a list
    if cover is not None:
        agrees = not speakers or class_of(cover.name) in speakers
        return Choice(
            cover, Certainty.CERTAIN if agrees and speakers else Certainty.INFERRED, (), "据封面署名。"
        )
    officer = next(officers(material, gazetteer), None)
    if officer is not None and material.title.endswith(_TO_A_CONGRESS):
        return Choice(officer, Certainty.INFERRED, (), "没有署名，据题目下的报告人推断。")
    return _from_text(material, speakers, title, gazetteer)


#: What the head of a body reports there; a speech is his own.
_TO_A_CONGRESS = ("报告", "汇报", "说明")
#: A name that begins so says only of what level its place is.
LEVELS = "省市州县区旗"


def _with_title(
    title: Named, signature: Named | None, speakers: Counter[str], material: Material, gazetteer: Gazetteer
) -> Choice:
    bare = organs.is_place(title.name) or organs.is_named_place(title.name, gazetteer)
    if signature is not None and not organs.is_redacted(signature.name):
        passed_on = title.carried or title.origin == "first_lines"
        if bare and passed_on and _is_same_body(title.name, signature.name):
            return Choice(signature, Certainty.CERTAIN, (title,))
        other = class_of(signature.name) not in (None, class_of(title.name)) or (
            _IN_CHARGE.search(signature.name) is not None and _YEARLY.search(material.title) is None
        )
        if _is_same_body(title.name, signature.name) and not (bare and other):
            placeless = title.name[0] in LEVELS or not gazetteer.mentions(title.name)
            if placeless and signature.name.endswith(title.name):
                return Choice(signature, Certainty.CERTAIN, (title,))  # 市林业局, signed 安康市林业局
            return Choice(title, Certainty.CERTAIN, (signature,))
        if is_short_for(title.name, signature.name, gazetteer):
            if title.name[0] in LEVELS:
                return Choice(
                    signature, Certainty.CERTAIN, (title,)
                )  # 县发改委, signed 桐柏县发展和改革委员会
            # 五河县住建局, signed 五河县住房和城乡建设局; but 萧县教育局 may have become 萧县教育体育局
            note = f"题目写的是“{title.name}”，全称据落款。"
            return Choice(signature, Certainty.INFERRED, (title,), note)
        if bare and other:
            note = f"题目写的是“{title.name}”，落款是“{signature.name}”，以落款为准。"
            return Choice(signature, Certainty.INFERRED, (title,), note)
        note = f"题目写的是“{title.name}”，落款却是“{signature.name}”，以题目为准。"
        return Choice(title, Certainty.INFERRED, (signature,), note)
    if bare and _speaks_otherwise(class_of(title.name), speakers):
        subject = tuple(subjects(material, gazetteer))
        if subject and class_of(subject[0].name) in speakers:
            return Choice(subject[0], Certainty.INFERRED, (title,), "题目只写了地名，据正文首句推断。")
        return Choice(
            title,
            Certainty.UNKNOWN,
            (title, *subject),
            "题目只写了地名，正文却是某个部门的口吻，没有写明是哪一个部门。",
        )
    if NO_NAME.fullmatch(title.name) and in_full(title.name, material, gazetteer, beside=True) is None:
        note = "题目只写了单位的类别，没有写明是哪一个单位。"
        return Choice(title, Certainty.UNKNOWN, (title,), note)
    return Choice(title, Certainty.CERTAIN, ())


def _from_text(
    material: Material, speakers: Counter[str], title: Named | None, gazetteer: Gazetteer
) -> Choice:
    """Neither title nor signature names a body: what a collection's list, the text or the page says."""
    listed = next((one for one in beside(material, gazetteer) if one.origin == "wrapper"), None)
    if listed is not None:
        return Choice(listed, Certainty.INFERRED, (), "题目和落款没有写明单位，据汇编目录所列的单位。")
    in_text = chain(makers(material, gazetteer), subjects(material, gazetteer), own_work(material, gazetteer))
    told = list(in_own_voice(in_text, material))
    if told:
        return Choice(told[0], Certainty.INFERRED, tuple(told[1:3]), "题目和落款没有写明单位，据正文推断。")
    if whole := next(full_names(material, gazetteer), None):
        return Choice(whole, Certainty.INFERRED, (), "题目和落款没有写明单位，据正文里的全称推断。")
    around = [*contacts(material, gazetteer), *beside(material, gazetteer)]
    speaker = speakers.most_common(1)[0][0] if speakers else None
    for named in around:
        official = named.origin == "header_table"
        asked = named.origin == "contact" and class_of(named.name) is not None
        if (speaker and class_of(named.name) == speaker) or ((official or asked) and not speakers):
            others = tuple(other for other in around if other is not named)
            return Choice(named, Certainty.INFERRED, others, "原文没有署名，据联系方式或页面信息推断。")
    if title is None and (lone := next(lone_township(material, gazetteer), None)):
        note = "原文没有署名，正文只提到这一个乡镇（街道）。"
        return Choice(lone, Certainty.INFERRED, tuple(around), note)
    if title is None and (lone := next(lone_government(material, gazetteer), None)):
        note = "原文没有署名，正文只提到这一个政府。"
        return Choice(lone, Certainty.INFERRED, tuple(around), note)
    others = (*((title,) if title else ()), *around)
    note = "单位名称在原文中被隐去。" if title else "题目、落款和正文都没有写明报告单位。"
    return Choice(title, Certainty.UNKNOWN, others, note)


def _is_same_body(title: str, signature: str) -> bool:
    """Whether a signature is the title's body, its office, or the same with more or less place before it."""
    title, signature = _plain(title), _plain(signature)
    return title in signature or signature in title


# 福泉市政务公开工作领导小组办公室 signs for itself what is no annual report of the city
_IN_CHARGE = re.compile(r"领导小组(?:办公室)?$|公开(?:工作)?办(?:公室)?$")
_YEARLY = re.compile(r"年度?(?:工作)?(?:报告|年报)[^\u4e00-\u9fff]?(?:[（(][^（()）]{1,12}[)）])?$")

# what a body's name may have or lack
_ORGAN_WORDS = re.compile(r"人民政府|政府|管委会|管理委员会|街道办事处|办事处|街道办?")


def _plain(name: str) -> str:
    return _ORGAN_WORDS.sub("", name) or name


def _speaks_otherwise(kind: str | None, speakers: Counter[str]) -> bool:
    """Whether the text says 我局 where the title names a county."""
    return bool(speakers) and kind is not None and speakers[kind] == 0 and max(speakers.values()) >= 2
