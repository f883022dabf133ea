"""One file to carry away: the site in a BagIt bag in a ZIP, with a page to begin with.

The same site gives the same bytes, whenever and wherever it is packed.  Files are read
and written piece by piece; what grows with their number is the ZIP's own directory.
"""

from __future__ import annotations

import hashlib
import html
import re
import tempfile
import zipfile
from pathlib import Path
from typing import IO

from disclosure.errors import NothingToBuild, SettingsError
from disclosure.publishing import bagging
from disclosure.publishing.outputs import cannot_write, listing

START = "开始.html"

#: ZIP's own earliest date: a day of packing would make every pack another file.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3  # "made by"; the same from Windows

#: What is compressed already.
_PACKED = frozenset(
    "7z avif bz2 docx gif gz jpeg jpg mp3 mp4 odt ods ofd png pptx rar webp woff2 xlsx xz zip".split(" ")  # noqa: SIM905
)

#: What Windows does not take in the name of a folder.
_REFUSED = re.compile(r'[\x00-\x1f<>:"/\\|?*]')

_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
<title>{name}</title>
<script src="data/assets/start.js"></script>
</head>
<body>
<h1>{name}</h1>
<p><a href="data/index.html">打开档案</a></p>
<p>如果打不开：请先退出压缩软件，把压缩包里的全部文件解压到一个文件夹，再双击其中的“{start}”。档案不需要联网，也不需要安装任何软件。</p>
<p>如果要核对文件是否完好：manifest-sha256.txt 列出了每个文件的 SHA-256；Linux 可在本文件夹运行 sha256sum -c manifest-sha256.txt，macOS 可运行 shasum -a 256 -c manifest-sha256.txt，也可用本项目的 build_archive.py check。</p>
</body>
</html>
"""


class _Bag:
    """A bag that is being written into a ZIP."""

    def __init__(self, archive: zipfile.ZipFile, folder: str, manifest: IO[bytes]) -> None:
        self._archive = archive
        self._folder = folder
        self._manifest = manifest
        self._tags: list[str] = []
        self.octets = 0
        self.streams = 0

    def carry(self, source: Path, path: str) -> None:
        """Put a file of the site into the payload."""
        name = bagging.PAYLOAD + path
        info = self._entry(name)
        info.file_size = source.stat().st_size  # tells whether its sizes need 64 bits
        digest = hashlib.sha256()
        with source.open("rb") as there, self._archive.open(info, "w") as here:
            while chunk := there.read(bagging.CHUNK):
                digest.update(chunk)
                here.write(chunk)
                self.octets += len(chunk)
        self.streams += 1
        self._manifest.write(bagging.entry(digest.hexdigest(), name).encode())

    def tag(self, name: str, content: str) -> None:
        """Put a file beside the payload."""
        data = content.encode()
        self._archive.writestr(self._entry(name), data)
        self._tags.append(bagging.entry(hashlib.sha256(data).hexdigest(), name))

    def close(self) -> None:
        """Write the manifests."""
        self._manifest.seek(0)
        digest = bagging.digest_of(self._manifest)
        info = self._entry(bagging.MANIFEST)
        info.file_size = self._manifest.tell()
        self._manifest.seek(0)
        with self._archive.open(info, "w") as here:
            while chunk := self._manifest.read(bagging.CHUNK):
                here.write(chunk)
        self._tags.append(bagging.entry(digest, bagging.MANIFEST))
        self._archive.writestr(self._entry(bagging.TAG_MANIFEST), "".join(sorted(self._tags)).encode())

    def _entry(self, name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(f"{self._folder}/{name}", _EPOCH)
        packed = name.rpartition(".")[2].lower() in _PACKED
        info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        info.create_system = _UNIX
        info.external_attr = 0o644 << 16
        return info


def pack(site: Path, file: Path, name: str) -> None:
    """Write the whole of ``site``, which is called ``name``, into ``file``.

    An earlier file is replaced only by a whole one.

    Raises:
        NothingToBuild: there is no site yet.
        SettingsError: ``file`` would lie within the site.
        CannotWrite: the file system refuses.
    """
    if not (site / "index.html").is_file():
        raise NothingToBuild(f"{site} 里还没有网站", "请先运行 python build_archive.py")
    if file.resolve().is_relative_to(site.resolve()):
        raise SettingsError(f"{file} 在网站文件夹 {site} 之内", "请把压缩包写到别的地方")
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(part, "w") as archive, tempfile.TemporaryFile() as manifest:
            _fill(_Bag(archive, _folder(file), manifest), site, name)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise cannot_write(file, error) from error


def _fill(bag: _Bag, site: Path, name: str) -> None:
    bag.tag(bagging.DECLARED, bagging.DECLARATION)
    bag.tag(START, _PAGE.format(name=html.escape(name), start=START))
    for path in sorted(listing(site)):
        bag.carry(site / path, path)
    bag.tag(
        "bag-info.txt",
        f"External-Description: {' '.join(name.split())}\n"
        "Bag-Software-Agent: disclosure-archive\n"
        f"Payload-Oxum: {bag.octets}.{bag.streams}\n",
    )
    bag.close()


def _folder(file: Path) -> str:
    """What the bag's folder is called: like the file, as RFC 8493 has it, and so that Windows takes it."""
    return _REFUSED.sub("_", file.stem).strip(" .") or "archive"
