"""A sealed incident stays as it was: what comes later stands apart and is listed until it is opened again."""

from dataclasses import replace

import pytest

from counterclaim.incidents.dockets import GONE
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.deciding import account_target, claim_target, incident_target
from tests.incidents.test_decisions import (
    DENIES,
    FIRST,
    PART,
    REST,
    SECOND,
    TELLS,
    conflicts,
    decided,
    ledger,
)

SEALED = decided(DecisionKind.SEAL, incident_target(FIRST), before=str(FIRST.status))
MORE = (
    "Chad's foreign ministry said that Sudanese soldiers had shelled Adre on 3 June, killing four Chadians."
)
MINISTRY = (MORE, "2024-06-06")
TAKEN_UP = "Sudan's army said on 9 June that its soldiers had shelled Adre on 3 June, killing two Chadians."


def sealed_in(made: Ledger) -> Incident:
    known = {claim for account in FIRST.accounts for claim in account.claims}
    return next(i for i in made.incidents if any(known & set(a.claims) for a in i.accounts))


def test_a_seal_changes_nothing_by_itself() -> None:
    made = ledger(SEALED)

    assert conflicts(made) == []
    assert sealed_in(made) == FIRST


@pytest.mark.parametrize("later", [MINISTRY, (TAKEN_UP, "2024-06-09")])
def test_what_comes_later_stands_apart_and_is_listed(later: tuple[str, str]) -> None:
    open_made, made = ledger(more=[later]), ledger(SEALED, more=[later])

    assert len(sealed_in(open_made).accounts) > len(FIRST.accounts)  # without the seal it would join
    assert sealed_in(made) == FIRST
    (message,) = conflicts(made)
    (apart,) = (incident for incident in made.incidents if incident.id in message)
    assert "tells of it since; its account stands apart" in message
    assert apart.id not in (FIRST.id, SECOND.id)


def test_the_seal_undone_joins_what_came_since() -> None:
    undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="reopened", undoes=SEALED.id)

    made = replace(ledger(SEALED, undo, more=[MINISTRY]), decisions=())
    assert made == replace(ledger(more=[MINISTRY]), decisions=())


def test_the_status_stays_though_the_blamed_side_owns_up_later() -> None:
    made = ledger(SEALED, more=[(TAKEN_UP, "2024-06-09")])

    assert sealed_in(made).status is FIRST.status is Status.CONTESTED


@pytest.mark.parametrize(
    "later",
    [
        decided(DecisionKind.MERGE, incident_target(FIRST), incident_target(SECOND), at=2),
        decided(DecisionKind.RELINK, claim_target(DENIES), incident_target(SECOND), at=2),
        decided(DecisionKind.SPLIT, incident_target(FIRST, REST), incident_target(FIRST, PART), at=2),
        decided(DecisionKind.REJECT, claim_target(TELLS), at=2),
        decided(DecisionKind.REJECT, incident_target(FIRST), at=2),
        decided(
            DecisionKind.SET,
            account_target(REST[0]),
            incident_target(FIRST),
            member="killed",
            value="3",
            before="2",
            at=2,
        ),
    ],
    ids=lambda decision: decision.kind,
)
def test_no_later_decision_changes_it_and_each_is_told_why(later: Decision) -> None:
    made = ledger(SEALED, later)

    assert sealed_in(made) == FIRST
    assert [f"it is sealed by {SEALED.id}; undo that first" in told for told in conflicts(made)] == [True]


def test_a_decision_on_another_incident_takes_hold() -> None:
    aside = decided(DecisionKind.REJECT, incident_target(SECOND), at=2)

    made = ledger(SEALED, aside)

    assert conflicts(made) == []
    assert next(i for i in made.incidents if i.id == SECOND.id).status is Status.DISCOUNTED


def test_what_was_decided_before_the_seal_is_part_of_it() -> None:
    made = ledger(
        decided(DecisionKind.MERGE, incident_target(FIRST), incident_target(SECOND)),
    )
    (one,) = made.incidents
    seal = decided(DecisionKind.SEAL, incident_target(one), before=str(one.status), at=2)

    sealed = ledger(
        decided(DecisionKind.MERGE, incident_target(FIRST), incident_target(SECOND)), seal, more=[MINISTRY]
    )

    assert one in sealed.incidents
    assert len(sealed.incidents) == 2


def test_a_sealed_incident_that_loses_a_document_is_listed() -> None:
    with_more = ledger(more=[MINISTRY])
    one = sealed_in(with_more)
    seal = decided(DecisionKind.SEAL, incident_target(one), before=str(one.status))
    assert conflicts(ledger(seal, more=[MINISTRY])) == []

    (message,) = conflicts(ledger(seal))
    assert "was one of its documents and tells of it no more" in message


def test_a_sealed_incident_that_nobody_tells_any_more_is_listed() -> None:
    document = Target(kind=SubjectKind.DOCUMENT, id=REST[0].document)
    withdrawn = decided(DecisionKind.REJECT, document, at=2)

    (message,) = conflicts(ledger(SEALED, withdrawn))
    assert GONE in message
