"""What the interchange carries beside a ledger, so that an import goes on where the export was made.

The member `kept` has what each document yielded by itself (`readings`), problems that belong to no document
(`notes`) and former ids of incidents (`redirects`). It is written one reading a line, in the order of the
documents' ids; the bytes of originals are not in it, and the text of a document stands in `documents`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from counterclaim.exports.interchange import END, escaped, pieces
from counterclaim.model.ledgers import Kept, KeptReading, Ledger

_ENCODER = msgspec.json.Encoder(order="deterministic")


def whole_json(ledger: Ledger, kept: Kept) -> Iterator[bytes]:
    """A ledger as the interchange writes it with all that another store needs to go on from it, in pieces."""
    texts = {document.id: document.text for document in ledger.documents}
    yield from pieces(ledger)
    yield b',\n  "kept": {\n    "notes": ' + _line([_full(note) for note in kept.notes])
    yield b',\n    "readings": ['
    for number, reading in enumerate(kept.readings):
        yield (b",\n      " if number else b"\n      ") + _line(_of_reading(reading, texts))
    yield b'\n    ],\n    "redirects": ' + _line(dict(kept.redirects)) + b"\n  }" + END


def _of_reading(reading: KeptReading, texts: Mapping[str, str | None]) -> Any:
    """One reading; its text is left out where it is that of the document in the ledger."""
    records = reading.records
    document = records.document
    if texts.get(document.id) == document.text:
        records = replace(records, document=replace(document, text=None))
    brought = replace(reading.brought, data=b"")
    working = replace(reading.working, text="") if reading.working is not None else None
    return _full(replace(reading, records=records, brought=brought, working=working))


def _full(record: object) -> Any:
    return msgspec.to_builtins(record, order="sorted")


def _line(content: object) -> bytes:
    return escaped(_ENCODER.encode(content).decode()).encode()
