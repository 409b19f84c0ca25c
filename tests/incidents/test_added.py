"""What a person adds is told like anything that was read, says so, and is gone when it is undone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.spans import Evidence, Span
from counterclaim.pipeline.adding import (
    Given,
    added_account,
    added_claim,
    added_incident,
    read_there,
)
from counterclaim.pipeline.deciding import claim_target, incident_target
from tests.incidents.test_decisions import conflicts, derived, of_day, read
from tests.reading import engine

SCORN = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June. Khartoum called that a fairy tale."
)
TAVERN = (
    "Sudan's army met in Khartoum. At the door of the Chadian gunners lay, it went on, a shelled tavern "
    "in Kulbus on 5 June, with three dead."
)
OTHER = "Chad's army admitted that its soldiers had shelled Kulbus on 5 June, killing three."
FAIRY, DOOR = "Khartoum called that a fairy tale", "a shelled tavern in Kulbus on 5 June, with three dead"
REPORTS = ((SCORN, "2024-06-04"), (TAVERN, "2024-06-06"), (OTHER, "2024-06-07"))


def ledger(*decisions: Decision, reports: Sequence[tuple[str, str]] = REPORTS) -> Ledger:
    return engine().reconcile([read(*report) for report in reports], decisions=decisions)


def marked(made: Ledger, words: str) -> tuple[Document, Evidence]:
    document = next(d for d in made.documents if words in (d.text or ""))
    at = (document.text or "").index(words)
    return document, Evidence.at(document.id, document.text or "", Span(at, at + len(words)))


def given(words: str, party: str | None, stance: Stance, **values: str) -> Given:
    document, evidence = marked(ledger(), words)
    scope = DenialScope.WHOLE if stance is Stance.DENY else None
    return Given(document=document, words=(evidence,), party=party, stance=stance, scope=scope, values=values)


def added(addition: object, words: str, *home: Target, at: str = "2024-07-01") -> Decision:
    there = read_there(ledger(), (marked(ledger(), words)[1],))
    return decision_by(
        "A. Nowak",
        DecisionKind.ADD,
        at=at,
        explanation="it was not read",
        targets=[there, *home],
        added=addition,  # type: ignore[arg-type]
    )


SHELLED = of_day(ledger(), "2024-06-03")
DENIED = added(
    added_account(given(FAIRY, "state:SD", Stance.DENY), SHELLED, ledger()), FAIRY, incident_target(SHELLED)
)
TOLD = added(
    added_incident(
        given(
            DOOR,
            "state:SD",
            Stance.ACCUSE,
            perpetrator="state:TD",
            date="2024-06-05",
            killed="3",
            place=next(p.id for p in ledger().places if "Kulbus" in {n.form for n in p.names}),
        ),
        "attack.artillery",
        ledger(),
    ),
    DOOR,
)
SAYS = added(added_claim(given("Khartoum called", "state:SD", Stance.DEMAND), ledger()), "Khartoum called")


def test_an_added_denial_contests_what_it_denies_and_repeats_it() -> None:
    made = ledger(DENIED)

    contested = of_day(made, "2024-06-03")
    denial = next(account for account in contested.accounts if account.added)
    assert (SHELLED.status, contested.status) == (Status.SINGLE_SOURCE, Status.CONTESTED)
    assert (contested.id, denial.added) == (SHELLED.id, DENIED.id)
    assert denial.perpetrator == SHELLED.accounts[0].perpetrator
    assert [words.quote for words in denial.evidence] == [FAIRY]
    assert conflicts(made) == []


def test_an_added_incident_is_gathered_with_what_others_tell_of_it() -> None:
    whole = next(i for i in ledger(TOLD).incidents if any(a.added for a in i.accounts))

    assert {account.party for account in whole.accounts} == {"state:SD", "state:TD/armed-force"}


def test_an_added_claim_says_who_added_it() -> None:
    (claim,) = (claim for claim in ledger(SAYS).claims if claim.added)

    assert (claim.claimer, claim.stance, claim.added) == ("state:SD", Stance.DEMAND, SAYS.id)
    assert claim.rule == "added by A. Nowak"


def test_what_was_added_is_gone_when_it_is_undone() -> None:
    for decision in (DENIED, TOLD, SAYS):
        undo = decision_by("B", DecisionKind.UNDO, at="2024-07-05", explanation="no", undoes=decision.id)

        assert derived(ledger(decision, undo)) == derived(ledger())


def test_additions_hold_whatever_the_order_of_documents() -> None:
    whole = ledger(DENIED, TOLD, SAYS)

    for reports in permutations(REPORTS):
        assert ledger(SAYS, TOLD, DENIED, reports=reports) == whole


def test_additions_are_told_without_the_documents_they_do_not_stand_in() -> None:
    made = ledger(TOLD, reports=REPORTS[1:2])

    assert TOLD.id in {account.added for incident in made.incidents for account in incident.accounts}
    assert conflicts(made) == []


def test_an_account_of_an_incident_that_nobody_tells_any_more_is_listed() -> None:
    records = replace(read(*REPORTS[0]), tellings=())

    assert any(
        "nothing is told any more" in m for m in conflicts(engine().reconcile([records], decisions=[DENIED]))
    )


def test_a_claim_that_the_reader_finds_later_is_told_once_and_listed() -> None:
    assert SAYS.added is not None
    assert SAYS.added.claim is not None
    twin = replace(SAYS.added.claim, id="claim:found")
    records = [read(*report) for report in REPORTS]
    records[0] = replace(records[0], claims=(*records[0].claims, twin))
    made = engine().reconcile(records, decisions=[SAYS])

    assert [claim.id for claim in made.claims if claim.stance is Stance.DEMAND] == ["claim:found"]
    assert any("claim:found" in message for message in conflicts(made))


def test_an_added_claim_that_is_rejected_goes_with_its_account() -> None:
    claim = next(claim for claim in ledger(DENIED).claims if claim.added)
    rejected = decision_by(
        "B", DecisionKind.REJECT, at="2024-07-06", explanation="it says no", targets=[claim_target(claim)]
    )

    assert of_day(ledger(DENIED, rejected), "2024-06-03").status is Status.SINGLE_SOURCE


def moved(record: DocumentRecords, text: str) -> DocumentRecords:
    return replace(record, document=replace(record.document, text=text))


def test_words_that_another_extraction_moved_are_found_where_they_stand_now() -> None:
    record = moved(read(*REPORTS[0]), f"By a reporter. {SCORN}")
    made = engine().reconcile([replace(record, tellings=())], decisions=[SAYS])

    (claim,) = (claim for claim in made.claims if claim.added)
    assert record.document.text[claim.evidence[0].start :].startswith("Khartoum called")  # type: ignore[index]
    assert conflicts(made) == []


def test_words_that_an_extraction_no_longer_has_are_listed() -> None:
    for text in ("Another text.", f"{FAIRY}. {FAIRY}."):
        made = engine().reconcile(
            [replace(moved(read(*REPORTS[0]), text), tellings=(), claims=())], decisions=[SAYS]
        )

        assert not made.claims
        assert any("not in the document" in message for message in conflicts(made))


def test_what_a_denial_repeats_of_words_that_are_gone_is_told_no_more_and_listed() -> None:
    scorn, said = read(*REPORTS[0]), "Sudanese soldiers shelled Adre on 3 June, the United Nations said."
    told = read(said, "2024-06-05")
    whole = engine().reconcile([scorn, told])
    shelled = of_day(whole, "2024-06-03")
    denial = added_account(given(FAIRY, "state:SD", Stance.DENY), shelled, whole)
    decision = added(denial, FAIRY, incident_target(shelled))
    for text, day, listed in ((said, "2024-06-03", 0), (said.replace("on 3 June", "then"), None, 1)):
        made = engine().reconcile([scorn, moved(told, text)], decisions=[decision])
        (account,) = (account for i in made.incidents for account in i.accounts if account.added)

        assert (account.date.best if account.date else None, account.perpetrator) == (day, "actor:saf")
        assert ["“on 3 June” are not in" in message for message in conflicts(made)] == [True] * listed
