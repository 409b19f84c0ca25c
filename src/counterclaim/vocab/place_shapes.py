"""The point that stands for a shape of GeoJSON: the middle of its largest outline."""

from __future__ import annotations

import math
from typing import Any

LEVELS = {"Point": 0, "MultiPoint": 1, "LineString": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3}
Point = tuple[float, float]  # longitude, latitude


def middle_of(geometry: Any) -> tuple[float, float] | None:
    """Latitude and longitude of the middle of a shape; ``None`` for what is no shape.

    >>> middle_of({"type": "Polygon", "coordinates": [[[10, 0], [12, 0], [12, 4], [10, 4], [10, 0]]]})
    (2.0, 11.0)
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    level = LEVELS.get(kind) if isinstance(kind, str) else None
    if level is None:
        return None
    try:
        outlines = list(_outlines(geometry.get("coordinates"), level))
    except (TypeError, ValueError, LookupError, OverflowError):  # whatever stands for coordinates
        return None
    found = max((_middle(outline) for outline in outlines if outline), default=None)
    if found is None:
        return None
    _, longitude, latitude = found
    return on_earth(latitude, longitude)


def on_earth(latitude: float, longitude: float) -> tuple[float, float] | None:
    """A point, rounded to a metre; ``None`` for one that is not on the globe.

    >>> on_earth(40.123456, 46.5), on_earth(466000.0, 4440000.0)
    ((40.12346, 46.5), None)
    """
    sound = math.isfinite(latitude) and math.isfinite(longitude)
    if not sound or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return round(latitude, 5), round(longitude, 5)


def _outlines(coordinates: Any, level: int) -> list[list[Point]]:
    """The outlines of a shape, holes left out."""
    if level == 0:
        return [[_pair(coordinates)]]
    if level == 1:
        return [list(map(_pair, coordinates))]
    if level == LEVELS["Polygon"]:
        return _outlines(coordinates[0], 1) if coordinates else []
    return [outline for part in coordinates for outline in _outlines(part, level - 1)]


def _pair(position: Any) -> Point:
    if not isinstance(position, list):
        raise TypeError(position)
    return float(position[0]), float(position[1])


def _middle(outline: list[Point]) -> tuple[float, float, float]:
    """Size, longitude and latitude of the centre of gravity of an outline."""
    size = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        size += cross
        x += (x1 + x2) * cross
        y += (y1 + y2) * cross
    if abs(size) < 1e-12:  # a point or a line
        return 0.0, sum(p[0] for p in outline) / len(outline), sum(p[1] for p in outline) / len(outline)
    return abs(size), x / (3 * size), y / (3 * size)
