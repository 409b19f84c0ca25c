"""Voices that nobody knows by name: "residents", "a witness", "the governor of the province"."""

from __future__ import annotations

import re

from counterclaim.model.attributions import Attribution
from counterclaim.vocab.lexicons import cues, triggers

ARTICLES = frozenset(("a", "an", "the"))
POINTING = frozenset("he she it they who which that this".split())  # whoever was told of before
_BESIDE = re.compile(r"\s*[,;(–—]|\swho\s|\swhich\s|\sthat\s")  # what stands at a voice and is none of it


def unnamed_voice(attribution: Attribution | None) -> str | None:
    """The words for who tells something where no actor is known by them; ``None`` for the narration."""
    if attribution is None or attribution.actor is not None:
        return None
    words = _BESIDE.split(attribution.source_text or "", maxsplit=1)[0].split()
    told = words[1:] if words[:1] and words[0].lower() in ARTICLES else words
    if not told or told[0].lower() in POINTING or _is_no_voice(told[-1].lower()):
        return None
    return " ".join(told)


def same_voice(one: str | None, other: str | None) -> bool:
    """Whether two words for a voice are of the same: "local residents" and "residents" are."""
    return _told_by(one) == _told_by(other)


def _told_by(voice: str | None) -> tuple[str, ...]:
    words = (voice or "").lower().split()
    return tuple(word for word in words if word not in cues()["voices.some"])


def _is_no_voice(word: str) -> bool:
    """As "attack" of "an attack confirmed on Tuesday", "report" of "a report said": deeds and papers."""
    papers = cues()["voices.things"] | cues()["voices.showing"]
    return word in triggers().nouns or word in papers or word.removesuffix("s") in papers
