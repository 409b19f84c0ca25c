"""Where: literal places, areas, and capitals that are places here and governments there."""

import pytest

from counterclaim.model.actors import MentionKind
from tests.entities.casting import Casting
from tests.reading import layers

METONYMS = [
    ("Bangkok denied the report.", "Bangkok", MentionKind.METONYMIC, False),
    ("Talks were held in Bangkok.", "Bangkok", MentionKind.LITERAL, True),
    ("A shell fell near Bangkok.", "Bangkok", MentionKind.LITERAL, True),
    ("According to Bangkok, nobody fired.", "Bangkok", MentionKind.METONYMIC, False),
    ("A bomb went off in Surin, Thailand.", "Thailand", MentionKind.LITERAL, True),
    ("Fighting went on between Thailand and Cambodia.", "Cambodia", MentionKind.LITERAL, True),
]


@pytest.mark.parametrize(("text", "words", "kind", "owner"), METONYMS, ids=[text for text, *_ in METONYMS])
def test_a_capital_speaks_or_says_where(text: str, words: str, kind: MentionKind, owner: bool) -> None:
    mention = Casting(text).mention(words)

    assert mention is not None
    assert (mention.kind, mention.owner) == (kind, owner)


@pytest.mark.parametrize("preposition", ["In", "Near", "At", "Around"])
def test_what_stands_behind_near_is_a_place_whatever_it_sounds_like(preposition: str) -> None:
    casting = Casting(f"{preposition} Tona Adere two soldiers were killed.")

    assert casting.place("Tona Adere") == "place:tona-adere"
    assert casting.who("Tona Adere") is None


AREAS = [
    ("Shells fell in Zorva region.", "Zorva region", "place:zorva-region", 4),
    ("Shells fell in Zorva district.", "Zorva district", "place:zorva-district", 3),
]


@pytest.mark.parametrize(("text", "words", "place", "precision"), AREAS)
def test_an_area_is_no_town(text: str, words: str, place: str, precision: int) -> None:
    assert Casting(text).place(words) == place
    assert layers(text).cast.places[place].precision.ucdp == precision


def test_a_village_named_before_the_word_is_a_place() -> None:
    assert Casting("Fire was opened in Zorva village.").place("Zorva village") == "place:zorva"


def test_a_name_two_countries_have_is_the_one_of_the_country_spoken_of() -> None:
    here = Casting("Ukraine said shells fell in Mykolaivka.").place("Mykolaivka")

    assert here is not None
    assert here.startswith("geonames:")
