"""The lists of a site's checksums: right, complete, and not made anew for what stands."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from disclosure.publishing import sealing
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.sealing import Seal
from disclosure.publishing.staging import Staging

FILES = {"b/c.html": "丙", "a.html": "甲", "b.html": "乙", "search/x/1.js": "x", "年报.pdf": "p"}


def built(site: Path, files: dict[str, str], known: bytes | None = None) -> bytes:
    """What a build does."""
    staging = Staging(site)
    out = staging.outputs()
    for path, content in files.items():
        out.write(path, content)
    sealed = sealed_in(out, known)
    staging.apply(out)
    return sealed


def sealed_in(out: Outputs, known: bytes | None) -> bytes:
    seal = Seal(out, known)
    seal.list_pages()
    return seal.list_search()


def lists(site: Path) -> dict[str, bytes]:
    return {name: (site / name).read_bytes() for name in sealing.LISTS}


def lines(files: dict[str, str]) -> str:
    return "".join(f"{hashlib.sha256(files[path].encode()).hexdigest()}  {path}\n" for path in sorted(files))


def test_every_file_is_listed_as_sha256sum_lists_it(tmp_path: Path) -> None:
    built(tmp_path / "site", FILES)
    own, of_search = (content.decode() for content in lists(tmp_path / "site").values())
    assert own == lines({path: content for path, content in FILES.items() if "search/" not in path})
    assert of_search == lines({"search/x/1.js": "x"})


def test_what_another_program_put_in_place_of_ours_is_read(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    out = staging.outputs()
    for path, content in FILES.items():
        out.write(path, content)
    out.unstage("a.html")
    (out.root / "a.html").write_text("别人的", encoding="utf-8")
    with out.piecewise("b.html") as write:
        write("一片".encode())
    sealed_in(out, None)
    own = (out.root / sealing.LISTS[0]).read_text(encoding="utf-8")
    changed = {**FILES, "a.html": "别人的", "b.html": "一片"}
    assert own == lines({path: content for path, content in changed.items() if "search/" not in path})


def test_after_any_change_the_lists_are_those_of_a_clean_build(tmp_path: Path) -> None:
    changed = {**FILES, "a.html": "甲甲", "b/0.html": "新", "z.html": "末"}
    del changed["b.html"]
    known = built(tmp_path / "site", FILES)
    assert built(tmp_path / "site", changed, known) == built(tmp_path / "clean", changed)
    assert lists(tmp_path / "site") == lists(tmp_path / "clean")


def test_what_stands_is_not_read_again_unless_the_lists_are_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, read = tmp_path / "site", list[str]()
    really = sealing._read

    def reading(root: Path, path: str) -> str:
        read.append(path)
        return really(root, path)

    known = built(site, FILES)
    monkeypatch.setattr(sealing, "_read", reading)
    assert built(site, {**FILES, "a.html": "甲甲"}, known) != known
    assert read == []  # what was written is known
    manifest = site / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text().replace("0", "1"))
    known = built(site, FILES, known)
    assert set(read) == FILES.keys() - {"a.html"}  # which was written once more
    assert lists(site)["manifest-sha256.txt"].decode() == lines(
        {path: content for path, content in FILES.items() if "search/" not in path}
    )


def test_a_folder_that_is_written_in_place_is_sealed_too(tmp_path: Path) -> None:
    out = Outputs(tmp_path)
    out.write("a.html", "甲")
    sealed_in(out, None)
    assert (tmp_path / "manifest-sha256.txt").read_text() == lines({"a.html": "甲"})
