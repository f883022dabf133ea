"""What tests of several folders share: the archive of the project's own holdings, built once by the command."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

from disclosure.command import main
from disclosure.errors import ExitStatus

PROJECT = Path(__file__).parent.parent

# No clock decides a test: a busy machine is no defect.
hypothesis.settings.register_profile("archive", deadline=None)
hypothesis.settings.load_profile("archive")

# A shell lets what it starts in the background ignore Ctrl+C, and so would all that tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True, slots=True)
class Holdings:
    """The built archive of ``reports_src/`` and where its parts lie."""

    docs: Path
    site: Path

    @property
    def catalogue(self) -> list[dict[str, object]]:
        """What ``data/catalogue.json`` says."""
        return json.loads((self.site / "data" / "catalogue.json").read_text("utf-8"))  # type: ignore[no-any-return]

    def url_of(self, title: str) -> str:
        """The address below the site's root of the report with this title."""
        return next(str(report["url"]) for report in self.catalogue if report["title"] == title)


@pytest.fixture(scope="session")
def holdings(tmp_path_factory: pytest.TempPathFactory) -> Holdings:
    """The archive of the project's own five sources, as ``python build_archive.py`` makes it."""
    folder = tmp_path_factory.mktemp("holdings")
    places = [f"--docs={folder / 'docs'}", f"--site={folder / 'xxgk' / 'archive'}"]
    config = ["--config", str(PROJECT / "mkdocs.yml"), "--quiet"]
    assert main(["build", *config, *places]) == ExitStatus.DONE
    return Holdings(folder / "docs", folder / "xxgk" / "archive")
