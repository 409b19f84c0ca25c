"""`counterclaim plot`: pictures of a ledger, each one file that asks for nothing from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.commands.series import SeedOption, WindowOption, checked_trial
from counterclaim.app.exits import ExitCode
from counterclaim.app.narrowing import NO_FILTERS, Filters
from counterclaim.app.options import (
    ASKING,
    DEFAULT_LEDGER,
    LedgerOption,
    OutputOption,
    PackOption,
    RulesOption,
    given_day,
)
from counterclaim.app.screen import check_output, write_bytes

if TYPE_CHECKING:
    from counterclaim.model.ledgers import Ledger
    from counterclaim.model.rulesets import RuleSet
    from counterclaim.views.pictures import Picture, Scope
    from counterclaim.views.series import Period, Trial

Kind = Literal["timeline", "map", "violations", "escalation", "tolls"]
PictureFormat = Literal["svg", "html"]


def register(app: App) -> None:
    """Add the command."""
    app.command(plot, group=ASKING)


def plot(
    kind: Kind,
    /,
    *,
    ledger: LedgerOption = DEFAULT_LEDGER,
    pack: PackOption = None,
    filters: Filters = NO_FILTERS,
    window: WindowOption = 7,
    seed: SeedOption = 1,
    rules: RulesOption = None,
    format: Annotated[
        PictureFormat, Parameter(name="--format", help="SVG, or an HTML page with the numbers too.")
    ] = "svg",
    output: OutputOption = None,
) -> int:
    """Draw a ledger; the caption names the rule, the sources, the days and what is left out.

    Places and bodies go by names that no side alone uses, as the packs know them.

    Parameters
    ----------
    kind
        timeline (incidents, talks, restrictions), map (as wide as the words), violations (as each side tells
        them), escalation (index between two parties, and talks), tolls (by all rule sets side by side).
    """
    from counterclaim.app.narrowing import narrowed
    from counterclaim.ledger import SqlLedger
    from counterclaim.views.pictures import Scope, neutrally_named, to_html, to_svg
    from counterclaim.views.series import Period
    from counterclaim.vocab.knowledge import knowledge_of

    check_output(output)
    trial = checked_trial(window, seed)
    told = neutrally_named(narrowed(SqlLedger.open(ledger), filters), knowledge_of(pack))
    period = Period(since=given_day("--since", filters.since), until=given_day("--until", filters.until))
    picture = picture_of(kind, told, period, scope=Scope(filters=filters.given()), trial=trial, rules=rules)
    write = to_html if format == "html" else to_svg
    write_bytes(write(picture).encode("utf-8"), output)
    return ExitCode.DONE


def picture_of(
    kind: Kind, ledger: Ledger, period: Period, *, scope: Scope, trial: Trial, rules: RuleSet | None
) -> Picture:
    """The picture of a kind; tolls of incidents are by the rule set chosen, else by that of the ledger."""
    from counterclaim.app.engine import told_by, told_by_each
    from counterclaim.app.outline import installed_outline
    from counterclaim.views import pictures

    if kind == "tolls":
        return pictures.tolls(told_by_each(ledger, rules), period, scope=scope)
    if kind == "escalation":
        return pictures.escalation(ledger, period, scope=scope, trial=trial)
    if kind == "violations":
        return pictures.violations(ledger, period, scope=scope)
    told = told_by(ledger, rules)
    if kind == "map":
        return pictures.map_of(told, outline=installed_outline(), scope=scope)
    return pictures.timeline(told, period, scope=scope)
