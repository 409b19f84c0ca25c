"""Deeds that somebody is to answer for, or nobody: "no group has claimed the attack", "blamed nobody"."""

from __future__ import annotations

from counterclaim.claims.culprits import is_to_blame
from counterclaim.claims.syntax import mark_of
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

POINTING = frozenset(("the", "this", "that", "these", "those"))
AHEAD = frozenset(
    "next future possible potential planned imminent alleged reported supposed purported".split()
)
CLAIM = "claim"
PEOPLE = ("NOUN", "PROPN", "PRON")
OWNING = frozenset(("own", "confess", "admit"))


def is_answered_for(sentence: ParsedSentence, deed: Token) -> bool:
    """Whether a deed is told of as one that was done, whoever did it: "the raid" that one is blamed for.

    Who "did not confirm the raid" leaves it open, and nobody has yet done what "the next raid" is.
    """
    if deed.pos != "NOUN" or deed.lemma.lower() not in triggers().nouns:
        return False
    beside = {child.lower for child in sentence.kids(deed, "det", "amod", "poss")}
    if not beside & POINTING or beside & AHEAD:
        return False
    if any(mark_of(sentence, step) in triggers()["unreal.conditions"] for step in sentence.ancestors(deed)):
        return False
    over = sentence.head(deed)
    if over is None:
        return False
    if deed.dep == "pobj":
        return _is_laid_to_somebody(sentence, over)
    if deed.dep not in ("dobj", "nsubjpass"):
        return False
    return over.lemma == CLAIM or (over.lemma in triggers()["light.active"] and _is_owned_up(sentence, over))


def _is_laid_to_somebody(sentence: ParsedSentence, preposition: Token) -> bool:
    """As in "blamed for", "responsibility for", "accused of", "is behind", "those behind", "owned up to"."""
    over = sentence.head(preposition)
    above = sentence.head(over) if over is not None and over.dep in ("dobj", "ccomp") else None
    holders = [word for word in (over, above) if word is not None]
    if preposition.lower == "for":
        guilt = (
            cues()["scopes.responsibility"] | cues()["scopes.answering"] | cues()["contents.responsibility"]
        )
        return any(_accuses(w) or w.lemma in guilt or is_to_blame(sentence, w) for w in holders)
    if preposition.lower == "of":
        return any(_accuses(word) for word in holders)
    if preposition.lower == "behind":
        return any(word.lemma in ("be", "stand") or word.pos in PEOPLE for word in holders)
    return preposition.lower == "to" and any(word.lemma in OWNING for word in holders)


def _is_owned_up(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "claimed to have carried out", "admitted carrying out", "was accused of launching" the raid."""
    over = sentence.head(verb)
    if over is not None and verb.dep == "pcomp":
        over = sentence.head(over)
        over = sentence.head(over) if over is not None and over.dep == "dobj" else over
    elif verb.dep not in ("xcomp", "ccomp"):
        return False
    return over is not None and (over.lemma in OWNING | {CLAIM} or _accuses(over))


def _accuses(word: Token) -> bool:
    return any(cue.stance is Stance.ACCUSE for cue in cues().verbs.get(word.lemma, ()))
