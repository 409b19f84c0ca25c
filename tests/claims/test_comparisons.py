"""What is only compared with the past, ordered or called off leaves the day and the place as told."""

import pytest

from counterclaim.model.modes import Mode
from tests.reading import gathered, layers


@pytest.mark.parametrize(
    "compared",
    [
        "the deadliest fighting since a war in 2020",
        "the worst clashes since 2020",
        "the first such deaths since a truce was agreed in 2020",
    ],
)
def test_the_day_is_none_of_a_comparison(compared: str) -> None:
    text = f"Armenia said 49 of its soldiers had been killed in overnight clashes near Goris, {compared}."
    (incident,) = gathered(("2022-09-13", text)).incidents

    (losses,) = [c for a in incident.accounts for c in a.casualties]
    assert incident.date is not None
    assert incident.date.best == "2022-09-12"
    assert losses.killed is not None
    assert losses.killed.low == 49


@pytest.mark.parametrize(
    "text",
    [
        "Israel Katz said he had ordered the military to respond with intense strikes on targets in Tehran.",
        "Chad's president ordered the army to answer with an attack on rebel bases near Faya.",
    ],
)
def test_what_somebody_has_ordered_others_to_do_is_not_done_by_that(text: str) -> None:
    (happening,) = layers(text, published="2025-06-24").happenings

    assert happening.mode is Mode.HYPOTHETICAL


def test_talks_are_not_held_where_shells_fell() -> None:
    text = (
        "Rwanda's army said that Congolese forces had fired mortar rounds into Rubavu district overnight. "
        "Talks due to begin in Luanda on Tuesday were called off after M23 said it would not attend."
    )
    places = {i.type: i.place_text for i in gathered(("2025-03-18", text)).incidents}

    assert places["attack.artillery"] == "Rubavu district"
    assert places["talks.suspended"] in (None, "Luanda")


def test_what_both_sides_did_is_no_part_of_what_one_did() -> None:
    text = (
        "Iran's Fars news agency reported that Israel had hit a radar site near Babolsar on Tuesday.\n"
        "Donald Trump said both sides had violated the truce."
    )
    tellers = {i.type: {a.party for a in i.accounts} for i in gathered(("2025-06-24", text)).incidents}

    assert tellers["ceasefire-violation.unspecified"] == {"person:donald-trump"}


def test_those_whose_forces_are_accused_are_blamed() -> None:
    text = (
        "Azerbaijan said it had responded to provocations by Armenia, whose forces it accused of laying "
        "mines and shelling posts near Dashkesan overnight. Yerevan denied that."
    )
    (incident,) = gathered(("2022-09-13", text)).incidents

    assert incident.status == "contested"
    assert {account.perpetrator for account in incident.accounts} == {"state:AM"}


@pytest.mark.parametrize("denial", ['"nothing to do" with', "nothing to do with", 'nothing "to do" with'])
def test_quotation_marks_inside_a_denial_change_nothing(denial: str) -> None:
    text = f"A rocket killed 12 people in Goma on Friday. Hezbollah said it had {denial} the incident."
    (incident,) = gathered(("2024-07-28", text)).incidents

    assert ("actor:hezbollah", "deny") in {(a.party, a.stance.value) for a in incident.accounts}


def test_what_both_sides_fired_in_a_fight_is_set_where_they_fought() -> None:
    text = (
        "Chadian and Sudanese troops clashed at Adre on Monday, killing four soldiers. Both sides fired "
        "mortars, residents said."
    )
    assert {i.place_text for i in gathered(("2024-06-20", text)).incidents} == {"Adre"}
