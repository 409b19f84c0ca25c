"""Denials of one's own losses: "denied that it had lost a drone" is no answer to a blow of one's own."""

from __future__ import annotations

import re

from counterclaim.incidents.stories import Document, Draft
from counterclaim.vocab.lexicons import cues, participants

_LIVES = frozenset(("life", "lives", "people"))
_OWN = r"(?:its|their|his)"
_LOST = re.compile(r"\b(?:los(?:t|e|es|ing)|loss of)\b")
_PASSIVE = re.compile(r"\b" + _OWN + r"\b[^,;.]*\b(?:was|were|been)\s+(?P<done>[a-z]+)")


def is_of_own_loss(document: Document, draft: Draft, index: int) -> bool:
    """Whether a denial speaks of what the denier lost, and an incident of nothing but what he did."""
    denial = document.attributions[index]
    side = document.sides.of(denial.actor)
    if side is None or document.profile(draft.happenings).perpetrators != {side}:
        return False
    told = " ".join(span.of(document.text) for span in denial.content)
    return _tells_loss(told)


def _tells_loss(words: str) -> bool:
    """As in "that it had lost a drone", "that two of its men were captured"; not "lives had been lost"."""
    if _LOST.search(words.lower()) is not None:
        people = participants()["people.civil"] | _LIVES
        return not any({word, word.removesuffix("s")} & people for word in words.lower().split())
    done = _PASSIVE.search(words.lower())
    return done is not None and done["done"] in cues()["losses.done"]
