"""What is said of any deed of a kind, and tells of none: "the murder of a judge is a crime"."""

from __future__ import annotations

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

INDEFINITE = frozenset(("a", "an", "any"))
WHICHEVER = frozenset(("any", "every"))
WHEN = ("DATE", "TIME")
TO_WHOM = ("of", "on", "against")


def is_maxim(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "the murder of a judge is an attack on all", "an attack on a school is wrong": of any of them.

    "The killing of a guard is the third" and "the killing of a guard in Gao is a crime" tell of one.
    """
    is_so = sentence.head(deed)
    if deed.pos != "NOUN" or deed.dep != "nsubj" or is_so is None or is_so.lemma != "be":
        return False
    struck = preposition_objects(sentence, deed, *TO_WHOM)
    told = any(child.dep == "prep" and child.lower not in TO_WHOM for child in sentence.kids(deed))
    told = told or any(token.entity in WHEN for token in sentence.subtree(deed))
    called = sentence.kids(is_so, "attr", "acomp")
    plain = bool(called) and all(what.dep == "acomp" or _is_any(sentence, what) for what in called)
    any_one = bool(struck) and all(_is_any(sentence, one) for one in struck)
    return is_so.tag == "VBZ" and any_one and plain and not told


def is_whichever(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "regretted any shelling", "condemns every attack on civilians": no one deed is told."""
    return deed.pos == "NOUN" and any(word.lower in WHICHEVER for word in sentence.kids(deed, "det"))


def is_condemned(sentence: ParsedSentence, deed: Token) -> bool:
    """As in "condemned targeting civilians", "denounced attacking hospitals": whoever may do so.

    Who "regretted killing civilians" has done it.
    """
    over = sentence.head(deed)
    if over is None or deed.tag != "VBG" or deed.dep not in ("xcomp", "ccomp", "dobj"):
        return False
    struck = sentence.kids(deed, "dobj")
    plain = all(word.tag == "NNS" and not sentence.kids(word, "det", "nummod", "poss") for word in struck)
    judged = triggers()["aftermath.judging"] - cues()["own_deeds.regretting"]
    return bool(struck) and plain and over.lemma in judged


def _is_any(sentence: ParsedSentence, noun: Token) -> bool:
    return bool({child.lower for child in sentence.kids(noun, "det")} & INDEFINITE)
