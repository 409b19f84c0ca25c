"""Many made documents into a ledger at once: one by one they would take longer than what is measured."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert

from benchmarks.scaling import DERIVATION
from counterclaim.ledger import SqlLedger, tables
from counterclaim.ledger.connections import engine_of, url_of
from counterclaim.ledger.reading_rows import ReadingRows, prepared
from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.ledgers import Derivation, DocumentRecords
from counterclaim.pipeline.increments import all_keys
from counterclaim.pipeline.reconciling import reconciled

AT = "1995-01-01T00:00:00+00:00"


def brought(record: DocumentRecords) -> tuple[Original, WorkingText]:
    """The file and the text that a made document was read from."""
    text = record.document.text or ""
    original = Original(name=record.document.id, data=text.encode(), source=record.document.source)
    return original, WorkingText(text=text, encoding="utf-8", extractor="plain/1")


def filled(
    store: SqlLedger, records: Sequence[DocumentRecords], made_by: Derivation = DERIVATION
) -> SqlLedger:
    """A ledger with documents and what follows from them; its log does not tell how they came.

    One that decisions are taken on has to be made by this program, or the first one derives all of it anew.
    """
    readings = [prepared(*brought(record), record) for record in records]
    originals = {rows.sha256: {"sha256": rows.sha256, "data": rows.data, "added": AT} for rows in readings}
    with engine_of(url_of(store.location)).execution_options(writes=True).begin() as connection:
        connection.execute(insert(tables.originals), list(originals.values()))
        connection.execute(
            insert(tables.working_texts), list({r["id"]: r for r in map(_text, readings)}.values())
        )
        connection.execute(insert(tables.documents), [_document(rows) for rows in readings])
        connection.execute(insert(tables.readings), [_reading(n, rows) for n, rows in enumerate(readings, 1)])
        connection.execute(
            insert(tables.records), [r for n, rows in enumerate(readings, 1) for r in _records(n, rows)]
        )
    ledger = reconciled(records, derivation=made_by)
    store.save(ledger, all_keys(records, ledger))
    return store


def _text(rows: ReadingRows) -> dict[str, object]:
    assert rows.working is not None
    return {
        "id": rows.working_id,
        "original": rows.sha256,
        "extractor": rows.working.extractor,
        "text_sha256": rows.text_sha256,
        "text": rows.working.text,
        "payload": rows.working_payload,
        "added": AT,
    }


def _document(rows: ReadingRows) -> dict[str, object]:
    return {"id": rows.document, "original": rows.sha256, "payload": rows.brought, "added": AT}


def _reading(number: int, rows: ReadingRows) -> dict[str, object]:
    return {
        "number": number,
        "document": rows.document,
        "working_text": rows.working_id,
        "payload": rows.payload,
        "version": DERIVATION.version,
        "added": AT,
    }


def _records(number: int, rows: ReadingRows) -> list[dict[str, object]]:
    return [
        {
            "reading": number,
            "kind": row.kind,
            "position": row.position,
            "id": row.id,
            "document": rows.document,
            "payload": row.payload,
        }
        for row in rows.records
    ]
