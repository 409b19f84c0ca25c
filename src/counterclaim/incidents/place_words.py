"""All the places that a text tells of one event together: "in the Orsa and Varda districts"."""

from __future__ import annotations

import re

from counterclaim.incidents.stories import Document
from counterclaim.model.spans import Span
from counterclaim.vocab.toponymy import toponymy

_NAME = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
# A comma joins two places only in a list that ends so: "Gao, Kidal and Bol"; not "Gao, Mali".
_LISTED = r",(?= [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?:, [A-Z][\w'’ -]+)*,? (?:and|or) (?:the )?[A-Z])"
_JOINED = rf"(?:,? and|,? or|{_LISTED})"
_NEXT = re.compile(rf"{_JOINED} (?:(?:in|near|at) )?(?:the )?{_NAME}")
_BEFORE = re.compile(rf"{_NAME}{_JOINED} (?:the )?$")
_NOUN = re.compile(r" (?P<noun>[a-z]+)\b")
LONGEST = 60  # characters of a name and what joins it


def whole_place(document: Document, span: Span) -> Span:
    """The words for a place with those for others that are told beside it, if the document knows them."""
    text, (start, end) = document.text, (span.start, span.end)
    names = {
        form for place in document.places.values() for form in (place.name, *(a.form for a in place.names))
    }
    while (further := _NEXT.match(text, end)) is not None and further["name"] in names:
        end = further.end()
    while (before := _BEFORE.search(text, max(0, start - LONGEST), start)) is not None and before[
        "name"
    ] in names:
        start = before.start()
    if (start, end) == (span.start, span.end):
        return span
    noun = _NOUN.match(text, end)
    plural = noun is not None and noun["noun"].removesuffix("s") in toponymy().locative
    return Span(start, noun.end() if noun is not None and plural else end)
