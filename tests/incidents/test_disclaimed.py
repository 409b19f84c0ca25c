"""Who denies his part in a deed tells of it: it is an incident, which he contests."""

from itertools import product

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered

PARTS = [
    "denied responsibility for",
    "denied any involvement in",
    "denied being behind",
    "said it was not behind",
    "said it had nothing to do with",
    "denied any part in",
    "insisted it had no hand in",
    "rejected blame for",
    "rejected accusations that it was behind",
    "denied that its troops were to blame for",
]
DEEDS = [
    "an air strike on Monday that killed two people",
    "an air strike that killed two people in Goma on Monday",
    "Monday's air strike in Goma, which killed two people",
    "an air strike on Monday in which two people were killed",
    "a drone strike that hit a hospital in Goma on Monday, killing two people",
    "a bomb that exploded in Goma on Monday and killed two people",
    "the killing of two people in Goma on Monday",
    "an ambush on Monday that left two people dead",
]


def only(text: str) -> Incident:
    (incident,) = gathered(("2024-06-12", text)).incidents
    return incident


@pytest.mark.parametrize(("part", "deed"), [*product(PARTS, DEEDS)])
@pytest.mark.parametrize("when", ["", "on Tuesday "])
def test_a_deed_in_which_somebody_denies_his_part_is_an_incident_he_contests(
    part: str, deed: str, when: str
) -> None:
    incident = only(f"Rwanda {when}{part} {deed}.")

    told = {
        (a.party, a.stance.value, a.perpetrator)
        for a in incident.accounts
        if a.stance.value in ("deny", "report")
    }
    killed = {c.killed.low for a in incident.accounts for c in a.casualties if c.killed and a.party is None}
    assert incident.status == "contested"
    assert incident.date is not None
    assert incident.date.best == "2024-06-10"
    assert ("state:RW", "deny", "state:RW") in told
    assert not {perpetrator for party, _, perpetrator in told if party is None} - {None}
    assert killed == {2}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's army denied it was responsible for any strike that killed civilians.",
        "Kenya denied any role in an alleged strike on Goma on Monday that killed two people.",
        "Kenya denied killing two people in Goma on Monday.",
        "Kenya denied planning the killing of two people in Goma on Monday.",
        "Chad denied that there had been a battle in which nine of its soldiers were killed near Faya.",
    ],
)
def test_a_deed_that_is_denied_itself_or_left_open_is_told_by_nobody(text: str) -> None:
    assert list(gathered(("2024-06-12", text)).incidents) == []


def test_what_others_tell_of_it_joins_it() -> None:
    incident = only(
        "Rwanda denied any role in the killing of two people in Goma on Monday. Uganda denied it, too. "
        "The two were killed when gunmen fired on a bus in Goma on Monday."
    )

    denying = {a.party for a in incident.accounts if a.stance.value == "deny"}
    assert denying == {"state:RW", "state:UG"}


def test_a_later_report_of_it_is_of_the_same_incident() -> None:
    denied = "Rwanda denied any role in the killing of two people in Goma on Monday."
    told = "Two people were shot dead in Goma on Monday."
    (incident,) = gathered(("2024-06-12", denied), ("2024-06-12", told)).incidents

    assert incident.status == "contested"


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied that Iran had any role in the killing of nine people in Gao on Monday.",
        "Ethiopia denied Sudanese involvement in the killing of nine people in Gao on Monday.",
        "Sudan denied any role in the so-called massacre of nine people in Gao on Monday.",
        "Chad said Sudan denied any involvement in the killing of nine people in Gao on Monday.",
    ],
)
def test_the_part_of_another_or_in_a_doubtful_deed_tells_of_none(text: str) -> None:
    assert list(gathered(("2024-06-12", text)).incidents) == []


def test_a_deed_told_before_is_the_one_that_is_disclaimed() -> None:
    incident = only(
        "Nine people were killed in Gao on 1 June. On Monday Sudan denied being behind the killing of nine "
        "people in Gao."
    )

    assert incident.status == "contested"
