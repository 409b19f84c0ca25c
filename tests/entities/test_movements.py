"""A party or a front with a land in its name speaks for itself, and not for the state of that land."""

import pytest

from tests.entities.casting import Casting
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Socialist Party of Peru denied it.", "The Socialist Party of Peru", "socialist-party-of-peru"),
        (
            "The Workers' Party of Mali denied it.",
            "The Workers' Party of Mali",
            "workers-party-of-mali",
        ),
        (
            "The Salvation Front of the Gambia denied it.",
            "The Salvation Front of the Gambia",
            "salvation-front-of-the-gambia",
        ),
        ("The Civic Union of Mali denied it.", "The Civic Union of Mali", "civic-union-of-mali"),
        (
            "The Freedom Army of Chad denied it.",
            "The Freedom Army of Chad",
            "freedom-army-of-chad",
        ),
        (
            "The Socialist Party of Peru met. The Socialist Party denied it.",
            "The Socialist Party",
            "socialist-party-of-peru",
        ),
    ],
)
def test_a_party_of_a_land_is_not_its_state(text: str, words: str, actor: str) -> None:
    casting = Casting(text)

    assert casting.who(words) == f"named:{actor}"
    assert not (casting.side(words) or "").startswith("state:")


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Union of Myanmar denied it.", "The Union of Myanmar", "state:MM"),
        ("The Republic of the Union of Myanmar denied it.", "the Union of Myanmar", "state:MM"),
        ("The National Army of Chad denied it.", "Chad", "state:TD"),
    ],
)
def test_what_a_state_calls_itself_is_no_party(text: str, words: str, state: str) -> None:
    assert Casting(text).who(words) == state


def test_a_partys_charge_against_the_army_is_no_confession_of_the_state() -> None:
    text = "The Communist Party of Nepal accused the army of killing two farmers in Rolpa on Monday."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status.value != "confirmed"
    assert [account.stance.value for account in incident.accounts] == ["accuse"]
