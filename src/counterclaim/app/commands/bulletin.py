"""`counterclaim bulletin`: who says and who denies what of a day or a period, with the words."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    LedgerOption,
    OutputOption,
    PackOption,
    RulesOption,
)
from counterclaim.app.screen import check_output, write_bytes

DayOption = Annotated[
    str | None,
    Parameter(name="--date", help="The day, YYYY-MM-DD. Default: the last day of publication there is."),
]
FirstDayOption = Annotated[str | None, Parameter(name="--since", help="The first day of a period instead.")]
LastDayOption = Annotated[
    str | None, Parameter(name="--until", help="The last day of it. Default: the last there is.")
]
SectorOption = Annotated[
    str | None, Parameter(name="--sector", help="Only of this place or area, by any of its names.")
]
FullOption = Annotated[
    bool, Parameter(name="--full", negative=(), help="All there is, however many pages it takes.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(bulletin, group=ASKING)


def bulletin(
    *,
    date: DayOption = None,
    since: FirstDayOption = None,
    until: LastDayOption = None,
    sector: SectorOption = None,
    full: FullOption = False,
    format: Annotated[Literal["md", "html"], Parameter(name="--format", help="How to write it.")] = "md",
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    rules: RulesOption = None,
    output: OutputOption = None,
) -> int:
    """Write a bulletin of a day or a period: incidents by sector, restrictions, pledges, talks, statements.

    Every sentence names who says it and cites its words. It goes by days of publication: what was published
    later is left out, and "the day before" is what was published until then. One page; what it has no room
    for is counted. `counterclaim verify FILE` makes an HTML bulletin again and tells what differs.
    """
    from counterclaim.app.bulletins import given_period, made_bulletin
    from counterclaim.ledger import SqlLedger
    from counterclaim.views.bulletin import Scope, to_html, to_markdown

    check_output(output)
    store = SqlLedger.open(ledger)
    size = store.size()
    whole = store.load(entry=size.log)
    first, last = given_period(date, since, until, whole)
    scope = Scope(
        first=first,
        last=last,
        sector=sector,
        full=full,
        entry=size.log,
        head=size.head or "",
        packs=pack,
    )
    made = made_bulletin(store, whole, scope, rules)
    write = to_html if format == "html" else to_markdown
    write_bytes(write(made).encode("utf-8"), output)
    return ExitCode.DONE
