"""Paragraphs in capitals, or without, are read as if written like others, and quoted as they stand."""

import pytest

from counterclaim.entities import recased
from counterclaim.text import lay_out
from tests.reading import engine, told

REPORTS = (
    "Kenya's Defence Ministry said two soldiers were killed near Lamu. Somalia denied the accusation.",
    "The Sudanese army accused Chad of shelling Bahai on Monday, the UN said.",
    'Uganda said: "No soldier of ours has crossed the border." The US called for restraint.',
)


def who(text: str) -> list[tuple[str, str]]:
    return sorted((claim.claimer or "", claim.stance.value) for claim in told(text).claims)


@pytest.mark.parametrize("text", REPORTS)
def test_who_says_what_is_the_same_in_capitals(text: str) -> None:
    assert who(text.upper()) == who(text)


@pytest.mark.parametrize("text", REPORTS)
def test_who_says_what_is_the_same_without_capitals(text: str) -> None:
    assert who(text.lower()) == who(text)


@pytest.mark.parametrize("text", REPORTS)
def test_the_words_are_kept_as_they_are_written(text: str) -> None:
    loud = text.upper()

    for claim in told(loud).claims:
        assert claim.claimer_text is None or claim.claimer_text in loud
        assert all(loud[piece.start : piece.end] == piece.quote for piece in claim.evidence)


def test_a_paragraph_with_small_letters_stays_as_it_is() -> None:
    layout = lay_out("UN: CHAD AND SUDAN MUST TALK\n\nThe UN said on Monday that NATO had no part in it.")
    _, second = recased(layout, engine().reader.knowledge).split("\n\n")

    assert second == "The UN said on Monday that NATO had no part in it."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("US TROOPS LEFT CHAD AT DAWN, THE US SAID", "US troops left Chad at dawn, the US said"),
        ("THEY TOLD US TO LEAVE THE VILLAGE", "They told us to leave the village"),
        (
            "they told us to leave the car behind near bahai in chad",
            "They told us to leave the car behind near bahai in Chad",
        ),
        ("the us and the uk said on monday that", "the us and the uk said on monday that"),
        (
            "the us and the uk said on monday that nobody had left",
            "The US and the UK said on Monday that nobody had left",
        ),
        ("ON MONDAY, 3 MAY, HE MAY LEAVE MALI", "On Monday, 3 May, he may leave Mali"),
        ('HE SAID: "NOBODY HELD THE BRIDGE"', 'He said: "Nobody held the bridge"'),
    ],
)
def test_names_and_first_words_keep_their_capital(written: str, read: str) -> None:
    assert recased(lay_out(written), engine().reader.knowledge) == read
