"""Later mentions of persons by surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span

_POLITE = re.compile(r"(?:Mr|Mrs|Ms|Mx|Dr)\s(?=[A-Z])")  # as papers write it that end it with no stop


_FULL_NAME = re.compile(
    r"(?<![\w-])(?!(?:Mr|Mrs|Ms|Mx|Dr)\s)[A-Z][\w'’-]+ (?=(?P<surname>[A-Z][\w'’-]*)(?![\w-]))"
)


def past_politeness(text: str, start: int, end: int) -> int:
    """Where the name begins in "Mr Alder"."""
    polite = _POLITE.match(text, start, end)
    return polite.end() if polite is not None else start


def told_in_full(text: str) -> dict[str, int]:
    """Offsets of where each surname, as "Alder" in "Ana Alder", first ends behind another name."""
    out: dict[str, int] = {}
    for match in _FULL_NAME.finditer(text):
        out.setdefault(match["surname"], match.end("surname"))
    return out


def is_known_surname(text: str, start: int, end: int, told: Mapping[str, int]) -> bool:
    """Whether "Mr Alder" is somebody whom the text has ``told`` of in full before, as "Ana Alder"."""
    surname = text[past_politeness(text, start, end) : end]
    return len(surname) < end - start and told.get(surname, end) <= start


def find_surnames(text: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """Later mentions by surname alone of persons introduced in full."""
    persons = {
        name.form.split()[-1]: name for name in found if name.type is NameType.PERSON and " " in name.form
    }
    taken = {name.form for name in found}
    for surname, person in sorted(persons.items()):
        if surname in taken:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text):
            yield FoundName(
                span=Span(*match.span()),
                form=surname,
                type=NameType.PERSON,
                actor=person.actor,
                kind=ActorKind.PERSON,
            )
