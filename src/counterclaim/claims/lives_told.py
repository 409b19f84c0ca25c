"""What is told of lives, and of no deed of the day: obituaries, interviews, motives, years that passed."""

from __future__ import annotations

from counterclaim.claims.deed_subjects import DYING
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

SINCE = ("since", "after")
CAUSES = ("in", "during", "from", "of", "after")


def in_obituaries(sentence: ParsedSentence) -> frozenset[int]:
    """The death in "Ali Orsa, whose men killed nine in 1983, died on Saturday": nobody brought it about.

    "Ali Orsa, who was shot on Monday, died on Saturday", "who led it, died in a raid" tell what he died of.
    """
    found: set[int] = set()
    for verb in sentence.tokens:
        if verb.lemma not in DYING or verb.pos != "VERB" or sentence.kids(verb, "dobj", "advcl"):
            continue
        of_deed = any(_is_deed(word) for word in preposition_objects(sentence, verb, *CAUSES))
        for subject in sentence.kids(verb, "nsubj"):
            clauses = sentence.kids(subject, "relcl")
            told = any(_is_deed(word) for clause in clauses for word in sentence.subtree(clause))
            if (
                subject.pos == "PROPN"
                and told
                and not of_deed
                and not any(_befell(sentence, c) for c in clauses)
            ):
                found |= {verb.index, subject.index}
    return frozenset(found)


def _is_deed(word: Token) -> bool:
    words = triggers()
    known = words.nouns if word.pos == "NOUN" else words.verbs if word.pos == "VERB" else ()
    return word.lemma.lower() in known or word.lemma in words["outcomes.killed"]


def _befell(sentence: ParsedSentence, clause: Token) -> bool:
    """As in "who was shot", "whom rebels shot", "whose house was hit": done to whom it is about."""
    struck = [word.lower for word in sentence.kids(clause, "dobj")]
    passive = sentence.kids(clause, "nsubjpass")
    owned = any(word.lower == "whose" for thing in passive for word in sentence.kids(thing, "poss"))
    met = any(word.lower == "who" for word in passive) and clause.lemma.lower() in triggers().verbs
    return met or owned or "whom" in struck or "who" in struck


def in_testimonies(sentence: ParsedSentence) -> frozenset[int]:
    """Those who only told of it: "interviews with 157 victims", "spoke to 40 wounded people"."""
    found: set[int] = set()
    words = triggers()
    for noun in sentence.tokens:
        over = sentence.head(noun)
        if not (is_people(noun) or noun.lemma in words["testimonies.people"]) or over is None:
            continue
        governor = sentence.head(over) if over.pos == "ADP" else over
        told = over.lower in ("with", "to", "from") or (over is governor and noun.dep == "dobj")
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
        deaths = preposition_objects(sentence, noun, "for")
        for death in (word for word in deaths if word.lemma in triggers()["motives.deaths"]):
            counted = [death]
            for word in counted:  # "of two of its fighters", and no clause that tells how
                counted += preposition_objects(sentence, word, "of")
            found |= {word.index for word in counted}
    return frozenset(found)


def is_years_since(sentence: ParsedSentence, token: Token) -> bool:
    """As in "20 years since 43 farmers were killed", "14 years after a raid": of long ago, on any day."""
    for step in (token, *sentence.ancestors(token)):
        links = [step] if step.lower in SINCE else sentence.kids(step, "mark")
        for link in links:
            before = sentence.tokens[link.index - 1] if link.index else None
            if link.lower in SINCE and before is not None and before.lemma in ("year", "decade"):
                return link.index < token.index
        if step.pos == "VERB":
            return False
    return False
