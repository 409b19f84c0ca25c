"""Contradictions in the words that a record rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence


def doubts(record: object, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems in the words of a record: a weekday that is not its date's, a length of other dates."""
    words = set(_words_within(record))
    for problem in problems:
        if any(_overlap(mine, theirs) for mine in problem.evidence for theirs in words):
            yield problem


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _words_within(value: object) -> Iterator[Evidence]:
    """Every piece of evidence in a record, however deep."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, dict):
        yield from _words_within(tuple(value.values()))
    elif isinstance(value, tuple):
        for member in value:
            yield from _words_within(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _words_within(getattr(value, field.name))
