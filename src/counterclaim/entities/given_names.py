"""Persons called by the first of their names: "Sintha Wari", then "Sintha denied it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.entities.beside_names import speech_before, speech_behind
from counterclaim.entities.capitals import CALENDAR, never_a_name
from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span

FEWEST_LETTERS = 3
_BEFORE = 12  # characters that "added " takes
_OF_BODY = re.compile(r" \w+ (?:that )?it(?:s|self)?\b")  # "Sofia said its police had come": a town


def find_given_names(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """First names that have the word, behind the whole name of the only person of the text who bears them.

    In many lands nobody is called by the last name alone. What is a name of something else, or a common word
    of the text as well, is left alone.
    """
    persons = [name for name in found if name.type is NameType.PERSON and " " in name.form]
    taken = {name.form for name in found} | never_a_name() | CALENDAR
    bearers: dict[str, set[str | None]] = {}
    for person in persons:
        for word in person.form.split():
            bearers.setdefault(word, set()).add(person.actor)
    for person in persons:
        given = person.form.split()[0]
        if given in taken or len(bearers[given]) > 1 or len(given) < FEWEST_LETTERS:
            continue
        taken.add(given)
        if text.find(given, person.span.end) < 0:  # as of most: a search for words takes much longer
            continue
        if re.search(rf"\b{re.escape(given.lower())}\b", text) or _begins_others(text, given, persons):
            continue
        for match in re.finditer(rf"(?<![\w.-]){re.escape(given)}(?![\w-])", text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            has_word = speech_behind().match(text, match.end()) or speech_before().search(before)
            body = _OF_BODY.match(text, match.end())
            if has_word and body is None and match.start() >= person.span.end:
                yield FoundName(
                    span=Span(*match.span()),
                    form=given,
                    type=NameType.PERSON,
                    actor=person.actor,
                    kind=ActorKind.PERSON,
                )


def _begins_others(text: str, given: str, persons: Sequence[FoundName]) -> bool:
    """As "Abdul" where another Abdul is told of too, known or not: it may be either."""
    starts = {person.span.start for person in persons if person.form.split()[0] == given}
    forms = tuple(person.form for person in persons)
    others = re.finditer(rf"(?<![\w.-]){re.escape(given)}(?= [A-Z])", text)
    return any(m.start() not in starts and not text.startswith(forms, m.start()) for m in others)
