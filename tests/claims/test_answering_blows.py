"""A blow in answer to another is not that other: two events, though one sentence tells them."""

import pytest

from counterclaim.model.incidents import Account
from tests.reading import told


def accounts(text: str) -> list[Account]:
    return [account for telling in told(text).tellings for account in telling.accounts]


@pytest.mark.parametrize("answer", ["response to", "retaliation for", "revenge for"])
def test_who_answers_the_killing_of_its_own_has_not_killed_them(answer: str) -> None:
    text = (
        f"Hezbollah said it fired at a barracks on Thursday in {answer} the killing of one of its fighters."
    )

    blows = accounts(text)

    assert all(not (a.perpetrator == "actor:hezbollah" == a.victim) for a in blows)
    assert all(not a.casualties for a in blows if a.perpetrator == "actor:hezbollah")


def test_the_channel_that_a_claim_is_made_on_was_not_struck() -> None:
    text = "Gunmen killed 38 in Masala on Friday. Islamic State claimed the massacre on its Telegram channel."

    (owning,) = [a for a in accounts(text) if a.party == "actor:islamic-state"]

    assert owning.perpetrator == "actor:islamic-state"
    assert owning.victim is None


def test_what_is_told_next_is_no_part_of_what_was_answered() -> None:
    text = (
        "Russian strikes on Odesa on Tuesday were retaliation for a raid on a bridge on Sunday, Moscow said. "
        "Shelling in Nikopol wounded six people, Ukrainian officials said."
    )
    tellings = told(text, published="2023-07-18").tellings

    first = (telling.accounts[0] for telling in tellings)
    assert {account.type: account.date and account.date.best for account in first} == {
        "attack.air": "2023-07-18",
        "attack.generic": "2023-07-16",
        "attack.artillery": "2023-07-18",
    }
