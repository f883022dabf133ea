"""One source to its transcript, by the reader that its content calls for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from disclosure.errors import UnreadableSource
from disclosure.frozen import replace
from disclosure.reading import (
    formats,
    framed,
    libreoffice,
    office,
    pdf,
    plain,
    saved_page,
    scan,
    sheet,
    webpage,
    word,
)
from disclosure.reading.decode import decode
from disclosure.reading.table_heads import headed
from disclosure.records import SourceFile, Transcript

LIMIT = 64 * 1024 * 1024  # bytes

#: Readers of formats that are no text, by ``formats.Format.code``.  A format without one is refused with its remedy.
READERS: dict[str, Callable[[bytes], Transcript]] = {
    "docx": word.transcribe,
    "xlsx": sheet.transcribe,
    "xls": sheet.transcribe_old,
    "pdf": pdf.transcribe,
    "mht": saved_page.transcribe,
    **dict.fromkeys(("png", "jpeg", "gif", "tiff", "bmp", "webp"), scan.transcribe),
}


def read(source: SourceFile, limit: int = LIMIT) -> Transcript:
    """Read ``source``: what its bytes are decides, and its extension only where they do not.

    A file of an unknown extension that holds text is read as text: nothing that a clerk
    put into the folder disappears for its name.

    Raises:
        UnreadableSource: the file cannot be read, is larger than ``limit`` bytes, or is of a
            format that has no reader.
    """
    if refused := formats.named(source.name):
        raise formats.refusal(refused)
    transcript = _transcribed(_bytes_of(source, limit), source)
    return (
        replace(transcript, tables=tuple(map(headed, transcript.tables))) if transcript.tables else transcript
    )


def _transcribed(data: bytes, source: SourceFile) -> Transcript:
    kind = formats.recognise(data)
    if kind and kind.code in READERS:
        return READERS[kind.code](data)
    if kind and kind.code in office.WAYS and libreoffice.program():
        return office.transcribe(data, kind.code)
    if kind:
        raise formats.refusal(kind)
    return _text(data, source)


def _text(data: bytes, source: SourceFile) -> Transcript:
    try:
        decoded = decode(data, webpage.declared_encoding(data))
    except UnreadableSource as error:
        raise _explained(error, source.name) from None
    extension = formats.extension_of(source.name)
    if webpage.is_page(decoded.text, extension):
        return framed.transcribe(decoded, source)
    if extension in sheet.CSV_EXTENSIONS and sheet.is_delimited(decoded.text):
        return sheet.transcribe_delimited(decoded)
    return plain.transcribe(decoded)


def _explained(error: UnreadableSource, name: str) -> UnreadableSource:
    """An error about a file that is not what its extension promises."""
    promised = formats.expected(name)
    if promised is None or error.code == "unsupported_format":
        return error
    reason = f"文件名说它是{promised.name}，内容却不是，可能已经损坏或没有下载完"
    return UnreadableSource(reason, "请重新下载或复制原件；打不开的话，请向提供者索取", "damaged")


def _bytes_of(source: SourceFile, limit: int) -> bytes:
    if source.size > limit:
        raise _too_big(source.size, limit)
    try:
        with source.path.open("rb") as file:
            data = file.read(source.size + 1)  # room is made for all that is asked
            if len(data) > source.size:
                data += file.read(limit + 1 - len(data))
    except OSError as error:
        reason = f"文件读不出来（{error.strerror or error}）"
        raise UnreadableSource(reason, "请检查文件是否还在、有没有读取权限，然后重新运行") from None
    if len(data) > limit:
        raise _too_big(len(data), limit)
    if hashlib.sha256(data).hexdigest() != source.sha256:
        raise UnreadableSource("文件在生成过程中被改动", "请等文件复制或编辑完成后重新运行", "changed")
    return data


def _too_big(size: int, limit: int) -> UnreadableSource:
    reason = f"文件太大（{size / 1024 / 1024:.1f} MB，上限 {limit / 1024 / 1024:.0f} MB）"
    remedy = "报告不会这么大，请核对；确需收入的，请拆成几个文件，或在 mkdocs.yml 中调高 max_source_megabytes"
    return UnreadableSource(reason, remedy, "too_big")
