"""Weapons that come down, and what kind of attack a bomb makes of it."""

import pytest

from tests.reading import gathered, told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two bombs fell on a camp near Laiza on Monday.", "attack.air"),
        ("Bombs rained on Laiza on Monday, killing nine people.", "attack.air"),
        ("Army jets dropped two bombs on Laiza on Monday.", "attack.air"),
        ("Barrel bombs hit Idlib on Monday, killing six.", "attack.air"),
        ("A drone dropped a bomb on a truck near Nikopol on Monday.", "attack.drone"),
        ("A shell fell on a school in Laiza on Monday.", "attack.artillery"),
        ("Three rockets landed near the airport of Goma on Monday.", "attack.missile"),
        ("A missile crashed into a flat in Kharkiv on Monday.", "attack.missile"),
        ("A bomb killed nine people at a market in Jos on Monday.", "attack.ied-mine"),
        ("A bomb hit a bus near Quetta on Monday, killing four.", "attack.ied-mine"),
        ("A bombing in Quetta killed four on Monday.", "attack.unspecified"),
    ],
)
def test_how_a_weapon_came_down_tells_what_kind_it_was(text: str, kind: str) -> None:
    (telling,) = told(text).tellings

    assert telling.types[0] == kind


@pytest.mark.parametrize(
    "text",
    [
        "A plane crashed near Laiza on Monday.",
        "A drone crashed near Laiza on Monday.",
        "Prices fell in Laiza on Monday.",
        "Rain fell on Laiza on Monday.",
        "The soldiers fell back on Monday.",
    ],
)
def test_what_comes_down_and_is_no_weapon_strikes_nobody(text: str) -> None:
    assert told(text).tellings == ()


def test_shells_told_of_again_are_the_ones_that_fell() -> None:
    text = "Shells fell in North Darfur on Sunday, residents said. Nine people died when they hit Kabkabiya."

    assert len(told(text).tellings) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The shooting down of a Libyan jet near Faya on Monday angered Tripoli.", "attack.shootdown"),
        ("Chad reported the shooting down of a Chadian drone near Faya on Monday.", "drone.shootdown"),
    ],
)
def test_what_is_shot_down_is_shot_down_in_the_words_of_a_noun_too(text: str, kind: str) -> None:
    (telling,) = told(text).tellings

    assert telling.types[0] == kind


def test_trees_that_the_wind_blows_over_were_struck_by_nobody() -> None:
    assert told("Trees were blown over near Faya on Monday.").tellings == ()


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Ukraine shot down ten of the 14 missiles that Russia launched.", "state:RU"),
        ("Ukrainian air defences brought down ten Russian missiles over Kyiv.", "state:RU"),
        ("Ten missiles that Russia had fired at Kyiv were shot down, Ukraine said.", "state:RU"),
        ("Ukraine shot down ten missiles over Kyiv.", None),
        ("Ukraine shot down ten Russian drones over Kyiv.", "state:UA"),
    ],
)
def test_who_brings_down_missiles_has_launched_none(text: str, doer: str | None) -> None:
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert {account.perpetrator for account in incident.accounts} == {doer}
