"""The original of each report, and the pictures in it, under names that are harmless."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from disclosure.errors import CannotWrite
from disclosure.publishing.outputs import Outputs, Stamp, cannot_write
from disclosure.records import Picture, Report, SourceFile

SAFE_EXTENSION = re.compile(r"[a-z0-9]{1,8}")

#: What a browser would run in our name; as text it is only shown.
ACTIVE = frozenset(
    "htm html shtml xhtml xht mht mhtml svg svgz xml xsl xslt js mjs wasm swf hta".split(" ")  # noqa: SIM905
)

CHUNK = 1 << 20  # bytes


def original_path(source: SourceFile) -> str:
    """Where the original lies below the site's root; nothing of its name but a harmless ending goes in."""
    return f"originals/{source.id[:2]}/{source.id}{_ending(source.name)}"


def picture_path(source: SourceFile, picture: Picture) -> str:
    """Where a picture of ``source`` lies below the site's root.

    One that is no part of the source may change while the source does not: its digest is in its name.
    """
    made_of, _, digest = picture.place.partition(":")
    mark = f"-{digest[:8]}" if source.companions or made_of == "made" else ""
    return f"originals/{source.id[:2]}/{source.id}-{picture.number}{mark}.{picture.kind}"


def copy_pictures(
    reports: Iterable[Report],
    taken_from: Callable[[SourceFile, tuple[Picture, ...]], Iterator[bytes]],
    out: Outputs,
    standing: Mapping[str, Stamp] | None = None,
) -> None:
    """Put the pictures of each report where the site has them, unless they stand there already.

    ``taken_from`` takes them from their source.

    Raises:
        CannotWrite: a file cannot be read or written.
    """
    for report in reports:
        if not report.pictures:
            continue
        paths = {picture_path(report.source, picture): picture for picture in report.pictures}
        missing = {
            path: picture
            for path, picture in paths.items()
            if not standing or standing.get(path, (0, 0))[0] != picture.size
        }
        for path in paths.keys() - missing.keys():
            out.keep(path)
        if missing:
            for path, data in zip(missing, _taken(taken_from, report.source, missing.values()), strict=True):
                out.write(path, data)


def _taken(
    taken_from: Callable[[SourceFile, tuple[Picture, ...]], Iterator[bytes]],
    source: SourceFile,
    pictures: Iterable[Picture],
) -> Iterator[bytes]:
    try:
        yield from taken_from(source, tuple(pictures))
    except OSError as error:
        raise cannot_write(source.path, error) from error


def copy_originals(
    sources: Iterable[SourceFile], out: Outputs, standing: Mapping[str, Stamp] | None = None
) -> None:
    """Put each source where the site has it, checked against its SHA-256 on the way.

    Its name there is made of its digest: one that ``standing``, what the site has,
    holds with the same size is the same.

    Raises:
        CannotWrite: a file cannot be read or written, or is no longer what was read before.
    """
    for source in sources:
        path = original_path(source)
        out.keep(path)
        if standing and standing.get(path, (0, 0))[0] == source.size:
            continue
        target = out.root / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            digest = _copy(source.path, target)
        except OSError as error:
            raise cannot_write(target, error) from error
        if digest != source.sha256:
            raise CannotWrite(
                f"{source.name} 在整理过程中被改动了，页面和原件对不上", "请等文件改完保存后，重新运行一次"
            )


def _copy(source: Path, target: Path) -> str:
    """Copy and return the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with source.open("rb") as there, target.open("wb") as here:
        while chunk := there.read(CHUNK):
            digest.update(chunk)
            here.write(chunk)
    return digest.hexdigest()


def _ending(name: str) -> str:
    _, dot, extension = name.rsplit("/", 1)[-1].rpartition(".")
    extension = extension.lower()
    if not dot or not SAFE_EXTENSION.fullmatch(extension):
        return ".bin"
    return f".{extension}.txt" if extension in ACTIVE else f".{extension}"
