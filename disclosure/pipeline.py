"""The story of a build, top to bottom: find -> accession -> catalogue -> publish -> index -> swap."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.commands.serve import serve as serve_with_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from tqdm import tqdm

from disclosure.accession import access
from disclosure.describing import corrections
from disclosure.describing.gazetteer import Gazetteer
from disclosure.editing.rules import RULES
from disclosure.errors import NothingToBuild, SettingsError
from disclosure.ledger import Ledger, fingerprint
from disclosure.publishing import downloads, finding_aids, outputs, pages, website
from disclosure.publishing.catalogue import Catalogue
from disclosure.reading import sources
from disclosure.records import Accession, SourceFile
from disclosure.search import shards
from disclosure.settings import Settings, usable_cores
from disclosure.summary import Summary

#: Fewer unread sources than this are read in this process: starting workers costs about half a second.
WORTH_WORKERS = 200


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is known before a page is written."""

    catalogue: Catalogue
    summary: Summary


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
    }
    return _checked(Settings(**(settings | chosen)))  # type: ignore[arg-type]


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
    staging = outputs.staging_of(settings.site)
    archive = gather(settings)
    write_pages(archive, settings)
    project.config.site_dir = str(staging)
    project.config.plugins["disclosure"].archive = archive  # type: ignore[attr-defined]
    website.render(project.config)
    outputs.swap(staging, settings.site)
    return archive.summary


def gather(settings: Settings) -> Archive:
    """Find the sources, read those that are new, put in what people corrected, order it all.

    Raises:
        NothingToBuild: there is no source, or none could be read.
    """
    holdings = sources.find(settings.reports)
    with closing(Ledger(settings.cache / "ledger.sqlite", fingerprint(settings))) as ledger:
        accessions, remembered = accession_all(holdings.sources, ledger, settings)
    corrected = corrections.correct(accessions, settings.corrections, Gazetteer.load())
    catalogue = Catalogue.of(corrected.accessions, holdings.failures)
    _refuse_empty(catalogue, settings)
    summary = Summary.of(
        accessions, remembered, catalogue.reports, catalogue.failures, corrected.problems, str(settings.site)
    )
    return Archive(catalogue, summary)


def _refuse_empty(catalogue: Catalogue, settings: Settings) -> None:
    if catalogue.reports:
        return
    if not catalogue.failures:
        raise NothingToBuild(f"{settings.reports} 里没有报告", "请把原始报告文件放进这个文件夹，然后重新运行")
    told = "\n".join(
        f"  {failure.name}：{failure.reason}。{failure.remedy}" for failure in catalogue.failures
    )
    raise NothingToBuild(
        f"没有一个文件能读成报告：\n{told}", "请按上面逐条处理，然后重新运行；原有网站没有改动"
    )


def accession_all(
    found: Sequence[SourceFile], ledger: Ledger, settings: Settings
) -> tuple[list[Accession], int]:
    """The accessions of all sources, in their order, and how many the ledger knew."""
    known = {source.sha256: accession for source in found if (accession := ledger.recall(source))}
    unread = [source for source in found if source.sha256 not in known]
    bar = tqdm(total=len(unread), desc="读取报告", unit="份", disable=None if not settings.quiet else True)
    with bar:
        for accession in _access_each(unread, settings):
            known[accession.source.sha256] = accession
            bar.update()
    ledger.remember(known[source.sha256] for source in unread)
    ledger.forget_others(found)
    return [known[source.sha256] for source in found], len(found) - len(unread)


def _access_each(unread: Sequence[SourceFile], settings: Settings) -> Iterator[Accession]:
    walk = partial(access, settings=settings)
    if settings.jobs == 1 or len(unread) < WORTH_WORKERS:
        yield from map(walk, unread)
        return
    with ProcessPoolExecutor(settings.jobs) as workers:
        yield from workers.map(walk, unread, chunksize=50)


def write_pages(archive: Archive, settings: Settings) -> None:
    """Write the Markdown of every report and finding aid, and remove what is no longer there."""
    out = outputs.Outputs(settings.docs)
    words = {name: rule.words for name, rule in RULES.items()}
    for report in archive.catalogue.reports:
        page = pages.page_of(report, words)
        out.write(page.path, pages.markdown_of(page))
    for page in finding_aids.finding_aids_of(archive.catalogue, archive.summary.problems):
        out.write(page.path, pages.markdown_of(page))
    out.prune(finding_aids.GENERATED_FOLDERS)


def publish(archive: Archive, site: Path) -> None:
    """Put beside MkDocs' pages what is no page: originals, data, the search's shards."""
    downloads.publish(archive.catalogue, site)
    shards.write(archive.catalogue.reports, site / "search")


def serve(arguments: argparse.Namespace) -> None:
    """Preview on this machine; MkDocs watches the folders and the plugin rebuilds."""
    project = configured(arguments)
    serve_with_mkdocs(
        str(arguments.config), docs_dir=str(project.settings.docs), watch=[str(project.settings.reports)]
    )


def refuse_foreign_site(site: Path) -> None:
    """Never replace a folder that is not an archive of ours.

    Raises:
        SettingsError: ``site`` holds something else.
    """
    if site.is_dir() and any(site.iterdir()) and not (site / "data" / "catalogue.json").is_file():
        raise SettingsError(
            f"输出文件夹 {site} 里已有别的内容，不是本程序生成的网站", "请换一个空文件夹，或先自行清空它"
        )
