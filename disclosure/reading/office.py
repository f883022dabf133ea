"""Documents of older and other programs (.doc, .wps, .rtf, .odt), through LibreOffice where it is installed.

It runs headless, in a process group of its own with a time limit, and with a profile
that lasts for one document, in which macros are off and links are not followed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from disclosure.errors import UnreadableSource
from disclosure.reading import sheet, word
from disclosure.records import TABLE_MARK, Doubt, Picture, Transcript

SECONDS = 120
PROGRAMS = ("soffice", "libreoffice")
#: Where installers put it without telling the shell.
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)

_OPTIONS = (
    "--headless",
    "--invisible",
    "--nologo",
    "--nofirststartwizard",
    "--norestore",
    "--nolockcheck",
    "--nodefault",
)
#: Under a locale of plain ASCII it would not find a folder with a Chinese name.
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class _Way(NamedTuple):
    """How a format is read: its extension, what it is turned into, and who reads that."""

    extension: str
    into: str
    reader: Callable[[bytes], Transcript]


#: By ``formats.Format.code``.
WAYS = {
    "doc": _Way("doc", "docx", word.transcribe),
    "rtf": _Way("rtf", "docx", word.transcribe),
    "odt": _Way("odt", "docx", word.transcribe),
    "wordxml": _Way("xml", "docx", word.transcribe),
}
#: By what such a file says of itself at its beginning.
_SPREADSHEETS = {
    b"opendocument.spreadsheet": _Way("ods", "xlsx", sheet.transcribe),
    b'progid="Excel.Sheet"': _Way("xml", "xlsx", sheet.transcribe),
}


@cache
def program() -> str:
    """Return the path of LibreOffice's program; empty where it is not installed."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), "")
    return found or next((place for place in PLACES if Path(place).is_file()), "")


def transcribe(data: bytes, code: str) -> Transcript:
    """Read a document of format ``code``, one of :data:`WAYS`.

    Raises:
        UnreadableSource: LibreOffice cannot read it, or takes too long; and as the reader of what it makes.
    """
    way = next((way for mark, way in _SPREADSHEETS.items() if mark in data[:2000]), WAYS[code])
    with tempfile.TemporaryDirectory(prefix="disclosure-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"source.{way.extension}"
        source.write_bytes(data)
        made = folder / "out" / f"source.{way.into}"
        _run(_command(folder, source, way.into))
        try:
            converted = made.read_bytes()
        except OSError:
            remedy = "请用 Word 或 WPS 打开，另存为 .docx；打不开的话，请向提供者索取原件"
            raise UnreadableSource(
                "LibreOffice 打不开这个文件，可能已损坏或加了密码", remedy, "damaged"
            ) from None
    return without_pictures(way.reader(converted))


def without_pictures(transcript: Transcript) -> Transcript:
    """Return ``transcript`` with a doubt for its pictures: they are not parts of the source, and could not be found again."""
    if not transcript.pictures:
        return transcript
    insets = iter(transcript.insets)
    lines = [
        line
        for line in transcript.text.split("\n")
        if line != TABLE_MARK or not isinstance(next(insets), Picture)
    ]
    message = f"文档里有 {len(transcript.pictures)} 幅较大的图片，没有显示在页面上，请看原件"
    doubts = (*transcript.doubts, Doubt("pictures", message))
    return replace(transcript, text="\n".join(lines), pictures=(), doubts=doubts)


def _command(folder: Path, source: Path, into: str) -> list[str]:
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    place = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    return [program(), place, *_OPTIONS, "--convert-to", into, "--outdir", str(folder / "out"), str(source)]


def _run(command: list[str]) -> None:
    """Run ``command``; end it, with all that it started, when its time is over."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=os.environ | _ENVIRONMENT,
        )
    except OSError as error:
        reason = f"LibreOffice 没有启动（{error.strerror or error}）"
        raise UnreadableSource(reason, "请检查 LibreOffice 的安装，然后重新运行", "unreadable") from None
    try:
        with _mortal():
            process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)
        reason = f"LibreOffice 用了 {SECONDS} 秒还没有转换完"
        raise UnreadableSource(
            reason, "请用 Word 或 WPS 打开，另存为 .docx，再放入 reports_src", "too_slow"
        ) from None
    except BaseException:
        _end(process)
        raise


@contextmanager
def _mortal() -> Iterator[None]:
    """While it lasts, who is told to end raises SystemExit, and so can end what it started."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError, subprocess.TimeoutExpired):
        if os.name == "nt":  # the program that was called is only the parent of the one that works
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(process.pid)],
                capture_output=True,
                timeout=30,
                check=False,
            )
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(OSError):
        process.kill()
    process.wait()
