"""The working texts of documents: all that one ever had, or the one that its records point into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import readings, working_texts
from counterclaim.model.documents import Document


def texts_of(connection: Connection, document: str) -> tuple[str, ...]:
    """All working texts that a document was ever read as, the last one first."""
    rows = connection.execute(
        select(working_texts.c.text)
        .join(readings, readings.c.working_text == working_texts.c.id)
        .where(readings.c.document == document)
        .order_by(readings.c.number.desc())
    )
    return tuple(dict.fromkeys(rows.scalars()))


def with_texts(connection: Connection, read: Sequence[Document]) -> list[Document]:
    """Documents, each with the text that its records point into: that of its reading, not of a later one."""
    wanted = {(document.id, document.text_sha256) for document in read}
    texts: dict[tuple[str, str], str] = {}
    for some in batched([document.id for document in read]):
        rows = connection.execute(
            select(readings.c.document, working_texts.c.text_sha256, working_texts.c.text)
            .join(readings, readings.c.working_text == working_texts.c.id)
            .where(readings.c.document.in_(some))
        )
        texts.update(((id, sha256), text) for id, sha256, text in rows if (id, sha256) in wanted)
    return [replace(d, text=texts.get((d.id, d.text_sha256)) or None) for d in read]
