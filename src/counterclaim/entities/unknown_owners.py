"""Bodies of owners that nothing knows: "Jubaland's army", "the president of Jubaland", "Gao's mayor".

Whose they are is told, so they are not those of the state that the text is about, nor is
"the army" told next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from counterclaim.entities.capitals import CAPITAL_WORD
from counterclaim.entities.drafts import Register
from counterclaim.entities.phrases import Names
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.knowledge import slug
from counterclaim.vocab.lexicons import Body, bodies

IsLand = Callable[[str], bool]  # whether a province, or another land that is no state, has a name
TERRITORY_NOUNS = frozenset(("region", "enclave", "territory", "republic", "exclave"))
REACH = 400  # characters before "the region's" in which it is named
_NAME = re.compile(rf"{CAPITAL_WORD}(?:[\s-]{CAPITAL_WORD})?")
OWN_KINDS = frozenset((ActorKind.ARMED_FORCE, ActorKind.MINISTRY, ActorKind.LEGISLATURE))


class Words(Protocol):
    """What is known of a text's words."""

    text: str
    names: Names
    is_land: IsLand


def unknown_owners(words: Words, sentence: ParsedSentence, noun: Token) -> list[Token]:
    """The names before "'s", or of lands behind "of", of which none is known for an actor."""
    owners = [word for word in sentence.kids(noun, "poss") if word.pos == "PROPN"]
    for preposition in sentence.kids(noun, "prep"):
        if preposition.lower == "of":
            owners += [word for word in sentence.kids(preposition, "pobj") if words.is_land(word.text)]
    known = ((found := words.names.of(word)) is not None and found.actor for word in owners)
    return [] if any(known) else owners


def land_of_body(words: Words, sentence: ParsedSentence, noun: Token, body: Body) -> str | None:
    """The land, no state, of an army, ministry or parliament: "Jubaland's army", "the region's army".

    Of "the region's" and "the state's" where a land stands nearer before it than a state does.
    """
    if body.office or body.kind not in OWN_KINDS:
        return None
    for owner in sentence.kids(noun, "poss"):
        if owner.lemma in TERRITORY_NOUNS or (owner.lemma == "state" and body.kind is ActorKind.MINISTRY):
            return _land_before(words, owner)
        if owner.pos == "PROPN" and words.names.of(owner) is None:
            start = sentence.subtree(owner)[0].start
            land = words.text[start : owner.end].removeprefix("the ")
            return land if words.is_land(land) else None
    return None


def _land_before(words: Words, noun: Token) -> str | None:
    """The last land that the text names before a noun; none where a state or territory stands behind it."""
    start = max(0, noun.start - REACH)
    for found in reversed(list(_NAME.finditer(words.text, start, noun.start))):
        known = words.names.at(found.start())
        if known is not None and known.type in (NameType.STATE, NameType.DEMONYM):
            return None
        if known is None and words.is_land(found[0]):
            return found[0]
    return None


def body_of_land(register: Register, head: tuple[str, Body], land: str) -> str:
    """Such a body: a party of its own, whichever state the land lies in."""
    form, body = head
    owner = f"named:{slug(land)}"
    owner = register.draft(owner, land, ActorKind.DE_FACTO_GOVERNMENT, side=owner)
    name = bodies().titles.get(body.body, form)
    return register.draft(
        f"{owner}/{body.body or slug(form)}",
        f"{name[:1].upper()}{name[1:]} of {land}",
        body.kind,
        owner=owner,
    )
