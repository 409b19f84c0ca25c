"""Denials of what was told before, in words that only point at it: "this never happened"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import object_of, preposition_objects, subject_of
from counterclaim.claims.taking_place import is_of_then, takes_place
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

KINDS = frozenset(("sort", "kind"))


def denied_pointing(content: Told) -> Attribution | None:
    """As in "said no such thing took place", "that it had done nothing of the kind"."""
    for sentence, tokens in content.parts:
        for token in tokens:
            if takes_place(sentence, token):
                what, scope = subject_of(sentence, token), DenialScope.OCCURRENCE
            elif token.lemma == "do" and token.pos == "VERB":
                what, scope = object_of(sentence, token), DenialScope.RESPONSIBILITY
            else:
                continue
            if what is not None and is_of_then(sentence, token) and _is_denied(sentence, token, what):
                return replace(content.attribution, stance=Stance.DENY, scope=scope, anaphoric=True)
    return None


def _is_denied(sentence: ParsedSentence, verb: Token, what: Token) -> bool:
    """As "no such thing", "nothing of the sort", and "it" or "this" where the verb is negated."""
    words = {word.lower for word in sentence.kids(what, "det", "amod", "predet", "nmod")}
    if {"no", "such"} <= words:
        return what.lemma == "thing" or what.lemma in triggers()["pointers.nouns"] | triggers().nouns.keys()
    of = {noun.lemma for noun in preposition_objects(sentence, what, "of")}
    if what.lower == "nothing" and of & KINDS:
        return True
    return what.lower in cues()["anaphora.pronouns"] and negated(sentence, verb)
