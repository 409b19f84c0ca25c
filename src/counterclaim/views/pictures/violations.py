"""Violations as reported: a panel for each reporter over the same days, bars by whom the reporter blames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.axes import Days, days_axis
from counterclaim.views.pictures.captions import EVERYTHING, Scope, caption, documents_of
from counterclaim.views.pictures.elements import INK, Element, rect
from counterclaim.views.pictures.palette import NOBODY, SERIES, Fill
from counterclaim.views.pictures.panels import BELOW, Panel, frame, key, over_days, stacked
from counterclaim.views.pictures.picture import Picture, Table
from counterclaim.views.series import Period, Step
from counterclaim.views.series.days import stretch_of
from counterclaim.views.series.records import left_out
from counterclaim.views.series.violations import ReportedDay
from counterclaim.views.series.violations import violations as series

MOST = 8  # reporters; more are counted
HEIGHT = 92
LONGEST_BY_DAY = 190  # days; longer periods are drawn by weeks
THIN, THINNEST = 6.0, 4.0  # pixels of a bar
OTHERS = "\uffff"  # stands for all sides that have no filling of their own
UNNAMED, NARRATED = "nobody named", "Narration that names no party"
Bars = Mapping[str, Mapping[str, int]]  # by the beginning of a stretch, by the side blamed ("" for none)


def violations(ledger: Ledger, period: Period, *, scope: Scope = EVERYTHING) -> Picture:
    """What each reporter tells of each day, one below the other on one scale."""
    names, told = Names(ledger), series(ledger, period)
    rows: list[ReportedDay] = [row for row in told.parts[0].rows if row.day is not None]
    days = over_days([row.day for row in rows if row.day is not None])
    step = Step.WEEK if days is not None and (days.last - days.first).days > LONGEST_BY_DAY else Step.DAY
    by: dict[str, list[ReportedDay]] = {}
    for row in rows:
        by.setdefault(row.reporter or "", []).append(row)
    reporters = sorted(by, key=lambda reporter: (-_incidents(by[reporter]), reporter))
    shown = reporters[:MOST]
    fills = _fills([row for reporter in shown for row in by[reporter]])
    elements, height = key([(fill, f"blames {_name(side, names)}") for side, fill in fills.items()], 0)
    if days is not None:
        bars = {reporter: _bars(by[reporter], step, fills) for reporter in shown}
        most = max(sum(bar.values()) for own in bars.values() for bar in own.values())
        panels, ticks = stacked(height, [HEIGHT] * len(shown), 0, most)
        elements += days_axis(days, panels[0].top, panels[-1].bottom)
        for reporter, on in zip(shown, panels, strict=True):
            title = f"{names.of(reporter) or NARRATED}: {_incidents(by[reporter])}"
            elements += frame(on, ticks, days, title)
            elements += _drawn(on, days, step, bars[reporter], fills, names)
        height = panels[-1].bottom + BELOW
    return Picture(
        kind="violations",
        title=f"Violations as each side reports them{_span(days)}",
        description=_described(by, shown, names),
        height=height,
        elements=tuple(elements),
        fills=tuple(fills.values()),
        caption=caption(
            (_said(days, step), *told.method),
            ledger,
            documents_of(id for row in rows for id in row.evidence),
            scope,
            (*told.left_out, *left_out((len(reporters) - len(shown), "further reporters"))),
        ),
        tables=(_table(rows, names),),
    )


def _wide(days: Days, step: Step) -> float:
    """How wide a bar is at most."""
    return days.width * (7 if step is Step.WEEK else 1)


def _said(days: Days | None, step: Step) -> str:
    said = f"Bars count incidents a {step}, by whom the reporter blames; hatchings tell whom."
    if days is not None and _wide(days, step) < THIN:
        said += " Over so long a time bars are too thin for hatchings: narrow the days."
    return said


def _incidents(rows: Sequence[ReportedDay]) -> int:
    """How many incidents a reporter tells; one of whom it blames several is one."""
    return len({record for row in rows for record in row.records})


def _bars(rows: Sequence[ReportedDay], step: Step, fills: Mapping[str, Fill]) -> Bars:
    bars: dict[str, dict[str, int]] = {}
    for row in rows:
        bar = bars.setdefault(stretch_of(row.day or "", step)[0], {})
        side = row.blamed or ""
        side = side if side in fills else OTHERS
        bar[side] = bar.get(side, 0) + row.incidents
    return bars


def _fills(rows: Sequence[ReportedDay]) -> dict[str, Fill]:
    """A filling for each side that is blamed, the most blamed first; those beyond share the last."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.blamed or ""] = counts.get(row.blamed or "", 0) + row.incidents
    sides = sorted((side for side in counts if side), key=lambda side: (-counts[side], side))
    if len(sides) > len(SERIES):
        sides = [*sides[: len(SERIES) - 1], OTHERS]
    fills = dict(zip(sides, SERIES, strict=False))
    return fills | ({"": NOBODY} if "" in counts else {})


def _name(side: str, names: Names) -> str:
    return "others" if side == OTHERS else names.of(side) or UNNAMED


def _drawn(
    on: Panel, days: Days, step: Step, bars: Bars, fills: Mapping[str, Fill], names: Names
) -> Iterator[Element]:
    for begin, bar in sorted(bars.items()):
        first = max(date.fromisoformat(begin), days.first)
        wide = _wide(days, step)
        x, base = days.begin(first), 0
        for side, fill in fills.items():
            if side in bar:
                top = on.y(base + bar[side])
                thin = wide < THIN  # a hatching would not be seen
                yield rect(
                    x if thin else x + wide * 0.08,
                    top,
                    THINNEST if thin else wide * 0.84,
                    on.y(base) - top,
                    fill=fill.colour if thin else fill.paint,
                    stroke=None if thin else INK,
                    told=f"{begin}: {bar[side]} incidents, {_name(side, names)} blamed",
                )
                base += bar[side]


def _span(days: Days | None) -> str:
    return f", {days.first.isoformat()} to {days.last.isoformat()}" if days else ""


def _described(by: Mapping[str, Sequence[ReportedDay]], shown: Sequence[str], names: Names) -> str:
    each = "; ".join(
        f"{names.of(reporter) or NARRATED} reports {_incidents(by[reporter])} incidents on "
        f"{len({row.day for row in by[reporter]})} days"
        for reporter in shown
    )
    return f"Bars of reported violations, a panel for each reporter. {each or 'There are none'}."


def _table(rows: Sequence[ReportedDay], names: Names) -> Table:
    return Table(
        title="Violations per reporter and day",
        columns=("day", "reporter", "blames", "incidents", "denied by somebody", "evidence"),
        rows=tuple(
            (
                row.day or "",
                names.of(row.reporter) or NARRATED,
                names.of(row.blamed) or UNNAMED,
                str(row.incidents),
                str(row.denied),
                " ".join(row.evidence),
            )
            for row in rows
        ),
    )
