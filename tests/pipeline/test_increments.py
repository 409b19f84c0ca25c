"""What a new document changes is all that is done again, and the ledger is that of all documents at once."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from benchmarks.adding import adding_large
from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Alias
from counterclaim.model.claims import DenialScope, Stance, SubjectKind
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.model.situations import Pledge, PledgeStatus
from counterclaim.pipeline.adding import Given, added_account, read_there
from counterclaim.pipeline.bystanders import decided_on
from counterclaim.pipeline.deciding import actor_target, claim_target, decide, incident_target
from counterclaim.pipeline.increments import all_keys, decide_piece, increment
from counterclaim.pipeline.reconciling import reconciled
from tests import databases
from tests.pipeline.any_decisions import any_decision


def add(store: SqlLedger, records: Iterable[DocumentRecords]) -> None:
    for record in records:
        text = record.document.text or ""
        working = WorkingText(text=text, encoding="utf-8", extractor="plain/1")
        original = Original(name="made", data=text.encode(), source=record.document.source)
        store.add(original, working, record)


def up_to_date(store: SqlLedger, records: list[DocumentRecords]) -> bool:
    """Bring a ledger up to date; whether that could be done piece by piece."""
    if increment(store, derivation=DERIVATION):
        return True
    ledger = reconciled(records, derivation=DERIVATION, decisions=store.decisions())
    store.save(ledger, all_keys(records, ledger))
    return False


def take_any_decision(store: SqlLedger, random: random.Random, *, near: bool) -> None:
    """Let somebody decide by chance; what would change nothing is not kept."""
    decision = any_decision(store.load(), random, near=near)
    if decision is not None:
        with suppress(BadInput):
            take(store, decision)


def take(store: SqlLedger, decision: Decision) -> bool:
    """Let somebody decide; whether that could be done with the part of the ledger that it touches."""
    whole: list[Decision] = []

    def reconcile(records: Sequence[DocumentRecords], /, *, decisions: Sequence[Decision] = ()) -> Ledger:
        whole.extend(decisions[-1:])
        return reconciled(records, derivation=DERIVATION, decisions=decisions)

    decide(store, decision, reconcile=reconcile, piece=partial(decide_piece, derivation=DERIVATION))
    return not whole


def digest(ledger: Ledger) -> str:
    return sha256_of(to_json(ledger))


def with_situations(record: DocumentRecords, random: random.Random) -> DocumentRecords:
    """A made document that also tells of a promise and of a closed road, and uses its own names."""
    words, (account,) = record.claims[0].evidence, record.tellings[0].accounts
    day = When(
        earliest="1995-02-01",
        latest="1995-02-01",
        best="1995-02-01",
        precision=DatePrecision.DAY,
        evidence=words,
    )
    pledge = Pledge(
        id=f"pledge:{record.document.id}",
        by=account.party,
        to=None,
        content=random.choice(("open the road to town", "open the road to the town soon", "free prisoners")),
        made=None,
        deadline=random.choice((None, day)),
        status=PledgeStatus.OPEN,
        evidence=words,
    )
    names = Alias(
        form=random.choice(("the army", "forces")), used_by=("narrator",), contested=False, evidence=words
    )
    actors = (replace(record.actors[0], names=(names,)), *record.actors[1:])
    places = tuple(replace(p, name=random.choice((p.name, f"{p.name} Town"))) for p in record.places)
    return replace(record, pledges=(pledge,), actors=actors, places=places)


def on_a_page(record: DocumentRecords, random: random.Random) -> DocumentRecords:
    """A made document at one of few addresses: of all texts there the last one counts."""
    url = f"https://example.org/{random.randrange(3)}"
    return replace(record, document=replace(record.document, source="Outlet", url=url))


QUICK = settings(
    deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)  # shrinking takes minutes
MADE = {seed: many_records(60, seed) for seed in range(4)}


class AnyPieces(RuleBasedStateMachine):
    """Documents come in any order and in pieces of any size; some make a situation or a name known.

    People decide in between.
    """

    @initialize(seed=st.sampled_from(sorted(MADE)), random=st.randoms(use_true_random=False))
    def begin(self, seed: int, random: random.Random) -> None:
        made = [with_situations(r, random) if random.random() < 0.2 else r for r in MADE[seed]]
        self.to_come = [on_a_page(r, random) if random.random() < 0.1 else r for r in made]
        random.shuffle(self.to_come)
        self.held: list[DocumentRecords] = []
        self.folder = TemporaryDirectory()
        self.store = SqlLedger.create(self.new_place())

    def new_place(self) -> str:
        return f"{self.folder.name}/pieces.db"

    @rule(piece=st.integers(1, 25))
    def bring(self, piece: int) -> None:
        new, self.to_come = self.to_come[:piece], self.to_come[piece:]
        self.held += new
        add(self.store, new)
        up_to_date(self.store, self.held)

    @rule()
    def bring_nothing(self) -> None:
        if self.held and not self.store.decisions():
            assert increment(self.store, derivation=DERIVATION)

    @rule(random=st.randoms(use_true_random=False), near=st.booleans())
    def somebody_decides(self, random: random.Random, near: bool) -> None:
        if self.held:
            take_any_decision(self.store, random, near=near)

    @invariant()
    def is_the_ledger_of_all_at_once(self) -> None:
        if getattr(self, "held", None):
            whole = reconciled(self.held, derivation=DERIVATION, decisions=self.store.decisions())
            assert digest(self.store.load()) == digest(whole)

    def teardown(self) -> None:
        self.folder.cleanup()


TestAnyPieces = AnyPieces.TestCase
TestAnyPieces.settings = settings(QUICK, max_examples=10, stateful_step_count=8)


class AnyPiecesOnAServer(AnyPieces):
    def new_place(self) -> str:
        return databases.server().new_database()


TestAnyPiecesOnAServer = databases.needs_postgres(AnyPiecesOnAServer.TestCase)
TestAnyPiecesOnAServer.settings = settings(QUICK, max_examples=3, stateful_step_count=6)


@settings(QUICK, max_examples=8)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(MADE)), st.integers(1, 4))
def test_documents_one_by_one_make_the_ledger_of_all_at_once(
    random: random.Random, seed: int, piece: int
) -> None:
    records = [with_situations(r, random) if random.random() < 0.2 else r for r in MADE[seed]]
    random.shuffle(records)
    held, rest = records[:45], records[45:]
    done = 0
    with TemporaryDirectory() as folder:
        store = SqlLedger.create(Path(folder) / "a.db")
        add(store, held)
        up_to_date(store, held)
        while rest:
            add(store, rest[:piece])
            held, rest = held + rest[:piece], rest[piece:]
            done += up_to_date(store, held)
            assert store.load() == reconciled(held, derivation=DERIVATION)
        assert store.verify() == []
    assert done


@settings(QUICK, max_examples=8)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(MADE)))
def test_documents_beside_what_people_decided_on_are_brought_in_and_the_decisions_hold(
    random: random.Random, seed: int
) -> None:
    records = [with_situations(r, random) if random.random() < 0.2 else r for r in MADE[seed]]
    random.shuffle(records)
    held, rest = records[:35], records[35:]
    with TemporaryDirectory() as folder:
        store = SqlLedger.create(Path(folder) / "a.db")
        add(store, held)
        up_to_date(store, held)
        for _ in range(3):
            take_any_decision(store, random, near=True)
        while rest:
            add(store, rest[:1])
            held, rest = held + rest[:1], rest[1:]
            up_to_date(store, held)
            assert store.load() == reconciled(held, derivation=DERIVATION, decisions=store.decisions())
        assert store.verify() == []


def decided(kind: DecisionKind, *targets: Target, at: int = 0, **said: Any) -> Decision:
    day = f"2024-06-04T10:00:{at:02}+00:00"
    return decision_by("A. Nalyst", kind, at=day, explanation="read it", targets=targets, **said)


def told_together(records: list[DocumentRecords]) -> list[str]:
    """The documents of an incident that several tell in words of their own."""
    for incident in reconciled(records, derivation=DERIVATION).incidents:
        documents = list(dict.fromkeys(a.document for a in incident.accounts if a.stance is not Stance.DENY))
        if len(documents) > 1:
            return documents
    raise AssertionError("nothing is told twice")


@pytest.mark.parametrize("brings_beside", [True, False])
def test_what_is_told_of_an_incident_that_people_decided_on_comes_in_and_the_decision_holds(
    tmp_path: Path, brings_beside: bool
) -> None:
    first, *_, last = told_together(MADE[0])
    held = [record for record in MADE[0][:-1] if record.document.id != last]
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, held)
    up_to_date(store, held)
    claim = next(claim for claim in store.load().claims if claim.document == first)
    accepted = decided(DecisionKind.ACCEPT, claim_target(claim), before=str(claim.stance))
    assert take(store, accepted)
    new = [MADE[0][-1] if brings_beside else next(r for r in MADE[0] if r.document.id == last)]
    add(store, new)

    assert up_to_date(store, [*held, *new])
    assert store.load() == reconciled([*held, *new], derivation=DERIVATION, decisions=[accepted])


@settings(QUICK, max_examples=8)
@given(st.randoms(use_true_random=False), st.sampled_from(sorted(MADE)))
def test_decisions_on_what_is_told_change_what_they_touch_and_make_the_ledger_of_all_at_once(
    random: random.Random, seed: int
) -> None:
    held = [with_situations(r, random) if random.random() < 0.2 else r for r in MADE[seed][:40]]
    with TemporaryDirectory() as folder:
        store = SqlLedger.create(Path(folder) / "a.db")
        add(store, held)
        up_to_date(store, held)
        for number in range(6):
            undone = store.decisions()[-1:] if number % 3 == 2 else ()
            decision = any_decision(store.load(), random, near=True)
            for one in undone:
                day = f"2024-06-04T10:00:{number:02}+00:00"
                undoing = {"at": day, "explanation": "no", "undoes": one.id}
                decision = decision_by("B. Okoye", DecisionKind.UNDO, **undoing)  # type: ignore[arg-type]
            if decision is not None:
                with suppress(BadInput):
                    assert take(store, decision) or is_of_documents(decision, store.decisions())
            assert store.load() == reconciled(held, derivation=DERIVATION, decisions=store.decisions())
        assert store.verify() == []


def test_who_is_only_told_of_in_documents_far_off_is_added_with_the_name_from_there(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, MADE[0])
    up_to_date(store, MADE[0])
    ledger = store.load()
    incident = ledger.incidents[0]
    read = next(claim for claim in ledger.claims if claim.id == incident.accounts[0].claims[0])
    (document,) = (document for document in ledger.documents if document.id == read.document)
    parties = sorted({claim.claimer for claim in ledger.claims if claim.claimer} - {read.claimer})

    for number, party in enumerate(parties):
        given = Given(
            document=document, words=read.evidence, party=party, stance=Stance.DENY, scope=DenialScope.WHOLE
        )
        decision = decided(
            DecisionKind.ADD,
            read_there(ledger, given.words),
            incident_target(incident),
            at=number,
            added=added_account(given, incident, ledger),
        )
        assert take(store, decision)
        assert store.load() == reconciled(MADE[0], derivation=DERIVATION, decisions=store.decisions())
    assert len(parties) > 5


def is_of_documents(decision: Decision, taken: Sequence[Decision]) -> bool:
    about = decided_on(decision, taken)
    return any(target.kind is SubjectKind.DOCUMENT for target in about.targets)


def test_a_decision_on_who_is_who_or_on_a_whole_document_derives_everything_anew(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, MADE[0])
    up_to_date(store, MADE[0])
    actor = store.load().actors[0]
    named = decided(DecisionKind.SET, actor_target(actor), member="name", value="Them", before=actor.name)
    withdrawn = decided(
        DecisionKind.REJECT, Target(kind=SubjectKind.DOCUMENT, id=MADE[0][0].document.id), at=1
    )

    for decision in (withdrawn, decided(DecisionKind.UNDO, at=2, undoes=withdrawn.id), named):
        assert not take(store, decision)


def test_a_decision_that_finds_nothing_keeps_nothing(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, MADE[0])
    up_to_date(store, MADE[0])
    gone = Target(kind=SubjectKind.INCIDENT, id="incident:none")
    before = store.size()

    with pytest.raises(BadInput, match="nothing was changed"):
        take(store, decided(DecisionKind.ACCEPT, gone, before="contested"))
    assert store.size() == before


def test_who_is_who_as_people_say_does_everything_again(tmp_path: Path) -> None:
    *held, last = MADE[0]
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, held)
    up_to_date(store, held)
    actor = store.load().actors[0]
    named = decided(DecisionKind.SET, actor_target(actor), member="name", value="Them", before=actor.name)
    decide(store, named, reconcile=partial(reconciled, derivation=DERIVATION))
    add(store, [last])

    assert not increment(store, derivation=DERIVATION)


def test_a_report_that_was_withdrawn_and_brought_back_is_reached_again(tmp_path: Path) -> None:
    first, *_, last = told_together(MADE[0])
    held = [record for record in MADE[0][:-1] if record.document.id != last]
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, held)
    up_to_date(store, held)
    together = partial(reconciled, derivation=DERIVATION)
    withdrawn = decided(DecisionKind.REJECT, Target(kind=SubjectKind.DOCUMENT, id=first))
    undo = decided(DecisionKind.UNDO, at=1, undoes=withdrawn.id)
    decide(store, withdrawn, reconcile=together)
    decide(store, undo, reconcile=together)
    new = [record for record in MADE[0] if record.document.id == last]
    add(store, new)

    assert up_to_date(store, [*held, *new])
    assert store.load() == together([*held, *new], decisions=[withdrawn, undo])


def test_a_ledger_of_before_there_were_keys_is_done_again_as_a_whole(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, MADE[0][:9])
    store.save(reconciled(MADE[0][:9], derivation=DERIVATION))
    add(store, MADE[0][9:10])

    assert not increment(store, derivation=DERIVATION)


def test_rules_of_another_version_do_everything_again(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    add(store, MADE[0][:9])
    up_to_date(store, MADE[0][:9])
    add(store, MADE[0][9:10])

    assert not increment(store, derivation=Derivation(version="1", rules="scaling"))
    assert increment(store, derivation=DERIVATION)


@pytest.mark.prove
def test_a_document_is_added_to_a_hundred_thousand_accounts_in_a_second() -> None:
    figures = {figure.name: figure.value for figure in adding_large()}

    assert figures["adding.100000.seconds"] < 1
    assert figures["adding.100000.anew"] == 0
    assert not figures["adding.100000.differs"]
    assert figures["deciding.100000.median"] < 1
    assert figures["deciding.100000.anew"] == 0
