"""One rule for every side: where the parties' names are exchanged, the ledger is the mirror image.

What differs then was read by whom it is about, and not by what is said.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.evaluation.differing import Difference, Told, differences, told
from counterclaim.evaluation.exchange import NOTHING, Exchange
from counterclaim.model.documents import Original

KINDS = ("incidents", "claims", "pledges", "restrictions", "talks", "positions")
# ids and offsets differ by their nature; reasons call actors by names of their own, which need no counterpart
LEFT_OUT = frozenset(
    "id title start end document claims about reply_to justifications parent redirects copy_of "
    "revision_of rule reason reasons origin_reason".split()
)
SIDES = ("as it is", "exchanged")
ReadAll = Callable[[Sequence[Original]], Mapping[str, Any]]  # documents to a ledger in its JSON form
Records = Counter[str]


@dataclass(frozen=True, slots=True)
class Mirrored:
    """The records of some documents, exchanged, and those of the documents with their names exchanged."""

    one: Records
    other: Records

    @property
    def same(self) -> int:
        """How many are in both."""
        return (self.one & self.other).total()

    @property
    def records(self) -> int:
        """How many there are on the side that has more."""
        return max(self.one.total(), self.other.total())

    def differences(self) -> list[Difference]:
        """The records that differ, and in what; those that only one side has are of that side."""
        return differences(_told(self.one - self.other), _told(self.other - self.one), SIDES)


def mirrored(originals: Sequence[Original], exchange: Exchange, read: ReadAll) -> Mirrored:
    """Read documents as they are and with the names exchanged; only UTF-8 text can be exchanged."""
    swapped = [replace(one, data=exchange.text(one.data.decode("utf-8")).encode()) for one in originals]
    return Mirrored(records_of(read(originals), exchange), records_of(read(swapped), NOTHING))


def records_of(ledger: Mapping[str, Any], exchange: Exchange) -> Records:
    """The records of a ledger, exchanged, without what differs by its nature."""
    cleaned = ((kind, _cleaned(record, exchange)) for kind in KINDS for record in ledger.get(kind, ()))
    return Counter(f"{kind} {json.dumps(record, sort_keys=True)}" for kind, record in cleaned)


def _told(records: Records) -> list[Told]:
    parts = (record.partition(" ") for record in sorted(records.elements()))
    return [told(kind, json.loads(record)) for kind, _, record in parts]


def _cleaned(value: Any, exchange: Exchange) -> Any:
    """A record with its lists in one order."""
    if isinstance(value, dict):
        return {key: _cleaned(each, exchange) for key, each in value.items() if key not in LEFT_OUT}
    if isinstance(value, list):
        return sorted(
            (_cleaned(each, exchange) for each in value), key=lambda v: json.dumps(v, sort_keys=True)
        )
    return exchange.value(value) if isinstance(value, str) else value
