"""Guards of another state are its own, in the words of a state; a people by its name is no side."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import blames, gathered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyrgyzstan said Tajik guards shot dead a man near Batken.", {("state:KG", "state:TJ")}),
        ("Kenya said a herder was shot dead by Ugandan rangers.", {("state:KE", "state:UG")}),
        ("Togo said Beninese guards shot a farmer near Mandouri on Monday.", {("state:TG", "state:BJ")}),
    ],
)
def test_guards_of_another_state_fire_for_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert blames(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Germany said Afghans stabbed two people in Mannheim on Monday.",
        "India said Pakistanis had killed two tourists in Pahalgam on Monday.",
        "India said two tourists had been killed by Pakistanis in Pahalgam on Monday.",
        "France said Algerians attacked a market in Lyon on Monday.",
        "Togo said Beninese shot a farmer near Mandouri on Monday.",
        "Togo said the Beninese had shot a farmer near Mandouri on Monday.",
        "Armenia said Azerbaijanis shot dead a villager near Sotk.",
        "Armenia said two Azerbaijanis shot dead a villager near Sotk.",
        "Armenia said Azerbaijanis who live near Sotk shot dead a villager.",
        "Armenia said a villager was shot dead by an Azerbaijani near Sotk.",
        "Azerbaijan said Azerbaijanis shot dead a thief in Baku.",
        "Uganda's police said Kenyans shot dead a trader in Busia.",
        "Kenyans shot dead a trader in Busia, residents said.",
        "Kenya said two Ugandan guards shot dead a herder.",
        "Kenya said Ugandan security guards shot dead a herder.",
        "Kenya said Kenyan guards shot dead a thief in Nairobi.",
    ],
)
def test_a_people_and_some_few_and_those_of_the_own_are_no_side(text: str) -> None:
    assert blames(text) == set()


def test_a_people_that_is_accused_is_no_state() -> None:
    (incident,) = gathered(
        ("2024-06-20", "Congo accused Rwandans of killing nine villagers in Goma on Monday."),
        ("2024-06-20", "France said Rwandan troops killed nine villagers in Goma on Monday."),
    ).incidents
    blamed = {account.party: account.perpetrator for account in incident.accounts}

    assert blamed["state:CD"] == "state:RW/people"
    assert incident.elements["perpetrator"].status is not Status.CORROBORATED
