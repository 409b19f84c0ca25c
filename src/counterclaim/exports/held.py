"""A ledger in memory, read as a store is: for what was read and not kept, and for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from counterclaim.ledger.portions import digest_of_held
from counterclaim.ledger.queries import Question, select_incidents
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.stores import record_order


class HeldLedger:
    """The records of a ledger that is in memory."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._by_id: dict[str, dict[str, Any]] = {}

    def derivation(self) -> Derivation:
        """What made it."""
        return self._ledger.generated_by

    def portions(self, question: Question) -> Iterator[Sequence[Incident]]:
        """The incidents that match, the earliest first."""
        if found := select_incidents(self._ledger, question):
            yield found

    def by_id(self, kind: str) -> Iterator[Sequence[Any]]:
        """All records of one kind by id, documents without their text."""
        if records := sorted(getattr(self._ledger, kind), key=record_order):
            yield [_without_text(record) for record in records]

    def in_force(self, kind: str, ids: Iterable[str]) -> Sequence[Any]:
        """The records of one kind with some ids, documents without their text."""
        if kind not in self._by_id:
            self._by_id[kind] = {record.id: record for record in getattr(self._ledger, kind)}
        return [_without_text(self._by_id[kind][id]) for id in ids if id in self._by_id[kind]]

    def load(self) -> Ledger:
        """The whole of it."""
        return self._ledger

    def digest(self) -> str:
        """One hash over all that it tells: that of a store that keeps it."""
        return digest_of_held(self._ledger)

    def kept(self) -> None:
        """Nobody keeps it."""


def _without_text(record: Any) -> Any:
    return replace(record, text=None) if isinstance(record, Document) else record
