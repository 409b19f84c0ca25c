"""A body's section in one land: "Amnesty International Indonesia said" is no word of Indonesia's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.entities.beside_names import speech_behind
from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span


def find_sections(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Known bodies with the name of a state right behind, where the whole of it has the word.

    As in "UNICEF Sudan reported"; "the UN Syria envoy said" is of another.
    """
    ends = {name.span.end: name for name in found if name.type is NameType.BODY and not name.outlet}
    for state in found:
        body = ends.get(state.span.start - 1) if state.type is NameType.STATE else None
        if body is None or text[body.span.end] != " " or not speech_behind().match(text, state.span.end):
            continue
        span = Span(body.span.start, state.span.end)
        yield replace(body, span=span, form=span.of(text))
