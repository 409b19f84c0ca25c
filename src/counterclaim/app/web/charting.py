"""Where things lie on a timeline: marks over days, bars below them, stems of the escalation index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from counterclaim.app.web.asking import Asked
from counterclaim.app.web.indexed import Index, indexed
from counterclaim.app.web.marked import Marked
from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures.axes import Days
from counterclaim.views.pictures.bars import Bar
from counterclaim.views.pictures.lettering import fitted, width_of
from counterclaim.views.series import Period
from counterclaim.views.series.days import calendar_day

TIMELINE = "/timeline"
WIDTH, LEFT, RIGHT = 1000, 40.0, 990.0
BIN, LANE, TALLEST = 24.0, 24.0, 10  # of marks
ROW, LETTERS = 20.0, 12.0  # of bars
MOST_BARS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An incident where its mark lies; ``until`` is how far its date reaches, if that is farther."""

    x: float
    y: float
    of: Marked
    until: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Further:
    """Incidents for whose marks there is no room: how many, and the page of their days alone."""

    x: float
    y: float
    number: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A bar where it lies, with its words beside it."""

    x: float
    y: float
    width: float
    words: str
    words_x: float
    anchor: str
    of: Bar

    @property
    def tone(self) -> str:
        """The class that fills it."""
        return "talks" if self.of.level is None else str(self.of.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """All that is drawn, and how high it is."""

    days: tuple[str, str]
    ticks: Sequence[tuple[float, str]]
    axis: float
    marks: Sequence[Placed]
    further: Sequence[Further]
    lanes: Sequence[Lane]
    bars_left_out: int
    index: Index
    height: float
    width: int = WIDTH
    left: float = LEFT
    right: float = RIGHT


def charted(
    incidents: Sequence[Marked], bars: Sequence[Bar], ledger: Ledger, period: Period, asked: Asked
) -> Chart | None:
    """The chart of some incidents and bars, and of the index of their ledger; nothing if none has a day."""
    days = _days(incidents, bars, period)
    if days is None:
        return None
    marks, further, axis = _stacked(days, incidents, asked)
    lanes = [_lane(days, bar, axis + 34 + ROW * row) for row, bar in enumerate(bars[:MOST_BARS])]
    below = axis + 34 + ROW * len(lanes) + (10 if lanes else 0)
    index = indexed(ledger, days, below)
    return Chart(
        days=(days.first.isoformat(), days.last.isoformat()),
        ticks=list(days.ticks()),
        axis=axis,
        marks=marks,
        further=further,
        lanes=lanes,
        bars_left_out=len(bars) - len(lanes),
        index=index,
        height=index.bottom + 8,
    )


def _days(incidents: Sequence[Marked], bars: Sequence[Bar], period: Period) -> Days | None:
    """The days that are drawn: those asked for, as far as there is anything."""
    told = [calendar_day(day) for one in incidents for day in (one.first, one.last)]
    ends = [day for day in told if day] + [day for bar in bars for day in (bar.first, bar.last)]
    if not ends:
        return None
    first, last = min(ends), max(ends)
    since, until = calendar_day(period.since), calendar_day(period.until)
    first, last = max(first, since or first), min(last, until or last)
    return Days(first, max(first, last), LEFT, RIGHT)


def _stacked(
    days: Days, incidents: Sequence[Marked], asked: Asked
) -> tuple[list[Placed], list[Further], float]:
    """Marks stacked over their days, the earliest at the bottom, and where the axis lies."""
    bins: dict[int, list[Marked]] = {}
    for one in incidents:
        day = calendar_day(one.first)
        if day is not None:
            place = int((days.middle(min(max(day, days.first), days.last)) - LEFT) // BIN)
            bins.setdefault(place, []).append(one)
    tallest = min(max(map(len, bins.values()), default=0), TALLEST)
    axis = LANE * tallest + 14
    marks: list[Placed] = []
    further: list[Further] = []
    for place, held in bins.items():
        x = LEFT + place * BIN + BIN / 2
        room = TALLEST if len(held) <= TALLEST else TALLEST - 1
        marks += _column(days, held[:room], x, axis)
        if held[room:]:
            top = axis - LANE * (room + 0.6)
            where = asked.address(TIMELINE, **_span(days, place))
            further.append(Further(x=x, y=top, number=len(held) - room, address=where))
    return marks, further, axis


def _column(days: Days, held: Sequence[Marked], x: float, axis: float) -> Iterator[Placed]:
    for level, one in enumerate(held):
        end = _end(days, one)
        yield Placed(x=x, y=axis - LANE * (level + 0.6), of=one, until=end if end and end > x + BIN else None)


def _end(days: Days, one: Marked) -> float | None:
    last = calendar_day(one.last)
    return days.begin(min(last, days.last)) + days.width if last is not None else None


def _span(days: Days, place: int) -> Mapping[str, str]:
    """The days that one column of marks stands for."""
    first = days.first + timedelta(days=int(place * BIN / days.width))
    last = days.first + timedelta(days=int((place + 1) * BIN / days.width))
    return {"since": first.isoformat(), "until": min(last, days.last).isoformat()}


def _lane(days: Days, bar: Bar, y: float) -> Lane:
    """A bar, with its words on the side that has more room."""
    left = days.begin(max(bar.first, days.first))
    right = min(days.begin(min(bar.last, days.last)) + days.width, RIGHT)
    width = max(right - left, 4.0)
    after, before = RIGHT - left - width - 18, left - LEFT - 6
    beside = after >= min(width_of(bar.label, LETTERS), before)
    return Lane(
        x=left,
        y=y,
        width=width,
        words=fitted(bar.label, after if beside else before, LETTERS),
        words_x=left + width + 14 if beside else left - 6,
        anchor="start" if beside else "end",
        of=bar,
    )
