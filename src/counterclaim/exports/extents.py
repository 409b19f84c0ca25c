"""Where something is, as GeoJSON shapes that are no finer than the words."""

from __future__ import annotations

import math
from typing import Any

from counterclaim.exports.points import DIGITS, finest_point
from counterclaim.model.actors import Place

NEAR_KM = 25.0  # UCDP where_prec 2: within about so many km of a known point
AT, NEAR, DISTRICT = 1, 2, 3  # where_prec
_CORNERS, _KM_A_DEGREE = 32, 111.195
_LATEST_LATITUDE, _WHOLE_TURN = 85.0, 180.0
EXTENTS = {
    AT: "at this place",
    NEAR: f"within about {NEAR_KM:.0f} km",
    DISTRICT: "somewhere in this district; the point is its middle",
    4: "somewhere in this province",
    5: "somewhere in this part of a country",
    6: "somewhere in this country",
    7: "at sea or in the air",
}


def geometry_of(place: Place | None) -> dict[str, Any] | None:
    """A point for a place, a circle for what is near one; none for what is wider than a district.

    A circle that would cross the antimeridian or a pole is the point in its middle.
    """
    latitude, longitude = finest_point(place)
    if place is None or latitude is None or longitude is None:
        return None
    if place.precision.ucdp == NEAR and (ring := _circle(latitude, longitude)):
        return {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Point", "coordinates": [longitude, latitude]}


def _circle(latitude: float, longitude: float) -> list[list[float]]:
    """A ring, counterclockwise as RFC 7946 has it; none where it would cross a pole or the antimeridian."""
    high = NEAR_KM / _KM_A_DEGREE
    if abs(latitude) + high > _LATEST_LATITUDE:
        return []
    wide = high / math.cos(math.radians(latitude))
    if abs(longitude) + wide > _WHOLE_TURN:
        return []
    turns = [2 * math.pi * corner / _CORNERS for corner in range(_CORNERS)]
    ring = [
        [
            round(longitude + wide * math.cos(turn), DIGITS),
            round(latitude + high * math.sin(turn), DIGITS),
        ]
        for turn in turns
    ]
    return [*ring, ring[0]]
