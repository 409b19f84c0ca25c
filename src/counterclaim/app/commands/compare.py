"""`counterclaim compare`: a data set of others against the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    FormatOption,
    LedgerOption,
    OutputOption,
    PackOption,
    QuietOption,
)
from counterclaim.app.screen import counted, listed, say
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.data_sets import DataSetComparison
    from counterclaim.model.ledgers import DocumentRecords, Ledger
    from counterclaim.sources.rows import RowFile

HeldOption = Annotated[
    str | None,
    Parameter(name="--columns", help="What the columns of a table of your own hold; see `import table`."),
]
WhoseOption = Annotated[
    str | None, Parameter(name="--source", help="Whose rows the file has. Default: as its layout says.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(compare, group=ASKING)


def compare(
    data: str,
    /,
    *,
    columns: HeldOption = None,
    source: WhoseOption = None,
    pack: PackOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = "table",
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Hold a data set against the ledger: what both have, in what they differ, and what only one has.

    Which row is of which incident is told as accounts of reports are gathered, with the reasons. What the
    ledger alone has is listed within the days and countries that the rows cover. Nothing is kept.

    Parameters
    ----------
    data
        A file of UCDP GED or ACLED, a table with `--columns`, or the name of a data set that was imported.
    """
    from counterclaim.app.listings import print_list
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.comparing import compared
    from counterclaim.views.naming import Names

    store = SqlLedger.open(ledger)
    path = Path(data)
    if path.exists() or columns is not None or path.suffix.lower() in (".csv", ".tsv"):
        whole, records, whose = _with_file(store, path, columns, source, pack, quiet=quiet)
    else:
        whole, records, whose = _imported(store, data)
    found = compared(whole, records, whose)
    nothing = f"no row of {whose} tells of anything; `import ... --dry-run` shows how rows are read"
    events = found.events if found.rows else ()
    if format == "json":
        from counterclaim.app.screen import write_bytes
        from counterclaim.exports import json_bytes, member

        write_bytes(json_bytes(member(found)), output)
    else:
        print_list(events, "comparison", Names(whole), format=format, output=output, nothing=nothing)
    if found.rows:
        say(_summary(found, whose), quiet=quiet)
    return ExitCode.DONE


def _summary(found: DataSetComparison, whose: str) -> str:
    """How many events both have, and how many only one."""
    from counterclaim.model.data_sets import Found

    kinds = [event.found for event in found.events]
    where = f" in {', '.join(found.countries)}" if found.countries else ""
    return (
        f"{counted(found.rows, 'row')} of {whose}, {found.since} to {found.until}{where}: "
        f"{kinds.count(Found.BOTH)} in both, {kinds.count(Found.DATA_SET)} in the data set alone, "
        f"{kinds.count(Found.LEDGER)} in the ledger alone"
    )


def _with_file(
    store: SqlLedger,
    path: Path,
    columns: str | None,
    source: str | None,
    pack: tuple[str, ...] | None,
    *,
    quiet: bool,
) -> tuple[Ledger, list[DocumentRecords], str]:
    """The ledger as it would be with the rows of a file, what it is made of, and whose rows they are."""
    from counterclaim.app.engine import open_engine
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Problem

    rows = _opened(path, columns, source)
    wired = open_engine(pack, mode="strict")
    problems: list[Problem] = []
    records = {record.document.id: record for record in store.all_records()}
    for item in rows:
        if isinstance(item, Original):
            (reading,) = wired.reader.read_all([item])
            records.setdefault(reading.records.document.id, reading.records)
            problems += reading.records.problems
        else:
            problems.append(item)
    listed(problems, quiet=quiet)
    made = [records[id] for id in sorted(records)]
    return wired.reconcile(made, decisions=store.decisions()), made, rows.source


def _opened(path: Path, columns: str | None, source: str | None) -> RowFile:
    """The rows of a file, in the layout that its header tells."""
    from counterclaim.sources.rows import open_rows
    from counterclaim.vocab.row_layouts import layout_of, named_layouts

    if columns is not None:
        return open_rows(path, "table", columns=columns, source=source or path.stem)
    tried: list[str] = []
    for name in named_layouts():
        try:
            return open_rows(path, name, source=source)
        except BadInput as error:
            tried.append(str(error))
    if any("no column" not in message for message in tried):
        raise BadInput(tried[0])
    titles = " nor ".join(layout_of(name).title for name in named_layouts())
    raise BadInput(f"{path}: neither {titles}; say what its columns hold with --columns date=Day,place=Where")


def _imported(store: SqlLedger, name: str) -> tuple[Ledger, list[DocumentRecords], str]:
    """The ledger with a data set that was imported into it.

    Raises:
        BadInput: there is none of this name.
    """
    from counterclaim.pipeline.comparing import data_sets

    ledger = store.load()
    there = data_sets(ledger)
    whose = next((source for source in there if source.casefold() == name.casefold()), None)
    if whose is None:
        known = ", ".join(f"{source} ({counted(rows, 'row')})" for source, rows in there.items())
        raise BadInput(
            f"no file {name!r}, and no data set of this name in {store.location}; "
            + (f"there is {known}" if known else "name a file of UCDP GED or ACLED, or `import` one first")
        )
    return ledger, list(store.all_records()), whose
