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
    part = word.lemma.lower() in triggers()["ground.parts"] or word.pos == "NUM"
    return part and any(_is_whole(cast, thing) for thing in preposition_objects(sentence, word, "of"))


def _is_whole(cast: Cast, word: Token) -> bool:
    mention = cast.of(word)
    named = mention.place if mention is not None and mention.kind is MentionKind.LITERAL else None
    place = named is not None and not named.startswith("country:")
    return place or word.lemma.lower() in triggers()["ground.nouns"] | triggers()["sites.ground"]
