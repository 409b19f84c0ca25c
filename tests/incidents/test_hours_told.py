"""The hour at which something happened, told right after its day, and one more whom it hurt."""

import pytest

from tests.reading import gathered

BOMB = (
    "Two engineers were killed when a bomb exploded near the airport of Karachi late on Sunday, police said. "
)


@pytest.mark.parametrize(
    "hour",
    [
        "The convoy was attacked at about 11 p.m.",
        "Their convoy was attacked at 23:00.",
        "The engineers' convoy was attacked at 11 p.m. on Sunday.",
    ],
)
def test_the_hour_of_a_day_just_told_begins_no_other_event(hour: str) -> None:
    assert len(gathered(("2024-10-07", BOMB + hour)).incidents) == 1


@pytest.mark.parametrize(
    "other",
    [
        "A police post was attacked at about 11 p.m.",
        "The convoy had been attacked at 11 p.m. on Saturday.",
        "In Quetta the police post was attacked at 11 p.m.",
    ],
)
def test_what_was_struck_elsewhere_or_on_another_day_is_another_event(other: str) -> None:
    assert len(gathered(("2024-10-07", BOMB + other)).incidents) == 2


@pytest.mark.parametrize(
    "further",
    [
        "Another engineer was wounded.",
        "A third engineer died.",
        "A third engineer was wounded.",
        "A second man was wounded, it said.",
    ],
)
def test_one_more_who_was_hurt_is_of_the_event_just_told(further: str) -> None:
    assert len(gathered(("2024-10-07", BOMB + further)).incidents) == 1


@pytest.mark.parametrize(
    "further",
    ["Another engineer was killed in Quetta.", "Another engineer was killed on Saturday."],
)
def test_one_more_who_was_hurt_elsewhere_or_before_is_of_another(further: str) -> None:
    assert len(gathered(("2024-10-07", BOMB + further)).incidents) == 2


def test_who_had_died_weeks_earlier_dates_and_ends_nobody_hurt_in_the_story() -> None:
    text = (
        "Two guards were shot and wounded in Cusco, their union said.\n"
        "Hugo Rojas, a leader of the gang, had died two weeks earlier, residents said. "
        "Since September two gangs have been fighting over the market, and the mayor says 166 were killed."
    )
    ledger = gathered(("2023-11-29", text))
    tolls = [
        sorted(
            count.low
            for account in incident.accounts
            for casualties in account.casualties
            for count in (casualties.killed, casualties.wounded)
            if count is not None and count.low
        )
        for incident in ledger.incidents
    ]
    assert sorted(tolls) == [[1], [2], [166]]
    wounded = next(i for i, toll in zip(ledger.incidents, tolls, strict=True) if toll == [2])
    assert all(account.date is None for account in wounded.accounts)


def test_what_is_said_of_a_deed_weeks_later_is_of_the_day_on_which_it_was_done() -> None:
    text = (
        "The Coast Front has claimed responsibility for the June 3 murder of Deputy Hugo Rojas, a newspaper "
        "reported. The attack was carried out by soldiers, Peru's Interior Ministry said yesterday."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents
    assert {"named:coast-front", "state:PE/ministry/interior"} <= {a.party for a in incident.accounts}


def test_who_was_hurt_in_a_town_of_the_land_fired_at_was_hurt_by_that() -> None:
    text = "Iran launched 300 drones at Israel overnight, the army said. A girl was hurt near Arad, it said."
    assert len(gathered(("2024-04-14", text)).incidents) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Another bomb killed four people.",
        "A second bomb killed four traders.",
        "A third attacker killed a boy.",
    ],
)
def test_another_bomb_is_another_event(other: str) -> None:
    text = f"A bomb killed two people in Karachi on Sunday, police said. {other}"
    assert len(gathered(("2024-10-07", text)).incidents) == 2


@pytest.mark.parametrize(
    "other",
    [
        "The Chinese consulate was attacked with grenades at 11 p.m.",
        "The police station in the district was attacked at 11 p.m.",
        "In the north soldiers were attacked at 11 p.m.",
    ],
)
def test_the_hour_of_a_day_at_which_something_else_was_struck_is_of_that(other: str) -> None:
    text = f"Gunmen killed two engineers near Karachi late on Sunday, police said. {other}"
    assert len(gathered(("2024-10-07", text)).incidents) == 2


def test_whom_somebody_else_hurt_in_the_land_fired_at_is_not_of_that() -> None:
    text = "Iran fired 300 drones at Israel on Sunday, the army said. A gunman wounded a soldier near Arad."
    assert len(gathered(("2024-10-07", text)).incidents) == 2
