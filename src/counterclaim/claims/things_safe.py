"""Things that came to no harm by others: "all its drones had returned", "the jet crashed after a fault"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers, weapons

DEFINITE = frozenset(("the", "this", "that", "its", "their", "our"))
OWN = frozenset(("its", "their", "our"))
FORCE = "attack."
SUBJECTS = ("nsubj", "nsubjpass")
THROUGH = ("after", "because", "due", "by", "with", "owing", "following", "from")
WHERE = frozenset(("in", "at", "near", "over", "on", "off", "outside", "around", "above", "of", "to"))
WHEN = frozenset(("DATE", "TIME"))


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
    if not came_down or not any(_is_fault(sentence, word) for word in _causes(sentence, verb)):
        return False
    inside = [word for word in sentence.tokens if told.covers(word.start)]
    return not any(_is_force(word) or _is_other_party(sentence, verb, word) for word in inside)


def _causes(sentence: ParsedSentence, verb: Token) -> list[Token]:
    """What a verb is told to have come of: "failure" of "crashed after an engine failure", "due to" one."""
    landings = sentence.kids(verb, "dobj")
    behind = [word for over in (verb, *landings) for word in preposition_objects(sentence, over, *THROUGH)]
    return [noun for word in behind for noun in (word, *sentence.kids(word, "pobj"))]


def _is_force(word: Token) -> bool:
    """As "fire", "hit", "missile": what comes down by them does not do so by itself."""
    known, lemma = triggers(), word.lemma.lower()
    if lemma in known["things_safe.coming_down"]:
        return False
    deeds = [*known.verbs.get(lemma, ())] if word.pos == "VERB" else []
    named = known.nouns.get(lemma) if word.pos in ("NOUN", "PROPN") else None
    deeds += [named] if named is not None else []
    arm = word.pos == "NOUN" and lemma in weapons().classes and word.dep not in SUBJECTS
    return arm or any(deed.type.startswith(FORCE) for deed in deeds)


def _is_other_party(sentence: ParsedSentence, verb: Token, word: Token) -> bool:
    """Whether a clause names somebody besides whose thing came down, and no place or day."""
    if word.entity in WHEN or (word.pos != "PROPN" and word.entity != "NORP"):
        return False
    whose = [one for thing in sentence.kids(verb, "nsubj") for one in sentence.subtree(thing)]
    over = sentence.head(word)
    while over is not None and word.dep == "compound":
        word, over = over, sentence.head(over)
    somewhere = word.dep == "pobj" and over is not None and over.lower in WHERE
    return word not in whose and not somewhere


def _is_fault(sentence: ParsedSentence, word: Token) -> bool:
    """As in "a technical fault", "engine failure", "a malfunction"."""
    known = triggers()
    if word.lemma in known["things_safe.faults"]:
        return True
    kinds = sentence.kids(word, "amod", "compound")
    failed = word.lemma in known["things_safe.failures"]
    return failed and any(kind.lemma.lower() in known["things_safe.of_things"] for kind in kinds)
