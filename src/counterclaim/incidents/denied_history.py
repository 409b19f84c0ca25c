"""Denials of deeds of long ago: "was blamed for the 2018 massacre. He has denied it" denies nothing newer."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.incidents.stories import Document
from counterclaim.model.happenings import Happening

REACH = 2  # sentences between a deed and the denial that only points at it


def is_of_history(document: Document, happenings: Sequence[Happening], index: int) -> bool:
    """Whether what was told last before a denial, in its own paragraph, is background.

    A denial that tells the deed anew, or where or when it was, says by itself what it denies.
    """
    denial = document.attributions[index]
    if not denial.cue or any(h.attribution == index and not h.pointer for h in happenings):
        return False
    start = denial.cue[0].start
    before = [h for h in happenings if h.span.start < start and 0 <= denial.sentence - h.sentence <= REACH]
    last = max(before, key=lambda told: told.span.start, default=None)
    if last is None or document.text.find("\n\n", last.span.end, start) >= 0:
        return False
    return last.background and last.real and not last.aggregate
