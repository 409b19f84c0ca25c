"""Denials in the clause that follows a claim, and of deeds by the names that somebody gives them."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from tests.reading import gathered

TOLD = "Pakistan's military said it had shot down five Indian jets on Wednesday"


def _denials(text: str) -> list[tuple[str | None, DenialScope | None]]:
    incidents = gathered(("2024-06-20", text)).incidents
    return [(a.party, a.scope) for i in incidents for a in i.accounts if a.stance is Stance.DENY]


@pytest.mark.parametrize(
    "answer",
    [
        ', a claim that India dismissed as "disinformation".',
        ", a claim that India has rejected.",
        ", a claim India rejected as false.",
        ', which India dismissed as "lies".',
        ". India dismissed this as lies.",
    ],
)
def test_what_is_dismissed_behind_a_claim_is_denied(answer: str) -> None:
    assert _denials(TOLD + answer) == [("state:IN", DenialScope.WHOLE)]


def test_what_somebody_called_a_massacre_is_what_he_accuses_of() -> None:
    text = (
        "The Rapid Support Forces accused the army of what they called a “massacre” of villagers in Lamu "
        "on Wednesday. Army spokesman Nabil Abdallah dismissed the accusations as “lies”."
    )

    assert _denials(text) == [("person:nabil-abdallah", DenialScope.WHOLE)]


@pytest.mark.parametrize(
    ("answer", "scope"),
    [
        ("Rwanda rejected accusations that its forces were behind the attack.", DenialScope.RESPONSIBILITY),
        ("Rwanda denied taking part.", DenialScope.RESPONSIBILITY),
        ("Rwanda rejected accusations that its forces had shelled the camp.", DenialScope.WHOLE),
        ("Rwanda rejected claims that it had shelled villages behind the front.", DenialScope.WHOLE),
    ],
)
def test_who_was_not_behind_it_denies_his_part_alone(answer: str, scope: DenialScope) -> None:
    told = "The Congolese army said Rwandan troops shelled a camp near Goma on Friday, killing 14 people. "

    assert _denials(told + answer) == [("state:RW", scope)]


def test_a_part_that_nobody_told_of_contests_no_other() -> None:
    text = "Syria's army shelled Idlib on Tuesday, the White Helmets said. Russia denied taking part."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert _denials(text) == [("state:RU", DenialScope.RESPONSIBILITY)]
    assert incident.elements["perpetrator"].status == "single-source"


@pytest.mark.parametrize(
    "denial",
    [
        "M23 spokesman Lawrence Kanyuka denied that his group had killed civilians in Kishishe.",
        "The M23 denied responsibility for the killings in Kishishe.",
        "The M23 dismissed the accusation of killing civilians in Kishishe as baseless.",
    ],
)
def test_a_denial_in_another_report_finds_the_killing_by_its_place(denial: str) -> None:
    ledger = gathered(
        ("2024-06-19", "Congo's army accused the M23 of killing 20 civilians in Kishishe on Sunday."),
        ("2024-06-20", denial),
    )
    (incident,) = ledger.incidents

    assert Stance.DENY in {account.stance for account in incident.accounts}
    assert incident.elements["perpetrator"].status == "contested"


def test_jets_destroyed_are_no_people_killed() -> None:
    text = "Drones destroyed at least six warplanes in Orsk on Monday and killed or wounded 20 men."
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [c.killed for a in incident.accounts for c in a.casualties] == [None]
