"""From degrees to pixels: an equirectangular projection that is true to scale in the middle of the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians

from counterclaim.views.pictures.outline import Box, Point

KM_A_DEGREE = 111.2  # of latitude, and of longitude at the equator
LEAST_SPAN = 1.2  # degrees of latitude: a map of one village shows its surroundings
AROUND = 0.12  # share of the span that is left around what is shown
STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)


@dataclass(frozen=True, slots=True)
class Projection:
    """A box of the earth laid on a rectangle; ``scale`` is pixels a degree of latitude."""

    box: Box
    left: float
    top: float
    scale: float
    shrink: float  # a degree of longitude against one of latitude

    def xy(self, longitude: float, latitude: float) -> Point:
        """Where a place lies."""
        x = self.left + (longitude - self.box.west) * self.scale * self.shrink
        return x, self.top + (self.box.north - latitude) * self.scale

    @property
    def size(self) -> Point:
        """Width and height in pixels."""
        wide = (self.box.east - self.box.west) * self.scale * self.shrink
        return wide, (self.box.north - self.box.south) * self.scale

    def pixels(self, km: float) -> float:
        """How long a distance is."""
        return km / KM_A_DEGREE * self.scale

    def graticule(self) -> tuple[list[float], list[float]]:
        """Meridians and parallels at round degrees."""
        step = next((s for s in STEPS if (self.box.north - self.box.south) / s <= 6), STEPS[-1])
        return (
            list(_multiples(self.box.west, self.box.east, step)),
            list(_multiples(self.box.south, self.box.north, step)),
        )

    def round_km(self) -> int:
        """A round distance that a scale bar of about a fifth of the width shows.

        Scales are right along meridians, and along the parallel in the middle.
        """
        most = self.size[0] / 5 / self.scale * KM_A_DEGREE
        return next((km for km in (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2) if km <= most), 1)


def _multiples(low: float, high: float, step: float) -> Iterator[float]:
    number = int(low // step)
    while number * step <= high:
        if number * step >= low:
            yield round(number * step, 6)
        number += 1


def projected(
    places: Sequence[tuple[float, float, float]], *, left: float, top: float, width: float, tallest: float
) -> Projection:
    """A projection that shows some places (longitude, latitude, km around), at most so wide and tall."""
    north = max(lat + km / KM_A_DEGREE for _, lat, km in places)
    south = min(lat - km / KM_A_DEGREE for _, lat, km in places)
    shrink = max(cos(radians(min(max((north + south) / 2, -85), 85))), 0.08)
    east = max(lon + km / KM_A_DEGREE / shrink for lon, _, km in places)
    west = min(lon - km / KM_A_DEGREE / shrink for lon, _, km in places)
    high = max((north - south) * (1 + 2 * AROUND), LEAST_SPAN)
    wide = max((east - west) * shrink * (1 + 2 * AROUND), LEAST_SPAN * 1.4)
    scale = min(width / wide, tallest / high)
    wide = width / scale
    high = max(high, wide * 0.42)
    middle_x, middle_y = (east + west) / 2, (north + south) / 2
    box = Box(
        west=middle_x - wide / shrink / 2,
        east=middle_x + wide / shrink / 2,
        south=middle_y - high / 2,
        north=middle_y + high / 2,
    )
    return Projection(box, left, top, scale, shrink)
