"""What the gazetteer holds of a place, and the key under which a name is looked up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.model.actors import PlacePrecision

SHORTEST_NAME = 3  # shorter alternate names are airport codes and abbreviations
FIRST_OWN_NUMBER = 1 << 40  # places of other lists are numbered from here, beyond GeoNames' numbers

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {"ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h"}
)
_APOSTROPHES = "'’‘ʻʼʹʿʾ`´"
_SPACED = str.maketrans(dict.fromkeys("-‐‑–_/,", " ") | dict.fromkeys(_APOSTROPHES + ".", ""))


class GazetteerKind(StrEnum):
    """What sort of place an entry is."""

    COUNTRY = "country"  # a state or territory with a country code of its own
    CAPITAL = "capital"  # the seat of government as GeoNames has it; some are disputed
    CITY = "city"  # any other populated place
    REGION = "region"  # first-order division of a state: region, province, governorate
    DISTRICT = "district"  # second-order division: district, county, rayon
    AREA = "area"  # a continent, a sea, a range, a historical region: no division of one state
    POINT = "point"  # a spot that somebody's own list of places gives


_PRECISIONS = {
    GazetteerKind.COUNTRY: PlacePrecision(ucdp=6, acled=3),
    GazetteerKind.CAPITAL: PlacePrecision(ucdp=1, acled=1),
    GazetteerKind.CITY: PlacePrecision(ucdp=1, acled=1),
    GazetteerKind.REGION: PlacePrecision(ucdp=4, acled=3),
    GazetteerKind.DISTRICT: PlacePrecision(ucdp=3, acled=2),
    GazetteerKind.AREA: PlacePrecision(ucdp=5, acled=3),
    GazetteerKind.POINT: PlacePrecision(ucdp=1, acled=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """One place that bears a name. The point of anything wider than a town is the middle of its towns."""

    id: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int
    kind: GazetteerKind
    region: str | None = None  # the id of the first-order division it lies in
    geonameid: int | None = None
    main: bool = field(default=True, compare=False)  # found by the name it goes by
    respelt: bool = field(default=False, compare=False)  # found by another spelling

    @property
    def precision(self) -> PlacePrecision:
        """How closely a report that names this place locates what it tells."""
        return _PRECISIONS[self.kind]


def fold_name(name: str) -> str:
    """Give the key under which a name is looked up: no case, marks, apostrophes or hyphens.

    >>> fold_name("Xankəndi"), fold_name("Step‘anakert"), fold_name("Port-au-Prince")
    ('xankendi', 'stepanakert', 'port au prince')
    """
    plain = name.casefold().translate(_SPACED)
    marked = unicodedata.normalize("NFKD", plain)
    letters = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return " ".join(letters.translate(_UNDECOMPOSED).split())


def useful_names(names: Iterable[str]) -> Iterator[str]:
    """Keep alternate names that an English text may print: capitalised, in Latin letters, no codes.

    Transliterations made by machine ("khankndy", "mo si ke") are lower case in GeoNames and fall out here.
    """
    for name in names:
        if len(name) < SHORTEST_NAME or not name[0].isupper() or name.isupper():
            continue
        if is_latin(name):
            yield name


def is_latin(name: str) -> bool:
    """Whether a name has no letters but Latin ones."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha())
