"""What a name or a word of time is, told by its shape and its company; the names are of no list."""

import pytest

from counterclaim.language import English
from counterclaim.model.parses import KnownName, NameType
from counterclaim.model.spans import Span
from counterclaim.text import lay_out


@pytest.fixture(scope="module")
def english() -> English:
    return English()


def label(english: English, text: str, name: str, *known: KnownName, times: tuple[Span, ...] = ()) -> str:
    """The label of the last word of a name, where it stands last."""
    parse = english.parse(lay_out(text), known, times)
    tokens = [token for sentence in parse for token in sentence.tokens]
    last = name.rpartition(" ")[2]
    return next(token.entity for token in reversed(tokens) if token.text == last)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Gunmen killed Dario Welk on his way home.", "Dario Welk", "PERSON"),
        ("Colonel Welk denied it.", "Welk", "PERSON"),
        ("Dr. Welk denied it.", "Welk", "PERSON"),
        ("Welk said nobody had been hurt.", "Welk", "PERSON"),
        ("A letter came from Dario Welk.", "Dario Welk", "PERSON"),
        ("Welk's murder of two nuns shook the town.", "Welk", "PERSON"),
        ("Shells fell near Tarnobar.", "Tarnobar", "GPE"),
        ("Troops marched from Tarnobar to the sea.", "Tarnobar", "GPE"),
        ("Shells fell in Deb Morkas.", "Deb Morkas", "GPE"),
        ("Families fled Tarnobar.", "Tarnobar", "GPE"),
        ("Trucks crossed the Welk River.", "Welk River", "LOC"),
        ("Planes bombed Tarnobar Airport.", "Tarnobar Airport", "FAC"),
        ("The Tarnobar Council met.", "Tarnobar Council", "ORG"),
        ("Fighters of the TRX fled.", "TRX", "ORG"),
        ("The Welkites fled.", "Welkites", "NORP"),
    ],
)
def test_the_company_of_a_name_says_what_it_names(
    english: English, text: str, name: str, expected: str
) -> None:
    assert label(english, text, name) == expected


def test_a_single_name_without_company_is_not_guessed(english: English) -> None:
    assert label(english, "They mentioned Welk.", "Welk") == ""


def test_a_last_name_is_of_the_person_told_in_full_elsewhere(english: English) -> None:
    text = "Gunmen killed Dario Welk. They spoke of him. They had followed Welk."

    assert label(english, text, "Welk") == "PERSON"


def test_a_known_name_is_what_it_is_known_as(english: English) -> None:
    text = "Tarnobar said nothing."
    known = KnownName(span=Span(0, 8), type=NameType.STATE)

    assert label(english, text, "Tarnobar", known) == "GPE"


@pytest.mark.parametrize(
    ("word", "expected"), [("week", "DATE"), ("hours", "TIME"), ("night", "TIME"), ("winter", "DATE")]
)
def test_a_stretch_of_time_is_a_time(english: English, word: str, expected: str) -> None:
    assert label(english, f"They fought through the {word}.", word) == expected


def test_a_word_of_a_time_expression_is_a_time(english: English) -> None:
    text = "They fought on Ramdi 12."
    at = text.index("Ramdi")

    assert label(english, text, "12", times=(Span(at, at + 8),)) == "DATE"


@pytest.mark.parametrize(
    ("name", "expected"), [("Wad Orsani", "GPE"), ("Umm Welka", "GPE"), ("Dario Welk", "PERSON")]
)
def test_a_word_for_a_place_opens_the_name_of_one(english: English, name: str, expected: str) -> None:
    assert label(english, f"Nine died in an attack on {name}.", name.rpartition(" ")[2]) == expected
