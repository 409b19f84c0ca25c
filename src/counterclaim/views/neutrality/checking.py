"""The whole check of one text."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.layers import Layers
from counterclaim.model.situations import Restriction
from counterclaim.views.neutrality.assertions import bare_assertions, bare_restrictions
from counterclaim.views.neutrality.labels import loaded_labels
from counterclaim.views.neutrality.names import one_sided_names
from counterclaim.views.neutrality.quotations import spoken
from counterclaim.views.neutrality.records import Finding, Known
from counterclaim.vocab.knowledge import Knowledge


def checked(
    layers: Layers,
    knowledge: Knowledge,
    *,
    restrictions: Sequence[Restriction] = (),
    known: Sequence[Known] = (),
) -> list[Finding]:
    """What in a text takes a side, in text order; pure, and the same rule for every side.

    ``known`` is what a ledger holds of what the text tells: what is well borne out there may be asserted.
    """
    quotations = spoken(layers)
    names = list(one_sided_names(layers, knowledge, quotations))
    labels = (
        one
        for one in loaded_labels(layers, knowledge, quotations)
        if not any(name.span.overlaps(one.span) for name in names)
    )
    found = [*names, *labels, *bare_assertions(layers, quotations, known)]
    found += bare_restrictions(layers, restrictions, found)
    return sorted(found, key=lambda one: (one.span, one.rule))
