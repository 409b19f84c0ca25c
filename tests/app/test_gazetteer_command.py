"""Places of one's own: imported, listed, found by reports, taken out."""

from pathlib import Path

import pytest

from counterclaim.vocab.gazetteer import Gazetteer, own_places_path
from tests.app.conftest import Command

TABLE = "village,lat,lon,country,also\nBelkhara,13.55,36.01,Sudan,Bel Khara\nTesmir,13.6,36.2,SD,\n"


@pytest.fixture
def table(reports: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERCLAIM_GAZETTEER", str(reports / "own.sqlite"))
    path = reports.parent / "villages.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_an_imported_village_has_a_point_in_reports_read_from_then_on(
    table: Path, counterclaim: Command
) -> None:
    report = table.parent / "report.txt"
    report.write_text("Rebels shelled the village of Bel Khara on 3 June 2024.", encoding="utf-8")
    before = counterclaim("read", str(report), "--pack", "none", "--format", "json").out
    told = counterclaim("gazetteer", "import", str(table), "--source", "own survey, CC0")
    after = counterclaim("read", str(report), "--pack", "none", "--format", "json").out

    assert "villages.csv: 2 places, read as csv" in told.out
    assert "own:belkhara@13.55,36.01" not in before
    assert "own:belkhara@13.55,36.01" in after
    assert "36.01" in after


def test_importing_the_same_again_changes_no_byte(table: Path, counterclaim: Command) -> None:
    counterclaim("gazetteer", "import", str(table))
    once = own_places_path().read_bytes()
    counterclaim("gazetteer", "import", str(table))

    assert own_places_path().read_bytes() == once


def test_a_new_version_of_a_file_replaces_the_old_and_leaves_other_files(
    table: Path, counterclaim: Command
) -> None:
    other = table.parent / "other.csv"
    other.write_text("name,lat,lon\nOrvane,1,2\n", encoding="utf-8")
    counterclaim("gazetteer", "import", str(table))
    counterclaim("gazetteer", "import", str(other))
    table.write_text("name,lat,lon\nZerniv,3,4\n", encoding="utf-8")
    counterclaim("gazetteer", "import", str(table))

    with Gazetteer(own_places_path()) as own:
        assert own.has("Orvane")
        assert own.has("Zerniv")
        assert not own.has("Belkhara")


def test_where_places_came_from_is_listed_and_can_be_taken_out(table: Path, counterclaim: Command) -> None:
    counterclaim("gazetteer", "import", str(table), "--source", "own survey, CC0")
    listed = counterclaim("gazetteer", "info").out
    found = counterclaim("gazetteer", "find", "belkhara").out
    gone = counterclaim("gazetteer", "forget", "villages.csv").out

    assert "GeoNames (geonames.org), CC BY 4.0" in listed
    assert "villages.csv: 2 places, csv, sha256 " in listed
    assert "own survey, CC0" in listed
    assert "own:belkhara@13.55,36.01: Belkhara, SD, point, 13.55, 36.01" in found
    assert "2 places taken out" in gone
    assert "no place is called" in counterclaim("gazetteer", "find", "belkhara").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "gone.csv"], "no such file"),
        (["import", "villages.csv", "--column", "name"], "write it as MEANING=COLUMN"),
        (["import", "villages.csv", "--as", "shapefile"], "Choose from"),
        (["import", "villages.csv", "--as", "ged"], "has no column where_coordinates"),
        (["forget", "gone.csv"], "nothing was imported from 'gone.csv'; imported so far: nothing"),
        (["import"], "requires an argument"),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    table: Path, counterclaim: Command, arguments: list[str], said: str
) -> None:
    ran = counterclaim("gazetteer", *arguments)

    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.strip().splitlines()) == 1


def test_a_file_that_is_no_gazetteer_is_not_written_over(table: Path, counterclaim: Command) -> None:
    own_places_path().write_text("my notes", encoding="utf-8")
    ran = counterclaim("gazetteer", "import", str(table))

    assert ran.code == 2
    assert "is no gazetteer" in ran.err
    assert own_places_path().read_text(encoding="utf-8") == "my notes"


def test_a_file_of_ones_own_places_that_is_damaged_names_the_way_out(
    table: Path, counterclaim: Command
) -> None:
    own_places_path().write_bytes(b"no gazetteer")
    answer = counterclaim("gazetteer", "find", "Tesmir")

    assert answer.code != 0
    assert "gazetteer import" in answer.err
    assert "make setup" not in answer.err
