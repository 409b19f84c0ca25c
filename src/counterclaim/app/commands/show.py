"""`counterclaim show`: one record, accounts side by side, the words, and why it stands so."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DEFAULT_LEDGER, LedgerOption, OutputOption, RulesOption
from counterclaim.app.screen import console_for, write_bytes
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.stores import LedgerRecord


def register(app: App) -> None:
    """Add the command."""
    app.command(show, group=ASKING)


def show(
    id: str,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    why: Annotated[
        bool, Parameter(name="--why", negative=(), help="Also the reasons, and the rules they follow.")
    ] = False,
    rules: RulesOption = None,
    format: Annotated[
        Literal["table", "json"], Parameter(name="--format", help="How to print it.")
    ] = "table",
    output: OutputOption = None,
) -> int:
    """Show one incident, claim or other record, with the words behind every value.

    Parameters
    ----------
    id
        The id, a former id, or the beginning of one that fits no other.
    """
    from counterclaim.app.engine import told_by
    from counterclaim.ledger import SqlLedger
    from counterclaim.views.naming import Names

    store = SqlLedger.open(ledger)
    whole = told_by(store.load(), rules)
    record = _as_in(whole, store.find(id))
    if format == "json":
        from counterclaim.exports import json_bytes, member

        write_bytes(json_bytes(member(record)), output)
        return ExitCode.DONE
    from counterclaim.app.changed import print_revision
    from counterclaim.app.custody import print_custody
    from counterclaim.app.details import print_details

    with console_for(output) as console:
        print_details(console, record, whole, Names(whole), why=why)
        if isinstance(record, Document):
            print_revision(console, record, store)
            if why and (custody := store.custody(record.id)) is not None:
                print_custody(console, custody)
    return ExitCode.DONE


def _as_in(ledger: Ledger, record: LedgerRecord) -> LedgerRecord:
    """A record as a ledger told by some rule set has it; only incidents differ."""
    if not isinstance(record, Incident):
        return record
    return next((incident for incident in ledger.incidents if incident.id == record.id), record)
