"""Which documents count: of the texts of one page the last one, and none that people withdrew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, DecisionKind, in_force
from counterclaim.model.documents import Document
from counterclaim.model.ledgers import DocumentRecords

Page = tuple[str | None, str]

NOT_HERE = "there is no such document; undo it"
LATER_TEXT = "its page has another text since, {}, which counts: reject that too if it is meant"
UNREAD = frozenset(
    ("text", "language", "ledger", "fault")
)  # stages whose problems leave a document without records


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Documents that count, and how the others lie to them, by document id.

    ``earlier`` is the text that stood at the address before, ``later`` the one that took its place;
    ``withdrawn`` the decision by which a document no longer counts, ``against`` what speaks against such
    decisions.
    """

    records: Sequence[DocumentRecords]
    earlier: Mapping[str, str]
    later: Mapping[str, str]
    withdrawn: Mapping[str, Decision]
    against: Sequence[tuple[Decision, str]]

    def document(self, document: Document) -> Document:
        """A document as the ledger lists it."""
        decision = self.withdrawn.get(document.id)
        return replace(
            document,
            revision_of=self.earlier.get(document.id),
            superseded_by=self.later.get(document.id),
            withdrawn_by=decision.id if decision else None,
        )

    def in_force(self, document: str) -> str:
        """The text that stands today at the address of a document."""
        while document in self.later:
            document = self.later[document]
        return document


def documents_in_force(records: Sequence[DocumentRecords], decisions: Sequence[Decision] = ()) -> Standing:
    """Which of some documents count; pure, and the same for any order of ``records``."""
    known = {record.document.id: record.document for record in records}
    unread = {record.document.id for record in records if not _is_read(record)}
    pages = _pages(known.values())
    earlier = {
        document.id: document.revision_of
        for document in known.values()
        if document.revision_of is not None and document.revision_of not in known
    }
    later: dict[str, str] = {}
    texts: dict[str, list[str]] = {}
    for versions in pages.values():
        ids = [document.id for document in versions]
        texts |= {id: ids[: at + 1] for at, id in enumerate(ids)}
        earlier |= dict(zip(ids[1:], ids, strict=False))
        following: str | None = None
        for id in reversed(ids):
            if following is not None:
                later[id] = following
            if id not in unread:
                following = id
    withdrawn = {
        text: decision
        for decision in withdrawals(decisions)
        for target in decision.targets
        for text in texts.get(target.id, [target.id])
    }
    counting = [r for r in records if r.document.id not in later and r.document.id not in withdrawn]
    against = list(_against(withdrawals(decisions), counting, known, pages))
    return Standing(records=counting, earlier=earlier, later=later, withdrawn=withdrawn, against=against)


def _against(
    withdrawn: Iterable[Decision],
    counting: Iterable[DocumentRecords],
    known: Mapping[str, Document],
    pages: Mapping[Page, Sequence[Document]],
) -> Iterator[tuple[Decision, str]]:
    """Where a document that was withdrawn is not there, or its page has another text since."""
    counts = {record.document.id for record in counting}
    for decision in withdrawn:
        document = known.get(decision.targets[0].id)
        if document is None:
            yield decision, NOT_HERE
            continue
        for other in pages.get(document.page, ()) if document.page else ():
            if other.id in counts:
                yield decision, LATER_TEXT.format(other.id)


def withdrawals(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions in force by which documents no longer count, in the order they fell."""
    return [decision for decision in in_force(list(decisions)) if is_withdrawal(decision)]


def is_withdrawal(decision: Decision) -> bool:
    """Whether a decision takes back a document as a whole."""
    is_rejected = decision.kind is DecisionKind.REJECT and decision.targets[0].kind is SubjectKind.DOCUMENT
    return is_rejected or decision.kind is DecisionKind.REDACT


def _pages(documents: Iterable[Document]) -> dict[Page, list[Document]]:
    """The texts of each page, in turn."""
    pages: dict[Page, list[Document]] = defaultdict(list)
    for document in documents:
        if document.page is not None:
            pages[document.page].append(document)
    return {page: _in_turn(versions) for page, versions in pages.items()}


def _in_turn(versions: Sequence[Document]) -> list[Document]:
    """The texts of one page, the earliest first: by day of publication, then in the order they were brought.

    A text without a day has that of the text which stood there when it was brought.
    """
    known = {document.id: document for document in versions}

    def turn(document: Document) -> tuple[str, int, str, str]:
        day, brought, before = document.published, 0, known.get(document.revision_of or "")
        while before is not None:
            day, brought = day or before.published, brought + 1
            before = known.get(before.revision_of or "")
        return (day or "", brought, document.sha256, document.id)

    return sorted(versions, key=turn)


def _is_read(record: DocumentRecords) -> bool:
    """Whether a text could be read; one that could not takes no other's place."""
    return bool(record.document.text) and not any(p.stage in UNREAD for p in record.problems)
