"""States in which deeds of force were done: "bombed a market in Sudan", "in the Sudanese town of Kutum"."""

from __future__ import annotations

from counterclaim.entities.found_names import FoundName
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers
from counterclaim.vocab.toponymy import toponymy

IN = frozenset(("in", "across", "inside", "within"))


def is_scene(parse: Parse, name: FoundName) -> bool:
    """Whether a state is told of as where something was struck, and not where people met, fled to or speak.

    The verb over "in Sudan" has to tell a deed of force, or a noun for one on the way to it.
    """
    sentence = next((s for s in parse if s.sentence.span.contains(name.span)), None)
    word = (
        next((t for t in sentence.tokens if t.end == name.span.end), None) if sentence is not None else None
    )
    if sentence is None or word is None:
        return False
    town = sentence.head(word) if word.dep in ("amod", "compound") else None
    if town is not None and town.lemma in toponymy().inside:
        word = town  # "the Sudanese town of Kutum"
    preposition = sentence.head(word) if word.dep == "pobj" else None
    if preposition is None or preposition.lower not in IN:
        return False
    return _is_of_force(sentence, preposition)


def _is_of_force(sentence: ParsedSentence, preposition: Token) -> bool:
    """Whether a deed stands before "in Sudan", or it opens all; "a force in Sudan" may be a guest."""
    known = triggers()
    for step in sentence.ancestors(preposition):
        if 0 < preposition.index < step.index:
            return False
        if step.lemma.lower() in (known.nouns if step.pos == "NOUN" else known.verbs):
            return not _is_of_films(sentence, step)
        if step.pos == "VERB":
            return step.lemma in known["falling.verbs"]
    return False


def _is_of_films(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "the film was shot in Morocco": what is shot, and is no people, need not be fired at."""
    people = participants()["people.civil"] | participants()["people.armed"]
    shot = [word for word in sentence.kids(verb, "nsubjpass", "dobj") if word.pos != "NUM"]
    return verb.lemma == "shoot" and bool(shot) and not any(word.lemma in people for word in shot)
