"""Places that open a sentence without a comma: they are no part of who acts there."""

import pytest

from tests.language.test_opening_days import subject
from tests.reading import layers

PLACES = [
    ("In Kidal gunmen killed a trader.", "killed", "gunmen"),
    ("Near Gao rebels attacked a convoy.", "attacked", "rebels"),
    ("In Khan Younis Israeli tanks shelled a school.", "shelled", "Israeli tanks"),
    ("In northern Mali gunmen attacked a bus.", "attacked", "gunmen"),
    ("In Gao province soldiers shot two herders.", "shot", "soldiers"),
    ("At Sake M23 fighters shelled a camp.", "shelled", "M23 fighters"),
    ("In eastern Congo M23 rebels killed 11 villagers.", "killed", "M23 rebels"),
    ("In Rakhine Arakan Army fighters captured a base.", "captured", "Arakan Army fighters"),
    ("Around Mocha Houthi drones struck a tanker.", "struck", "Houthi drones"),
    ("In southern Lebanon Hezbollah fighters killed two soldiers.", "killed", "Hezbollah fighters"),
    ("In Tigray Eritrean soldiers killed 30 people.", "killed", "Eritrean soldiers"),
    ("In Gaza Hamas fired rockets at Ashkelon.", "fired", "Hamas"),
    ("In El Fasher artillery killed nine.", "killed", "artillery"),
    ("Outside Gao mines killed two herders.", "killed", "mines"),
    ("2) In Kidal gunmen killed a trader.", "killed", "gunmen"),
    ("In Gao army officers said two had died.", "said", "army officers"),
    ("In New York diplomats said two had died.", "said", "diplomats"),
    ("In Gao, gunmen killed a trader.", "killed", "gunmen"),
    ("In Kidal a trader was shot by gunmen.", "shot", "a trader"),
]


@pytest.mark.parametrize(("text", "verb", "who"), PLACES, ids=[text for text, *_ in PLACES])
def test_who_acts_at_a_place_that_opens_the_sentence_is_the_subject(text: str, verb: str, who: str) -> None:
    assert subject(text, verb) == who


@pytest.mark.parametrize(
    ("text", "place"),
    [("In Kidal gunmen killed a trader.", "Kidal"), ("Near Gao rebels attacked a convoy.", "Gao")],
)
def test_the_place_is_where_it_happened(text: str, place: str) -> None:
    (told,) = layers(text).happenings

    assert told.place is not None
    assert told.place.span.of(text) == place


def test_strikes_of_a_people_are_no_place() -> None:
    (told,) = layers("In Israeli strikes nine died.").happenings

    assert told.place is None


@pytest.mark.parametrize(
    ("text", "place", "doer"),
    [
        ("In eastern Congo M23 rebels killed 11 villagers.", "eastern Congo", "actor:m23"),
        ("Around Mocha Houthi drones struck a tanker.", "Mocha", "actor:houthis"),
        ("In Rakhine Arakan Army fighters captured a base.", "Rakhine", "actor:arakan-army"),
        ("In Gaza Hamas fired rockets at a base.", "Gaza", "actor:hamas"),
    ],
)
def test_who_has_a_name_acts_at_the_place_before_it(text: str, place: str, doer: str) -> None:
    (told,) = layers(text).happenings

    assert told.perpetrator is not None
    assert told.perpetrator.actor == doer
    assert told.place is None or told.place.span.of(text) == place
