"""Words in quotation marks that a text gives a speaker for: those are his, not the text's."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span


def spoken(layers: Layers) -> list[Span]:
    """The quotations that have a speaker."""
    said = [
        span
        for attribution in layers.attributions
        if attribution.actor is not None or attribution.source_text or attribution.source
        for span in (*attribution.quotes, *attribution.content)
    ]
    return [
        quotation.span
        for quotation in layers.layout.quotations
        if any(quotation.span.overlaps(span) for span in said)
    ]


def quoted(layers: Layers) -> list[Span]:
    """All quotations, whether anybody is said to speak or not."""
    return [quotation.span for quotation in layers.layout.quotations]


def lies_in(span: Span, others: Sequence[Span]) -> bool:
    """Whether a stretch of text lies in one of several."""
    return any(other.contains(span) for other in others)
