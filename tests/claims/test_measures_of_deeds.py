"""Deeds told by how many there were, and those that went on for long."""

import pytest

from tests.reading import gathered, layers


@pytest.mark.parametrize(
    "told",
    [
        "Chad launched dozens of air strikes on Gao on Thursday.",
        "Chad carried out a series of attacks in Gao on Thursday.",
        "A series of attacks was carried out by Chad in Gao on Thursday.",
        "Chad launched a total of nine strikes on Gao on Thursday.",
    ],
)
def test_who_made_dozens_of_strikes_did_them(told: str) -> None:
    (happening,) = layers(told).happenings
    assert happening.perpetrator is not None
    assert happening.perpetrator.actor == "state:TD"


@pytest.mark.parametrize(
    "long",
    [
        "in retaliation for months of attacks on shipping",
        "after weeks of shelling",
        "after decades of raids by rebels",
        "after years of fighting",
    ],
)
def test_what_went_on_for_months_is_no_event_of_the_day(long: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Chad bombed Gao on Tuesday {long}.")).incidents
    assert incident.type == "attack.air"


def test_days_of_fighting_that_cost_lives_are_told() -> None:
    text = "Rebels seized Sake on Thursday after two days of fighting that killed 20 people."
    assert {incident.type for incident in gathered(("2024-06-20", text)).incidents} == {
        "clash.ground",
        "territory.gain-nonstate",
    }


@pytest.mark.parametrize(
    "told",
    [
        "A series of attacks staged by the M23 killed nine people in Goma on Monday.",
        "Nine people died on Monday in a string of attacks staged by the M23 in Goma.",
        "Dozens of strikes launched by the M23 hit Goma on Monday.",
    ],
)
def test_who_staged_what_is_counted_did_it(told: str) -> None:
    doers = {one.perpetrator.actor for one in layers(told).happenings if one.perpetrator is not None}
    assert doers == {"actor:m23"}


def test_a_charge_of_weeks_of_shelling_is_contested_by_its_denial() -> None:
    text = "Armenia accused Azerbaijan of weeks of shelling of Goris. Azerbaijan denied it."
    (incident,) = gathered(("2024-06-20", text)).incidents
    assert {account.party for account in incident.accounts} == {"state:AM", "state:AZ"}


def test_hundreds_of_attacks_that_a_raid_answers_are_no_event_of_the_day() -> None:
    text = "Chad said its jets had hit targets in Gao in response to hundreds of attacks in recent months."
    (incident,) = gathered(("2024-06-20", text)).incidents
    assert incident.type == "attack.air"
