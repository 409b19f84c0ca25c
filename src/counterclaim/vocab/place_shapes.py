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
    except (TypeError, ValueError):
        return None
    found = max((_middle(outline) for outline in outlines if outline), default=None)
    if found is None or not all(map(math.isfinite, found)):
        return None
    _, longitude, latitude = found
    return round(latitude, 5), round(longitude, 5)


def _outlines(coordinates: Any, level: int) -> list[list[Point]]:
    """The outlines of a shape, holes left out."""
    if level == 0:
        return [[(float(coordinates[0]), float(coordinates[1]))]]
    if level == 1:
        return [[(float(point[0]), float(point[1])) for point in coordinates]]
    if level == LEVELS["Polygon"]:
        return _outlines(coordinates[0], 1) if coordinates else []
    return [outline for part in coordinates for outline in _outlines(part, level - 1)]


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
