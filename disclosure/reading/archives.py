"""Archives (.zip) and saved letters (.eml) as folders of sources.

What is within one is written, each set of bytes once, under its SHA-256 into a folder
of the cache, and is from then on a source like any other, named ``年报.zip/2017/甲.docx``.
A list beside it tells at the next build what an unchanged archive holds.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from disclosure.frozen import replace
from disclosure.reading import formats, letters
from disclosure.reading.members import MOST_MEMBERS, UNPACK, Member, Refused, is_wanted
from disclosure.reading.sources import (
    CORRECTIONS,
    MOST_COMPANIONS,
    Holdings,
    is_companion,
    page_of,
    shown,
)
from disclosure.records import Companion, Failure, SourceFile

EXTENSIONS = (".zip", ".eml")
LARGEST_MEMBER = 64 * 1024 * 1024  # bytes
LARGEST_WHOLE = 2 * 1024 * 1024 * 1024  # bytes of all members together
STEEPEST = 500  # to one; text packs 4 to 1, a spreadsheet's XML 50 to 1, a bomb 1,000 to 1
HARMLESS = 1024 * 1024  # bytes below which any ratio will do

_AGAIN = "请重新下载或复制原件，或在别处解压缩后把里面的报告放入 reports_src"


def unpack(source: SourceFile, folder: Path) -> Holdings | None:
    """Return what the archive ``source`` holds, its members below ``folder``; None where it is none.

    An archive that cannot be read is its own failure.
    """
    if os.path.splitext(source.name)[1].lower() not in EXTENSIONS:  # noqa: PTH122 - of every source
        return None
    listing = folder / f"{source.sha256}.json"
    known = _known(listing, source, folder)
    if known is not None:
        return known
    try:
        if not _is_archive(source):
            return None
        folder.mkdir(parents=True, exist_ok=True)
        unpacked = _unpacked(source, folder)
    except OSError as error:
        reason = f"压缩包或邮件读不出来，或者缓存文件夹写不进去（{error.strerror or error}）"
        return Holdings((), (Failure(source.name, reason, "请检查磁盘空间和文件的权限，然后重新运行"),))
    told = {
        "sources": [
            [
                one.name.removeprefix(source.name),
                one.size,
                one.sha256,
                [[c.name, c.size, c.sha256] for c in one.companions],
            ]
            for one in unpacked.sources
        ],
        "failures": [asdict(one) | {"name": one.name.removeprefix(source.name)} for one in unpacked.failures],
    }
    _write(listing, json.dumps(told, ensure_ascii=False).encode())
    return unpacked


def prune(folder: Path, archives: Iterable[SourceFile], members: Iterable[SourceFile]) -> None:
    """Remove from ``folder`` what belongs to none of these ``archives`` and is none of their ``members``."""
    keep = {f"{one.sha256}.json" for one in archives}
    keep |= {each.sha256 for one in members for each in _files_of(one)}
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name not in keep and entry.is_file(follow_symlinks=False):
                with suppress(OSError):  # another program has it open: the next build will do
                    Path(entry.path).unlink()


def _files_of(source: SourceFile) -> Iterator[SourceFile | Companion]:
    yield source
    yield from source.companions


def _is_archive(source: SourceFile) -> bool:
    if source.name.lower().endswith(".eml"):
        return True
    if source.size > LARGEST_WHOLE:
        return False
    row = formats.recognise(source.path.read_bytes())
    return row is not None and row.code == "zip"


def _known(listing: Path, source: SourceFile, folder: Path) -> Holdings | None:
    """What an earlier build found, if all of it is still there."""
    try:
        told = json.loads(listing.read_bytes())
        sources = tuple(
            SourceFile(
                folder / sha256,
                f"{source.name}{name}",
                size,
                sha256,
                companions=tuple(Companion(folder / each[2], *each) for each in beside),
            )
            for name, size, sha256, beside in told["sources"]
        )
        files = [each for one in sources for each in _files_of(one)]
        if any(one.path.stat().st_size != one.size for one in files):
            return None
        failures = tuple(Failure(**(one | {"name": source.name + one["name"]})) for one in told["failures"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Holdings(sources, failures)


def _unpacked(source: SourceFile, folder: Path) -> Holdings:
    sources: list[SourceFile] = []
    failures: list[Failure] = []
    names: set[str] = set()
    total = 0
    try:
        for member in _members(source):
            name = _free(f"{source.name}/{member.name}", names)
            try:
                data = member.read()
                total += len(data)
                _refuse_odd(data, name)
            except Refused as refused:
                failures.append(Failure(name, *refused.args))
                continue
            if total > LARGEST_WHOLE:
                raise Refused("压缩包解开后过大，后面的文件没有读取", UNPACK, "too_big")
            digest = _put(data, folder)
            companions = tuple(_companions(member, folder, LARGEST_WHOLE - total))
            total += sum(each.size for each in companions)
            sources.append(SourceFile(folder / digest, name, len(data), digest, companions=companions))
    except Refused as refused:
        failures.append(Failure(source.name, *refused.args))
    if not sources and not failures:
        failures.append(
            Failure(
                source.name, "压缩包或邮件里没有报告", "请核对；没有用的，请从 reports_src 移走", "no_text"
            )
        )
    return Holdings(tuple(sources), tuple(failures))


def _put(data: bytes, folder: Path) -> str:
    """Write ``data`` below ``folder`` and return the digest that they are found by."""
    digest = hashlib.sha256(data).hexdigest()
    _write(folder / digest, data)
    return digest


def _companions(page: Member, folder: Path, room: int) -> Iterator[Companion]:
    """The pictures of a saved page, in so many bytes; what cannot be read of them is none."""
    for member in page.beside:
        with suppress(Refused):
            data = member.read()
            room -= len(data)
            if room >= 0 and (member.name.startswith("cid:") or is_companion(member.name, len(data))):
                digest = _put(data, folder)
                yield Companion(folder / digest, member.name, len(data), digest)


def _refuse_odd(data: bytes, name: str) -> None:
    if not data:
        raise Refused("文件是空的", "请重新下载或复制原件；如果原件就是空的，请移走它", "empty")
    if name.rpartition("/")[2] == CORRECTIONS:
        raise Refused(
            "更正表只有直接放在 reports_src 下才起作用",
            "请把其中的更正并入 reports_src/corrections.csv",
            "misplaced",
        )
    row = formats.recognise(data)
    if (row is not None and row.code == "zip") or name.lower().endswith(".eml"):
        raise Refused("压缩包或邮件里还套着压缩包或邮件，没有再往里读", UNPACK, "nested_archive")


def _free(name: str, names: set[str]) -> str:
    """The name, or one like it where an archive holds it twice."""
    free, count = name, 2
    while free in names:
        free, count = f"{name}（{count}）", count + 1
    names.add(free)
    return free


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; what stands there under its digest is the same."""
    with suppress(OSError):
        if path.suffix != ".json" and path.stat().st_size == len(data):
            return
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(data)
    beside.replace(path)


def _members(source: SourceFile) -> Iterator[Member]:
    if source.name.lower().endswith(".eml"):
        return letters.members_of(source.path.read_bytes())
    return _entries(source.path)


def _entries(path: Path) -> Iterator[Member]:
    """The files in a zip file that may be reports."""
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MOST_MEMBERS:
                raise Refused(f"压缩包里有 {len(infos)} 个文件（上限 {MOST_MEMBERS} 个）", UNPACK, "too_big")
            names = [_named(info) for info in infos]
            beside: dict[str, set[str]] = defaultdict(set)
            for name in names:
                for each in (PurePosixPath(name), *PurePosixPath(name).parents):
                    beside[str(each.parent)].add(each.name)
            with_pages = _saved_with(names, beside)
            members = [
                Member(name, lambda info=info: _inflated(archive, info))  # type: ignore[misc]
                for info, name in zip(infos, names, strict=True)
            ]
            for member in members:
                if is_wanted(member.name, beside):
                    pictures = (members[at] for at in with_pages.get(member.name, ()))
                    named = (replace(one, name="/".join(one.name.split("/")[-2:])) for one in pictures)
                    yield replace(member, beside=tuple(named))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        raise Refused("压缩包已经损坏，或者没有下载完", _AGAIN, "damaged") from None


def _named(info: zipfile.ZipInfo) -> str:
    """The name of a file in an archive: Windows packs Chinese names in GBK and does not say so."""
    name = info.filename
    if not info.flag_bits & 0x800:
        with suppress(UnicodeEncodeError):
            packed = name.encode("cp437")
            try:
                name = packed.decode("utf-8")
            except UnicodeDecodeError:
                name = packed.decode("gb18030", "replace")
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return shown("/".join(parts))


def _saved_with(names: Sequence[str], beside: Mapping[str, set[str]]) -> dict[str, list[int]]:
    """By the name of a saved page, which of ``names`` are pictures in the folder that was saved with it."""
    found: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        folder = PurePosixPath(name).parent
        page = page_of(folder.name, beside.get(str(folder.parent), ()))
        if page and is_companion(name, 1):
            of_page = found.setdefault(str(folder.parent / page), [])
            if len(of_page) < MOST_COMPANIONS:
                of_page.append(at)
    return found


def _inflated(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & 1:
        raise Refused("压缩包加了密码", "请用密码解压缩后，把里面的报告放入 reports_src", "locked")
    limit = LARGEST_MEMBER
    if info.compress_size * STEEPEST < limit:
        limit = max(info.compress_size * STEEPEST, HARMLESS)
    try:
        with archive.open(info) as file:
            data = file.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        raise Refused("压缩包里的这个文件已经损坏", _AGAIN, "damaged") from None
    if len(data) > limit:
        raise Refused("压缩包里的这个文件解开后过大，不像报告", UNPACK, "too_big")
    return data
