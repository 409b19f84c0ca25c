"""Whoever changes a ledger behind its back is found out, and exactly what was changed is named."""

import shutil
import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from benchmarks.shelving import brought
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.codec import encode
from counterclaim.ledger.columns import Words
from counterclaim.ledger.tables import (
    decisions,
    derived,
    documents,
    generations,
    log,
    notes,
    readings,
    records,
    working_texts,
)
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, Target, decision_by
from counterclaim.model.documents import Document
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.stores import Damage, DamagedPart
from counterclaim.pipeline.ingest import derive_anew
from counterclaim.pipeline.reconciling import reconciled
from tests.databases import change, unguard
from tests.killing import statements_of
from tests.ledger.samples import ledger, north, south, unreadable, working

EVIDENCE = (documents, working_texts, readings, records, log, notes, generations, derived, decisions)
TEXT_CELLS = [
    (table.name, column.name)
    for table in EVIDENCE
    for column in table.columns
    if isinstance(column.type, Words) and not column.primary_key
]


@pytest.fixture
def store(location: str) -> SqlLedger:
    return filled(location)


def filled(location: str) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in (north(), south(), unreadable()):
        store.add(*reading)
    store.note([Problem(document=None, stage="sources", message="gone.txt")])
    store.save(ledger())
    return store


def test_more_documents_take_hardly_more_questions_to_the_database(location: str) -> None:
    store = SqlLedger.create(location)
    asked = []
    for made in (many_records(60, 5)[:10], many_records(60, 5)):
        for record in made:
            store.add(*brought(record), record)
        derive_anew(store, partial(reconciled, derivation=DERIVATION))
        asked.append(statements_of(lambda _: SqlLedger.open(location).verify()))  # a connection of its own

    assert store.verify() == []
    assert asked[1] - asked[0] < 20  # for 50 documents


def tamper(store: SqlLedger, statement: str, *values: object) -> list[Damage]:
    """What a person with a shell of the database can do."""
    unguard(store.location)
    assert change(store.location, statement, values) != 0
    return list(store.verify())


def test_an_untouched_ledger_is_whole(store: SqlLedger) -> None:
    assert store.verify() == []


def test_changed_bytes_of_an_original_are_named_by_their_hash(store: SqlLedger) -> None:
    sha256 = north()[2].document.sha256

    damage = tamper(store, "UPDATE originals SET data = ? WHERE sha256 = ?", b"forged", sha256)

    assert [(d.part, d.subject) for d in damage] == [(DamagedPart.ORIGINAL, sha256)]


def test_a_changed_text_is_named_with_every_quotation_that_no_longer_stands(store: SqlLedger) -> None:
    damage = tamper(store, "UPDATE working_texts SET text = replace(text, 'four', 'five')")

    assert DamagedPart.TEXT in {d.part for d in damage}
    quotations = [d for d in damage if d.part is DamagedPart.EVIDENCE]
    assert any("is 'five', not 'four'" in d.message for d in quotations)
    assert {d.subject for d in quotations} >= {"claim:north", "telling:north", "incident:midtown"}
    assert "claim:south" not in {d.subject for d in quotations}


def test_a_text_changed_with_its_hash_is_still_found(store: SqlLedger) -> None:
    document = north()[2].document
    changed = (document.text or "").replace("The North said", "The South said")

    statement = "UPDATE working_texts SET text = ?, text_sha256 = ? WHERE text_sha256 = ?"
    damage = tamper(store, statement, changed, sha256_of(changed), document.text_sha256)

    assert (DamagedPart.RECORD, document.id) in {(d.part, d.subject) for d in damage}
    assert any(d.part is DamagedPart.LOG and document.id in d.message for d in damage)


def test_a_changed_value_is_found_though_its_words_still_stand(store: SqlLedger) -> None:
    statement = (
        "UPDATE derived SET payload = replace(payload, 'Shelling', 'Bombing') WHERE id = 'incident:midtown'"
    )

    (damage,) = tamper(store, statement)

    assert damage.part is DamagedPart.LOG
    assert "generation 1 is not as it was added" in damage.message


def test_a_deleted_claim_is_found(store: SqlLedger) -> None:
    (damage,) = tamper(store, "DELETE FROM records WHERE id = 'claim:south'")

    assert damage.message.startswith(f"the reading of {south()[2].document.id} is not as it was added")


def test_a_record_moved_to_another_place_of_its_reading_is_found(store: SqlLedger) -> None:
    damage = tamper(store, "UPDATE records SET position = position + 7 WHERE id = 'claim:north'")

    assert [d.part for d in damage] == [DamagedPart.LOG]


@pytest.mark.parametrize("subject", ["no number", "", "-1", "²", "9" * 30, "00001"])
@pytest.mark.parametrize("action", ["read", "derive", "note", "decide", "redact"])
def test_an_entry_that_tells_of_nothing_there_is_named_whatever_it_says(
    store: SqlLedger, action: str, subject: str
) -> None:
    damage = tamper(store, "UPDATE log SET action = ?, subject = ? WHERE number = 2", action, subject)

    assert {"entry 2"} <= {found.subject for found in damage if found.part is DamagedPart.LOG}


TIMES_AND_VERSIONS = ("added", "version")  # of what is hashed with its time in the log


@pytest.mark.parametrize("value", ["", "no such thing", "9" * 30, "{}", "[", "null"])
def test_whatever_a_cell_is_changed_to_verify_names_damage_and_goes_on(tmp_path: Path, value: str) -> None:
    """A cell that made it stop would hide all other damage."""
    whole = tmp_path / "whole.db"
    store = filled(str(whole))
    about = Target(kind=SubjectKind.CLAIM, id="claim:north", words=north()[2].claims[0].evidence)
    at = "2023-07-01T00:00:00+00:00"
    decision = decision_by("A. Nowak", DecisionKind.ACCEPT, at=at, explanation="x", targets=[about])
    store.decide(decision, ledger())
    silent = []
    assert ("log", "subject") in TEXT_CELLS
    for table, column in TEXT_CELLS:
        copy = tmp_path / f"{table}-{column}.db"
        shutil.copy(whole, copy)
        if not tamper(SqlLedger.open(str(copy)), f"UPDATE {table} SET {column} = ?", value):
            silent.append((table, column))

    assert [cell for cell in silent if cell[1] not in TIMES_AND_VERSIONS] == []


def test_a_record_put_in_by_hand_is_found(store: SqlLedger) -> None:
    damage = tamper(
        store,
        "INSERT INTO readings SELECT 99, document, working_text, payload, version, added "
        "FROM readings LIMIT 1",
    )

    assert [d.subject for d in damage] == ["read 99"]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("DELETE FROM log WHERE number = 2", "entries 2 to 2 are missing"),
        ("UPDATE log SET at = '2000-01-01T00:00:00+00:00' WHERE number = 3", "was changed"),
        ("UPDATE notes SET payload = replace(payload, 'gone', 'here')", "the problem note:"),
        (
            "UPDATE records SET payload = 'rubbish' WHERE id = 'claim:south'",
            "is no record of the kind claims",
        ),
        ("UPDATE records SET payload = '{}' WHERE id = 'claim:south'", "is no record of the kind claims"),
        ("UPDATE records SET kind = 'rumours' WHERE id = 'claim:south'", "is no record of the kind rumours"),
    ],
)
def test_what_was_done_is_said(store: SqlLedger, statement: str, said: str) -> None:
    assert any(said in damage.message for damage in tamper(store, statement))


def test_a_missing_original_is_named(store: SqlLedger) -> None:
    damage = tamper(store, "DELETE FROM originals WHERE sha256 = ?", unreadable()[2].document.sha256)

    assert any("originals that is not there" in d.message for d in damage)


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)
def test_a_file_with_a_hole_in_it_is_damage_not_an_error(store: SqlLedger) -> None:
    with sqlite3.connect(store.location) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'records'").fetchone()[0]
    connection.close()
    with Path(store.location).open("r+b") as stream:
        stream.seek((root - 1) * size)
        stream.write(b"\xff" * size)

    assert DamagedPart.FILE in {damage.part for damage in store.verify()}


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)  # PostgreSQL refuses them itself
def test_words_in_no_encoding_are_damage_not_an_error(store: SqlLedger) -> None:
    damage = tamper(store, "UPDATE working_texts SET text = CAST(x'ff41' AS TEXT)")

    assert damage


def read_anew(store: SqlLedger) -> tuple[Document, Ledger]:
    """The document of the North, read by an extractor that finds a line before its text; nothing else is."""
    brought, _, records = north()
    moved = f"By our reporter. {records.document.text}"
    document = replace(records.document, text=moved, text_sha256=sha256_of(moved), length=len(moved))
    store.add_again(brought, working(moved), DocumentRecords(document=document))
    made = ledger()
    documents = tuple(document if d.id == document.id else d for d in made.documents)
    return document, replace(made, documents=documents)


def test_words_of_an_earlier_reading_still_stand_in_its_own_text(store: SqlLedger) -> None:
    document, made = read_anew(store)
    about = Target(kind=SubjectKind.CLAIM, id="claim:north", words=north()[2].claims[0].evidence)
    decision = decision_by(
        "A. Nowak", DecisionKind.REJECT, at="2023-07-01T00:00:00+00:00", explanation="x", targets=[about]
    )
    without = dict.fromkeys(("incidents", "claims", "actors", "places", "times", "disagreements"), ())
    store.decide(decision, replace(made, **without))  # type: ignore[arg-type]

    assert store.verify() == []
    assert document.id == north()[2].document.id


def test_words_at_the_place_they_had_in_an_earlier_text_of_the_document_are_damage(store: SqlLedger) -> None:
    document, made = read_anew(store)
    store.save(made)

    damage = store.verify()

    assert {d.part for d in damage} == {DamagedPart.EVIDENCE}
    assert {"claim:north", "incident:midtown", "disagreement:1"} <= {d.subject for d in damage}
    assert all(d.message.startswith(document.id) for d in damage)
    assert not any(d.subject in ("claim:south", "pledge:road") for d in damage)


def test_a_record_that_quotes_another_document_than_the_one_it_was_read_from_is_damage(
    store: SqlLedger,
) -> None:
    payload = encode(north()[2].claims[0]).replace("claim:north", "claim:south")

    damage = tamper(
        store, "UPDATE records SET payload = ? WHERE id = 'claim:south' AND kind = 'claims'", payload
    )

    assert (DamagedPart.EVIDENCE, "claim:south") in {(d.part, d.subject) for d in damage}
