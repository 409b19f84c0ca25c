"""Unnamed people who speak from within a body: "a source in Chad's defence ministry", "a Front officer"."""

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
_STATES = frozenset((ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT))
OFFICER = "officer"  # "a Ukrainian officer" serves Ukraine, whatever he is an officer of


def body_of_insider(sentence: ParsedSentence, person: Token, cast: Cast) -> str | None:
    """The body that somebody unnamed speaks from; who is only close to it, or has left it, does not."""
    if person.lemma.lower() not in cues()["voices.insiders"]:
        return None
    before = sentence.kids(person, "amod", "compound")
    beside = [word.lower for word in before]
    if _PAST.isdisjoint(beside) and person.lemma.lower() == OFFICER:
        owners = (_body_at(word, cast, _BODIES | _STATES) for word in reversed(before))
        owner = next((owner for owner in owners if owner is not None), None)
        if owner is not None:
            return owner
    if not _PAST.isdisjoint(beside) or not bodies().heads.keys().isdisjoint(beside):
        return None  # "a police officer at the UN"
    found = (_body_at(noun, cast, _BODIES) for noun in preposition_objects(sentence, person, *_WITHIN))
    return next((body for body in found if body is not None), None)


def _body_at(word: Token, cast: Cast, kinds: frozenset[ActorKind]) -> str | None:
    mention = cast.of(word)
    known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    return known.id if known is not None and known.kind in kinds else None
