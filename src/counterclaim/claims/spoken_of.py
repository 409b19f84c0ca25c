"""Deeds that are only spoken of: "denied a part in the murder", "condemned the raid", "the recent attack"."""

from __future__ import annotations

from counterclaim.claims.aftermath import is_matter_of
from counterclaim.claims.sequence import verb_over
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

RECENT = frozenset(("recent", "past", "earlier", "previous"))


def is_spoken_of(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a deed is what words, an inquiry or a trial are about, or is told as one of late.

    It was before the story that it is spoken of in, and on no day that this tells.
    """
    if noun.pos != "NOUN":
        return False
    verb = verb_over(sentence, noun)
    recent = any(word.lower in RECENT for word in sentence.kids(noun, "amod"))
    return recent or (verb is not None and (is_matter_of(sentence, noun, verb) or _is_judged(sentence, noun)))


def _is_judged(sentence: ParsedSentence, noun: Token) -> bool:
    over = sentence.head(noun)
    return noun.dep == "dobj" and over is not None and over.lemma in triggers()["aftermath.judging"]
