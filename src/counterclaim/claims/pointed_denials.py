"""Denials of what was told before, in words that only point at it: "this never happened"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import modal_of, object_of, preposition_objects, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

HAPPENING = frozenset(("happen", "occur"))
AT_OTHER_TIMES = frozenset(("before", "since", "yet", "again", "earlier", "previously", "lately"))
KINDS = frozenset(("sort", "kind"))


def denied_pointing(content: Told) -> Attribution | None:
    """As in "said no such thing took place", "that it had done nothing of the kind"."""
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.lemma in HAPPENING or _takes_place(sentence, token):
                what, scope = subject_of(sentence, token), DenialScope.OCCURRENCE
            elif token.lemma == "do" and token.pos == "VERB":
                what, scope = object_of(sentence, token), DenialScope.RESPONSIBILITY
            else:
                continue
            if what is not None and _is_of_then(sentence, token) and _is_denied(sentence, token, what):
                return replace(content.attribution, stance=Stance.DENY, scope=scope, anaphoric=True)
    return None


def _takes_place(sentence: ParsedSentence, verb: Token) -> bool:
    return verb.lemma == "take" and any(thing.lemma == "place" for thing in sentence.kids(verb, "dobj"))


def _is_of_then(sentence: ParsedSentence, verb: Token) -> bool:
    """Not as in "nothing of the kind had happened before", "this would not happen again"."""
    others = AT_OTHER_TIMES & {word.lower for word in sentence.subtree(verb)}
    return not others and modal_of(sentence, verb) is None


def _is_denied(sentence: ParsedSentence, verb: Token, what: Token) -> bool:
    """As "no such thing", "nothing of the sort", and "it" or "this" where the verb is negated."""
    words = {word.lower for word in sentence.kids(what, "det", "amod", "predet", "nmod")}
    if {"no", "such"} <= words:
        return what.lemma == "thing" or what.lemma in triggers()["pointers.nouns"] | triggers().nouns.keys()
    of = {noun.lemma for noun in preposition_objects(sentence, what, "of")}
    if what.lower == "nothing" and of & KINDS:
        return True
    return what.lower in cues()["anaphora.pronouns"] and negated(sentence, verb)
