"""What somebody says that he knows nothing of: "no information about a raid", "not aware of any shelling"."""

from __future__ import annotations

from counterclaim.claims.light_verbs import light_verb
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import mark_of
from counterclaim.claims.unabated import goes_on_unabated
from counterclaim.claims.unsaid import is_unable
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_PREPOSITIONS = frozenset(("of", "about", "on", "for", "concerning", "regarding"))
_THAT = ("acl", "ccomp")  # "no evidence that rebels had fired", "evidence of men being shot"


def is_unknown(sentence: ParsedSentence, trigger: Token) -> bool:
    """Whether a deed is told only as what nobody has word of, so that it is not told to have happened.

    Deeds that tell which people are meant ("no word of the men who stormed the bank") are told as done.
    """
    first = trigger
    while first.dep == "conj" and (governor := sentence.head(first)) is not None:
        first = governor
    if first.pos == "NOUN" and first.dep in ("nsubj", "nsubjpass"):  # "no sign that a raid had been flown"
        first = sentence.head(first) or first
    light = light_verb(sentence, first) if first.pos == "NOUN" else None
    if light is not None and mark_of(sentence, light) == "that":
        first = light  # "no sign that it had carried out a raid"
    above = sentence.head(first)
    if first.dep in _THAT and above is not None and above.dep == "pobj":
        first, above = above, sentence.head(above)
    if above is not None and first.dep in ("pobj", "pcomp") and above.lower in _PREPOSITIONS:
        above = sentence.head(above)
    elif first.dep not in _THAT and not (first.dep == "relcl" and mark_of(sentence, first) == "that"):
        return False
    over = sentence.head(above) if above is not None and above.pos == "VERB" else None
    if above is not None and over is not None and above.dep in ("relcl", "acl", "xcomp"):
        return is_unable(sentence, over)  # "not in a position to confirm that it had fired"
    lacking = above is not None and _is_lacking(sentence, above)
    return lacking and not goes_on_unabated(sentence, trigger)


def _is_lacking(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word for what one knows is denied: "no evidence", "had not received reports", "unaware"."""
    words = triggers()
    if word.lemma in words["unknowing.adjectives"]:
        return word.lower in words["unknowing.unaware"] or _is_denied(sentence, sentence.head(word))
    if word.lemma not in words["unknowing.nouns"]:
        return False
    if any(child.lower in words["unknowing.none"] for child in sentence.kids(word, "det", "amod", "neg")):
        return True
    verb = sentence.head(word)
    if verb is not None and verb.lower == "without":
        return True
    return word.dep in ("dobj", "attr", "nsubjpass") and _is_denied(sentence, verb)


def _is_denied(sentence: ParsedSentence, verb: Token | None) -> bool:
    return verb is not None and (negated(sentence, verb) or verb.lemma in triggers()["unknowing.lacking"])
