"""`counterclaim backup` and `restore`: a ledger as one file, and back."""

from __future__ import annotations

from pathlib import Path

from cyclopts import App

from counterclaim.app.commands.verify import told_whole
from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption, QuietOption


def register(app: App) -> None:
    """Add the commands."""
    app.command(backup, group=KEEPING)
    app.command(restore, group=KEEPING)


def backup(file: Path, /, *, ledger: LedgerOption = DEFAULT_LEDGER, quiet: QuietOption = False) -> int:
    """Write all of a ledger to one new file, while others may go on to write into the ledger.

    The file is compressed, bears its own hash and needs no database; it is there whole or not at all.

    Parameters
    ----------
    file
        The file to write; one that exists is left alone.
    """
    from counterclaim.ledger.backups import backup as write

    write(ledger, file)
    if not quiet:
        print(f"backup: {file}; `counterclaim restore {file} --ledger NEW` makes a ledger of it")
    return ExitCode.DONE


def restore(file: Path, /, *, ledger: LedgerOption = DEFAULT_LEDGER, quiet: QuietOption = False) -> int:
    """Make a new ledger of a backup, with the same log, and verify it; one that exists is left alone.

    A backup of an earlier version is brought up to date. Ends with exit code 3 if the ledger was damaged
    when it was backed up; it is then restored as it was.

    Parameters
    ----------
    file
        What `counterclaim backup` wrote.
    """
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.backups import restore as read

    read(file, ledger)
    return told_whole(SqlLedger.open(ledger), quiet=quiet)
