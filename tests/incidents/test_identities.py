"""Two actors that are one body, one actor that is two: as people decide, and what speaks against it."""

from collections.abc import Sequence
from itertools import permutations

from counterclaim.incidents import sides_text
from counterclaim.model.actors import Actor
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Ledger
from counterclaim.pipeline.deciding import account_target, actor_target, incident_target, part_id
from tests.incidents.test_decisions import conflicts, derived, read
from tests.reading import engine

ONE = ("The Free Army said that Sudanese soldiers had shelled Adre on 3 June.", "2024-06-04")
SAME = ("The Adre Brigade said that Sudanese soldiers had shelled Adre on 3 June, killing two.", "2024-06-05")
FRONT = ("The Dawn Front said that Libyan soldiers had shelled Kufra on 3 June.", "2024-06-06")
NAMESAKE = ("The Dawn Front said that Chadian soldiers had shelled Tine on 5 June.", "2024-06-07")
REPORTS = (ONE, SAME, FRONT, NAMESAKE)


def ledger(*decisions: Decision, more: Sequence[tuple[str, str]] = ()) -> Ledger:
    return engine().reconcile([read(*report) for report in (*REPORTS, *more)], decisions=decisions)


def named(made: Ledger, form: str) -> Actor:
    return next(actor for actor in made.actors if form in {alias.form for alias in actor.names})


def decided(kind: DecisionKind, **said: object) -> Decision:
    return decision_by("A. Nowak", kind, at="2024-07-01", explanation="known to us", **said)  # type: ignore[arg-type]


ARMY, BRIGADE, DAWN = (named(ledger(), form) for form in ("Free Army", "Adre Brigade", "Dawn Front"))
MERGED = decided(
    DecisionKind.MERGE,
    targets=[actor_target(ARMY), actor_target(BRIGADE)],
    before=sides_text([ARMY, BRIGADE]),
)
WORDS = sorted(words for alias in DAWN.names for words in alias.evidence)
SECOND = [words for words in WORDS if words.document == read(*NAMESAKE).document.id]
OTHER = part_id(DAWN, SECOND)
PARTED = decided(
    DecisionKind.SPLIT,
    targets=[
        actor_target(DAWN, [words for words in WORDS if words not in SECOND]),
        actor_target(DAWN, SECOND, id=OTHER),
    ],
    value="Dawn Front of Chad",
)


def parties(made: Ledger) -> set[str | None]:
    return {account.party for incident in made.incidents for account in incident.accounts}


def test_two_names_of_one_body_are_one_voice() -> None:
    made = ledger(MERGED)
    (shelled,) = (i for i in made.incidents if ARMY.id in {a.party for a in i.accounts})

    assert {account.party for account in shelled.accounts} == {ARMY.id}
    assert (shelled.status, shelled.origins) == (Status.SINGLE_SOURCE, 1)
    assert {alias.form for alias in named(made, "Free Army").names} == {"Free Army", "Adre Brigade"}
    assert BRIGADE.id not in {actor.id for actor in made.actors} | parties(made)
    assert conflicts(made) == []


def test_one_name_of_two_bodies_is_two_voices() -> None:
    made = ledger(PARTED)

    assert {DAWN.id, OTHER} <= parties(made)
    assert {c.claimer for c in made.claims if c.document == SECOND[0].document} == {OTHER}
    (one, other) = (a for a in made.actors if "Dawn Front" in {alias.form for alias in a.names})
    assert {one.name, other.name} == {"Dawn Front", "Dawn Front of Chad"}
    assert conflicts(made) == []


def test_a_blame_that_was_set_on_one_of_two_names_is_on_the_body() -> None:
    incident = ledger().incidents[0]
    account = incident.accounts[0]
    blamed = decided(
        DecisionKind.SET,
        targets=[account_target(account), incident_target(incident)],
        member="perpetrator",
        value=BRIGADE.id,
        before=account.perpetrator,
    )
    made = ledger(blamed, MERGED)

    assert {a.perpetrator for i in made.incidents for a in i.accounts} & {ARMY.id, BRIGADE.id} == {ARMY.id}
    assert conflicts(made) == []


def test_who_is_who_holds_in_documents_that_come_later() -> None:
    later = "The Adre Brigade said that Sudanese soldiers had shelled Adre on 9 June."

    made = ledger(MERGED, more=[(later, "2024-06-10")])

    assert BRIGADE.id not in parties(made)
    assert conflicts(made) == []


def test_a_document_in_which_one_blames_the_other_is_listed() -> None:
    later = "The Adre Brigade accused the Free Army of shelling Adre on 9 June."

    assert any("blames" in message for message in conflicts(ledger(MERGED, more=[(later, "2024-06-10")])))


def test_bodies_that_blame_each_other_in_documents_at_hand_are_listed_when_they_are_merged() -> None:
    charge = ("The Adre Brigade accused the Free Army of shelling Adre on 9 June.", "2024-06-10")
    made = ledger(more=[charge])
    both = [named(made, form) for form in ("Free Army", "Adre Brigade")]
    merged = decided(DecisionKind.MERGE, targets=[actor_target(actor) for actor in both])

    (message,) = conflicts(ledger(merged, more=[charge]))
    assert "tells that named:adre-brigade blames named:free-army" in message


def test_who_denies_what_it_is_blamed_for_blames_nobody() -> None:
    denial = ("The Adre Brigade denied that the Free Army had shelled Adre on 3 June.", "2024-06-10")

    assert not any("blames" in message for message in conflicts(ledger(MERGED, more=[denial])))


def test_a_later_document_that_says_a_name_of_both_is_listed() -> None:
    later = "The Dawn Front said that Libyan soldiers had shelled Kufra on 9 June."
    made = ledger(PARTED, more=[(later, "2024-06-10")])

    assert any("by which both go" in message for message in conflicts(made))


def test_an_actor_of_another_side_is_one_voice_with_it_and_what_is_read_otherwise_is_listed() -> None:
    target = [actor_target(BRIGADE)]
    sided = decided(DecisionKind.SET, targets=target, member="side", value=ARMY.id, before=None)
    stale = decided(DecisionKind.SET, targets=target, member="side", value=ARMY.id, before="state:TD")
    (shelled,) = (i for i in ledger(sided).incidents if ARMY.id in {a.party for a in i.accounts})

    assert shelled.origins == 1
    assert {account.origin for account in shelled.accounts} == {ARMY.id}
    assert conflicts(ledger(sided)) == []
    assert any("it is read as None now" in message for message in conflicts(ledger(stale)))


def test_a_side_that_is_blamed_by_who_is_put_on_it_is_listed() -> None:
    charge = ("The Adre Brigade accused the Free Army of shelling Adre on 9 June.", "2024-06-10")
    made = ledger(more=[charge])
    army, brigade = (named(made, form) for form in ("Free Army", "Adre Brigade"))
    sided = decided(
        DecisionKind.SET, targets=[actor_target(brigade)], member="side", value=army.id, before=None
    )

    (message,) = conflicts(ledger(sided, more=[charge]))
    assert f"tells that {brigade.id} blames {army.id}" in message


def test_names_that_nobody_says_any_more_are_listed() -> None:
    made = engine().reconcile([read(*ONE)], decisions=[MERGED, PARTED])

    assert len(conflicts(made)) == 2


def test_who_is_who_is_undone_and_does_not_hang_on_the_order_of_documents() -> None:
    for decision in (MERGED, PARTED):
        undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="no", undoes=decision.id)
        assert derived(ledger(decision, undo)) == derived(ledger())
    whole = ledger(MERGED, PARTED)
    for reports in permutations(REPORTS):
        assert engine().reconcile([read(*r) for r in reports], decisions=[PARTED, MERGED]) == whole
