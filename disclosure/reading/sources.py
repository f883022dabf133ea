"""Find the raw reports below a folder, each set of bytes once."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from disclosure.errors import SettingsError
from disclosure.frozen import dataclass, replace
from disclosure.records import Companion, Failure, SourceFile

CORRECTIONS = "corrections.csv"

#: What editors, office programs and file managers leave behind, beside all that begins with a dot.
LEFTOVERS = re.compile(
    r"~\$.*"  # ~$2017年报.doc: Word has it open
    r"|~WR[LD]\d{1,8}\.tmp"  # ~WRL0001.tmp
    r"|.*~"  # 2017年报.txt~
    r"|#.*#"  # #2017年报.txt#
    r"|(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|folder\.htt|icon\r"
    r"|\$recycle\.bin|recycler|system volume information|lost\+found|__macosx|@eadir",
    re.IGNORECASE | re.DOTALL,
)
HIDDEN = re.compile(r"\.(?!\.)")  # .DS_Store, .git, ._年报.doc; but ..年报.txt is an odd name of a report
README = re.compile(r"readme.*", re.IGNORECASE | re.DOTALL)

#: A browser saves 年报.htm together with a folder 年报_files (Word: 年报.files) of its pictures and scripts.
COMPANION = re.compile(r"(?P<page>.+)(?:_files|\.files|_file)", re.IGNORECASE | re.DOTALL)
PAGE = (".htm", ".html", ".shtml", ".xhtml", ".mht", ".mhtml", ".doc", ".docx")
#: Of such a folder, what may be part of the report: pictures, and pages that its frames show.
PART_OF_PAGE = re.compile(
    r".+\.(?:png|jpe?g|jfif|gif|webp|bmp|tiff?|svg|emf|wmf|emz|wmz|s?html?)", re.IGNORECASE | re.DOTALL
)
MOST_COMPANIONS = 500  # of one page
LARGEST_COMPANION = 8 * 1024 * 1024  # bytes

#: What a name may hold that would not be seen, or would turn what stands around it about.
#: (U+200D stays: it joins emoji.)
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What was found: the sources in the order of their names, and what could not be taken in."""

    sources: tuple[SourceFile, ...]
    failures: tuple[Failure, ...]


class _Found(NamedTuple):
    """A file or a folder below the root."""

    path: str
    name: str  # below the root, with forward slashes, as it is shown
    folders: tuple[str, ...] = ()  # of a saved page: the paths of those that were saved with it


class _Refused(Exception):
    """A file that is no source; ``args`` are reason, remedy and code of its failure."""


#: How the SHA-256 of a file is come by, from its path and what the file system says of it.
Digest = Callable[[Path, os.stat_result], str]


def digest_of(path: Path, status: os.stat_result) -> str:
    """The SHA-256 of a file, read whole."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


#: What an archive holds, if a source is one: its members and what could not be taken out of it.
Unpack = Callable[[SourceFile], "Holdings | None"]


def find(root: Path, digest: Digest = digest_of, unpack: Unpack | None = None) -> Holdings:
    """Find and digest every source below ``root``, which is only ever read.

    ``corrections.csv``, read-me files, hidden files, leftovers of programs are passed over; of the
    folders that browsers save beside a page the pictures go with it, and nothing else.  Names are compared and shown in
    Unicode's composed form, and sorted by code point, so that the order does not depend
    on the machine.  A link to a file below the root is one more name of it; a linked
    folder below the root is walked once, under its own name.  ``unpack`` says what an
    archive holds; without it archives are sources that no reader can read.

    Raises:
        SettingsError: ``root`` is no folder, or cannot be listed.  An empty folder is no
            error here: whoever builds knows what it means.
    """
    if not _is_folder(root):
        raise SettingsError(
            f"原始报告文件夹 {root} 不存在", "请建立这个文件夹并放入报告，或用 --reports 指明它在哪里"
        )
    walk = _Walk(os.path.realpath(root))
    sources: dict[str, SourceFile] = {}
    failures = walk.failures
    names: set[str] = set()
    for found in sorted(walk.files(), key=lambda found: (found.name, found.path)):
        try:
            source = _source(found, names, digest)
            source = (
                replace(source, companions=tuple(_companions(found, digest))) if found.folders else source
            )
            within = unpack(source) if unpack else None
        except _Refused as refused:
            failures.append(Failure(found.name, *refused.args))
            continue
        failures += within.failures if within else ()
        for one in within.sources if within else (source,):
            first = sources.setdefault(one.sha256, one)
            if first is not one:
                beside = first.companions or one.companions
                sources[one.sha256] = replace(first, aliases=(*first.aliases, one.name), companions=beside)
    return Holdings(tuple(sources.values()), tuple(sorted(failures, key=lambda failure: failure.name)))


def shown(name: str) -> str:
    r"""Return a file name in composed form, with what cannot be seen in it written out: ``a\nb`` is ``a␊b``."""
    return UNSEEN.sub(lambda match: _picture(ord(match.group())), unicodedata.normalize("NFC", name))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it cannot even be looked at: whoever opens it says why
        return False


def _leads_on(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # as above
        return False


def _picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a name that is not UTF-8
        return f"[{code - 0xDC00:02X}]"
    return f"[U+{code:04X}]"


class _Walk:
    """One walk below a root; ``failures`` are what it could not go into."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.failures: list[Failure] = []
        self._entered: set[str] = set()

    def files(self) -> Iterator[_Found]:
        """Every file that may be a source; linked folders come last, so that none hides the real one."""
        waiting = [_Found(self.root, "")]
        linked: list[_Found] = []
        while waiting or linked:
            if not waiting:
                linked.sort(key=lambda found: found.name, reverse=True)
                waiting.append(linked.pop())
            folder = waiting.pop()
            real = os.path.realpath(folder.path)
            if real in self._entered:
                continue
            self._entered.add(real)
            for found, is_link, is_folder in self._listed(folder):
                if is_link and not self._is_within(found):
                    continue
                if not is_folder:
                    yield found
                elif is_link:
                    linked.append(found)
                else:
                    waiting.append(found)

    def _listed(self, folder: _Found) -> Iterator[tuple[_Found, bool, bool]]:
        """What stands in ``folder`` and is not passed over, whether it is a link, and whether a folder."""
        try:
            with os.scandir(folder.path) as entries:
                listed = list(entries)
        except OSError as error:
            self._refuse_folder(folder, error)
            return
        names = {entry.name for entry in listed}
        folders: dict[str, list[str]] = {}
        for entry in listed:
            if (page := page_of(entry.name, names)) and entry.is_dir(follow_symlinks=False):
                folders.setdefault(page, []).append(entry.path)
        for entry in listed:
            if not is_passed_over(entry.name, names, at_root=not folder.name):
                name = shown(entry.name)
                beside = tuple(sorted(folders.get(entry.name, ())))
                found = _Found(entry.path, f"{folder.name}/{name}".lstrip("/"), beside)
                yield found, entry.is_symlink(), _leads_on(entry)

    def _refuse_folder(self, folder: _Found, error: OSError) -> None:
        if not folder.name:
            raise SettingsError(
                f"原始报告文件夹 {folder.path} 打不开（{error.strerror}）", "请检查它的访问权限"
            )
        reason = f"文件夹打不开（{error.strerror}），里面的文件都没有读到"
        self.failures.append(Failure(folder.name, reason, "请检查文件夹的访问权限", "unreadable"))

    def _is_within(self, found: _Found) -> bool:
        """Tell whether ``found`` really lies below the root; a link that leads out is a failure."""
        real = os.path.realpath(found.path)
        if real == self.root or real.startswith(self.root.rstrip(os.sep) + os.sep):
            return True
        self.failures.append(
            Failure(
                found.name,
                "这是一个指向 reports_src 以外的链接，没有读取",
                "请把真正的文件复制到 reports_src，代替这个链接",
                "link_outside",
            )
        )
        return False


def is_passed_over(name: str, beside: set[str], *, at_root: bool) -> bool:
    """Tell whether a file or a folder of that name, with others ``beside`` it, is no source."""
    if HIDDEN.match(name) or LEFTOVERS.fullmatch(name) or README.fullmatch(name):
        return True
    if at_root and name == CORRECTIONS:
        return True
    return bool(page_of(name, beside))


def page_of(name: str, beside: Collection[str]) -> str:
    """Return which of the files ``beside`` is the page that a folder ``name`` was saved with; empty for none."""
    companion = COMPANION.fullmatch(name)
    if companion is None:
        return ""
    return next((page for end in PAGE if (page := companion["page"] + end) in beside), "")


def is_companion(name: str, size: int) -> bool:
    """Tell whether what is called so, in a folder that was saved with a page, may be part of the page: a picture, what a frame shows."""
    return PART_OF_PAGE.fullmatch(name) is not None and 0 < size <= LARGEST_COMPANION


def is_page(companion: Companion) -> bool:
    """Tell whether a companion is what a frame shows."""
    return companion.name.lower().endswith((".htm", ".html", ".shtml", ".shtm"))


def _companions(found: _Found, digest: Digest) -> Iterator[Companion]:
    """The pictures and frames that were saved with a page; what cannot be read of them is none."""
    count = 0
    for folder in found.folders:
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in listed:
            with suppress(OSError, UnicodeEncodeError):
                if not entry.is_file(follow_symlinks=False) or count == MOST_COMPANIONS:
                    continue
                status = entry.stat(follow_symlinks=False)
                name = "/".join(map(shown, Path(entry.path).parts[-2:]))
                name.encode()
                if is_companion(entry.name, status.st_size):
                    path = Path(entry.path)
                    count += 1
                    yield Companion(path, name, status.st_size, digest(path, status))


def _source(found: _Found, names: set[str], digest: Digest) -> SourceFile:
    """Digest one file; ``names`` are those that are taken."""
    _check_name(found, names)
    try:
        path = Path(found.path)
        status = os.stat(found.path)  # noqa: PTH116 - of every source
        _check_kind(status)
        sha256 = digest(path, status)
    except FileNotFoundError:
        raise _Refused(
            "链接指向的文件不存在，或者文件刚刚被移走", "请放入真正的文件，或删除这个链接", "link_broken"
        ) from None
    except PermissionError:
        raise _Refused(
            "没有读取这个文件的权限", "请修改文件的权限，或用有权限的账户复制一份放入", "unreadable"
        ) from None
    except OSError as error:
        reason = f"文件读不出来（{error.strerror or error}）"
        raise _Refused(reason, "请检查磁盘或 U 盘，重新复制一份放入", "unreadable") from None
    return SourceFile(path, found.name, status.st_size, sha256)


def _check_name(found: _Found, names: set[str]) -> None:
    name = found.path.rpartition(os.sep)[2]
    try:
        found.path.encode("utf-8")
    except UnicodeEncodeError:
        raise _Refused(
            _undecodable(name), "请把文件（或它所在的文件夹）改名，再重新放入", "bad_name"
        ) from None
    if found.name.rpartition("/")[2] == CORRECTIONS:
        raise _Refused(
            "更正表只有直接放在 reports_src 下才起作用",
            "请把其中的更正并入 reports_src/corrections.csv",
            "misplaced",
        )
    if found.name in names:
        raise _Refused("另有一个文件的名字看上去与它完全相同", "请给其中一个改名", "same_name")
    names.add(found.name)


def _undecodable(name: str) -> str:
    """Say what the name may be: zip files from Windows leave GBK names behind."""
    guess = os.fsencode(name).decode("gb18030", "replace")
    likely = f"，可能是“{shown(guess)}”" if "\N{REPLACEMENT CHARACTER}" not in guess else ""
    return f"文件名不是 UTF-8 编码{likely}"


def _check_kind(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _Refused("这不是普通文件（是管道、套接字或设备）", "请把它从 reports_src 移走", "special_file")
    if status.st_size == 0:
        raise _Refused("文件是空的", "请重新下载或复制原件；如果原件就是空的，请移走它", "empty")
