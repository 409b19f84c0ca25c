"""Shellings "among them" are part of what was counted, and no event beside it."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize("part", ["with 40 shellings among them", "40 shellings among these"])
def test_what_is_among_those_counted_is_no_event_of_its_own(part: str) -> None:
    assert layers(f"Monitors counted 900 violations on Monday, {part}.").happenings == []


def test_what_makes_up_some_of_those_counted_before_is_no_event_of_its_own() -> None:
    assert layers("Monitors counted 900 violations on Monday. Shellings made up 40 of them.").happenings == []


def test_a_shelling_among_the_troops_is_an_event() -> None:
    (shelling,) = layers(
        "Monitors counted 900 violations on Monday. A shelling killed two of the monitors."
    ).happenings
    assert shelling.types == ("attack.artillery",)


def test_a_bare_number_counts_what_was_told_right_before_wherever_the_text_begins() -> None:
    story = "Monitors counted 900 ceasefire violations in Gao on Monday. In Timbuktu they logged 300."
    later = f"The truce held in March. The road was open. {story}"

    assert len(layers(story).happenings) == len(layers(later).happenings) == 2


def test_what_was_seized_by_number_is_what_was_told_of_before() -> None:
    (seizure,) = layers("Rebels bought three boats. Libya's navy captured two.").happenings
    assert seizure.types == ("attack.naval",)
    assert seizure.hurt == ()
