"""The command line: arguments to settings, settings to a pipeline, errors to an exit status."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from disclosure import pipeline
from disclosure.errors import ArchiveError, ExitStatus
from disclosure.memory import at_rest
from disclosure.publishing import carrying, verifying
from disclosure.summary import echo

COMMANDS = ("build", "serve", "check", "pack")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status (see :class:`ExitStatus`)."""
    _speak_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    if not any(word in COMMANDS for word in words) and not {"-h", "--help"} & set(words):
        words.insert(0, "build")
    arguments = _parser().parse_args(words)
    logging.basicConfig(format="%(message)s", level=logging.WARNING, stream=sys.stderr)
    run: Callable[[argparse.Namespace], ExitStatus] = arguments.run
    try:
        return run(arguments)
    except ArchiveError as error:
        print(f"错误：{error.message}\n处理：{error.remedy}", file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("已中断；原有的 site/ 没有改动。", file=sys.stderr)
        return ExitStatus.NOTHING_BUILT


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="设置文件（默认 mkdocs.yml）")
    common.add_argument("--reports", type=Path, metavar="DIR", help="原始报告所在文件夹（默认 reports_src）")
    common.add_argument("--docs", type=Path, metavar="DIR", help="中间页面所在文件夹（默认 docs）")
    common.add_argument("--site", type=Path, metavar="DIR", help="网站输出文件夹（默认 site）")
    common.add_argument("--jobs", type=int, metavar="N", help="同时运行的进程数（默认用满本机）")
    common.add_argument("--strict", action="store_true", help="有待核事项时以状态 1 结束")
    common.add_argument("--verify", action="store_true", help="逐个重新核对原始文件，不凭大小和时间判断")
    common.add_argument("--quiet", action="store_true", help="只输出错误")
    parser = argparse.ArgumentParser(
        prog="build_archive.py", description="把原始报告整理成可检索的静态档案网站"
    )
    commands = parser.add_subparsers(title="命令", required=True, metavar="{" + ",".join(COMMANDS) + "}")
    for name, run, words in (
        ("build", _build, "生成网站（默认）"),
        ("serve", _serve, "本机预览，原始报告、更正表、页面一有改动就重新生成"),
        ("check", _check, "核对网站或打好的包：每个文件、原件、网页、链接，和仍待核的事项"),
        ("pack", _pack, "打包成一个便于携带的文件"),
    ):
        command = commands.add_parser(name, parents=[common], help=words, description=words)
        command.set_defaults(run=run)
        if name == "pack":
            command.add_argument("file", type=Path, metavar="FILE", help="要写成的 .zip 文件")
        if name == "serve":
            command.add_argument("--port", type=int, default=8000, metavar="N", help="端口（默认 8000）")
        if name == "check":
            words = "要核对的网站文件夹、压缩包或解压后的文件夹（默认是生成的网站）"
            command.add_argument("place", type=Path, nargs="?", metavar="PLACE", help=words)
    return parser


def _build(arguments: argparse.Namespace) -> ExitStatus:
    summary = pipeline.build(pipeline.configured(arguments))
    at_rest()
    echo(summary.lines(), quiet=arguments.quiet)
    return summary.status(strict=arguments.strict)


def _serve(arguments: argparse.Namespace) -> ExitStatus:
    from disclosure import preview  # a web server and a watcher: not for a build

    preview.serve(arguments)
    return ExitStatus.DONE


def _check(arguments: argparse.Namespace) -> ExitStatus:
    findings = verifying.verify(arguments.place or pipeline.configured(arguments).settings.site)
    echo(findings.lines(), quiet=arguments.quiet)
    return ExitStatus.DONE if findings.sound(strict=arguments.strict) else ExitStatus.NEEDS_ATTENTION


def _pack(arguments: argparse.Namespace) -> ExitStatus:
    project = pipeline.configured(arguments)
    carrying.pack(project.settings.site, arguments.file, project.config.site_name)
    echo([f"已打包：{arguments.file}"], quiet=arguments.quiet)
    return ExitStatus.DONE


def _speak_utf8() -> None:
    """Chinese must come out whole on any console, and a lone surrogate in a file name must not stop us."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
