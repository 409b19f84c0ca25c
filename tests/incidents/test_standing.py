"""Of the texts of one page the last one counts; a text that is withdrawn counts no more; all are kept."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.exports.interchange import to_json
from counterclaim.incidents import documents_in_force
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.problems import Problem
from counterclaim.pipeline.deciding import claim_target, document_target
from counterclaim.pipeline.reconciling import reconciled

MADE = {seed: many_records(24, seed) for seed in range(3)}


def at(
    record: DocumentRecords, url: str, *, day: str | None, after: DocumentRecords | None = None
) -> DocumentRecords:
    """A document at an address, brought after another text of it."""
    document = replace(
        record.document,
        source="Outlet",
        url=url,
        published=day,
        revision_of=after.document.id if after else None,
    )
    return replace(record, document=document)


def ledger(*records: DocumentRecords, decisions: tuple[Decision, ...] = ()) -> Ledger:
    return reconciled(records, derivation=DERIVATION, decisions=decisions)


def told(ledger: Ledger) -> Ledger:
    """A ledger but for its list of documents and decisions."""
    return replace(ledger, documents=(), decisions=(), problems=())


def withdrawal(record: DocumentRecords, at: str = "2024-06-04T10:00:00+00:00") -> Decision:
    return decision_by(
        "A", DecisionKind.REJECT, at=at, explanation="taken back", targets=[document_target(record.document)]
    )


def test_a_later_text_takes_the_place_of_the_earlier_one_which_is_still_listed() -> None:
    one, two, other = MADE[0][:3]
    first = at(one, "https://a/1", day="1995-01-01")
    second = at(two, "https://a/1", day="1995-01-02", after=first)

    found = ledger(first, second, other)

    assert told(found) == told(ledger(second, other))
    listed = {document.id: document for document in found.documents}
    assert listed[first.document.id].superseded_by == second.document.id
    assert listed[second.document.id].revision_of == first.document.id
    assert not listed[first.document.id].counts
    assert not any(claim.document == first.document.id for claim in found.claims)


def test_two_texts_of_one_page_are_no_second_voice() -> None:
    one, two = MADE[0][:2]
    first, second = at(one, "https://a/1", day=None), at(two, "https://a/1", day=None)

    assert len(documents_in_force([first, second]).records) == 1


def test_the_later_day_wins_whichever_was_brought_first() -> None:
    one, two = MADE[0][:2]
    late = at(one, "https://a/1", day="1995-01-09")
    early = at(two, "https://a/1", day="1995-01-02", after=late)  # from an archive

    assert documents_in_force([late, early]).later == {early.document.id: late.document.id}


def test_of_one_day_the_text_that_was_brought_last_wins() -> None:
    for first, second in ((0, 1), (1, 0)):
        one = at(MADE[0][first], "https://a/1", day="1995-01-02")
        two = at(MADE[0][second], "https://a/1", day="1995-01-02", after=one)

        assert documents_in_force([two, one]).later == {one.document.id: two.document.id}


def test_a_text_without_a_day_that_was_brought_later_is_later() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    two = at(MADE[0][1], "https://a/1", day=None, after=one)

    assert documents_in_force([two, one]).later == {one.document.id: two.document.id}


def test_a_text_that_cannot_be_read_takes_no_place() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    broken = at(MADE[0][1], "https://a/1", day="1995-01-03", after=one)
    unread = Problem(document=broken.document.id, stage="language", message="not read")
    broken = DocumentRecords(document=broken.document, problems=(unread,))

    standing = documents_in_force([one, broken])

    assert standing.later == {}
    assert {r.document.id for r in standing.records} == {one.document.id, broken.document.id}


def test_another_source_at_the_same_address_is_another_document() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    two = at(MADE[0][1], "https://a/1", day="1995-01-03")
    two = replace(two, document=replace(two.document, source="Mirror"))

    assert documents_in_force([one, two]).later == {}


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(sorted(MADE)), st.randoms(use_true_random=False))
def test_any_order_of_documents_gives_the_same_bytes(seed: int, random: random.Random) -> None:
    records: list[DocumentRecords] = []
    for number, record in enumerate(MADE[seed]):
        same_page = [r for r in records if r.document.url == f"https://a/{number % 5}"]
        on_page = number < 15
        earlier = same_page[-1] if same_page and on_page else None
        day = random.choice((None, "1995-01-02", "1995-01-03"))
        records.append(at(record, f"https://a/{number % 5}", day=day, after=earlier) if on_page else record)
    shuffled = random.sample(records, len(records))

    assert to_json(ledger(*shuffled)) == to_json(ledger(*records))
    standing = documents_in_force(records)
    assert told(ledger(*records)) == told(ledger(*standing.records))


def test_a_withdrawn_document_is_listed_and_tells_nothing() -> None:
    one, *others = MADE[0]
    decision = withdrawal(one)

    found = ledger(one, *others, decisions=(decision,))

    assert told(found) == told(ledger(*others))
    (document,) = [d for d in found.documents if not d.counts]
    assert (document.id, document.withdrawn_by) == (one.document.id, decision.id)


def test_a_withdrawn_page_does_not_come_back_in_an_earlier_text_and_undo_brings_it_back() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    two = at(MADE[0][1], "https://a/1", day="1995-01-03", after=one)
    decision = withdrawal(two)
    undo = decision_by(
        "B", DecisionKind.UNDO, at="2024-06-05T10:00:00+00:00", explanation="it stands", undoes=decision.id
    )

    assert not documents_in_force([one, two], [decision]).records
    assert ledger(one, two, decisions=(decision, undo)).claims == ledger(one, two).claims


def test_a_text_that_comes_after_a_withdrawal_counts_and_is_listed_as_a_conflict() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    two = at(MADE[0][1], "https://a/1", day="1995-01-03", after=one)

    found = ledger(one, two, decisions=(withdrawal(one),))

    assert told(found) == told(ledger(two))
    assert any("another text since" in problem.message for problem in found.problems)


def test_what_people_said_of_words_holds_in_the_text_that_took_their_place() -> None:
    one = at(MADE[0][0], "https://a/1", day="1995-01-02")
    same_words = replace(
        one,
        document=replace(
            one.document, id="document:later", published="1995-01-03", revision_of=one.document.id
        ),
        claims=tuple(
            replace(
                claim,
                id=f"{claim.id}-later",
                document="document:later",
                evidence=tuple(replace(words, document="document:later") for words in claim.evidence),
            )
            for claim in one.claims
        ),
        tellings=(),
        actors=(),
        places=(),
    )
    reject = decision_by(
        "A",
        DecisionKind.REJECT,
        at="2024-06-04T10:00:00+00:00",
        explanation="misread",
        targets=[claim_target(one.claims[0])],
    )

    found = ledger(one, same_words, decisions=(reject,))

    assert same_words.claims[0].id not in {claim.id for claim in found.claims}
    assert not found.problems
