"""Documents of a ledger read again, with other rules or packs; earlier readings stay beside the new ones."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from counterclaim.model.errors import BadEvidence
from counterclaim.model.problems import Problem
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.engines import HERE, Engine
from counterclaim.pipeline.ingest import (
    KEEPING_STAGE,
    OPENING_STAGE,
    Progress,
    Reconciler,
    Summary,
    derive_anew,
    is_lost,
)
from counterclaim.pipeline.portions import DocumentReader, read_each

LACKING = "{name}: imported without its bytes and cannot be read again; `ingest` the original first"


def reread(
    store: LedgerStore,
    reader: DocumentReader,
    *,
    reconcile: Reconciler,
    ids: Collection[str] | None = None,
    engine: Engine = HERE,
    progress: Progress = lambda: None,
) -> Summary:
    """Read some documents of a ledger again, or all, and derive it anew with people's decisions.

    ``new`` counts those that are read otherwise now, ``known`` those that are read as before. One that cannot
    be read any more, or whose bytes an import did not bring, keeps its last reading.
    """
    summary = Summary()
    for id, name in store.lacking().items():
        if ids is None or id in ids:
            summary.note(Problem(document=id, stage=OPENING_STAGE, message=LACKING.format(name=name)))
    for reading in read_each(store.originals(ids), reader, engine):
        if is_lost(reading.records):
            summary.count(reading.records)
        else:
            try:
                (last,) = store.records_of([reading.records.document.id])
                document = replace(reading.records.document, revision_of=last.document.revision_of)
                records = replace(reading.records, document=document)
                is_new = store.add_again(reading.original, reading.working, records)
            except BadEvidence as error:  # a fault of ours: the last reading stays
                message = f"{reading.original.name}: {error}"
                summary.note(Problem(document=None, stage=KEEPING_STAGE, message=message))
            else:
                summary.new += is_new
                summary.known += not is_new
        progress()
    derive_anew(store, reconcile)
    return summary
