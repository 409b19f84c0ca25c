"""A people by its name, in the words of another state, is who did it; some few of it may be anybody."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import blames, gathered

AZERBAIJANIS = "state:AZ/people"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia said Azerbaijanis shot dead a villager near Sotk.", {("state:AM", AZERBAIJANIS)}),
        ("Armenia said a villager was shot dead by Azerbaijanis near Sotk.", {("state:AM", AZERBAIJANIS)}),
        ("Armenia said the Azerbaijanis opened fire near Sotk.", {("state:AM", AZERBAIJANIS)}),
        ("Congo said nine men were killed by Rwandans in Rutshuru.", {("state:CD", "state:RW/people")}),
        ("Kyrgyzstan said Tajik guards shot dead a man near Batken.", {("state:KG", "state:TJ")}),
        ("Kenya said a herder was shot dead by Ugandan rangers.", {("state:KE", "state:UG")}),
    ],
)
def test_a_people_fires_where_another_state_says_so(text: str, expected: set[tuple[str, str]]) -> None:
    assert blames(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said two Azerbaijanis shot dead a villager near Sotk.",
        "Armenia said Azerbaijanis who live near Sotk shot dead a villager.",
        "Armenia said a villager was shot dead by an Azerbaijani near Sotk.",
        "Azerbaijan said Azerbaijanis shot dead a thief in Baku.",
        "Uganda's police said Kenyans shot dead a trader in Busia.",
        "Kenyans shot dead a trader in Busia, residents said.",
        "Kenya said Ugandan security guards shot dead a herder.",
        "Kenya said Kenyan guards shot dead a thief in Nairobi.",
    ],
)
def test_some_of_a_people_and_those_of_the_own_are_no_side(text: str) -> None:
    assert blames(text) == set()


def test_who_blames_a_people_and_who_blames_its_army_blame_the_same() -> None:
    (incident,) = gathered(
        ("2024-06-20", "Armenia said Azerbaijanis shot dead a villager near Sotk on Friday."),
        ("2024-06-20", "France said Azerbaijani troops shot dead a villager near Sotk on Friday."),
    ).incidents

    assert incident.elements["perpetrator"].status is Status.CORROBORATED
