"""Threats of a thing and with a condition; whom somebody threatens is not what he threatens."""

import pytest

from counterclaim.model.attributions import Attribution
from tests.reading import layers


def threats(text: str) -> list[Attribution]:
    return [a for a in layers(text).attributions if a.stance.value == "threaten"]


THREATS = [
    ("Chad's army threatened strikes on Gao if its men were not freed.", "if its men were not freed"),
    ("Iran threatened a strong response if Israel attacked again.", "if Israel attacked again"),
    ("Sudan threatened Chad with war unless it pulled out.", "unless it pulled out"),
    ("Chad threatened to bomb Gao if Sudan did not withdraw.", "if Sudan did not withdraw"),
    ("Sudan threatened sanctions against Chad.", None),
]


@pytest.mark.parametrize(("text", "condition"), THREATS, ids=[text for text, _ in THREATS])
def test_what_is_threatened_is_told_with_its_condition(text: str, condition: str | None) -> None:
    (threat,) = threats(text)

    assert (threat.condition.of(text) if threat.condition is not None else None) == condition
    assert (threat.consequence is None) == (condition is None)


@pytest.mark.parametrize(
    "text",
    ["Rebels threatened the mayor.", "The drought threatens the harvest.", "The ruling threatens the truce."],
)
def test_whom_or_what_somebody_endangers_is_no_threat_told(text: str) -> None:
    assert not threats(text)


def test_what_is_threatened_for_a_deed_was_not_done_with_it() -> None:
    """The hostage lives, and nobody but who threatens would kill him."""
    text = "The gang threatened to kill a hostage for every home that soldiers bombed."

    assert not any(happening.real and happening.hurt for happening in layers(text).happenings)
