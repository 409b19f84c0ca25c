"""Denials of what was told before, in words that only point at it: "this never happened"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.claims.contents import FIRST_PERSON, Told
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import object_of, preposition_objects, subject_of
from counterclaim.claims.taking_place import is_of_then, takes_place
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, triggers

AT_ALL = frozenset(("never", "ever", "simply", "really", "actually", "there", "here", "also", "so", "all"))
AT_SCENES = frozenset(("in", "at", "on", "near", "inside"))
CLAUSES = ("advcl", "xcomp", "relcl", "acl", "ccomp")
SETTING = frozenset(("but", "only", "alone"))
OWN = FIRST_PERSON | {"its", "their", "it", "them"}
KINDS = frozenset(("sort", "kind"))


def denied_pointing(content: Told) -> Attribution | None:
    """As in "said no such thing took place", "that it had done nothing of the kind"."""
    for sentence, tokens in content.parts:
        for token in tokens:
            if takes_place(sentence, token):
                what, scope = subject_of(sentence, token), DenialScope.OCCURRENCE
            elif token.lemma == "do" and token.pos == "VERB":
                so = [word for word in sentence.kids(token, "advmod") if word.lower == "so"]
                what, scope = object_of(sentence, token) or next(iter(so), None), DenialScope.RESPONSIBILITY
            else:
                continue
            bare = what is not None and is_of_then(sentence, token) and _is_bare(sentence, token, what)
            if what is not None and bare and _is_denied(sentence, token, what):
                return replace(content.attribution, stance=Stance.DENY, scope=scope, anaphoric=True)
    return None


def _is_bare(sentence: ParsedSentence, verb: Token, what: Token) -> bool:
    """Whether the deed itself is denied: not how, why or by whom else, as in "did not happen by chance"."""
    hung = sentence.kids(verb, "prep", "agent", "npadvmod")
    manners = [word for word in sentence.kids(verb, "advmod") if word.lower not in AT_ALL]
    manners += [word for word in sentence.kids(verb, "conj") if word.pos not in ("VERB", "AUX")]
    of_kind = [noun for prep in sentence.kids(what, "prep") for noun in sentence.kids(prep, "pobj")]
    clauses = [clause for word in (verb, what, *of_kind) for clause in sentence.kids(word, *CLAUSES)]
    return not manners and not clauses and all(_is_scene(sentence, word) for word in hung)


def _is_scene(sentence: ParsedSentence, hung: Token) -> bool:
    """As in "at all", "in Gao", "on Monday"; "not on Monday but on Sunday" owns up to another day."""
    if hung.lower == "by":
        doers = sentence.kids(hung, "pobj")
        own = [any(w.lower in OWN for w in (doer, *sentence.kids(doer, "poss"))) for doer in doers]
        return all(own)
    set_against = any(word.lower in SETTING for word in sentence.subtree(hung))
    named = [hung] if hung.dep == "npadvmod" else sentence.kids(hung, "pobj", "advmod")
    placed = hung.dep == "npadvmod" or hung.lower in AT_SCENES
    known = triggers()["sites.ground"] | triggers()["another.towns"] | {"all"}
    return placed and not set_against and all(n.pos == "PROPN" or n.lemma.lower() in known for n in named)


def _is_denied(sentence: ParsedSentence, verb: Token, what: Token) -> bool:
    """As "no such thing", "nothing of the sort", and "it" or "this" where the verb is negated."""
    words = {word.lower for word in sentence.kids(what, "det", "amod", "predet", "nmod")}
    if {"no", "such"} <= words:
        return what.lemma == "thing" or what.lemma in triggers()["pointers.nouns"] | triggers().nouns.keys()
    of = {noun.lemma for noun in preposition_objects(sentence, what, "of")}
    if what.lower == "nothing" and of & KINDS:
        return True
    return what.lower in cues()["anaphora.pronouns"] and negated(sentence, verb)
