"""`counterclaim sources` and `rate`: who publishes, and how reliable people judge them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import ASKING, DECIDING, DEFAULT_LEDGER, LedgerOption, OutputOption
from counterclaim.app.screen import console_for, counted, print_line, write_bytes
from counterclaim.app.signing import ByOption, WhyOption, keep, opened
from counterclaim.model.decisions import DecisionKind, Target
from counterclaim.model.errors import BadInput
from counterclaim.model.sources import Reliability, Source, source_id

if TYPE_CHECKING:
    from rich.console import Console

    from counterclaim.model.ledgers import Ledger


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
    from counterclaim.app.intents import Intent
    from counterclaim.model.claims import SubjectKind

    store, whole = opened(ledger)
    found = _source_named(source, whole)
    if found.reliability is reliability and found.history:
        raise BadInput(f"{found.name} is {reliability} already; nothing was changed")
    intent = Intent(
        kind=DecisionKind.RATE,
        targets=[Target(kind=SubjectKind.SOURCE, id=found.id)],
        member="reliability",
        value=str(reliability),
        before=str(found.reliability),
    )
    return keep(store, intent, by, why)


def _source_named(name: str, ledger: Ledger) -> Source:
    """The source a person named, by its whole name or id, else by a part of it that fits no other."""
    from counterclaim.views.sources import sources_of

    known = sources_of(ledger)
    wanted = source_id(name.removeprefix("source:"))
    part = wanted.removeprefix("source:")
    found = [source for source in known if source.id == wanted] or [
        source for source in known if part and part in source.id.removeprefix("source:")
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadInput(f"{name!r} fits several sources: {', '.join(s.name for s in found)}; give more of it")
    raise BadInput(f"no document of this ledger is from {name!r}; `counterclaim sources` lists who published")


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
