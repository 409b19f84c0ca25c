"""Which places of the world bear a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.vocab.gazetteer import (
    Gazetteer,
    GazetteerKind,
    GazetteerUnusable,
    fold_name,
)


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer() as opened:
        yield opened


def test_paris_means_the_french_capital_before_the_one_in_texas(gazetteer: Gazetteer) -> None:
    paris, *others = gazetteer.lookup("Paris")

    assert (paris.country, paris.kind) == ("FR", GazetteerKind.CAPITAL)
    assert "US" in {other.country for other in others}


def test_a_town_with_two_names_is_one_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Stepanakert") == gazetteer.lookup("Khankendi") != []


@pytest.mark.parametrize("written", ["Xankəndi", "XANKENDI", "xankendi"])
def test_a_name_is_found_with_or_without_its_diacritics_and_capitals(
    gazetteer: Gazetteer, written: str
) -> None:
    assert {place.country for place in gazetteer.lookup(written)} == {"AZ"}


@pytest.mark.parametrize("written", ["N'Djamena", "N’Djamena", "Ndjamena"])
def test_any_apostrophe_or_none_leads_to_the_capital_of_chad(gazetteer: Gazetteer, written: str) -> None:
    assert gazetteer.lookup(written)[0].country == "TD"


def test_georgia_is_a_country_first_with_the_middle_of_its_towns_for_a_point(gazetteer: Gazetteer) -> None:
    georgia, state = gazetteer.lookup("Georgia")

    assert (georgia.country, georgia.kind) == ("GE", GazetteerKind.COUNTRY)
    assert (round(georgia.latitude or 0), round(georgia.longitude or 0)) == (42, 43)
    assert (georgia.precision.ucdp, georgia.precision.acled) == (6, 3)
    assert (state.country, state.kind) == ("US", GazetteerKind.REGION)


@pytest.mark.parametrize(
    ("capital", "country"),
    [("Washington", "US"), ("Astana", "KZ"), ("Ulaanbaatar", "MN"), ("Kiev", "UA"), ("Yerevan", "AM")],
)
def test_a_country_has_one_capital_whatever_its_name_was_last_year(
    gazetteer: Gazetteer, capital: str, country: str
) -> None:
    seats = [place for place in gazetteer.lookup(capital) if place.kind is GazetteerKind.CAPITAL]

    assert [seat.country for seat in seats] == [country]


def test_a_hamlet_of_a_few_hundred_people_is_on_the_map(gazetteer: Gazetteer) -> None:
    assert any(place.population < 1000 for place in gazetteer.lookup("Santa Coloma") + gazetteer.lookup("Of"))


def test_nowhere_is_called_ministry_of_defence(gazetteer: Gazetteer) -> None:
    assert not gazetteer.has("Ministry of Defence")
    assert gazetteer.lookup("Ministry of Defence") == []


def test_an_empty_name_is_no_place(gazetteer: Gazetteer) -> None:
    assert not gazetteer.has("")
    assert not gazetteer.has("---")


def test_looking_up_many_names_is_looking_each_of_them_up(gazetteer: Gazetteer) -> None:
    names = ["Baku", "BAKU", "Yerevan", "Nowhere-at-all"]

    found = gazetteer.lookup_many(names)

    assert found == {name: gazetteer.lookup(name) for name in names[:3]}


def test_a_transliteration_made_by_machine_is_no_name(gazetteer: Gazetteer) -> None:
    assert not gazetteer.has("khankndy")


def test_a_missing_gazetteer_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(GazetteerUnusable, match="make setup"):
        Gazetteer(tmp_path / "gazetteer.sqlite")


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    impostor = tmp_path / "gazetteer.sqlite"
    impostor.write_text("not a database, though long enough to look like one" * 20)

    with pytest.raises(GazetteerUnusable, match="is no gazetteer"):
        Gazetteer(impostor)


def test_a_gazetteer_of_another_format_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "gazetteer.sqlite"
    other.write_bytes(b"")

    with pytest.raises(GazetteerUnusable, match="format 0"):
        Gazetteer(other)


def test_folding_a_folded_name_changes_nothing() -> None:
    folded = fold_name("Şuşa–Ağdərə (North)")

    assert fold_name(folded) == folded
