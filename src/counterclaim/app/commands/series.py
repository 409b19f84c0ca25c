"""`counterclaim series`: what a ledger tells over time, and its escalation index."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.narrowing import NO_FILTERS, OF_CLOCKS, OF_INCIDENTS, OF_TEXTS, Filters
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    FormatOption,
    LedgerOption,
    OutputOption,
    RulesOption,
    given_day,
)
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.rulesets import RuleSet
    from counterclaim.views.series import Period, Series, Step, Trial

Kind = Literal["violations", "escalation", "tolls", "names", "positions", "pledges", "restrictions"]
StepName = Literal["day", "week"]
CLOCKS = ("pledges", "restrictions")
NARROWED_BY: Mapping[str, Collection[str]] = {
    "violations": OF_INCIDENTS,
    "escalation": OF_INCIDENTS,
    "tolls": OF_INCIDENTS,
    "names": OF_TEXTS,
    "positions": OF_TEXTS,
    "pledges": OF_CLOCKS,
    "restrictions": OF_CLOCKS,
}
LONGEST_WINDOW = 366

AtOption = Annotated[
    str | None,
    Parameter(name="--at", help="The day of the clocks, YYYY-MM-DD. Default: that of the latest document."),
]
StepOption = Annotated[StepName, Parameter(name="--step", help="What the escalation index is summed over.")]
WindowOption = Annotated[
    int, Parameter(name="--window", help="Days before and after a round of talks that are compared.")
]
SeedOption = Annotated[int, Parameter(name="--seed", help="Of the draw of other calendars of talks.")]


def register(app: App) -> None:
    """Add the command."""
    app.command(series, group=ASKING)


def series(
    kind: Kind | str,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    filters: Filters = NO_FILTERS,
    at: AtOption = None,
    step: StepOption = "day",
    window: WindowOption = 7,
    seed: SeedOption = 1,
    rules: RulesOption = None,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """Tell what changes over time: every row cites the words it rests on, and the method stands below.

    Parameters
    ----------
    kind
        violations (per reporter and day), escalation (index and talks), tolls (by all rule sets), names (who
        uses which), positions (per issue), pledges and restrictions (clocks at a day), or the name of one
        that another package makes.
    """
    from counterclaim.app.narrowing import check_filters, named_only, narrowed
    from counterclaim.app.series_tables import print_series
    from counterclaim.ledger import SqlLedger
    from counterclaim.views.naming import Names
    from counterclaim.views.series import Period, Step

    if kind not in NARROWED_BY:
        check_added(kind)
    check_filters(filters, NARROWED_BY.get(kind, OF_INCIDENTS), f"series {kind}")
    day = given_day("--at", at)
    if day is not None and kind not in CLOCKS:
        raise BadInput(f"--at is for {' and '.join(CLOCKS)}; narrow {kind} with --since and --until")
    trial = checked_trial(window, seed)
    store = SqlLedger.open(ledger)
    told = narrowed(store, filters)
    names = Names(told)
    if kind == "names":
        told = named_only(told, filters)
    period = Period(since=given_day("--since", filters.since), until=given_day("--until", filters.until))
    made = made_of(kind, told, period, at=day, step=Step(step), trial=trial, rules=rules)
    print_series(made, names, format=format, output=output)
    return ExitCode.DONE


def check_added(kind: str) -> None:
    """Make sure that another package makes a series of this name.

    Raises:
        BadInput: none does.
    """
    from counterclaim.views.series import added_views

    known = (*NARROWED_BY, *added_views())
    if kind not in known:
        raise BadInput(f"no series {kind!r}; there is: {', '.join(known)}")


def made_of(
    kind: str,
    ledger: Ledger,
    period: Period,
    *,
    at: str | None,
    step: Step,
    trial: Trial,
    rules: RuleSet | None,
) -> Series:
    """The series of a kind."""
    from counterclaim.app.engine import told_by_each
    from counterclaim.views import series as views

    if kind == "tolls":
        return views.tolls(told_by_each(ledger, rules), period)
    if kind == "escalation":
        return views.escalation(ledger, period, step=step, trial=trial)
    if kind == "pledges":
        return views.pledge_clocks(ledger, at=at)
    if kind == "restrictions":
        return views.restriction_clocks(ledger, at=at)
    plain = {"violations": views.violations, "names": views.names, "positions": views.positions}
    return plain[kind](ledger, period) if kind in plain else views.added_view(kind, ledger, period)


def checked_trial(window: int, seed: int) -> Trial:
    """How coincidence with talks is tested.

    Raises:
        BadInput: nothing could be compared within such a window.
    """
    from counterclaim.views.series import Trial

    if not 1 <= window <= LONGEST_WINDOW:
        raise BadInput(f"--window {window}: must be 1 to {LONGEST_WINDOW}")
    return Trial(window=window, seed=seed)
