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
AREA_KM = 80.0  # what reaches that far around its point is an area
_REGION = 4  # UCDP precision of a first-order division
_RADII = {1: 0.0, 2: 15.0, 3: 30.0, _REGION: AREA_KM, 5: 120.0}  # km around the point of a place


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """The point of a place, how far the place reaches around it in km, and which region it is or lies in."""

    latitude: float
    longitude: float
    reach: float
    region: str = ""


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
        Spot(place.latitude, place.longitude, _RADII.get(place.precision.ucdp or 0, 0.0), _region_of(place))
        for place in found
        if place.latitude is not None and place.longitude is not None
    )


def _region_of(place: Place) -> str:
    return place.region or (place.id if place.precision.ucdp == _REGION else "")


def are_near(one: frozenset[Spot], other: frozenset[Spot]) -> bool:
    """Whether any two of the places may be one spot: one lies beside or inside the other."""
    return any(_is_near(a, b) for a in one for b in other)


def without_wider(ids: Iterable[str], places: Mapping[str, Place]) -> list[str]:
    """Places without the countries and regions that others of them lie in: no rivals of a town there."""
    told = sorted(set(ids))
    known = [places[one] for one in told if one in places and not one.startswith("country:")]
    homes = {f"country:{place.country}" for place in known} | {place.region for place in known}
    return [one for one in told if one not in homes]


def finest(
    one: frozenset[str], other: frozenset[str], places: Mapping[str, Place]
) -> tuple[frozenset[str], frozenset[str]]:
    """The places that each of two tells, without those in which places of either lie."""
    kept = frozenset(without_wider(one | other, places))
    return one & kept, other & kept


def neighbours(spots: Iterable[Spot]) -> dict[Spot, tuple[Spot, ...]]:
    """For each of some spots, those of them that are near it, itself among them."""
    by_reach: dict[float, list[Spot]] = defaultdict(list)
    inside: dict[str, list[Spot]] = defaultdict(list)
    regions: dict[str, list[Spot]] = defaultdict(list)
    every = sorted(set(spots))
    for spot in every:
        by_reach[spot.reach].append(spot)
        if spot.region:
            (regions if spot.reach >= AREA_KM else inside)[spot.region].append(spot)
    return {
        spot: tuple(
            dict.fromkeys(
                [
                    *(other for alike in by_reach.values() for other in _beside(spot, alike)),
                    *regions.get(spot.region, ()),
                    *(inside.get(spot.region, ()) if spot.reach >= AREA_KM else ()),
                ]
            )
        )
        for spot in every
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


def _is_inside(one: Spot, other: Spot) -> bool:
    """Whether one is the region that the other lies in, however wide it is."""
    return bool(one.region) and one.region == other.region and max(one.reach, other.reach) >= AREA_KM


def _is_near(one: Spot, other: Spot) -> bool:
    return _is_inside(one, other) or _km(one, other) <= NEAR_KM + one.reach + other.reach


def _km(one: Spot, other: Spot) -> float:
    """The distance of two points on a sphere."""
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    along = math.radians(one.longitude - other.longitude)
    square = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(along / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(square)))
