"""The subject of a deed, where another may stand in its clause."""

from __future__ import annotations

from counterclaim.claims.syntax import agent_of, is_passive, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import attitudes, cues, triggers

DYING = frozenset(("die", "perish", "succumb", "suffer"))


def doer_of(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The subject of a deed; in "rebels stormed it, the army said, killing two" the army killed nobody.

    Nor did it where "the army was hit by rebels, killing two", nor a ship that "sank, killing two"; and who
    dies has done nothing.
    """
    if verb.lemma in DYING and not sentence.kids(verb, "dobj"):
        return None
    above = sentence.head(verb)
    if above is None or verb.dep != "advcl" or verb.tag != "VBG" or above.index > verb.index:
        return subject_of(sentence, verb)
    for told in _told_by(sentence, above):
        if told.index < above.index:
            return subject_of(sentence, told)
    harms = any(entry.outcome for entry in triggers().verbs.get(verb.lemma, ()))
    if harms and is_passive(sentence, above):
        return agent_of(sentence, above)
    judged = cues().verbs.keys() | attitudes().verbs.keys()
    if harms and above.lemma in judged and any(_is_deed(thing) for thing in sentence.kids(above, "dobj")):
        return None  # "the army denounced the raid, killing two"
    sank = harms and above.lemma in triggers()["mishaps.verbs"] and not sentence.kids(above, "dobj")
    return None if sank else subject_of(sentence, verb)


def _is_deed(thing: Token) -> bool:
    return thing.pos == "NOUN" and thing.lemma in triggers().nouns


def _told_by(sentence: ParsedSentence, saying: Token) -> list[Token]:
    """The verbs of what a verb of saying tells, whichever of them the parse hangs on the other."""
    if saying.lemma not in cues().verbs:
        return []
    over = sentence.head(saying) if saying.dep == "parataxis" else None
    return [*sentence.kids(saying, "ccomp"), *([over] if over is not None else [])]
