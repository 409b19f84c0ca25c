"""Matching: the longest accepted rule at every place of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from counterclaim.language.times import rules as _rules  # registers the rules  # noqa: F401
from counterclaim.language.times.grammar import Found, Rule, compile_rules
from counterclaim.language.times.meanings import Meaning
from counterclaim.language.times.tokens import Tokens
from counterclaim.language.times.words import ABBREVIATED


@dataclass(frozen=True, slots=True)
class Match:
    """A matched expression: tokens ``first`` to ``last`` (exclusive) of its paragraph."""

    first: int
    last: int
    meaning: Meaning
    rule: str
    partner: int = 0  # +1: this starts a span of time that the next expression ends; -1: the reverse
    lead: int = 0  # tokens before ``first`` that belong to the phrase ("early on")


@cache
def rules_by_start() -> dict[str, list[Rule]]:
    """The compiled rules, by the class characters they can start with."""
    return compile_rules()


def match_all(tokens: Tokens) -> list[Match]:
    """The longest accepted match at every place, from left to right."""
    starts, classes = rules_by_start(), tokens.classes
    matches: list[Match] = []
    at, end = 0, len(classes)
    while at < end:
        rules = starts.get(classes[at])
        best = _longest(rules, tokens, at) if rules else None
        if best is None:
            at += 1
        else:
            matches.append(best)
            at = best.last
    return matches


def _longest(rules: list[Rule], tokens: Tokens, at: int) -> Match | None:
    found = [
        (match.end(), rule, match) for rule in rules if (match := rule.pattern.match(tokens.classes, at))
    ]
    if len(found) > 1:
        found.sort(key=lambda entry: -entry[0])
    for end, rule, match in found:
        stop = _full_stop(tokens, match)
        if stop is not None and stop != end - 1:
            continue
        meaning = rule.reading(Found(tokens, match))
        if meaning is not None:
            return Match(at, end - (stop is not None), meaning, rule.name)
    return None


def _full_stop(tokens: Tokens, match: re.Match[str]) -> int | None:
    """Where the dot after a month ends the sentence: it belongs to "Oct." but not to "October."."""
    if "month" not in match.re.groupindex or match["month"] is None:
        return None
    at = match.end("month")
    is_dot = at < match.end() and tokens.words[at] == "."
    return at if is_dot and tokens.lower(at - 1) not in ABBREVIATED else None
