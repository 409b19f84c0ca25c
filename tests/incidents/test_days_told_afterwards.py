"""The day on which a deed is said to have taken place is its day, where only that of the charge was told."""

import pytest

from tests.reading import gathered

CHARGED = "Chad on Wednesday accused Sudan of shelling Adre, killing nine."


@pytest.mark.parametrize(
    "words",
    [
        "The attack took place on Tuesday.",
        "Officials said the attack took place at dawn on Tuesday.",
        "The attack happened on Tuesday, it said.",
        "The shelling began at dawn on Tuesday.",
        "The incident occurred on Tuesday.",
        "Tuesday's attack was the third this month.",
    ],
)
def test_a_deed_charged_on_wednesday_may_have_been_done_on_tuesday(words: str) -> None:
    (incident,) = gathered(("2024-06-19", f"{CHARGED} {words}")).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-18"


def test_a_charge_alone_says_by_when_it_was() -> None:
    (incident,) = gathered(("2024-06-19", CHARGED)).incidents

    assert incident.date is not None
    assert (incident.date.relation, incident.date.latest) == ("by", "2024-06-19")


def test_talks_to_come_are_neither_the_day_nor_the_place_of_a_deed() -> None:
    text = (
        "Troops shelled Korbeta on Sunday. Ethiopia accused the Sun Front of staging the attack to derail "
        "talks due to open in Nairobi on Thursday."
    )
    (incident,) = gathered(("2024-11-12", text)).incidents

    assert incident.date is not None
    assert (incident.date.best, incident.place_text) == ("2024-11-10", "Korbeta")


def test_water_cannon_are_no_artillery() -> None:
    text = "China's coast guard fired water cannon at a Philippine boat on Tuesday."
    (incident,) = gathered(("2024-06-19", text)).incidents

    assert incident.type == "attack.unspecified"
    assert [account.weapons for account in incident.accounts] == [("water cannon",)]


def test_it_is_nobody_named_in_who_accuses_it() -> None:
    text = (
        "Ethiopia's army denied it was responsible for the deaths of 11 villagers after forces loyal to the "
        "Sun People's Front (SPF) accused it of shelling Korbeta."
    )
    blamed = {a.perpetrator for i in gathered(("2024-11-12", text)).incidents for a in i.accounts}

    assert blamed == {"state:ET/armed-force"}
