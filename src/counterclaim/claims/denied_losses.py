"""Losses and people hurt that are denied: "denied losing a drone", "that anybody had been hit"."""

from __future__ import annotations

from counterclaim.claims.contents import Told
from counterclaim.claims.people import is_people
from counterclaim.claims.syntax import agent_of, is_passive, preposition_objects
from counterclaim.model.claims import DenialScope
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues, participants

TELLING = ("that", "ger")
ANYBODY = frozenset(("anybody", "anyone"))
LIVES = frozenset(("life",))
MEN = frozenset(("man",))
OWN = frozenset(("its", "their", "his"))


def loss_denied(content: Told) -> DenialScope | None:
    """What who denies a loss denies, if a loss is all that is told.

    As in "denied losing a drone", "that a drone had been lost", that another says he shot down; of men only
    how many is denied.
    """
    if content.attribution.frame not in TELLING:
        return None
    for sentence, token in content.leads():
        if token.lemma in cues()["scopes.losing"] and (lost := _lost(sentence, token)):
            return DenialScope.NUMBER if any(map(_are_counted, lost)) else DenialScope.OCCURRENCE
    return None


def is_of_own_loss(content: Told) -> bool:
    """Whether all that is told is what one's own side lost: "that it had lost a drone", "the loss of a jet".

    As in "reports that a jet had been lost", "that two of its men were captured"; not "lives had been lost",
    nor "that its shelling had led to the loss of a bridge".
    """
    heads = [(sentence, head) for sentence, token in content.leads() for head in _heads(sentence, token)]
    told = [one for one in heads if one[1].pos in ("VERB", "AUX", "NOUN")]
    return bool(told) and all(_is_own_loss(sentence, head) for sentence, head in told)


def _heads(sentence: ParsedSentence, token: Token) -> list[Token]:
    """A word, or what is told behind one for words: "lost" of "reports that a jet had been lost"."""
    if token.pos != "NOUN" or token.lemma not in cues()["contents.facts"]:
        return [token]
    return [*sentence.kids(token, "acl", "ccomp", "relcl"), *preposition_objects(sentence, token, "of")]


def _is_own_loss(sentence: ParsedSentence, head: Token) -> bool:
    """Whether a verb or a noun tells of a loss, and of no people's but soldiers'."""
    if head.lemma == "loss":
        return not any(map(_are_lives, preposition_objects(sentence, head, "of")))
    if head.lemma == "lose":
        return not any(map(_are_lives, (*_lost(sentence, head), *sentence.kids(head, "nsubj"))))
    done = head.lower in cues()["losses.done"] and is_passive(sentence, head)
    things = sentence.kids(head, "nsubjpass") if done else []
    return any(word.lower in OWN for thing in things for word in sentence.subtree(thing))


def _are_lives(lost: Token) -> bool:
    """As "lives", "villagers"; "men" may be soldiers."""
    lemma = lost.lemma.lower()
    return lemma in LIVES or (lemma in participants()["people.civil"] and lemma not in MEN)


def hit_denied(content: Told) -> bool:
    """As in "denied that anybody had been hit": that people were, and not that anything was done."""
    for sentence, token in content.leads():
        hit = token.lemma in cues()["scopes.hitting"] and is_passive(sentence, token)
        if hit and agent_of(sentence, token) is None:
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
