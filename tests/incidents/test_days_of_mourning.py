"""What comes after the deaths, their burial and the words about them, is no other incident."""

import pytest

from tests.reading import gathered

SHELLED = "Chad accused Sudan of shelling the town of Adre on Monday."


@pytest.mark.parametrize(
    "after",
    [
        "The victims were buried on Tuesday.",
        "A funeral was held on Tuesday.",
        "The bodies were repatriated on Tuesday.",
        "A vigil took place in Abeche on Tuesday.",
    ],
)
@pytest.mark.parametrize("toll", ["The UN confirmed that nine people had been killed.", "Nine people died."])
def test_the_dead_of_a_day_did_not_die_when_they_were_buried(after: str, toll: str) -> None:
    (incident,) = gathered(("2024-06-12", f"{SHELLED} {after} Sudan denied it. {toll}")).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-10"
    assert 9 in {c.killed.low for a in incident.accounts for c in a.casualties if c.killed}


def test_mourners_may_be_attacked_on_that_day() -> None:
    text = "Gunmen killed nine mourners at a funeral in Adre on Tuesday."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-11"


def test_the_dead_of_another_day_are_of_another_incident() -> None:
    text = f"{SHELLED} The road was closed. Sudan denied it. On Tuesday nine people were shot dead in Goma."

    assert len(gathered(("2024-06-12", text)).incidents) == 2


@pytest.mark.parametrize("when", ["A day later", "On Wednesday", "By Wednesday"])
def test_a_toll_that_has_risen_since_is_of_the_same_dead(when: str) -> None:
    buried, risen = "The victims were buried on Tuesday.", "the mayor said the toll had risen to eleven."
    text = f"{SHELLED} {buried} {when} {risen}"
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert 11 in {c.killed.low for a in incident.accounts for c in a.casualties if c.killed}
