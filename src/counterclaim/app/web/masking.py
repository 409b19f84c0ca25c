"""A ledger as it is told to who may only read, and in files: persons who are only victims have no name in it.

Whatever is asked is answered by the ledger itself and then masked, so that no page can forget it.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from secrets import token_bytes
from types import SimpleNamespace
from typing import Any, TypeVar

from counterclaim.exports.held import HeldLedger
from counterclaim.exports.withholding import NAMELESS, Withheld, silent_persons, withheld_in, withheld_of
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import Counts, Page
from counterclaim.ledger.codec import LEDGER_KINDS, TYPES, decode_as, documents_in, encode
from counterclaim.ledger.keys import batched
from counterclaim.ledger.persons import Silent, is_person, silent_among, silent_in
from counterclaim.ledger.queries import Question
from counterclaim.model.actors import Actor, ActorKind, Place
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.stores import LedgerRecord

Told = TypeVar("Told")
NAMELESS_ID = "person:withheld-"
NAMELESS_IDS = re.compile(rf'(?<="){NAMELESS_ID}[0-9a-f]+(?=")')
AT_ONCE = 50  # records
SECRET = token_bytes(16)  # of this process: nobody finds the name behind an id by trying names
_Asked = tuple[frozenset[str], frozenset[str]]
KIND_OF = {type: kind for kind, type in TYPES.items()}


class MaskedLedger(SqlLedger):
    """A ledger whose answers name nobody who is only a victim; for reading."""

    _nameless: frozenset[str] = frozenset()  # ids that stood in an answer
    _asked: Mapping[_Asked, Withheld] = {}  # by documents and persons

    @classmethod
    def of(cls, store: SqlLedger) -> MaskedLedger:
        """The same ledger masked, on the connections of the other."""
        return cls._opened(store._place)

    def incidents(self, question: Question, *, limit: int | None = None, offset: int = 0) -> Page:
        """As the ledger has them."""
        return self._page("incidents", super().incidents(question, limit=limit, offset=offset))

    def listed(self, kind: str, question: Question, *, limit: int | None = None, offset: int = 0) -> Page:
        """As the ledger has them."""
        return self._page(kind, super().listed(kind, question, limit=limit, offset=offset))

    def counts(self, question: Question) -> Counts:
        """As the ledger has them, but for persons who say nothing."""
        counts = super().counts(question)
        with self._reading() as connection:
            silent = silent_among(connection, counts.facets["party"])
        left = {id: number for id, number in counts.facets["party"].items() if id not in silent}
        return replace(counts, facets={**counts.facets, "party": left})

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """As the ledger has them."""
        return self._records(kind, super().in_force(kind, ids))

    def called(self, kind: str, name: str) -> Sequence[Any]:
        """As the ledger has them."""
        return self._records(kind, super().called(kind, name))

    def find(self, record: str) -> LedgerRecord:
        """As the ledger has it."""
        found = super().find(record)
        (told,) = self._records(KIND_OF[type(found)], [found])
        return told

    def decisions(self) -> Sequence[Decision]:
        """As the ledger has them."""
        taken = super().decisions()
        documents = super().in_force("documents", {id for one in taken for id in _documents_of(one)})
        return _decisions(taken, self._withheld([*taken, *documents]))

    def records_of(self, ids: Iterable[str]) -> Sequence[DocumentRecords]:
        """As the ledger has them."""
        read = super().records_of(ids)
        silent = [person for record in read for person in silent_persons(record)]
        withheld = self._withheld([*silent, *(record.document for record in read)])
        if not len(withheld):
            return read
        return [decode_as(DocumentRecords, withheld.masked(encode(record))) for record in read]

    def about(self, records: Sequence[Any], kind: str = "incidents") -> Ledger:
        """As the ledger has them; who has no name in the records has none here."""
        return self._ledger(super().about(records, kind))

    def around(self, incidents: Sequence[Incident]) -> Ledger:
        """As the ledger has them."""
        return self._ledger(super().around(incidents))

    def of_document(self, document: Document) -> Ledger:
        """As the ledger has it."""
        return self._ledger(super().of_document(document))

    def load(self, *, entry: int | None = None) -> Ledger:
        """All of it; here all is gone through."""
        ledger = super().load(entry=entry)
        gone = super().records_of([document.id for document in ledger.documents if not document.counts])
        silent = [person for read in gone for person in silent_persons(read)]
        return self._masked(ledger, withheld_of(HeldLedger(ledger), silent))

    def _page(self, kind: str, page: Page) -> Page:
        return replace(page, records=tuple(self._records(kind, page.records)))

    def _records(self, kind: str, records: Sequence[Told]) -> list[Told]:
        """Some at a time: what is masked in all of them are few names then."""
        return [
            withheld.without_names(kind, record)
            for some in batched(records, AT_ONCE)
            for withheld in [self._withheld(some)]
            for record in some
        ]

    def _ledger(self, ledger: Ledger) -> Ledger:
        kinds: dict[str, Any] = {
            kind: tuple(self._records(kind, getattr(ledger, kind))) for kind in LEDGER_KINDS
        }
        told = replace(ledger, **kinds)
        if not self._nameless:
            return told
        there = set(NAMELESS_IDS.findall(encode(told))) - {actor.id for actor in told.actors}
        return replace(told, actors=(*told.actors, *map(_nameless, sorted(there))))

    def _masked(self, ledger: Ledger, withheld: Withheld) -> Ledger:
        if not len(withheld):
            return ledger
        told: dict[str, Any] = {
            kind: tuple(withheld.without_names(kind, one) for one in getattr(ledger, kind))
            for kind in LEDGER_KINDS
        }
        return replace(ledger, **told, decisions=tuple(_decisions(ledger.decisions, withheld)))

    def _silent_in(self, documents: Collection[str], ids: Collection[str]) -> Silent:
        with self._reading() as connection:
            return silent_in(connection, documents, ids)

    def _withheld(self, records: Iterable[Any]) -> Withheld:
        """The persons without a name who are among some records, or named where they stand."""
        documents, persons, gone = set[str](), list[Actor](), list[str]()
        for record in records:
            if isinstance(record, Actor):
                persons += [record] if is_person(record) else []
            else:
                documents.update(_documents_of(record))
            if isinstance(record, Document) and not record.counts:
                gone.append(record.id)
        whole: Any = super()
        for read in whole.records_of(gone) if gone else ():
            persons += silent_persons(read)
        asked = frozenset(documents), frozenset(person.id for person in persons)
        if asked not in self._asked:
            named = SimpleNamespace(silent_in=self._silent_in, called=whole.called, in_force=whole.in_force)
            withheld = withheld_in(named, documents, persons, known_as)
            self._asked = {**self._asked, asked: withheld}
            self._nameless |= withheld.shown
        return self._asked[asked]


def known_as(id: str) -> str:
    """The id by which a person goes whose name is withheld: the same on every page."""
    return NAMELESS_ID + hmac.new(SECRET, id.encode(), sha256).hexdigest()[:12]


def _decisions(taken: Sequence[Decision], withheld: Withheld) -> Sequence[Decision]:
    return [decode_as(Decision, withheld.masked(encode(one))) for one in taken] if len(withheld) else taken


def _documents_of(record: Any) -> set[str]:
    """The documents that a record stands in, or that it is; a place stands in none."""
    if isinstance(record, Document):
        return {record.id}
    return documents_in(encode(record)) if not isinstance(record, Place) else set()


def _nameless(id: str) -> Actor:
    return Actor(id=id, name=NAMELESS, kind=ActorKind.PERSON, side=None, part_of=None)
