"""Which document was brought last: of some, and of each source and address."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import documents, readings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brought:
    source: str | None = None
    url: str | None = None


def as_brought(connection: Connection, ids: Collection[str]) -> list[str]:
    """Documents in the order they were brought: a document that is read again does not come anew."""
    came: dict[str, int] = {}
    for some in batched(sorted(ids)):
        first = select(readings.c.document, func.min(readings.c.number).label("number"))
        rows = connection.execute(first.where(readings.c.document.in_(some)).group_by(readings.c.document))
        came.update((row.document, row.number) for row in rows)
    return sorted(came, key=came.__getitem__)


def last_of_pages(connection: Connection, ids: Collection[str]) -> dict[tuple[str | None, str], str]:
    """The document that was brought last of each source and address, among some."""
    brought: dict[str, _Brought] = {}
    for some in batched(sorted(ids)):
        rows = connection.execute(select(documents.c.id, documents.c.payload).where(documents.c.id.in_(some)))
        brought.update((row.id, decode_as(_Brought, row.payload)) for row in rows)
    ordered = ((id, brought[id]) for id in as_brought(connection, ids) if id in brought)
    return {(one.source, one.url): id for id, one in ordered if one.url}
