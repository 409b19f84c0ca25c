"""The exporter of the interchange: the ledger, or what a filter chooses of it, names and quotes and all."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Any

from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.interchange import END, pieces
from counterclaim.exports.kept import whole_json
from counterclaim.exports.reading import EVERYTHING, Reading
from counterclaim.exports.within import SITUATIONS
from counterclaim.model.ledgers import Ledger

TABLES = (
    "documents",
    "actors",
    "places",
    "claims",
    "incidents",
    *SITUATIONS,
    "problems",
    "times",
    "decisions",
)


def _write(reading: Reading, sink: Sink) -> None:
    is_whole = reading.question == EVERYTHING
    ledger = reading.whole() if is_whole else _chosen(reading)
    kept = reading.source.kept() if is_whole else None
    with sink.file() as stream:
        for piece in whole_json(ledger, kept) if kept is not None else chain(pieces(ledger), (END,)):
            stream.write(piece)
    for table in TABLES:
        sink.wrote(table, len(getattr(ledger, table)))


def _chosen(reading: Reading) -> Ledger:
    """What matches of a ledger, with all decisions: they may be about any of it."""
    whole = reading.whole()
    named = {kind: tuple(reading.named(kind)) for kind in ("actors", "places", "documents")}
    texts = {document.id: document.text for document in whole.documents}
    documents = tuple(replace(document, text=texts[document.id]) for document in named["documents"])
    there = {document.id for document in documents}
    situations: dict[str, Any] = {
        kind: tuple(record for portion in reading.situations(kind) for record in portion.records)
        for kind in SITUATIONS
    }
    return replace(
        whole,
        documents=documents,
        actors=named["actors"],
        places=named["places"],
        claims=tuple(claim for portion in reading.claims() for claim in portion.records),
        incidents=tuple(incident for portion in reading.incidents() for incident in portion.records),
        problems=tuple(problem for problem in whole.problems if problem.document in there),
        times=tuple(time for time in whole.times if time.document in there),
        **situations,
    )


JSON = Format(
    name="json",
    title="counterclaim-ledger/1, the interchange",
    suffix=".json",
    holds="the ledger, or what a filter chooses of it, with the texts of its documents; without a filter "
    "`import json` makes a ledger of it again",
    cannot_hold=(
        "the originals of documents: `counterclaim backup` keeps them",
        "earlier states and the log: `counterclaim backup` keeps them",
    ),
    write=_write,
    keeps_names=True,
)
