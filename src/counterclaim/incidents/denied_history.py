"""Denials of deeds of long ago: "was blamed for the 2018 massacre. He has denied it" denies nothing newer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.incidents.stories import Document
from counterclaim.model.happenings import Happening

_ALWAYS = re.compile(r"\b(?:always|repeatedly|consistently|long)\b")
REACH = 2  # sentences between a deed and the denial that only points at it


def is_of_history(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """Whether the sentence before a denial, in its own paragraph, tells background.

    A denial that tells the deed anew, or where or when it was, says by itself what it denies; so does that of
    who is blamed for something newer in the same paragraph, unless he has "always" or "repeatedly" denied it.
    """
    denial = document.attributions[index]
    own = [h for h in happenings if h.attribution == index]
    if not denial.cue or any(not h.pointer or h.time is not None or h.place_id for h in own):
        return False
    start = denial.cue[0].start
    near = [h for h in happenings if h.span.start < start and 0 <= denial.sentence - h.sentence <= REACH]
    near = [h for h in near if document.text.find("\n\n", h.span.end, start) < 0]
    last = max(near, key=lambda told: told.span.start, default=None)
    if last is None or last.sentence == denial.sentence:
        return False
    side = document.sides.of(denial.actor)
    blamed = any(side in document.profile([h]).perpetrators for h in near if not h.background)
    always = _ALWAYS.search(" ".join(span.of(document.text) for span in denial.cue)) is not None
    return last.background and last.real and not last.aggregate and (always or not blamed)
