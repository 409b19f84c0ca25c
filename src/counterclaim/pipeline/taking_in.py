"""A ledger that another store kept, taken in as it is: nothing is read or derived anew."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.errors import LedgerError
from counterclaim.model.ledgers import Kept, Ledger
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.increments import all_keys


def take_in(store: LedgerStore, ledger: Ledger, kept: Kept) -> None:
    """Keep a ledger as it is, with what each of its documents yielded, so that new documents can join it.

    Raises:
        BadEvidence: words are not where a record says.
        LedgerError: the store holds something already, or what belongs together does not fit.
    """
    readings = list(kept.readings)
    records = [reading.records for reading in readings]
    listed = {document.id for document in ledger.documents}
    missing = listed - {record.document.id for record in records}
    if missing:
        raise LedgerError(f"{min(missing)}: what was read from it is not there (kept.readings)")
    found = all_keys([record for record in records if record.document.id in listed], ledger)
    store.take_in(ledger, replace(kept, readings=readings), found)
