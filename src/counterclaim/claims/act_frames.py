"""Deeds that a cue has behind a preposition: "admitted to shelling it", "distanced itself from the raid"."""

from __future__ import annotations

from counterclaim.claims.contents import Content
from counterclaim.claims.syntax import subtree_span
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Cue, cues, triggers

BEFORE_ACTS = frozenset(("to", "for", "of", "about", "from", "over"))


def act_behind(sentence: ParsedSentence, verb: Token, cue: Cue) -> Content | None:
    """The deed behind the preposition of a cue; who "admitted to reporters" tells of none there."""
    if "act" not in cue.frames:
        return None
    phrase = (thing for thing in sentence.kids(verb, "dobj") if f"{verb.lemma} {thing.lemma}" == cue.lemma)
    for over in (verb, *sentence.kids(verb, "prt", "advmod"), *phrase):  # "owned up to", "apology for"
        for preposition in sentence.kids(over, "prep"):
            things = sentence.kids(preposition, "pcomp", "pobj") if preposition.lower in BEFORE_ACTS else []
            for thing in things:
                if _is_doing(sentence, thing):
                    return Content((subtree_span(sentence, thing),), "ger", thing)
                if _is_deed(thing):
                    return Content((subtree_span(sentence, thing),), "obj", thing)
    return None


def _is_doing(sentence: ParsedSentence, clause: Token) -> bool:
    perfect = any(child.tag == "VBG" for child in sentence.kids(clause, "aux"))  # "having shelled"
    return clause.dep == "pcomp" and (clause.tag == "VBG" or perfect)


def _is_deed(noun: Token) -> bool:
    deeds = triggers().nouns.keys() | triggers()["pointers.nouns"] | cues()["contents.responsibility"]
    return noun.lemma.lower() in deeds or noun.lower in cues()["anaphora.pronouns"]
