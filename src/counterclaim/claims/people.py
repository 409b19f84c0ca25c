"""Nouns for people, whoever they are: gunmen, villagers."""

from __future__ import annotations

from counterclaim.claims.deed_subjects import doer_of
from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import numbers, participants, triggers


def is_people(word: Token | None) -> bool:
    """Whether a noun is for people."""
    if word is None:
        return False
    lemma, known = word.lemma.lower(), participants()
    return lemma in known["people.civil"] or lemma in known["people.armed"]


def is_doer(word: Token) -> bool:
    """Whether a noun is for those who did a deed: "the killers of the bishop"."""
    return word.pos == "NOUN" and word.lemma in triggers()["ends_of_one.doers"]


def is_done_to_doers(sentence: ParsedSentence, verb: Token, doers: Token) -> bool:
    """Whether what a verb tells was done to those who did another deed, or to some of them.

    As in "shot dead the killers of two nurses": the nurses are no dead of that shot, nor of its day.
    """
    thing = object_of(sentence, verb) if is_doer(doers) and verb.pos == "VERB" else None
    if thing is None:
        return False
    return thing == doers or doers in preposition_objects(sentence, thing, "of", "among")


def is_animal(word: Token) -> bool:
    """Whether a noun is for animals, whose deaths nobody counts among people's."""
    return word.lemma.lower() in participants()["animals.nouns"]


def is_words(word: Token) -> bool:
    """Whether a noun is for something written or said: nobody murders a telegram."""
    return word.pos == "NOUN" and word.lemma.lower() in participants()["writings.nouns"]


def are_fighters(sentence: ParsedSentence, word: Token | None) -> bool:
    """Whether a noun is for people under arms, by itself or by a word before it: "a rebel commander"."""
    words = [word, *sentence.kids(word, "compound", "amod")] if word is not None else []
    return any(part.lemma.lower() in participants()["people.armed"] for part in words)


def is_done_by_people(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether people did what a verb tells, as its subject or behind "by"; who dies has done nothing."""
    return is_people(_doer(sentence, verb))


def is_done_by_force(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether an armed body did what a verb tells, whosever it is: "the army burned a village"."""
    doer = _doer(sentence, verb)
    return doer is not None and not participants()["people.forces"].isdisjoint(
        (doer.lower, doer.lemma.lower())
    )


def _doer(sentence: ParsedSentence, verb: Token) -> Token | None:
    """Who did it: the subject, or of a passive whoever stands behind "by"."""
    return agent_of(sentence, verb) if is_passive(sentence, verb) else doer_of(sentence, verb)


def words_for_whom(sentence: ParsedSentence, person: Token) -> set[str]:
    """The lemmas of the nouns by which people are called, in small letters: of none whose thing it only is.

    Of "12 of the militants" and "a group of rebels" those behind "of", of "the commander Ali Sow" each word;
    of "the threat of rebels", "the rebel's candidacy" and "rebel positions" no rebel.
    """
    words, found = participants(), [person, *sentence.kids(person, "conj")]
    amounts = words["people.containers"] | words["people.collectives"] | numbers().vague.keys()
    for noun in list(found):
        some = noun.pos in ("NUM", "PRON", "DET") or {noun.lemma.lower(), noun.lower} & amounts
        found += preposition_objects(sentence, noun, "of") if some else []
    named = [noun for noun in found if noun.pos == "PROPN"]
    beside = [part for noun in named for part in sentence.kids(noun, "compound", "appos", "nmod")]
    return {word.lemma.lower() for word in (*found, *beside)}
