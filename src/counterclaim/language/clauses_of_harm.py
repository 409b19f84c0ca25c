"""What a clause tells of those whom a deed met, which the parser hung elsewhere.

As in "denied blame for the strike on 10 June that killed two", "claimed the raid in which one died and four
were hurt".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from counterclaim.language.days_inside import days_of, is_in
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import cues, triggers

_RELATIVE = frozenset(("that", "which"))
_SUBJECTS = ("nsubj", "nsubjpass")
_WHERE = frozenset(("in", "at", "near", "outside", "inside"))
_PREDICATES = ("VERB", "AUX")


def with_clauses_of_harm(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with "that killed two" under the deed before it, and the day between them, too.

    ``times`` are the time expressions of the text.
    """
    days = days_of(sentence, times)
    for verb in sentence.tokens:
        pronoun = _pronoun(sentence, verb)
        deed = _deed_before(sentence, pronoun) if pronoun is not None else None
        if pronoun is not None and deed is not None and _is_astray(sentence, verb, deed, pronoun, days):
            changed = {token.index: token for token in _days_between(sentence, deed, pronoun, days)}
            changed[verb.index] = replace(verb, head=deed.index, dep="relcl")
            sentence = sentence.with_tokens(changed)
    return sentence


def with_harm_joined(sentence: ParsedSentence) -> ParsedSentence:
    """The sentence with "and four were hurt" beside the harm told before it, not beside who tells of it."""
    changed: dict[int, Token] = {}
    for verb in sentence.tokens:
        over = sentence.head(verb) if verb.dep == "conj" and _is_harm(verb) else None
        joint = sentence.before(verb) if over is not None else None
        if over is None or joint is None or joint.dep != "cc" or joint.lower != "and" or _is_harm(over):
            continue
        first = _clause_that_ends_before(sentence, joint, over)
        if first is None or verb in sentence.ancestors(first):
            continue
        if _goes_on(sentence, first, verb, over):
            changed[verb.index] = replace(verb, head=first.index)
            changed[joint.index] = replace(joint, head=first.index)
    return sentence.with_tokens(changed) if changed else sentence


@cache
def harms() -> frozenset[str]:
    """The verbs by which people and things come to harm: "killed two", "left nine wounded"."""
    lists = ("outcomes.killed", "outcomes.wounded", "ruin.verbs")
    return frozenset({"leave"}).union(*(triggers()[name] for name in lists))


def _is_harm(verb: Token) -> bool:
    return verb.pos in _PREDICATES and verb.lemma in harms()


def _pronoun(sentence: ParsedSentence, verb: Token) -> Token | None:
    """The "that" of "that killed two", "that also left nine wounded"."""
    if not _is_harm(verb):
        return None
    subjects = (subject for subject in sentence.kids(verb, "nsubj") if subject.lower in _RELATIVE)
    return next((subject for subject in subjects if subject.index < verb.index), None)


def _deed_before(sentence: ParsedSentence, pronoun: Token) -> Token | None:
    """The last deed named before the clause, if only things and places stand between."""
    for token in reversed(sentence.tokens[: pronoun.index]):
        if token.pos in _PREDICATES or token.text in ('"', ";", ":"):
            return None
        if token.pos == "NOUN" and token.lemma in triggers().nouns:
            return token
    return None


def _is_astray(
    sentence: ParsedSentence, verb: Token, deed: Token, pronoun: Token, days: Sequence[Span]
) -> bool:
    """Whether the clause hangs before the deed, or on a day or a name behind it."""
    over = sentence.head(verb)
    if over is None or over == deed or deed in sentence.subtree(verb):
        return False
    between = deed.index < over.index < pronoun.index
    return over.index < deed.index or (between and (_is_where(sentence, over) or is_in(over, days)))


def _is_where(sentence: ParsedSentence, name: Token) -> bool:
    """As in "a strike in Goma that killed two"; of "raids on Hezbollah, which ..." that may tell."""
    preposition = sentence.head(name)
    return name.pos == "PROPN" and preposition is not None and preposition.lower in _WHERE


def _days_between(
    sentence: ParsedSentence, deed: Token, pronoun: Token, days: Sequence[Span]
) -> Iterator[Token]:
    between = sentence.tokens[deed.index + 1 : pronoun.index]
    for token in between:
        dated = is_in(token, days) or any(is_in(child, days) for child in sentence.kids(token, "pobj"))
        outside = token.head != deed.index and not deed.index < token.head < pronoun.index
        if dated and outside and token not in sentence.ancestors(deed):
            yield replace(token, head=deed.index)


def _clause_that_ends_before(sentence: ParsedSentence, joint: Token, over: Token) -> Token | None:
    """The harm that a clause of a deed tells, of which the joint is the next word but for a comma."""
    last = sentence.tokens[joint.index - 1] if joint.index > 0 else joint
    last = sentence.tokens[last.index - 1] if last.text == "," and last.index > 0 else last
    for step in (last, *sentence.ancestors(last)):
        if step == over:
            return None
        if step.dep == "relcl":
            above = list(sentence.ancestors(step))
            return step if _is_harm(step) and over in above and joint.index > step.index else None
    return None


def _goes_on(sentence: ParsedSentence, first: Token, verb: Token, over: Token) -> bool:
    """Whether others are hurt in the second clause, or the deed of the first hurts them: no teller does."""
    if sentence.kids(verb, *_SUBJECTS):
        return True
    told = over.lemma in cues().verbs and over.lemma not in triggers().verbs
    return told and bool(sentence.kids(first, "nsubj")) and verb.tag in ("VBD", "VBN")
