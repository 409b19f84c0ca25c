"""What stands at the address of a document in a ledger to which it comes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from counterclaim.model.documents import Document
from counterclaim.model.ledgers import DocumentRecords, Key
from counterclaim.model.stores import LedgerStore

Page = tuple[str | None, str]  # a source and an address


def page_key(document: Document) -> Key | None:
    """What the texts of one page are found by; ``None`` for a document without an address."""
    if document.page is None:
        return None
    source, url = document.page
    return Key(key=f"page {source or ''}\n{url}", document=document.id)


@dataclass(slots=True)
class Pages:
    """The text that was brought last of each page: in a ledger, if there is one, and in this run."""

    store: LedgerStore | None = None
    _here: dict[Page, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.store is not None:  # a run that was stopped left documents without keys
            self._here.update(self.store.pages(self.store.without_keys()))

    def placed(self, records: DocumentRecords) -> DocumentRecords:
        """What was read from a document, with the text that stood at its address until it came."""
        document = records.document
        if document.page is None:
            return records
        earlier = self._here.get(document.page) or self._kept(document)
        return replace(records, document=replace(document, revision_of=earlier))

    def brought(self, document: Document) -> None:
        """Let a document that was kept stand at its address from now on."""
        if document.page is not None:
            self._here[document.page] = document.id

    def _kept(self, document: Document) -> str | None:
        key = page_key(document)
        if self.store is None or key is None:
            return None
        return self.store.last_brought(self.store.found_by([key.key]))
