"""Whose deed "its" is where somebody is judged for it: "condemned Chad for its shelling of the town"."""

from __future__ import annotations

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

FOR_WHAT = frozenset(("of", "for", "over", "with", "about"))
ASKING = frozenset(("urge", "ask", "tell", "call", "order", "press", "warn"))
ANSWERING = frozenset(("retaliate", "avenge"))  # "accused Chad of retaliating for its raid"


def whose_deed_is_judged(sentence: ParsedSentence, possessive: Token) -> Token | None:
    """Who is accused of, blamed or asked to stop a deed that is told as "its" or "their" own."""
    deed = sentence.head(possessive)
    if possessive.dep != "poss" or deed is None or deed.lemma not in triggers().nouns or deed.pos != "NOUN":
        return None
    below = deed
    for step in sentence.ancestors(deed):
        if step.lemma in ANSWERING:
            return None
        things = [thing for thing in sentence.kids(step, "dobj") if thing.index < possessive.index]
        if things and _is_judged_by(step, below):
            return things[0]
        hung = below.dep == "prep" and step.dep == "dobj"  # the parser may hang "of" on the accused
        below = below if hung else step
    return None


def _is_judged_by(verb: Token, below: Token) -> bool:
    judged = verb.lemma in cues()["judging.verbs"] and below.dep == "prep" and below.lower in FOR_WHAT
    return judged or (verb.lemma in ASKING and below.dep == "xcomp")
