"""By whose wish a deed was done is not whom it struck."""

import pytest

from tests.reading import gathered, layers


@pytest.mark.parametrize("words", ["at the request of Mogadishu", "on the orders of a Somali general"])
def test_who_asked_for_a_strike_was_not_struck(words: str) -> None:
    text = f"Kenya said it conducted an air strike near Ceeldheer on 15 June {words}."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.victim for account in incident.accounts} == {None}


def test_whom_rockets_are_fired_at_was_struck() -> None:
    text = "Jordan fired rockets in the direction of Syria on Monday, Damascus said."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.victim for account in incident.accounts} == {"state:SY"}


def test_a_command_that_is_struck_is_no_bidding() -> None:
    (strike, *_) = layers("Kenya said a strike on the rebels' command in Mandera killed nine.").happenings

    assert strike.target is not None or strike.victim is not None
