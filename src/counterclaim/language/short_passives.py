"""Passives without a helper, as headlines have them: "Lebanon says three civilians killed, nine wounded"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

_PARTICIPLES = ("VBN", "VBD")
_HELPERS = ("dobj", "aux", "auxpass", "ccomp", "xcomp")
_GOING_ON = ("punct", "npadvmod", "appos", "conj", "dep", "dobj")


def with_short_passives(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "three killed" as what is said, and with further such words beside it."""
    for teller in sentence.tokens:
        if teller.lemma not in cues()["inverting.verbs"] or not sentence.kids(teller, "nsubj"):
            continue
        changed = _told(sentence, teller)
        if changed:
            sentence = sentence.with_tokens(changed)
    return sentence


def _told(sentence: ParsedSentence, teller: Token) -> dict[int, Token]:
    """What is told first, right behind the word of saying, with what goes on with it."""
    for people in sentence.kids(teller, "dobj"):
        harmed = _harmed(sentence, people)
        if harmed is not None and sentence.subtree(people)[0].index == teller.index + 1:
            changed = {
                people.index: replace(people, head=harmed.index, dep="nsubjpass"),
                harmed.index: replace(harmed, head=teller.index, dep="ccomp", tag="VBN", pos="VERB"),
            }
            return changed | _gone_on(sentence, teller, harmed)
        if people.lower == "dead" and sentence.kids(people, "nummod"):
            return {people.index: replace(people, dep="ccomp")} | _gone_on(sentence, teller, people)
    for harmed in sentence.kids(teller, "ccomp"):
        if harmed.lower == "dead" and sentence.kids(harmed, "nummod"):
            return _gone_on(sentence, teller, harmed)
        subject = next(iter(sentence.kids(harmed, "nsubj")), None)
        if subject is None or subject.pos != "NOUN" or subject.lemma in triggers().nouns:
            continue  # "says the attack killed"
        if _is_harm(harmed) and not sentence.kids(harmed, *_HELPERS, "conj"):
            changed = {
                subject.index: replace(subject, dep="nsubjpass"),
                harmed.index: replace(harmed, tag="VBN"),
            }
            return changed | _gone_on(sentence, teller, harmed)
    return {}


def _gone_on(sentence: ParsedSentence, teller: Token, first: Token) -> dict[int, Token]:
    """As "four wounded" of "two killed, four wounded"."""
    changed: dict[int, Token] = {}
    for people in sentence.kids(teller, *_GOING_ON):
        harmed = _harmed(sentence, people)
        if harmed is not None and people.index > first.index:
            changed[people.index] = replace(people, head=harmed.index, dep="nsubjpass")
            changed[harmed.index] = replace(harmed, head=first.index, dep="conj", tag="VBN", pos="VERB")
    return changed


def _harmed(sentence: ParsedSentence, people: Token) -> Token | None:
    """The "killed" of "three civilians killed"."""
    clauses = sentence.kids(people, "acl")
    return next((verb for verb in clauses if _is_harm(verb) and not sentence.kids(verb, *_HELPERS)), None)


@cache
def _harms() -> frozenset[str]:
    return triggers()["outcomes.killed"] | triggers()["outcomes.wounded"]


def _is_harm(verb: Token) -> bool:
    return verb.tag in _PARTICIPLES and verb.lemma in _harms() - {"die", "lose", "perish"}
