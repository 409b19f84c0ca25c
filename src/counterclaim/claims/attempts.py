"""What was tried and not done: "tried to storm", "a failed raid", "foiled an attack"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.claims.prevented import is_not_prevented, preventing
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

COMPOUND = ("compound", "amod", "nmod")


def is_attempt(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a trigger word tells of an attempt."""
    words = triggers()
    if word.lemma in words["attempts.nouns"]:
        return True  # "an assassination attempt"
    if word.pos in ("VERB", "AUX") and word.tag != "VBG":
        return attempt_over(sentence, word) is not None
    return any(
        child.lower in words["attempts.qualities"] for child in sentence.kids(word, *COMPOUND)
    ) or _is_foiled(sentence, word)


def attempt_over(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The word that makes an infinitive an attempt: "tried to storm", "failed to hit", "a bid to kill"."""
    if verb.dep == "conj" and (first := sentence.head(verb)) is not None and first.pos == "VERB":
        own = sentence.kids(verb, "nsubj", "nsubjpass", "aux")
        return attempt_over(sentence, first) if not own or _is_infinitive(sentence, verb) else None
    above = sentence.head(verb)
    if above is None or not _is_infinitive(sentence, verb):
        return None
    words = triggers()
    tried = above.pos == "VERB" and above.lemma in words["attempts.verbs"] and verb.dep == "xcomp"
    bid = above.pos == "NOUN" and above.lemma in words["attempts.nouns"] and verb.dep in ("acl", "relcl")
    return above if tried or bid else None


def leads_to_trigger(attempt: Token, chain: Sequence[Token]) -> bool:
    """Whether the verb right under an attempt tells of an event: "tried to storm the post, killing two"."""
    for step in chain:
        if step.head == attempt.index:
            return step.lemma in triggers().verbs
    return False


def _is_foiled(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "foiled an attack", "the attack was thwarted", "the raid failed", "escaped abduction"."""
    verb = sentence.head(noun)
    if noun.dep == "pcomp":  # "stopped gunmen from killing a judge"
        return preventing(sentence, noun) is not None and not is_not_prevented(sentence, noun)
    if verb is None or verb.pos != "VERB":
        return False
    if verb.lemma in triggers()["attempts.foiling"]:
        return noun.dep in ("dobj", "nsubjpass") and not is_not_prevented(sentence, noun)
    if verb.lemma in triggers()["attempts.escaping"]:
        return noun.dep == "dobj" and all(word.lower != "the" for word in sentence.kids(noun, "det"))
    return verb.lemma == "fail" and noun.dep == "nsubj" and not sentence.kids(verb, "xcomp")


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
