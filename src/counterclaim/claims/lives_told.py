"""What is told of lives, and of no deed of the day: obituaries, interviews, years that have passed."""

from __future__ import annotations

from counterclaim.claims.deed_subjects import DYING
from counterclaim.claims.people import is_people
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

SINCE = "since"


def in_obituaries(sentence: ParsedSentence) -> frozenset[int]:
    """The death in "Ali Orsa, whose men killed nine in 1983, died on Saturday": nobody brought it about.

    "Ali Orsa, who was shot on Monday, died on Saturday" tells of what he died of.
    """
    found: set[int] = set()
    for verb in sentence.tokens:
        if verb.lemma not in DYING or verb.pos != "VERB" or sentence.kids(verb, "dobj"):
            continue
        for subject in sentence.kids(verb, "nsubj"):
            clauses = sentence.kids(subject, "relcl")
            if subject.pos == "PROPN" and clauses and not any(_befell(sentence, c) for c in clauses):
                found |= {verb.index, subject.index}
    return frozenset(found)


def _befell(sentence: ParsedSentence, clause: Token) -> bool:
    """As in "who was shot", "who had been wounded": what the clause tells was done to whom it is about."""
    whom = sentence.kids(clause, "nsubjpass")
    known = triggers().verbs.keys()
    return any(word.lower == "who" for word in whom) and clause.lemma.lower() in known


def in_testimonies(sentence: ParsedSentence) -> frozenset[int]:
    """Those who only told of it: "interviews with 157 victims", "spoke to 40 wounded people"."""
    found: set[int] = set()
    words = triggers()
    for noun in sentence.tokens:
        over = sentence.head(noun)
        if not (is_people(noun) or noun.lemma in words["testimonies.people"]) or over is None:
            continue
        governor = sentence.head(over) if over.pos == "ADP" else over
        told = over.lower in ("with", "to", "from", "of") or (over is governor and noun.dep == "dobj")
        if told and governor is not None and governor.lemma in words["testimonies.telling"]:
            found |= {word.index for word in sentence.subtree(noun) if word.index <= noun.index}
            found |= {word.index for word in sentence.kids(noun, "conj")}
    return frozenset(found)


def in_motives(sentence: ParsedSentence) -> frozenset[int]:
    """Those whose deaths are only why: "the raid was in revenge for the deaths of two of its fighters"."""
    found: set[int] = set()
    for noun in sentence.tokens:
        if noun.lemma not in triggers()["motives.nouns"]:
            continue
        for preposition in sentence.kids(noun, "prep"):
            for death in sentence.kids(preposition, "pobj") if preposition.lower == "for" else ():
                if death.lemma in triggers()["motives.deaths"]:
                    found |= {word.index for word in sentence.subtree(death)}
    return frozenset(found)


def is_years_since(sentence: ParsedSentence, token: Token) -> bool:
    """As in "20 years since 43 farmers were killed": a deed of long ago, on whatever day it is remembered."""
    for step in (token, *sentence.ancestors(token)):
        links = [step] if step.lower == SINCE else sentence.kids(step, "mark", "prep")
        for link in links:
            before = sentence.tokens[link.index - 1] if link.index else None
            if link.lower == SINCE and before is not None and before.lemma in ("year", "decade"):
                return True
    return False
