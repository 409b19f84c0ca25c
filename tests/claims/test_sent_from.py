"""Whose a weapon was, by where it came from or who launched it."""

import pytest

from tests.reading import gathered, told


def accounts(text: str) -> list[tuple[str | None, str | None]]:
    """Who tells of the one event, and who did it by that."""
    (incident,) = gathered(("2024-06-20", text)).incidents
    return [(account.party, account.perpetrator) for account in incident.accounts if account.party]


@pytest.mark.parametrize(
    "words",
    [
        "the shell had come from M23 positions",
        "the shell was fired by M23",
        "the shell was launched by M23",
        "the shell came from territory of M23",
    ],
)
def test_whose_a_shell_was_is_told_of_the_shell_that_landed(words: str) -> None:
    text = f"A shell landed in a camp near Goma on Monday, killing three. The Congolese army said {words}."

    assert accounts(text) == [("actor:fardc", "actor:m23")]


def test_drones_launched_from_a_land_are_its_own_and_those_that_struck() -> None:
    text = "Two drones struck Erbil on Monday. Iraq said the drones were launched from Iranian territory."

    assert accounts(text) == [("state:IQ", "state:IR")]


def test_shells_told_of_for_the_first_time_came_from_somebody_too() -> None:
    (telling,) = told("Shells came from the Armenian side on Monday, Azerbaijan said.").tellings

    assert telling.types == ("attack.artillery",)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The rockets were launched by Hezbollah and hit Haifa on Monday.", "actor:hezbollah"),
        ("The missile was launched by the Houthis and fell near Eilat on Monday.", "actor:houthis"),
        ("The missile was launched by the Houthis, killing two sailors on Monday.", "actor:houthis"),
    ],
)
def test_what_was_launched_and_struck_is_a_strike_of_who_launched_it(text: str, doer: str) -> None:
    (telling,) = told(text).tellings

    assert telling.types == ("attack.missile",)
    assert [account.perpetrator for account in telling.accounts] == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "The drones came from Iran, officials said.",  # bought there
        "The rockets were launched by Hezbollah and intercepted over Haifa on Monday.",
        "The missile was launched by North Korea and flew 300 kilometres.",
        "Weapons worth millions came from Turkish territory.",
        "The missile was launched into orbit.",
        "The drones were sent by Iran to Russia in May.",
        "A missile was launched by North Korea on Monday, Japan said.",
        "Iran said the satellite rocket was launched from its territory.",
    ],
)
def test_arms_that_were_made_sent_or_launched_at_nobody_are_no_attack(text: str) -> None:
    assert told(text).tellings == ()


@pytest.mark.parametrize(
    "words",
    [
        "there was no evidence that the attack had come from Yemen",
        "the attack had not come from Yemen",
        "the attack had not originated in Yemen",
        "the attack came from Yemen",
        "it was the first attack from Yemen",
    ],
)
def test_a_state_from_which_an_attack_came_or_not_is_no_doer_of_it(words: str) -> None:
    text = f"A drone hit a plant at Abqaiq on Monday. The U.S. State Department said {words}."
    (incident,) = gathered(("2024-06-20", text)).incidents
    assert {account.perpetrator for account in incident.accounts} == {None}
    assert "country:YE" not in {account.place for account in incident.accounts}
