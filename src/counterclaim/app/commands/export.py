"""`counterclaim export`: a ledger in other formats."""

from __future__ import annotations

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DEFAULT_LEDGER, LedgerOption, OutputOption, RulesOption
from counterclaim.app.screen import write_bytes


def register(app: App) -> None:
    """Add the command."""
    app.command(export, group=ASKING)


def export(
    format: str,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    rules: RulesOption = None,
    output: OutputOption = None,
) -> int:
    """Write a ledger in another format; what is written names the rule set of its tolls.

    Parameters
    ----------
    format
        The name of the format: `json`, the interchange, or `plover`, coded events in the layout of POLECAT.
    """
    from counterclaim.app.engine import told_by
    from counterclaim.exports import exporter
    from counterclaim.ledger import SqlLedger

    write = exporter(format)
    write_bytes(write(told_by(SqlLedger.open(ledger).load(), rules)), output)
    return ExitCode.DONE
