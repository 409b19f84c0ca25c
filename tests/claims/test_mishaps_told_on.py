"""What a sentence tells right behind an accident is what the accident cost, and no violence."""

import pytest

from tests.reading import layers

MISHAPS = [
    "A light plane crashed near Gao on Monday. The pilot died, while his companion was injured.",
    "A bus overturned near Gao on Monday. Nine people died. Four others were injured.",
    "A ferry capsized off Conakry. At least 40 people drowned and 12 died in hospital.",
    "The flood came at night. Thirty people were killed.",
]


@pytest.mark.parametrize("text", MISHAPS)
def test_who_dies_behind_an_accident_was_killed_by_nobody(text: str) -> None:
    assert not layers(text).happenings


DEALT = [
    ("A bus overturned near Gao. Gunmen killed nine people in the market.", "by somebody"),
    ("A bus overturned near Gao. Nine people were killed in an attack on the market.", "in an attack"),
    ("A bus overturned near Gao.\n\nNine people were killed in Kidal.", "in another paragraph"),
    ("A helicopter crashed after rebels shot at it. Two soldiers were killed.", "brought down"),
    ("A convoy was attacked near Gao. Nine people died.", "an attack"),
]


@pytest.mark.parametrize(("text", "reason"), DEALT, ids=[reason for _, reason in DEALT])
def test_who_is_killed_by_force_is_told_beside_an_accident(text: str, reason: str) -> None:
    assert any(told.hurt for told in layers(text).happenings), reason
