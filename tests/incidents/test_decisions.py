"""What people decide holds, whatever comes later, and is taken back without a trace in what is derived."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.incidents.corrections import claim_value, value_of
from counterclaim.model.decisions import DECISION_STAGE, Decision, DecisionKind, Target, decision_by
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.spans import Evidence, Span
from counterclaim.pipeline.deciding import account_target, claim_target, incident_target
from tests.reading import engine

CHAD = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two Chadians."
DENIAL = "Sudan denied that its soldiers had shelled Adre."
LATER = "Chad's army said that Sudanese soldiers had shelled Adre on 7 June, wounding a farmer."
EARLIER = "A UN monitor said on 3 June that she had seen Sudanese soldiers shell Adre on 3 June."
THREE = ((CHAD, "2024-06-04"), (DENIAL, "2024-06-05"), (LATER, "2024-06-08"))


@cache
def read(text: str, day: str) -> DocumentRecords:
    original = Original(name=f"{day}.txt", data=text.encode(), published=day, language="en")
    return engine().reader.read(original).records


def ledger(*decisions: Decision, more: Sequence[tuple[str, str]] = ()) -> Ledger:
    return engine().reconcile([read(*report) for report in (*THREE, *more)], decisions=decisions)


def derived(made: Ledger) -> Ledger:
    return replace(made, decisions=())


def decided(kind: DecisionKind, *targets: Target, at: int = 1, **said: str | None) -> Decision:
    return decision_by("A. Nowak", kind, at=f"2024-07-0{at}", explanation="read it", targets=targets, **said)  # type: ignore[arg-type]


def of_day(made: Ledger, day: str) -> Incident:
    return next(i for i in made.incidents if any(a.date and a.date.first_day == day for a in i.accounts))


def conflicts(made: Ledger) -> list[str]:
    return [problem.message for problem in made.problems if problem.stage == DECISION_STAGE]


FIRST, SECOND = of_day(ledger(), "2024-06-03"), of_day(ledger(), "2024-06-07")
DENIES = next(claim for claim in ledger().claims if claim.stance == "deny")
TELLS = next(
    claim
    for claim in ledger().claims
    if claim.id in FIRST.accounts[0].claims + FIRST.accounts[1].claims and claim.stance != "deny"
)
MERGED = decided(DecisionKind.MERGE, incident_target(FIRST), incident_target(SECOND))
RELINKED = decided(DecisionKind.RELINK, claim_target(DENIES), incident_target(SECOND))
REST = [account for account in FIRST.accounts if DENIES.id not in account.claims]
PART = [account for account in FIRST.accounts if DENIES.id in account.claims]
SPLIT = decided(DecisionKind.SPLIT, incident_target(FIRST, REST), incident_target(FIRST, PART))
REJECTED = decided(DecisionKind.REJECT, claim_target(TELLS))
ASIDE = decided(DecisionKind.REJECT, incident_target(SECOND))
ACCEPTED = decided(DecisionKind.ACCEPT, incident_target(SECOND), before=str(SECOND.status))
SET = decided(
    DecisionKind.SET, account_target(REST[0]), incident_target(FIRST), member="killed", value="3", before="2"
)
ALL = (MERGED, RELINKED, SPLIT, REJECTED, ASIDE, ACCEPTED, SET)


def test_each_decision_takes_hold_without_a_conflict() -> None:
    for decision in ALL:
        assert conflicts(ledger(decision)) == []


def test_what_is_undone_leaves_the_ledger_as_it_was() -> None:
    for decision in ALL:
        undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="no", undoes=decision.id)
        again = decision_by("C", DecisionKind.UNDO, at="2024-07-06", explanation="yes", undoes=undo.id)

        assert derived(ledger(decision, undo)) == derived(ledger())
        assert derived(ledger(decision, undo, again)) == derived(ledger(decision))


def test_merged_incidents_are_one_with_all_accounts() -> None:
    (one,) = ledger(MERGED).incidents

    assert len(one.accounts) == len(FIRST.accounts) + len(SECOND.accounts)
    assert one.id == FIRST.id


def test_a_merge_holds_when_an_earlier_report_changes_the_ids() -> None:
    assert len(ledger(MERGED, more=[(EARLIER, "2024-06-03")]).incidents) == 1


def test_a_denial_that_is_relinked_contests_the_other_incident() -> None:
    made = ledger(RELINKED)

    assert of_day(made, "2024-06-03").status is Status.SINGLE_SOURCE
    contested = of_day(made, "2024-06-07")
    assert contested.status is Status.CONTESTED
    assert next(c for c in made.claims if c.id == DENIES.id).about.id == contested.id  # type: ignore[union-attr]


def test_a_denial_that_is_split_off_denies_nothing_that_is_told() -> None:
    made = ledger(SPLIT)

    assert of_day(made, "2024-06-03").status is Status.SINGLE_SOURCE
    assert next(c for c in made.claims if c.id == DENIES.id).about is None


def test_a_rejected_claim_goes_with_its_account() -> None:
    made = ledger(REJECTED)

    assert TELLS.id not in {claim.id for claim in made.claims}
    assert all(TELLS.id not in account.claims for i in made.incidents for account in i.accounts)


def test_an_incident_set_aside_is_discounted_with_the_reason() -> None:
    aside = of_day(ledger(ASIDE), "2024-06-07")

    assert aside.status is Status.DISCOUNTED
    assert "A. Nowak" in aside.elements["occurrence"].reason


def test_a_count_that_is_set_is_the_accounts_own() -> None:
    told = [
        hurt.killed for account in of_day(ledger(SET), "2024-06-03").accounts for hurt in account.casualties
    ]

    assert {count.low for count in told if count} >= {3}


def test_decisions_on_different_incidents_commute() -> None:
    one = derived(ledger(replace(SET, at="2024-07-01"), replace(ASIDE, at="2024-07-02")))
    other = derived(ledger(replace(SET, at="2024-07-02"), replace(ASIDE, at="2024-07-01")))

    assert one == other


def test_new_evidence_against_what_was_accepted_is_listed() -> None:
    admits = "Sudan's army admitted that its soldiers had shelled Adre on 7 June."

    assert any(
        "accepted as" in message for message in conflicts(ledger(ACCEPTED, more=[(admits, "2024-06-09")]))
    )


def test_a_decision_on_words_that_nobody_tells_any_more_is_listed() -> None:
    made = engine().reconcile([read(*THREE[0])], decisions=[ASIDE])

    assert any("nothing is told any more" in message for message in conflicts(made))


def test_a_value_on_marked_words_that_are_gone_stands_on_those_of_its_account_and_is_listed() -> None:
    record, words = read(*THREE[0]), "Both were farmers"
    text = f"{CHAD} {words}."
    marked = Evidence.at(record.document.id, text, Span(len(CHAD) + 1, len(text) - 1))
    for now, stands_on, listed in ((text, (marked,), 0), (CHAD, REST[0].evidence, 1)):
        anew = replace(record, document=replace(record.document, text=now))
        made = engine().reconcile([anew], decisions=[replace(SET, evidence=(marked,))])
        (told,) = (account for incident in made.incidents for account in incident.accounts)

        assert told.evidence_of["killed"] == stands_on
        assert [f"“{words}” are not in" in message for message in conflicts(made)] == [True] * listed


def test_a_day_that_is_set_without_marked_words_stands_on_those_of_its_account() -> None:
    dated = replace(SET, member="date", value="2024-06-02", before="2024-06-03")
    told = next(
        a for i in ledger(dated).incidents for a in i.accounts if a.date and a.date.best == "2024-06-02"
    )

    assert told.date is not None
    assert told.date.evidence == told.evidence


def test_what_is_told_since_of_an_incident_that_was_split_is_listed_with_the_incident_it_stays_with() -> None:
    (one,) = ledger(MERGED).incidents
    second = {claim for account in SECOND.accounts for claim in account.claims}
    late = [account for account in one.accounts if not second.isdisjoint(account.claims)]
    early = [account for account in one.accounts if account not in late]
    split = decided(DecisionKind.SPLIT, incident_target(one, late), incident_target(one, early), at=2)
    made = ledger(
        MERGED, split, more=[("The UN said that Sudanese soldiers had shelled Adre on 7 June.", "2024-06-09")]
    )

    assert one.id == of_day(made, "2024-06-03").id
    assert any(f"stays with {of_day(made, '2024-06-07').id}:" in message for message in conflicts(made))


def test_the_scope_and_the_speaker_that_are_set_of_a_denial_are_those_of_its_claim_too() -> None:
    for member, value, before in (("scope", "intent", DENIES.scope), ("party", "state:LY", DENIES.claimer)):
        targets = account_target(PART[0]), incident_target(FIRST)
        made = ledger(decided(DecisionKind.SET, *targets, member=member, value=value, before=before))
        (claim,) = (claim for claim in made.claims if claim.id == DENIES.id)
        (told,) = (a for i in made.incidents for a in i.accounts if DENIES.id in a.claims)

        assert conflicts(made) == []
        assert claim_value(claim, member) == value_of(told, member) == value
        assert claim.chain == (*DENIES.chain[:-1], claim.claimer)
        assert told.origin == claim.claimer


def test_a_scope_that_is_not_stated_is_taken_off_the_claim_too() -> None:
    targets = account_target(PART[0]), incident_target(FIRST)
    made = ledger(decided(DecisionKind.SET, *targets, member="scope", value=None, before=DENIES.scope))

    assert [claim.scope for claim in made.claims if claim.id == DENIES.id] == [None]
