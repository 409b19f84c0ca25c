"""`counterclaim import`: a ledger that was exported, and other people's rows as accounts of their source."""

from __future__ import annotations

import sys
from pathlib import Path

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption, QuietOption
from counterclaim.app.screen import counted, say
from counterclaim.model.errors import BadInput

STDIN = "-"


def register(app: App) -> None:
    """Add the commands."""
    imports = App(
        name="import",
        group=KEEPING,
        help="Make a ledger of one that was exported, or bring in rows of other people's data.",
    )
    imports.command(import_json, name="json")
    app.command(imports)


def import_json(file: Path, /, *, ledger: LedgerOption = DEFAULT_LEDGER, quiet: QuietOption = False) -> int:
    """Make a new ledger of what `export json` wrote: documents with their texts, claims, decisions.

    Exported again it is the same file, byte for byte. New documents can join it. The bytes of the originals
    are not in the file: until they are ingested, `reread` says of each document that it cannot be read again.
    The log of the new ledger begins with the import; `backup` and `restore` carry log and originals too.

    Parameters
    ----------
    file
        What `counterclaim export json` wrote, or - for standard input.
    """
    from counterclaim.exports.from_json import from_json
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.taking_in import take_in

    name = "standard input" if str(file) == STDIN else str(file)
    found = from_json(_bytes_of(file, name), name)
    store = SqlLedger.open_or_create(ledger)
    take_in(store, found.ledger, found.kept)
    for member in found.unknown:
        say(f"{name}: {member} is not known to this version and was left out", quiet=quiet)
    if not quiet:
        held = found.ledger
        print(
            f"{counted(len(held.documents), 'document')}, {counted(len(held.incidents), 'incident')}, "
            f"{counted(len(held.decisions), 'decision')}; ledger: {store.location}"
        )
        lacking = len(store.lacking())
        if lacking:
            told = counted(lacking, "document")
            print(f"{told} without the bytes of the original: `ingest` these to read them again")
    return ExitCode.DONE


def _bytes_of(file: Path, name: str) -> bytes:
    from counterclaim.exports.from_json import MAX_BYTES

    try:
        if str(file) == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        elif file.is_file():
            with file.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        else:
            reason = "is no regular file" if file.exists() else "there is no such file"
            raise BadInput(f"{name}: {reason}; name what `counterclaim export json` wrote")
    except OSError as error:
        raise BadInput(f"{name}: cannot be opened ({error.strerror})") from error
    if len(data) > MAX_BYTES:
        raise BadInput(
            f"{name}: larger than {MAX_BYTES // 10**9} GB; `counterclaim backup` and `restore` move "
            "such a ledger"
        )
    return data
