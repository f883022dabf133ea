"""The story of a build, top to bottom: find -> accession -> catalogue -> publish -> put in place."""

from __future__ import annotations

import argparse
import hashlib
import marshal
import os
import pickle
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from disclosure.errors import SettingsError
from disclosure.frozen import dataclass, replace
from disclosure.ledger import Ledger, fingerprint
from disclosure.progress import Progress
from disclosure.publishing import website
from disclosure.publishing.finding_aids import GENERATED_FOLDERS, GENERATED_PAGES
from disclosure.publishing.outputs import Outputs, Stamp, listing
from disclosure.publishing.sealing import SEARCH, Seal
from disclosure.publishing.staging import Staging
from disclosure.reading import archives, sources
from disclosure.reading.abilities import abilities
from disclosure.reading.sources import Holdings
from disclosure.records import SourceFile
from disclosure.settings import Settings, usable_cores
from disclosure.summary import Summary

if TYPE_CHECKING:
    from disclosure.gathering import Gathered
    from disclosure.publication.course import Publication

#: What a page depends on beside our own code.
_LIBRARIES = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pyyaml", "lunr", "numpy")


#: marshal's version that refers back to nothing.
_PLAINLY = 2
#: Settings that say where, not what.
_PLACES = ("config_file_path", "docs_dir", "site_dir")


@dataclass(frozen=True, slots=True)
class Project:
    """MkDocs' configuration and the settings that were read from it."""

    config: MkDocsConfig
    settings: Settings


def configured(arguments: argparse.Namespace) -> Project:
    """Settings from ``mkdocs.yml``, with the command line's in front.

    Raises:
        SettingsError: a file or a value is wrong.
    """
    config = website.load(arguments.config, arguments.docs, arguments.site)
    chosen = {
        "reports": arguments.reports,
        "jobs": arguments.jobs,
        "strict": arguments.strict,
        "quiet": arguments.quiet,
        "verify": arguments.verify,
    }
    return Project(config, settings_of(config, **{key: value for key, value in chosen.items() if value}))


def settings_of(config: MkDocsConfig, **chosen: object) -> Settings:
    """The settings in ``config``'s disclosure plugin, those in ``chosen`` in front."""
    plugin = config.plugins.get("disclosure")
    if plugin is None:
        raise SettingsError("mkdocs.yml 里没有启用 disclosure 插件", "请在 plugins 下加上 - disclosure")
    root = Path(config.config_file_path).parent
    options = plugin.config
    settings = {
        "reports": root / options.reports_dir,
        "docs": Path(config.docs_dir),
        "site": Path(config.site_dir),
        "cache": root / options.cache_dir,
        "jobs": options.jobs or usable_cores(),
        "home_region": options.home_region or None,
        "max_source_bytes": options.max_source_megabytes * 1024 * 1024,
        "source_seconds": float(options.source_seconds),
        "fast": options.fast,
    }
    return _checked(Settings(**(settings | chosen)))


def _checked(settings: Settings) -> Settings:
    places = {"reports": settings.reports, "docs": settings.docs, "site": settings.site}
    resolved = {name: place.resolve() for name, place in places.items()}
    for name, place in resolved.items():
        for other, elsewhere in resolved.items():
            if name != other and place.is_relative_to(elsewhere):
                raise SettingsError(
                    f"{name}（{place}）在 {other}（{elsewhere}）之内",
                    "原始报告、页面、网站三个文件夹要各自分开",
                )
    if settings.jobs < 1:
        raise SettingsError(f"进程数 {settings.jobs} 不合适", "请写 1 或更大的整数")
    return settings


def build(project: Project) -> Summary:
    """Build the whole archive; an earlier site stays as it was unless the new one is complete.

    Raises:
        ArchiveError: settings are wrong, nothing could be built or written.
    """
    settings = project.settings
    refuse_foreign_site(settings.site)
    progress = Progress(quiet=settings.quiet)
    staging = Staging(settings.site)
    with closing(open_ledger(project)) as ledger:
        holdings = find(settings, ledger, progress)
        stamp = _stamp(project)
        told = inputs_of(settings, stamp, holdings)
        if known := unchanged(ledger, told, settings):
            staging.discard()
            return known
        from disclosure.gathering import gather  # not for an unchanged archive: its import takes a while

        gathered = gather(settings, stamp, holdings, ledger, staging.outputs(), progress)
        publication = _publication(gathered, settings, ledger, progress)
        summary = gathered.summary
        del gathered, holdings  # the publication lets go of the archive when it can
        project.config.site_dir = str(staging.root)
        project.config.plugins["disclosure"].publication = publication  # type: ignore[attr-defined]
        seal = Seal(publication.site, ledger.note("sealed"))

        def list_pages() -> None:
            staging.thin(publication.site, without=(SEARCH,))  # there another process may be at work
            seal.list_pages()

        publication.beside_search = list_pages
        with closing(publication):
            website.render(project.config)
        with progress.stage("就位"):
            staging.thin(publication.site)
            sealed = seal.list_search()
            made = _made(staging.apply(publication.site), publication.pages_standing())
        summary = publication.told(summary)
        ledger.leave_note("sealed", sealed)
        remember_state(ledger, told, made, summary)
        return replace(summary, laps=tuple(progress.laps))


def begin(config: MkDocsConfig) -> Publication:
    """A publication for ``mkdocs build`` and ``mkdocs serve``, straight into MkDocs' own folder.

    Raises:
        ArchiveError: settings are wrong, or nothing could be read.
    """
    from disclosure.gathering import gather

    project = Project(config, settings_of(config))
    progress = Progress(quiet=True)
    ledger = open_ledger(project)
    holdings = find(project.settings, ledger, progress)
    site = Outputs(Path(config.site_dir))
    gathered = gather(project.settings, _stamp(project), holdings, ledger, site, progress)
    return _publication(gathered, project.settings, ledger, progress)


def _publication(gathered: Gathered, settings: Settings, ledger: Ledger, progress: Progress) -> Publication:
    from disclosure.publication.course import Publication  # gathering has imported it while others read

    return Publication(gathered.archive, settings, ledger, gathered.standing, progress)


def open_ledger(project: Project) -> Ledger:
    """The ledger of this archive: another site or other sources have one of their own."""
    settings = project.settings
    return Ledger(settings.cache / settings.ledger, fingerprint(settings, abilities()))


def find(settings: Settings, ledger: Ledger, progress: Progress) -> Holdings:
    """Find the sources; one of the same size and time as before is not read, unless all are to be verified."""
    before = ledger.digests()
    now: dict[str, tuple[int, int, str]] = {}

    def digest(path: Path, status: os.stat_result) -> str:
        known = before.get(str(path))
        same = known is not None and known[:2] == (status.st_size, status.st_mtime_ns)
        value = known[2] if known and same and not settings.verify else sources.digest_of(path, status)
        now[str(path)] = (status.st_size, status.st_mtime_ns, value)
        return value

    members = settings.cache / "members"
    unpacked: dict[SourceFile, Holdings] = {}

    def unpack(source: SourceFile) -> Holdings | None:
        held = archives.unpack(source, members)
        if held is not None:
            unpacked[source] = held
        return held

    with progress.stage("查找文件"):
        holdings = sources.find(settings.reports, digest, unpack)
        archives.prune(members, unpacked, (one for held in unpacked.values() for one in held.sources))
        if now != before:
            ledger.see((path, *seen) for path, seen in now.items())
    return holdings


def _stamp(project: Project) -> bytes:
    """A digest of all that bears on every page alike: our code, the libraries', the configuration, the theme."""
    config = project.config
    told = [f"{library} {version(library)}" for library in _LIBRARIES]
    told += [
        f"{name} {value!r}" for name, value in config.items() if name not in _PLACES and _is_plain(value)
    ]
    told += [f"{name} {dict(plugin.config)!r}" for name, plugin in config.plugins.items()]
    told += [repr(dict(config.theme)), fingerprint(project.settings, abilities())]
    if custom := config.theme.custom_dir:
        for file in sorted(Path(custom).rglob("*")):
            if file.is_file():
                told += [str(file), hashlib.sha256(file.read_bytes()).hexdigest()]
    return _digest(_package(), *(piece.encode() for piece in told))


@cache
def _package() -> bytes:
    """A digest of our code and tables, once for as long as this process works with them."""
    package = Path(__file__).parent
    files = sorted(file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return _digest(
        *(f"{file.relative_to(package).as_posix()}\0".encode() + file.read_bytes() for file in files)
    )


def _is_plain(value: object) -> bool:
    """Whether a setting is printed the same way every time."""
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return (
        all(map(_is_plain, value)) if isinstance(value, list) else isinstance(value, str | int | float | None)
    )


def inputs_of(settings: Settings, stamp: bytes, holdings: Holdings) -> bytes:
    """A digest of all that a build is made from."""
    by_hand = sorted(listing(settings.docs, without={*GENERATED_PAGES, *GENERATED_FOLDERS}).items())
    table = settings.corrections.read_bytes() if settings.corrections.is_file() else b""
    return _digest(stamp, *(repr(part).encode() for part in (holdings, by_hand, settings.site)), table)


def unchanged(ledger: Ledger, inputs: bytes, settings: Settings) -> Summary | None:
    """The summary of the last build, if nothing that it was made from has changed, nor what it made."""
    note = ledger.note("state")
    # What other code has left there is not unpickled: its inputs were others, for the code is one of them.
    if note is None or settings.verify or not note.startswith(inputs):
        return None
    made = _made(listing(settings.site), listing(settings.docs, GENERATED_FOLDERS))
    if not note.startswith(made, len(inputs)):
        return None
    known: Summary = pickle.loads(note[len(inputs) + len(made) :])
    return replace(known, remembered=known.sources, printed=0, helped=0, laps=())


def remember_state(ledger: Ledger, inputs: bytes, made: bytes, summary: Summary) -> None:
    """Leave for the next build what this one was made from, and what it made."""
    passing = any(failure.code in ("defect", "lost") for failure in summary.failures)
    ledger.leave_note("state", None if passing else inputs + made + pickle.dumps(summary))


def _made(*folders: Mapping[str, Stamp]) -> bytes:
    """A digest of size and time of everything that a build has made."""
    # Written so, equal values are equal bytes: it takes a fourth of the time of ``repr``.
    return _digest(*(marshal.dumps(sorted(folder.items()), _PLAINLY) for folder in folders))


def _digest(*pieces: bytes) -> bytes:
    total = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        total.update(len(piece).to_bytes(8, "big") + piece)
    return total.digest()


def refuse_foreign_site(site: Path) -> None:
    """Never replace a folder that is not an archive of ours.

    Raises:
        SettingsError: ``site`` holds something else.
    """
    if site.is_dir() and any(site.iterdir()) and not (site / "data" / "catalogue.json").is_file():
        raise SettingsError(
            f"输出文件夹 {site} 里已有别的内容，不是本程序生成的网站", "请换一个空文件夹，或先自行清空它"
        )
