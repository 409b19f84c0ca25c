"""As in "India said its guns had fired, the paper reported": who is named last tells what the first says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.attributions import Attribution
from counterclaim.model.spans import Span, hull


def with_outer_tellers(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions in which a teller at the end of a sentence tells the whole of what is said before.

    A parser takes such a teller for a part of what the first one says.
    """
    settled = list(found)
    for at in range(len(settled)):
        for number in range(len(settled)):
            if at != number and _tells_all(text, settled[number], settled[at]):
                settled[at], settled[number] = _one_inside_the_other(settled[at], settled[number])
    return settled


def _one_inside_the_other(inner: Attribution, outer: Attribution) -> tuple[Attribution, Attribution]:
    end = hull(outer.content).end
    content = tuple(Span(span.start, min(span.end, end)) for span in inner.content if span.start < end)
    said = hull((*inner.source, *inner.cue, *content))
    return replace(inner, content=content), replace(outer, content=(said,))


def _tells_all(text: str, outer: Attribution, inner: Attribution) -> bool:
    """Whether one tells what the other tells, and its own words stand behind that in the other's content."""
    if outer.sentence != inner.sentence or not (outer.source and outer.cue and outer.content):
        return False
    if not (inner.source and inner.cue and inner.content):
        return False
    said, tag = hull(outer.content), hull((*outer.source, *outer.cue))
    begins_alike = said.start in (hull(inner.content).start, hull((*inner.source, *inner.content)).start)
    ends_it = tag.start >= said.end and any(span.contains(tag) for span in inner.content)
    if len(said.of(text).split()) < 2 or ";" in text[said.end : tag.start]:
        return False  # "refuted what the panel had said", "...; the doctor confirmed it"
    return begins_alike and ends_it and hull(inner.cue).end <= tag.start
