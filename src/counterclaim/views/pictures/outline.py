"""Land and borders from a TopoJSON file of countries, such as Natural Earth's in the package world-atlas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

Point = tuple[float, float]  # longitude, latitude in degrees
Ring = Sequence[Point]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A stretch of the earth in degrees."""

    west: float
    south: float
    east: float
    north: float

    def may_hold(self, points: Ring) -> bool:
        """Whether any of a line could lie in it."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return (
            min(xs) <= self.east and max(xs) >= self.west and min(ys) <= self.north and max(ys) >= self.south
        )


@dataclass(frozen=True, slots=True)
class Outline:
    """Rings of land, lines between land and water, and lines between two countries."""

    land: tuple[tuple[Point, ...], ...]
    coasts: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]

    def within(self, box: Box) -> Outline:
        """What of it may be seen in a box; land is cut at its edges."""
        return Outline(
            tuple(cut for ring in self.land if box.may_hold(ring) and len(cut := clipped(ring, box)) > 2),
            tuple(line for line in self.coasts if box.may_hold(line)),
            tuple(line for line in self.borders if box.may_hold(line)),
        )


NOTHING = Outline((), (), ())


def outline_of(topology: bytes) -> Outline:
    """The outline that a TopoJSON file with an object ``countries`` holds.

    Raises:
        ValueError: it is no such file.
    """
    try:
        found = json.loads(topology)
        arcs = [_arc(arc, found.get("transform")) for arc in found["arcs"]]
        rings = [ring for one in found["objects"]["countries"]["geometries"] for ring in _rings(one)]
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"no TopoJSON of countries: {error!r}") from error
    uses: dict[int, int] = {}
    for ring in rings:
        for index in ring:
            number = ~index if index < 0 else index
            uses[number] = uses.get(number, 0) + 1
    return Outline(
        tuple(tuple(_joined(ring, arcs)) for ring in rings),
        tuple(tuple(arcs[number]) for number, times in sorted(uses.items()) if times == 1),
        tuple(tuple(arcs[number]) for number, times in sorted(uses.items()) if times > 1),
    )


def _arc(arc: Sequence[Sequence[float]], transform: Mapping[str, Any] | None) -> list[Point]:
    """The points of an arc; with a transform they are told as steps on a grid."""
    if transform is None:
        return [(float(x), float(y)) for x, y, *_ in arc]
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    xs, ys = accumulate(point[0] for point in arc), accumulate(point[1] for point in arc)
    return [(x * sx + tx, y * sy + ty) for x, y in zip(xs, ys, strict=True)]


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    if geometry.get("type") == "Polygon":
        yield from geometry["arcs"]
    elif geometry.get("type") == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def _joined(ring: Sequence[int], arcs: Sequence[Sequence[Point]]) -> Iterator[Point]:
    for index in ring:
        points = arcs[index] if index >= 0 else list(reversed(arcs[~index]))
        yield from points[1:]


def clipped(ring: Ring, box: Box) -> tuple[Point, ...]:
    """A ring cut at the edges of a box (Sutherland and Hodgman, 1974).

    >>> clipped([(0, 0), (4, 0), (4, 2), (0, 2)], Box(west=1, south=-9, east=9, north=9))
    ((1, 0.0), (4, 0), (4, 2), (1, 2.0))
    """
    points = list(ring)
    for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        kept: list[Point] = []
        for one, next in zip(points[-1:] + points[:-1], points, strict=True):
            inside, comes = sign * one[axis] >= sign * limit, sign * next[axis] >= sign * limit
            if inside != comes:
                kept.append(_crossing(one, next, axis, limit))
            if comes:
                kept.append(next)
        points = kept
    return tuple(points)


def _crossing(one: Point, other: Point, axis: int, limit: float) -> Point:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    along = one[1 - axis] + share * (other[1 - axis] - one[1 - axis])
    return (limit, along) if axis == 0 else (along, limit)
