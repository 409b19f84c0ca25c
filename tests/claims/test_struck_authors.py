"""What those had done who are struck now is an event of its own, of its own day and place, or history."""

import pytest

from counterclaim.model.dates import DateRelation
from tests.reading import gathered

DAY = "2024-06-20"


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army said it killed in Adre on Friday a man behind a raid on Abeche that killed two nuns.",
        "Chad's army said it killed a man in Adre on Friday who was behind an attack on Abeche in 2014.",
        "Troops killed nine bandits in Adre on Friday, among them the planner of a bombing in Abeche in May.",
        "Troops killed a man in Adre on Friday who had planned a raid on Abeche in which four nuns died.",
    ],
)
def test_the_deed_of_the_man_who_was_killed_gives_it_no_day_place_or_dead(text: str) -> None:
    found = gathered((DAY, text)).incidents
    (incident,) = [i for i in found if {account.place_text for account in i.accounts} == {"Adre"}]
    counts = [e.killed.low for account in incident.accounts for e in account.casualties if e.killed]

    assert incident.date is not None
    assert incident.date.best == "2024-06-14"
    assert counts in ([1], [9])


def test_the_dead_of_what_a_man_had_done_the_same_day_are_kept() -> None:
    text = (
        "Police killed the perpetrator of a knife attack that left nine dead in Abeche on Monday, Chad said."
    )
    counting = [
        (entry.killed.low, account.perpetrator)
        for incident in gathered((DAY, text)).incidents
        for account in incident.accounts
        for entry in account.casualties
        if entry.killed
    ]

    assert counting == [(9, None)]  # not the police's


@pytest.mark.parametrize(
    "text",
    [
        "Congo said Rwanda was behind the attack on Goma on Monday that killed nine.",
        "A bomb planted by rebels killed nine in Goma on Monday.",
        "Nine were killed in Goma on Monday in an attack blamed on rebels.",
    ],
)
def test_who_is_behind_an_attack_makes_it_no_other_event(text: str) -> None:
    (incident,) = gathered((DAY, text)).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-17"
    assert [e.killed.low for a in incident.accounts for e in a.casualties if e.killed] == [9]


@pytest.mark.parametrize(
    "text",
    [
        "Chad admitted bombing a bridge in Adre on Friday. It had earlier admitted bombing Abeche.",
        "Chad shelled Adre on Friday. It had earlier shelled Abeche.",
    ],
)
def test_what_had_come_earlier_had_come_by_the_day_told_of(text: str) -> None:
    told = {a.place_text: a.date for i in gathered((DAY, text)).incidents for a in i.accounts}
    relations = {place: day.relation for place, day in told.items() if day is not None}

    assert relations == {"Adre": DateRelation.AT, "Abeche": DateRelation.BY}
