"""Records of many documents to one ledger: copies are found in the texts, then accounts are gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.incidents import reconcile
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Copy, Document
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.text import find_copies


def reconciled(
    records: Sequence[DocumentRecords], *, derivation: Derivation, decisions: Sequence[Decision] = ()
) -> Ledger:
    """The ledger of some documents with people's decisions; pure, the same for any order of ``records``."""
    copies = copies_among([record.document for record in records])
    return reconcile(records, derivation=derivation, copies=copies, decisions=decisions)


def copies_among(documents: Sequence[Document]) -> Mapping[str, Copy]:
    """Which documents are copies, whole or cut short, of which; of equal ones the first is the whole."""
    ordered = sorted(documents, key=lambda d: (d.published or "9999", d.sha256, d.id))
    known = {document.id: document for document in ordered}
    texts = {document.id: document.text for document in ordered if document.text}
    return find_copies(texts, lambda one, other: not _is_serial(known[one], known[other]))


def _is_serial(one: Document, other: Document) -> bool:
    """Whether one body published both on different days: its daily bulletins say much in the same words."""
    same_source = one.source is not None and one.source == other.source
    same_page = one.url is not None and one.url == other.url
    return same_source and not same_page and one.published != other.published
