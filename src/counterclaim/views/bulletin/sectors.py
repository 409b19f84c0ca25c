"""In which sector a place lies: an area that the ledger names, else its country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import asin, cos, radians, sin, sqrt

from counterclaim.model.actors import Place
from counterclaim.model.ledgers import Ledger
from counterclaim.views.bulletin.desk import AN_AREA, Desk

UNPLACED = "place not stated"
NEAR_KM = 60.0  # how far from the middle of an area a town may lie and still be told under it
_AREAS = (4, 5)  # UCDP where_prec of a region, and of a part of a country larger than one
_COUNTRY = 6


class Sectors:
    """The sectors of one ledger."""

    def __init__(self, ledger: Ledger, desk: Desk) -> None:
        self._desk = desk
        self._places = {place.id: place for place in ledger.places}
        self._areas = [p for p in ledger.places if p.precision.ucdp in _AREAS and _is_wide(p)]
        self._countries = {p.country: p for p in ledger.places if p.precision.ucdp == _COUNTRY and p.country}

    def of(self, id: str | None) -> str:
        """The sector of a place."""
        place = self._places.get(id or "")
        if place is None:
            return UNPLACED
        area = self._area_of(place)
        return self._called(area) if area is not None else self._country_of(place)

    def name_of(self, wanted: str, ids: Iterable[str]) -> str:
        """What to call what a person asked for: the place that is called so, else the sector of its towns."""
        ids = sorted(ids)
        places = (self._places[id] for id in ids)
        own = next((p for p in places if wanted.casefold() in {f.casefold() for f in self._forms(p)}), None)
        return self._called(own) if own is not None else self.of(ids[0])

    def fits(self, wanted: str, id: str | None) -> bool:
        """Whether a place is the one asked for by any of its names, or lies in a sector called so."""
        place = self._places.get(id or "")
        name = wanted.casefold()
        if place is None:
            return name == UNPLACED
        wider = (self._area_of(place), self._countries.get(place.country or ""))
        around = [place, *(one for one in wider if one is not None)]
        names = {self.of(id), *(form for one in around for form in self._forms(one))}
        return name in {known.casefold() for known in names}

    def _country_of(self, place: Place) -> str:
        country = self._countries.get(place.country or "")
        if country is not None:
            return self._called(country)
        return self._desk.country(place.country) if place.country else self._called(place)

    def _called(self, place: Place) -> str:
        return self._desk.place(place.id) or place.name

    def _forms(self, place: Place) -> Iterator[str]:
        yield from (place.name, self._called(place), *(alias.form for alias in place.names))

    def _area_of(self, place: Place) -> Place | None:
        if place in self._areas:
            return place
        if place.precision.ucdp == _COUNTRY:
            return None
        near = [(far, area) for area in self._areas if (far := km_between(place, area)) is not None]
        near = [(far, area) for far, area in near if far <= NEAR_KM and area.country == place.country]
        return min(near, key=lambda one: (one[0], one[1].id))[1] if near else None


def km_between(one: Place, other: Place) -> float | None:
    """How far two places lie from each other; ``None`` where one is on no map."""
    degrees = (one.latitude, one.longitude, other.latitude, other.longitude)
    if None in degrees:
        return None
    a, b, c, d = (radians(value) for value in degrees if value is not None)
    return 12742 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def known_sectors(sectors: Sectors, ids: Iterable[str | None]) -> Sequence[str]:
    """The sectors of some places, by the alphabet, those nobody can place last."""
    return sorted({sectors.of(id) for id in ids}, key=lambda name: (name == UNPLACED, name))


def _is_wide(place: Place) -> bool:
    """Not a road or a river, which are told of by the point of their middle but are no area."""
    return place.precision.acled == AN_AREA
