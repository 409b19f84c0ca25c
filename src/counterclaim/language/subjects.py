"""Speakers that the parser hung on a noun before them: "fired near Gao, the Ministry of Defence said"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def with_speakers(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with the noun phrase between a comma and a verb of saying as that verb's subject.

    Where the verb had another subject, as "rebels" in "rebels, the ministry said, had fired", that goes to
    the verb which is left without one.
    """
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        if verb.tag in _FINITE and verb.lemma in cues()["inverting.verbs"]:
            changed |= _moved(sentence, verb)
    if not changed:
        return sentence
    return ParsedSentence(
        sentence.sentence, tuple(changed.get(token.index, token) for token in sentence.tokens)
    )


def _moved(sentence: ParsedSentence, verb: Token) -> dict[int, Token]:
    speaker = _speaker_before(sentence, verb)
    if speaker is None:
        return {}
    moved = {speaker.index: replace(speaker, head=verb.index, dep="nsubj")}
    subjects = sentence.kids(verb, "nsubj", "nsubjpass")
    told = sentence.head(verb)
    if not subjects:
        return moved if any(word.index < speaker.index for word in sentence.kids(verb, "ccomp")) else {}
    wanting = told is not None and told.index > verb.index and not sentence.kids(told, "nsubj", "nsubjpass")
    if told is None or verb.dep != "parataxis" or not wanting or subjects != [sentence.head(speaker)]:
        return {}
    return moved | {subjects[0].index: replace(subjects[0], head=told.index)}


def _speaker_before(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The head of a noun phrase that fills the words between a comma and a verb, hung on a noun before."""
    for noun in sentence.tokens[: verb.index]:
        if noun.dep not in ("appos", "conj") or noun.pos not in ("NOUN", "PROPN"):
            continue
        words = sentence.subtree(noun)
        first, last = words[0].index, words[-1].index
        fills = last == verb.index - 1 and last - first == len(words) - 1
        if fills and first > 1 and sentence.tokens[first - 1].text == ",":
            return noun
    return None
