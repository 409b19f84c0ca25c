"""Further people hurt in another way, told right behind, were hurt in the same event."""

import pytest

from tests.reading import gathered, layers

LEAD = "Shells killed nine people in Surin on Thursday, Thailand said."


@pytest.mark.parametrize("more", ["Another 24 were wounded.", "A further 24 people were injured, it said."])
def test_those_wounded_besides_the_dead_are_of_the_same_event(more: str) -> None:
    (incident,) = gathered(("2025-07-25", f"{LEAD} {more}")).incidents

    assert {c.wounded.low for a in incident.accounts for c in a.casualties if c.wounded} == {24}


@pytest.mark.parametrize(
    "more", ["Another nine were killed in Sisaket.", "Another strike wounded 24 people."]
)
def test_further_dead_elsewhere_or_in_another_strike_are_of_another(more: str) -> None:
    assert len(gathered(("2025-07-25", f"{LEAD} {more}")).incidents) == 2


def test_their_fighting_is_no_deed_of_one_of_two() -> None:
    text = (
        "Thailand and Cambodia exchanged artillery fire on Thursday as their worst fighting in a decade "
        "killed at least 12 people."
    )
    (incident,) = gathered(("2025-07-25", text)).incidents

    assert {account.perpetrator for account in incident.accounts} == {None}


def test_what_he_did_whom_they_shot_is_no_part_of_the_shooting() -> None:
    text = (
        "Israeli troops shot dead a man near Hebron on Monday, the Palestinian health ministry said. The "
        "Israeli military said he had tried to stab a soldier."
    )
    ledger = gathered(("2025-01-23", text))

    modes = {incident.mode.value for incident in ledger.incidents}
    (shooting,) = [incident for incident in ledger.incidents if incident.type == "attack.small-arms"]
    assert modes == {"happened", "attempted"}
    assert {account.mode.value for account in shooting.accounts} == {"happened"}


def test_he_who_then_fires_may_be_who_killed_the_first() -> None:
    text = (
        "A gunman killed a guard in Lamu on Monday. He then fired at worshippers, killing three, police said."
    )
    happenings = layers(text).happenings

    assert [happening.another for happening in happenings] == [False, False]


def test_a_father_killed_in_ones_childhood_did_not_die_today() -> None:
    text = (
        "Gunmen killed nine people in Gao on Monday. Ali Maiga said his father was shot dead when he was a "
        "child."
    )
    incidents = gathered(("2024-06-20", text)).incidents

    killed = {c.killed.low for a in incidents[0].accounts for c in a.casualties if c.killed}
    assert len(incidents) == 2
    assert len(killed) == 1
