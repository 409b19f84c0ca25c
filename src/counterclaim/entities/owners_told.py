"""Whose a body is told to be beside its name: "Kenya's 3rd Brigade", "the Supreme Court of Peru"."""

from __future__ import annotations

import re
from collections.abc import Collection

from counterclaim.entities.drafts import Register
from counterclaim.entities.phrases import Names, owning_names
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token

REACH = 30  # characters before an owner in which "of" stands
_OF = re.compile(r"\bof (?:the )?(?:\w+ )?$")


def owner_told(
    sentence: ParsedSentence,
    token: Token,
    names: Names,
    register: Register,
    kinds: Collection[ActorKind],
) -> str | None:
    """Who of some ``kinds`` stands before a body's name, or behind "of"; where it only works owns nothing."""
    for owning in owning_names(sentence, token, names):
        before = register.text[max(0, owning.span.start - REACH) : owning.span.start]
        actor = register.ensure(owning.actor, owning)
        if actor is None or register.drafts[actor].kind not in kinds:
            continue
        if owning.span.start < token.start or _OF.search(before):
            return actor
    return None
