"""What a decision is on, as lists of the decisions on a record tell it."""

from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.stores import LedgerRecord
from counterclaim.pipeline.deciding import account_target, actor_target, incident_target
from counterclaim.views.decided import decisions_on
from tests.incidents import test_decisions_after_actors as fronts
from tests.incidents import test_identities as bodies
from tests.incidents import test_situated as promises
from tests.incidents.test_decisions import (
    ACCEPTED,
    ASIDE,
    DENIES,
    FIRST,
    MERGED,
    RELINKED,
    SECOND,
    SET,
    SPLIT,
    TELLS,
    decided,
    ledger,
    of_day,
)


def on(record: LedgerRecord, made: Ledger) -> list[Decision]:
    if isinstance(record, Incident) and record.date is not None:  # it may go by another id
        record = of_day(made, str(record.date.best))
    return list(decisions_on(record, made))


def test_a_value_that_was_set_is_on_its_account_and_incident_and_on_no_other_account_of_that() -> None:
    made = ledger(SET)

    assert [on(record, made) for record in (TELLS, FIRST)] == [[SET], [SET]]
    assert [on(record, made) for record in (DENIES, SECOND)] == [[], []]


def test_a_denial_that_was_relinked_or_taken_out_is_what_that_decision_is_on() -> None:
    assert [on(record, ledger(RELINKED)) for record in (DENIES, SECOND)] == [[RELINKED], [RELINKED]]
    assert [on(record, ledger(RELINKED)) for record in (TELLS, FIRST)] == [[], []]
    assert [on(record, ledger(SPLIT)) for record in (DENIES, FIRST)] == [[SPLIT], [SPLIT]]
    assert [on(record, ledger(SPLIT)) for record in (TELLS, SECOND)] == [[], []]


def test_what_was_decided_on_an_incident_is_on_the_one_it_went_into_and_not_on_its_claims() -> None:
    undo = decision_by("B", DecisionKind.UNDO, at="2024-07-09", explanation="no", undoes=ASIDE.id)
    made = ledger(ACCEPTED, ASIDE, undo, MERGED)

    assert set(on(FIRST, made)) == {ACCEPTED, ASIDE, undo, MERGED}
    assert [on(record, made) for record in (TELLS, DENIES)] == [[], []]


def test_a_decision_on_an_account_is_on_the_incident_that_tells_it_today_alone() -> None:
    made = fronts.ledger(fronts.SIDED, fronts.COUNTED, fronts.APART)

    told, left = (of_day(made, day) for day in ("2024-06-04", "2024-06-03"))
    assert (on(told, made), on(left, made)) == ([fronts.COUNTED], [])


def test_what_was_split_off_takes_its_own_decisions_along() -> None:
    merged = ledger(MERGED)
    (one,) = merged.incidents
    late = [account for account in one.accounts if account.date and account.date.best == "2024-06-07"]
    early = [account for account in one.accounts if account not in late]
    counted = decided(
        DecisionKind.SET, account_target(late[0]), incident_target(one), at=2, member="wounded", value="5"
    )
    split = decided(DecisionKind.SPLIT, incident_target(one, early), incident_target(one, late), at=3)
    made = ledger(MERGED, counted, split)

    assert counted in on(SECOND, made)
    assert counted not in on(FIRST, made)


def test_a_decision_on_an_actor_is_on_the_one_it_was_merged_into() -> None:
    named = bodies.decided(DecisionKind.SET, targets=[actor_target(bodies.BRIGADE)], member="name", value="B")
    made = bodies.ledger(named, bodies.MERGED)
    army, front = (bodies.named(made, form) for form in ("Free Army", "Dawn Front"))

    assert set(decisions_on(army, made)) == {named, bodies.MERGED}
    assert decisions_on(front, made) == ()


def test_a_decision_on_a_promise_is_on_nothing_else_that_stands_on_its_words() -> None:
    made = promises.ledger(promises.KEPT)

    assert decisions_on(promises.promise(made), made) == (promises.KEPT,)
    others: list[LedgerRecord] = [
        *made.incidents,
        *made.claims,
        *made.positions,
        *made.actors,
        *made.documents,
    ]
    assert [other for other in others if decisions_on(other, made)] == []
