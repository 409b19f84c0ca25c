"""The escalation index between two parties: stems from zero, none where nothing is told, and talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterclaim.model.ledgers import Ledger
from counterclaim.model.sides import side_of
from counterclaim.model.situations import Round
from counterclaim.views.naming import Names
from counterclaim.views.pictures.axes import Days, days_axis
from counterclaim.views.pictures.captions import EVERYTHING, Scope, caption, documents_of
from counterclaim.views.pictures.elements import PAPER, Element, group, line, number, rect, text
from counterclaim.views.pictures.palette import SERIES, TALKS, Shape, mark
from counterclaim.views.pictures.panels import BELOW, Panel, frame, over_days, stacked
from counterclaim.views.pictures.picture import MARGIN, Picture, Table
from counterclaim.views.series import Period, Step, Trial
from counterclaim.views.series.coincidence import TRIAL, Coincidence, is_dated
from counterclaim.views.series.escalation import MutualIndex
from counterclaim.views.series.escalation import escalation as series
from counterclaim.views.series.records import left_out
from counterclaim.views.series.telling import actors_by_id

MOST = 6  # pairs; more are counted
HEIGHT = 110
LONGEST_BY_DAY = 120  # days; longer periods are summed by weeks
ONE, OTHER = (SERIES[0].colour, Shape.CIRCLE), (SERIES[3].colour, Shape.SQUARE)
Pair = tuple[str, str]


def escalation(ledger: Ledger, period: Period, *, scope: Scope = EVERYTHING, trial: Trial = TRIAL) -> Picture:
    """The mutual index of the pairs with most input, a panel each on one scale."""
    names = Names(ledger)
    made = series(ledger, period, trial=trial)
    rows: Sequence[MutualIndex] = made.parts[1].rows
    days = over_days([row.since for row in rows])
    step = Step.DAY
    if days is not None and (days.last - days.first).days > LONGEST_BY_DAY:
        step = Step.WEEK
        made = series(ledger, period, step=step, trial=trial)
        rows = made.parts[1].rows
    pairs = _pairs(rows)
    shown = pairs[:MOST]
    elements, height = _key(), 22.0
    if days is not None:
        drawn = [row for row in rows if (row.one, row.other) in shown]
        values = [value for row in drawn for value in (row.by_one, row.by_other) if value is not None]
        panels, ticks = stacked(height, [HEIGHT] * len(shown), min(0, *values), max(0, *values))
        elements += days_axis(days, panels[0].top, panels[-1].bottom)
        for pair, on in zip(shown, panels, strict=True):
            elements += _talks(on, days, ledger, pair)
            elements += frame(on, ticks, days, " and ".join(names.of(side) or side for side in pair))
            elements += _stems(on, days, step, [row for row in rows if (row.one, row.other) == pair], names)
        height = panels[-1].bottom + BELOW
    tests: Sequence[Coincidence] = made.parts[3].rows
    return Picture(
        kind="escalation",
        title=f"Escalation index between two parties{_span(days)}",
        description=_described(shown, rows, names),
        height=height,
        elements=tuple(elements),
        fills=(TALKS,),
        caption=caption(
            (_said(step), *(_tested(test, names) for test in tests), *made.method),
            ledger,
            documents_of(id for row in rows for id in row.evidence),
            scope,
            (*made.left_out, *left_out((len(pairs) - len(shown), "further pairs"))),
        ),
        tables=(_table(rows, names),),
    )


def _said(step: Step) -> str:
    return (
        f"Each stem is the sum of one party's inputs towards the other in a {step}; its mark is hollow where "
        f"any of them is denied. No mark: nothing is told of that {step}, which is missing and not zero."
    )


def _tested(test: Coincidence, names: Names) -> str:
    who = f"{names.of(test.one)} and {names.of(test.other)}" if test.one else "all parties"
    return f"Talks of {who}: {test.verdict} (rounds {test.rounds}, window {test.window} days)."


def _pairs(rows: Sequence[MutualIndex]) -> list[Pair]:
    """The pairs, those with most input first."""
    counts: dict[Pair, int] = {}
    for row in rows:
        counts[row.one, row.other] = counts.get((row.one, row.other), 0) + row.inputs
    return sorted(counts, key=lambda pair: (-counts[pair], pair))


def _key() -> list[Element]:
    entries = (
        (ONE, "by the party named first"),
        (OTHER, "by the party named second"),
    )
    elements: list[Element] = []
    x = float(MARGIN + 8)
    for (colour, shape), meaning in entries:
        elements += (mark(x, 6, 5, shape, colour), text(x + 12, 10, meaning, size=11))
        x += 210
    return [
        *elements,
        rect(x, 0, 18, 12, fill=TALKS.paint),
        text(x + 24, 10, "talks held between them", size=11),
    ]


def _talks(on: Panel, days: Days, ledger: Ledger, pair: Pair) -> Iterator[Element]:
    """Bands where rounds lie to which both were parties."""
    actors = actors_by_id(ledger)
    for track in ledger.talks:
        if {side_of(party, actors) for party in track.parties}.issuperset(pair):
            for round in track.rounds:
                band = _band(round)
                if band is not None and band[0] <= days.last and band[1] >= days.first:
                    left = days.begin(max(band[0], days.first))
                    right = days.begin(min(band[1], days.last)) + days.width
                    shape = rect(left, on.top, max(right - left, 3), on.height, fill=TALKS.paint, stroke=None)
                    yield group([shape], told=f"talks, {band[0]} to {band[1]}", opacity=0.6)


def _band(round: Round) -> tuple[date, date] | None:
    first, last = (round.date.first_day, round.date.last_day) if round.date else (None, None)
    if first is None or last is None or not is_dated(round):
        return None
    return date.fromisoformat(first), date.fromisoformat(last)


def _stems(on: Panel, days: Days, step: Step, rows: Sequence[MutualIndex], names: Names) -> Iterator[Element]:
    for row in rows:
        middle = _middle(row, days, step)
        for value, denied, doer, (colour, shape), aside in (
            (row.by_one, row.denied_of_one, row.one, ONE, -2.5),
            (row.by_other, row.denied_of_other, row.other, OTHER, 2.5),
        ):
            if value is None:
                continue
            x, y = middle + aside, on.y(value)
            stretch = row.since if row.since == row.until else f"{row.since} to {row.until}"
            told = f"{stretch}: {names.of(doer)} {number(value)}; inputs denied: {denied}"
            fill = PAPER if denied else colour
            yield group(
                [
                    line(x, on.y(0), x, y, stroke=colour, width=2),
                    mark(x, y, 4, shape, fill),
                ],
                told=told,
            )


def _middle(row: MutualIndex, days: Days, step: Step) -> float:
    first = date.fromisoformat(row.since)
    day = first + timedelta(days=3) if step is Step.WEEK else first
    return min(max(days.middle(day), days.left + 4), days.right - 4)


def _span(days: Days | None) -> str:
    return f", {days.first.isoformat()} to {days.last.isoformat()}" if days else ""


def _described(shown: Sequence[Pair], rows: Sequence[MutualIndex], names: Names) -> str:
    each = "; ".join(
        f"{names.of(one)} and {names.of(other)}: "
        + ", ".join(
            f"{row.since} {number(row.index)}" for row in rows if (row.one, row.other) == (one, other)
        )
        for one, other in shown
    )
    return f"Stems of the mutual index, negative is conflict, a panel for each pair. {each or 'None'}."


def _table(rows: Sequence[MutualIndex], names: Names) -> Table:
    return Table(
        title="Mutual index",
        columns=(
            "from",
            "to",
            "one",
            "other",
            "by one",
            "by other",
            "sum",
            "inputs",
            "denied of one",
            "denied of other",
            "evidence",
        ),
        rows=tuple(
            (
                row.since,
                row.until,
                names.of(row.one) or row.one,
                names.of(row.other) or row.other,
                "" if row.by_one is None else number(row.by_one),
                "" if row.by_other is None else number(row.by_other),
                number(row.index),
                str(row.inputs),
                str(row.denied_of_one),
                str(row.denied_of_other),
                " ".join(row.evidence),
            )
            for row in rows
        ),
    )
