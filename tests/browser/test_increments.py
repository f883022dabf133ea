"""Whatever an archive has been through, it is and answers as if it had been built at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure.errors import ExitStatus
from disclosure.search import parts
from tests.browser.conftest import Visit
from tests.browser.test_search_index import ASK_ALL, TYPED
from tests.folder import Folder, differing, write_generated

BUILT = (ExitStatus.DONE, ExitStatus.NEEDS_ATTENTION)


def sources(folder: Folder) -> list[Path]:
    return sorted(folder.reports.rglob("*.txt"))


def add(folder: Folder, chance: random.Random) -> None:
    write_generated(folder.reports / f"added {chance.random()}", chance.randint(1, 6), chance.randint(1, 99))


def change(folder: Folder, chance: random.Random) -> None:
    path = chance.choice(sources(folder))
    path.write_text(path.read_text("utf-8") + f"\n\n补充说明：另有{chance.randint(2, 999)}件。", "utf-8")


def rename(folder: Folder, chance: random.Random) -> None:
    path = chance.choice(sources(folder))
    path.rename(path.with_name(f"{chance.random()}.txt"))


def delete(folder: Folder, chance: random.Random) -> None:
    for path in chance.sample(sources(folder), chance.randint(1, 4)):
        path.unlink()


def correct(folder: Folder, chance: random.Random) -> None:
    chosen = chance.sample(sources(folder), 3)
    names = [path.relative_to(folder.reports).as_posix() for path in chosen]
    values = (("year", "2016"), ("issuer", "萧县民政局"), ("region", "341322"))
    rows = [f'"{name}",,{field},{value},' for name, (field, value) in zip(names, values, strict=True)]
    (folder.reports / "corrections.csv").write_text(
        "\n".join(("source,part,field,value,note", *rows)), "utf-8"
    )


def queries(folder: Folder, chance: random.Random) -> list[str]:
    """What people type, and pieces of the sources."""
    lines = [
        line for path in sources(folder) for line in path.read_text("utf-8").splitlines() if len(line) > 9
    ]
    starts = ((chance.choice(lines), chance.randint(0, 8), chance.randint(1, 9)) for _ in range(150))
    return [*TYPED, *(piece for line, at, length in starts if '"' not in (piece := line[at : at + length]))]


def without_search(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith("site/search/")}


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_sequence_of_changes(
    seed: int, visit: Callable[..., Visit], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "SCANNED", 0)
    monkeypatch.setattr(parts, "TAIL", 3)
    chance = random.Random(seed)
    folder = Folder(tmp_path / "grown")
    write_generated(folder.reports, 40)
    assert folder.build() in BUILT
    for _ in range(6):
        for change_it in chance.sample((add, change, rename, delete, correct), 2):
            change_it(folder, chance)
        assert folder.build() in BUILT
    clean = folder.clean_copy(tmp_path / "clean")
    assert clean.build("--jobs=1") in BUILT
    assert differing(without_search(folder.files()), without_search(clean.files())) == []
    asked = queries(folder, chance)
    grown, at_once = (
        visit((built.site / "search.html").as_uri()).page.evaluate(ASK_ALL, asked)
        for built in (folder, clean)
    )
    assert grown == at_once
