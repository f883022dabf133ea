"""What the clerk is told at the end of a build, in lines that a script can grep too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from disclosure.editing.rules import RULES
from disclosure.errors import ExitStatus
from disclosure.frozen import dataclass
from disclosure.progress import Lap, table
from disclosure.records import Accession, Failure, Report


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of one build, its failures, and what was put right."""

    sources: int
    remembered: int
    split: int
    reports: int
    to_review: int
    failures: tuple[Failure, ...]
    problems: tuple[str, ...]  # rows of corrections.csv that match nothing, and the like
    edits: tuple[tuple[str, int], ...]  # rule -> how often, most frequent first
    site: str = ""
    printed: int = 0  # pages that the press printed in this build
    helped: int = 0  # those among them that went through Python-Markdown
    stock: str = ""  # why MkDocs rendered every page, where the press could not
    laps: tuple[Lap, ...] = ()

    @classmethod
    def of(
        cls,
        accessions: Sequence[Accession],
        remembered: int,
        reports: Sequence[Report],
        failures: Sequence[Failure],
        problems: Sequence[str],
        rules: Counter[str],
        site: str,
    ) -> Summary:
        """Count what came of the accessions; ``rules`` says how often each has edited."""
        return cls(
            sources=len(accessions),
            remembered=remembered,
            split=sum(len(accession.reports) > 1 for accession in accessions),
            reports=len(reports),
            to_review=sum(bool(report.doubts) for report in reports),
            failures=tuple(failures),
            problems=tuple(problems),
            edits=tuple(sorted(rules.items(), key=lambda item: (-item[1], item[0]))),
            site=site,
        )

    def lines(self) -> list[str]:
        """The summary, in Chinese, failures first and the totals last."""
        lines = [f"失败 {_one_line(f.name)}：{f.reason}。处理：{f.remedy}" for f in self.failures]
        lines += [f"更正表 {problem}" for problem in self.problems]
        if self.edits:
            lines.append(
                "整理 "
                + "，".join(f"{RULES[rule].words} {count}" for rule, count in self.edits if rule in RULES)
            )
        lines.append(
            f"合计 读取 {self.sources} 个文件：新处理 {self.sources - self.remembered}，未变 {self.remembered}，"
            f"含多份报告 {self.split}，失败 {len(self.failures)}；得到 {self.reports} 份报告，"
            f"其中 {self.to_review} 份有待核事项（见网站“待核”页）"
        )
        if self.stock:
            lines.append(f"页面 全部由 MkDocs 生成，因为{self.stock}")
        elif self.helped:
            lines.append(f"页面 印制 {self.printed} 页，其中 {self.helped} 页的正文经 Python-Markdown 转换")
        lines += table(self.laps)
        lines.append(f"网站 {self.site}（双击其中的 index.html 即可打开）")
        return lines

    def status(self, *, strict: bool) -> ExitStatus:
        """0, or 1 where sources failed, corrections matched nothing or (strict) reports need review."""
        attention = self.failures or self.problems or (strict and self.to_review)
        return ExitStatus.NEEDS_ATTENTION if attention else ExitStatus.DONE


def echo(lines: Iterable[str], *, quiet: bool) -> None:
    """Print ``lines`` unless asked to be quiet."""
    if not quiet:
        for line in lines:
            print(line)


def _one_line(name: str) -> str:
    """A file name as it can be shown: line breaks and control characters made visible."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
