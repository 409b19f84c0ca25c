"""What other people's place data mean: GeoNames dumps, UCDP GED, OCHA boundaries, and any CSV of places."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from counterclaim.model.errors import BadInput
from counterclaim.vocab.gazetteer_divisions import bare_name
from counterclaim.vocab.gazetteer_file import PlaceRow
from counterclaim.vocab.gazetteer_records import FIRST_OWN_NUMBER, GazetteerKind, useful_names
from counterclaim.vocab.place_cells import is_name, own_place, point_of, whole_number
from counterclaim.vocab.place_shapes import middle_of
from counterclaim.vocab.place_tables import MAX_PLACES, Row, Rows, open_table, read_features

__all__ = ["COLUMNS", "PlaceFormat", "ReadPlaces", "read_places"]


class PlaceFormat(StrEnum):
    """Kinds of place data that can be imported."""

    GEONAMES = "geonames"  # a dump of geonames.org: tabs, 19 columns, no header
    GED = "ged"  # events of UCDP GED as CSV: the places they happened at
    OCHA = "ocha"  # administrative boundaries of OCHA (COD-AB), CSV or GeoJSON
    CSV = "csv"  # any table with a name, a latitude and a longitude


@dataclass(frozen=True, slots=True)
class ReadPlaces:
    """The places of a file by id, and what was left out of it."""

    format: PlaceFormat
    places: tuple[PlaceRow, ...]
    skipped: int
    first_trouble: str | None


COLUMNS = {  # what a column may be called, the first that is there is taken
    "name": ("name", "place", "settlement", "village", "town", "location"),
    "latitude": ("latitude", "lat", "y"),
    "longitude": ("longitude", "lon", "lng", "long", "x"),
    "country": ("country", "country_code", "iso2", "iso"),
    "also": ("also", "names", "alternate_names", "aliases", "other_names"),
    "kind": ("kind", "type", "feature"),
    "id": ("id", "code", "pcode"),
}
_GEONAMES = tuple(
    "geonameid name asciiname alternatenames latitude longitude class code country cc2 admin1 admin2 admin3 "
    "admin4 population elevation dem timezone modified".split()
)
_KINDS = {
    **dict.fromkeys(("region", "province", "oblast", "governorate", "state"), GazetteerKind.REGION),
    **dict.fromkeys(("district", "county", "raion", "rayon", "municipality"), GazetteerKind.DISTRICT),
    **dict.fromkeys(("area", "sea", "mountains", "valley", "desert"), GazetteerKind.AREA),
}
_LEVEL = re.compile(r"^adm(?:in)?_?(\d)(?:_?name|_?en|_en|_?ref)?(?:_?en)?$")
_OTHER_NAME = re.compile(r"^adm(?:in)?_?(\d)_?(?:alt\d?_?\w*|name\d*|[a-z]{2}|ref_?name)$")
_PARENTHESIS = re.compile(r"\s*\([^)]*\)")
_TOWN_WORDS = re.compile(r"\s+(?:town|city|village|settlement)$", re.IGNORECASE)
_KNOWN_POINT, _DISTRICT, _REGION = (1, 2), 3, 4  # where_prec of UCDP
_SMALL = 500  # inhabitants below which a populated place is a spot on somebody's list
Countries = Callable[[str], str | None]  # the code of a country by its name


def read_places(
    path: Path, form: PlaceFormat | None, columns: Mapping[str, str], country_of: Countries
) -> ReadPlaces:
    """The places of a file; its format is told from its first lines unless given.

    Raises:
        BadInput: it cannot be read, has not the columns that its format needs, or no usable place.
    """
    rows, form = _opened(path, form)
    if columns and form is not PlaceFormat.CSV:
        raise BadInput(f"{path}: read as {form}, whose columns have fixed names; --column is for csv")
    found: dict[int, PlaceRow] = {}
    for place in _places(rows, form, columns, country_of):
        known = found.get(place.number)
        found[place.number] = place if known is None else replace(known, also=known.also | place.also)
        if len(found) > MAX_PLACES:
            raise BadInput(f"{path}: more than {MAX_PLACES:,} places; import it in parts")
    if not found:
        why = f" ({rows.first_trouble})" if rows.first_trouble else ""
        raise BadInput(f"{path}: no usable place in it, read as {form}{why}")
    return ReadPlaces(
        form, tuple(found[number] for number in sorted(found)), rows.skipped, rows.first_trouble
    )


def _places(
    rows: Rows, form: PlaceFormat, columns: Mapping[str, str], country_of: Countries
) -> Iterator[PlaceRow]:
    if form is PlaceFormat.GEONAMES:
        return _geonames(rows)
    if form is PlaceFormat.GED:
        return _ged(rows, country_of)
    return _ocha(rows) if form is PlaceFormat.OCHA else _csv(rows, columns, country_of)


def _opened(path: Path, form: PlaceFormat | None) -> tuple[Rows, PlaceFormat]:
    if path.suffix.lower() in (".geojson", ".json"):
        if form not in (None, PlaceFormat.OCHA):
            raise BadInput(f"{path}: GeoJSON is read as ocha only")
        return read_features(path), PlaceFormat.OCHA
    if form is None and path.suffix.lower() == ".txt":
        form = PlaceFormat.GEONAMES
    rows = open_table(path, _GEONAMES if form is PlaceFormat.GEONAMES else None)
    if form is not None:
        return rows, form
    if "where_coordinates" in rows.header:
        return rows, PlaceFormat.GED
    if any(_LEVEL.match(column) for column in rows.header):
        return rows, PlaceFormat.OCHA
    return rows, PlaceFormat.CSV


def _geonames(rows: Rows) -> Iterator[PlaceRow]:
    """Populated places, divisions, waters and heights; buildings and roads are no places to report from."""
    for line, row in rows:
        at, number = point_of(row.get("latitude"), row.get("longitude")), whole_number(row.get("geonameid"))
        if at is None or not 0 < number < FIRST_OWN_NUMBER or len(row) < len(_GEONAMES):
            rows.skip(line, "not the 19 columns of a GeoNames dump")
            continue
        kind = _geonames_kind(row["class"], row["code"], whole_number(row["population"]))
        if kind is None or not is_name(row["name"]):
            continue
        yield PlaceRow(
            number=number,
            name=row["name"],
            country=row["country"] if len(row["country"]) == 2 and row["country"].isalpha() else None,
            latitude=at[0],
            longitude=at[1],
            population=max(0, whole_number(row["population"])),
            kind=kind,
            also=frozenset(useful_names([row["asciiname"], *row["alternatenames"].split(",")])),
        )


def _geonames_kind(group: str, code: str, population: int) -> GazetteerKind | None:
    if group == "P":
        if code == "PPLC":
            return GazetteerKind.CAPITAL
        return GazetteerKind.CITY if population >= _SMALL else GazetteerKind.POINT
    if group == "A":
        return {"ADM1": GazetteerKind.REGION, "ADM2": GazetteerKind.DISTRICT}.get(code)
    return GazetteerKind.POINT if group in ("H", "T", "L", "V") else None


def _ged(rows: Rows, country_of: Countries) -> Iterator[PlaceRow]:
    """The places of events, by how closely they are known."""
    _need(rows, "where_coordinates", "latitude", "longitude", "where_prec")
    for line, row in rows:
        at, closeness = (
            point_of(row.get("latitude"), row.get("longitude")),
            whole_number(row.get("where_prec")),
        )
        if at is None:
            rows.skip(line, "no latitude and longitude in degrees")
            continue
        kind, name = GazetteerKind.POINT, row.get("where_coordinates", "")
        if closeness == _DISTRICT:
            kind, name = GazetteerKind.DISTRICT, row.get("adm_2") or name
        elif closeness == _REGION:
            kind, name = GazetteerKind.REGION, row.get("adm_1") or name
        elif closeness not in _KNOWN_POINT:
            continue  # a line, a country, the sea: no point that a name stands for
        name = _TOWN_WORDS.sub("", _PARENTHESIS.sub("", name))
        if not is_name(name):
            rows.skip(line, "no name of a place")
            continue
        yield own_place("ged", name, at, kind, country_of(_PARENTHESIS.sub("", row.get("country", ""))))


def _ocha(rows: Rows) -> Iterator[PlaceRow]:
    """Administrative units: of the levels that a row names, the last is the unit itself."""
    levels = _levels(rows)
    if not levels:
        raise BadInput(f"{rows.path}: no column of names such as ADM1_EN or adm1_name")
    for line, row in rows:
        level, column = max(((n, c) for n, c in levels.items() if row.get(c)), default=(0, ""))
        at = _ocha_point(row)
        if level == 0 or at is None or not is_name(row[column]):
            rows.skip(line, "no unit below the country with a name and a point or shape")
            continue
        code = next((row[c] for c in (f"adm{level}_pcode", f"admin{level}pcode") if row.get(c)), None)
        others = [row[c] for c in row if (m := _OTHER_NAME.match(c)) and int(m[1]) == level and row[c]]
        kind = GazetteerKind.REGION if level == 1 else GazetteerKind.DISTRICT
        place = own_place("cod", row[column], at, kind, _ocha_country(row), code=code)
        names = [name for name in (row[column], *others) if is_name(name)]
        yield replace(
            place,
            main_too=frozenset(map(bare_name, names)) if level == 1 else frozenset(),
            also=frozenset(useful_names([*names, *map(bare_name, names)])),
        )


def _levels(rows: Rows) -> dict[int, str]:
    """The column of English or reference names of each level."""
    found: dict[int, str] = {}
    for column in rows.header:
        match = _LEVEL.match(column)
        if match and (int(match[1]) not in found or column.endswith(("_en", "_name"))):
            found[int(match[1])] = column
    return {level: column for level, column in found.items() if level > 0}


def _ocha_point(row: Row) -> tuple[float, float] | None:
    geometry = row.get("geometry")
    if geometry is not None:
        return middle_of(json.loads(geometry))
    for north, east in (("center_lat", "center_lon"), ("latitude", "longitude"), ("lat", "lon"), ("y", "x")):
        at = point_of(row.get(north), row.get(east))
        if at is not None:
            return at
    return None


def _ocha_country(row: Row) -> str | None:
    codes = (row.get(column, "")[:2] for column in ("iso2", "adm0_pcode", "admin0pcode", "adm1_pcode"))
    return next((code.upper() for code in codes if len(code) == 2 and code.isalpha()), None)


def _csv(rows: Rows, columns: Mapping[str, str], country_of: Countries) -> Iterator[PlaceRow]:
    """Any table of places; ``columns`` says what its columns are called."""
    of = _mapped(rows, columns)
    for line, row in rows:
        cells = {meaning: row.get(column, "") for meaning, column in of.items()}
        at, name = point_of(cells["latitude"], cells["longitude"]), cells["name"]
        if at is None or not is_name(name):
            rows.skip(line, "no name, or no latitude and longitude in degrees")
            continue
        country = cells.get("country", "")
        code = country.upper() if len(country) == 2 and country.isalpha() else country_of(country)
        kind = _KINDS.get(cells.get("kind", "").lower(), GazetteerKind.POINT)
        others = [other.strip() for other in re.split(r"[;|]", cells.get("also", ""))]
        place = own_place("own", name, at, kind, code, code=cells.get("id") or None)
        yield replace(place, also=frozenset(other for other in others if is_name(other)))


def _mapped(rows: Rows, columns: Mapping[str, str]) -> dict[str, str]:
    """Which column has which meaning.

    Raises:
        BadInput: a column that was named, or one that is needed, is not there.
    """
    for meaning, column in columns.items():
        if meaning not in COLUMNS:
            raise BadInput(f"--column {meaning}=...: no such meaning; one of {', '.join(COLUMNS)}")
        if column.lower() not in rows.header:
            raise BadInput(f"{rows.path}: has no column {column!r}; it has {', '.join(rows.header)[:200]}")
    found = {meaning: column.lower() for meaning, column in columns.items()}
    for meaning, usual in COLUMNS.items():
        there = next((column for column in usual if column in rows.header), None)
        if meaning not in found and there is not None:
            found[meaning] = there
    missing = [meaning for meaning in ("name", "latitude", "longitude") if meaning not in found]
    if missing:
        raise BadInput(
            f"{rows.path}: no column for {', '.join(missing)}; say which with --column {missing[0]}=COLUMN"
        )
    return found


def _need(rows: Rows, *columns: str) -> None:
    missing = [column for column in columns if column not in rows.header]
    if missing:
        raise BadInput(f"{rows.path}: has no column {', '.join(missing)}")
