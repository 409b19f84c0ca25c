"""The store of a ledger on an SQL database: whatever is added stays as it was added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Self

from sqlalchemy import insert

from counterclaim.ledger import (
    decisions,
    documents,
    generations,
    imports,
    keys,
    notes,
    redactions,
    schema,
    search,
)
from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.connections import explained
from counterclaim.ledger.places import DEFAULT_LEDGER, Place, existing, place_of
from counterclaim.ledger.questions import Questions
from counterclaim.ledger.reading_rows import prepared
from counterclaim.ledger.steps import attempted_again
from counterclaim.ledger.tables import FORMAT, about
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import LedgerError
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import Changes, DocumentRecords, Kept, Key, Ledger
from counterclaim.model.problems import Problem


class SqlLedger(Questions):
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
            generations.index_anew(connection)
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
    def _opened(cls, place: Place) -> Self:
        ledger = cls(existing(place))
        with ledger._reading() as connection:
            schema.check(connection, ledger.location)
        return ledger

    def once_more(self) -> Self:
        """The same ledger for another thread, on the connections of this one; looked at as by :meth:`open`.

        Raises:
            LedgerError: as :meth:`open`.
        """
        return self._opened(self._place)

    @attempted_again
    def add(self, original: Original, working: WorkingText | None, records: DocumentRecords) -> bool:
        """Keep one document and what was read from it, all or nothing; false if it was there.

        Raises:
            BadEvidence: a record's words are not where it says.
            LedgerError: the ledger cannot be written to.
        """
        reading = prepared(original, working, records)
        with self._writing() as connection:
            if documents.known(connection, [records.document.id]):
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
        reading = prepared(original, working, records)
        with self._writing() as connection:
            if documents.is_last_reading(connection, reading):
                return False
            documents.insert_reading(connection, reading)
            keys.forget(connection, records.document.id)
            return True

    def note(self, problems: Iterable[Problem]) -> None:
        """Keep problems that belong to no document that could be opened; each once."""
        self._note(list(problems))

    @attempted_again
    def _note(self, problems: Sequence[Problem]) -> None:
        with self._writing() as connection:
            notes.insert_notes(connection, problems)

    def settle(self, problems: Iterable[Problem]) -> None:
        """Let problems that were noted count no more; the notes stay in the log."""
        with self._writing() as connection:
            notes.settle_notes(connection, problems)

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

    def redact(self, decision: Decision, derive: Callable[[], tuple[Ledger, Iterable[Key]]]) -> None:
        """Take documents out for good, and keep the decision and what is derived without them, or neither.

        ``derive`` is called when their bytes and words are gone. An SQLite file holds them nowhere then; a
        server forgets them when it is told to (`VACUUM FULL`).

        Raises:
            DamagedLedger: what they are part of is not as it was added.
        """
        with self.at_once(), self._writing() as connection:
            redactions.overwrite(connection)
            decisions.insert_decision(connection, decision)
            redaction = redactions.Redaction(connection, decision)
            redaction.empty_documents()
            before = generations.last_number(connection)
            ledger, found = derive()
            generations.save(connection, ledger)
            keys.replace_all(connection, found)
            redaction.empty_history(before)
            generations.index_documents(connection, [target.id for target in decision.targets])
            search.tidy(connection)
            self._when_kept(self._forget_what_was_written)

    def complete(self, original: Original) -> None:
        """Add the bytes of an original that an import brought without them; nothing if they are here."""
        with self._writing() as connection:
            documents.complete(connection, sha256_of(original.data), original.data)

    def take_in(self, ledger: Ledger, kept: Kept, found: Iterable[Key]) -> None:
        """Keep a whole ledger that another store kept, in this one, in which nothing is yet.

        Raises:
            BadEvidence: a record's words are not where it says.
            LedgerError: something is here already, or what belongs together does not fit.
        """
        with self._writing() as connection:
            imports.take_in(connection, self.location, ledger, kept, found)

    def _forget_what_was_written(self) -> None:
        with explained(self.location):
            redactions.forget_what_was_written(self._engine)

    def decide(self, decision: Decision, ledger: Ledger, found: Iterable[Key] = ()) -> None:
        """Keep a decision and the ledger that is derived with it, both or neither; ``found`` as to ``save``.

        Raises:
            LedgerError: it was kept before, or undoes one that is not there.
        """
        with self._writing() as connection:
            decisions.insert_decision(connection, decision)
            generations.save(connection, ledger)
            keys.replace_all(connection, found)

    def decide_changes(self, decision: Decision, changes: Changes) -> bool:
        """Keep a decision with what it changes; false, and nothing kept, if that is not of the last state.

        Raises:
            LedgerError: it was kept before, or undoes one that is not there.
        """
        with self._writing() as connection:
            if not generations.are_to_the_last(connection, changes):
                return False
            decisions.insert_decision(connection, decision)
            return generations.save_changes(connection, changes)
