"""Other people's place data: what their files say of places, and files that say nothing usable."""

import json
from pathlib import Path

import pytest

from counterclaim.model.errors import BadInput
from counterclaim.vocab.gazetteer_file import PlaceRow
from counterclaim.vocab.gazetteer_records import GazetteerKind
from counterclaim.vocab.place_formats import PlaceFormat, ReadPlaces, read_places

CODES = {"Sudan": "SD", "Yemen": "YE"}
GEONAMES = "8001|Belkhara|Belkhara|{also}|13.55|36.01|{group}|{code}|SD||05||||{people}||480|Zone|2024-01-01"
GED = "id,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country\n"


def read(
    folder: Path, content: str, file: str = "places.csv", columns: dict[str, str] | None = None
) -> ReadPlaces:
    path = folder / file
    path.write_text(content, encoding="utf-8")
    return read_places(path, None, columns or {}, CODES.get)


def only(found: ReadPlaces) -> PlaceRow:
    (place,) = found.places
    return place


def geonames(group: str, code: str, people: int = 0, also: str = "") -> str:
    line = GEONAMES.format(group=group, code=code, people=people, also=also)
    return line.replace("|", "\t") + "\n"


# ---------------------------------------------------------------- GeoNames


@pytest.mark.parametrize(
    ("group", "code", "people", "kind"),
    [
        ("P", "PPL", 12_000, GazetteerKind.CITY),
        ("P", "PPL", 0, GazetteerKind.POINT),
        ("P", "PPLC", 900_000, GazetteerKind.CAPITAL),
        ("A", "ADM1", 0, GazetteerKind.REGION),
        ("A", "ADM2", 0, GazetteerKind.DISTRICT),
        ("T", "MT", 0, GazetteerKind.POINT),
    ],
)
def test_a_geonames_dump_tells_what_each_place_is(
    tmp_path: Path, group: str, code: str, people: int, kind: GazetteerKind
) -> None:
    found = read(tmp_path, geonames(group, code, people), "SD.txt")

    assert found.format is PlaceFormat.GEONAMES
    assert (only(found).number, only(found).kind, only(found).country) == (8001, kind, "SD")


def test_other_names_of_a_dump_are_kept_where_an_english_text_may_print_them(tmp_path: Path) -> None:
    place = only(read(tmp_path, geonames("P", "PPL", also="Bel Khara,بلخارا,belkhara,BLK"), "SD.txt"))

    assert place.also == {"Belkhara", "Bel Khara"}


def test_buildings_are_no_places_to_report_from(tmp_path: Path) -> None:
    content = geonames("S", "SCH") + geonames("P", "PPL")

    assert len(read(tmp_path, content, "SD.txt").places) == 1


# ---------------------------------------------------------------- UCDP GED


def test_events_tell_the_places_they_happened_at_by_how_closely_they_are_known(tmp_path: Path) -> None:
    rows = """1,1,Belkhara village,Kassala state,Gash district,13.55,36.01,Sudan
2,3,Gash district,Kassala state,Gash district,15.4,36.4,Sudan
3,4,Kassala state,Kassala state,,15.9,36.0,Sudan
4,6,Sudan,,,16.0,30.0,Sudan
5,1,Marib town,,,15.46,45.32,Yemen (North Yemen)
"""
    found = read(tmp_path, GED + rows)

    assert found.format is PlaceFormat.GED
    assert {(p.name, p.kind, p.country) for p in found.places} == {
        ("Belkhara", GazetteerKind.POINT, "SD"),
        ("Gash district", GazetteerKind.DISTRICT, "SD"),
        ("Kassala state", GazetteerKind.REGION, "SD"),
        ("Marib", GazetteerKind.POINT, "YE"),
    }


def test_two_events_at_one_place_are_one_place(tmp_path: Path) -> None:
    row = "{},1,Belkhara,,,13.55,36.01,Sudan\n"

    assert len(read(tmp_path, GED + row.format(1) + row.format(2)).places) == 1


# ---------------------------------------------------------------- OCHA


@pytest.mark.parametrize(
    "header",
    [
        "ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,center_lat,center_lon",
        "adm0_pcode,adm1_name,adm1_pcode,adm2_name,adm2_pcode,lat,lon",
    ],
)
def test_boundaries_as_a_table_give_the_unit_of_each_row(tmp_path: Path, header: str) -> None:
    found = read(tmp_path, f"{header}\nSD,Kassala,SD05,Rural Gash,SD05011,15.4,36.4\n")

    place = only(found)
    assert found.format is PlaceFormat.OCHA
    assert (place.ref, place.name, place.kind) == ("cod:SD05011", "Rural Gash", GazetteerKind.DISTRICT)
    assert (place.country, place.latitude, place.longitude) == ("SD", 15.4, 36.4)


def test_boundaries_as_shapes_give_the_middle_of_the_largest_outline(tmp_path: Path) -> None:
    def square(x: float, y: float, size: float) -> list[list[list[float]]]:
        return [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]

    shape = {"type": "MultiPolygon", "coordinates": [square(30, 10, 2), square(50, 40, 0.1)]}
    feature = {"type": "Feature", "geometry": shape, "properties": {"ADM1_EN": "Kassala", "ADM0_PCODE": "SD"}}
    content = json.dumps({"type": "FeatureCollection", "features": [feature, {"properties": None}]})
    found = read(tmp_path, content, "units.geojson")

    place = only(found)
    assert (place.latitude, place.longitude, place.kind) == (11.0, 31.0, GazetteerKind.REGION)
    assert found.skipped == 1


@pytest.mark.parametrize(
    ("kind", "coordinates"),
    [
        ("Point", "[466000.0, 4440000.0]"),  # metres of a map grid
        ("Point", "[" + "9" * 400 + ", 2]"),
        ("Point", '"12"'),
        ("Point", '{"a": 1}'),
        ("MultiPoint", "[[], [1]]"),
        ("MultiPolygon", "[" * 900 + "]" * 900),
        ("Polygon", "[[[1e999, 0], [0, 1], [1, 1]]]"),
    ],
)
def test_a_shape_that_is_nowhere_on_the_globe_gives_no_place(
    tmp_path: Path, kind: str, coordinates: str
) -> None:
    shape = f'{{"type": "{kind}", "coordinates": {coordinates}}}'
    content = f'{{"features": [{{"properties": {{"adm1_name": "Kassala"}}, "geometry": {shape}}}]}}'

    with pytest.raises(BadInput, match="no usable place"):
        read(tmp_path, content, "units.geojson")


@pytest.mark.parametrize("code", [r"SD\ud800", r"a\nb", r"\u001b[31m", "x" * 65])
def test_a_code_that_no_list_would_print_is_no_part_of_an_id(tmp_path: Path, code: str) -> None:
    shape = '{"type": "Point", "coordinates": [36.4, 15.4]}'
    named = f'{{"adm1_name": "Kassala", "adm1_pcode": "{code}", "adm1_ar": "Kas\\ud800"}}'
    place = only(
        read(tmp_path, f'{{"features": [{{"properties": {named}, "geometry": {shape}}}]}}', "a.geojson")
    )

    assert place.ref == "cod:kassala@15.40,36.40"
    assert place.also == {"Kassala"}


# ---------------------------------------------------------------- any table


def test_a_table_may_call_its_columns_as_it_likes(tmp_path: Path) -> None:
    content = "Ort,N,E,Land,Namen\nBelkhara,13.55,36.01,Sudan,Bel Khara|Balkhara\n"
    columns = {"name": "Ort", "latitude": "N", "longitude": "E", "country": "Land", "also": "Namen"}
    place = only(read(tmp_path, content, columns=columns))

    assert (place.name, place.country, sorted(place.also)) == ("Belkhara", "SD", ["Balkhara", "Bel Khara"])
    assert place.ref == "own:belkhara@13.55,36.01"


def test_usual_names_of_columns_need_no_telling(tmp_path: Path) -> None:
    place = only(read(tmp_path, "id\tvillage\tlat\tlng\tkind\n7\tBelkhara\t13.55\t36.01\tdistrict\n"))

    assert (place.ref, place.kind) == ("own:7", GazetteerKind.DISTRICT)


@pytest.mark.parametrize(
    "cell", ["x", "", "91", "-91", "nan", "inf", "1e400", "13,55", "13°33'", "1_3", "１３"]
)
def test_a_row_without_a_point_is_left_out_and_told(tmp_path: Path, cell: str) -> None:
    found = read(tmp_path, f'name,lat,lon\nGood,1.5,2.5\nBad,"{cell}",36\n')

    assert (len(found.places), found.skipped) == (1, 1)
    assert found.first_trouble == "line 3: no name, or no latitude and longitude in degrees"


@pytest.mark.parametrize(
    "name", ["", "X", "y" * 101, "Bel\x1b[31mkhara", "12", "Բելխարա", "=SUM(A1)", "<b>Orsa</b>"]
)
def test_what_no_english_text_prints_is_no_name(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, f"name,lat,lon\nGood,1.5,2.5\n{name},3,4\n").skipped == 1


# ---------------------------------------------------------------- files that say nothing usable


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("", "a.csv", "no table"),
        ("hello\nworld\n", "a.csv", "no table"),
        ("a,b\n1,2\n", "a.csv", "no column for name, latitude, longitude; say which with --column name="),
        ("name,lat,lon\nBad,x,y\n", "a.csv", "no usable place in it, read as csv (line 2: no name"),
        ("name,lat,lon\nBad\0,1,2\n", "a.csv", "NUL"),
        ("{", "a.geojson", "no GeoJSON"),
        ("[" * 100_000, "a.geojson", "no GeoJSON"),
        ('{"type": "Feature"}', "a.geojson", "no list of features"),
        ('{"features": [1, null, {"properties": {"ADM1_EN": "X"}}]}', "a.geojson", "no usable place"),
        ("1\t2\t3\n", "a.txt", "no usable place in it, read as geonames (line 1: not the 19 columns"),
        ("where_coordinates,x\nA,1\n", "a.csv", "has no column latitude, longitude, where_prec"),
        ('name,lat,lon\n"' + "x" * 300_000, "a.csv", "field larger than field limit"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, content: str, name: str, said: str
) -> None:
    with pytest.raises(BadInput, match=r"^[^\n]*$") as refused:
        read(tmp_path, content, name)
    assert said in str(refused.value)


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such file"):
        read_places(tmp_path / "gone.csv", None, {}, CODES.get)
    latin = tmp_path / "latin.csv"
    latin.write_bytes("name,lat,lon\nLichk\xe9,1,2\n".encode("latin-1"))
    with pytest.raises(BadInput, match="not UTF-8"):
        read_places(latin, None, {}, CODES.get)


@pytest.mark.parametrize(
    ("columns", "said"),
    [({"name": "gone"}, "has no column 'gone'"), ({"colour": "name"}, "no such meaning; one of name")],
)
def test_a_column_that_is_not_there_is_told(tmp_path: Path, columns: dict[str, str], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        read(tmp_path, "name,lat,lon\nGood,1,2\n", columns=columns)
