"""A measure that was announced may begin later than that: the nearest day of that name is meant."""

import pytest

from tests.reading import layers


def _first(text: str) -> str | None:
    return layers(text, published="2026-03-05").times[0].earliest


@pytest.mark.parametrize(
    "text",
    [
        "The rebels announced a lockdown from 9 March to 11 March.",
        "Niger declared a curfew in Diffa from 9 to 12 March.",
        "Mali's army ordered a ban on motorcycles from 9 March to 12 March.",
        "The union called a strike from 9 March to 11 March.",
    ],
)
def test_what_is_announced_may_lie_ahead(text: str) -> None:
    assert _first(text) == "2026-03-09"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mali declared a ban on motorcycles from 1 December to 5 December.", "2025-12-01"),
        ("Mali announced on 2 March that troops had left.", "2026-03-02"),
        ("Rebels shelled Gao from 9 March to 11 March.", "2025-03-09"),
    ],
)
def test_what_was_done_lies_behind(text: str, day: str) -> None:
    assert _first(text) == day
