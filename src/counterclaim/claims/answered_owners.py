"""Whose words an answer names: "rejected the group's account", "denied Amnesty's claims"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues

_OWNED = re.compile(
    r"^(?:as\s+(?:[\"“][^\"”]*[\"”]|[\w-]+)\s+)?(?P<owner>(?:(?!\bthat\b).)+?)(?:'s|’s|s'|s’)\s+"
    r"(?:[\w-]+\s+){0,2}?(?P<words>\w+)(?:\s+that\b.*)?$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has told what is answered: an actor, where the text tells which, and the noun for it."""

    actor: str | None
    noun: str

    def tells(self, cast: Cast, attribution: Attribution) -> bool:
        """Whether an earlier attribution may be of this owner; who is unknown may be any of that noun."""
        if attribution.actor is not None and self.actor is not None:
            sides = (cast.side_of(self.actor) or self.actor, cast.side_of(attribution.actor))
            return self.actor in (attribution.actor, *attribution.chain) or sides[0] == sides[1]
        words = (attribution.source_text or "").lower().split()
        return words[-1:] == [self.noun]


def owner_of(layout: TextLayout, cast: Cast, attribution: Attribution) -> Owner | None:
    """The one named in a content that is no more than somebody's words; ``None`` for other contents."""
    if not attribution.content:
        return None
    content = attribution.content[0]
    owned = _OWNED.match(content.of(layout.text))
    if owned is None or owned["words"].lower().removesuffix("s") not in _nouns():
        return None
    end = content.start + owned.end("owner")
    named = [mention for mention in cast.within(content) if mention.actor and mention.span.start < end]
    return Owner(named[-1].actor if named else None, owned["owner"].split()[-1].lower())


def _nouns() -> frozenset[str]:
    nouns = cues()["anaphora.nouns"] | cues()["anaphora.words"] | cues()["answered.told"]
    return frozenset(noun.removesuffix("s") for noun in nouns)
