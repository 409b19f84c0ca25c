"""People's decisions on pledges, restrictions and talks, and on the claims that speak of them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from counterclaim.incidents import situation_value, standing_of
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Pledge, PledgeStatus, Restriction
from counterclaim.model.spans import Evidence, Span
from counterclaim.pipeline.adding import Given, added_claim, read_there
from counterclaim.pipeline.deciding import claim_target, situation_target
from tests.incidents.test_decisions import conflicts, derived, read
from tests.reading import engine

CLOSED = (
    "Sudan closed the Adre border crossing on 3 June, Chad said. Sudan denied that it had closed it.",
    "2024-06-05",
)
TWIN = ("Sudan closed the Tine border crossing on 3 June, Chad said. Libya called that right.", "2024-06-06")
PLEDGED = (
    (
        "Chad pledged to withdraw its troops from Tine by 20 June. Sudan and Chad met in Doha on 5 June for "
        "talks mediated by Qatar."
    ),
    "2024-06-07",
)
REPORTS = (CLOSED, TWIN, PLEDGED)


def ledger(*decisions: Decision, reports: Sequence[tuple[str, str]] = REPORTS) -> Ledger:
    return engine().reconcile([read(*report) for report in reports], decisions=decisions)


def of_document(made: Ledger, report: tuple[str, str]) -> Restriction:
    document = read(*report).document.id
    return next(r for r in made.restrictions if document in {e.document for e in r.evidence})


def decided(kind: DecisionKind, at: str = "2024-07-01", **said: object) -> Decision:
    return decision_by("A. Nowak", kind, at=at, explanation="read it", **said)  # type: ignore[arg-type]


def actors(made: Ledger) -> dict[str, object]:
    return {actor.id: actor for actor in made.actors}


ADRE, TINE = of_document(ledger(), CLOSED), of_document(ledger(), TWIN)
(PROMISE,), (TALKS,) = ledger().pledges, ledger().talks
DENIES = next(claim for claim in ledger().claims if claim.stance is Stance.DENY)
ASIDE = decided(DecisionKind.REJECT, targets=[situation_target(ADRE)])
MISREAD = decided(DecisionKind.REJECT, targets=[claim_target(DENIES)])
NO_DENIAL = decided(
    DecisionKind.SET, targets=[claim_target(DENIES)], member="stance", value="report", before="deny"
)
KEPT = decided(
    DecisionKind.SET,
    targets=[situation_target(PROMISE)],
    member="status",
    value="reported-kept",
    before="open",
)
DUE = decided(
    DecisionKind.SET,
    targets=[situation_target(PROMISE)],
    member="deadline",
    value="2024-06-02",
    before=situation_value(PROMISE, "deadline"),
)
BROKERED = decided(
    DecisionKind.SET,
    targets=[situation_target(TALKS)],
    member="mediators",
    value="state:QA,state:LY",
    before=situation_value(TALKS, "mediators"),
)
STANDS = decided(
    DecisionKind.ACCEPT,
    targets=[situation_target(TINE)],
    before=standing_of(TINE, actors(ledger())),  # type: ignore[arg-type]
)
PLACED = [
    decided(
        DecisionKind.SET,
        at=at,
        targets=[situation_target(one)],
        member="place",
        value="capital:QA",
        before=None,
    )
    for at, one in (("2024-07-01", ADRE), ("2024-07-02", TINE))
]


def promise(made: Ledger) -> Pledge:
    (one,) = made.pledges
    return one


def test_a_restriction_that_is_none_goes_and_its_claims_stay() -> None:
    made = ledger(ASIDE)

    assert [r.id for r in made.restrictions] == [TINE.id]
    assert DENIES.id in {claim.id for claim in made.claims}
    assert all(claim.about is None or claim.about.id != ADRE.id for claim in made.claims)
    assert conflicts(made) == []


def test_without_the_denial_that_was_misread_nothing_is_contested() -> None:
    assert ADRE.attribution_status is Status.CONTESTED
    for decision in (MISREAD, NO_DENIAL):
        made = ledger(decision)

        assert of_document(made, CLOSED).attribution_status is not Status.CONTESTED
        assert conflicts(made) == []


def test_the_fate_and_the_deadline_of_a_pledge_are_set() -> None:
    assert promise(ledger(KEPT)).status is PledgeStatus.REPORTED_KEPT
    late = promise(ledger(DUE))
    assert (late.status, late.days_past_deadline) == (PledgeStatus.OVERDUE_UNKNOWN, 5)


def test_who_mediates_is_set() -> None:
    (talks,) = ledger(BROKERED).talks

    assert talks.mediators == ("state:QA", "state:LY")


def test_restrictions_of_one_place_that_people_set_are_one() -> None:
    (one,) = ledger(*PLACED).restrictions

    assert {words.document for words in one.evidence} == {read(*report).document.id for report in REPORTS[:2]}


def test_a_denial_that_is_added_contests_the_restriction() -> None:
    document = read(*TWIN).document
    at = (document.text or "").index("Libya called that right")
    words = (Evidence.at(document.id, document.text or "", Span(at, at + 23)),)
    given = Given(
        document=document, words=words, party="state:LY", stance=Stance.DENY, scope=DenialScope.WHOLE
    )
    about = situation_target(TINE)
    added = decided(
        DecisionKind.ADD,
        targets=[read_there(ledger(), words), about],
        added=added_claim(given, ledger(), [about]),
    )
    made = ledger(added)

    contested = of_document(made, TWIN)
    assert contested.attribution_status is Status.CONTESTED
    assert {voice.party for voice in contested.voices} == {"state:TD", "state:LY"}
    assert next(claim for claim in made.claims if claim.added).about.id == TINE.id  # type: ignore[union-attr]


def test_the_narration_of_all_reports_of_one_source_is_one_voice() -> None:
    made = ledger()
    document = replace(read(*TWIN).document, source="Valley Times")
    words = (Evidence.at(document.id, document.text or "", Span(0, 20)),)
    given = Given(document=document, words=words, party=None, stance=Stance.REPORT)
    added = decided(
        DecisionKind.ADD,
        targets=[read_there(made, words), situation_target(TINE)],
        added=added_claim(given, made, [situation_target(TINE)]),
    )
    records = [replace(read(*TWIN), document=document)]

    voices = of_document(engine().reconcile(records, decisions=[added]), TWIN).voices
    assert {voice.origin for voice in voices if voice.party is None} == {"narrator:Valley Times"}


def test_new_evidence_against_what_was_accepted_or_set_aside_is_listed() -> None:
    denied = ("Sudan closed the Tine border crossing on 3 June, Chad said. Sudan denied it.", "2024-06-09")
    accepted = decided(DecisionKind.ACCEPT, targets=[situation_target(PROMISE)], before="open, corroborated")

    assert any("was accepted as" in message for message in conflicts(ledger(accepted)))
    assert conflicts(ledger(STANDS)) == []
    gone = ledger(ASIDE, reports=[denied])
    assert any("nothing is told any more" in message for message in conflicts(gone))


def test_a_decision_finds_a_promise_on_words_nearby_only_if_it_is_of_the_same_party() -> None:
    record = read(*PLEDGED)
    text, (words, *_) = record.document.text or "", PROMISE.evidence
    nearby = (Evidence.at(words.document, text, Span(words.start, words.end - 1)),)
    for party, status, listed in (
        (PROMISE.by, PledgeStatus.REPORTED_KEPT, 0),
        ("state:SD", PledgeStatus.OPEN, 1),
    ):
        other = replace(PROMISE, id="pledge:other", by=party, evidence=nearby)
        made = engine().reconcile([replace(record, pledges=(other,))], decisions=[KEPT])

        assert (promise(made).status, len(conflicts(made))) == (status, listed)


def test_a_value_that_is_read_otherwise_since_is_listed() -> None:
    stale = decided(
        DecisionKind.SET,
        targets=[situation_target(PROMISE)],
        member="to",
        value="state:SD",
        before="state:LY",
    )

    assert any("it is read as None now" in message for message in conflicts(ledger(stale)))


def test_decisions_on_situations_are_undone_and_do_not_hang_on_order() -> None:
    every = [ASIDE, MISREAD, KEPT, DUE, BROKERED, STANDS]
    for decision in every:
        undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="no", undoes=decision.id)
        assert derived(ledger(decision, undo)) == derived(ledger())
    whole = ledger(*every)
    for reports in permutations(REPORTS):
        assert ledger(*reversed(every), reports=reports) == whole


def test_a_deadline_that_is_taken_off_is_missed_by_nobody() -> None:
    never = replace(DUE, id="decision:never", value=None)
    made = promise(ledger(DUE, never))

    assert (made.deadline, made.status, made.days_past_deadline) == (None, PledgeStatus.OPEN, None)


def test_a_pledge_is_not_overdue_on_the_day_it_is_due() -> None:
    for day, status, days in (
        ("2024-06-06", PledgeStatus.OVERDUE_UNKNOWN, 1),
        ("2024-06-07", PledgeStatus.OPEN, None),
    ):
        made = promise(ledger(replace(DUE, value=day)))

        assert (made.status, made.days_past_deadline) == (status, days)


def bounds(restriction: Restriction) -> list[tuple[str | None, str | None, int | None]]:
    return [
        (
            phase.start.first_day if phase.start else None,
            phase.end.first_day if phase.end else None,
            phase.duration_days,
        )
        for phase in restriction.phases
    ]


def set_of(report: tuple[str, str], member: str, value: str | None) -> Restriction:
    (told,) = ledger(reports=[report]).restrictions
    before = situation_value(told, member)
    decision = decided(
        DecisionKind.SET, targets=[situation_target(told)], member=member, value=value, before=before
    )
    made = ledger(decision, reports=[report])

    assert conflicts(made) == []
    return of_document(made, report)


def test_a_closure_lasts_from_the_day_that_is_set_until_it_was_told() -> None:
    restriction = set_of(CLOSED, "start", "2024-06-01")

    assert (restriction.duration_days, restriction.ongoing_at) == (4, "2024-06-05")
    assert bounds(restriction) == [("2024-06-01", None, 4)]


def test_a_closure_that_is_set_to_begin_after_it_was_told_has_not_lasted_yet() -> None:
    restriction = set_of(CLOSED, "start", "2024-06-09")

    assert (restriction.duration_days, restriction.ongoing_at) == (None, None)


def test_a_closure_that_ended_goes_on_no_more() -> None:
    restriction = set_of(CLOSED, "end", "2024-06-04")

    assert (restriction.duration_days, restriction.ongoing_at) == (1, None)
    assert bounds(restriction) == [("2024-06-03", "2024-06-04", 1)]


UNDATED = ("Sudan has closed the Adre border crossing, Chad said.", "2024-06-05")
REOPENED = (
    "Sudan closed the Adre border crossing on 3 June and reopened it on 10 June, Chad said.",
    "2024-06-12",
)


def test_a_closure_without_a_day_ends_on_the_one_that_is_set_all_the_same() -> None:
    restriction = set_of(UNDATED, "end", "2024-06-04")

    assert (bounds(restriction), restriction.duration_days, restriction.ongoing_at) == ([], None, None)


def test_what_was_lifted_is_lifted_on_the_day_that_is_set() -> None:
    restriction = set_of(REOPENED, "end", "2024-06-08")

    assert (restriction.duration_days, restriction.ongoing_at) == (5, None)
    assert bounds(restriction) == [("2024-06-03", "2024-06-08", 5), ("2024-06-08", None, 4)]


def test_what_was_not_lifted_after_all_goes_on() -> None:
    restriction = set_of(REOPENED, "end", None)

    assert (restriction.end, restriction.duration_days, restriction.ongoing_at) == (None, 9, "2024-06-12")
    assert bounds(restriction) == [("2024-06-03", None, 9)]
