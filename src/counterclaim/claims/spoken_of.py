"""Deeds that are only spoken of: "denied a part in the murder", "condemned the raid", "the recent attack"."""

from __future__ import annotations

from counterclaim.claims.aftermath import is_matter_of, judging_verb
from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import triggers

KINDS = ("NOUN", "VERB")
RECENT = frozenset(("recent",))
EARLIER = frozenset(("earlier", "previous", "past"))


def is_spoken_of(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a deed is what words, an inquiry or a trial are about, or is told as one of late.

    It was before the story that it is spoken of in, and on no day that this tells of anything else.
    """
    if word.pos != "NOUN":
        return False
    verb = judging_verb(sentence, word)
    matter = verb is not None and (is_matter_of(sentence, word, verb) or _is_judged(sentence, word))
    return matter or _is_told_as(sentence, word, RECENT)


def is_tried(sentence: ParsedSentence, word: Token) -> bool:
    """Whether a court judges somebody for a deed: where it sits, no more is told of where that was."""
    verb = judging_verb(sentence, word)
    if word.pos != "NOUN" or verb is None or not is_matter_of(sentence, word, verb):
        return False
    courts = triggers()["aftermath.courts"]
    near = [
        *sentence.kids(verb, "nsubj", "nsubjpass", "dobj"),
        *preposition_objects(sentence, verb, "on", "by"),
    ]
    return verb.lemma in triggers()["aftermath.trying"] or any(noun.lemma in courts for noun in near)


def speaks_of_deed(sentence: ParsedSentence) -> bool:
    """As in "arrested two men over the murder of a judge"."""
    deeds = (word for word in sentence.tokens if word.lemma.lower() in triggers().nouns)
    return any(is_spoken_of(sentence, word) for word in deeds)


def is_about_deeds(sentence: ParsedSentence) -> bool:
    """Whether a sentence tells of words, a trial or mourning: its day is that of no other event."""
    lists = triggers()
    nouns = lists["aftermath.nouns"] | lists["aftermath.courts"] | lists["mourning.nouns"]
    verbs = lists["aftermath.trying"] | lists["aftermath.verbs"] | lists["mourning.verbs"]
    told = any(t.lemma in (nouns if t.pos == "NOUN" else verbs) for t in sentence.tokens if t.pos in KINDS)
    return told or speaks_of_deed(sentence)


def is_of_earlier(sentence: ParsedSentence, word: Token) -> bool:
    """As in "an earlier attack", "had killed teachers in previous raids": on no day that the story tells."""
    deeds = [word]
    if word.pos == "VERB":
        over = (word, *sentence.kids(word, "dobj", "nsubjpass"))
        deeds = [deed for one in over for deed in preposition_objects(sentence, one, "in", "during")]
    return any(_is_told_as(sentence, deed, EARLIER) for deed in deeds)


def _is_told_as(sentence: ParsedSentence, noun: Token, words: frozenset[str]) -> bool:
    """Whether one of some words tells when a deed was; "in recent days" is no deed."""
    is_deed = noun.pos == "NOUN" and noun.lemma.lower() in triggers().nouns
    return is_deed and any(word.lower in words for word in sentence.kids(noun, "amod"))


def _is_judged(sentence: ParsedSentence, noun: Token) -> bool:
    over = sentence.head(noun)
    return noun.dep == "dobj" and over is not None and over.lemma in triggers()["aftermath.judging"]
