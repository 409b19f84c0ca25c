"""A person marks the words that a claim rests on: they hold, whatever is read anew, until that is undone."""

from dataclasses import replace

from counterclaim.app.intents import Intent
from counterclaim.app.rewording import to_reword
from counterclaim.app.setting import to_set
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import DocumentRecords, Ledger
from tests.incidents.test_decisions import CHAD, DENIAL, conflicts, derived, read
from tests.reading import engine

NARROW = "shelled Adre on 3 June"
PLEDGE = "Chad's army said that it would leave Adre. An aide said that it would stay in Tine."


def made(*decisions: Decision, of: DocumentRecords | None = None) -> Ledger:
    records = [of] if of is not None else [read(CHAD, "2024-06-04"), read(DENIAL, "2024-06-05")]
    return engine().reconcile(records, decisions=decisions)


def reworded(ledger: Ledger, claim: Claim, words: str, *, at: str | None = None, day: int = 1) -> Decision:
    return signed(to_reword(claim, words, ledger, at=at), day)


def signed(intent: Intent, day: int) -> Decision:
    return decision_by(
        "A. Nowak",
        DecisionKind.SET,
        at=f"2024-07-0{day}",
        explanation="only that is said",
        targets=intent.targets,
        member=intent.member,
        value=intent.value,
        before=intent.before,
        evidence=intent.evidence,
    )


def telling(ledger: Ledger) -> Claim:
    return next(claim for claim in ledger.claims if "killing two" in claim.evidence[-1].quote)


def claim_of(ledger: Ledger, id: str) -> Claim:
    return next(claim for claim in ledger.claims if claim.id == id)


def accounts_on(ledger: Ledger, id: str) -> list[Account]:
    return [a for incident in ledger.incidents for a in incident.accounts if id in a.claims]


def test_a_claim_and_its_account_rest_on_the_words_that_were_marked() -> None:
    before = made()
    was = telling(before)
    decision = reworded(before, was, NARROW)
    after = made(decision)

    now = claim_of(after, was.id)
    assert [words.quote for words in now.evidence_of["content"]] == [NARROW]
    assert now.evidence_of["source"] == was.evidence_of["source"]
    assert all(words in now.evidence for words in was.evidence_of["source"])
    assert {account.evidence for account in accounts_on(after, was.id)} == {decision.evidence}
    assert conflicts(after) == []


def test_what_it_says_and_whose_it_is_stay_as_they_were() -> None:
    before = made()
    was = telling(before)
    after = made(reworded(before, was, NARROW))
    now = claim_of(after, was.id)

    assert (now.claimer, now.stance, now.about) == (was.claimer, was.stance, was.about)
    values = [
        [(one.date, one.place, one.perpetrator, one.casualties) for one in accounts_on(ledger, was.id)]
        for ledger in (before, after)
    ]
    assert values[0] == values[1]
    assert [incident.id for incident in after.incidents] == [incident.id for incident in before.incidents]


def test_what_is_undone_rests_on_the_words_that_were_read() -> None:
    before = made()
    decision = reworded(before, telling(before), NARROW)
    undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="no", undoes=decision.id)

    assert derived(made(decision, undo)) == derived(before)


def test_words_that_are_gone_leave_the_claim_as_it_is_read_and_are_listed() -> None:
    record = read(CHAD, "2024-06-04")
    before = made(of=record)
    was = telling(before)
    text = f"{CHAD} It was dark."
    longer = replace(record, document=replace(record.document, text=text))
    decision = reworded(made(of=longer), was, "It was dark")

    gone = made(decision, of=record)

    assert claim_of(gone, was.id) == was
    assert any("“It was dark” are not in" in message for message in conflicts(gone))


def test_words_set_twice_are_those_that_were_marked_last() -> None:
    first = made()
    one = reworded(first, telling(first), NARROW)
    second = made(one)
    two = reworded(second, claim_of(second, one.targets[0].id), "shelled Adre", day=2)

    after = made(one, two)

    assert [words.quote for words in claim_of(after, one.targets[0].id).evidence_of["content"]] == [
        "shelled Adre"
    ]
    assert conflicts(after) == []


def test_a_later_reading_of_other_words_is_listed() -> None:
    before = made()
    was = telling(before)
    decision = replace(reworded(before, was, NARROW), before="something else")

    assert any("it is read as" in message for message in conflicts(made(decision)))


def test_the_voice_of_a_promise_is_not_touched_by_other_words() -> None:
    record = read(PLEDGE, "2024-06-04")
    before = made(of=record)
    (claim,) = (one for one in before.claims if "leave Adre" in one.evidence[-1].quote)
    after = made(reworded(before, claim, "leave Adre"), of=record)

    assert after.pledges == before.pledges
    assert [words.quote for words in claim_of(after, claim.id).evidence_of["content"]] == ["leave Adre"]


def test_a_stance_can_be_set_twice_on_a_claim_of_no_incident() -> None:
    record = read(PLEDGE, "2024-06-04")
    taken: list[Decision] = []
    for day, stance in enumerate(("report", "threaten"), start=1):
        ledger = made(*taken, of=record)
        claim = next(one for one in ledger.claims if "leave Adre" in one.evidence[-1].quote)
        intent = to_set(claim, "stance", stance, ledger)
        taken.append(signed(intent, day))

    assert conflicts(made(*taken, of=record)) == []
