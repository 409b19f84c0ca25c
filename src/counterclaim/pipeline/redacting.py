"""Documents taken out of a ledger for good, and the ledger that is derived without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.model.decisions import Decision, DecisionKind, decision_by
from counterclaim.model.documents import Document
from counterclaim.model.ledgers import Key, Ledger
from counterclaim.model.stores import LedgerStore
from counterclaim.pipeline.deciding import document_target, moment_after
from counterclaim.pipeline.increments import all_keys
from counterclaim.pipeline.ingest import Reconciler, with_problems


def redact(
    store: LedgerStore, documents: Sequence[Document], *, author: str, explanation: str, reconcile: Reconciler
) -> Decision:
    """Take documents out, which came with the same bytes: hashes, log and custody stay, words do not.

    Raises:
        DamagedLedger: what they are part of is not as it was added.
        LedgerError: the ledger cannot be written to.
    """

    def derive() -> tuple[Ledger, Iterable[Key]]:
        records = list(store.all_records())
        ledger = with_problems(reconcile(records, decisions=store.decisions()), store.notes())
        return ledger, all_keys(records, ledger)

    with store.at_once():
        decision = decision_by(
            author,
            DecisionKind.REDACT,
            at=moment_after(store.decisions()),
            explanation=explanation,
            targets=[document_target(document) for document in documents],
        )
        store.redact(decision, derive)
    return decision
