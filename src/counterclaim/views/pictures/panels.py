"""Panels of one below the other over the same days: a scale of numbers at the left, a title above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.views.pictures.axes import Days, number_ticks
from counterclaim.views.pictures.elements import FAINT, GREY, INK, Element, line, number, rect, text
from counterclaim.views.pictures.lettering import fitted, width_of
from counterclaim.views.pictures.palette import Fill
from counterclaim.views.pictures.picture import MARGIN, WIDTH

LEFT = MARGIN + 40
RIGHT = WIDTH - MARGIN - 8
ABOVE, BETWEEN, BELOW = 22, 10, 26  # a panel's title, the room to the next one, and that of dates


@dataclass(frozen=True, slots=True)
class Panel:
    """A stretch of a picture in which numbers are laid out: ``low`` at the bottom, ``high`` at the top."""

    top: float
    height: float
    low: float
    high: float

    def y(self, value: float) -> float:
        """Where a number lies."""
        return self.top + self.height * (self.high - value) / (self.high - self.low)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


def stacked(top: float, heights: Sequence[float], low: float, high: float) -> tuple[list[Panel], list[float]]:
    """Panels one below the other on one scale, which ends at round numbers, and these."""
    ticks, panels = number_ticks(low, high), []
    for height in heights:
        panels.append(Panel(top + ABOVE, height, ticks[0], ticks[-1]))
        top = panels[-1].bottom + BETWEEN
    return panels, ticks


def over_days(days: Sequence[str]) -> Days | None:
    """The days from the first to the last of some, laid across a panel; ``None`` if there are none."""
    if not days:
        return None
    return Days(date.fromisoformat(min(days)), date.fromisoformat(max(days)), LEFT, RIGHT)


def frame(on: Panel, ticks: Sequence[float], days: Days, title: str) -> Iterator[Element]:
    """The scale and the title of a panel."""
    shown = fitted(title, days.right - LEFT, 12)
    yield text(LEFT, on.top - 7, shown, size=12, weight="bold")
    for value in ticks:
        y = on.y(value)
        yield line(LEFT, y, days.right, y, stroke=INK if value == 0 else FAINT)
        yield text(LEFT - 6, y + 4, number(value), size=11, anchor="end", fill=GREY)


def key(entries: Sequence[tuple[Fill, str]], top: float) -> tuple[list[Element], float]:
    """What each filling means, in as many lines as that takes, and where they end."""
    elements: list[Element] = []
    x, y = float(MARGIN), top
    for fill, meaning in entries:
        shown = fitted(meaning, 420, 11)
        wide = 24 + width_of(shown, 11) + 22
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, y = float(MARGIN), y + 20
        elements += (rect(x, y, 18, 12, fill=fill.paint), text(x + 24, y + 10, shown, size=11))
        x += wide
    return elements, y + 20
