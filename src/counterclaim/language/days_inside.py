"""Days between a deed and whom it met, hung elsewhere by the parser: "the murder on Tuesday of the mayor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

_AIMING = frozenset(("on", "against"))
_LEADING = frozenset(("on", "in", "at", "near", "outside", "inside"))


def with_days_inside(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with "of X" under the deed named before it, where only a day and a place stand between.

    The day is that of the deed, too: "claimed responsibility for the murder, two days earlier, of the mayor".
    ``times`` are the time expressions of the text.
    """
    days = days_of(sentence, times)
    changed: dict[int, Token] = {}
    for deed in sentence.tokens if days else ():
        if deed.pos == "NOUN" and deed.lemma in triggers().nouns:
            changed |= _hung_on(sentence, deed, days)
    return sentence.with_tokens(changed) if changed else sentence


def with_days_of_deeds(sentence: ParsedSentence, times: Sequence[Span]) -> ParsedSentence:
    """The sentence with the second day of what is done about a deed under the deed itself.

    As in "on Tuesday denied being behind the killing of two in Gao on Monday". ``times`` are the time
    expressions of the text.
    """
    days = days_of(sentence, times)
    changed: dict[int, Token] = {}
    for verb in sentence.tokens if len(days) > 1 else ():
        if verb.pos != "VERB" or verb.lemma in triggers().verbs:
            continue
        own = [word for word in sentence.kids(verb, "prep", "npadvmod") if _dates(sentence, word, days)]
        if own and own[-1].dep == "prep" and own[-1].lower not in _LEADING:
            continue  # "on Sunday continued its bombing until Monday"
        deed = _deed_between(sentence, own[0], own[-1]) if len(own) == 2 else None
        if deed is not None and own[0].index < verb.index and deed not in sentence.subtree(own[-1]):
            changed[own[-1].index] = replace(own[-1], head=deed.index)
    return sentence.with_tokens(changed) if changed else sentence


def _dates(sentence: ParsedSentence, word: Token, days: Sequence[Span]) -> bool:
    return is_in(word, days) or any(is_in(child, days) for child in sentence.kids(word, "pobj"))


def _deed_between(sentence: ParsedSentence, first: Token, second: Token) -> Token | None:
    """The last deed named before the second of two days, if no clause begins behind it."""
    for token in reversed(sentence.tokens[first.index : second.index]):
        if token.pos in ("VERB", "AUX") or token.text in (",", ";", '"'):
            return None
        if token.pos == "NOUN" and token.lemma in triggers().nouns:
            return token
    return None


def _is_aim(
    sentence: ParsedSentence, preposition: Token, between: Sequence[Token], days: Sequence[Span]
) -> bool:
    """As the second "on" of "the strike on Monday on the consulate"; in "on Monday on Tuesday" it is none."""
    behind = sentence.tokens[preposition.index + 1 : preposition.index + 2]
    dated = bool(between) and is_in(between[-1], days)
    return preposition.lower in _AIMING and dated and not any(is_in(word, days) for word in behind)


def _hung_on(sentence: ParsedSentence, deed: Token, days: Sequence[Span]) -> dict[int, Token]:
    between: list[Token] = []
    for token in sentence.tokens[deed.index + 1 :]:
        if not is_in(token, days) and (token.lower == "of" or _is_aim(sentence, token, between, days)):
            break
        if not (is_in(token, days) or token.text == "," or token.lower in _LEADING or token.pos == "PROPN"):
            return {}
        between.append(token)
    else:
        return {}
    if not any(is_in(token, days) for token in between):
        return {}
    of = sentence.tokens[between[-1].index + 1]
    above = list(sentence.ancestors(deed))
    if of in above:  # a sentence that breaks off: "in the murder, two days earlier, of"
        return {}
    kept = {token.index for token in (deed, *between)}
    loose = [
        token for token in between if token.head not in kept and token.text != "," and token not in above
    ]
    return {token.index: replace(token, head=deed.index) for token in (*loose, of)}


def days_of(sentence: ParsedSentence, times: Sequence[Span]) -> list[Span]:
    """The time expressions of a text that stand in one of its sentences."""
    span = sentence.sentence.span
    return [time for time in times if time.start < span.end and span.start < time.end]


def is_in(token: Token, days: Sequence[Span]) -> bool:
    """Whether a word is part of a time expression."""
    return any(day.start <= token.start < day.end for day in days)
