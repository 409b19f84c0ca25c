"""`counterclaim problems`: what could not be opened or read, and another try at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    LedgerOption,
    ModeOption,
    OutputOption,
    PackOption,
    QuietOption,
)
from counterclaim.app.screen import console_for, counted, print_line, progress_bar, write_bytes

if TYPE_CHECKING:
    from counterclaim.model.problems import Problem

RetryOption = Annotated[
    bool,
    Parameter(name="--retry", negative=(), help="Open and read again what failed."),
]
AllOption = Annotated[
    bool, Parameter(name="--all", negative=(), help="Also what concerns dates, times and contradictions.")
]
TableOrJsonOption = Annotated[Literal["table", "json"], Parameter(name="--format", help="How to print them.")]


def register(app: App) -> None:
    """Add the command."""
    app.command(problems, group=ASKING)


def problems(
    *,
    retry: RetryOption = False,
    all: AllOption = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    mode: ModeOption = "strict",
    format: TableOrJsonOption = "table",
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """List what could not be opened or read, with the reason, and try it again.

    Files are looked for where they were named: retry in the folder of that ingest. Pages are fetched again.
    """
    from counterclaim.app.failures import opened_again, problems_of
    from counterclaim.ledger import SqlLedger

    store = SqlLedger.open(ledger)
    if retry:
        from counterclaim.app.engine import open_engine
        from counterclaim.pipeline.retrying import retry as try_again

        engine = open_engine(pack, mode=mode)
        with progress_bar("trying again", None, quiet=quiet) as progress:
            summary = try_again(
                store, engine.reader, opened_again, reconcile=engine.reconcile, progress=progress
            )
        if not quiet and format == "table" and output is None:
            print(f"{summary.new} read now, {summary.lost} still not; ledger: {store.location}")
    shown, others = problems_of(store, all=all)
    if format == "json":
        from counterclaim.exports import json_bytes, member

        write_bytes(json_bytes([member(problem) for problem in shown]), output)
    else:
        with console_for(output) as console:
            for problem in shown:
                print_line(console, _line(problem))
            if not shown:
                print_line(console, "nothing failed")
            if others:
                print_line(console, f"and {counted(others, 'other')}, of dates and content; --all")
    return ExitCode.DONE


def _line(problem: Problem) -> str:
    document = f" [{problem.document}]" if problem.document else ""
    return f"{problem.stage}: {problem.message}{document}"
