"""`counterclaim changes`: what is not as it was at another moment."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DEFAULT_LEDGER, LedgerOption, OutputOption
from counterclaim.app.screen import console_for, write_bytes


def register(app: App) -> None:
    """Add the command."""
    app.command(changes, group=ASKING)


def changes(
    *,
    since: Annotated[
        str | None,
        Parameter(name="--since", help="The earlier moment. Default: before the documents that came last."),
    ] = None,
    until: Annotated[str | None, Parameter(name="--until", help="The later moment. Default: now.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: Annotated[
        Literal["table", "json"], Parameter(name="--format", help="How to print it.")
    ] = "table",
    output: OutputOption = None,
) -> int:
    """Show what changed between two moments: what is new, gone or otherwise, with both reasons and the cause.

    A moment is a day (2023-06-28), a time in UTC (2023-06-28T14:00), or the number of a log entry; 0 is the
    empty ledger. A day counts whole: since its beginning, until its end.
    """
    from counterclaim.app.moments import between
    from counterclaim.ledger import SqlLedger

    comparison, start, end = between(SqlLedger.open(ledger), since, until)
    if format == "json":
        from counterclaim.exports.changes import changes_json

        write_bytes(changes_json(comparison, start, end), output)
        return ExitCode.DONE
    from counterclaim.app.changed import print_comparison

    with console_for(output) as console:
        print_comparison(console, comparison, start, end)
    return ExitCode.DONE
