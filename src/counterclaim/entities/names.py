"""Names in a text before it is parsed: known ones, and those the text itself introduces.

Unknown names are found by what stands beside them: a body's last word ("... Defense Army"), a title or a
word of speech beside a person, "de facto", "breakaway" and kin beside a territory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.entities.capitals import with_kind
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.territories import find_territories
from counterclaim.entities.unknown_names import find_bodies_and_persons, find_surnames
from counterclaim.model.parses import KnownName, NameType
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import SAME_SIGNS, Knowledge

_STATE_TITLE = re.compile(
    r"(?:Islamic |People's |Democratic |Federal |Arab )*(?:Republic|Kingdom|State|Federation|Union) of $"
)


def find_names(layout: TextLayout, knowledge: Knowledge) -> list[FoundName]:
    """All names in a text, known ones first; no two overlap."""
    text = layout.text.translate(SAME_SIGNS)
    found = list(_known(text, knowledge))
    found = _merged(found, find_territories(text, found))
    found = _merged(found, find_bodies_and_persons(text, layout, found))
    return _merged(found, find_surnames(text, found))


def masks(names: Iterable[FoundName]) -> list[KnownName]:
    """The names as the parser should know them."""
    return [KnownName(span=name.span, type=name.type) for name in names]


def _known(text: str, knowledge: Knowledge) -> Iterator[FoundName]:
    for start, end, entry in knowledge.find_names(text):
        if _inside_longer_name(text, end):
            continue
        span = Span(start, end)
        if entry.type is NameType.STATE:
            span = Span(_with_title(text, start), with_kind(text, end))
        yield FoundName(
            span=span,
            form=span.of(text),
            type=entry.type,
            actor=entry.actor,
            place=entry.place,
            outlet=entry.outlet,
        )


def _with_title(text: str, start: int) -> int:
    """As in "the Republic of Cambodia": the form of state belongs to the name."""
    match = _STATE_TITLE.search(text, max(0, start - 40), start)
    return match.start() if match else start


def _inside_longer_name(text: str, end: int) -> bool:
    """As in "Paris-based" is no name of its own.

    "Jordan" in "Michael Jordan" cannot be told here and stays.
    """
    return end < len(text) and text[end] == "-" and text[end + 1 : end + 2].islower()


def _merged(first: Sequence[FoundName], more: Iterable[FoundName]) -> list[FoundName]:
    taken = sorted(first, key=lambda name: name.span)
    for name in more:
        if not any(name.span.overlaps(other.span) for other in taken):
            taken.append(name)
    return sorted(taken, key=lambda name: name.span)
