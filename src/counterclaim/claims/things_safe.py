"""Things that came to no harm by others: "all its drones had returned", "the jet crashed after a fault"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.negation import negated
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

DEFINITE = frozenset(("the", "this", "that", "its", "their", "our"))
OWN = frozenset(("its", "their", "our"))


def things_safe(parse: Parse, told: Attribution) -> Iterator[str]:
    """The nouns for things that words tell came back, are still there, or came down by themselves."""
    sentence = parse.sentences.get(told.sentence)
    if sentence is None:
        return
    for verb in sentence.tokens:
        if verb.pos != "VERB" or not told.covers(verb.start):
            continue
        yield from _lost_none(sentence, verb)
        for thing in sentence.kids(verb, "nsubj") if not negated(sentence, verb) else ():
            came_back = verb.lemma in triggers()["things_safe.returning"] and _are_all_own(sentence, thing)
            if came_back or (_is_definite(sentence, thing) and _fell_by_itself(sentence, verb, told)):
                yield thing.lemma.lower()


def _lost_none(sentence: ParsedSentence, verb: Token) -> Iterator[str]:
    """As in "it had lost no drones"."""
    for thing in sentence.kids(verb, "dobj") if verb.lemma == "lose" else ():
        if any(word.lower == "no" for word in sentence.kids(thing, "det")):
            yield thing.lemma.lower()


def _are_all_own(sentence: ParsedSentence, thing: Token) -> bool:
    """As in "all its drones"."""
    every = any(word.lower == "all" for word in sentence.kids(thing, "predet", "det"))
    return every and any(word.lower in OWN for word in sentence.kids(thing, "poss"))


def _is_definite(sentence: ParsedSentence, thing: Token) -> bool:
    return any(word.lower in DEFINITE for word in sentence.kids(thing, "det", "poss"))


def _fell_by_itself(sentence: ParsedSentence, verb: Token, told: Attribution) -> bool:
    """As in "made an emergency landing because of a technical fault", "crashed after an engine failure"."""
    known = triggers()
    landing = any(word.lemma in known["things_safe.landings"] for word in sentence.kids(verb, "dobj"))
    came_down = verb.lemma in known["things_safe.coming_down"] or (verb.lemma == "make" and landing)
    behind = [word for word in sentence.tokens[verb.index :] if told.covers(word.start)]
    return came_down and any(_is_fault(sentence, word) for word in behind)


def _is_fault(sentence: ParsedSentence, word: Token) -> bool:
    """As in "a technical fault", "engine failure", "a malfunction"."""
    known = triggers()
    if word.lemma in known["things_safe.faults"]:
        return True
    kinds = sentence.kids(word, "amod", "compound")
    failed = word.lemma in known["things_safe.failures"]
    return failed and any(kind.lemma.lower() in known["things_safe.of_things"] for kind in kinds)
