"""What a ledger's store promises, whatever database is behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Changes, DatedWords, Derivation, DocumentRecords, Kept, Key, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack

LedgerRecord = (
    Document | Actor | Place | Claim | Incident | Pledge | Restriction | TalksTrack | Position | Disagreement
)


class DamagedPart(StrEnum):
    """What part of a ledger a damage lies in."""

    FILE = "file"  # the database file itself
    ORIGINAL = "original"  # the bytes as they came
    TEXT = "text"  # the working text that offsets point into
    RECORD = "record"  # a claim, incident or other record
    EVIDENCE = "evidence"  # a quotation that is not at its place in the text
    LOG = "log"  # the hash-chained log of what was added
    SEARCH = "search"  # the index that words are looked up in, which is made anew at any time
    LISTS = "lists"  # the index that lists and counts are made from, as well


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One thing in a ledger that is not as it was when it was added."""

    part: DamagedPart
    subject: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSize:
    """How much a ledger holds; ``head`` is the hash of its last log entry, made ``at``: keep it elsewhere."""

    originals: int
    documents: int
    records: int
    log: int
    head: str | None
    at: str | None


class LedgerStore(Protocol):
    """An append-only store of documents, of what was read from each, and of what all of them yield."""

    def known(self, documents: Collection[str]) -> set[str]:
        """Which of some documents have been read."""

    def add(self, original: Original, working: WorkingText | None, records: DocumentRecords) -> bool:
        """Keep one document and what was read from it, all or nothing; false if it was there."""

    def add_again(self, original: Original, working: WorkingText | None, records: DocumentRecords) -> bool:
        """Keep another reading of a document beside the earlier ones; false if it is the last one again."""

    def originals(self, ids: Collection[str] | None = None) -> Iterator[Original]:
        """The originals of some documents, or of all, as they were brought; by document id."""

    def lacking(self) -> Mapping[str, str]:
        """The documents whose originals were imported without their bytes, each with its name."""

    def complete(self, original: Original) -> None:
        """Add the bytes of an original that an import brought without them; nothing if they are here."""

    def take_in(self, ledger: Ledger, kept: Kept, found: Iterable[Key]) -> None:
        """Keep a whole ledger that another store kept, in this one, in which nothing is yet."""

    def kept(self) -> Kept:
        """What this store keeps beside the ledger, so that another one can go on from it."""

    def pages(self, ids: Collection[str]) -> Mapping[tuple[str | None, str], str]:
        """Of some documents the one that was brought last of each source and address."""

    def last_brought(self, ids: Collection[str]) -> str | None:
        """Of some documents the one that was brought last; ``None`` of none."""

    def note(self, problems: Iterable[Problem]) -> None:
        """Keep problems that belong to no document that could be opened."""

    def settle(self, problems: Iterable[Problem]) -> None:
        """Let problems that were noted count no more."""

    def notes(self) -> Sequence[Problem]:
        """The problems that :meth:`note` kept and :meth:`settle` did not end."""

    def all_records(self) -> Iterator[DocumentRecords]:
        """What was read from each document, one document after the other, by document id."""

    def save(self, ledger: Ledger, found: Iterable[Key] = ()) -> None:
        """Keep what all documents together yield, and what each is found by; earlier states stay."""

    def at_once(self) -> AbstractContextManager[None]:
        """Whatever is done to the store in here is one step, kept as a whole or not at all."""

    def save_changes(self, changes: Changes, found: Iterable[Key]) -> bool:
        """Keep some changes to the last state; false, and nothing kept, if they are to another one."""

    def add_keys(self, found: Iterable[Key]) -> None:
        """Let documents be found by some keys."""

    def derivation(self) -> Derivation | None:
        """What made the last state saved; ``None`` if there is none."""

    def without_keys(self) -> Sequence[str]:
        """The documents that have been read since all keys of each were last added."""

    def found_by(self, wanted: Iterable[str]) -> set[str]:
        """The documents that are found by any of some keys."""

    def keys_under(self, key: str, *, after: str = "", limit: int | None = None) -> Sequence[Key]:
        """The keys of one name by their place, those behind a place only."""

    def records_of(self, ids: Iterable[str]) -> Sequence[DocumentRecords]:
        """What was read from some documents, by document id."""

    def tellers(self, kind: str, ids: Collection[str]) -> Sequence[DocumentRecords]:
        """The documents that hold records of a kind and some ids, with these and nothing else."""

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """The records of one kind, a member of ``Ledger``, with some ids; documents without their text."""

    def decide(self, decision: Decision, ledger: Ledger, found: Iterable[Key] = ()) -> None:
        """Keep a decision, the ledger that is derived with it and what each document is found by, or none."""

    def decide_changes(self, decision: Decision, changes: Changes) -> bool:
        """Keep a decision with what it changes; false, and nothing kept, if that is not of the last state."""

    def redact(self, decision: Decision, derive: Callable[[], tuple[Ledger, Iterable[Key]]]) -> None:
        """Take documents out for good, and keep the decision and what is derived without them."""

    def decisions(self) -> Sequence[Decision]:
        """All decisions, also those undone, in the order they fell."""

    def load(self) -> Ledger:
        """The last state saved."""

    def find(self, record: str) -> LedgerRecord:
        """The record of this id, of a former id, or of an id that begins so."""

    def verify(self) -> Sequence[Damage]:
        """Everything that is not as it was when it was added."""


def record_order(record: object) -> tuple[object, ...]:
    """The place of a record among its kind: by id, and by document and position where it has none.

    Decisions stand in the order they fell.
    """
    if isinstance(record, Decision):
        return (record.at, record.id)
    if isinstance(record, Problem):
        return (record.document or "", record.stage, record.message)
    if isinstance(record, DatedWords):
        words = record.when.evidence
        return (record.document, words[0].start if words else -1, record.when.text or "", repr(record.when))
    return (getattr(record, "id", ""),)
