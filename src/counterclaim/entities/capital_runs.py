"""Runs of capital words in which names may stand: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from counterclaim.entities.capitals import CALENDAR, CAPITAL_WORD, never_a_name, past_people
from counterclaim.entities.found_names import FoundName
from counterclaim.vocab.lexicons import cues

_CHARGED = r"(?:(?<=Committee)|(?<=Commission)|(?<=Council)|(?<=Panel)|(?<=Conference)|(?<=Group))"
_DAY = f"(?:{'|'.join(sorted(CALENDAR))})"  # "blamed the Sun Front for Monday's raid"
_RUN = re.compile(
    rf"(?<![\w'-]){CAPITAL_WORD}"
    rf"(?:(?:'?\s(?:(?:al|el|bin|ibn|de|van|von|of the|of|and|for the|for)[\s-](?!{_DAY}\b))?"
    rf"|-\n?|{_CHARGED}\son\s(?:the\s)?){CAPITAL_WORD})*"
)
_FOR = re.compile(r"\sfor\s(?:the\s)?")
_LAST_WORD = re.compile(r"([a-z]+)\s(?:the\s)?$")


def capital_runs(
    text: str, taken: Mapping[int, FoundName], first_words: set[int]
) -> Iterator[tuple[int, int]]:
    """Where runs of capital words begin and end, less the known names in them.

    ``taken`` are these by where they begin, ``first_words`` the offsets at which sentences begin.
    """
    for match in _RUN.finditer(text):
        for bounds in _by_what_for(text, match):
            yield from _free_runs(text, bounds, taken, first_words)


def _by_what_for(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """As in "blamed the Sun Front for Chad's plight": who is judged, and for what, are two names.

    "Blamed the Front for Change for the raid" has another "for" behind it.
    """
    for_what = _FOR.search(text, *run.span())
    before = _LAST_WORD.search(text, max(0, run.start() - 30), run.start())
    if (
        for_what is None
        or before is None
        or not _is_judging(before[1])
        or text.startswith(" for ", run.end())
    ):
        yield run.span()
        return
    yield run.start(), for_what.start()
    yield for_what.end(), run.end()


def _is_judging(word: str) -> bool:
    stems = {word.removesuffix(ending) for ending in ("", "s", "d", "ed", "ing")}
    return not cues()["judging.verbs"].isdisjoint({*stems, word.removesuffix("ing") + "e"})


def _free_runs(
    text: str, bounds: tuple[int, int], taken: Mapping[int, FoundName], first_words: set[int]
) -> Iterator[tuple[int, int]]:
    """The parts of a run of capital words between known names and words that never are one."""
    start, end = bounds
    at = start
    while at < end:
        if at in taken:
            if start < at:
                yield start, len(text[:at].rstrip(" -"))
            at = start = _past_gap(text, min(end, taken[at].span.end), end)
            continue
        space = re.compile(r"[\s-]").search(text, at, end)
        word_end = space.start() if space else end
        word = text[at:word_end]
        if at in first_words and (past := past_people(text, at, end)) > at:
            at = start = past
            continue
        opening = at in first_words and (word in never_a_name() or word.lower() in text)
        if word in never_a_name() or word in CALENDAR or opening:
            if start < at:
                yield start, len(text[:at].rstrip(" -"))
            start = word_end + 1
        at = word_end + 1
    if start < end:
        yield start, end


def _past_gap(text: str, at: int, end: int) -> int:
    """Past a possessive ending, spaces and hyphens."""
    if text.startswith(("'s", "' "), at):  # "Honduras' Military Police"
        at += 2
    while at < end and text[at] in " -":
        at += 1
    return at
