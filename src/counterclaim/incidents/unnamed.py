"""Voices that nobody knows by name: "residents", "a witness", "the governor of the province"."""

from __future__ import annotations

from counterclaim.model.attributions import Attribution

ARTICLES = frozenset(("a", "an", "the"))
POINTING = frozenset("he she it they who which that this".split())  # whoever was told of before


def unnamed_voice(attribution: Attribution | None) -> str | None:
    """The words for who tells something where no actor is known by them; ``None`` for the narration."""
    if attribution is None or attribution.actor is not None:
        return None
    words = (attribution.source_text or "").split()
    told = words[1:] if words[:1] and words[0].lower() in ARTICLES else words
    return " ".join(told) if told and told[0].lower() not in POINTING else None
