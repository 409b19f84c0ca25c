"""Who reports shelling has shelled nobody, and "Russian shelling" is Russia's."""

import pytest

from tests.reading import blames, layers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukraine reported Russian shelling near Kherson on Saturday.", {("state:UA", "state:RU")}),
        ("Chad's army reported heavy Sudanese shelling in Adre.", {("state:TD/armed-force", "state:SD")}),
        ("Yerevan reported shooting near Jermuk on Saturday.", set()),
        ("Khartoum reported shelling in Omdurman on Sunday.", set()),
        (
            "Lebanon's health ministry said Israeli shelling in Kfar Kila killed three people on Monday.",
            {("state:LB/ministry/health", "state:IL")},
        ),
        ("Indian shelling in Poonch killed two on Monday, Pakistan said.", {("state:PK", "state:IN")}),
    ],
)
def test_who_tells_of_shelling_is_not_who_shelled(text: str, expected: set[tuple[str, str]]) -> None:
    assert blames(text) == expected


def test_people_who_fight_and_speak_are_no_word_for_whose_fight_it_is() -> None:
    (sentence,) = layers("Syrians fighting in Libya said on Monday that nine of them had been killed.").parse

    assert (sentence.tokens[0].dep, sentence.tokens[0].pos) != ("amod", "ADJ")


def test_who_admits_shelling_has_shelled() -> None:
    text = "Chad admitted shelling near Adre on Saturday."

    assert blames(text) == {("state:TD", "state:TD")}
