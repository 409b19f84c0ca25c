"""How far apart two places are, as far as their points and their width tell."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.actors import Place, PlaceRelation
from counterclaim.vocab.gazetteer_records import fold_name

EARTH_KM = 6371.0
DEGREE_KM = 111.0  # of latitude, a little less than it is: what is near is never passed over
NEAR_KM = 15.0  # reports name the nearest village, or the nearest town, for one spot
_RADII = {1: 0.0, 2: 15.0, 3: 30.0, 4: 80.0, 5: 120.0}  # km around the point of a place, by UCDP precision


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """The point of a place, and how far the place reaches around it in km."""

    latitude: float
    longitude: float
    reach: float


def names_of(place: str | None, relation: PlaceRelation | None) -> Iterator[str]:
    """What a told place is compared by; a stretch between two towns goes by both, in any order.

    >>> from counterclaim.model.actors import RelationKind
    >>> list(names_of("place:gao", PlaceRelation(kind=RelationKind.BETWEEN, ends=("Gao", "Ansongo"))))
    ['place:gao', 'between:ansongo|gao']
    """
    if place is None or place.startswith("country:"):
        return
    yield place
    if relation is not None and relation.ends:
        yield f"between:{'|'.join(sorted(map(fold_name, relation.ends)))}"


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
    return any(_is_near(a, b) for a in one for b in other)


def without_countries(ids: Iterable[str], places: Mapping[str, Place]) -> list[str]:
    """Places without the countries that others of them lie in: a country is no rival of its town."""
    told = sorted(set(ids))
    known = [places[one] for one in told if one in places and not one.startswith("country:")]
    homes = {f"country:{place.country}" for place in known}
    return [one for one in told if one not in homes]


def neighbours(spots: Iterable[Spot]) -> dict[Spot, tuple[Spot, ...]]:
    """For each of some spots, those of them that are near it, itself among them."""
    by_reach: dict[float, list[Spot]] = defaultdict(list)
    for spot in sorted(set(spots)):
        by_reach[spot.reach].append(spot)
    return {
        spot: tuple(other for alike in by_reach.values() for other in _beside(spot, alike))
        for same in by_reach.values()
        for spot in same
    }


@dataclass(frozen=True, slots=True)
class Near:
    """The same for spots that come one after the other."""

    _beside: dict[Spot, list[Spot]] = field(default_factory=dict)

    def add(self, spots: Iterable[Spot]) -> None:
        """Take further spots among those that are compared."""
        for spot in spots:
            if spot not in self._beside:
                near = [other for other in self._beside if _is_near(spot, other)]
                for other in near:
                    self._beside[other].append(spot)
                self._beside[spot] = [*near, spot]

    def of(self, spot: Spot) -> Sequence[Spot]:
        """The spots near one that was added, itself among them."""
        return self._beside[spot]


def _beside(spot: Spot, alike: Sequence[Spot]) -> Iterator[Spot]:
    """Those near a spot among some that reach equally far, sorted from south to north."""
    degrees = (NEAR_KM + spot.reach + alike[0].reach) / DEGREE_KM
    first = bisect_left(alike, spot.latitude - degrees, key=_latitude)
    last = bisect_right(alike, spot.latitude + degrees, key=_latitude)
    return (other for other in alike[first:last] if _is_near(spot, other))


def _latitude(spot: Spot) -> float:
    return spot.latitude


def _is_near(one: Spot, other: Spot) -> bool:
    return _km(one, other) <= NEAR_KM + one.reach + other.reach


def _km(one: Spot, other: Spot) -> float:
    """The distance of two points on a sphere."""
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    along = math.radians(one.longitude - other.longitude)
    square = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(square)))
