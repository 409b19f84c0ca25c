"""`counterclaim import`: a ledger that was exported, and other people's rows as accounts of their source."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import DEFAULT_LEDGER, KEEPING, LedgerOption, PackOption, QuietOption
from counterclaim.app.screen import counted, listed, progress_bar, say
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.sources.rows import RowFile

STDIN = "-"

WhoseOption = Annotated[
    str | None, Parameter(name="--source", help="Whose rows these are: the data set or the mission.")
]
DryRunOption = Annotated[
    bool,
    Parameter(name="--dry-run", negative=(), help="Show what would be read and what not; keep nothing."),
]


def register(app: App) -> None:
    """Add the commands."""
    imports = App(
        name="import",
        group=KEEPING,
        help="Make a ledger of one that was exported, or bring in rows of other people's data.",
    )
    imports.command(import_json, name="json")
    imports.command(import_ged, name="ged")
    imports.command(import_acled, name="acled")
    imports.command(import_table, name="table")
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


def import_ged(
    file: Path,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    source: WhoseOption = None,
    pack: PackOption = None,
    dry_run: DryRunOption = False,
    quiet: QuietOption = False,
) -> int:
    """Bring in events of UCDP GED, each as an account of UCDP beside what the ledger has.

    UCDP codes what others report, so its rows add no voice and corroborate nothing. Releases and candidate
    files are read, with or without a header. `compare` shows what agrees and what does not.

    Parameters
    ----------
    file
        The CSV file as UCDP publishes it.
    """
    from counterclaim.sources.rows import open_rows

    return _bring_in(open_rows(file, "ged", source=source), ledger, pack, dry_run=dry_run, quiet=quiet)


def import_acled(
    file: Path,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    source: WhoseOption = None,
    pack: PackOption = None,
    dry_run: DryRunOption = False,
    quiet: QuietOption = False,
) -> int:
    """Bring in events of an ACLED file of your own, each as an account of ACLED beside what the ledger has.

    ACLED codes what others report, so its rows add no voice and corroborate nothing. Mind its terms of use:
    what it publishes may not be passed on.

    Parameters
    ----------
    file
        The CSV file as ACLED exports it.
    """
    from counterclaim.sources.rows import open_rows

    return _bring_in(open_rows(file, "acled", source=source), ledger, pack, dry_run=dry_run, quiet=quiet)


def import_table(
    file: Path,
    /,
    *,
    columns: Annotated[
        str,
        Parameter(
            name="--columns",
            help="What the columns hold: date=Day:%d.%m.%Y,place=Where,killed[Mali]=FAMa KIA; or .toml. "
            "Fields: id, date, until, place, country, latitude, longitude, type, perpetrator, victim, "
            "side_a, side_b, notes; killed, wounded, missing, captured, each also of one side, or civilians.",
        ),
    ],
    source: Annotated[
        str, Parameter(name="--source", help="Whose rows these are: the data set or the mission.")
    ],
    observed: Annotated[
        bool,
        Parameter(
            name="--observed",
            negative=(),
            help="It saw or counted by itself what the rows tell, and did not take it from "
            "the press or the parties. Only then is it a voice.",
        ),
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    dry_run: DryRunOption = False,
    quiet: QuietOption = False,
) -> int:
    """Bring in a table of incidents, a casualty table or a mission's observations, each row as an account.

    Parameters
    ----------
    file
        A CSV or TSV file with a header, in UTF-8.
    """
    from counterclaim.sources.rows import open_rows

    rows = open_rows(file, "table", columns=columns, source=source, observed=observed)
    return _bring_in(rows, ledger, pack, dry_run=dry_run, quiet=quiet)


def _bring_in(rows: RowFile, ledger: str, pack: tuple[str, ...] | None, *, dry_run: bool, quiet: bool) -> int:
    """Read the rows into a ledger in one step, and reconcile them with what it has."""
    from counterclaim.app.engine import open_engine
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.ingest import ingest

    if dry_run:
        from counterclaim.app.trial import try_rows

        return try_rows(rows, open_engine(pack, mode="strict").reader, quiet=quiet)
    store = SqlLedger.open_or_create(ledger)
    wired = open_engine(pack, mode="strict")
    with progress_bar("reading", None, quiet=quiet) as progress, store.at_once():  # all rows or none
        summary = ingest(rows, store, wired.reader, reconcile=wired.reconcile, progress=progress)
    if not quiet:
        print(
            f"{counted(summary.new, 'new row')} of {rows.source}, {summary.known} known already, "
            f"{summary.lost} could not be read; ledger: {store.location}"
        )
        print("`counterclaim compare` shows where they agree with the ledger, and where not")
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


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
