"""Decisions hold when documents are read again, come later, or come in another order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counterclaim.app.marking import marked
from counterclaim.app.rewording import to_reword
from counterclaim.ledger.codec import decode_as, encode
from counterclaim.ledger.store import SqlLedger
from counterclaim.model.claims import Stance
from counterclaim.model.decisions import DECISION_STAGE, Decision, DecisionKind, decision_by
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.pipeline.adding import Given, added_account, added_incident, read_there
from counterclaim.pipeline.deciding import (
    actor_target,
    claim_target,
    decide,
    incident_target,
    moment_after,
    situation_target,
)
from counterclaim.pipeline.describing import document_id
from counterclaim.pipeline.ingest import ingest, with_problems
from counterclaim.pipeline.reading import Reading
from counterclaim.pipeline.rereading import reread
from tests import databases
from tests.reading import engine

TEXTS = (
    (
        "2024-06-04",
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two Chadians.",
    ),
    ("2024-06-05", "Sudan denied that its soldiers had shelled Adre. Khartoum mocked the charge."),
    ("2024-06-06", "A UN monitor said she had seen craters in Adre, which was shelled on 3 June."),
    ("2024-06-08", "Chad's army said that Sudanese soldiers had shelled Adre on 7 June. Nobody was hurt."),
    (
        "2024-06-09",
        "Sudan closed the Adre crossing on 3 June, Chad said. Chad pledged to leave Tine soon.",
    ),
)
KINDS = ("merge", "reject", "aside", "accept", "actors", "situation", "add", "undo")
BYLINE = "By a reporter of ours. "
Reread = Callable[[Original], Reading]


def original(number: int) -> Original:
    day, text = TEXTS[number]
    return Original(name=f"{number}.txt", data=text.encode(), published=day, language="en")


@cache
def first(number: int) -> Reading:
    return engine().reader.read(original(number))


def as_first(original: Original) -> Reading:
    return first(int(original.name[0]))


def as_blind(original: Original) -> Reading:
    """Rules that find nothing but the text."""
    reading = as_first(original)
    return replace(reading, records=DocumentRecords(document=reading.records.document))


@cache
def _with_byline(number: int) -> Reading:
    here = original(number)
    read = engine().reader.read(replace(here, data=BYLINE.encode() + here.data))
    assert read.working is not None
    payload = encode(read.records).replace(read.records.document.id, document_id(here))
    records = decode_as(DocumentRecords, payload)
    document = replace(records.document, sha256=sha256_of(here.data), extractor="plain/2")
    working = replace(read.working, extractor="plain/2")
    return Reading(original=here, working=working, records=replace(records, document=document))


def as_moved(original: Original) -> Reading:
    """An extractor that also finds a line before the text."""
    return _with_byline(int(original.name[0]))


def reader(read: Reread) -> SimpleNamespace:
    return SimpleNamespace(read_all=lambda originals: [read(original) for original in originals])


def ledger_of(store: SqlLedger) -> Ledger:
    made = engine().reconcile(list(store.all_records()), decisions=store.decisions())
    return with_problems(made, store.notes())


def conflicts(made: Ledger) -> list[str]:
    return [problem.message for problem in made.problems if problem.stage == DECISION_STAGE]


def mockery(made: Ledger) -> Decision | None:
    """Somebody adds the denial that the reader does not see in "mocked the charge"."""
    document = next((d for d in made.documents if "mocked" in (d.text or "")), None)
    incident = next((i for i in made.incidents if any(a.stance is not Stance.DENY for a in i.accounts)), None)
    if document is None or incident is None:
        return None
    words = marked(document, ["Khartoum mocked the charge"])
    given = Given(document=document, words=words, party="state:SD", stance=Stance.DENY)
    return decided(
        made,
        DecisionKind.ADD,
        targets=[read_there(made, words), incident_target(incident)],
        added=added_account(given, incident, made),
    )


def decided(made: Ledger, kind: DecisionKind, **said: object) -> Decision:
    at = moment_after(made.decisions)
    return decision_by("A. Nowak", kind, at=at, explanation="read it", **said)  # type: ignore[arg-type]


def test_decisions_hold_when_another_extractor_moves_every_word(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "ledger.db")
    ingest([original(0), original(1), original(3)], store, reader(as_first), reconcile=engine().reconcile)
    made = store.load()
    merged = decided(made, DecisionKind.MERGE, targets=[incident_target(i) for i in made.incidents])
    decide(store, merged, reconcile=engine().reconcile)
    added = mockery(store.load())
    assert added is not None
    decide(store, added, reconcile=engine().reconcile)

    summary = reread(store, reader(as_moved), reconcile=engine().reconcile)

    after = store.load()
    assert (summary.new, summary.known, summary.lost) == (3, 0, 0)
    assert (len(after.incidents), conflicts(after)) == (1, [])
    words = next(a for i in after.incidents for a in i.accounts if a.added).evidence[0]
    assert words.start == TEXTS[1][1].index("Khartoum") + len(BYLINE)
    assert store.verify() == []


def test_the_words_that_a_person_marked_hold_when_another_extractor_moves_them(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "ledger.db")
    ingest([original(0)], store, reader(as_first), reconcile=engine().reconcile)
    made = store.load()
    claim = next(one for one in made.claims if one.evidence_of.get("content"))
    words = claim.evidence_of["content"][0].quote.split(" ", 1)[1]
    intent = to_reword(claim, words, made)
    said = {"member": intent.member, "value": intent.value, "before": intent.before}
    marking = decided(made, DecisionKind.SET, targets=intent.targets, evidence=intent.evidence, **said)
    decide(store, marking, reconcile=engine().reconcile)

    reread(store, reader(as_moved), reconcile=engine().reconcile)

    after = store.load()
    said_now = [words for one in after.claims for words in one.evidence_of.get("content", ())]
    (content,) = (one for one in said_now if one.quote == words)
    assert content.start == intent.evidence[0].start + len(BYLINE)
    assert conflicts(after) == []
    assert store.verify() == []


def test_what_is_read_as_before_is_not_kept_twice(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "ledger.db")
    ingest([original(0), original(1)], store, reader(as_first), reconcile=engine().reconcile)
    before = store.size()

    summary = reread(store, reader(as_first), reconcile=engine().reconcile)

    assert (summary.new, summary.known, store.size()) == (0, 2, before)


def test_decisions_on_what_is_no_longer_read_are_listed_and_hold_again_when_it_is(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "ledger.db")
    ingest([original(0), original(3)], store, reader(as_first), reconcile=engine().reconcile)
    made = store.load()
    decide(
        store,
        decided(made, DecisionKind.MERGE, targets=[incident_target(i) for i in made.incidents]),
        reconcile=engine().reconcile,
    )
    merged = store.load()

    reread(store, reader(as_blind), reconcile=engine().reconcile)
    assert any("nothing is told any more" in message for message in conflicts(store.load()))

    reread(store, reader(as_first), reconcile=engine().reconcile)
    assert store.load() == merged


def test_what_was_added_and_is_read_since_is_listed_and_told_by_one_voice(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "ledger.db")
    ingest([original(0)], store, reader(as_blind), reconcile=engine().reconcile)
    made = store.load()
    words = marked(made.documents[0], ["Sudanese soldiers had shelled Adre on 3 June"])
    values = {"date": "2024-06-03"}
    army = next(
        actor for actor in first(0).records.actors if actor.kind == "armed-force" and "TD" in actor.id
    )
    given = Given(
        document=made.documents[0],
        words=words,
        party=army.id,
        stance=Stance.REPORT,
        values=values,
        actors=(army,),
    )
    added = decided(
        made,
        DecisionKind.ADD,
        targets=[read_there(made, words)],
        added=added_incident(given, "attack.artillery", made),
    )
    decide(store, added, reconcile=engine().reconcile)
    assert [incident.origins for incident in store.load().incidents] == [1]

    reread(store, reader(as_first), reconcile=engine().reconcile)
    after = store.load()

    assert any("the reader tells it on these words since" in message for message in conflicts(after))
    assert {incident.origins for incident in after.incidents} == {1}
    assert not [claim for claim in after.claims if claim.added]  # both stand on the claim that is read now


class Decided(RuleBasedStateMachine):
    """Documents come, are read again by other rules, and people decide, in any order."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.store = SqlLedger.create(self.new_place())

    def new_place(self) -> str:
        return f"{self.folder.name}/decided.db"

    @rule(numbers=st.lists(st.sampled_from(range(len(TEXTS))), unique=True, min_size=1))
    def bring(self, numbers: list[int]) -> None:
        ingest(
            [original(number) for number in numbers],
            self.store,
            reader(as_first),
            reconcile=engine().reconcile,
            increment=engine().increment,
        )

    @rule(read=st.sampled_from([as_first, as_blind, as_moved]))
    def read_again(self, read: Reread) -> None:
        reread(self.store, reader(read), reconcile=engine().reconcile)

    @precondition(lambda self: self.store.load().incidents)
    @rule(data=st.data())
    def people_decide(self, data: st.DataObject) -> None:
        made = self.store.load()
        incidents, claims, actors = st.sampled_from(made.incidents), st.sampled_from(made.claims), made.actors
        kind = data.draw(
            st.sampled_from(("merge", "reject", "aside", "accept", "actors", "situation", "add", "undo"))
        )
        decision: Decision | None = None
        if kind == "merge":
            pair = [incident_target(data.draw(incidents)) for _ in range(2)]
            decision = decided(made, DecisionKind.MERGE, targets=pair) if pair[0] != pair[1] else None
        elif kind == "reject" and made.claims:
            decision = decided(made, DecisionKind.REJECT, targets=[claim_target(data.draw(claims))])
        elif kind in ("aside", "accept"):
            incident = data.draw(incidents)
            what = DecisionKind.REJECT if kind == "aside" else DecisionKind.ACCEPT
            decision = decided(made, what, targets=[incident_target(incident)], before=str(incident.status))
        elif kind == "actors":
            armies = [actor_target(actor) for actor in actors if actor.kind == "armed-force"][:2]
            decision = decided(made, DecisionKind.MERGE, targets=armies) if len(armies) > 1 else None
        elif kind == "situation" and made.restrictions:
            target = situation_target(data.draw(st.sampled_from(made.restrictions)))
            decision = decided(made, DecisionKind.REJECT, targets=[target])
        elif kind == "add":
            decision = mockery(made)
        elif kind == "undo" and made.decisions:
            undone = data.draw(st.sampled_from(made.decisions)).id
            decision = decided(made, DecisionKind.UNDO, undoes=undone)
        if decision is None:
            return
        try:
            decide(self.store, decision, reconcile=engine().reconcile)
        except BadInput:  # the evidence speaks against it at once: it is not kept
            assert decision.id not in {kept.id for kept in self.store.decisions()}

    @invariant()
    def is_what_all_records_and_decisions_give_in_any_order(self) -> None:
        if not hasattr(self, "store"):
            return
        records = list(self.store.all_records())
        made = engine().reconcile(records[::-1], decisions=self.store.decisions()[::-1])
        if records:
            assert self.store.load() == with_problems(made, self.store.notes())

    @invariant()
    def every_word_is_where_it_says(self) -> None:
        if hasattr(self, "store"):
            assert self.store.verify() == []

    def teardown(self) -> None:
        self.folder.cleanup()


TestDecided = Decided.TestCase
TestDecided.settings = settings(deadline=None, max_examples=6, stateful_step_count=8)


class DecidedOnAServer(Decided):
    def new_place(self) -> str:
        return databases.server().new_database()


TestDecidedOnAServer = databases.needs_postgres(DecidedOnAServer.TestCase)
TestDecidedOnAServer.settings = settings(deadline=None, max_examples=3, stateful_step_count=6)
