"""By which names pages call places and bodies: none that one side alone uses, as the packs know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from counterclaim.model.actors import Actor, Place
from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures import neutrally_named
from counterclaim.vocab.knowledge import Knowledge, knowledge_of
from counterclaim.vocab.neutral_names import neutral_name


def told(ledger: Ledger) -> Ledger:
    """A ledger as pages tell it; every other name stays with who uses it."""
    return neutrally_named(ledger, knowledge())


def neutral(named: Iterable[Actor | Place]) -> Iterator[tuple[str, str]]:
    """The names of pages for actors and places, by id."""
    for one in named:
        yield one.id, neutral_name(one.id, one.name, knowledge())


@cache
def knowledge() -> Knowledge:
    """What all packs know."""
    return knowledge_of(None)
