"""What was assumed about dates of publication, and what could not be resolved without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from counterclaim.model.dates import When
from counterclaim.model.documents import Document, PublishedBasis
from counterclaim.model.ledgers import Ledger

EXAMPLES = 3
_BASES = {
    PublishedBasis.METADATA: "as its page says",
    PublishedBasis.DATELINE: "from its dateline",
    PublishedBasis.URL: "from its address",
}


def assumptions(ledger: Ledger) -> Iterator[str]:
    """A line for each document whose date nobody gave: what was taken instead, or what stays open."""
    unread = {problem.document for problem in ledger.problems if problem.stage in ("text", "language")}
    for document in ledger.documents:
        if document.id in unread:
            continue
        name = document.name or document.source or document.id
        if document.published is None:
            open_ones = _examples(ledger, document)
            yield f"{name}: no date known, so years stay open{open_ones}; give --published YYYY-MM-DD"
        elif document.published_basis in _BASES:
            assumed = f"assumed published {document.published}, {_BASES[document.published_basis]}"
            yield f"{name}: {assumed}; if that is wrong, give --published YYYY-MM-DD"


def _examples(ledger: Ledger, document: Document) -> str:
    """The first expressions that stay open, as the text has them."""
    words = dict.fromkeys(
        when.text
        for record in (
            *ledger.incidents,
            *ledger.claims,
            *ledger.pledges,
            *ledger.restrictions,
            *ledger.times,
        )
        for when in _dates_within(record)
        if when.text
        and when.earliest is None
        and when.latest is None
        and any(evidence.document == document.id for evidence in when.evidence)
    )
    if not words:
        return ""
    more = ", ..." if len(words) > EXAMPLES else ""
    return f" ({', '.join(repr(text) for text in list(words)[:EXAMPLES])}{more})"


def _dates_within(value: object) -> Iterator[When]:
    if isinstance(value, When):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from _dates_within(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _dates_within(getattr(value, field.name))
