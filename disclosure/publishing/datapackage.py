"""The published data described for programs: a Frictionless data package."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field

from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file."""

    name: str
    type: str  # of Table Schema: string, integer, number, boolean, date
    title: str  # in Chinese


#: The columns of figures.csv.
FIGURES = (
    Column("report", "string", "报告编号"),
    Column("issuer", "string", "机关"),
    Column("region_code", "string", "行政区划代码（现行）"),
    Column("year", "integer", "年度"),
    Column("metric", "string", "指标代号"),
    Column("metric_name", "string", "指标名称"),
    Column("part", "string", "分项，例如申请人类别；空白表示整体"),
    Column("value", "number", "数值；空白表示原表未填或不适用，不是零"),
    Column("unit", "string", "单位"),
    Column("certainty", "string", "certain 原文明确，inferred 推断"),
    Column("approximate", "boolean", "原文是约数，例如“7000余条”"),
    Column("previous", "number", "原文同时写出的上年数值"),
    Column("change_percent", "number", "原文写出的比上年增减，百分比"),
    Column("share_percent", "number", "原文写出的占比，百分比"),
    Column("quote", "string", "原话"),
)

#: The columns of catalogue.csv that are no text.
_TYPES = {
    "year": "integer",
    "signed": "date",
    "published": "date",
    "period_start": "date",
    "period_end": "date",
    "truncated": "boolean",
    "source_size": "integer",
    "source_part": "integer",
    "source_parts": "integer",
}
_TRUTH = {"trueValues": ["true", "True"], "falseValues": ["false", "False"]}


@dataclass(slots=True)
class _Counted:
    digest: str
    size: int
    head: tuple[str, ...]


@dataclass(slots=True)
class Package:
    """What is noted of the files while they are written."""

    _files: dict[str, _Counted] = field(default_factory=dict)

    @contextmanager
    def counted(self, name: str, write: Callable[[bytes], object]) -> Iterator[Callable[[bytes], None]]:
        """``write``, and the SHA-256, the size and the first line of what is written are noted."""
        digest, size, head = hashlib.sha256(), 0, b""
        self._files[name] = _Counted("", 0, ())  # in the order in which they are begun

        def noting(data: bytes) -> None:
            nonlocal size, head
            digest.update(data)
            size += len(data)
            if b"\n" not in head:
                head += data
            write(data)

        yield noting
        first = head.decode().removeprefix("\ufeff").split("\r\n")[0]
        columns = tuple(column for column in first.split(",") if column)
        self._files[name] = _Counted(digest.hexdigest(), size, columns)

    def described(self) -> str:
        """The text of datapackage.json."""
        package = {
            "profile": "tabular-data-package",
            "name": "disclosure-archive",
            "title": "政府信息公开报告目录和数据",
            "licenses": [
                {
                    "name": "CC0-1.0",
                    "title": "目录和数据的编排不主张权利；原文依《著作权法》第五条属于官方文件",
                    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
                }
            ],
            "resources": [_resource(name, counted) for name, counted in self._files.items()],
        }
        return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(name: str, counted: _Counted) -> dict[str, object]:
    known = {column.name: column for column in FIGURES} if name == "figures.csv" else {}
    fields = [_field(column, known.get(column)) for column in counted.head]
    return {
        "name": name.partition(".")[0],
        "path": name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "bytes": counted.size,
        "hash": f"sha256:{counted.digest}",
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _field(name: str, column: Column | None) -> dict[str, object]:
    kind = column.type if column else _TYPES.get(name, "string")
    told: dict[str, object] = {"name": name, "type": kind}
    if column:
        told["title"] = column.title
    return told | (_TRUTH if kind == "boolean" else {})
