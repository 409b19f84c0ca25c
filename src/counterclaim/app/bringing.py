"""Documents brought in from a browser or a program: looked at first, kept when somebody says so."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.model.documents import Document, Original
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Problem

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.sources.fetching import Fetcher
    from counterclaim.sources.items import Item, Options

MOST = 50  # documents at once; the command has no such bound
MOST_BYTES = 50 * 1024 * 1024  # of all of them, unpacked
SECONDS = 120.0  # in which they must have come
SHOWN = 10  # documents whose words are shown before they are kept
WORDS = 2_000  # characters of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What somebody sends: a text, a file with its name, or an address; and what they say of it."""

    text: str = ""
    file: bytes = b""
    name: str = ""
    address: str = ""
    source: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A document before it is kept: its record, how it begins, and whether the ledger has it already."""

    document: Document
    beginning: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What would come: the first documents, how many more, and what would not."""

    documents: Sequence[Seen]
    more: int
    problems: Sequence[Problem]


def items_of(sent: Sent, fetcher: Fetcher) -> list[Item]:
    """What was sent, opened.

    Raises:
        BadInput: it is nothing, or more than one thing, or nothing that can be opened.
    """
    from counterclaim.sources import day_of
    from counterclaim.sources.items import Options, keepable

    published = day_of(sent.published) if sent.published else None
    if sent.published and published is None:
        raise BadInput(f"published: {sent.published[:40]!r} is no day; write it as 2023-06-28")
    options = Options(published=published, source=keepable(sent.source).strip() or None)
    return list(_bounded(_opened(sent, options, fetcher)))


def look_at(store: SqlLedger, items: Iterable[Item]) -> Look:
    """Show what would come of it; nothing is kept."""
    from counterclaim.pipeline.describing import document_id

    items = list(items)
    originals = [item for item in items if isinstance(item, Original)]
    known = store.known([document_id(original) for original in originals])
    problems = [item for item in items if isinstance(item, Problem)]
    seen: list[Seen] = []
    for original in originals[:SHOWN]:
        document, found = _looked(original)
        problems += found
        beginning = (document.text or "")[:WORDS]
        seen.append(Seen(document=document, beginning=beginning, known=document.id in known))
    return Look(documents=seen, more=len(originals) - len(seen), problems=problems)


def _opened(sent: Sent, options: Options, fetcher: Fetcher) -> Iterator[Item]:
    from counterclaim.sources.sent import open_address, open_sent, open_text

    given = [bool(sent.text.strip()), bool(sent.name or sent.file), bool(sent.address.strip())]
    if sum(given) != 1:
        raise BadInput("send one of the three: a text, a file, or an address")
    if sent.text.strip():
        return open_text(sent.text, options)
    if sent.address.strip():
        return open_address(sent.address.strip(), options, fetcher)
    return open_sent(sent.name, sent.file, options)


def _bounded(items: Iterator[Item]) -> Iterator[Item]:
    """Not more than comes in a bounded time, number and size; what is left out is told."""
    from counterclaim.sources.items import lost

    until, size = time.monotonic() + SECONDS, 0
    for number, item in enumerate(items):
        size += len(item.data) if isinstance(item, Original) else 0
        if number == MOST or size > MOST_BYTES or time.monotonic() > until:
            yield lost(f"only {number} documents are taken at once here; `counterclaim ingest` takes all")
            return
        yield item


def _looked(original: Original) -> tuple[Document, list[Problem]]:
    from counterclaim.pipeline.describing import described, unread_records
    from counterclaim.text import working_text

    try:
        return described(original, working_text(original))
    except UnreadableDocument as error:
        records = unread_records(original, stage="text", message=str(error))
        return records.document, list(records.problems)
