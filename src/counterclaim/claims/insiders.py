"""Unnamed people who speak from within a body: "a source in Chad's defence ministry", "officials at it"."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, cues

_WITHIN = ("in", "at", "inside", "within", "from")
_PAST = frozenset(("former", "retired", "ex"))
_BODIES = frozenset(  # a state is a land as well: "a source in Chad" is anybody there
    (
        ActorKind.MINISTRY,
        ActorKind.GOVERNMENT,
        ActorKind.LEGISLATURE,
        ActorKind.ARMED_FORCE,
        ActorKind.ARMED_GROUP,
        ActorKind.POLICE,
        ActorKind.PEACEKEEPER,
        ActorKind.MONITOR,
        ActorKind.INTERNATIONAL_ORGANISATION,
        ActorKind.NGO,
    )
)


def body_of_insider(sentence: ParsedSentence, person: Token, cast: Cast) -> str | None:
    """The body that somebody unnamed speaks from; who is only close to it, or has left it, does not."""
    if person.lemma.lower() not in cues()["voices.insiders"]:
        return None
    beside = [word.lower for word in sentence.kids(person, "amod", "compound")]
    if not _PAST.isdisjoint(beside) or not bodies().heads.keys().isdisjoint(beside):
        return None  # "a police officer at the UN"
    for noun in preposition_objects(sentence, person, *_WITHIN):
        mention = cast.of(noun)
        known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        if known is not None and known.kind in _BODIES:
            return known.id
    return None
