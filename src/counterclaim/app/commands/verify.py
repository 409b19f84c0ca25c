"""`counterclaim verify`: proof that a ledger is as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption, QuietOption
from counterclaim.app.screen import printable

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger


def register(app: App) -> None:
    """Add the command."""
    app.command(verify, group=KEEPING)


def verify(*, ledger: LedgerOption = DEFAULT_LEDGER, quiet: QuietOption = False) -> int:
    """Check every quotation against its text, every text and original against its hash, and the log.

    Names each damage, and ends with exit code 3 if there is any. The last line tells the hash of the
    log's end: kept elsewhere, it proves later that nothing was cut off.
    """
    from counterclaim.ledger import SqlLedger

    return told_whole(SqlLedger.open(ledger), quiet=quiet)


def told_whole(store: SqlLedger, *, quiet: bool) -> ExitCode:
    """Say whether a ledger is whole, and what is damaged in it."""
    damages = store.verify()
    for damage in damages:
        print(printable(f"{damage.part}: {damage.subject}: {damage.message}"))
    if damages:
        print(f"damaged: {len(damages)} in {store.location}")
        return ExitCode.DAMAGED
    if not quiet:
        size = store.size()
        print(
            f"whole: {size.documents} documents, {size.originals} originals, {size.records} records; "
            f"log of {size.log} entries ends in {size.head}"
        )
    return ExitCode.DONE
