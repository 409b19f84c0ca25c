"""Which document was brought last of each source and address."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from counterclaim.ledger.codec import decode_as
from counterclaim.ledger.tables import documents, readings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Brought:
    source: str | None = None
    url: str | None = None


def last_of_pages(connection: Connection) -> dict[tuple[str | None, str], str]:
    """The document that was brought last of each source and address."""
    rows = connection.execute(
        select(documents.c.id, documents.c.payload)
        .join(readings, readings.c.document == documents.c.id)
        .where(documents.c.payload.contains('"url":"'))
        .group_by(documents.c.id, documents.c.payload)
        .order_by(func.min(readings.c.number))
    )
    brought = ((id, decode_as(_Brought, payload)) for id, payload in rows)
    return {(one.source, one.url): id for id, one in brought if one.url}
