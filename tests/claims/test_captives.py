"""People whom those hold who are no state are captives; ground, meetings and one's own people are not."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    "text",
    [
        "The talks began while rebels are holding Senator Odo Keita in Gao.",
        "The Sun Front has been holding two nurses near Gao since Monday.",
        "Two nurses have been held by rebels near Gao since Monday.",
        "Traffickers held the staff at gunpoint in Gao on Monday.",
    ],
)
def test_whom_rebels_hold_they_have_abducted(text: str) -> None:
    (telling,) = told(text).tellings

    assert telling.types[0] == "civilians.abduction"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels held the hill near Gao on Monday.",
        "Rebels took Gao and held it for two days.",
        "Rebels held two elders responsible for the defeat.",
        "The rebels held their commanders back.",
        "The militants held members together with money.",
        "Police are holding two men in Gao.",
        "Gangs hold residents in fear in Gao.",
    ],
)
def test_ground_and_those_blamed_or_arrested_are_no_captives(text: str) -> None:
    assert not any("abduction" in telling.types[0] for telling in told(text).tellings)


def test_a_body_that_is_handed_over_is_no_captive_who_is_freed() -> None:
    assert not told("The army handed over his body in Goma on Monday.").tellings
