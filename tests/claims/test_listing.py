"""Items of a list are told apart: where and when one of them was is no place and no day of another."""

import pytest

from counterclaim.claims.listing import items_of
from tests.reading import layers

PUBLISHED = "2024-06-20"

LISTS = [
    ("1. Two soldiers were killed in an ambush.\n\n2. A convoy was attacked near Timbuktu.", "numbers"),
    ("1. Two soldiers were killed in an ambush. 2. A convoy was attacked near Timbuktu.", "in one paragraph"),
    ("(a) Two soldiers were killed in an ambush.\n\n(b) A convoy was attacked near Timbuktu.", "letters"),
    ("1) Two soldiers were killed in an ambush.\n\n2) A convoy was attacked near Timbuktu.", "half brackets"),
    ("- Two soldiers were killed in an ambush.\n\n- A convoy was attacked near Timbuktu.", "dashes"),
    ("• Two soldiers were killed in an ambush.\n\n• A convoy was attacked near Timbuktu.", "bullets"),
]


@pytest.mark.parametrize(("text", "reason"), LISTS, ids=[reason for _, reason in LISTS])
def test_no_item_takes_the_place_of_another(text: str, reason: str) -> None:
    first, second = layers(text, published=PUBLISHED).happenings

    assert (first.set_in, first.place_id) == (None, None), reason
    assert second.place is not None, reason


def test_no_item_takes_the_day_of_another() -> None:
    text = "1. Gunmen attacked a convoy near Timbuktu on Tuesday.\n\n2. Shells fell on Kidal."
    _, shelling = layers(text, published=PUBLISHED).happenings

    assert (shelling.time, shelling.day) == (None, None)


def test_what_stands_above_a_list_holds_for_its_items() -> None:
    text = "Two incidents were seen on 12 June:\n\n1. Shells fell on a school.\n\n2. A mine killed a herder."
    found = layers(text, published=PUBLISHED)

    assert {found.times[h.day].value for h in found.happenings if h.day is not None} == {"2024-06-12"}
    assert all(h.day is not None for h in found.happenings)


def test_an_item_that_points_back_is_of_the_story_that_an_earlier_one_told() -> None:
    text = "1. Gunmen attacked a convoy near Timbuktu on Tuesday.\n\n2. The attack killed two drivers."
    found = layers(text, published=PUBLISHED)
    attack = found.happenings[-1]

    assert attack.set_in == found.happenings[0].place_id
    assert attack.day is not None


def test_behind_a_list_the_story_goes_on_without_its_places() -> None:
    text = (
        "1. Two drivers were killed.\n\n2. A convoy was attacked near Timbuktu.\n\n"
        "Shells fell on a camp, the ministry added."
    )

    assert layers(text, published=PUBLISHED).happenings[-1].set_in is None


NO_LISTS = [
    "Two soldiers were killed in an ambush. They were 19. The army named them. It was near Gao.",
    "- We will fight, he said.\n\nTwo soldiers were killed in an ambush.\n\nA convoy was attacked near Gao.",
]


@pytest.mark.parametrize("text", NO_LISTS)
def test_one_number_or_dash_makes_no_list(text: str) -> None:
    assert set(items_of(layers(text).parse).numbers) == {0}
