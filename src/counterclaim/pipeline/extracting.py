"""Words that tell of an event as other packages know them: their extractors, run over a parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from counterclaim.model.errors import CounterclaimError
from counterclaim.model.parses import Parse
from counterclaim.model.plugins import Group, Plugin, plugins
from counterclaim.model.problems import Problem
from counterclaim.vocab.crosswalks import coded_types

if TYPE_CHECKING:
    from counterclaim.model.parses import Extractor

STAGE = "extractors"  # of a Problem: what an extractor would have found in a document is not there


def extracted(parse: Parse, document: str, name: str) -> tuple[dict[int, str], list[Problem]]:
    """Types of events by where the word begins that tells of one, and which extractors failed.

    Of two that know one word the first by name decides. What one that fails has found does not count.
    """
    found: dict[int, str] = {}
    problems = []
    for plugin in plugins(Group.EXTRACTORS).values():
        try:
            with plugin.blamed(name):
                told = dict(_told(plugin, parse))
        except (CounterclaimError, OSError) as error:
            message = f"{error}; {name} was read without it"
            problems.append(Problem(document=document, stage=STAGE, message=message))
        else:
            found = {**told, **found}
    return found, problems


def extractors() -> Iterator[str]:
    """What reads beside this package: it is part of what made a ledger."""
    return (f"extractor {plugin.version}" for plugin in plugins(Group.EXTRACTORS).values())


def _told(plugin: Plugin, parse: Parse) -> Iterator[tuple[int, str]]:
    find = cast("Extractor", plugin.load())
    types = coded_types()
    for sentence in parse:
        for token, type in find(sentence):
            if type not in types:
                raise ValueError(f"{type!r} is no type of the codebook")
            if sentence.tokens[token.index] != token:
                raise ValueError(f"{token.text!r} is no word of the sentence")
            yield token.start, type
