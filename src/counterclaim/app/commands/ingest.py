"""`counterclaim init`, `ingest` and `migrate`: a ledger that is kept."""

from __future__ import annotations

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    DEFAULT_LEDGER,
    KEEPING,
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
from counterclaim.app.screen import complain, listed, progress_bar


def register(app: App) -> None:
    """Add the commands."""
    app.command(init, group=KEEPING)
    app.command(ingest, group=KEEPING)
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
    pack: PackOption = None,
    mode: ModeOption = "strict",
    quiet: QuietOption = False,
) -> int:
    """Read reports into a ledger, which is made if there is none. A document that is there is not read again.

    Each document is kept as soon as it is read: a run that was stopped may simply be repeated.
    """
    from counterclaim.app.engine import open_engine
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.ingest import ingest as ingest_all
    from counterclaim.sources import open_originals

    published = given_published(published, quiet=quiet)
    originals = open_originals(given_paths(paths), published=published, source=source)
    store = SqlLedger.open_or_create(ledger)
    engine = open_engine(pack, mode=mode)
    try:
        with progress_bar("reading", len(originals), quiet=quiet) as progress:
            summary = ingest_all(
                originals,
                store,
                engine.reader,
                reconcile=engine.reconcile,
                increment=engine.increment,
                progress=progress,
            )
    except KeyboardInterrupt:
        complain(
            f"stopped; what was read is kept in {store.location}, but stands in no list yet: "
            "run the same command again to go on"
        )
        return ExitCode.STOPPED
    if not quiet:
        print(
            f"{summary.new} new, {summary.known} known already, {summary.lost} could not be read; "
            f"ledger: {store.location}"
        )
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def migrate(*, ledger: LedgerOption = DEFAULT_LEDGER) -> int:
    """Bring a ledger of an earlier version up to date; keep a copy of the file first."""
    from counterclaim.ledger import SqlLedger

    print(f"up to date: {SqlLedger.migrate(ledger).location}")
    return ExitCode.DONE
