"""Contests without arms that are told in words for fighting: "the nomination battle", "fought corruption"."""

from __future__ import annotations

from counterclaim.claims.contenders import (
    are_armed,
    are_states,
    doers,
    is_person,
    is_standing,
    is_weapon,
    met,
)
from counterclaim.claims.syntax import object_of, preposition_objects
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

_OVER = ("for", "over", "about")


def is_contest(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether a word for fighting tells of votes, courts, prizes or ills, and nobody bears arms.

    Supporters of two candidates who battle each other in the street do so by force.
    """
    words, lemma = triggers(), word.lemma.lower()
    if lemma not in words.verbs and lemma not in words.nouns and lemma not in words["contests.words"]:
        return False
    if _is_of_words_alone(sentence, word):
        return True
    if lemma in words["contests.verbal"] or lemma in words["contests.words"]:
        told = _is_by_words(sentence, word, cast) or _is_battle_of_words(sentence, word, cast)
    else:
        told = _is_called_words(sentence, word, "contests.of_words")
    if told and not are_armed(sentence, word, cast):
        return True
    return lemma in words["contests.words"] and _is_against_ills(sentence, word)


def _is_of_words_alone(sentence: ParsedSentence, word: Token) -> bool:
    """As in "verbal attacks", "attacked her verbally", "a legal battle", whoever has it with whom."""
    verbally = word.pos == "VERB" and any(
        kid.lower in triggers()["contests.verbally"] for kid in sentence.kids(word, "advmod")
    )
    return verbally or _is_called_words(sentence, word, "contests.only_words")


def _is_called_words(sentence: ParsedSentence, word: Token, kinds: str) -> bool:
    """As in "a diplomatic clash"; "a diplomatic and military attack" is both."""
    if word.pos != "NOUN":
        return False
    before = sentence.kids(word, "compound", "amod", "nmod")
    known = triggers()["contests.only_words"] | triggers()["contests.of_words"]
    both = any(other.lower not in known for kind in before for other in sentence.kids(kind, "conj"))
    return not both and any(kind.lower in triggers()[kinds] for kind in before)


def _is_by_words(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """Whether a word for an attack is said to be one of words, or meets what only words meet."""
    words = triggers()
    if _is_called_words(sentence, word, "contests.of_words"):
        return True
    if word.lemma.lower() not in words["contests.verbal"]:
        return False
    if word.lemma.lower() in words["contests.answers"] and _has_back(sentence, word):
        return _answers_in_words(sentence, word) and not are_states(sentence, word, cast)
    of_persons = any(map(is_person, doers(sentence, word))) and any(map(is_person, met(sentence, word)))
    if of_persons and (_is_between_candidates(sentence, word) or _is_over_deeds(sentence, word)):
        return True
    bitter = of_persons and _is_called_words(sentence, word, "contests.bitter")
    return bitter or _is_said(sentence, word, cast) or _meets_own_critics(sentence, word)


def _is_between_candidates(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the incumbent attacked the candidate Maria Roy"."""
    return any(map(is_standing, doers(sentence, word)))


def _is_said(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """As in "attacked him in a speech", "her attack on him in the debate".

    Who is attacked during a speech may be struck while speaking.
    """
    words = triggers()
    whom = met(sentence, word)
    around = (word, *whom)
    where = {n.lemma.lower() for one in around for n in preposition_objects(sentence, one, "in", "on")}
    during = {n.lemma.lower() for one in around for n in preposition_objects(sentence, one, "during")}
    said = where & words["contests.said_in"] or (where | during) & words["contests.debates"]
    return bool(said) and bool(whom) and not are_states(sentence, word, cast)


def _is_over_deeds(sentence: ParsedSentence, word: Token) -> bool:
    """As in "attacked her over her record"; over what they said, people come to blows."""
    words = triggers()
    around = (word, *met(sentence, word))
    over = {n.lemma.lower() for one in around for n in preposition_objects(sentence, one, *_OVER)}
    return bool(over & (words["figurative.objects"] - words["contests.said_in"]))


def _meets_own_critics(sentence: ParsedSentence, word: Token) -> bool:
    """As in "the mayor attacked his critics"; strangers who attack "a critic of the government" strike."""
    return any(
        own.lower in ("his", "her")
        for other in met(sentence, word)
        if other.lemma.lower() in triggers()["contests.spoken_of"]
        for own in sentence.kids(other, "poss")
    ) and any(doer.tag in ("NN", "NNP", "PRP", "PRP$") for doer in doers(sentence, word))


def _has_back(sentence: ParsedSentence, word: Token) -> bool:
    return any(kid.lower == "back" for kid in sentence.kids(word))


def _answers_in_words(sentence: ParsedSentence, word: Token) -> bool:
    """As in "hit back at her critics", "hit back at the claims"; where nobody is met, who is a person."""
    words = triggers()
    things = preposition_objects(sentence, word, "at", "against")
    spoken_of = words["contests.spoken_of"] | words["figurative.objects"] | words["contests.foes"]
    if things:
        return all(thing.lemma.lower() in spoken_of or is_person(thing) for thing in things)
    return any(map(is_person, doers(sentence, word)))


def _is_battle_of_words(sentence: ParsedSentence, word: Token, cast: Cast) -> bool:
    """As in "the nomination battle", "fought over a tax", "battled in court", "battles him in polls"."""
    words = triggers()
    if word.lemma.lower() not in words["contests.words"]:
        return False
    before = {child.lower for child in sentence.kids(word, "compound", "amod", "nmod")}
    prizes = {noun.lemma.lower() for noun in preposition_objects(sentence, word, *_OVER)}
    where = {
        noun.lemma.lower()
        for noun in preposition_objects(sentence, word, "in")
        if not preposition_objects(sentence, noun, "of")  # "in the courts of the palace"
    }
    if before & words["contests.kinds"] or prizes & words["contests.prizes"]:
        return True
    if where & words["contests.courts"]:
        return True
    voted = any(token.lemma.lower() in words["contests.voting"] for token in sentence.tokens)
    return voted and not are_states(sentence, word, cast)


def _is_against_ills(sentence: ParsedSentence, word: Token) -> bool:
    """As in "fought corruption", "a battle with cancer", "fought a battle without weapons"."""
    foes = {noun.lemma.lower() for noun in preposition_objects(sentence, word, "against", "with", "off")}
    thing = object_of(sentence, word) if word.pos == "VERB" else None
    foes |= {thing.lemma.lower()} if thing is not None else set()
    fights = (word, *([thing] if thing is not None else []))
    without = any(is_weapon(arm) for one in fights for arm in preposition_objects(sentence, one, "without"))
    return without or bool(foes & triggers()["contests.foes"])
