"""Voices that nobody knows by name each tell for themselves, and add none to the count of voices."""

import pytest

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered


def _incident(text: str) -> Incident:
    (found,) = gathered(("2024-06-20", text)).incidents
    return found


def _told(incident: Incident) -> dict[str | None, int | None]:
    return {
        account.party_text: count.killed.low if count.killed else None
        for account in incident.accounts
        for count in account.casualties
        if account.party is None
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The governor of Yobe said rebels killed nine on Monday. Residents said the rebels killed 20.",
            {"governor of Yobe": 9, "Residents": 20},
        ),
        (
            "Officials said 12 died when rebels attacked Yobe on Monday. Medics put the toll at seven.",
            {"Officials": 12, "Medics": 7},
        ),
        (
            "Militants killed 12 people in Yobe on Monday. Witnesses said 15 had died in the attack.",
            {None: 12, "Witnesses": 15},
        ),
        (
            "A witness said militants killed 12 people in Yobe on Monday. He said 15 were killed.",
            {"witness": 12, None: 15},
        ),
    ],
)
def test_each_has_an_account_with_its_own_figure(text: str, told: dict[str | None, int]) -> None:
    assert _told(_incident(text)) == told


def test_one_that_goes_on_has_one_account() -> None:
    text = "Residents said militants attacked Yobe on Monday. The residents said 15 people were killed."
    incident = _incident(text)

    assert [(a.party_text, a.party) for a in incident.accounts] == [("Residents", None)]


def test_many_of_them_are_no_more_than_the_text_itself() -> None:
    text = "Residents said militants killed 12 people in Yobe on Monday. Medics said 12 were killed."
    incident = _incident(text)

    assert incident.elements["occurrence"].status is Status.UNATTRIBUTED
    assert incident.origins == 0


def test_what_one_of_them_denies_is_in_its_words() -> None:
    text = "Chad said rebels shelled Faya on Monday. A local elder denied it."
    incident = _incident(text)

    (denial,) = (account for account in incident.accounts if account.stance is Stance.DENY)
    assert (denial.party, denial.party_text) == (None, "local elder")


def test_a_party_that_is_known_needs_no_words() -> None:
    text = "Chad said rebels shelled Faya on Monday. Residents said nine people were killed. Libya denied it."

    assert {a.party: a.party_text for a in _incident(text).accounts if a.party} == {
        "state:TD": None,
        "state:LY": None,
    }


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("A missile hit Kharkiv on Monday, an attack confirmed on Tuesday.", {None}),
        (
            "Officials, who could not be reached, said earlier nine died in Gao on Monday.",
            {"Officials"},
        ),
        (
            "Residents said nine people died in shelling in Gao on Monday. Local residents said 12 died.",
            {"Residents"},
        ),
    ],
)
def test_it_is_told_by_the_words_for_people_alone(text: str, voices: set[str | None]) -> None:
    incidents = gathered(("2024-06-20", text)).incidents

    assert {account.party_text for found in incidents for account in found.accounts} == voices
