"""What is told without a teller: passives with no agent ("is said to", "is seen as") and newsroom hedges.

The claimer of such an attribution stays empty: nobody is made to say what nobody is named for.
"""

from __future__ import annotations

from counterclaim.claims.frames import Content
from counterclaim.claims.syntax import preposition_objects, subject_of, subtree_span
from counterclaim.model.parses import ParsedSentence, Token

COMPLEMENTS = ("xcomp", "oprd", "acomp", "ccomp")


def told_of_subject(sentence: ParsedSentence, verb: Token) -> Content | None:
    """As in "the pilots are said to have landed", "the deal is seen as fair", "she seemed at ease".

    The subject and what is told of it make one content of two stretches. A clause of its own ("it is said that
    ...", "was told that ...") is a content by itself.
    """
    clause = _complement(sentence, verb)
    if clause is None:
        return None
    told = subtree_span(sentence, clause)
    subject = subject_of(sentence, verb)
    if subject is None or sentence.kids(clause, "nsubj", "nsubjpass") or subject.lower in ("it", "there"):
        return Content((told,), "that", clause)
    about = subtree_span(sentence, subject)
    if about.overlaps(told):
        return Content((told,), "that", clause)
    return Content(tuple(sorted((about, told))), "subject", clause)


def _complement(sentence: ParsedSentence, verb: Token) -> Token | None:
    after = [child for child in sentence.kids(verb, *COMPLEMENTS) if child.index > verb.index]
    if after:
        return after[0]
    return next(iter(preposition_objects(sentence, verb, "as")), None)

