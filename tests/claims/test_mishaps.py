"""Storms, floods and crashes are nobody's deed, unless arms or somebody's force are in them."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "Ten people died in a storm near Beira on Monday.",
        "A flood killed nine people in Kano on Monday.",
        "Nine people died in a collision between a bus and a tank truck near Kano on Monday.",
        "Six soldiers died in a collision of two helicopters near Kidal on Monday.",
    ],
)
def test_who_dies_by_nature_or_accident_was_attacked_by_nobody(text: str) -> None:
    assert told(text).tellings == ()


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        ("A storm of rockets killed ten people in Gaza on Monday.", "attack.missile", 10),
        ("Ten people died in a flood of shells in Bakhmut on Monday.", "attack.artillery", 10),
        ("Two soldiers died in a collision with a mine near Kidal on Monday.", "attack.ied-mine", 2),
        (
            "Four men died in a landslide that Burmese shelling had set off near Hpakant.",
            "attack.artillery",
            4,
        ),
    ],
)
def test_a_storm_of_rockets_is_no_weather(text: str, kind: str, killed: int) -> None:
    """Nobody was told to have died in it: words of nature stand for what arms did."""
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert telling.types == (kind,)
    assert [entry.killed.low for entry in account.casualties if entry.killed] == [killed]


def test_a_flood_from_a_dam_that_was_blown_up_is_a_deed() -> None:
    (telling,) = told("The flood from the blown-up dam killed fifty people in Kherson.").tellings

    assert [entry.killed.low for a in telling.accounts for entry in a.casualties if entry.killed] == [50]


def test_a_flood_after_an_attack_is_none_of_its_dead() -> None:
    (telling,) = told("A flood killed nine people in Kano after the army had shelled the town.").tellings

    assert telling.types == ("attack.artillery",)
    assert [a.casualties for a in telling.accounts] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "A girl in Orsa has died of the H7N9 strain of bird flu.",
        "Six pilgrims have died after becoming infected with the virus in Orsa.",
        "The influenza killed two other women in Orsa on Monday.",
        "Nine children in Orsa were hospitalised with cholera on Monday.",
        "Four people died of the flu in Orsa. All of them died in hospital on 3 May.",
        "The panic had died down by Monday.",
        "Three babies died in Orsa after consuming spoilt milk.",
        "Snow fell on the hills where an earthquake that has killed 30 people struck Orsa.",
        "Maria Roy died from complications caused by the virus on Monday.",
        "The H5N1 strain has infected 171 people, and killed 93 of them.",
    ],
)
def test_who_dies_of_an_illness_was_attacked_by_nobody(text: str) -> None:
    assert told(text).tellings == ()


@pytest.mark.parametrize(
    "text",
    [
        "A complication arose in Orsa. Four people were killed there by gunmen on Monday.",
        "A virus spread in the camp in Orsa. Gunmen killed four people there on Monday.",
        "Two children died of fever in Orsa. Shelling killed four people there on Monday.",
    ],
)
def test_who_is_killed_by_force_beside_an_illness_is_no_dead_of_it(text: str) -> None:
    (telling,) = told(text).tellings

    assert [entry.killed.low for a in telling.accounts for entry in a.casualties if entry.killed] == [4]
