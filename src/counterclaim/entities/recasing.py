"""Paragraphs all in capitals or without any, as old wires and hasty bulletins write, read as if like others.

The first letter of a sentence, known names, days and months get the capitals that they usually have, all
others small letters. Each character stays in its place, so that what is found points into the text as it is.
"""

from __future__ import annotations

import re

from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import Knowledge

MIN_LETTERS = 12  # a shorter paragraph in capitals may be an abbreviation
MIN_SMALL = 40  # letters of a paragraph without capitals; a shorter one may be a line of a table
MOST_SMALL = 0.1  # of the letters in one in capitals: "McCAIN", "the" in a slogan
ALSO_WORDS = frozenset(("US", "WHO", "IT", "IS", "MAY", "CAN", "CAR"))  # names, and words in small letters
NEVER_FIRST = "US"  # as a word it begins no sentence and follows no article
_CALENDAR = re.compile(
    r"\b(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST"
    r"|(?:SEPT|NOV|DEC)EMBER|OCTOBER|(?:MARCH|MAY)(?= \d)|(?<=\d )(?:MARCH|MAY))\b",
    re.IGNORECASE,
)


def recased(layout: TextLayout, knowledge: Knowledge) -> str:
    """The text with its uniform paragraphs in mixed case, every character in its place."""
    uniform = [area for area in layout.paragraphs if _is_uniform(area.of(layout.text))]
    if not uniform:
        return layout.text
    text = list(layout.text)
    for area in uniform:
        starts = {s.span.start for s in layout.sentences if area.contains(s.span)}
        starts |= {q.span.start for q in layout.quotations if area.contains(q.span)}
        text[area.start : area.end] = _mixed(layout.text, area, starts, knowledge)
    return "".join(text)


def _is_uniform(paragraph: str) -> bool:
    letters = [letter for letter in paragraph if letter.isalpha()]
    large = sum(letter.isupper() for letter in letters)
    shouted = len(letters) >= MIN_LETTERS and len(letters) - large <= MOST_SMALL * len(letters)
    return shouted or (len(letters) >= MIN_SMALL and not large)


def _mixed(text: str, area: Span, starts: set[int], knowledge: Knowledge) -> list[str]:
    written = area.of(text)
    letters = [_small(letter) for letter in written]
    for start in starts:
        first = next((at for at in range(start, area.end) if text[at].isalnum()), start) - area.start
        letters[first] = _large(letters[first])
    for start, end, form in knowledge.find_in_any_case(written):
        first = area.start + start in starts or _after_article(written, start)
        if form in ALSO_WORDS and not (form == NEVER_FIRST and first):
            continue
        letters[start:end] = [_like(form[at], letters[start + at]) for at in range(end - start)]
    for day in _CALENDAR.finditer(written):
        letters[day.start()] = _large(letters[day.start()])
    return letters


def _after_article(written: str, start: int) -> bool:
    return written[:start].lower().endswith("the ")


def _small(letter: str) -> str:
    return letter.lower() if len(letter.lower()) == 1 else letter


def _large(letter: str) -> str:
    return letter.upper() if len(letter.upper()) == 1 else letter


def _like(form: str, letter: str) -> str:
    """A letter of a known name: its size from the name, its sign from the text."""
    return _large(letter) if form.isupper() else letter
