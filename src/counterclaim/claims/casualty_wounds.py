"""People hurt, in words for their wounds: "sustained burns", "was hit in the leg", "treated for injuries"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.claims.negation import negated
from counterclaim.claims.people import is_people
from counterclaim.claims.sufferers import hurt_of, words_for
from counterclaim.claims.syntax import is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Hurt
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import longest_head, triggers


def by_wounds(sentence: ParsedSentence, verb: Token, cast: Cast) -> Iterator[tuple[Token, Hurt]]:
    """The people of whom a verb tells wounds."""
    person = _wounded(sentence, verb)
    if person is not None and not negated(sentence, verb):
        for hurt in hurt_of(sentence, person, "wounded", cast):
            if hurt.low is not None:
                yield verb, hurt


def is_of_wounds(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "succumbed to their injuries"."""
    return verb.lemma == "succumb" and _of_wounds(preposition_objects(sentence, verb, "to"))


def _wounded(sentence: ParsedSentence, verb: Token) -> Token | None:
    words, lemma = triggers(), verb.lemma.lower()
    if lemma in words["wounds.suffering"]:  # "42 suffered gunshot wounds"
        return subject_of(sentence, verb) if _of_wounds(sentence.kids(verb, "dobj")) else None
    if lemma == "lose":  # "a girl lost a leg"
        lost = any(thing.lemma in words["wounds.lost"] for thing in sentence.kids(verb, "dobj"))
        return subject_of(sentence, verb) if lost else None
    if lemma not in words["wounds.tending"] | words["wounds.hitting"]:
        return None
    person = object_of(sentence, verb)
    if lemma in words["wounds.tending"] and _of_wounds(preposition_objects(sentence, verb, "for", "with")):
        return person  # "were treated for burns", "left 20 people with injuries"
    if lemma not in words["wounds.hitting"] or person is None or not _is_person(sentence, person):
        return None
    places = [n for word in (verb, person) for n in preposition_objects(sentence, word, "in", "through")]
    limbs = [noun.lemma for noun in places]
    by = preposition_objects(sentence, verb, "by") if is_passive(sentence, verb) else []
    struck_by = subject_of(sentence, verb) if not by and not is_passive(sentence, verb) else None
    means = [noun.lemma for noun in (*by, *((struck_by,) if struck_by is not None else ()))]
    shot = not words["wounds.limbs"].isdisjoint(limbs) or not words["wounds.means"].isdisjoint(means)
    return person if shot and not any(word.lower == "dead" for word in sentence.tokens) else None


def _of_wounds(nouns: list[Token]) -> bool:
    return any(noun.lemma in triggers()["wounds.nouns"] for noun in nouns)


def _is_person(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word is for people; a ship may be hit by a shell, too."""
    known = longest_head(words_for(sentence, word)) is not None or is_people(word)
    return known or word.entity == "PERSON" or (word.pos == "PRON" and word.lower != "it")
