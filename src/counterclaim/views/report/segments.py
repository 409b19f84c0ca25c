"""A document's text cut at every boundary of evidence, so that spans may overlap as they like.

A browser's elements nest; evidence does not. Each segment is covered by the same pieces of evidence from its
first character to its last, and knows where it stands: whatever covers it is found by offsets alone, which
keeps the page linear in its text however many spans lie over one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.spans import Span

_LINES = re.compile(r"[^\r\n]*(?:[\r\n]+|\Z)")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text without a boundary inside. ``starting`` are the spans that begin with it."""

    start: int
    end: int
    text: str
    covered: bool = False
    starting: tuple[Span, ...] = ()


def cut(text: str, spans: Iterable[Span]) -> list[Segment]:
    """Cut a text at the boundaries of some spans; the segments together are the text.

    >>> [(s.text, s.covered) for s in cut("four dead", [Span(0, 6), Span(5, 9)])]
    [('four ', True), ('d', True), ('ead', True)]
    """
    return [segment for paragraph in paragraphs(text, spans) for segment in paragraph]


def paragraphs(text: str, spans: Iterable[Span]) -> list[list[Segment]]:
    """The segments of a text by its lines; a line keeps the line ends that follow it."""
    inside = sorted({span for span in spans if span.end <= len(text)})
    lines = [match.span() for match in _LINES.finditer(text) if match.end() > match.start()]
    bounds = {offset for span in inside for offset in (span.start, span.end)}
    cuts = sorted(bounds | {offset for line in lines for offset in line})
    depth = _depths(inside, cuts)
    starting: dict[int, list[Span]] = {}
    for span in inside:
        starting.setdefault(span.start, []).append(span)
    return [
        [
            Segment(start, end, text[start:end], depth[start] > 0, tuple(starting.get(start, ())))
            for start, end in _between(cuts, line)
        ]
        for line in lines
    ]


def _between(cuts: Sequence[int], line: tuple[int, int]) -> Iterable[tuple[int, int]]:
    first, last = bisect_left(cuts, line[0]), bisect_right(cuts, line[1])
    inner = cuts[first:last]
    return pairwise(inner)


def _depths(spans: Sequence[Span], cuts: Sequence[int]) -> dict[int, int]:
    """How many spans cover the stretch that begins at each cut."""
    change = dict.fromkeys(cuts, 0)
    for span in spans:
        change[span.start] += 1
        change[span.end] -= 1
    depth, depths = 0, {}
    for offset in cuts:
        depth += change[offset]
        depths[offset] = depth
    return depths
