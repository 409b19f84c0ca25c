"""The Karabakh pack: places by the names of both sides, where they are, and nothing else."""

from collections import Counter

import pytest

from counterclaim.vocab.packs import Pack, PackPlace, load_pack
from tests.entities.casting import Casting

PACK = load_pack("karabakh")
NORTH_SOUTH, WEST_EAST = (38.4, 41.4), (43.4, 48.0)


def place_of(words: str) -> str | None:
    mention = Casting(f"Shells fell in {words} on Monday.", ("karabakh",)).mention(words)
    return mention.place if mention is not None else None


@pytest.mark.parametrize(
    "forms",
    [
        ("Stepanakert", "Khankendi", "Xankəndi"),
        ("Mataghis", "Sugovushan", "Madagiz"),
        ("Parukh", "Farrukh", "Farukh"),
        ("Karmir Shuka", "Girmizi Bazar"),
        ("Chankatagh", "Janyatag"),
        ("Aghavno", "Zabukh"),
        ("Martuni District", "Khojavend District"),
        ("Askeran region", "Khojaly District"),
    ],
)
def test_the_names_of_both_sides_lead_to_one_place(forms: tuple[str, ...]) -> None:
    assert len({place_of(form) for form in forms} - {None}) == 1


def test_a_district_is_wider_than_the_town_it_is_named_for() -> None:
    assert place_of("Martakert") != place_of("Martakert District")


@pytest.mark.parametrize("place", PACK.places, ids=lambda place: place.id)
def test_a_place_lies_in_the_south_caucasus_or_has_no_point(place: PackPlace) -> None:
    if place.latitude is None or place.longitude is None:
        assert place.latitude is place.longitude
        return
    assert NORTH_SOUTH[0] < place.latitude < NORTH_SOUTH[1]
    assert WEST_EAST[0] < place.longitude < WEST_EAST[1]
    assert place.country in ("AM", "AZ")


def test_no_name_is_two_places() -> None:
    forms = Counter(name.form for place in PACK.places for name in place.names)

    assert [form for form, times in forms.items() if times > 1] == []


def test_a_contested_name_says_who_uses_it() -> None:
    assert [n.form for p in PACK.places for n in p.names if n.contested and not n.used_by] == []


def test_neither_side_has_its_names_marked_more_than_the_other() -> None:
    def marked(pack: Pack, user: str) -> int:
        return sum(name.contested and user in name.used_by for place in pack.places for name in place.names)

    armenian, azerbaijani = marked(PACK, "state:AM"), marked(PACK, "state:AZ")
    assert min(armenian, azerbaijani) > 40


def test_a_route_that_each_side_has_a_word_of_its_own_for_is_shown_by_neither() -> None:
    route = next(place for place in PACK.places if "Zangezur corridor" in {name.form for name in place.names})

    assert route.name not in {name.form for name in route.names}
    assert place_of("the Zangezur corridor") == place_of("the Meghri corridor") == route.id
