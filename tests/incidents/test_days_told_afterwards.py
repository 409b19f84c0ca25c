"""The day on which a deed is said to have taken place is its day, where only that of the charge was told."""

import pytest

from tests.reading import gathered

CHARGED = "Chad on Wednesday accused Sudan of shelling Adre, killing nine."


@pytest.mark.parametrize(
    "words",
    [
        "The attack took place on Tuesday.",
        "Officials said the attack took place at dawn on Tuesday.",
        "The attack happened on Tuesday, it said.",
        "The shelling began at dawn on Tuesday.",
        "The incident occurred on Tuesday.",
        "Tuesday's attack was the third this month.",
    ],
)
def test_a_deed_charged_on_wednesday_may_have_been_done_on_tuesday(words: str) -> None:
    (incident,) = gathered(("2024-06-19", f"{CHARGED} {words}")).incidents

    assert incident.date is not None
    assert incident.date.best == "2024-06-18"


def test_a_charge_alone_says_by_when_it_was() -> None:
    (incident,) = gathered(("2024-06-19", CHARGED)).incidents

    assert incident.date is not None
    assert (incident.date.relation, incident.date.latest) == ("by", "2024-06-19")


@pytest.mark.parametrize(("teller", "party"), [("Sudan", "state:SD"), ("The UN", "actor:un")])
def test_a_day_that_another_tells_is_in_the_own_account_alone(teller: str, party: str) -> None:
    text = f"{CHARGED} {teller} said the attack took place on Tuesday."
    (incident,) = gathered(("2024-06-19", text)).incidents

    days = {a.party: a.date and (a.date.relation, a.date.best) for a in incident.accounts}
    assert days == {"state:TD": ("by", "2024-06-19"), party: ("at", "2024-06-18")}
