"""A ledger keeps what it is given, gives it back, and refuses to forget."""

import sqlite3
import tracemalloc
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.tables import metadata
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, Target, decision_by
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadEvidence, LedgerError, RecordNotFound
from counterclaim.model.ids import sha256_of
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DocumentRecords, Key
from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence
from tests.databases import look
from tests.ledger.samples import NORTH_SAYS, ledger, north, reconciled, south, unreadable, working


@pytest.fixture
def store(location: str) -> SqlLedger:
    return SqlLedger.create(location)


def test_a_new_ledger_is_empty_and_whole(store: SqlLedger) -> None:
    assert list(store.all_records()) == []
    assert store.load().documents == ()
    assert store.verify() == []


def test_what_was_read_comes_back_as_it_was(store: SqlLedger) -> None:
    for reading in (north(), south(), unreadable()):
        assert store.add(*reading)

    expected = sorted((r[2] for r in (north(), south(), unreadable())), key=lambda read: read.document.id)
    assert list(store.all_records()) == expected


def test_the_same_document_is_kept_once(store: SqlLedger) -> None:
    assert not store.known([north()[2].document.id])
    assert store.add(*north())
    before = store.size()

    assert store.known([north()[2].document.id])
    assert not store.add(*north())
    assert store.size() == before


def test_a_ledger_outlives_the_program(store: SqlLedger) -> None:
    store.add(*north())
    store.add(*south())
    store.save(ledger())

    assert SqlLedger.open(store.location).load() == ledger()


def test_saving_the_same_again_adds_nothing(store: SqlLedger) -> None:
    store.add(*north())
    store.save(reconciled([north()[2]]))
    before = store.size()

    store.save(reconciled([north()[2]]))

    assert store.size() == before


def test_a_later_state_replaces_the_earlier_one_and_keeps_it(store: SqlLedger) -> None:
    store.add(*north())
    store.save(reconciled([north()[2]]))
    store.add(*south())
    store.save(ledger())

    assert store.load() == ledger()
    kept = look(store.location, "SELECT generation FROM derived WHERE id = 'incident:midtown' ORDER BY 1")
    assert kept == [(1,), (2,)]


def test_what_is_no_longer_derived_is_gone_from_the_present_state(store: SqlLedger) -> None:
    store.add(*north())
    store.add(*south())
    store.save(ledger())
    store.save(reconciled([north()[2]]))

    assert store.load() == reconciled([north()[2]])


def test_evidence_that_does_not_fit_its_text_is_never_kept(store: SqlLedger) -> None:
    brought, working, records = north()
    claim = records.claims[0]
    wrong = Evidence(document=claim.document, start=1, end=6, quote="South")
    records = replace(records, claims=(replace(claim, evidence=(wrong,)),))

    with pytest.raises(BadEvidence, match="South"):
        store.add(brought, working, records)
    assert list(store.all_records()) == []


def test_records_of_other_bytes_are_never_kept(store: SqlLedger) -> None:
    brought, working, records = north()

    with pytest.raises(LedgerError, match="was not read from these bytes"):
        store.add(replace(brought, data=b"other"), working, records)


def test_a_text_comes_back_with_every_sign_that_it_had(store: SqlLedger) -> None:
    brought, _, records = north()
    text = f"\x00 {NORTH_SAYS} \x00\uffff0\U0001f54a\u202e\r\n"
    document = replace(
        records.document, sha256=sha256_of(text), text=text, text_sha256=sha256_of(text), length=len(text)
    )
    store.add(replace(brought, data=text.encode()), working(text), DocumentRecords(document=document))

    assert [read.document.text for read in store.all_records()] == [text]
    assert [original.data for original in store.originals()] == [text.encode()]
    assert store.verify() == []


def test_keys_stand_in_the_order_of_their_code_points(store: SqlLedger) -> None:
    places = ["0", "A", "B", "_", "a", "b", "a b", "ab", "Ä", "ä", "é", "Я", "\uffff", "\U0001f54a"]
    store.add_keys(Key(key="found", place=place, document="document:1") for place in reversed(places))

    assert [key.place for key in store.keys_under("found")] == sorted(places)
    assert [key.place for key in store.keys_under("found", after="a", limit=3)] == ["a b", "ab", "b"]


def test_a_key_may_be_as_long_as_an_address(store: SqlLedger) -> None:
    one, other = ("page \nhttps://example.org/" + end * 9000 for end in "ab")
    store.add_keys(
        Key(key=key, place="0", document=f"document:{n}") for n, key in enumerate((one, other), start=1)
    )

    assert store.found_by([one]) == {"document:1"}
    assert store.keys_under(other) == [Key(key=other, place="0", document="document:2")]


def test_problems_without_a_document_are_kept_once(store: SqlLedger) -> None:
    problem = Problem(document=None, stage="sources", message="gone.txt: there is no such file")

    store.note([problem])
    store.note([problem])

    assert store.notes() == [problem]
    assert store.verify() == []


@pytest.mark.parametrize(
    "table", ["originals", "working_texts", "documents", "readings", "records", "derived", "log"]
)
def test_nothing_is_changed_or_deleted_in_place(store: SqlLedger, table: str) -> None:
    store.add(*north())
    store.save(reconciled([north()[2]]))
    column = metadata.tables[table].columns.keys()[0]
    for change in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = {column}"):
        with pytest.raises((sqlite3.IntegrityError, psycopg.errors.RaiseException), match="append-only"):
            look(store.location, change)


class TestOriginals:
    SIZE = 100_000

    @pytest.fixture
    def ids(self, store: SqlLedger) -> list[str]:
        """Forty long documents."""
        brought, working, read = unreadable()
        for n in range(40):
            data = bytes([n]) * self.SIZE
            document = replace(read.document, id=f"document:{n:02}", sha256=sha256_of(data))
            item = replace(brought, data=data, name=f"{n}.pdf")
            store.add(item, working, DocumentRecords(document=document))
        return [f"document:{n:02}" for n in range(40)]

    def test_all_come_by_document_or_those_wanted_while_others_are_added(
        self, store: SqlLedger, ids: list[str]
    ) -> None:
        names = []
        for original in store.originals():
            store.add(*north())
            names.append(original.name)

        assert names == [f"{n}.pdf" for n in range(40)]
        assert [o.name for o in store.originals({ids[30], ids[3], "document:none"})] == ["3.pdf", "30.pdf"]

    def test_only_a_few_are_held_in_memory(self, store: SqlLedger, ids: list[str]) -> None:
        for wanted, held in ((None, 20), (ids[:1], 3)):
            tracemalloc.start()
            count = sum(1 for _ in store.originals(wanted))
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()

            assert count == (40 if wanted is None else 1)
            assert peak < held * self.SIZE


class TestFinding:
    def test_a_record_is_found_by_its_id_or_the_beginning_of_it(self, store: SqlLedger) -> None:
        store.add(*north())
        store.save(reconciled([north()[2]]))

        for wanted in ("incident:midtown", "incident:mid", "midt", "Incident:Mid"):
            found = store.find(wanted)
            assert isinstance(found, Incident)

    def test_a_document_comes_with_its_text(self, store: SqlLedger) -> None:
        store.add(*north())
        store.save(reconciled([north()[2]]))

        found = store.find(north()[2].document.id)
        assert isinstance(found, Document)
        assert found.text == north()[2].document.text

    @pytest.mark.parametrize("wanted", ["incident:none", "", "%", "_", "'", "\x00"])
    def test_an_unknown_id_says_where_the_known_ones_are_listed(self, store: SqlLedger, wanted: str) -> None:
        store.add(*north())
        store.save(reconciled([north()[2]]))

        with pytest.raises(RecordNotFound, match="list the ids"):
            store.find(wanted)

    def test_an_id_that_fits_several_lists_them(self, store: SqlLedger) -> None:
        store.add(*north())
        store.add(*south())
        store.save(ledger())

        with pytest.raises(RecordNotFound, match="claim:north, claim:south"):
            store.find("claim:")

    def test_an_incident_is_found_under_every_id_it_ever_had(self, store: SqlLedger) -> None:
        store.add(*north())
        store.add(*south())
        for id in ("incident:first", "incident:second", "incident:third"):
            store.save(reconciled([north()[2], south()[2]], id))

        for former in ("incident:first", "incident:second", "incident:third"):
            found = store.find(former)
            assert isinstance(found, Incident)
            assert found.id == "incident:third"

    def test_the_beginning_of_a_former_id_leads_where_that_id_leads(self, store: SqlLedger) -> None:
        store.add(*north())
        store.add(*south())
        for id in ("incident:8ff3e64e", "incident:71c2", "incident:9a07"):
            store.save(reconciled([north()[2], south()[2]], id))

        for begun in ("8ff3e6", "incident:8ff3", "71c"):
            assert store.find(begun).id == "incident:9a07"
        with pytest.raises(RecordNotFound, match="list the ids"):
            store.find("ff3e64e")

    def test_the_beginning_of_a_former_id_and_of_another_record_tells_neither(self, store: SqlLedger) -> None:
        store.add(*north())
        store.add(*south())
        for id in ("incident:nor", "incident:midtown"):
            store.save(reconciled([north()[2], south()[2]], id))

        with pytest.raises(RecordNotFound, match="claim:north, incident:midtown"):
            store.find("no")

    def test_an_id_that_is_in_force_again_is_that_of_its_own_record(self, store: SqlLedger) -> None:
        store.add(*north())
        store.add(*south())
        told = reconciled([north()[2], south()[2]])
        (incident,) = told.incidents
        back = [replace(incident, id=f"incident:{n}ab", accounts=(incident.accounts[n],)) for n in (0, 1)]
        store.save(replace(told, incidents=tuple(back)))
        store.save(replace(told, incidents=(replace(incident, id="incident:0ab"),)))
        assert store.find("incident:1ab").id == "incident:0ab"
        store.save(replace(told, incidents=tuple(back)))

        for wanted in ("incident:1ab", "incident:1", "1a"):
            assert store.find(wanted).id == "incident:1ab"

    def test_a_decision_is_said_to_be_one(self, store: SqlLedger) -> None:
        store.add(*north())
        about = Target(kind=SubjectKind.CLAIM, id="claim:north")
        decision = decision_by(
            "A. Nowak", DecisionKind.ACCEPT, at="2023-07-01T00:00:00+00:00", explanation="x", targets=[about]
        )
        store.decide(decision, reconciled([north()[2]]))

        for wanted in (decision.id, decision.id.partition(":")[2][:8]):
            with pytest.raises(RecordNotFound, match="is a decision, and no record: accept"):
                store.find(wanted)


class TestOpening:
    def test_no_ledger_says_how_to_make_one(self, tmp_path: Path) -> None:
        with pytest.raises(
            LedgerError, match="check the name, or make one with `counterclaim init --ledger "
        ):
            SqlLedger.open(tmp_path / "none.db")
        assert not (tmp_path / "none.db").exists()

    @pytest.mark.parametrize("content", [b"", b"just some text, no database at all" * 100])
    def test_a_file_that_is_no_ledger_is_left_alone(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "notes.db"
        path.write_bytes(content)

        with pytest.raises(LedgerError, match="not a counterclaim ledger"):
            SqlLedger.open(path)
        assert path.read_bytes() == content

    def test_somebody_elses_database_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "other.db"
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE about (name TEXT, value TEXT)")
        connection.close()
        before = path.read_bytes()

        with pytest.raises(LedgerError, match="not a counterclaim ledger"):
            SqlLedger.open(path)
        with pytest.raises(LedgerError, match="exists already"):
            SqlLedger.create(path)
        assert path.read_bytes() == before

    def test_a_ledger_is_not_made_over_another(self, store: SqlLedger) -> None:
        with pytest.raises(LedgerError, match="exists already; nothing was changed"):
            SqlLedger.create(store.location)

    def test_a_ledger_of_a_newer_program_says_so(self, store: SqlLedger) -> None:
        look(store.location, "UPDATE alembic_version SET version_num = '9999'")

        with pytest.raises(LedgerError, match=r"newer counterclaim .*; upgrade counterclaim"):
            SqlLedger.open(store.location)

    def test_a_ledger_in_use_says_so(self, store: SqlLedger, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("counterclaim.ledger.connections.BUSY_SECONDS", 0)
        with SqlLedger.open(store.location).at_once():
            with pytest.raises(LedgerError, match="in use by another program; try again"):
                store.add(*north())
            assert list(store.all_records()) == []  # readers are not kept out

    @pytest.mark.parametrize("address", ["mysql://host/name", "sqlite://", "postgresql://host", "no://thing"])
    def test_other_databases_are_refused_in_one_line(self, address: str) -> None:
        with pytest.raises(LedgerError, match="give a file name"):
            SqlLedger.open(address)

    def test_an_address_of_a_file_will_do(self, tmp_path: Path) -> None:
        SqlLedger.create(f"sqlite:///{tmp_path}/b.db")

        assert SqlLedger.open(tmp_path / "b.db").verify() == []

    def test_a_folder_that_is_not_there_is_not_made_up(self, tmp_path: Path) -> None:
        with pytest.raises(LedgerError, match="there is no folder"):
            SqlLedger.create(tmp_path / "no" / "a.db")

    def test_migrating_a_ledger_of_today_changes_nothing(self, store: SqlLedger) -> None:
        store.add(*north())
        before = store.size()

        assert SqlLedger.migrate(store.location).size() == before


def _stopped_halfway(store: SqlLedger) -> None:
    with store.at_once():
        assert store.add(*north())
        assert store.known([north()[2].document.id])
        raise LedgerError("the disk is full")


def test_steps_taken_at_once_are_kept_as_a_whole_or_not_at_all(store: SqlLedger) -> None:
    with pytest.raises(LedgerError):
        _stopped_halfway(store)

    assert not store.known([north()[2].document.id])
    with store.at_once():
        store.add(*north())
    assert store.known([north()[2].document.id])
    assert store.verify() == []


def test_a_step_within_a_step_is_part_of_the_outer_one(store: SqlLedger) -> None:
    with store.at_once():
        with store.at_once():
            pass
        assert store.decisions() is not None  # still in the outer step, and nobody waits for himself
