"""`counterclaim problems`: what could not be opened or read, and another try at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Attempt, Problem


def register(app: App) -> None:
    """Add the command."""
    app.command(problems, group=ASKING)


def problems(
    *,
    retry: Annotated[
        bool,
        Parameter(name="--retry", negative=(), help="Open and read again what failed."),
    ] = False,
    all: Annotated[
        bool, Parameter(name="--all", negative=(), help="Also what concerns dates, times and contradictions.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    mode: ModeOption = "strict",
    format: Annotated[
        Literal["table", "json"], Parameter(name="--format", help="How to print them.")
    ] = "table",
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """List what could not be opened or read, with the reason, and try it again.

    Files are looked for where they were named: retry in the folder of that ingest. Pages are fetched again.
    """
    from counterclaim.ledger import SqlLedger

    store = SqlLedger.open(ledger)
    if retry:
        from counterclaim.app.engine import open_engine
        from counterclaim.pipeline.retrying import retry as try_again

        engine = open_engine(pack, mode=mode)
        with progress_bar("trying again", None, quiet=quiet) as progress:
            summary = try_again(store, engine.reader, _opened, reconcile=engine.reconcile, progress=progress)
        if not quiet and format == "table" and output is None:
            print(f"{summary.new} read now, {summary.lost} still not; ledger: {store.location}")
    shown, others = _problems(store, all=all)
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


def _opened(attempt: Attempt) -> Iterator[Original | Problem]:
    """What was named, opened again with what was said of it."""
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Problem
    from counterclaim.sources import open_originals

    named = open_originals(
        [attempt.named], published=attempt.published, source=attempt.source, columns=attempt.columns
    )
    for item in named:
        if isinstance(item, Problem) and item.attempt and item.attempt.named == attempt.named:
            yield replace(item, attempt=attempt)
        elif isinstance(item, Original) and attempt.title and item.title is None:
            yield replace(item, title=attempt.title)
        else:
            yield item


def _problems(store: SqlLedger, *, all: bool) -> tuple[Sequence[Problem], int]:
    """The problems to show, and how many others there are."""
    from counterclaim.ledger.queries import Question
    from counterclaim.ledger.traits import RETRIED
    from counterclaim.model.stores import record_order
    from counterclaim.pipeline.ingest import LOST_STAGES

    if all:
        return sorted(store.listed("problems", Question()).records, key=record_order), 0
    failed = [Question(status=RETRIED), *(Question(type=stage) for stage in sorted(LOST_STAGES))]
    shown = dict.fromkeys(problem for asked in failed for problem in store.listed("problems", asked).records)
    return sorted(shown, key=record_order), store.held("problems").records - len(shown)


def _line(problem: Problem) -> str:
    document = f" [{problem.document}]" if problem.document else ""
    return f"{problem.stage}: {problem.message}{document}"
