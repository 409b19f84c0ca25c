"""A ledger that another store kept is taken in as it was; what is not in it is said, and may come later."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from counterclaim.exports.from_json import from_json
from counterclaim.exports.kept import whole_json
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.ledger.tables import originals
from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.documents import Retrieval
from counterclaim.model.errors import BadEvidence, LedgerError, Redacted
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords, Kept, Key, Ledger
from counterclaim.model.problems import Attempt, Problem
from counterclaim.pipeline.deciding import document_target
from counterclaim.pipeline.taking_in import take_in
from tests.ledger.samples import NORTH_SAYS, Reading, ledger, north, reconciled, south, unreadable, working

NewPlace = Callable[[Path], str]
NOTE = Problem(
    document=None, stage="sources", message="c.txt: gone", attempt=Attempt(named="c.txt", source="C")
)


def filled(location: str, *readings: Reading) -> SqlLedger:
    store = SqlLedger.create(location)
    for reading in readings:
        store.add(*reading)
    store.note([NOTE])
    store.save(replace(reconciled([records for _, _, records in readings]), problems=(NOTE,)))
    return store


def written(store: SqlLedger) -> bytes:
    return b"".join(whole_json(store.load(), store.kept()))


def imported(data: bytes, location: str) -> SqlLedger:
    found = from_json(data, "a.json")
    assert found.unknown == []
    store = SqlLedger.create(location)
    take_in(store, found.ledger, found.kept)
    return store


def taken_out(store: SqlLedger, reading: Reading) -> Decision:
    decision = decision_by(
        "A. Nowak",
        DecisionKind.REDACT,
        at="2024-01-01T00:00:00.000000Z",
        explanation="she is in danger",
        targets=[document_target(reading[2].document)],
    )

    def derive() -> tuple[Ledger, list[Key]]:
        return replace(reconciled(list(store.all_records())), decisions=(decision,)), []

    store.redact(decision, derive)
    return decision


def test_what_is_exported_imported_and_exported_again_is_the_same(
    new_place: NewPlace, tmp_path: Path
) -> None:
    store = filled(new_place(tmp_path / "a.db"), north(), south(), unreadable())

    again = imported(written(store), new_place(tmp_path / "b.db"))

    assert written(again) == written(store)
    assert again.load() == store.load()
    assert list(again.all_records()) == list(store.all_records())
    assert again.notes() == [NOTE]
    assert again.verify() == []
    assert again.find("claim:north") == store.find("claim:north")


def test_how_a_document_came_and_what_read_it_is_known_afterwards(
    new_place: NewPlace, tmp_path: Path
) -> None:
    brought, worked, records = north()
    came = replace(brought, retrieval=Retrieval(within="news.csv", place="line 3"), media_type="text/html")
    store = filled(new_place(tmp_path / "a.db"), (came, worked, records))

    custody = imported(written(store), new_place(tmp_path / "b.db")).custody(records.document.id)

    assert custody is not None
    assert custody.brought == replace(came, data=b"")
    assert custody.is_lacking
    assert custody.readings[0].extractor == "plain/1"


def test_an_imported_original_has_no_bytes_until_they_come_once(location: str, tmp_path: Path) -> None:
    brought, _, records = north()
    store = imported(written(filled(str(tmp_path / "from.db"), north())), location)

    assert store.lacking() == {records.document.id: "north.txt"}
    assert list(store.originals()) == []
    store.complete(replace(brought, data=b"other bytes"))
    assert store.lacking() == {records.document.id: "north.txt"}

    store.complete(brought)
    assert store.lacking() == {}
    assert [original.data for original in store.originals()] == [NORTH_SAYS.encode()]
    assert store.verify() == []


def test_bytes_that_came_cannot_be_changed_or_taken_away(location: str, tmp_path: Path) -> None:
    store = imported(written(filled(str(tmp_path / "from.db"), north())), location)
    store.complete(north()[0])

    with engine_of(url_of(location)).execution_options(writes=True).connect() as connection:
        for data in (b"", b"forged"):
            with pytest.raises(DBAPIError, match="append-only"), connection.begin():
                connection.execute(update(originals).values(data=data))


def test_bytes_that_come_with_another_document_complete_the_original(location: str, tmp_path: Path) -> None:
    store = imported(written(filled(str(tmp_path / "from.db"), unreadable())), location)
    brought, _, records = unreadable()
    other = replace(records.document, id="document:other")
    problems = tuple(replace(problem, document=other.id) for problem in records.problems)

    assert store.add(brought, None, replace(records, document=other, problems=problems))

    assert store.lacking() == {}
    assert store.verify() == []


def test_what_was_redacted_stays_out_and_its_bytes_do_not_come_back(location: str, tmp_path: Path) -> None:
    store = filled(str(tmp_path / "from.db"), north(), south())
    decision = taken_out(store, north())

    again = imported(written(store), location)

    assert written(again) == written(store)
    assert "four people" not in written(again).decode()
    assert again.redacted() == {north()[2].document.id: decision}
    again.complete(north()[0])
    other = replace(north()[2].document, id="document:other", text=None)
    with pytest.raises(Redacted, match="its bytes were redacted"):
        again.add(north()[0], None, replace(unreadable()[2], document=other, problems=()))
    assert again.verify() == []


def test_a_document_that_came_without_bytes_can_be_redacted(location: str, tmp_path: Path) -> None:
    store = imported(written(filled(str(tmp_path / "from.db"), north(), south())), location)

    taken_out(store, north())

    store.complete(north()[0])
    assert north()[2].document.id not in {
        records.document.id for records in store.all_records() if records.claims
    }
    assert NORTH_SAYS.encode() not in [original.data for original in store.originals()]
    assert store.verify() == []


def test_former_ids_still_lead_to_their_incident(new_place: NewPlace, tmp_path: Path) -> None:
    store = filled(new_place(tmp_path / "a.db"), north())
    store.save(reconciled([north()[2]], incident="incident:other"))

    again = imported(written(store), new_place(tmp_path / "b.db"))

    found = again.find("incident:midtown")
    assert getattr(found, "id", None) == "incident:other"
    assert written(again) == written(store)


def test_an_earlier_text_that_a_decision_points_into_is_kept(new_place: NewPlace, tmp_path: Path) -> None:
    store = filled(new_place(tmp_path / "a.db"), north())
    words = north()[2].claims[0].evidence
    decision = decision_by("B", DecisionKind.ACCEPT, at="2024", explanation="read it", evidence=words)
    store.decide(decision, reconciled([north()[2]]))
    text = f"Update: {NORTH_SAYS}"
    anew = replace(north()[2].document, text=text, length=len(text), text_sha256=sha256_of(text))
    assert store.add_again(north()[0], working(text), DocumentRecords(document=anew))
    store.save(Ledger(generated_by=ledger().generated_by, documents=(anew,), decisions=(decision,)))
    assert store.verify() == []

    again = imported(written(store), new_place(tmp_path / "b.db"))

    assert written(again) == written(store)


def test_a_ledger_that_holds_something_is_left_alone(location: str, tmp_path: Path) -> None:
    data = written(filled(str(tmp_path / "from.db"), north()))
    store = SqlLedger.create(location)
    store.note([NOTE])
    found = from_json(data, "a.json")

    with pytest.raises(LedgerError, match="holds a ledger already; name a new one"):
        take_in(store, found.ledger, found.kept)
    assert store.size().documents == 0


def test_words_that_are_not_where_a_record_says_are_refused_and_nothing_is_kept(
    location: str, tmp_path: Path
) -> None:
    found = from_json(written(filled(str(tmp_path / "from.db"), north())), "a.json")
    store = SqlLedger.create(location)
    (claim,) = found.ledger.claims
    moved = replace(claim.evidence[0], start=1, end=1 + len(claim.evidence[0].quote))
    forged = replace(found.ledger, claims=(replace(claim, evidence=(moved,)),))
    (document,) = found.ledger.documents

    with pytest.raises(BadEvidence):
        take_in(store, forged, found.kept)
    with pytest.raises(LedgerError, match="does not have the hash"):
        take_in(
            store, replace(found.ledger, documents=(replace(document, text_sha256="0" * 64),)), found.kept
        )
    with pytest.raises(LedgerError, match="stands among the claims twice"):
        take_in(store, replace(found.ledger, claims=(claim, claim)), found.kept)
    with pytest.raises(LedgerError, match="what was read from it is not there"):
        take_in(store, found.ledger, Kept())
    assert store.size().documents == store.size().records == 0
