"""`counterclaim init`, `ingest`, `reread` and `migrate`: a ledger that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    DEFAULT_LEDGER,
    KEEPING,
    ColumnsOption,
    EngineOption,
    LedgerOption,
    ModeOption,
    PackOption,
    Paths,
    PublishedOption,
    QuietOption,
    SourceOption,
    given_paths,
    given_published,
)
from counterclaim.app.screen import complain, counted, listed, progress_bar

if TYPE_CHECKING:
    from counterclaim.pipeline.ingest import Summary

DryRunOption = Annotated[
    bool,
    Parameter(name="--dry-run", negative=(), help="Show what would be read and what not; keep nothing."),
]


def register(app: App) -> None:
    """Add the commands."""
    app.command(init, group=KEEPING)
    app.command(ingest, group=KEEPING)
    app.command(reread, group=KEEPING)
    app.command(migrate, group=KEEPING)


def init(*, ledger: LedgerOption = DEFAULT_LEDGER) -> int:
    """Make a new, empty ledger; one that is there is left alone."""
    from counterclaim.ledger import SqlLedger

    print(f"new ledger: {SqlLedger.create(ledger).location}")
    return ExitCode.DONE


def ingest(
    *paths: Paths,
    ledger: LedgerOption = DEFAULT_LEDGER,
    published: PublishedOption = None,
    source: SourceOption = None,
    columns: ColumnsOption = None,
    pack: PackOption = None,
    mode: ModeOption = "strict",
    engine: EngineOption = "auto",
    dry_run: DryRunOption = False,
    quiet: QuietOption = False,
) -> int:
    """Read reports into a ledger, which is made if there is none. A document that is there is not read again.

    Each document is kept as soon as it is read: a run that was stopped may simply be repeated.
    """
    from counterclaim.app.engine import open_engine, what_reads
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.ingest import ingest as ingest_all
    from counterclaim.sources import open_originals

    published = given_published(published, quiet=quiet)
    originals = open_originals(given_paths(paths), published=published, source=source, columns=columns)
    if dry_run:
        from counterclaim.app.trial import try_out

        return try_out(originals, quiet=quiet)
    runs_on = what_reads(engine, originals.size)
    store = SqlLedger.open_or_create(ledger)
    wired = open_engine(pack, mode=mode)
    try:
        with progress_bar("reading", originals.size, quiet=quiet) as progress:
            summary = ingest_all(
                originals,
                store,
                wired.reader,
                reconcile=wired.reconcile,
                increment=wired.increment,
                engine=runs_on,
                progress=progress,
            )
    except KeyboardInterrupt:
        complain(
            f"stopped; what was read is kept in {store.location}, but stands in no list yet: "
            "run the same command again to go on"
        )
        return ExitCode.STOPPED
    if not quiet:
        _print_summary(summary, store.location)
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def _print_summary(summary: Summary, location: str) -> None:
    print(
        f"{summary.new} new, {summary.known} known already, {summary.lost} could not be read; "
        f"ledger: {location}"
    )
    if summary.revised:
        told = counted(summary.revised, "new text")
        print(f"{told} of pages that were there; `counterclaim changes` shows what changed with that")


def reread(
    *documents: Annotated[
        str, Parameter(name="DOCUMENT", help="By id, file name, address or source; all if none is named.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    mode: ModeOption = "strict",
    engine: EngineOption = "auto",
    quiet: QuietOption = False,
) -> int:
    """Read documents of a ledger again, from the bytes that it keeps, with today's rules and the packs named.

    Earlier readings stay on record. What people decided holds; where it does not fit what is read now, that
    is listed by `counterclaim decisions --conflicts`.
    """
    from counterclaim.app.engine import open_engine, what_reads
    from counterclaim.ledger import SqlLedger
    from counterclaim.ledger.queries import documents_named
    from counterclaim.pipeline.rereading import reread as read_again
    from counterclaim.views.decided import standing

    store = SqlLedger.open(ledger)
    whole = store.load()
    ids = {id for wanted in documents for id in documents_named(whole, wanted)} or None
    size = len(ids or whole.documents)
    runs_on = what_reads(engine, size)
    wired = open_engine(pack, mode=mode)
    with progress_bar("reading", size, quiet=quiet) as progress:
        summary = read_again(
            store, wired.reader, reconcile=wired.reconcile, ids=ids, engine=runs_on, progress=progress
        )
    against = standing(store.load()).against
    if not quiet:
        print(
            f"{summary.new} read otherwise than before, {summary.known} as before, "
            f"{summary.lost} could not be read; ledger: {store.location}"
        )
        if against:
            print(f"{counted(len(against), 'decision')} in conflict; `counterclaim decisions --conflicts`")
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def migrate(*, ledger: LedgerOption = DEFAULT_LEDGER) -> int:
    """Bring a ledger of an earlier version up to date; `counterclaim backup` it first.

    What `--search` looks words up in is made anew, also in a ledger that is up to date.
    """
    from counterclaim.ledger import SqlLedger

    print(f"up to date: {SqlLedger.migrate(ledger).location}")
    return ExitCode.DONE
