"""Write the search's data into ``site/search/``.

::

    manifest.js          what there is: the build, the parts
    docs.js              what every report can be filtered and sorted by, in order of id
    names.js             every id and title
    <part>/x/0.js …      the texts of a few reports each

A part is a fixed set of reports, named by a digest of what they hold: as long as they
stay as they are, its files stay as they are.  ``docs.js`` says which part each report
is in; within a part the reports are in order of id too.

The formats are read by ``theme/assets/search/``: ``store.js`` and ``texts.js``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from disclosure.errors import CannotWrite
from disclosure.records import Report
from disclosure.search import codec
from disclosure.search.entries import Entry, entry_of
from disclosure.search.folding import TABLE, units_of

#: Part of every digest: raise it when a format changes, so that no old file is taken for a new one.
FORMAT = 1
_SCANNED_SHARD = 200_000  # characters in a text shard of a part that is always read as a whole


@dataclass(frozen=True, slots=True)
class SearchSummary:
    """What was written: counts of reports, characters, files, and bytes of all files."""

    reports: int
    characters: int
    files: int
    size: int


def write(reports: Iterable[Report], folder: Path) -> SearchSummary:
    """Write the search's data for ``reports`` into ``folder``, and remove what is stale there.

    The same reports give the same bytes, in whatever order they come.

    Raises:
        CannotWrite: ``folder`` cannot be written.
    """
    entries = sorted((entry_of(report) for report in reports), key=lambda entry: entry.id)
    files = dict(_files_of(entries))
    try:
        _replace(folder, files)
    except OSError as error:
        raise CannotWrite(f"检索数据写不进 {folder}：{error.strerror}", "请检查磁盘空间和写入权限") from error
    return SearchSummary(
        reports=len(entries),
        characters=sum(len(entry.text) for entry in entries),
        files=len(files),
        size=sum(map(len, files.values())),
    )


def _files_of(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """Every file below the folder, by its path."""
    build = _digest(entry.digest for entry in entries)
    groups = [entries] if entries else []
    parts = []
    for group in groups:
        part = _digest(entry.digest for entry in group)
        firsts = list(_shard_firsts(group))
        yield from _text_files(part, group, firsts)
        parts.append({"id": part, "documents": len(group), "firsts": firsts})
    yield "docs.js", _json_script("docs", build, _documents(entries))
    yield "names.js", _json_script("names", build, _names(entries))
    yield (
        "manifest.js",
        codec.manifest_script({"format": FORMAT, "build": build, "documents": len(entries), "parts": parts}),
    )


def _text_files(part: str, entries: Sequence[Entry], firsts: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    for number, (first, end) in enumerate(zip(firsts, [*firsts[1:], len(entries)], strict=True)):
        texts = [[list(entry.lines), list(entry.headings)] for entry in entries[first:end]]
        name = f"{part}/x/{number}"
        yield f"{name}.js", _json_script(name, part, texts)


def _shard_firsts(entries: Sequence[Entry]) -> Iterator[int]:
    """The number of the first report in each text shard."""
    held = _SCANNED_SHARD
    for number, entry in enumerate(entries):
        if held >= _SCANNED_SHARD:
            yield number
            held = 0
        held += len(entry.text)


def _documents(entries: Sequence[Entry]) -> dict[str, object]:
    """What can be filtered and sorted by, in columns; names once each, in order of first use."""
    columns = {
        "issuer": [entry.issuer for entry in entries],
        "category": [entry.category for entry in entries],
        "region": ["/".join(entry.region) for entry in entries],
        "code": [entry.region_code for entry in entries],
        "date": [entry.date for entry in entries],
    }
    named: dict[str, object] = {}
    for name, column in columns.items():
        values = list(dict.fromkeys(column))
        numbers = {value: number for number, value in enumerate(values)}
        named[name] = {"values": values, "of": [numbers[value] for value in column]}
    return named | {
        "year": [entry.year for entry in entries],
        "length": [len(units_of(entry.text)) for entry in entries],
        "part": [0 for _ in entries],
    }


def _names(entries: Sequence[Entry]) -> dict[str, list[str]]:
    return {"id": [entry.id for entry in entries], "title": [entry.title for entry in entries]}


def _json_script(name: str, owner: str, value: object) -> bytes:
    """A shard that holds JSON; half a surrogate pair, which UTF-8 has no form for, becomes a ``?``."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return codec.script(name, owner, text.encode("utf-8", "replace"))


def _digest(parts: Iterable[str]) -> str:
    """A short name for what ``parts`` say, the format and the folding table included."""
    total = hashlib.sha256(f"{FORMAT}\n".encode() + TABLE.read_bytes())
    for part in parts:
        total.update(part.encode())
    return total.hexdigest()[:12]


def _replace(folder: Path, files: dict[str, bytes]) -> None:
    """Make ``folder`` hold ``files`` and nothing else; the manifest comes last."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (path.is_file() and path.read_bytes() == data):
            partial = path.with_suffix(".partial")
            partial.write_bytes(data)
            partial.replace(path)
    kept = {folder / name for name in files}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()
