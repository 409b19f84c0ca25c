"""Who wants what."""

import pytest

from counterclaim.model.situations import Position
from tests.claims.situated import gathered, told


def only(text: str) -> Position:
    (position,) = told(text).positions
    return position


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Chad asked the African Union for observers.", "asked the African Union for observers"),
        ("Chad called on Sudan to open the border.", "called on Sudan to open the border"),
        ("Sudan must open the border, Chad said.", "Sudan must open the border"),
    ],
)
def test_a_position_is_in_the_words_of_the_text(text: str, words: str) -> None:
    position = only(text)

    assert position.actor == "state:TD"
    assert position.position == words


@pytest.mark.parametrize(
    "text",
    [
        "No soldiers should have been there, Chad said.",  # a reproach asks for nothing
        "Chad rejects that.",  # nobody says what
    ],
)
def test_a_reproach_and_an_empty_refusal_are_no_positions(text: str) -> None:
    assert told(text).positions == ()


def test_the_same_wish_in_two_documents_is_one_position() -> None:
    ledger = gathered(
        ("2024-06-18", "Chad called on Sudan to open the border."),
        ("2024-06-19", "Chad has called on Sudan to open the border at once."),
    )

    (position,) = ledger.positions
    assert len(position.evidence) == 2
