"""Document numbers: 萧政办发〔2017〕17号, in every bracket that stands for 〔〕."""

from __future__ import annotations

import re
from collections.abc import Iterator

from disclosure.describing.material import Material
from disclosure.frozen import dataclass

# 〔2017〕17号, [2011]39号, (2011)2号, 【2014】第32号, ?2011?42号 (both brackets lost), [ 2017 ] 17 号
_YEAR_AND_SERIAL = re.compile(
    r"[〔〖\[【(（﹝［〈<{?﹙][ \u3000]?(?P<year>(?:19|20|１９|２０)\d\d)[ \u3000]?[〕〗\]】)）﹞］〉>}?﹚]"
    r"[ \u3000]{0,2}第?[ \u3000]?(?P<serial>\d{1,5})[ \u3000]{0,2}号"
)
# the issuing authority's code before the bracket: 萧政办发, XX办, 国办公开办函
_CODE = re.compile(r"[\u3400-\u9fffA-Za-z×Ｘ]{1,24}[ \u3000]{0,2}$")
# Words that may run into a code: 根据国办发…, 印发了萧政办发…, 转发宿政办秘…
_LEAD_IN = re.compile(
    r"^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|印发|转发|下发|制发|签发|出台|制定|批转|参照|对照|通知|文件|文号为|文号|即|如|见|以|按|已经|经(?![信济贸开科委办])|由|等|了|的|是|号)"
)
# 年报.pdf诸政办字〔2020〕27号, 下载文档诸政办字…: Latin letters but X stand for no authority
_FILE_NAME = re.compile(r"^.*(?:[A-WYZa-wyz]|文档|附件)")
_AND = re.compile(r"^.*(?:和|及|与|并|、)(?=.{2})")
# 按照市政府龙政办发〔2012〕27号, 县政府办石委办发〔2014〕26号: who issued it, in front of the code that says so too
_ISSUED_BY = re.compile(
    r"^[\u4e00-\u9fff]{0,6}?[省州市县区旗镇乡](?:(?:人民)?政府(?:办公室|办公厅|办)?|委(?:办公室|办公厅|办))(?=[^政府办委发字函秘令规督法]{1,3}[政府委][办发函字规秘])"
)
#: A code begins with the place or body that it stands for, so it cannot begin with what follows one.
_NOT_FIRST = frozenset("政府办发字函秘")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number: the code of who issued it, its year and its serial number."""

    code: str
    year: int
    serial: int
    start: int  # where its code begins in the text it was found in

    def __str__(self) -> str:
        """Its standard form, with 〔〕 (GB/T 9704-2012, 7.2.5)."""
        return f"{self.code}〔{self.year}〕{self.serial}号"


def find_numbers(text: str) -> Iterator[DocumentNumber]:
    """Yield the document numbers in ``text``, in order, repeated ones too."""
    for match in _YEAR_AND_SERIAL.finditer(text):
        before = _CODE.search(text, max(0, match.start() - 26), match.start())
        code = _trimmed(before[0].strip()) if before else ""
        if 2 <= len(code) <= 14:
            yield DocumentNumber(code, int(match["year"]), int(match["serial"]), match.start() - len(code))


def _trimmed(run: str) -> str:
    """The code at the end of ``run``, a stretch of letters without punctuation."""
    code = _ISSUED_BY.sub("", _LEAD_IN.sub("", _FILE_NAME.sub("", run)))
    cut = _AND.sub("", code)
    # 和政发 is 和县's or 和政县's own code: behind 和 a code would begin with its place.
    return code if cut and cut[0] in _NOT_FIRST else cut


def read_numbers(material: Material) -> tuple[DocumentNumber, ...]:
    """The document numbers of a report, each once: its own from the header first, then the text's."""
    sources = [clue.text for clue in material.clues("document_number")]
    first: dict[str, DocumentNumber] = {}
    for source in (*sources, material.full):
        for found in find_numbers(source):
            first.setdefault(str(found), found)
    return tuple(first.values())
