"""The head of a ledger's log, kept elsewhere: it proves later that nothing was cut off or rewritten since."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from counterclaim.ledger.chain import Entry
from counterclaim.model.errors import BadInput
from counterclaim.model.stores import Damage, DamagedPart, LedgerSize

FORMAT = "counterclaim-head/1"


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The last entry of a log, when it was made, and how much the ledger held then."""

    format: str
    entry: int
    hash: str
    at: str
    documents: int
    originals: int
    records: int


def head_of(size: LedgerSize) -> bytes:
    """The head of a log as a file; of the same ledger always the same bytes."""
    head = Head(
        format=FORMAT,
        entry=size.log,
        hash=size.head or "",
        at=size.at or "",
        documents=size.documents,
        originals=size.originals,
        records=size.records,
    )
    return msgspec.json.format(msgspec.json.encode(head)) + b"\n"


def read_head(name: str, data: bytes) -> Head:
    """The head of a log from a file.

    Raises:
        BadInput: it is none.
    """
    try:
        head = msgspec.json.decode(data, type=Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{name}: no head of a log; `counterclaim verify --head FILE` writes one") from error
    if head.format != FORMAT:
        raise BadInput(f"{name}: a head of a log in another format ({head.format}); upgrade counterclaim")
    return head


def held_against(log: Sequence[Entry], head: Head) -> list[Damage]:
    """What a log has lost or changed since that was its head."""
    found = next((entry for entry in log if entry.number == head.entry), None)
    was = f"the log ended here, made {head.at}, with the hash {head.hash}"
    if found is None:
        message = f"{was}; it has {len(log)} entries now: what came last was cut off"
    elif found.hash != head.hash:
        message = f"{was}; the entry, made {found.at}, has another hash now: the log was rewritten"
    else:
        return []
    return [Damage(part=DamagedPart.LOG, subject=f"entry {head.entry}", message=message)]
