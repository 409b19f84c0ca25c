"""Losses and people hurt that are denied: "denied losing a drone", "that anybody had been hit"."""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import agent_of, is_passive, preposition_objects
from counterclaim.model.claims import DenialScope
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

TELLING = ("that", "ger")
ANYBODY = frozenset(("anybody", "anyone"))
LIVES = frozenset(("life",))


def loss_denied(content: Told) -> DenialScope | None:
    """What who denies a loss denies, if a loss is all that is told.

    As in "denied losing a drone", "that a drone had been lost", that another says he shot down; of men only
    how many is denied.
    """
    if content.attribution.frame not in TELLING:
        return None
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            leads = token.head not in inside or token.head == token.index
            if leads and token.lemma in cues()["scopes.losing"] and (lost := _lost(sentence, token)):
                return DenialScope.NUMBER if any(map(_are_counted, lost)) else DenialScope.OCCURRENCE
    return None


def hit_denied(content: Told) -> bool:
    """As in "denied that anybody had been hit": that people were, and not that anything was done."""
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            leads = token.head not in inside or token.head == token.index
            hit = token.lemma in cues()["scopes.hitting"] and is_passive(sentence, token)
            if leads and hit and agent_of(sentence, token) is None:
                return any(_are_any(sentence, who) for who in sentence.kids(token, "nsubjpass"))
    return False


def _are_any(sentence: ParsedSentence, who: Token) -> bool:
    """As "anybody", "any civilians", "civilians"; "the mayor" was hit or not."""
    known = [word.lower for word in sentence.kids(who, "det", "nummod", "poss")]
    return who.lower in ANYBODY or (who.tag == "NNS" and is_people(who) and set(known) <= {"any"})


def _lost(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """As "drone" of "lost a drone", of "a drone had been lost"; "any" and "men" of "lost any of its men"."""
    lost = sentence.kids(verb, "nsubjpass" if is_passive(sentence, verb) else "dobj")
    of = [part for word in lost if word.pos != "NOUN" for part in preposition_objects(sentence, word, "of")]
    return lost + of


def _are_counted(lost: Token) -> bool:
    """As "soldiers", "nine", "casualties", "lives"."""
    return is_people(lost) or lost.pos == "NUM" or lost.lemma.lower() in LIVES | cues()["scopes.number"]
