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
        if re.search(rf"\b{re.escape(given.lower())}\b", text):
            continue
        for match in re.finditer(rf"(?<![\w.-]){re.escape(given)}(?![\w-])", text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            has_word = speech_behind().match(text, match.end()) or speech_before().search(before)
            if has_word and match.start() >= person.span.end:
                yield FoundName(
                    span=Span(*match.span()),
                    form=given,
                    type=NameType.PERSON,
                    actor=person.actor,
                    kind=ActorKind.PERSON,
                )
