"""Which documents are copies of which: among all of them, and what a few new ones change in that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.documents import Copy, Document
from counterclaim.model.ledgers import DocumentRecords, Key
from counterclaim.model.rows import is_row
from counterclaim.model.stores import LedgerStore
from counterclaim.text import COMMON, best_whole, find_copies, is_copy, marks_of, shingles


def copies_among(documents: Sequence[Document]) -> Mapping[str, Copy]:
    """Which documents are copies, whole or cut short, of which; of equal ones the first is the whole."""
    ordered = sorted(documents, key=lambda d: (d.published or "9999", d.sha256, d.id))
    known = {document.id: document for document in ordered}
    texts = {document.id: document.text for document in ordered if document.text and not is_row(document)}
    return find_copies(texts, lambda one, other: not _is_serial(known[one], known[other]))


def _is_serial(one: Document, other: Document) -> bool:
    """Whether one body published both on different days: its daily bulletins say much in the same words."""
    same_source = one.source is not None and one.source == other.source
    same_words_of = one.forwarded_from == other.forwarded_from
    same_page = one.url is not None and one.url == other.url
    return same_source and same_words_of and not same_page and one.published != other.published


def mark_keys(document: Document) -> Iterator[Key]:
    """What a document is found by whose words another one may share."""
    if document.text and not is_row(document):  # rows of one table are alike, and none copies another
        place = _place(document)
        for mark in marks_of(document.text):
            yield Key(key=_mark(mark), place=place, document=document.id)


def _mark(mark: int) -> str:
    return f"mark {mark:016x}"


def _place(document: Document) -> str:
    """The longest first, then the first published: the order in which a whole is looked for."""
    size = 99_999_999 - len(shingles(document.text or ""))
    return f"{size:08d} {document.published or '9999'} {document.sha256} {document.id}"


@dataclass(slots=True)
class CopyChanges:
    """What new documents, whose marks are among the keys of a store, change in who copies whom."""

    store: LedgerStore
    new: Mapping[str, DocumentRecords]
    _seen: dict[int, Sequence[Key]] = field(default_factory=dict)
    _read: dict[str, Document] = field(default_factory=dict)

    def wholes(self) -> dict[str, str | None]:
        """The whole of each new document, and of each other one that may have got another."""
        self._read.update((id, record.document) for id, record in self.new.items())
        suspects = set(self.new)
        for id in self.new:
            suspects |= self._disturbed(id)
        return {id: self._whole(id) for id in sorted(suspects)}

    def _disturbed(self, new: str) -> set[str]:
        """Documents of which a new one may be the whole, and those whose whole it keeps from being found."""
        document = self._document(new)
        text, found = document.text or "", shingles(document.text or "")
        followers, hidden = set(), set[str]()
        for mark in marks_of(text):
            first = {key.document for key in self._first(mark)}
            if new in first:
                hidden |= {key.document for key in self._formerly(mark)} - first
                behind = self.store.keys_under(_mark(mark), after=_place(document))
                followers |= {key.document for key in behind}
        self._load(followers)
        copies = {
            id
            for id in followers
            if (told := self._document(id).text) == text or is_copy(shingles(told or ""), found)
        }
        return copies | self.store.found_by(f"copy of {id}" for id in hidden)

    def _first(self, mark: int) -> Sequence[Key]:
        return self._marked(mark)[:COMMON]

    def _formerly(self, mark: int) -> Sequence[Key]:
        return [key for key in self._marked(mark) if key.document not in self.new][:COMMON]

    def _marked(self, mark: int) -> Sequence[Key]:
        if mark not in self._seen:
            self._seen[mark] = self.store.keys_under(_mark(mark), limit=COMMON + len(self.new))
        return self._seen[mark]

    def _whole(self, id: str) -> str | None:
        self._load([id])
        document = self._document(id)
        text, place = document.text or "", _place(document)
        keys = {key.place: key.document for mark in marks_of(text) for key in self._first(mark)}
        longer = [other for at, other in sorted(keys.items()) if at < place]
        self._load(longer)
        texts = {other: self._document(other).text or "" for other in (*longer, id)}
        held = {other: shingles(texts[other]) for other in longer}
        may_be = lambda one, other: not _is_serial(self._read[one], self._read[other])  # noqa: E731
        return best_whole(id, held, shingles(text), texts, may_be)

    def _load(self, ids: Iterable[str]) -> None:
        found = self.store.records_of(set(ids) - self._read.keys())
        self._read.update((record.document.id, record.document) for record in found)

    def _document(self, id: str) -> Document:
        return self._read[id]
