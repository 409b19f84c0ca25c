"""What happened when: incidents, talks and phases of restrictions, as a list and as a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.dates import When
from counterclaim.views.report.claim_views import Link
from counterclaim.views.report.desk import Desk
from counterclaim.views.report.incident_views import IncidentView
from counterclaim.views.report.page import Moment
from counterclaim.views.report.wording import LEVELS, MONTHS, Sign

WIDTH, MARGIN, LANE, DOT = 960, 16, 22, 9
TALLEST_STACK = 8  # marks over one another before the rest is only counted
TICKS = 6
TALKS = Sign("◆", "talks", "neutral")


@dataclass(frozen=True, slots=True)
class Mark:
    """A point or a bar of the drawing."""

    x: int
    y: int
    width: int
    sign: Sign
    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The timeline as lanes over days; everything in it is in the list as well."""

    width: int
    height: int
    axis: int
    ticks: tuple[tuple[int, str], ...]
    points: tuple[Mark, ...]
    bars: tuple[Mark, ...]
    more: tuple[tuple[int, int, int], ...]


def moments(desk: Desk, incidents: Sequence[IncidentView]) -> tuple[Moment, ...]:
    """Everything that has its place in time, by date; what has no date comes last."""
    found = [*_incidents(desk, incidents), *_rounds(desk), *_phases(desk)]
    return tuple(sorted(found, key=lambda m: (m.day or m.last_day or "~", m.kind, m.title.text)))


def _incidents(desk: Desk, incidents: Sequence[IncidentView]) -> Iterator[Moment]:
    dates = {incident.id: incident.date for incident in desk.ledger.incidents}
    for view in incidents:
        when = dates[view.id]
        yield _moment(when, desk, "incident", view.sign, Link(view.title, desk.address(view.id)))


def _rounds(desk: Desk) -> Iterator[Moment]:
    for track in desk.ledger.talks:
        title = track.subject or desk.names.all(track.mediators) or "subject not stated"
        for round in track.rounds:
            yield _moment(round.date, desk, "talks", TALKS, desk.link(track.id, title))


def _phases(desk: Desk) -> Iterator[Moment]:
    for restriction in desk.ledger.restrictions:
        for phase in restriction.phases:
            start, end = phase.start, phase.end
            last = (end.last_day or end.first_day) if end else restriction.ongoing_at
            place = desk.names.of(restriction.place)
            title = f"{restriction.type}{f' of {place}' if place else ''}, {phase.level} phase"
            yield Moment(
                day=start.first_day if start else None,
                last_day=last[:10] if last else start.last_day if start else None,
                date=desk.date(start, phase.evidence, bare=True),
                kind="restriction",
                sign=LEVELS[phase.level],
                title=desk.link(restriction.id, title),
            )


def _moment(when: When | None, desk: Desk, kind: str, sign: Sign, title: Link) -> Moment:
    first, last = (when.first_day, when.last_day) if when else (None, None)
    return Moment(first, last, desk.date(when), kind, sign, title)


def drawing(found: Sequence[Moment]) -> Drawing | None:
    """The timeline drawn to scale; ``None`` if there is too little to draw."""
    dated = list(_dated(found))
    if len({first for first, _, _ in dated}) < 2:
        return None
    begin = min(first for first, _, _ in dated)
    days = max((last - begin).days for _, last, _ in dated) or 1

    def x(day: date) -> int:
        return MARGIN + (day - begin).days * (WIDTH - 2 * MARGIN) // days

    bars = [(first, last, m) for first, last, m in dated if m.kind == "restriction"]
    points = [(x(first), m) for first, _, m in dated if m.kind != "restriction"]
    stacked, more, levels = _stacked(points)
    axis = LANE * (levels + 1)
    return Drawing(
        width=WIDTH,
        height=axis + 28 + LANE * len(bars),
        axis=axis,
        ticks=tuple((x(day), _label(day)) for day in _ticks(begin, days)),
        points=tuple(
            Mark(at, axis - LANE // 2 - level * LANE, 0, m.sign, _told(m), m.title.href)
            for at, level, m in stacked
        ),
        bars=tuple(
            Mark(
                x(first),
                axis + 28 + LANE * row,
                max(x(last) - x(first), 3),
                m.sign,
                _told(m),
                m.title.href,
            )
            for row, (first, last, m) in enumerate(bars)
        ),
        more=tuple((at, axis - LANE * (TALLEST_STACK + 1) + 8, count) for at, count in more),
    )


def _stacked(
    points: Sequence[tuple[int, Moment]],
) -> tuple[list[tuple[int, int, Moment]], list[tuple[int, int]], int]:
    """Marks that would touch, one over the other up to a height; where more are, how many more."""
    stacked: list[tuple[int, int, Moment]] = []
    more: dict[int, int] = {}
    heights: dict[int, int] = {}
    for x, moment in points:
        bin = x // (2 * DOT)
        level = heights.get(bin, 0)
        if level < TALLEST_STACK:
            stacked.append((bin * 2 * DOT + DOT, level, moment))
        else:
            more[bin] = more.get(bin, 0) + 1
        heights[bin] = level + 1
    tallest = max(heights.values(), default=1)
    over = [(bin * 2 * DOT + DOT, count) for bin, count in more.items()]
    return stacked, over, min(tallest, TALLEST_STACK) + bool(over)


def _told(moment: Moment) -> str:
    date = f"{moment.date.text}: " if moment.date else ""
    return f"{date}{moment.title.text} ({moment.sign.word})"


def _dated(found: Sequence[Moment]) -> Iterator[tuple[date, date, Moment]]:
    for moment in found:
        first, last = _day(moment.day), _day(moment.last_day)
        if first is not None:
            yield first, first if last is None else max(first, last), moment


def _day(value: str | None) -> date | None:
    """A day; years that the calendar does not have make none."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _ticks(begin: date, days: int) -> list[date]:
    steps = min(TICKS, days)
    return [begin + timedelta(days=days * step // steps) for step in range(steps + 1)]


def _label(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
