"""What weapons were used for was done, if they were used."""

import pytest

from counterclaim.model.modes import Mode
from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The Israeli army said it used a precise munition to strike a fighter in Abasan.", Mode.HAPPENED),
        ("Chad said it used drones to attack rebels in Faya on Monday.", Mode.HAPPENED),
        ("Chad said it plans to use munitions to strike rebels in Faya.", Mode.HYPOTHETICAL),
        ("Chad may use drones to attack rebels in Faya.", Mode.HYPOTHETICAL),
    ],
)
def test_used_to_strike(text: str, mode: Mode) -> None:
    assert [h.mode for h in layers(text).happenings] == [mode]
