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
