"""Pictures of pages: read by the extra ``ocr`` (RapidOCR), its models in its package.

What is recognised is never certain: the doubt that goes with it tells how sure the
recognition was, and which line it was least sure of.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from disclosure.errors import UnreadableSource
from disclosure.reading.abilities import reads_scans
from disclosure.reading.package import AGAIN
from disclosure.reading.pdf_lines import PrintedLine, indented, margin_of
from disclosure.records import Doubt, Transcript

if TYPE_CHECKING:
    import pypdfium2 as pdfium

READER = "scan"
MOST_PAGES = 60  # at 10 seconds a page; a limit of time counts anew with each
RESOLUTION = 200  # dots an inch
MOST_PIXELS = 40_000_000  # of one picture: A3 at 400 dots an inch has 31 million
SUREST = 0.99  # more is never claimed
UNSURE = 0.85  # below which a line is shown as doubtful

INSTALL = (
    "请安装文字识别组件（rapidocr 和 onnxruntime，办法见使用指南）后重新运行；"
    "或者自行做文字识别（OCR），把校对过的文字保存为 .txt 放入 reports_src"
)


def _go_on() -> None:
    pass


#: Called after each page that was recognised; whoever watches the clock puts its own here.
page_done: Callable[[], None] = _go_on


class Mark(NamedTuple):
    """A piece of a line as it was recognised, and how surely, from 0 to 1."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    score: float


def is_available() -> bool:
    """Tell whether the extra is installed."""
    return reads_scans()


def not_available(reason: str) -> UnreadableSource:
    """Return the error for a picture where the extra is not installed."""
    return UnreadableSource(f"{reason}，没有安装文字识别组件（ocr），读不出来", INSTALL, "needs_ocr")


def too_many(count: int) -> UnreadableSource:
    """Return the error for more pictures than can be read in reasonable time."""
    reason = f"有 {count} 页扫描的图片（上限 {MOST_PAGES} 页），识别要花太长时间"
    return UnreadableSource(reason, "请拆成几个文件，或另做文字识别（OCR）后保存为 .txt 放入", "too_big")


def transcribe(data: bytes) -> Transcript:
    """Read a picture, or all pages of a picture that has several (TIFF).

    Raises:
        UnreadableSource: the extra is not installed; the picture is damaged, too large, or without text.
    """
    if not is_available():
        raise not_available("这是图片")
    return transcribe_all([data])


def transcribe_all(pages: Sequence[bytes]) -> Transcript:
    """Read several pictures as one text; the extra must be there.

    Raises:
        UnreadableSource: one is damaged or too large, or none has text.
    """
    if len(pages) > MOST_PAGES:
        raise too_many(len(pages))
    lines: list[PrintedLine] = []
    marks: list[Mark] = []
    for picture in (picture for data in pages for picture in _pictures(data)):
        found = _recognised(picture)
        marks += found
        lines += lines_of(found)
    if not lines:
        raise UnreadableSource(
            "图片里没有认出文字", "请核对；如果它不是报告，请从 reports_src 移走", "no_text"
        )
    margin = margin_of(lines)
    text = "\n".join(indented(line, margin) for line in lines)
    return Transcript(text, "utf-8", READER, doubts=doubts_of(marks))


def marks_of_page(page: pdfium.PdfPage) -> tuple[list[Mark], tuple[float, float]]:
    """Return what is recognised on a page of a PDF, and the size of the picture that it was read from."""
    width, height = page.get_size()
    scale = min(RESOLUTION / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    picture = page.render(scale=scale).to_numpy()
    return _recognised(picture), (float(picture.shape[1]), float(picture.shape[0]))


def lines_of(marks: Sequence[Mark]) -> list[PrintedLine]:
    """Return pieces as lines, from above; pieces side by side are one line."""
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda each: each.top + each.bottom):
        middle = (mark.top + mark.bottom) / 2
        if rows and rows[-1][0].top < middle < rows[-1][0].bottom:
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return [_line(sorted(row, key=lambda each: each.left)) for row in rows]


def doubts_of(marks: Sequence[Mark]) -> tuple[Doubt, ...]:
    """Say that a text was recognised, how surely, and where least."""
    if not marks:
        return ()
    letters = sum(len(mark.text) for mark in marks) or 1
    sureness = sum(mark.score * len(mark.text) for mark in marks) / letters
    unsure = sorted((mark for mark in marks if mark.score < UNSURE), key=lambda mark: mark.score)
    message = f"文字由图片识别得到，平均可信度 {min(sureness, SUREST):.0%}，可能有错，请对照原件"
    if unsure:
        message += f"；有 {len(unsure)} 行可信度较低"
    return (Doubt("recognised_text", message, unsure[0].text[:60] if unsure else ""),)


def _line(row: Sequence[Mark]) -> PrintedLine:
    first = row[0]
    em = max((first.right - first.left) / max(len(first.text), 1), 1.0)
    return PrintedLine(
        " ".join(mark.text for mark in row),
        first.left,
        min(mark.top for mark in row),
        max(mark.right for mark in row),
        max(mark.bottom for mark in row),
        em,
    )


def _pictures(data: bytes) -> list[Any]:
    image = importlib.import_module("PIL.Image")
    numpy = importlib.import_module("numpy")
    try:
        with image.open(io.BytesIO(data)) as opened:
            count = getattr(opened, "n_frames", 1)
            if count > MOST_PAGES:
                raise too_many(count)
            pictures = []
            for at in range(count):
                opened.seek(at)
                if opened.width * opened.height > MOST_PIXELS:
                    reason = f"图片太大（{opened.width}×{opened.height}）"
                    raise UnreadableSource(reason, "请缩小到每边 5000 点以内，再放入 reports_src", "too_big")
                pictures.append(numpy.asarray(opened.convert("RGB"))[:, :, ::-1])
            return pictures
    except (OSError, ValueError, SyntaxError, EOFError, image.DecompressionBombError):
        raise UnreadableSource("图片已经损坏，或者没有下载完", AGAIN, "damaged") from None


@cache
def _engine() -> Any:  # noqa: ANN401 - the extra may not be there, so neither are its types
    return importlib.import_module("rapidocr").RapidOCR(params={"Global.log_level": "critical"})


def _recognised(picture: Any) -> list[Mark]:  # noqa: ANN401
    result = _engine()(picture)
    page_done()
    if result.txts is None or result.boxes is None:
        return []
    marks = []
    for text, score, corners in zip(result.txts, result.scores, result.boxes, strict=True):
        xs, ys = [float(x) for x, _ in corners], [float(y) for _, y in corners]
        marks.append(Mark(str(text), min(xs), min(ys), max(xs), max(ys), float(score)))
    return marks
