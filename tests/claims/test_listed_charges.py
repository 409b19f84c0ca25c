"""Charges in a row, each behind its own preposition: every deed keeps its own place, toll and accuser."""

import pytest

from counterclaim.model.incidents import Account
from tests.claims.situated import told

PLACES = [
    (
        "Niger accused Mali of the shelling of Menaka, which killed four, and of an ambush at Timbuktu.",
        {"attack.artillery": "Menaka", "attack.generic": "Timbuktu"},
    ),
    (
        "Blamed for a rocket attack on Menaka and for an ambush at Timbuktu, Mali said nothing.",
        {"attack.missile": "Menaka", "attack.generic": "Timbuktu"},
    ),
    (
        "Accused of the shelling, which killed four, and of an ambush at Timbuktu, Mali said nothing.",
        {"attack.artillery": None, "attack.generic": "Timbuktu"},
    ),
    (
        "Niger blamed Mali for a rocket attack that killed four and for the shelling of Timbuktu.",
        {"attack.missile": None, "attack.artillery": "Timbuktu"},
    ),
]


def accounts(text: str) -> list[Account]:
    """Every account of a text."""
    return [account for telling in told(text).tellings for account in telling.accounts]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text[:50] for text, _ in PLACES])
def test_a_deed_keeps_its_own_place_beside_another_deed(text: str, places: dict[str, str | None]) -> None:
    found = {account.type: account.place_text for account in accounts(text)}

    assert found == places


CHARGES = [
    "Niger accused Mali of shelling Menaka on 3 June, which killed four, and of an ambush at Timbuktu.",
    "Niger accused Mali of the shelling of Menaka, which killed four, and of an ambush at Timbuktu.",
    "Niger blamed Mali for the shelling of Menaka and for an ambush at Timbuktu.",
]


@pytest.mark.parametrize("text", CHARGES)
def test_the_second_charge_is_the_accusers_too(text: str) -> None:
    ambush = [account for account in accounts(text) if account.place_text == "Timbuktu"]

    assert [(account.party, account.perpetrator) for account in ambush] == [("state:NE", "state:ML")]


def test_the_dead_of_one_deed_are_not_the_dead_of_the_next() -> None:
    text = "Blamed for the killing of two herders at Menaka and for an ambush at Timbuktu, Mali said nothing."
    deadly = [account.place_text for account in accounts(text) if account.casualties]

    assert deadly == ["Menaka"]


def test_what_is_asked_for_may_be_the_first_word_of_a_sentence() -> None:
    assert accounts("What did Mali ask for? Its army had shelled Menaka.")
