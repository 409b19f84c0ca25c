"""The timeline: incidents as numbered marks over days, talks and phases of restrictions below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.axes import Days, days_axis
from counterclaim.views.pictures.bars import BARS, Bar, bars_of
from counterclaim.views.pictures.captions import EVERYTHING, Scope, caption
from counterclaim.views.pictures.elements import INK, Element, group, line, rect, text
from counterclaim.views.pictures.lettering import fitted, width_of
from counterclaim.views.pictures.listing import (
    Numbered,
    documents_told,
    first_day,
    incident_mark,
    legend,
    listed,
    numbered,
    table_of,
    titled,
)
from counterclaim.views.pictures.picture import MARGIN, WIDTH, Picture, Table
from counterclaim.views.series import Period
from counterclaim.views.series.days import calendar_day
from counterclaim.views.series.records import left_out

MOST = 120  # incidents of one picture; the rest is counted
LANE, BIN, TALLEST = 21.0, 22.0, 12
BAR, BAR_ROW = 12.0, 34.0
SAID = (
    "Each mark is an incident, as an identity under which accounts are gathered, on the first day that it is "
    "told to have been on, or by which it had been; a line shows how long a stretch its date is. Below its "
    "title stands who tells it; the status is derived from who says and who denies it, tolls are by the rule "
    "set named."
)


def timeline(ledger: Ledger, period: Period, *, scope: Scope = EVERYTHING) -> Picture:
    """The timeline of a ledger; what has no date is listed without a mark over days."""
    names = Names(ledger)
    everything = numbered(ledger.incidents)
    shown = everything[:MOST]
    bars = bars_of(ledger, names, period)
    dated = [(day, one) for one in shown if (day := first_day(one.incident)) is not None]
    days = _days([day for day, _ in dated], bars, period)
    drawn, height = _drawing(days, dated, bars, names) if days else ([], 0.0)
    elements = [*drawn, *legend([one.incident.status for one in shown], height + 20)]
    rows, bottom = listed(shown, names, height + 40)
    elements += rows
    undated = len(shown) - len(dated)
    return Picture(
        kind="timeline",
        title=f"Timeline{_span(days)}",
        description=_described(shown, bars, days, names),
        height=bottom,
        elements=tuple(elements),
        fills=tuple(bar.fill for bar in bars),
        caption=caption(
            (SAID, *([BARS] if bars else [])),
            ledger,
            documents_told(shown),
            scope,
            left_out(
                (undated, "incidents without a date, listed last and not over days"),
                (len(everything) - len(shown), "further incidents, for which narrow what is asked for"),
            ),
        ),
        tables=(table_of(shown, names), _bar_table(bars)),
    )


def _last(incident: Incident) -> date | None:
    return calendar_day(incident.date.last_day) if incident.date is not None else None


def _days(dates: Sequence[date], bars: Sequence[Bar], period: Period) -> Days | None:
    """The days that are drawn: those asked for, as far as there is anything."""
    ends = [*dates, *(bar.first for bar in bars), *(bar.last for bar in bars)]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    since, until = calendar_day(period.since), calendar_day(period.until)
    first, last = max(first, since or first), min(last, until or last)
    return Days(first, max(first, last), MARGIN + 12, WIDTH - MARGIN - 12)


def _span(days: Days | None) -> str:
    return f", {days.first.isoformat()} to {days.last.isoformat()}" if days else ""


def _drawing(
    days: Days, dated: Sequence[tuple[date, Numbered]], bars: Sequence[Bar], names: Names
) -> tuple[list[Element], float]:
    """Marks stacked over the axis, bars below it; and how high all that is."""
    stacks: dict[int, int] = {}
    placed: list[tuple[int, int, Numbered]] = []
    for day, one in dated:
        bin = int((days.middle(max(day, days.first)) - days.left) // BIN)
        placed.append((bin, stacks.get(bin, 0), one))
        stacks[bin] = stacks.get(bin, 0) + 1
    tallest = min(max(stacks.values(), default=0), TALLEST)
    axis = LANE * (tallest + 1)
    bottom = axis + 28 + BAR_ROW * len(bars)
    elements = list(days_axis(days, 0, axis))
    for bin, level, one in placed:
        x, y = days.left + bin * BIN + BIN / 2, axis - LANE * (level + 0.6)
        if level < TALLEST - 1 or stacks[bin] <= TALLEST:
            elements += _stretch(days, one, x, y)
            elements.append(incident_mark(one, names, x, y))
        elif level == TALLEST - 1:
            elements.append(text(x, y + 4, f"+{stacks[bin] - level}", size=11, anchor="middle"))
    for place, bar in enumerate(bars):
        elements += _bar(days, bar, axis + 34 + BAR_ROW * place)
    return elements, bottom


def _stretch(days: Days, one: Numbered, x: float, y: float) -> Iterator[Element]:
    """How long a stretch the date of an incident is, where that is wider than its mark."""
    last = _last(one.incident)
    if last is not None and days.begin(min(last, days.last)) + days.width > x + BIN:
        yield line(x, y, days.begin(min(last, days.last)) + days.width, y, dash="3 2")


def _bar(days: Days, bar: Bar, y: float) -> Iterator[Element]:
    left = days.begin(max(bar.first, days.first))
    right = min(days.begin(min(bar.last, days.last)) + days.width, days.right)
    width = max(right - left, 4)
    yield group([rect(left, y + 14, width, BAR, fill=bar.fill.paint)], told=bar.label)
    if bar.open:  # it may go on: an open end
        yield line(left + width, y + 14 + BAR / 2, left + width + 10, y + 14 + BAR / 2, dash="2 2")
    label = fitted(bar.label, days.right - days.left, 11)
    at = min(left, days.right - width_of(label, 11))
    yield text(at, y + 10, label, size=11, fill=INK)


def _described(shown: Sequence[Numbered], bars: Sequence[Bar], days: Days | None, names: Names) -> str:
    held = f"{len(shown)} incidents and {len(bars)} talks and phases of restrictions"
    over = f" from {days.first.isoformat()} to {days.last.isoformat()}" if days else ", none with a date"
    each = ". ".join(f"{one.number}: {titled(one.incident, names)}, {one.incident.status}" for one in shown)
    return f"A timeline of {held}{over}. {each}"


def _bar_table(bars: Sequence[Bar]) -> Table:
    return Table(
        title="Talks and phases of restrictions",
        columns=("from", "to", "what"),
        rows=tuple((bar.first.isoformat(), bar.last.isoformat(), bar.label) for bar in bars),
    )
