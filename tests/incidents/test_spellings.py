"""One village in two spellings is one place across documents; two villages stay two."""

from tests.reading import gathered

MONDAY = "2024-06-18"


def test_two_spellings_of_a_village_that_no_list_knows_are_one_place() -> None:
    ledger = gathered(
        (MONDAY, "Rebels shelled the village of Dyukomar on Monday, killing two, the army said."),
        (MONDAY, "The army says that rebels shelled Dukomar on Monday. Two people were killed."),
    )
    places = [place for place in ledger.places if place.name.startswith("D")]

    assert len(places) == 1
    assert {name.form for name in places[0].names} == {"Dyukomar", "Dukomar"}


def test_two_villages_that_only_look_alike_stay_two() -> None:
    ledger = gathered(
        (MONDAY, "Rebels shelled the village of Dukomar on Monday, killing two, the army said."),
        (MONDAY, "The army says that rebels shelled the village of Dukovar on Monday, killing five."),
    )

    assert len({place.id for place in ledger.places if place.name.startswith("D")}) == 2


def test_a_short_name_is_the_place_of_that_name_that_another_document_finds() -> None:
    ledger = gathered(
        (MONDAY, "Chad's army said that Sudanese soldiers had shelled Adre on Monday."),
        (MONDAY, "Sudan denied that its soldiers had shelled Adre."),
    )

    assert len({place.id for place in ledger.places if place.name.startswith("Adr")}) == 1


def test_a_town_goes_by_the_name_that_its_own_accounts_use() -> None:
    """A list calls it En Nâqoûra; a document that names four other states does not find it there."""
    found = "A tank fired at a tower in Naqoura on Monday, wounding two men, Lebanon said."
    lost = (
        "Two Fijian soldiers were wounded in Naqoura on Monday when a tank fired at their tower, Fiji said."
    )
    ledger = gathered((MONDAY, found), (MONDAY, f"{lost} Ghana and Nepal have asked Ireland for help."))

    assert len({place.id for place in ledger.places if "oura" in place.name}) == 1
