"""Ground that can be held: a town by its name, a base, "most of the town"."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def is_ground(sentence: ParsedSentence, cast: Cast, word: Token) -> bool:
    """Whether a word is for a place that can be held, by its name or its kind, or for a part of one."""
    if _is_whole(cast, word):
        return True
    return is_part(word) and any(
        _is_whole(cast, thing) for thing in preposition_objects(sentence, word, "of")
    )


def is_taken(sentence: ParsedSentence, cast: Cast, thing: Token) -> bool:
    """Whether what is captured or seized is a place, so that nobody was by that word."""
    mention = cast.of(thing)
    place = mention is not None and mention.place is not None
    return place or thing.lemma in triggers()["sites.nouns"] or is_ground(sentence, cast, thing)


def is_part(word: Token) -> bool:
    """As "most", "half", "outskirts" of a town, "dozens" of villages."""
    return word.lemma.lower() in triggers()["ground.parts"] or word.pos == "NUM"


def is_town(cast: Cast, word: Token) -> bool:
    """Whether a word names a place that is no state."""
    mention = cast.of(word)
    named = mention.place if mention is not None and mention.kind is MentionKind.LITERAL else None
    return named is not None and not named.startswith("country:")


def _is_whole(cast: Cast, word: Token) -> bool:
    return (
        is_town(cast, word) or word.lemma.lower() in triggers()["ground.nouns"] | triggers()["sites.ground"]
    )
