"""Deeds that somebody prevents, or fails to: "foiled the murder", "was unable to stop the raid"."""

from __future__ import annotations

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import modal_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

AHEAD = frozenset(("will", "would", "may", "might", "shall"))
BARE = ("det", "nummod", "poss")


def preventing(sentence: ParsedSentence, deed: Token) -> Token | None:
    """The verb by which a deed is prevented: "foiled an attack", "stopped gunmen from killing a judge"."""
    verb = sentence.head(deed)
    if deed.dep == "pcomp" and verb is not None and verb.lower == "from":
        verb = sentence.head(verb)
    elif deed.dep not in ("dobj", "nsubjpass"):
        return None
    return verb if verb is not None and verb.lemma in triggers()["attempts.preventing"] else None


def is_not_prevented(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "failed to prevent the murder", "could not stop it", "was unable to avert a raid": it was done.

    "Cannot prevent attacks" is of none.
    """
    verb = preventing(sentence, deed)
    told = bool(sentence.kids(deed, *BARE)) or deed.dep == "pcomp"
    if verb is None or not told:
        return False
    over = sentence.head(verb) if verb.dep in ("xcomp", "advcl", "acl") else None
    above = (word for word in (verb, over, sentence.head(over) if over is not None else None) if word)
    if any(modal_of(sentence, word) in AHEAD for word in above):
        return False
    return negated(sentence, verb) or (over is not None and _is_in_vain(sentence, over))


def _is_in_vain(sentence: ParsedSentence, over: Token) -> bool:
    """As "failed", "unable", "nothing" before what was to be done."""
    words = [over, *sentence.kids(over, "dobj")]
    return not negated(sentence, over) and any(word.lemma in triggers()["attempts.vain"] for word in words)
