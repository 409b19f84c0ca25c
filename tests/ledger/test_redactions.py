"""A document that was redacted is nowhere any more, and the ledger still proves everything else."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.backups import backup, restore
from counterclaim.ledger.heads import head_of, held_against, read_head
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, Target, decision_by
from counterclaim.model.documents import Retrieval
from counterclaim.model.errors import DamagedLedger, Redacted
from counterclaim.model.ledgers import DocumentRecords, Key, Ledger
from counterclaim.model.stores import DamagedPart
from tests import databases
from tests.ledger.samples import (
    NORTH_SAYS,
    document,
    ledger,
    north,
    original,
    reconciled,
    south,
    words,
    working,
)

NORTH, SOUTH = north()[2].document, south()[2].document
REASON = "a court ordered it"
SECRETS = ("artillery killed", "four people", "Southern artillery")


def without(store: SqlLedger, decisions: Iterable[Decision]) -> Ledger:
    gone = {target.id for decision in decisions for target in decision.targets}
    told = [records for records in store.all_records() if records.document.id not in gone]
    rest = [records.document for records in store.all_records() if records.document.id in gone]
    made = reconciled(told)
    documents = tuple(sorted((*made.documents, *rest), key=lambda document: document.id))
    return replace(made, documents=documents)


def redaction(*ids: str, at: str = "2024-01-01T00:00:00.000000+00:00") -> Decision:
    targets = [Target(kind=SubjectKind.DOCUMENT, id=id) for id in ids]
    return decision_by("A. Nowak", DecisionKind.REDACT, at=at, explanation=REASON, targets=targets)


def redact(store: SqlLedger, *ids: str) -> Decision:
    decision = redaction(*(ids or (NORTH.id,)))

    def derive() -> tuple[Ledger, Iterable[Key]]:
        return without(store, [*store.decisions()]), ()

    store.redact(decision, derive)
    return decision


@pytest.fixture
def store(location: str) -> SqlLedger:
    store = SqlLedger.create(location)
    store.add(*north())
    store.save(reconciled([north()[2]]))
    store.add(*south())
    quoted = words(NORTH, "artillery killed four people")
    accepted = decision_by(
        "B. Okoye",
        DecisionKind.ACCEPT,
        at="2023-12-01T00:00:00.000000+00:00",
        explanation="read it",
        targets=[Target(kind=SubjectKind.CLAIM, id="claim:north", claims=("claim:north",), words=quoted)],
        evidence=quoted,
    )
    store.decide(accepted, ledger())
    return store


def test_what_was_redacted_is_gone_and_everything_else_is_proved(store: SqlLedger) -> None:
    before, head = store.log(), read_head("head", head_of(store.size()))

    decision = redact(store)

    assert store.verify() == []
    assert store.log()[: len(before)] == before
    assert held_against(store.log(), head) == []
    assert [entry.action for entry in store.log()[len(before) :]] == ["decide", "derive", "redact"]
    assert store.redacted() == {NORTH.id: decision}
    kept = next(d for d in store.load().documents if d.id == NORTH.id)
    assert (kept.sha256, kept.text_sha256, kept.source) == (NORTH.sha256, NORTH.text_sha256, NORTH.source)
    assert kept.text is None


def test_no_list_and_no_search_shows_words_of_it(store: SqlLedger) -> None:
    redact(store)

    told = to_json(store.load()).decode()
    assert not [secret for secret in SECRETS if secret in told]
    assert store.search("documents", "artillery") == frozenset()
    assert store.search("claims", "artillery") == frozenset()
    for entry in range(1, len(store.log()) + 1):
        earlier = to_json(store.load(entry=entry)).decode()
        assert not [secret for secret in SECRETS if secret in earlier], entry
    (accepted,) = (decision for decision in store.decisions() if decision.kind is DecisionKind.ACCEPT)
    assert accepted.evidence[0].quote == "█" * len("artillery killed four people")
    assert accepted.explanation == "read it"
    assert [original.name for original in store.originals()] == ["south.txt"]


def test_no_byte_of_it_is_left_in_the_file(tmp_path: Path) -> None:
    store = SqlLedger.create(tmp_path / "a.db")
    store.add(*north())
    store.add(*south())
    store.save(ledger())

    redact(store)
    backup(store.location, tmp_path / "a.backup")
    restore(tmp_path / "a.backup", str(tmp_path / "b.db"))

    for path in tmp_path.glob("*.db*"):
        data = path.read_bytes()
        for secret in (*SECRETS, NORTH_SAYS[-30:]):
            assert secret.encode() not in data, (path.name, secret)
    assert SqlLedger.open(tmp_path / "b.db").verify() == []
    assert SqlLedger.open(tmp_path / "b.db").redacted() == store.redacted()


def test_nothing_of_it_is_left_in_the_file_beside_while_others_have_the_ledger_open(tmp_path: Path) -> None:
    """Within a step of the caller, too: it is forgotten when that is kept, and nobody waits for himself."""
    store = SqlLedger.create(tmp_path / "a.db")
    for reading in (north(), south()):
        store.add(*reading)
    store.save(ledger())
    with sqlite3.connect(tmp_path / "a.db") as reader:
        reader.execute("SELECT count(*) FROM documents").fetchall()
        with store.at_once():
            redact(store)
        beside = (tmp_path / "a.db-wal").read_bytes()

    assert not any(secret.encode() in beside for secret in SECRETS)


def test_what_was_said_of_it_where_it_came_from_goes_too(store: SqlLedger) -> None:
    text = "The East said nothing."
    brought = replace(
        original(text, "east.txt", "Eastern Ministry"),
        title="Silence in the east",
        forwarded_from="Anna of Orsa",
        retrieval=Retrieval(within="chat.json", place="message 4", told=(("reply to", "What of it?"),)),
    )
    made = DocumentRecords(document=document(brought, text))
    store.add(brought, working(text), made)

    redact(store, made.document.id)

    custody = store.custody(made.document.id)
    assert custody is not None
    assert custody.is_redacted
    assert custody.brought.title is None
    assert custody.brought.forwarded_from is None
    assert custody.brought.retrieval == Retrieval(within="chat.json", place="message 4")
    assert "Silence" not in to_json(store.load()).decode()
    assert store.verify() == []


def test_the_same_bytes_do_not_come_back(store: SqlLedger) -> None:
    redact(store)

    assert not store.add(*north())
    brought, working, records = north()
    elsewhere = original(NORTH_SAYS, "north.txt", "Another Paper")
    other = replace(records, document=document(elsewhere, NORTH_SAYS))
    other = replace(other, actors=(), places=(), claims=(), tellings=(), times=())
    with pytest.raises(Redacted, match="redacted"):
        store.add(elsewhere, working, other)
    assert store.verify() == []
    assert brought.data not in [kept.data for kept in store.originals()]


def test_one_document_after_the_other_may_be_redacted(store: SqlLedger) -> None:
    redact(store)
    store.redact(
        redaction(SOUTH.id, at="2024-01-02T00:00:00.000000+00:00"),
        lambda: (without(store, store.decisions()), ()),
    )

    assert store.verify() == []
    assert set(store.redacted()) == {NORTH.id, SOUTH.id}
    assert "shelling" not in to_json(store.load()).decode()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE originals SET data = '' WHERE sha256 = '{south}'",
        "UPDATE originals SET data = 'other bytes' WHERE sha256 = '{north}'",
        "UPDATE working_texts SET text = 'The North said nothing'",
        "UPDATE records SET payload = '' WHERE id = 'claim:south'",
        "UPDATE derived SET payload = NULL WHERE id = 'claim:south'",
        "UPDATE decisions SET payload = ''",
        "UPDATE readings SET payload = ''",
        "DELETE FROM redacted",
        "UPDATE redactions SET decision = decision",
    ],
)
def test_nothing_else_can_be_emptied_not_even_what_was_redacted_before(
    store: SqlLedger, statement: str
) -> None:
    redact(store)

    with pytest.raises(Exception, match="append-only"):
        databases.look(store.location, statement.format(south=SOUTH.sha256, north=NORTH.sha256))
    assert store.verify() == []


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE records SET payload = '' WHERE id = 'claim:south'", DamagedPart.LOG),
        ("UPDATE derived SET payload = NULL WHERE id = 'claim:south'", DamagedPart.LOG),
        ("UPDATE redacted SET now = was WHERE part = 'log'", DamagedPart.LOG),
        ("DELETE FROM redacted WHERE part = 'originals'", DamagedPart.ORIGINAL),
    ],
)
def test_what_somebody_empties_without_a_redaction_is_damage(
    store: SqlLedger, statement: str, part: DamagedPart
) -> None:
    redact(store)
    databases.unguard(store.location)
    databases.change(store.location, statement)

    assert part in {damage.part for damage in store.verify()}


def test_a_redaction_that_the_log_does_not_tell_of_is_damage(store: SqlLedger) -> None:
    decision = store.decisions()[0].id
    databases.change(
        store.location, "INSERT INTO redactions (number, decision, added) VALUES (1, ?, 'today')", (decision,)
    )

    assert "redact 1" in {damage.subject for damage in store.verify()}


def test_damage_is_not_redacted_away(store: SqlLedger) -> None:
    databases.unguard(store.location)
    databases.change(store.location, "UPDATE records SET payload = '{}' WHERE id = 'claim:north'")

    with pytest.raises(DamagedLedger, match="which a redaction would hide"):
        redact(store)
    assert store.redacted() == {}
    assert [decision.kind for decision in store.decisions()] == [DecisionKind.ACCEPT]


def test_all_documents_of_the_same_bytes_are_named(store: SqlLedger) -> None:
    _, working, records = north()
    elsewhere = original(NORTH_SAYS, "north.txt", "Another Paper")
    other = document(elsewhere, NORTH_SAYS)
    store.add(
        elsewhere,
        working,
        replace(records, document=other, actors=(), places=(), claims=(), tellings=(), times=()),
    )

    assert set(store.with_same_bytes(NORTH.id)) == {NORTH.id, other.id}
    redact(store, NORTH.id, other.id)
    assert store.verify() == []
