"""Whether a word before a deed tells who did it: "the Russian strike", not "the Egyptian church bombing"."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects
from counterclaim.claims.weaponry import weapon_at
from counterclaim.model.actors import ActorKind, MentionKind
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_SUFFERED = frozenset("murder killing assassination slaying execution abduction kidnapping death".split())


def may_have_done(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether an adjective, name or possessor of a deed may stand for its doer, and not for what it met.

    A noun between them that names neither a weapon, a force nor a manner is what was struck.
    """
    deed = sentence.head(word)
    if deed is None or deed.lemma not in triggers().nouns:
        return True
    if word.dep == "poss":
        suffers = deed.lemma in _SUFFERED and not preposition_objects(sentence, deed, "of")
        return not suffers
    return not _is_name_of_state(word, cast) and not _is_struck_between(sentence, word, deed, cast)


def _is_name_of_state(word: Token, cast: Cast) -> bool:
    """As in "the Israel attack"; "the US attack" has no other adjective, and of capitals states act."""
    mention = cast.of(word)
    actor = cast.actors.get(mention.actor) if mention is not None and mention.actor else None
    state = actor is not None and actor.kind is ActorKind.STATE
    land = mention is not None and (mention.place or "").startswith("country:")
    named = land and mention is not None and mention.kind is not MentionKind.DEMONYM
    return word.dep == "compound" and state and named and not word.text.isupper()


def _is_struck_between(sentence: ParsedSentence, word: Token, deed: Token, cast: Cast) -> bool:
    between = [t for t in sentence.kids(deed, "compound", "nmod") if word.index < t.index and t.pos == "NOUN"]
    return any(
        noun.lemma.lower() not in triggers()["sites.manners"]
        and weapon_at(sentence, noun) is None
        and cast.of(noun) is None
        for noun in between
    )
