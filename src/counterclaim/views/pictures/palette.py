"""Colours that colour-blind readers can tell apart, and a second sign beside each: a shape, a hatching.

The colours are those of Okabe and Ito ("Color Universal Design", 2008). On a black and white print the shapes
and hatchings remain.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.incidents import Status
from counterclaim.model.situations import RestrictionLevel
from counterclaim.views.pictures.elements import GREY, INK, PAPER, Element, element, group, path, polyline

BLUE, VERMILLION, GREEN, ORANGE, SKY, PURPLE, YELLOW = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#e69f00",
    "#56b4e9",
    "#cc79a7",
    "#f0e442",
)
SAID = (
    "Colours are those of Okabe and Ito, which colour-blind readers can tell apart; shapes and hatchings say "
    "the same."
)


class Shape(StrEnum):
    """The outline of a mark."""

    CIRCLE = "circle"  # round
    SQUARE = "square"  # four sides
    DIAMOND = "diamond"  # a square on its corner
    UP = "up"  # a triangle on its side
    DOWN = "down"  # a triangle on its corner


class Hatch(StrEnum):
    """How a surface is filled."""

    SOLID = "solid"  # with its colour
    RISING = "rising"  # lines that rise
    FALLING = "falling"  # lines that fall
    DOTS = "dots"  # dots
    CROSS = "cross"  # lines both ways
    LEVEL = "level"  # lines that lie


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour with a hatching."""

    colour: str
    hatch: Hatch = Hatch.SOLID

    @property
    def paint(self) -> str:
        """What the attribute ``fill`` takes."""
        return self.colour if self.hatch is Hatch.SOLID else f"url(#{self._id})"

    @property
    def _id(self) -> str:
        return f"{self.hatch}-{self.colour.removeprefix('#')}"

    def pattern(self) -> Element | None:
        """What ``paint`` refers to, for the definitions of a picture."""
        if self.hatch is Hatch.SOLID:
            return None
        made = element("pattern", id=self._id, width=6, height=6, patternUnits="userSpaceOnUse")
        ground = element("rect", width=6, height=6, fill=PAPER)
        return Element(made.tag, made.attributes, children=(ground, *(_strokes(self))))


def _strokes(fill: Fill) -> tuple[Element, ...]:
    if fill.hatch is Hatch.DOTS:
        return (element("circle", cx=3, cy=3, r=1.7, fill=fill.colour),)
    d = {
        Hatch.RISING: "M-1 7L7 -1M-1 1L1 -1M5 7L7 5",
        Hatch.FALLING: "M-1 -1L7 7M5 -1L7 1M-1 5L1 7",
        Hatch.CROSS: "M0 3L6 3M3 0L3 6",
        Hatch.LEVEL: "M0 3L6 3",
    }[fill.hatch]
    return (path(d, stroke=fill.colour, width=2),)


SERIES = (
    Fill(BLUE),
    Fill(VERMILLION, Hatch.RISING),
    Fill(GREEN, Hatch.DOTS),
    Fill(ORANGE, Hatch.FALLING),
    Fill(PURPLE, Hatch.CROSS),
    Fill(SKY, Hatch.LEVEL),
)
NOBODY = Fill(GREY, Hatch.DOTS)  # where no party is named
MARKS: Mapping[Status, tuple[Shape, str, str]] = {  # shape, ground, colour of what is written on it
    Status.CONTESTED: (Shape.DIAMOND, VERMILLION, INK),
    Status.UNATTRIBUTED: (Shape.CIRCLE, PAPER, INK),
    Status.SINGLE_SOURCE: (Shape.CIRCLE, SKY, INK),
    Status.CORROBORATED: (Shape.SQUARE, YELLOW, INK),
    Status.CONFIRMED: (Shape.SQUARE, BLUE, PAPER),
    Status.DISCOUNTED: (Shape.DOWN, PAPER, GREY),
    Status.UNKNOWN: (Shape.UP, PAPER, GREY),
}
LEVELS: Mapping[RestrictionLevel, Fill] = {
    RestrictionLevel.TOTAL: Fill(INK),
    RestrictionLevel.PARTIAL: Fill(INK, Hatch.RISING),
    RestrictionLevel.EASED: Fill(INK, Hatch.DOTS),
    RestrictionLevel.UNKNOWN: Fill(PAPER),
}
TALKS = Fill(PURPLE, Hatch.FALLING)


def mark(
    x: float,
    y: float,
    size: float,
    shape: Shape,
    fill: str,
    *,
    dash: str | None = None,
    told: str | None = None,
) -> Element:
    """A mark around a point; ``size`` is half its width."""
    if shape is Shape.CIRCLE:
        drawn = element(
            "circle", cx=x, cy=y, r=size, fill=fill, stroke=INK, stroke_width=1, stroke_dasharray=dash
        )
    else:
        corners = [(x + dx * size, y + dy * size) for dx, dy in _CORNERS[shape]]
        drawn = path(polyline(corners, closed=True), fill=fill, dash=dash)
    return group([drawn], told=told) if told else drawn


_CORNERS: Mapping[Shape, tuple[tuple[float, float], ...]] = {
    Shape.SQUARE: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    Shape.DIAMOND: ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    Shape.UP: ((0, -1.2), (1.1, 0.9), (-1.1, 0.9)),
    Shape.DOWN: ((0, 1.2), (1.1, -0.9), (-1.1, -0.9)),
}
