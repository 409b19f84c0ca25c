"""How far apart two places are, as far as their points and their width tell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.model.actors import Place

EARTH_KM = 6371.0
NEAR_KM = 15.0  # reports name the nearest village, or the nearest town, for one spot
_RADII = {1: 0.0, 2: 15.0, 3: 30.0, 4: 80.0, 5: 120.0}  # km around the point of a place, by UCDP precision


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """The point of a place, and how far the place reaches around it in km."""

    latitude: float
    longitude: float
    reach: float


def spots_of(ids: Iterable[str], places: Mapping[str, Place]) -> frozenset[Spot]:
    """The points of some places; places without one have none."""
    found = (places[place] for place in ids if place in places)
    return frozenset(
        Spot(place.latitude, place.longitude, _RADII.get(place.precision.ucdp or 0, 0.0))
        for place in found
        if place.latitude is not None and place.longitude is not None
    )


def are_near(one: frozenset[Spot], other: frozenset[Spot]) -> bool:
    """Whether any two of the places may be one spot: one lies beside or inside the other."""
    return any(_km(a, b) <= NEAR_KM + a.reach + b.reach for a in one for b in other)


def _km(one: Spot, other: Spot) -> float:
    """The distance of two points on a sphere."""
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    along = math.radians(one.longitude - other.longitude)
    square = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(square)))
