"""Records of many documents to one ledger: copies are found in the texts, then accounts are gathered."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents import documents_in_force, reconcile
from counterclaim.model.decisions import Decision
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.pipeline.copies import copies_among


def reconciled(
    records: Sequence[DocumentRecords], *, derivation: Derivation, decisions: Sequence[Decision] = ()
) -> Ledger:
    """The ledger of some documents with people's decisions; pure, the same for any order of ``records``."""
    copies = copies_among([record.document for record in documents_in_force(records, decisions).records])
    return reconcile(records, derivation=derivation, copies=copies, decisions=decisions)
