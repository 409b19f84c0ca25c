"""`counterclaim read`: a passing ledger of some documents, printed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    READING,
    ColumnsOption,
    EngineOption,
    ModeOption,
    OutputOption,
    PackOption,
    Paths,
    PublishedOption,
    QuietOption,
    RulesOption,
    SourceOption,
    given_paths,
    given_published,
)
from counterclaim.app.screen import check_output, console_for, listed, progress_bar, say, write_bytes
from counterclaim.model.ledgers import Kept, Ledger

ASSUMPTIONS_SHOWN = 10  # documents named; the rest is counted

ReadFormat = Literal["table", "json", "html"]


def register(app: App) -> None:
    """Add the command."""
    app.command(read, group=READING)


def read(
    *paths: Paths,
    published: PublishedOption = None,
    source: SourceOption = None,
    columns: ColumnsOption = None,
    pack: PackOption = None,
    format: Annotated[ReadFormat, Parameter(name="--format", help="How to print it.")] = "table",
    mode: ModeOption = "strict",
    engine: EngineOption = "auto",
    rules: RulesOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Read reports and print what they say: incidents, who claims and who denies what.

    Nothing is kept; `init` and `ingest` keep a ledger. Without a date of publication the years of
    dates such as "28 June" stay open, and a note says so.
    """
    from counterclaim.app.engine import open_engine, told_by, what_reads
    from counterclaim.pipeline.ingest import pass_on
    from counterclaim.sources import open_originals

    check_output(output)
    published = given_published(published, quiet=quiet)
    originals = open_originals(given_paths(paths), published=published, source=source, columns=columns)
    runs_on = what_reads(engine, originals.size)
    wired = open_engine(pack, mode=mode)
    with progress_bar("reading", originals.size, quiet=quiet or originals.size == 1) as progress:
        ledger, summary, kept = pass_on(
            originals, wired.reader, reconcile=wired.reconcile, engine=runs_on, progress=progress
        )
    _write(told_by(ledger, rules), kept, format, output)
    _tell(ledger, quiet=quiet)
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def _write(ledger: Ledger, kept: Kept, format: ReadFormat, output: Path | None) -> None:
    if format == "json":
        from counterclaim.exports.kept import whole_json

        write_bytes(b"".join(whole_json(ledger, kept)), output)
    elif format == "html":
        from counterclaim.views.report import render

        write_bytes(render(ledger).encode("utf-8"), output)
    else:
        from counterclaim.app.overview import print_overview

        with console_for(output) as console:
            print_overview(console, ledger)


def _tell(ledger: Ledger, *, quiet: bool) -> None:
    from counterclaim.app.assumptions import assumptions

    lines = list(assumptions(ledger))
    for line in lines[:ASSUMPTIONS_SHOWN]:
        say(line, quiet=quiet)
    if len(lines) > ASSUMPTIONS_SHOWN:
        say(f"and {len(lines) - ASSUMPTIONS_SHOWN} more documents whose date nobody gave", quiet=quiet)
