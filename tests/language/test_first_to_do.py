"""Who was the first to fire has fired, and first."""

import pytest

from counterclaim.model.incidents import Status
from tests.reading import blames, gathered

ARMENIA, CHAD = "state:AM/armed-force", "state:TD/armed-force"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baku said Armenian forces were the first to open fire near Sotk.", {("state:AZ", ARMENIA)}),
        ("Armenian forces had been first to open fire near Sotk, Baku said.", {("state:AZ", ARMENIA)}),
        ("Baku said that the first to open fire near Sotk were Armenian forces.", {("state:AZ", ARMENIA)}),
        ("Baku accused Armenian forces of being the first to shoot near Sotk.", {("state:AZ", ARMENIA)}),
        ("Libya said Chadian soldiers were the first to deliberately shell Aouzou.", {("state:LY", CHAD)}),
        ("Chadian troops, who were first to attack near Aouzou, fled, Libya said.", {("state:LY", CHAD)}),
    ],
)
def test_who_was_the_first_to_fire_fired(text: str, expected: set[tuple[str, str]]) -> None:
    assert blames(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Baku said its forces were not the first to open fire near Sotk.",
        "Baku said it was unclear who was the first to open fire near Sotk.",
        "Baku asked whether Armenian forces were the first to open fire near Sotk.",
        "Baku said Armenian forces might be the first to open fire near Sotk.",
        "Who was the first to open fire near Sotk?",
        "Two soldiers were the first to be shot by snipers near Sotk, Baku said.",
        "Libya was the first to condemn the shelling of Aouzou.",
    ],
)
def test_who_is_not_said_to_have_been_the_first_to_fire_is_not_blamed(text: str) -> None:
    assert blames(text) == set()


@pytest.mark.parametrize("began", ["was the first to shoot", "had been first to open fire", "fired first"])
def test_each_says_that_the_other_began_the_fight(began: str) -> None:
    text = (
        "Malian and Chadian troops clashed near Tessit on Friday. "
        f"Chad said Mali's army {began}. Mali said Chad's army {began}."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert incident.elements["perpetrator"].status is Status.CONTESTED
