"""No finite verb goes on with an infinitive: who urged offers, not who is urged."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Kenya urged both countries to stand down and offered to mediate.",
            [("state:KE", "demand"), ("state:KE", "pledge")],
        ),
        (
            "Kenya asked Somalia to withdraw and denied firing.",
            [("state:KE", "demand"), ("state:KE", "deny")],
        ),
    ],
)
def test_who_asks_goes_on_and_not_who_is_asked(text: str, claims: list[tuple[str, str]]) -> None:
    assert [(a.actor, a.stance.value) for a in layers(text).attributions] == claims


def test_what_is_asked_may_be_two_things() -> None:
    text = "Kenya urged both countries to stand down and withdraw."
    (demand,) = layers(text).attributions

    assert demand.content[-1].of(text).endswith("withdraw")
