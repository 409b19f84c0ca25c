"""A decision is signed and explained, and its id is that of all it says."""

from typing import Any

import pytest

from counterclaim.model.additions import Addition
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from tests.ledger.samples import north

SAID: dict[str, Any] = {
    "author": "A. Nowak",
    "kind": DecisionKind.SET,
    "at": "2023-07-01T00:00:00+00:00",
    "explanation": "seen",
    "targets": (Target(kind=SubjectKind.CLAIM, id="claim:1"),),
    "member": "stance",
    "value": "deny",
    "undoes": None,
}
OTHERWISE: dict[str, Any] = {
    "author": "B. Nowak",
    "kind": DecisionKind.REJECT,
    "at": "2023-07-02T00:00:00+00:00",
    "explanation": "heard",
    "targets": (Target(kind=SubjectKind.CLAIM, id="claim:2"),),
    "member": "certainty",
    "value": "report",
    "undoes": "decision:1",
}


def decided(**changed: Any) -> Decision:
    said = {**SAID, **changed}
    return decision_by(said.pop("author"), said.pop("kind"), **said)


@pytest.mark.parametrize("member", list(OTHERWISE))
def test_who_decides_anything_otherwise_takes_another_decision(member: str) -> None:
    assert decided(**{member: OTHERWISE[member]}).id != decided().id


def test_the_same_decision_has_the_same_id_on_every_machine() -> None:
    assert decided().id == decided().id == "decision:d6b821fc9961613c"


def test_who_adds_something_else_takes_another_decision() -> None:
    claims = north()[2].claims
    added = decided(added=Addition(claim=claims[0]))

    assert added.id != decided().id


@pytest.mark.parametrize("missing", [{"author": " "}, {"explanation": ""}])
def test_nobody_decides_without_a_name_or_a_reason(missing: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"^a decision needs an author and an explanation$"):
        decided(**missing)


def test_nobody_is_their_own_second_person() -> None:
    with pytest.raises(ValueError, match="nobody is a second person to themselves"):
        decided(seconded_by="A. Nowak")


def test_who_adds_nothing_adds_nothing() -> None:
    with pytest.raises(ValueError, match="an addition adds a claim, a telling, or both"):
        Addition()
    _, _, read = north()
    assert Addition(claim=read.claims[0]).ids == (read.claims[0].id,)
    assert Addition(telling=read.tellings[0]).ids == (read.tellings[0].id,)
