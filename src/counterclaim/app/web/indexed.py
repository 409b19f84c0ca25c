"""The escalation index on a timeline: a panel for each pair of parties, stems from zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.axes import Days
from counterclaim.views.pictures.elements import number
from counterclaim.views.pictures.panels import Panel, stacked
from counterclaim.views.series import Period, Step, escalation
from counterclaim.views.series.escalation import MutualIndex

MOST = 4  # pairs; more are counted
HEIGHT = 84.0
LONGEST_BY_DAY = 120  # days; longer timelines are summed by weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """What one party did and said to the other in a stretch; hollow where some of it is denied."""

    x: float
    y: float
    zero: float
    side: str
    hollow: bool
    said: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The panel of two parties."""

    one: str
    other: str
    top: float
    bottom: float
    ticks: Sequence[tuple[float, str]]
    stems: Sequence[Stem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The panels, how they came about, and where they end."""

    pairs: Sequence[Pair]
    step: str
    method: Sequence[str]
    left_out: Sequence[str]
    pairs_left_out: int
    bottom: float


def indexed(ledger: Ledger, days: Days, top: float) -> Index:
    """The index between two parties over some days, those with most input first."""
    step = Step.DAY if (days.last - days.first).days <= LONGEST_BY_DAY else Step.WEEK
    within = Period(since=days.first.isoformat(), until=days.last.isoformat())
    made = escalation(ledger, within, step=step)
    rows: Sequence[MutualIndex] = made.parts[1].rows
    inputs = Counter[tuple[str, str]]()
    for row in rows:
        inputs[row.one, row.other] += row.inputs
    pairs = sorted(inputs, key=lambda pair: (-inputs[pair], pair))
    shown = pairs[:MOST]
    values = [value for row in rows for value in (row.by_one, row.by_other) if value is not None]
    panels, ticks = stacked(top, [HEIGHT] * len(shown), min(0, *values, 0), max(0, *values, 0))
    names = Names(ledger)
    drawn = [
        _pair(pair, [row for row in rows if (row.one, row.other) == pair], panel, ticks, days, names)
        for pair, panel in zip(shown, panels, strict=True)
    ]
    return Index(
        pairs=drawn,
        step=str(step),
        method=made.method,
        left_out=made.left_out,
        pairs_left_out=len(pairs) - len(shown),
        bottom=panels[-1].bottom if panels else top,
    )


def _pair(
    pair: tuple[str, str],
    rows: Sequence[MutualIndex],
    panel: Panel,
    ticks: Sequence[float],
    days: Days,
    names: Names,
) -> Pair:
    one, other = (names.of(side) or side for side in pair)
    return Pair(
        one=one,
        other=other,
        top=panel.top,
        bottom=panel.bottom,
        ticks=[(panel.y(value), number(value)) for value in ticks],
        stems=[stem for row in rows for stem in _stems(row, panel, days, (one, other))],
    )


def _stems(row: MutualIndex, panel: Panel, days: Days, names: tuple[str, str]) -> Iterator[Stem]:
    first, last = date.fromisoformat(row.since), date.fromisoformat(row.until)
    middle = days.middle(first + timedelta(days=(last - first).days // 2))
    stretch = row.since if row.since == row.until else f"{row.since} to {row.until}"
    for side, value, denied, who, aside in (
        ("one", row.by_one, row.denied_of_one, names[0], -2.5),
        ("other", row.by_other, row.denied_of_other, names[1], 2.5),
    ):
        if value is not None:
            yield Stem(
                x=min(max(middle + aside, days.left), days.right),
                y=panel.y(value),
                zero=panel.y(0),
                side=side,
                hollow=bool(denied),
                said=f"{stretch}: {who} {number(value)}; denied of it: {denied}",
                first=row.since,
                last=row.until,
            )
