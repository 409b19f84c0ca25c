"""Words of a document that a person marks: by quoting them, or by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence, Span

AROUND = 30  # characters of text shown on either side of words that stand several times
SHOWN = 5  # places shown of them
_AT = re.compile(r"([0-9]{1,9}):([0-9]{1,9})")


def document_named(ledger: Ledger, wanted: str) -> Document:
    """The one document that an id, its beginning, a file name, an address or a source stands for.

    Of several texts of one page it is the one that counts.

    Raises:
        BadInput: several fit.
        RecordNotFound: none does.
    """
    from counterclaim.ledger.queries import documents_named

    named = documents_named(ledger, wanted)
    fits = [id for id in named if document_of(ledger, id).superseded_by not in named]
    if len(fits) > 1:
        raise BadInput(f"{wanted!r} names several documents: {', '.join(sorted(fits))}; give the id")
    return document_of(ledger, fits[0])


def document_of(ledger: Ledger, id: str) -> Document:
    """The document of an id that a record bears."""
    return next(document for document in ledger.documents if document.id == id)


def marked(
    document: Document, quotes: Sequence[str], places: Sequence[str] = (), *, option: str = "--words"
) -> tuple[Evidence, ...]:
    """Words of a document, quoted to the letter or given by their offsets, in text order.

    Raises:
        BadInput: a quotation does not stand there exactly once, or offsets lie outside the text.
    """
    text = document.text or ""
    spans = {_quoted(document, text, quote, option) for quote in quotes}
    spans |= {_placed(document, text, place) for place in places}
    return tuple(Evidence.at(document.id, text, span) for span in sorted(spans))


def stretch_at(ledger: Ledger, document: str | None, place: str | None) -> Span | None:
    """A stretch of a document's text given as START:END; nothing of nothing.

    Raises:
        BadInput: it is no stretch of that text, or no document is named.
    """
    if place is None:
        return None
    if document is None:
        raise BadInput(f"--at {place!r} is a place in a document; name that with --document")
    told_in = document_of(ledger, document)
    return _placed(told_in, told_in.text or "", place)


def _quoted(document: Document, text: str, quote: str, option: str) -> Span:
    found = list(_places_of(text, quote)) if quote else []
    name = document.name or document.id
    if not found:
        raise BadInput(
            f"{option} {quote!r} does not stand in {name}; give words that stand there once, to the letter: "
            f"`counterclaim show {document.id}` prints the text"
        )
    if len(found) > 1:
        shown = "; ".join(f"{at.start}:{at.end} “{_around(text, at)}”" for at in found[:SHOWN])
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise BadInput(
            f"{option} {quote!r} stands {len(found)} times in {name}: {shown}{more}; "
            "give more of the words around it, or --at START:END where it can be given"
        )
    return found[0]


def _places_of(text: str, quote: str) -> Iterator[Span]:
    at = text.find(quote)
    while at >= 0:
        yield Span(at, at + len(quote))
        at = text.find(quote, at + 1)


def _around(text: str, at: Span) -> str:
    words = text[max(0, at.start - AROUND) : at.end + AROUND]
    return " ".join(words.split())


def _placed(document: Document, text: str, place: str) -> Span:
    found = _AT.fullmatch(place)
    if found is None or not int(found[1]) < int(found[2]) <= len(text):
        raise BadInput(
            f"--at {place!r}: write START:END, characters of the text of {document.name or document.id} "
            f"from 0 to {len(text)}"
        )
    return Span(int(found[1]), int(found[2]))
