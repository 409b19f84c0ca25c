"""People whom somebody holds: "took 20 pupils hostage", "are holding a judge", "a judge held by rebels"."""

from __future__ import annotations

from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.deed_words import deeds
from counterclaim.vocab.lexicons import triggers

REACH = 8  # words behind "hold" that may say that nobody is taken


def is_captive(sentence: ParsedSentence, verb: Token, cast: Cast) -> bool:
    """Whether a verb tells of people held against their will; those whom police hold are under arrest.

    Hills, towns and meetings that rebels hold are nobody's captives, and so are those held responsible.
    """
    if any(child.lemma in triggers()["captives.nouns"] for child in sentence.kids(verb)):
        return True
    if verb.lemma != "hold" or _holds_otherwise(sentence, verb):
        return False
    if (holder := agent_of(sentence, verb)) is not None:
        return _is_nonstate(holder, cast) and _may_be_captive(_held(sentence, verb), cast)
    holder = None if is_passive(sentence, verb) else subject_of(sentence, verb)
    people = object_of(sentence, verb) if holder is not None and verb.dep != "acl" else None
    if holder is None or people is None or people.pos == "PRON" or sentence.kids(people, "poss"):
        return False  # "held it" may be of a town, "held their elders" is of their own
    return _is_nonstate(holder, cast) and _may_be_captive(people, cast)


def _holds_otherwise(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "held him responsible", "held them together", "held them in fear"."""
    if any(
        noun.lemma in triggers()["captives.feelings"]
        for noun in preposition_objects(sentence, verb, "in", "at")
    ):
        return True
    behind = sentence.tokens[verb.index + 1 : verb.index + REACH]
    return any(word.lower in triggers()["captives.otherwise"] for word in behind)


def _is_nonstate(holder: Token, cast: Cast) -> bool:
    mention = cast.of(holder)
    known = cast.actors.get(mention.actor or "") if mention is not None else None
    grouped = known is not None and known.kind is ActorKind.ARMED_GROUP
    return grouped or holder.lemma in deeds()["nonstate.nouns"]


def _held(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Who or what somebody holds, as in "the judge is held by rebels", "a judge held by rebels"."""
    own = subject_of(sentence, verb)
    return own if own is not None or verb.dep != "acl" else sentence.head(verb)


def _may_be_captive(held: Token | None, cast: Cast) -> bool:
    if held is None:
        return False
    mention = cast.of(held)
    if mention is not None and mention.place is not None:
        return False
    named = mention is not None and mention.actor is not None
    return named or held.pos in ("PRON", "NUM", "PROPN") or is_people(held)
