"""A file and a server keep the same ledger: byte for byte, for several writers, through crashes."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import pytest

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.exports.interchange import to_json
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.backups import backup, restore
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.stores import DamagedPart
from counterclaim.pipeline.deciding import claim_target, decide, moment_after
from counterclaim.pipeline.increments import increment
from counterclaim.pipeline.ingest import derive_anew
from counterclaim.pipeline.reconciling import reconciled
from tests import databases

MADE = many_records(24, 7)
PARTS = 3
SOON = 90.0  # seconds after which something is wrong
SEED = 20231127

together = partial(reconciled, derivation=DERIVATION)
spawned = multiprocessing.get_context("spawn")


def keep(store: SqlLedger, record: DocumentRecords) -> None:
    text = record.document.text or ""
    working = WorkingText(text=text, encoding="utf-8", extractor="plain/1")
    store.add(Original(name="made", data=text.encode(), source=record.document.source), working, record)


def bring(
    location: str,
    records: Sequence[DocumentRecords],
    piece: int = 4,
    kept: Callable[[str], None] = lambda _: None,
) -> None:
    """Records into a ledger, a few at a time; what is there is not kept again."""
    store = SqlLedger.open_or_create(location)
    for at in range(0, len(records), piece):
        for record in records[at : at + piece]:
            keep(store, record)
            kept(record.document.id)
        if not increment(store, derivation=DERIVATION):
            derive_anew(store, together)


def bring_part(location: str, part: int) -> None:
    """What one of several programs brings: a part of all in an order of its own, and some of another's."""
    records = [*MADE[part::PARTS], *MADE[:3]]
    Random(part).shuffle(records)
    bring(location, records)


def judge(location: str, author: str, claims: Sequence[Claim], at: str | None = None) -> None:
    """What a person does meanwhile, or did at some moment."""
    store = SqlLedger.open(location)
    for claim in claims:
        decision = decision_by(
            author,
            DecisionKind.ACCEPT,
            at=at or moment_after(store.decisions()),
            explanation="read it",
            targets=[claim_target(claim)],
            before=str(claim.stance),
        )
        decide(store, decision, reconcile=together)


def expected(decisions: Sequence[Decision] = ()) -> bytes:
    return to_json(reconciled(MADE, derivation=DERIVATION, decisions=decisions))


def told(location: str) -> bytes:
    store = SqlLedger.open(location)
    assert store.verify() == []
    return to_json(store.load())


def test_the_same_documents_give_the_same_bytes_and_the_same_hashes_in_both(
    tmp_path: Path, database: str
) -> None:
    file = str(tmp_path / "a.db")
    for location in (file, database):
        bring(location, MADE)
        judge(location, "A. Nowak", MADE[0].claims, at="2023-07-01T00:00:00+00:00")

    assert told(file) == told(database) == expected(SqlLedger.open(file).decisions())
    logs = [SqlLedger.open(location).log() for location in (file, database)]
    one, other = ([(entry.action, entry.subject, entry.content) for entry in log] for log in logs)
    assert one == other


def test_whatever_the_order_of_documents(tmp_path: Path, database: str) -> None:
    bring(str(tmp_path / "a.db"), MADE)
    bring(database, MADE[::-1], piece=7)

    assert told(str(tmp_path / "a.db")) == told(database) == expected()


def test_a_backup_of_one_store_is_restored_into_the_other(
    tmp_path: Path, server: databases.Server, database: str
) -> None:
    file, back = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    bring(file, MADE)

    backup(file, tmp_path / "1")
    restore(tmp_path / "1", database)
    backup(database, tmp_path / "2")
    restore(tmp_path / "2", back)

    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert SqlLedger.open(file).log() == SqlLedger.open(database).log() == SqlLedger.open(back).log()
    assert told(file) == told(database) == told(back)
    with pytest.raises(LedgerError, match="exists already"):
        restore(tmp_path / "1", database)


def made(location: str) -> str | None:
    return SqlLedger.open_or_create(location).size().head


def test_a_ledger_that_several_programs_make_at_once_is_made_once(location: str) -> None:
    with spawned.Pool(3) as pool:
        heads = pool.map(made, [location] * 3)

    assert len(set(heads)) == 1
    assert SqlLedger.open(location).size().log == 1


def test_of_several_programs_that_write_at_once_none_loses_anything(location: str) -> None:
    SqlLedger.create(location)
    claims = [record.claims[0] for record in MADE[:2]]
    bring(location, MADE[:2])
    programs = [spawned.Process(target=bring_part, args=(location, part)) for part in range(PARTS)]
    programs += [spawned.Process(target=judge, args=(location, name, claims)) for name in ("A", "B")]
    for program in programs:
        program.start()
    for program in programs:
        program.join(SOON)

    assert [program.exitcode for program in programs] == [0] * len(programs)
    store = SqlLedger.open(location)
    assert sorted(decision.author for decision in store.decisions()) == ["A", "A", "B", "B"]
    assert [entry.number for entry in store.log()] == list(range(1, store.size().log + 1))
    assert told(location) == expected(store.decisions())


def crash(server: databases.Server, location: str, seconds: float) -> set[str]:
    """As if somebody pulled the plug of the server in the midst of a run, which is left to find out.

    Gives the documents that were acknowledged.
    """
    acknowledged: set[str] = set()
    refused: list[LedgerError] = []

    def run() -> None:
        try:
            bring(location, MADE, kept=acknowledged.add)
        except LedgerError as error:
            refused.append(error)

    program = threading.Thread(target=run)
    program.start()
    _wait_until(lambda: bool(acknowledged))
    time.sleep(seconds)
    server.stop("immediate")
    server.start()
    program.join(SOON)
    assert not program.is_alive()
    assert all("run the same command again" in str(error) for error in refused)
    return acknowledged


def _wait_until(came: Callable[[], bool]) -> None:
    until = time.monotonic() + SOON
    while not came():
        assert time.monotonic() < until
        time.sleep(0.01)


def _recovers(server: databases.Server, times: int) -> None:
    random = Random(SEED)
    for _ in range(times):
        location = server.new_database()
        acknowledged = crash(server, location, random.uniform(0, 0.6))
        store = SqlLedger.open(location)
        assert acknowledged <= {records.document.id for records in store.all_records()}
        assert store.verify() == []
        bring(location, MADE)
        assert told(location) == expected()


@pytest.fixture
def fragile() -> Iterator[databases.Server]:
    """A server that a test may kill."""
    databases.skip_where_there_is_none()
    server = databases.started()
    yield server
    server.remove()


def test_a_server_that_is_killed_has_lost_nothing_and_the_program_goes_on(fragile: databases.Server) -> None:
    _recovers(fragile, times=2)


@pytest.mark.prove
def test_a_server_killed_at_twenty_moments_loses_nothing(fragile: databases.Server) -> None:
    _recovers(fragile, times=20)


def test_a_page_that_the_disk_of_the_server_changed_is_damage_not_an_error(fragile: databases.Server) -> None:
    location = fragile.new_database()
    bring(location, MADE[:4])
    ((path,),) = databases.look(location, "SELECT pg_relation_filepath('records')")
    fragile.stop()
    file = fragile.folder / "data" / path
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 64 + file.read_bytes()[164:])
    fragile.start()

    damages = SqlLedger.open(location).verify()

    assert [damage.part for damage in damages] == [DamagedPart.FILE]
    assert "the database is damaged on the server's disk" in damages[0].message
