"""What a file is, told from its first bytes, and what to do with one that cannot be read.

One row a format.  A format that gets a reader keeps its row here and gains one in
``readers.READERS``.  Rows are tried from the top, so a special case stands above
the general one: a ``.docx`` is a zip file too.
"""

from __future__ import annotations

import io
import zipfile

from disclosure.errors import UnreadableSource
from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: how to tell it, and what a clerk does to make it readable.

    A file is of this format when it begins with one of ``starts`` (at ``offset``)
    and, where ``holds`` is given, contains one of those too.
    """

    code: str
    name: str  # Chinese, as it stands in “这是…”
    remedy: str  # Chinese: what to do
    extensions: tuple[str, ...] = ()
    starts: tuple[bytes, ...] = ()
    holds: tuple[bytes, ...] = ()
    offset: int = 0

    def fits(self, data: bytes) -> bool:
        """Tell whether ``data`` is of this format."""
        return (
            bool(self.starts)
            and data.startswith(self.starts, self.offset)
            and (not self.holds or any(mark in data for mark in self.holds))
        )


_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)  # Office files of 1997 to 2003, and WPS


def _wide(name: str) -> bytes:
    """Return a stream name as OLE directories hold it."""
    return name.encode("utf-16-le")


_AS_TEXT = "另存为“纯文本（.txt）”，再放入 reports_src"
_WORD = "请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”，再放入 reports_src；或安装 LibreOffice 后重新运行"
_SHEET = "请用 Excel 或 WPS 表格打开，另存为“网页（.htm）”，再放入 reports_src"
_SLIDES = "请打开后把其中的文字复制到记事本，保存为 .txt（编码选 UTF-8），再放入 reports_src"
_PDF = (
    "请用阅读器打开，全选并复制文字到记事本，保存为 .txt（编码选 UTF-8）；"
    "如果选不中文字，那是扫描件，请先做文字识别（OCR）"
)
_PICTURE = "请先做文字识别（OCR），把识别并校对过的文字保存为 .txt，再放入 reports_src"
_ARCHIVE = "请先解压缩，把里面的报告逐个放入 reports_src"
_NO_REPORT = "这不是报告，请从 reports_src 移走"
_PAGE_AGAIN = "请用浏览器打开，另存为“网页，仅 HTML（.html）”，再放入 reports_src"
_SHORTCUT = "快捷方式里没有内容，请打开它，把真正的文件或网页另存到 reports_src"

FORMATS: tuple[Format, ...] = (
    Format(
        "docx",
        "Word 文档（.docx）",
        _WORD,
        (".docx", ".docm", ".dotx"),
        _ZIP,
        (b"word/document", b"word/styles"),
    ),
    Format(
        "xlsx",
        "Excel 表格（.xlsx）",
        _SHEET,
        (".xlsx", ".xlsm"),
        _ZIP,
        (b"xl/workbook", b"xl/worksheets"),
    ),
    Format("pptx", "演示文稿（.pptx）", _SLIDES, (".pptx", ".ppsx"), _ZIP, (b"ppt/presentation",)),
    Format("ofd", "OFD 版式文件（.ofd）", _PDF, (".ofd",), _ZIP, (b"OFD.xml",)),
    Format(
        "odt",
        "开放文档（.odt、.ods、.uot）",
        _WORD,
        (".odt", ".ods", ".odp"),
        _ZIP,
        (b"application/vnd.oasis.opendocument",),
    ),
    Format("zip", "压缩包（.zip）", _ARCHIVE, (".zip",), _ZIP),
    Format(
        "locked",
        "加了密码的 Office 文档",
        "请用密码打开，在“文件—信息”（WPS 为“文件—文档加密”）里去掉打开密码，保存后再放入 reports_src",
        (),
        _OLE,
        (_wide("EncryptedPackage"),),
    ),
    Format(
        "doc",
        "Word 97–2003 或 WPS 文字文档（.doc、.wps）",
        _WORD,
        (".doc", ".wps", ".wpt", ".dot"),
        _OLE,
        (_wide("WordDocument"),),
    ),
    Format(
        "xls",
        "Excel 97–2003 或 WPS 表格（.xls、.et）",
        _SHEET,
        (".xls", ".et"),
        _OLE,
        (_wide("Workbook"), _wide("Book")),
    ),
    Format(
        "ppt",
        "演示文稿（.ppt、.dps）",
        _SLIDES,
        (".ppt", ".pps", ".dps"),
        _OLE,
        (_wide("PowerPoint Document"),),
    ),
    Format("ole", "Office 97–2003 格式的文件", _WORD, (), _OLE),
    Format("pdf", "PDF 文件（.pdf）", _PDF, (".pdf",), (b"%PDF-",)),
    Format("ceb", "方正 CEB 版式文件（.ceb）", _PDF, (".ceb", ".cebx"), (b"Founder CEB", b"FoundCEB")),
    Format("caj", "CAJ 文献文件（.caj）", _PDF, (".caj", ".kdh", ".nh"), (b"CAJ\x00", b"HN\x00")),
    Format("rtf", "RTF 文档（.rtf）", _WORD, (".rtf",), (b"{\\rtf",)),
    Format(
        "wordxml",
        "Word XML 文档（.xml）",
        _WORD,
        (),
        (b"<?xml", b"\xef\xbb\xbf<?xml"),
        (b'progid="Word.Document"', b'progid="Excel.Sheet"'),
    ),
    Format(
        "mht",
        "单个文件网页（.mht）",
        _PAGE_AGAIN,
        (".mht", ".mhtml"),
        (b"MIME-Version:", b"From: ", b"From:\t"),
        (b"multipart/related", b"Content-Transfer-Encoding:"),
    ),
    Format("chm", "CHM 帮助文件（.chm）", _PAGE_AGAIN, (".chm",), (b"ITSF",)),
    Format("png", "PNG 图片（.png）", _PICTURE, (".png",), (b"\x89PNG\r\n",)),
    Format("jpeg", "JPEG 图片（.jpg）", _PICTURE, (".jpg", ".jpeg", ".jfif"), (b"\xff\xd8\xff",)),
    Format("gif", "GIF 图片（.gif）", _PICTURE, (".gif",), (b"GIF87a", b"GIF89a")),
    Format("tiff", "TIFF 图片（.tif）", _PICTURE, (".tif", ".tiff"), (b"II*\x00", b"MM\x00*")),
    Format("bmp", "BMP 图片（.bmp）", _PICTURE, (".bmp",), (b"BM",), (b"\x00\x00\x00\x00",)),
    Format("webp", "WebP 图片（.webp）", _PICTURE, (".webp",), (b"RIFF",), (b"WEBPVP8",)),
    Format("rar", "压缩包（.rar）", _ARCHIVE, (".rar",), (b"Rar!\x1a\x07",)),
    Format("7z", "压缩包（.7z）", _ARCHIVE, (".7z",), (b"7z\xbc\xaf\x27\x1c",)),
    Format("gzip", "压缩包（.gz）", _ARCHIVE, (".gz", ".tgz"), (b"\x1f\x8b\x08",)),
    Format("bzip2", "压缩包（.bz2）", _ARCHIVE, (".bz2",), (b"BZh91AY&SY",)),
    Format("xz", "压缩包（.xz）", _ARCHIVE, (".xz",), (b"\xfd7zXZ\x00",)),
    Format("tar", "压缩包（.tar）", _ARCHIVE, (".tar",), (b"ustar",), offset=257),
    Format(
        "exe",
        "可执行程序",
        "报告不会是程序，请移走并用杀毒软件检查",
        (".exe", ".dll", ".com", ".scr", ".msi"),
        (b"MZ",),
        (b"PE\x00\x00", b"This program", b"\x00\x00\x00\x00"),
    ),
    Format("elf", "可执行程序", _NO_REPORT, (), (b"\x7fELF",)),
    Format("lnk", "Windows 快捷方式（.lnk）", _SHORTCUT, (".lnk",), (b"L\x00\x00\x00\x01\x14\x02\x00",)),
    Format(
        "url", "网址快捷方式（.url）", _SHORTCUT, (".url",), (b"[InternetShortcut]", b"[DEFAULT]\r\nBASEURL")
    ),
    Format("sqlite", "数据库文件", _NO_REPORT, (".db", ".sqlite"), (b"SQLite format 3\x00",)),
    Format("access", "Access 数据库", _NO_REPORT, (".mdb", ".accdb"), (b"\x00\x01\x00\x00Standard ",)),
    Format("mp3", "录音（.mp3）", _NO_REPORT, (".mp3",), (b"ID3",), (b"\x00",)),
    Format("mp4", "视频（.mp4）", _NO_REPORT, (".mp4", ".mov", ".m4a"), (b"ftyp",), offset=4),
    Format("riff", "录音或视频（.wav、.avi）", _NO_REPORT, (".wav", ".avi"), (b"RIFF",), (b"WAVE", b"AVI ")),
    Format(
        "wmv",
        "录音或视频（.wmv、.wma）",
        _NO_REPORT,
        (".wmv", ".wma"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",),
    ),
    Format("swf", "Flash 动画（.swf）", _NO_REPORT, (".swf",), (b"FWS", b"CWS"), (b"\x00",)),
)

#: Files that are refused by their names, whatever they hold: text, but no report.
NAMED: tuple[Format, ...] = (
    Format(
        "unfinished",
        "没有下载完的文件",
        "请重新下载完整的文件，再放入 reports_src",
        (".crdownload", ".part", ".partial", ".downloading", ".opdownload", ".td", ".xltd"),
    ),
    Format("webasset", "网页的脚本或样式文件", _NO_REPORT, (".js", ".css", ".map")),
)


def _beginnings() -> dict[int, tuple[bytes, ...]]:
    """By offset, everything that a known format begins with: hardly any text does."""
    found: dict[int, tuple[bytes, ...]] = {}
    for row in FORMATS:
        found[row.offset] = found.get(row.offset, ()) + row.starts
    return found


_BEGINNINGS = _beginnings()


def recognise(data: bytes) -> Format | None:
    """Return the format that ``data`` begins like; None for text and for what is not known."""
    if not any(data.startswith(starts, offset) for offset, starts in _BEGINNINGS.items()):
        return None
    if data.startswith(_ZIP):
        data = _listed(data)
    return next((row for row in FORMATS if row.fits(data)), None)


def _listed(data: bytes) -> bytes:
    """The beginning of a zip file and the names within: an archive may hold a Word document as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = "\n".join(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return data  # truncated: whatever is found in it
    begins = 100 if data[30:38] == b"mimetype" else 4  # open documents say at once what they are
    return data[:begins] + names.encode("utf-8", "replace")


def named(name: str) -> Format | None:
    """Return the format that is refused for the name of its file alone."""
    return _by_extension(name, NAMED)


def expected(name: str) -> Format | None:
    """Return the format that the extension of ``name`` promises."""
    return _by_extension(name, FORMATS)


def extension_of(name: str) -> str:
    """The extension of the file ``name``, in lower case: .txt; empty where it has none."""
    last = name.rpartition("/")[2]
    at = last.rfind(".")
    return last[at:].lower() if 0 < at < len(last) - 1 else ""


def _by_extension(name: str, rows: tuple[Format, ...]) -> Format | None:
    extension = extension_of(name)
    return next((row for row in rows if extension and extension in row.extensions), None)


def refusal(row: Format) -> UnreadableSource:
    """Return the error for a file of a format that has no reader."""
    return UnreadableSource(f"这是{row.name}，目前不能直接读取", row.remedy, "unsupported_format")
