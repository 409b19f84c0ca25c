"""Later mentions of persons by surname alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.entities.found_names import FoundName
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType
from counterclaim.model.spans import Span


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
