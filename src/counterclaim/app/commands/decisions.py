"""`counterclaim decisions`: what people decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DECIDING, DEFAULT_LEDGER, LedgerOption, OutputOption


def register(app: App) -> None:
    """Add the command."""
    app.command(decisions, group=DECIDING)


def decisions(
    *,
    conflicts: Annotated[
        bool, Parameter(name="--conflicts", negative=(), help="Only those that new evidence speaks against.")
    ] = False,
    about: Annotated[str | None, Parameter(name="--about", help="Only those on this record.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: Annotated[
        Literal["table", "json"], Parameter(name="--format", help="How to print them.")
    ] = "table",
    output: OutputOption = None,
) -> int:
    """List what people decided, the earliest first, with what new evidence has against it."""
    from counterclaim.app.decided import print_decisions
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.queries import Question
    from counterclaim.model.decisions import DECISION_STAGE
    from counterclaim.views.decided import decisions_on, standing

    store = SqlLedger.open(ledger)
    found = store.decisions()
    doubts = store.listed("problems", Question(type=DECISION_STAGE)).records if found else ()
    stands = standing(replace(store.about(doubts, "problems"), decisions=tuple(found)))
    if about is not None:
        record = store.find(about)
        found = decisions_on(record, store.load()) if found else ()
    print_decisions(found, stands, only_conflicts=conflicts, format=format, output=output)
    return ExitCode.DONE
