"""What a party says that its opponent admits is that party's word; a paper or observer may tell of it."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from tests.reading import gathered, layers


@pytest.mark.parametrize(
    ("text", "teller", "owner"),
    [
        (
            "Nigeria's army said Boko Haram had admitted that it had killed nine farmers in Maiduguri.",
            "state:NG/armed-force",
            "actor:boko-haram",
        ),
        (
            "Congo said that the killing of two in Bukavu was the work of the M23, which has admitted it.",
            "state:CD",
            "actor:m23",
        ),
        (
            "Hamas said that Israel had acknowledged killing nine farmers in Gaza.",
            "actor:hamas",
            "state:IL",
        ),
    ],
)
def test_an_admission_told_by_an_opponent_is_the_opponents_word(text: str, teller: str, owner: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert (incident.status, {account.party for account in incident.accounts}) == (
        Status.SINGLE_SOURCE,
        {teller},
    )
    found = layers(text).attributions
    assert [attribution.imputed_to for attribution in found] == [None, owner]
    assert all(attribution.actor == teller for attribution in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Washington Post reported that Israel had admitted that it had killed nine farmers in Gaza.",
        "Human Rights Watch said that Israel had admitted killing nine farmers in Gaza.",
        "Israel's army said that Israel had admitted killing nine farmers in Gaza.",
        "Israel admitted that it had killed nine farmers in Gaza.",
    ],
)
def test_who_owns_up_by_a_paper_an_observer_or_its_own_people_owns_up(text: str) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.status is Status.CONFIRMED
    assert Stance.CONFIRM in {account.stance for account in incident.accounts}


@pytest.mark.parametrize(
    ("text", "teller", "doer"),
    [
        (
            "Pakistan's army said the BLA had claimed responsibility for the attack in Quetta on Monday.",
            "state:PK/armed-force",
            "actor:bla",
        ),
        (
            "Yemen's government said the Houthis had claimed a drone attack on Marib on Monday.",
            "state:YE",
            "actor:houthis",
        ),
        (
            "The Taliban said that the Islamic State had claimed responsibility for the blast in Kabul.",
            "actor:taliban",
            "actor:islamic-state",
        ),
    ],
)
def test_who_is_said_by_an_opponent_to_have_claimed_it_is_blamed_by_him(
    text: str, teller: str, doer: str
) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(account.party, account.perpetrator) for account in incident.accounts] == [(teller, doer)]
