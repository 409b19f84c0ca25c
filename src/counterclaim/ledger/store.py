"""The store of a ledger on an SQL database: whatever is added stays as it was added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from counterclaim.ledger import (
    decisions,
    documents,
    generations,
    keys,
    lookup,
    moments,
    notes,
    pages,
    schema,
    verification,
)
from counterclaim.ledger.chain import Entry, append, hash_of, now
from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.connections import explained
from counterclaim.ledger.keys import batched
from counterclaim.ledger.places import DEFAULT_LEDGER, Place, existing, place_of
from counterclaim.ledger.steps import Steps, attempted_again
from counterclaim.ledger.tables import FORMAT, about
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ledgers import Changes, Derivation, DocumentRecords, Key, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.stores import Damage, DamagedPart, LedgerRecord, LedgerSize

ORIGINALS_AT_HAND = 8  # in memory at once


class SqlLedger(Steps):
    """A ledger in an SQLite file or a PostgreSQL database; every public method is one transaction.

    Use :meth:`create` or :meth:`open`; both check what they are given.
    """

    @classmethod
    def create(cls, location: str | Path = DEFAULT_LEDGER) -> SqlLedger:
        """Make a new, empty ledger.

        Raises:
            LedgerError: something is there already, or the place cannot be written to.
        """
        return cls._created(place_of(str(location)))

    @classmethod
    def open(cls, location: str | Path = DEFAULT_LEDGER) -> SqlLedger:
        """Open a ledger that is there.

        Raises:
            LedgerError: there is none, it is something else, of another version, or in use.
        """
        return cls._opened(place_of(str(location)))

    @classmethod
    def open_or_create(cls, location: str | Path = DEFAULT_LEDGER) -> SqlLedger:
        """Open a ledger, made new and empty if there is none yet.

        Raises:
            LedgerError: as :meth:`open` and :meth:`create`.
        """
        place = place_of(str(location))
        if not place.is_there():
            try:
                return cls._created(place)
            except LedgerError:
                if not place.is_there():  # else somebody else has made it in this moment
                    raise
        return cls._opened(place)

    @classmethod
    def migrate(cls, location: str | Path) -> SqlLedger:
        """Bring a ledger of an earlier version up to date, and open it.

        Raises:
            LedgerError: as :meth:`open`.
        """
        ledger = cls(existing(place_of(str(location))))
        with ledger._writing() as connection:
            schema.check(connection, ledger.location, may_be_older=True)
            schema.upgrade(connection)
        return ledger

    @classmethod
    def _created(cls, place: Place) -> SqlLedger:
        place.check_is_free()
        with explained(place.name):
            place.prepare()
        ledger = cls(place)
        with ledger._writing() as connection:
            place.check_is_empty(connection)
            schema.upgrade(connection)
            connection.execute(insert(about).values(name="format", value=FORMAT))
            append(connection, action="create", subject=FORMAT, content=hash_of([FORMAT]), at=now())
        return ledger

    @classmethod
    def _opened(cls, place: Place) -> SqlLedger:
        ledger = cls(existing(place))
        with ledger._reading() as connection:
            schema.check(connection, ledger.location)
        return ledger

    def has(self, document: str) -> bool:
        """Whether a document of this id has been read."""
        with self._reading() as connection:
            return documents.is_known(connection, document)

    @attempted_again
    def add(self, original: Original, working: WorkingText | None, records: DocumentRecords) -> bool:
        """Keep one document and what was read from it, all or nothing; false if it was there.

        Raises:
            BadEvidence: a record's words are not where it says.
            LedgerError: the ledger cannot be written to.
        """
        reading = documents.prepared(original, working, records)
        with self._writing() as connection:
            if documents.is_known(connection, records.document.id):
                return False
            documents.insert_reading(connection, reading)
            return True

    @attempted_again
    def add_again(self, original: Original, working: WorkingText | None, records: DocumentRecords) -> bool:
        """Keep another reading of a document beside the earlier ones; false if it is the last one again.

        Raises:
            BadEvidence: a record's words are not where it says.
            LedgerError: the ledger cannot be written to.
        """
        reading = documents.prepared(original, working, records)
        with self._writing() as connection:
            if documents.is_last_reading(connection, reading):
                return False
            documents.insert_reading(connection, reading)
            keys.forget(connection, records.document.id)
            return True

    def originals(self, ids: Collection[str] | None = None) -> Iterator[Original]:
        """The originals of some documents, or of all, as they were brought; by id, a few at a time."""
        with self._reading() as connection:
            wanted = documents.ids_brought(connection, ids)
        for some in batched(wanted, ORIGINALS_AT_HAND):  # no step is open while one is read and kept again
            with self._reading() as connection:
                found = documents.originals_of(connection, some)
            yield from found

    def pages(self, ids: Collection[str]) -> Mapping[tuple[str | None, str], str]:
        """Of some documents the one that was brought last of each source and address."""
        with self._reading() as connection:
            return pages.last_of_pages(connection, ids)

    def last_brought(self, ids: Collection[str]) -> str | None:
        """Of some documents the one that was brought last; ``None`` of none."""
        with self._reading() as connection:
            return next(reversed(pages.as_brought(connection, ids)), None)

    def note(self, problems: Iterable[Problem]) -> None:
        """Keep problems that belong to no document that could be opened; each once."""
        self._note(list(problems))

    @attempted_again
    def _note(self, problems: Sequence[Problem]) -> None:
        with self._writing() as connection:
            notes.insert_notes(connection, problems)

    def notes(self) -> Sequence[Problem]:
        """The problems that :meth:`note` kept."""
        with self._reading() as connection:
            return notes.all_notes(connection)

    def all_records(self) -> Iterator[DocumentRecords]:
        """What was read from each document, one document after the other, by document id."""
        with self._reading() as connection:
            yield from documents.all_records(connection)

    def save(self, ledger: Ledger, found: Iterable[Key] = ()) -> None:
        """Keep what all documents together yield, as a new generation if it differs; earlier ones stay.

        ``found`` is what every document is found by, for a ledger that is to be changed piece by piece.
        """
        with self._writing() as connection:
            generations.save(connection, ledger)
            keys.replace_all(connection, found)

    def save_changes(self, changes: Changes, found: Iterable[Key]) -> bool:
        """Keep some changes as a new generation; false, and nothing kept, if they are not to the last one."""
        with self._writing() as connection:
            if not generations.save_changes(connection, changes):
                return False
            keys.add(connection, found)
            return True

    def add_keys(self, found: Iterable[Key]) -> None:
        """Let documents be found by some keys."""
        with self._writing() as connection:
            keys.add(connection, found)

    def derivation(self) -> Derivation | None:
        """What made the last state saved; ``None`` if there is none."""
        with self._reading() as connection:
            payload = generations.last_derivation(connection)
        return decode_as(Derivation, payload) if payload is not None else None

    def without_keys(self) -> Sequence[str]:
        """The documents that have been read since all keys of each were last added."""
        with self._reading() as connection:
            return keys.without_keys(connection)

    def found_by(self, wanted: Iterable[str]) -> set[str]:
        """The documents that are found by any of some keys."""
        with self._reading() as connection:
            return keys.found_by(connection, wanted)

    def keys_under(self, key: str, *, after: str = "", limit: int | None = None) -> Sequence[Key]:
        """The keys of one name by their place, those behind a place only."""
        with self._reading() as connection:
            return keys.under(connection, key, after=after, limit=limit)

    def records_of(self, ids: Iterable[str]) -> Sequence[DocumentRecords]:
        """What was read from some documents, by document id."""
        with self._reading() as connection:
            return list(documents.records_of(connection, ids))

    def tellers(self, kind: str, ids: Collection[str]) -> Sequence[DocumentRecords]:
        """The documents that hold records of a kind and some ids, with these and nothing else."""
        with self._reading() as connection:
            return list(documents.tellers(connection, kind, ids))

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """The records of one kind, a member of ``Ledger``, with some ids; documents without their text."""
        with self._reading() as connection:
            return generations.records_in_force(connection, kind, ids)

    def decide(self, decision: Decision, ledger: Ledger) -> None:
        """Keep a decision and the ledger that is derived with it, both or neither.

        Raises:
            LedgerError: it was kept before, or undoes one that is not there.
        """
        with self._writing() as connection:
            decisions.insert_decision(connection, decision)
            generations.save(connection, ledger)

    def decisions(self) -> Sequence[Decision]:
        """All decisions, also those undone, in the order they fell."""
        with self._reading() as connection:
            return decisions.all_decisions(connection)

    def load(self, *, entry: int | None = None) -> Ledger:
        """The last state saved, or that after an entry of the log; an empty ledger if there is none."""
        with self._reading() as connection:
            return generations.load(connection, entry=entry)

    def arrival(self, document: str) -> int | None:
        """The log entry after which a document is in the ledger; ``None`` if it never is."""
        with self._reading() as connection:
            return moments.arrival(connection, document)

    def log(self) -> Sequence[Entry]:
        """Everything that was added, entry by entry."""
        with self._reading() as connection:
            return moments.entries(connection)

    def find(self, record: str) -> LedgerRecord:
        """The record of this id, of a former id, or of an id that begins so.

        Raises:
            RecordNotFound: there is none, or there are several.
        """
        with self._reading() as connection:
            return lookup.find(connection, record)

    def size(self) -> LedgerSize:
        """How much the ledger holds, and the hash of the last log entry."""
        with self._reading() as connection:
            return verification.size(connection)

    def verify(self) -> Sequence[Damage]:
        """Everything that is not as it was when it was added, named one by one."""
        found: list[Damage] = []
        try:
            with self._reading() as connection:
                found.extend(verification.find_damage(connection))
        except LedgerError as error:  # the file can be read no further; what was found before stays
            found.append(Damage(part=DamagedPart.FILE, subject=self.location, message=str(error)))
        return found
