"""LibreOffice, where it is installed: it turns documents of other programs into those that are read here.

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
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from disclosure.errors import UnreadableSource

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


@cache
def program() -> str:
    """Return the path of LibreOffice's program; empty where it is not installed."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), "")
    return found or next((place for place in PLACES if Path(place).is_file()), "")


def converted(data: bytes, extension: str, into: str) -> bytes:
    """Return what LibreOffice makes of ``data``; ``into`` is an extension, and behind a colon how it is written.

    Raises:
        UnreadableSource: it cannot read it, or takes too long.
    """
    with tempfile.TemporaryDirectory(prefix="disclosure-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"source.{extension}"
        source.write_bytes(data)
        made = folder / "out" / f"source.{into.partition(':')[0]}"
        _run(_command(folder, source, into))
        try:
            return made.read_bytes()
        except OSError:
            remedy = "请用 Word 或 WPS 打开，另存为 .docx；打不开的话，请向提供者索取原件"
            raise UnreadableSource(
                "LibreOffice 打不开这个文件，可能已损坏或加了密码", remedy, "damaged"
            ) from None


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
