"""Denials of a deed that name none: "denied responsibility", "denied any part in it"."""

from __future__ import annotations

import re

from counterclaim.incidents.stories import Document, Draft
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope
from counterclaim.vocab.lexicons import cues, triggers

DISOWNING = ("obj", "that", "ger")  # "denied any part in it", "that its men were to blame", "taking part"
_PARTS = frozenset(("involvement", "involved", "role"))
_WHOLE = frozenset(("responsibility", "responsible"))
_LONGEST_PART = 3  # words of "any involvement", "having taken part"
_OF_WHAT = re.compile(r"\b(?:for|in)\s(.+)", re.DOTALL)
_WORD = re.compile(r"[\w-]+")


def disowns(document: Document, denial: Attribution) -> bool:
    """As in "denied any part in it", "denied responsibility": for a deed, and not "for the roads"."""
    if denial.scope is not DenialScope.RESPONSIBILITY or denial.frame not in DISOWNING:
        return False
    told = _OF_WHAT.search(" ".join(span.of(document.text) for span in denial.content))
    words = _WORD.findall(told[1].lower()) if told is not None else ()
    deeds = triggers().nouns.keys() | triggers()["pointers.nouns"] | cues()["anaphora.pronouns"]
    return told is None or any(word in deeds or word.removesuffix("s") in deeds for word in words)


def is_of_part(document: Document, denial: Attribution) -> bool:
    """As in "denied taking part", "denied any involvement": of the denier's own part, whoever else did it."""
    return not (cues()["scopes.shares"] | _PARTS).isdisjoint(_short_words(document, denial))


def is_of_own(document: Document, denial: Attribution) -> bool:
    """As in "denied any part", "denied responsibility": not of what others are said to have done."""
    return is_of_part(document, denial) or not _WHOLE.isdisjoint(_short_words(document, denial))


def _short_words(document: Document, denial: Attribution) -> list[str]:
    """What is denied, where that is somebody's responsibility in a word or two."""
    words = [word for span in denial.content for word in span.of(document.text).lower().split()]
    own = denial.scope is DenialScope.RESPONSIBILITY and len(words) <= _LONGEST_PART
    return words if own else []


def may_be_of(document: Document, draft: Draft, side: str | None) -> bool:
    """Whether a side is blamed for an event, or nobody is by others than itself."""
    told = [h for h in draft.happenings if document.sides.of(document.party(h)) != side]
    blamed = document.profile(told).perpetrators
    return not blamed or side in blamed
