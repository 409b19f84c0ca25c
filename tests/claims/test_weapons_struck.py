"""A weapon or vehicle that comes under fire was struck; nobody fired it."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("A Russian tank came under fire near Adre on Monday.", "state:RU/armed-force"),
        ("A surveillance drone came under small-arms fire near Adre on Monday.", None),
    ],
)
def test_what_came_under_fire_is_no_weapon_used(text: str, victim: str | None) -> None:
    (fire,) = layers(text).happenings

    assert fire.types == ("attack.small-arms",)
    assert fire.weapons == () or all(name not in ("tank", "drone") for name, _ in fire.weapons)
    assert (fire.victim.actor if fire.victim is not None else None) == victim
