"""Where incidents lie on a map: the places that accounts tell, each as wide as its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.actors import Place, PlaceRelation, RelationKind
from counterclaim.views.naming import affirming
from counterclaim.views.pictures.listing import Numbered

RADII = {1: 0, 2: 25, 3: 50, 4: 100}  # km by UCDP's where_prec; what is 5 or more is no circle
NEARBY, LINE_OR_WIDER, NAMED_LINE = 2, 5, (RelationKind.BETWEEN, RelationKind.ALONG, RelationKind.TOWARDS)
FAR = 25  # km from the place named; what is farther off is drawn wider
WIDEST = max(RADII)


@dataclass(slots=True)
class Spot:
    """A place, the incidents told to have been there, and how widely each account means it (where_prec)."""

    place: Place
    levels: set[int] = field(default_factory=set)
    incidents: list[Numbered] = field(default_factory=list)

    @property
    def km(self) -> float:
        """How far its widest circle reaches."""
        return max(RADII[level] for level in self.levels)


def spots_of(shown: Sequence[Numbered], places: Mapping[str, Place]) -> tuple[list[Spot], Mapping[int, str]]:
    """Where incidents lie, north first; and why others lie nowhere on a map, by number."""
    spots: dict[str, Spot] = {}
    unplaced: dict[int, str] = {}
    for one in shown:
        found = _told(one, places)
        drawn = [(place, level) for place, level in found if _has_point(place) and level in RADII]
        for place, level in drawn:
            spot = spots.setdefault(place.id, Spot(place))
            spot.levels.add(level)
            if one not in spot.incidents:
                spot.incidents.append(one)
        if not drawn:
            unplaced[one.number] = _reason(found)
    order = sorted(spots, key=lambda id: (-(spots[id].place.latitude or 0), id))
    return [spots[id] for id in order], unplaced


def extent_words(level: int) -> str:
    """How far an extent reaches.

    >>> extent_words(1), extent_words(3)
    ('a town or point', 'within about 50 km')
    """
    return "a town or point" if level == 1 else f"within about {RADII[level]} km"


def _told(one: Numbered, places: Mapping[str, Place]) -> list[tuple[Place, int]]:
    """The places that accounts tell of an incident, each with how widely it is meant."""
    told = [(account.place, account.place_relation) for account in affirming(one.incident)]
    told = [entry for entry in told if entry[0] in places] or [(one.incident.place, None)]
    found = {(id, _level(places[id], relation)) for id, relation in told if id is not None and id in places}
    return [(places[id], level) for id, level in sorted(found)]


def _level(place: Place, relation: PlaceRelation | None) -> int:
    """UCDP's where_prec of a place as an account uses it: "near" a town is no town, a road no point."""
    own = place.precision.ucdp or LINE_OR_WIDER
    if relation is None:
        return own
    if relation.kind in NAMED_LINE:
        return max(own, LINE_OR_WIDER)
    return max(own, NEARBY + (relation.km is not None and relation.km > FAR))


def _has_point(place: Place) -> bool:
    return place.latitude is not None and place.longitude is not None


def _reason(found: Sequence[tuple[Place, int]]) -> str:
    if not found:
        return "no place told"
    if any(_has_point(place) for place, _ in found):
        return "a line or wider than a region"
    return "place without coordinates"
