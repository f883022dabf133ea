"""One file to carry away: the site as a ZIP that opens by double-click on index.html."""

from __future__ import annotations

import zipfile
from pathlib import Path

from disclosure.errors import NothingToBuild
from disclosure.publishing.outputs import cannot_write

#: ZIP's own earliest date: the same site gives the same file, whenever it is packed.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(site: Path, file: Path) -> None:
    """Write the whole of ``site`` into ``file``; an earlier file is replaced only by a whole one.

    Raises:
        NothingToBuild: there is no site yet.
        CannotWrite: the file system refuses.
    """
    if not (site / "index.html").is_file():
        raise NothingToBuild(f"{site} 里还没有网站", "请先运行 python build_archive.py")
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(p for p in site.rglob("*") if p.is_file()):
                entry = zipfile.ZipInfo(f"archive/{path.relative_to(site).as_posix()}", _EPOCH)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise cannot_write(file, error) from error
