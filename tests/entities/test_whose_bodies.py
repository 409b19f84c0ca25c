"""Whose a body is by where it is, by who stands beside it, and by who tells of it."""

import pytest

from tests.entities.casting import Casting
from tests.reading import blames, layers


def _speakers(text: str) -> list[str | None]:
    return [attribution.actor for attribution in layers(text).attributions]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Burkinabe troops killed nine men. In neighbouring Mali, the army said it shot a dozen.",
            "state:ML/armed-force",
        ),
        (
            "Kenyan police killed nine men. In neighboring Somalia, the government said four had died.",
            "state:SO",
        ),
        ("Burkinabe troops killed nine men. In Mali, the army said it had shot a dozen.", None),
        ("Israel's army said it hit Gaza. In Lebanon, the army said it had killed nine.", None),
        ("Niger's army said seven had died. In Mali, the army said rebels had killed nine soldiers.", None),
    ],
)
def test_the_army_next_door_is_that_lands_and_abroad_it_is_open(text: str, speaker: str | None) -> None:
    assert _speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 22 people, the health ministry in Gaza said. Israel's army had no comment.",
        "Israel's army had no comment. The health ministry in Gaza said shells killed 22 people.",
    ],
)
def test_a_ministry_that_sits_elsewhere_is_of_no_state_told_of(text: str) -> None:
    assert "state:IL/ministry/health" not in _speakers(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Shells killed nine in Belgorod, the foreign ministry in Moscow said. Ukraine's army denied it.",
            "state:RU/ministry/foreign",
        ),
        (
            "Sudan's army said shells hit Omdurman. The foreign ministry in Port Sudan said nine had died.",
            "state:SD/ministry/foreign",
        ),
    ],
)
def test_a_ministry_in_a_town_of_the_state_is_that_states(text: str, speaker: str) -> None:
    assert speaker in _speakers(text)


def test_a_court_is_another_in_another_document() -> None:
    told = ("The Supreme court in Goma said nine died.", "The Supreme court in Baghdad said ten died.")

    assert len({_speakers(text)[0] for text in told}) == 2


def test_a_ministry_goes_by_its_land_in_every_document() -> None:
    told = ("The Gaza health ministry said {} died.", "Nine died, Gaza's health ministry said.")

    assert {_speakers(text)[0] for text in told} == {"described:gaza-health-ministry"}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "Armenia said Azerbaijani forces fired first near Lachin and that four of its own troops died.",
            "state:AM",
        ),
        ("India said Pakistani troops fired at a post and that its own guards were hurt.", "state:IN"),
    ],
)
def test_its_own_men_are_of_who_tells_it(text: str, owner: str) -> None:
    assert Casting(text).who("its") == owner


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia said Ukrainian shelling killed four people in Kursk on Sunday.", ("state:RU", "state:UA")),
        ("Ukraine said Russian shelling killed four people in Donetsk on Sunday.", ("state:UA", "state:RU")),
    ],
)
def test_whose_shelling_somebody_tells_of_is_said_before_it(text: str, told: tuple[str, str]) -> None:
    assert blames(text) == {told}


def test_who_reported_on_a_day_has_said_it() -> None:
    text = (
        "Troops killed 52 people in the Syrian town of Al-Shir, a Britain-based war monitor reported Friday."
    )
    (told,) = layers(text).attributions

    assert told.source_text == "a Britain-based war monitor"
