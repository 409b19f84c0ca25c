"""`counterclaim sources` and `rate`: who publishes, and how reliable people judge them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DECIDING, DEFAULT_LEDGER, LedgerOption, OutputOption
from counterclaim.app.screen import console_for, counted, print_line, write_bytes
from counterclaim.app.signing import ByOption, WhyOption, keep
from counterclaim.model.sources import Reliability, Source, source_id

if TYPE_CHECKING:
    from rich.console import Console


def register(app: App) -> None:
    """Add the commands."""
    app.command(sources, group=ASKING)
    app.command(rate, group=DECIDING)


def sources(
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: Annotated[
        Literal["table", "json"], Parameter(name="--format", help="How to print them.")
    ] = "table",
    output: OutputOption = None,
) -> int:
    """List who published the documents, with the reliability that people gave them and its history."""
    from counterclaim.ledger import SqlLedger
    from counterclaim.views.sources import sources_named

    store = SqlLedger.open(ledger)
    if format == "json":
        from counterclaim.exports import json_bytes, member

        found = sources_named(store.documents_of_sources(), store.decisions())
        write_bytes(json_bytes([member(source) for source in found]), output)
        return ExitCode.DONE
    published = store.published()
    found = sources_named(dict.fromkeys(published, ()), store.decisions())
    numbers: Counter[str] = Counter()
    for name, number in published.items():
        numbers[source_id(name)] += number
    with console_for(output) as console:
        for source in found:
            _print_source(console, source, numbers[source.id])
        if not found:
            print_line(console, "no sources; `counterclaim ingest --source NAME` says who published them")
    return ExitCode.DONE


def rate(
    source: str,
    reliability: Reliability,
    /,
    *,
    why: WhyOption = None,
    by: ByOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> int:
    """Say how reliable a source has been, from A to F. It changes no status, toll or credibility.

    Parameters
    ----------
    source
        The source by its name; `counterclaim sources` lists them.
    reliability
        A completely, B usually, C fairly, D not usually reliable, E unreliable, F cannot be judged.
    """
    from counterclaim.app.rating import to_rate
    from counterclaim.ledger import SqlLedger

    store = SqlLedger.open(ledger)
    return keep(store, to_rate(store, source, reliability), by, why)


def _print_source(console: Console, source: Source, number: int) -> None:
    from counterclaim.views.sources import WORDS

    documents = counted(number, "document")
    word = WORDS[source.reliability]
    print_line(console, f"{source.name}: {source.reliability} ({word}), {documents}", style="bold")
    for rating in source.history:
        undone = "" if rating.in_force else " [undone]"
        print_line(
            console,
            f"{rating.reliability} by {rating.author}, {rating.at[:19]}Z: {rating.explanation}{undone}",
            indent=2,
        )
