"""What people are only passed off as: "later presented the men as guerrillas killed in combat"."""

from __future__ import annotations

from counterclaim.claims.people import is_people
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers


def in_pretences(sentence: ParsedSentence) -> frozenset[int]:
    """The places of the words that say as what somebody was passed off: nobody tells that it was so."""
    found: set[int] = set()
    for word in sentence.tokens:
        verb = sentence.head(word) if word.lower == "as" and word.pos in ("ADP", "SCONJ") else None
        if verb is not None and verb.lemma in triggers()["pretences.verbs"] and _is_of_people(sentence, verb):
            found |= {token.index for token in sentence.subtree(word)}
    return frozenset(found)


def _is_of_people(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether people are passed off, and no raid: "presented the men", "whom they presented"."""
    whom = sentence.kids(verb, "dobj", "nsubjpass")
    clause = sentence.head(verb) if verb.dep == "relcl" else None
    return any(is_people(word) or word.lower in ("whom", "them") for word in whom) or is_people(clause)
