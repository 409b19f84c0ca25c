"""Who denies a deed does not deny the dead that a clause tells of it."""

import pytest

from counterclaim.model.incidents import Incident
from tests.reading import gathered


def incidents(text: str) -> list[Incident]:
    return list(gathered(("2024-06-20", text)).incidents)


def told(incident: Incident) -> set[tuple[str | None, str, str | None, int | None]]:
    """Who tells it, how, of whose deed, and how many were killed."""
    return {
        (a.party, a.stance.value, a.perpetrator, next((c.killed.low for c in a.casualties if c.killed), None))
        for a in incident.accounts
    }


DENIED = [
    (
        (
            "Sudan's army denied shelling a school in Omdurman on Monday in which, according to the United"
            " Nations, nine people sheltering from the fighting were killed."
        ),
        "attack.artillery",
        {("actor:saf", "deny", "actor:saf", None), ("actor:un", "report", None, 9)},
    ),
    (
        "Kenya has denied bombing a market in Mandera on Friday in which, residents said, 14 were killed.",
        "attack.air",
        {("state:KE", "deny", "state:KE", None), (None, "report", None, 14)},
    ),
    (
        "Ethiopia's army denied bombing a market in Mekelle on Friday in which nine people were killed.",
        "attack.air",
        {("state:ET/armed-force", "deny", "state:ET/armed-force", None), (None, "report", None, 9)},
    ),
    (
        "Mali's army denied bombing the market in Gao where 14 traders died on Friday.",
        "attack.air",
        {("state:ML/armed-force", "deny", "state:ML/armed-force", None), (None, "report", None, 14)},
    ),
    (
        "The ELN denied that it had planted the mine which killed two boys in Arauquita a day earlier.",
        "attack.ied-mine",
        {("actor:eln", "deny", "actor:eln", None), (None, "report", None, 2)},
    ),
    (
        "Chad denies firing the shell that killed three women in Adre on Sunday.",
        "attack.artillery",
        {("state:TD", "deny", "state:TD", None), (None, "report", None, 3)},
    ),
    (
        "Kenya's army denied having carried out the strike which killed nine herders near Moyale on Monday.",
        "attack.air",
        {("state:KE/armed-force", "deny", "state:KE/armed-force", None), (None, "report", None, 9)},
    ),
]


@pytest.mark.parametrize(("text", "kind", "accounts"), DENIED, ids=[text for text, *_ in DENIED])
def test_the_dead_stay_with_who_tells_of_them_and_the_deed_is_denied(
    text: str, kind: str, accounts: set[tuple[str | None, str, str | None, int | None]]
) -> None:
    (incident,) = incidents(text)

    assert (incident.type, incident.status.value) == (kind, "contested")
    assert told(incident) == accounts


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army denied a strike that killed 14 traders in Gao on Friday.",
        "Mali's army denied killing 14 traders in Gao on Friday.",
        "Mali's army denied that 14 traders had been killed in Gao on Friday.",
        "Chad denied firing the shells that could have killed nine people in Adre.",
        "The RSF denied a massacre in which it killed nine people in El Fasher on Monday.",
        "Mali's army denied there was a raid on Moura in which nine people were killed.",
        "Russia denied that there was any bombing during which nine people died in Sumy.",
        "Chad denied that there had been a battle in which nine of its soldiers were killed near Faya.",
        "Kenya denied an operation in which nine herders were shot near Moyale.",
        "Kenya denied carrying out a raid where nine herders died near Moyale.",
    ],
)
def test_what_is_denied_itself_is_told_by_nobody(text: str) -> None:
    assert incidents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied any part in a bombing in which nine people died in Sumy on Monday.",
        "Russia denied the bombing in which nine people died in Sumy on Monday.",
        "Kenya denied having carried out the raid where nine herders died near Moyale on Monday.",
    ],
)
def test_a_deed_that_others_know_of_has_its_dead_whoever_denies_a_hand_in_it(text: str) -> None:
    (incident,) = incidents(text)

    assert [killed for party, _, _, killed in told(incident) if party is None] == [9]


def test_whom_a_denied_deed_would_have_struck_may_have_killed_others() -> None:
    (incident,) = incidents("Kenya denied shelling the gunmen who killed nine people in Moyale on Monday.")

    assert told(incident) == {(None, "report", None, 9)}


OWNED = [
    (
        "The ELN claimed responsibility for the bombing of the pipeline but denied planting the mine"
        " which killed two boys in Arauquita a day earlier."
    ),
    (
        "The ELN denied planting the mine which killed two boys in Arauquita on Monday, but claimed"
        " responsibility for the bombing of a pipeline."
    ),
]


@pytest.mark.parametrize("text", OWNED)
def test_who_owns_up_to_one_event_and_denies_another_speaks_of_two(text: str) -> None:
    found = sorted(incidents(text), key=lambda incident: incident.type)

    assert [told(incident) for incident in found] == [
        {("actor:eln", "deny", "actor:eln", None), (None, "report", None, 2)},
        {("actor:eln", "confirm", "actor:eln", None)},
    ]


def test_where_the_denied_one_was_is_no_place_of_the_one_owned_up_to() -> None:
    (_, owned) = sorted(incidents(OWNED[0]), key=lambda incident: incident.type)

    assert owned.place is None
