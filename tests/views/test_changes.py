"""What changed between two moments: nothing of a ledger and itself, and there and back are mirror images."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.model.comparisons import CauseKind, ChangeKind, Direction, RecordChange
from counterclaim.model.decisions import DecisionKind, decision_by
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.pipeline.deciding import claim_target, incident_target
from counterclaim.pipeline.reconciling import reconciled
from counterclaim.views.changes import KINDS, compared, is_empty
from tests.ledger.samples import ledger, north
from tests.ledger.samples import reconciled as sampled

MADE = {seed: many_records(30, seed) for seed in range(3)}
some_records = st.sampled_from(sorted(MADE)).flatmap(
    lambda seed: st.lists(st.sampled_from(MADE[seed]), unique_by=lambda record: record.document.id)
)


def made(records: list[DocumentRecords]) -> Ledger:
    return reconciled(records, derivation=DERIVATION)


def without_direction(change: RecordChange) -> RecordChange:
    """A change as it is seen from either moment: what it is called and caused by is of the later one."""
    return replace(change, title="", because=(), documents=tuple(sorted(change.documents)))


def mirror_images(one: RecordChange) -> RecordChange:
    change = one.mirrored
    differences = sorted(change.differences, key=repr)
    return without_direction(replace(change, differences=tuple(differences)))


@settings(deadline=None, max_examples=15)
@given(some_records)
def test_nothing_changed_between_a_ledger_and_itself(records: list[DocumentRecords]) -> None:
    assert is_empty(compared(made(records), made(records)))


@settings(deadline=None, max_examples=25)
@given(some_records, st.data())
def test_the_way_back_is_the_mirror_image_of_the_way_there(
    records: list[DocumentRecords], data: st.DataObject
) -> None:
    fewer = data.draw(st.lists(st.sampled_from(records), unique_by=id)) if records else []
    before, after = made(fewer), made(records)

    there, back = compared(before, after), compared(after, before)

    for kind in KINDS:
        seen = [mirror_images(change) for change in getattr(there, kind)]
        expected = [
            without_direction(replace(change, differences=tuple(sorted(change.differences, key=repr))))
            for change in getattr(back, kind)
        ]
        assert sorted(map(repr, seen)) == sorted(map(repr, expected))


@settings(deadline=None, max_examples=25)
@given(some_records, st.data())
def test_every_incident_that_stands_otherwise_is_listed(
    records: list[DocumentRecords], data: st.DataObject
) -> None:
    fewer = data.draw(st.lists(st.sampled_from(records), unique_by=id)) if records else []
    before, after = made(fewer), made(records)
    told = {id for change in compared(before, after).incidents for id in (change.before, change.after)}
    was = {incident.id: (incident.status, incident.toll) for incident in before.incidents}
    now = {incident.id: (incident.status, incident.toll) for incident in after.incidents}

    assert {id for id in was.keys() | now.keys() if was.get(id) != now.get(id)} <= told


def test_a_denial_lowers_a_status_and_both_reasons_and_its_document_are_named() -> None:
    before, after = sampled([north()[2]]), ledger()

    comparison = compared(before, after)

    (incident,) = comparison.incidents
    status = next(d for d in incident.differences if d.member == "status")
    assert (status.before, status.after, status.direction) == (
        "single-source",
        "contested",
        Direction.LOWERED,
    )
    assert (status.reason_before, status.reason_after) == ("one side only", "The South denies it")
    (document,) = comparison.documents
    assert [(cause.kind, cause.id) for cause in incident.because] == [(CauseKind.DOCUMENT, document.id)]
    joined = next(d for d in incident.differences if d.member.startswith("account"))
    assert joined.before is None
    assert joined.cited == (document.id, "claim:south")


def test_pledges_restrictions_and_talks_are_compared_too() -> None:
    comparison = compared(sampled([north()[2]]), ledger())

    for kind in ("pledges", "restrictions", "talks", "positions", "disagreements"):
        (change,) = getattr(comparison, kind)
        assert change.kind is ChangeKind.NEW
        assert change.documents
    (pledge,) = comparison.pledges
    assert pledge.title.endswith("reopen the road")


def test_the_fate_of_a_pledge_is_told_with_its_old_one() -> None:
    before = ledger()
    kept = replace(before, pledges=(replace(before.pledges[0], status="reported-kept"),))  # type: ignore[arg-type]

    (change,) = compared(before, kept).pledges

    assert [(d.member, d.before, d.after) for d in change.differences] == [
        ("status", "overdue-unknown", "reported-kept")
    ]


def test_incidents_that_people_merge_are_gone_into_the_one_they_became() -> None:
    records = MADE[0]
    before = made(records)
    one, other = before.incidents[:2]
    decision = decision_by(
        "A. Nowak",
        DecisionKind.MERGE,
        at="2024-06-04T10:00:00+00:00",
        explanation="one night",
        targets=[incident_target(one), incident_target(other)],
    )

    comparison = compared(before, reconciled(records, derivation=DERIVATION, decisions=[decision]))

    (gone,) = [change for change in comparison.incidents if change.kind is ChangeKind.GONE]
    (kept,) = [change for change in comparison.incidents if change.kind is ChangeKind.CHANGED]
    assert gone.elsewhere == (kept.id,)
    assert {gone.id, kept.id} == {one.id, other.id}
    assert [cause.id for cause in gone.because] == [decision.id]
    assert [change.id for change in comparison.decisions] == [decision.id]


def test_what_a_rejected_claim_changes_is_put_down_to_who_rejected_it_and_so_is_its_return() -> None:
    records = MADE[0]
    before = made(records)
    claim = before.claims[0]
    at = "2024-06-04T1{}:00:00+00:00".format
    reject = decision_by(
        "A", DecisionKind.REJECT, at=at(0), explanation="misread", targets=[claim_target(claim)]
    )
    undo = decision_by("B", DecisionKind.UNDO, at=at(1), explanation="read well", undoes=reject.id)
    after = reconciled(records, derivation=DERIVATION, decisions=[reject])
    again = reconciled(records, derivation=DERIVATION, decisions=[reject, undo])

    gone, back = compared(before, after), compared(after, again)

    assert [(c.kind, c.id, c.because[0].id) for c in gone.claims] == [(ChangeKind.GONE, claim.id, reject.id)]
    assert [(c.kind, c.id, c.because[0].id) for c in back.claims] == [(ChangeKind.NEW, claim.id, undo.id)]


def test_what_no_document_and_nobody_changed_is_put_down_to_the_rules() -> None:
    before = ledger()
    after = replace(
        before,
        generated_by=replace(before.generated_by, rules="sample/2"),
        claims=(replace(before.claims[0], claimer=None), *before.claims[1:]),
    )

    (change,) = compared(before, after).claims

    assert [cause.kind for cause in change.because] == [CauseKind.RULES]
