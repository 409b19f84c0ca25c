"""What people only flee or shelter from: "those sheltering from the fighting" tells of no fight itself."""

from __future__ import annotations

from counterclaim.claims.casualties import find_hurt
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_TELLING_WHO = frozenset(("between", "with", "against"))


def is_fled(sentence: ParsedSentence, fight: Token, cast: Cast) -> bool:
    """As in "fled the fighting", "shelter from clashes", "displaced by fighting", of no two named.

    Clashes "in which two died", or "that erupted on Monday, killing two", are told themselves.
    """
    told = any(child.lower in _TELLING_WHO for child in sentence.kids(fight, "prep"))
    told = told or any(_hurts(sentence, clause, cast) for clause in sentence.kids(fight, "relcl", "acl"))
    over = sentence.head(fight)
    if told or over is None:
        return False
    known = triggers()
    if fight.dep == "dobj":
        return over.lemma in known["fled.verbs"]
    if fight.dep != "pobj" or over.lower not in ("from", "by"):
        return False
    holder = sentence.head(over)
    if over.lower == "by":
        return holder is not None and holder.lemma in known["fled.driven"]
    words = [step.lemma.lower() for step in (holder, *_around(sentence, holder)) if step is not None]
    return not known["fled.from"].isdisjoint(words)


def _hurts(sentence: ParsedSentence, clause: Token, cast: Cast) -> bool:
    """Whether a clause tells of people killed or wounded."""
    inside = {word.index for word in sentence.subtree(clause)}
    return any(word.index in inside for word, _ in find_hurt(sentence, cast))


def _around(sentence: ParsedSentence, holder: Token | None) -> list[Token]:
    """The verb over a noun and the object of a verb: "refuge" and "sought" of "sought refuge from"."""
    if holder is None:
        return []
    over = sentence.head(holder) if holder.pos == "NOUN" and holder.dep == "dobj" else None
    return [*sentence.kids(holder, "dobj"), *([over] if over is not None else [])]
