"""By which names pages call places and bodies: none that one side alone uses, as the packs know them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from counterclaim.model.actors import Actor
from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures import neutrally_named
from counterclaim.vocab.knowledge import Knowledge, knowledge_of
from counterclaim.vocab.neutral_names import neutral_name


def told(ledger: Ledger) -> Ledger:
    """A ledger as pages tell it; every other name stays with who uses it."""
    return neutrally_named(ledger, _knowledge())


def neutral(actors: Iterable[Actor]) -> list[Actor]:
    """Actors by the names of pages."""
    return [replace(one, name=neutral_name(one.id, one.name, _knowledge())) for one in actors]


@cache
def _knowledge() -> Knowledge:
    return knowledge_of(None)
