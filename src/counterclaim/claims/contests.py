"""Contests without arms that are told in words for fighting: "the nomination battle", "fought corruption"."""

from __future__ import annotations

from counterclaim.claims.syntax import agent_of, is_passive, object_of, preposition_objects, subject_of
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import participants, triggers, weapons

_HE_OR_SHE = frozenset(("he", "she", "him", "her", "his"))
_OVER = ("for", "over", "about")


def is_contest(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a word for fighting tells of votes, courts, prizes or ills, and nobody bears arms.

    Supporters of two candidates who battle each other in the street do so by force.
    """
    words, lemma = triggers(), word.lemma.lower()
    before = {child.lower for child in sentence.kids(word, "compound", "amod", "nmod")}
    if word.pos == "NOUN" and before & words["contests.of_words"]:
        return "legal" in before or not _is_armed(sentence, word)
    if lemma in words["contests.answers"] and any(kid.lower == "back" for kid in sentence.kids(word)):
        return not _is_of_states(sentence, word) and not _is_armed(sentence, word)
    if lemma in words["figurative.verbs"]:
        in_words = _is_of_debate(sentence, word) or _is_of_persons(sentence, word)
        return in_words and not _is_armed(sentence, word)
    if lemma not in words["contests.words"]:
        return False
    prizes = {noun.lemma.lower() for noun in preposition_objects(sentence, word, *_OVER)}
    met = {noun.lemma.lower() for noun in preposition_objects(sentence, word, "against", "with", "off")}
    thing = object_of(sentence, word) if word.pos == "VERB" else None
    met |= {thing.lemma.lower()} if thing is not None else set()
    without = any(
        _is_weapon(arm)
        for fight in (word, *([thing] if thing is not None else []))
        for arm in preposition_objects(sentence, fight, "without")
    )
    where = {noun.lemma.lower() for noun in preposition_objects(sentence, word, "in")}
    if without or met & words["contests.foes"] or where & words["contests.courts"]:
        return True
    told = bool(before & words["contests.kinds"] or prizes & words["contests.prizes"])
    told = told or (_is_of_votes(sentence) and not _is_of_states(sentence, word))
    return told and not _is_armed(sentence, word)


def _is_of_debate(sentence: ParsedSentence, word: Token) -> bool:
    """As in "attacked his critics", "her attack on him in the debate"."""
    thing = object_of(sentence, word) if word.pos == "VERB" else None
    where = preposition_objects(sentence, word, "in", "during", "at")
    met = [thing] if thing is not None else preposition_objects(sentence, word, "on", "against")
    where += [noun for other in met for noun in preposition_objects(sentence, other, "in", "during")]
    spoken_of = any(other.lemma.lower() in triggers()["contests.spoken_of"] for other in met)
    return spoken_of or any(noun.lemma.lower() in triggers()["contests.debates"] for noun in where)


def _is_of_persons(sentence: ParsedSentence, word: Token) -> bool:
    """As in "Mr Tal attacked Ms Roy", "attacks from Ms Roy": one by name attacks another, with words.

    Who did so "with a knife" or "with others" had more.
    """
    if preposition_objects(sentence, word, "with"):
        return False
    if word.pos == "VERB":
        passive = is_passive(sentence, word)
        doer = agent_of(sentence, word) if passive else subject_of(sentence, word)
        met = subject_of(sentence, word) if passive else object_of(sentence, word)
        return _is_person(doer) and _is_person(met)
    if any(map(_is_person, preposition_objects(sentence, word, "from"))):
        return True
    doers = [*sentence.kids(word, "poss"), *preposition_objects(sentence, word, "by")]
    return any(map(_is_person, doers)) and any(
        map(_is_person, preposition_objects(sentence, word, "on", "against"))
    )


def _is_person(word: Token | None) -> bool:
    """Whether it is somebody by name, or one who stands for a vote."""
    if word is None:
        return False
    stands = word.lemma.lower() in triggers()["contests.voting"] | triggers()["contests.standing"]
    return stands or word.entity == "PERSON" or word.lower in _HE_OR_SHE


def _is_of_votes(sentence: ParsedSentence) -> bool:
    return any(token.lemma.lower() in triggers()["contests.voting"] for token in sentence.tokens)


def _is_of_states(sentence: ParsedSentence, word: Token) -> bool:
    """Whether states or peoples fight: "Chad and Libya fought a battle days before the poll"."""
    over = sentence.head(word) if word.dep == "dobj" else None
    around = [word, *([over] if over is not None else [])]
    near = [kid for one in around for kid in sentence.kids(one)]
    near += [
        noun for one in around for noun in preposition_objects(sentence, one, "between", "with", "against")
    ]
    return any(noun.entity in ("GPE", "NORP") for noun in near)


def _is_armed(sentence: ParsedSentence, word: Token) -> bool:
    """Whether the sentence has anybody or anything by which a contest is one of force."""
    words = triggers()
    armed = participants()["people.armed"] | words["contests.crowds"]
    hurt = words["outcomes.killed"] | words["outcomes.wounded"]
    return any(
        (token.pos != "ADJ" and token.lemma.lower() in armed | hurt) or _is_weapon(token)
        for token in sentence.tokens
        if token is not word
    )


def _is_weapon(token: Token) -> bool:
    return token.pos == "NOUN" and (
        token.lemma.lower() in weapons().classes or token.lemma.lower() in triggers()["wield.things"]
    )
