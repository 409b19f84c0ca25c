"""`counterclaim demo`: the bundled reports, from nothing to a ledger and a page."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import READING, QuietOption
from counterclaim.app.screen import console_for, listed, progress_bar, write_bytes

DEMO_REPORTS = "demo_reports"  # the folder in the package, with its manifest.csv
DEMO_LEDGER = Path("demo.db")
DEMO_PAGE = Path("demo.html")


def register(app: App) -> None:
    """Add the command."""
    app.command(demo, group=READING)


def demo(*, quiet: QuietOption = False) -> int:
    """Read the bundled reports into ./demo.db, and write ./demo.html.

    The reports are in our own words, on events of public record. Run twice, it adds nothing.
    """
    from counterclaim.app.engine import open_engine
    from counterclaim.app.overview import print_overview
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.ingest import ingest
    from counterclaim.sources import open_originals
    from counterclaim.views.report import render

    store = SqlLedger.open(DEMO_LEDGER) if DEMO_LEDGER.exists() else SqlLedger.create(DEMO_LEDGER)
    engine = open_engine(None, mode="strict")
    with as_file(files("counterclaim") / DEMO_REPORTS) as folder:
        originals = open_originals([folder])
        with progress_bar("reading", originals.size, quiet=quiet) as progress:
            summary = ingest(
                originals,
                store,
                engine.reader,
                reconcile=engine.reconcile,
                increment=engine.increment,
                progress=progress,
            )
    ledger = store.load()
    write_bytes(render(ledger).encode("utf-8"), DEMO_PAGE)
    if not quiet:
        with console_for(None) as console:
            print_overview(console, ledger)
        print(f"\nledger: {DEMO_LEDGER}\npage:   {DEMO_PAGE}")
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE
