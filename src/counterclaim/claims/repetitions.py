"""How often it was done: "violated the truce 45 times", "in several cases", "two violations"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.counts import Range, count_of, range_at
from counterclaim.model.attributions import Attribution
from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token

CASES = frozenset(("case", "instance", "occasion"))
TIMES_REACH = 9  # words behind a verb within which it says how often


def repeated(
    sentence: ParsedSentence, token: Token, happening: Happening, attributions: Sequence[Attribution]
) -> Happening:
    """As in "two violations" stands for two, "numerous violations" for an unknown many."""
    if (times := _times_told(sentence, token)) is not None:
        return replace(happening, repetitions=times)
    cases = _cases_told(sentence, token)
    if cases is None and token.pos != "NUM" and (token.pos != "NOUN" or token.tag != "NNS"):
        return happening
    counted = cases or count_of(sentence, token)
    counted = counted or _told_count(sentence, happening, attributions)
    if counted is not None and counted.high == counted.low and counted.low > 1:
        return replace(happening, repetitions=counted.low)
    if counted is not None or any(
        child.lower in ("daily", "frequent", "regular", "repeated") for child in sentence.kids(token)
    ):
        return replace(happening, aggregate=True)
    return happening


def _told_count(
    sentence: ParsedSentence, happening: Happening, attributions: Sequence[Attribution]
) -> Range | None:
    """As in "two claims of violations": as many violations as claims."""
    if happening.attribution is None or not attributions[happening.attribution].cue:
        return None
    start = attributions[happening.attribution].cue[0].start
    cue = next((token for token in sentence.tokens if token.start == start), None)
    return count_of(sentence, cue) if cue is not None and cue.pos == "NOUN" else None


def _times_told(sentence: ParsedSentence, verb: Token) -> int | None:
    """How often by its own words something was done: "violated the truce 45 times", "was shelled twice".

    "Three times as many" and "for the third time" say nothing of that.
    """
    if verb.pos != "VERB":
        return None
    for word in sentence.tokens[verb.index + 1 : verb.index + TIMES_REACH]:
        if word.dep in ("cc", "mark") or word.pos in ("VERB", "AUX"):
            return None
        if word.lower == "twice":
            return 2
        following = sentence.tokens[word.index + 1].lower if word.index + 1 < len(sentence.tokens) else ""
        if word.lower == "times" and following not in ("as", "more", "the", "higher", "larger"):
            found = range_at(sentence, sentence.tokens[word.index - 1])
            return found.low if found is not None and found.low == found.high and found.low > 1 else None
    return None


def _cases_told(sentence: ParsedSentence, token: Token) -> Range | None:
    """In how many cases something was done: "in several cases, civilians were shot", "on two occasions".

    "In this case" and "in court cases" tell of no number.
    """
    for case in sentence.tokens:
        if case.lemma not in CASES or case.tag != "NNS" or case.dep != "pobj":
            continue
        preposition = sentence.head(case)
        if preposition is None or preposition.lower not in ("in", "on"):
            continue
        over = sentence.head(preposition)
        if over is not None and any(below.index == token.index for below in sentence.subtree(over)):
            return count_of(sentence, case)
    return None
