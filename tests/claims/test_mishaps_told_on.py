"""What a sentence tells right behind an accident is what the accident cost, and no violence."""

import pytest

from tests.reading import gathered, layers

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


DISPUTED = [
    "A helicopter crashed in Kivu. Eight UN soldiers died. The M23 said it had shot it down.",
    "A helicopter crashed in Kivu. Eight UN soldiers died. The M23 denied shooting down the helicopter.",
    "A helicopter crashed near Kidal. Nine soldiers were killed. Rebels claimed responsibility.",
    "A helicopter crashed near Kidal. Nine soldiers were killed. Mali blamed Chad for the crash.",
    "A bus overturned near Gao. Nine people died. Rebels had fired at the bus, the driver said.",
    "A boat sank off Yemen. Nine sailors died.\n\nThe Houthis said they had hit the vessel with a drone.",
]


@pytest.mark.parametrize("text", DISPUTED)
def test_who_dies_in_what_somebody_is_said_to_have_struck_is_counted(text: str) -> None:
    assert any(hurt.outcome == "killed" for told in layers(text).happenings for hurt in told.hurt)


@pytest.mark.parametrize(
    "text",
    [
        "A bus overturned near Gao. Nine people died. In a separate incident, rebels attacked a truck.",
        "A bus overturned near Gao. Nine people died. Rebels attacked a post at Menaka.",
        "A bus overturned near Gao. Nine people died. Police blamed the rain.",
    ],
)
def test_what_is_struck_elsewhere_makes_no_accident_an_attack(text: str) -> None:
    assert not any(told.hurt for told in layers(text).happenings)


def test_who_owns_up_to_a_bomb_elsewhere_brought_about_no_accident() -> None:
    text = "A bus overturned near Gao on Monday. Nine people died.\n\n"

    assert (
        gathered(("2024-06-20", f"{text}Rebels claimed responsibility for a bomb in Kidal.")).incidents == ()
    )
    assert len(gathered(("2024-06-20", f"{text}Rebels claimed responsibility for the crash.")).incidents) == 1
