"""What a ledger on an SQL database is asked; nothing here changes it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from counterclaim.ledger import (
    asked,
    decisions,
    documents,
    generations,
    imports,
    keys,
    lookup,
    moments,
    notes,
    pages,
    parts,
    portions,
    redactions,
    search,
    verification,
)
from counterclaim.ledger.asked import Counts, Held, Page, Sought
from counterclaim.ledger.chain import Entry
from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.custody import Custody, custody_of
from counterclaim.ledger.keys import batched
from counterclaim.ledger.queries import Question
from counterclaim.ledger.steps import Steps
from counterclaim.ledger.texts import with_texts
from counterclaim.model.decisions import Decision, DecisionKind
from counterclaim.model.documents import Document, Original
from counterclaim.model.errors import LedgerError
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, DocumentRecords, Kept, KeptReading, Key, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.stores import Damage, DamagedPart, LedgerRecord, LedgerSize

ORIGINALS_AT_HAND = 8  # in memory at once


class Questions(Steps):
    """What a ledger is asked; every question sees one state of it."""

    def known(self, ids: Collection[str]) -> set[str]:
        """Which of some documents have been read."""
        with self._reading() as connection:
            return documents.known(connection, ids)

    def originals(self, ids: Collection[str] | None = None) -> Iterator[Original]:
        """The originals of some documents, or of all, as they were brought; by id, a few at a time."""
        with self._reading() as connection:
            wanted = documents.ids_brought(connection, ids)
        for some in batched(wanted, ORIGINALS_AT_HAND):  # no step is open while one is read and kept again
            with self._reading() as connection:
                found = documents.originals_of(connection, some)
            yield from found

    def lacking(self) -> Mapping[str, str]:
        """The documents whose originals were imported without their bytes, each with its name."""
        with self._reading() as connection:
            return documents.lacking(connection)

    def kept(self) -> Kept:
        """What this store keeps beside the ledger, so that another one can go on from it."""
        with self._reading() as connection:
            return Kept(
                readings=self._kept_readings(),
                notes=notes.all_notes(connection),
                redirects=imports.redirects_in_force(connection),
            )

    def _kept_readings(self) -> Iterator[KeptReading]:
        with self._reading() as connection:
            yield from imports.kept_readings(connection)

    def pages(self, ids: Collection[str]) -> Mapping[tuple[str | None, str], str]:
        """Of some documents the one that was brought last of each source and address."""
        with self._reading() as connection:
            return pages.last_of_pages(connection, ids)

    def last_brought(self, ids: Collection[str]) -> str | None:
        """Of some documents the one that was brought last; ``None`` of none."""
        with self._reading() as connection:
            return next(reversed(pages.as_brought(connection, ids)), None)

    def notes(self) -> Sequence[Problem]:
        """The problems that :meth:`note` kept and :meth:`settle` did not end."""
        with self._reading() as connection:
            return notes.all_notes(connection)

    def all_records(self) -> Iterator[DocumentRecords]:
        """What was read from each document, one document after the other, by document id."""
        with self._reading() as connection:
            yield from documents.all_records(connection)

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

    def decisions(self) -> Sequence[Decision]:
        """All decisions, also those undone, in the order they fell."""
        with self._reading() as connection:
            return decisions.all_decisions(connection)

    def load(self, *, entry: int | None = None) -> Ledger:
        """The last state saved, or that after an entry of the log; an empty ledger if there is none."""
        with self._reading() as connection:
            return generations.load(connection, entry=entry)

    def incidents(self, question: Question, *, limit: int | None = None, offset: int = 0) -> Page:
        """Incidents that match, the earliest first, undated ones last; nothing else is loaded.

        Raises:
            RecordNotFound: no actor, place, document or source is called as the one that is asked for.
        """
        with self._reading() as connection:
            return self._sought(connection, "incidents", question).page(limit=limit, offset=offset)

    def listed(self, kind: str, question: Question, *, limit: int | None = None, offset: int = 0) -> Page:
        """Records of a kind that match, in the order of the kind, documents with their text; nothing else.

        Raises:
            RecordNotFound: no actor, place, document or source is called as the one that is asked for.
        """
        with self._reading() as connection:
            page = self._sought(connection, kind, question).page(limit=limit, offset=offset)
            if kind == "documents":
                page = replace(page, records=tuple(with_texts(connection, page.records)))
            return page

    def portions(self, question: Question) -> Iterator[Sequence[Incident]]:
        """Incidents that match, in the order of :meth:`incidents`, a portion at a time.

        Raises:
            RecordNotFound: as :meth:`incidents`.
        """
        with self._reading() as connection:
            yield from portions.incidents(connection, question)

    def by_id(self, kind: str) -> Iterator[Sequence[Any]]:
        """All records of one kind by id, a portion at a time; documents without their text."""
        with self._reading() as connection:
            yield from portions.by_id(connection, kind)

    def digest(self) -> str:
        """One hash over all that the ledger tells, and the decisions: equal ledgers have equal ones."""
        with self._reading() as connection:
            return portions.digest(connection)

    def about(self, records: Sequence[Any], kind: str = "incidents") -> Ledger:
        """Some records with whom and what they name: actors, whom these belong to, places, documents."""
        with self._reading() as connection:
            return asked.about(connection, records, kind)

    def called(self, kind: str, name: str) -> Sequence[Any]:
        """The ``actors``, ``places`` or ``documents`` of some name or id, in whatever case of letters."""
        with self._reading() as connection:
            return asked.called(connection, kind, name)

    def around(self, incidents: Sequence[Incident]) -> Ledger:
        """Some incidents with whom and what they name, their claims, and the texts of their documents."""
        with self._reading() as connection:
            return parts.around(connection, incidents)

    def of_document(self, document: Document) -> Ledger:
        """A document with its text and all that stands in it, as far as it is in force."""
        with self._reading() as connection:
            return parts.of_document(connection, document)

    def counts(self, question: Question) -> Counts:
        """How many incidents match, by the values of each facet, a type also by those above it.

        Raises:
            RecordNotFound: as :meth:`incidents`.
        """
        with self._reading() as connection:
            return self._sought(connection, "incidents", question).counts()

    def _sought(self, connection: Connection, kind: str, question: Question) -> Sought:
        """A question, asked once as long as one state is looked at."""
        if self._at_hand is None:
            return Sought(connection, kind, question)
        if (kind, question) not in self._at_hand:
            self._at_hand[kind, question] = Sought(connection, kind, question)
        sought: Sought = self._at_hand[kind, question]
        return sought

    def held(self, kind: str) -> Held:
        """How many documents and records of a kind the last state has, and records of which types."""
        with self._reading() as connection:
            return asked.held(connection, kind)

    def published(self) -> Mapping[str, int]:
        """How many documents the last state has of each source, as it is written."""
        with self._reading() as connection:
            return asked.published(connection)

    def documents_of_sources(self) -> Mapping[str, Sequence[str]]:
        """The ids of the documents that the last state has of each source, as it is written."""
        with self._reading() as connection:
            return asked.documents_of_sources(connection)

    def arrival(self, document: str) -> int | None:
        """The log entry after which a document is in the ledger; ``None`` if it never is."""
        with self._reading() as connection:
            return moments.arrival(connection, document)

    def log(self) -> Sequence[Entry]:
        """Everything that was added, entry by entry."""
        with self._reading() as connection:
            return moments.entries(connection)

    def custody(self, document: str) -> Custody | None:
        """What was done to a document since it came; ``None`` if there is none of that id."""
        with self._reading() as connection:
            return custody_of(connection, document)

    def with_same_bytes(self, document: str) -> Sequence[str]:
        """The id of a document, and of all others that came with the same bytes."""
        with self._reading() as connection:
            return redactions.with_same_bytes(connection, document)

    def redacted(self) -> Mapping[str, Decision]:
        """The documents whose bytes and words were taken out, each with the decision."""
        with self._reading() as connection:
            gone = redactions.redacted_documents(connection)
            decided = decisions.all_decisions(connection)
        return {t.id: d for d in decided if d.kind is DecisionKind.REDACT for t in d.targets if t.id in gone}

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

    def search(self, kind: str, query: str) -> frozenset[str]:
        """The ids of the documents, claims or incidents in which all words that are looked for stand.

        Raises:
            BadInput: the query cannot be understood.
        """
        with self._reading() as connection:
            return search.found(connection, kind, query)
