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
_SERVING = (*_WITHIN, "with", "of", "for", "to", "under")


def body_of_insider(sentence: ParsedSentence, person: Token, cast: Cast) -> str | None:
    """The body that somebody unnamed speaks from; who is only close to it, or has left it, does not."""
    if person.lemma.lower() not in cues()["voices.insiders"]:
        return None
    beside = [word.lower for word in sentence.kids(person, "amod", "compound")]
    served = _served_by(sentence, person, cast)
    if served is not None:
        return served
    if not _PAST.isdisjoint(beside) or not bodies().heads.keys().isdisjoint(beside):
        return None  # "a police officer at the UN"
    found = (_body_at(noun, cast, _BODIES) for noun in preposition_objects(sentence, person, *_WITHIN))
    return next((body for body in found if body is not None), None)


def _served_by(sentence: ParsedSentence, person: Token, cast: Cast) -> str | None:
    """Whom "a Ukrainian officer", "a senior Malian army officer" serves.

    "A Kenyan officer with the UN mission" serves no state, and nobody knows whom a press officer does.
    """
    voices = cues()
    if person.lemma.lower() not in voices["voices.officers"]:
        return None
    before = sentence.kids(person, "amod", "compound", "nmod")
    before += [part for word in before for part in sentence.kids(word, "amod", "compound", "nmod")]
    owners = {word.start: body for word in before if (body := _body_at(word, cast, _BODIES | _STATES))}
    known = voices["voices.services"] | voices["voices.ranks"]
    if not all(word.start in owners or word.lower in known for word in before):
        return None
    if not owners or _serves_elsewhere(sentence, person, cast):
        return None
    return owners[max(owners)]


def _serves_elsewhere(sentence: ParsedSentence, officer: Token, cast: Cast) -> bool:
    """As in "an officer with the UN mission", "an officer serving in the Israeli army"."""
    told = (officer, *sentence.kids(officer, "acl", "relcl"))
    behind = [noun for word in told for noun in preposition_objects(sentence, word, *_SERVING)]
    return any(_is_body(noun, cast) for noun in behind)


def _is_body(noun: Token, cast: Cast) -> bool:
    mention = cast.of(noun)
    if mention is not None and mention.place is not None:
        return False  # "an officer in Kidal"
    known = mention is not None and mention.actor is not None
    lemma = noun.lemma.lower()
    return known or noun.pos == "PROPN" or lemma in bodies().heads or lemma.title() in bodies().names


def _body_at(word: Token, cast: Cast, kinds: frozenset[ActorKind]) -> str | None:
    mention = cast.of(word)
    known = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    return known.id if known is not None and known.kind in kinds else None
