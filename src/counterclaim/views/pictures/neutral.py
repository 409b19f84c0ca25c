"""Names for pictures: none that one side alone uses, where others call the same place or body otherwise."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.ledgers import Ledger
from counterclaim.vocab.knowledge import Knowledge
from counterclaim.vocab.neutral_names import neutral_name


def neutrally_named(ledger: Ledger, knowledge: Knowledge) -> Ledger:
    """A ledger whose actors and places go by a name that nobody owns, else by one of each user."""
    return replace(
        ledger,
        actors=tuple(replace(one, name=neutral_name(one.id, one.name, knowledge)) for one in ledger.actors),
        places=tuple(replace(one, name=neutral_name(one.id, one.name, knowledge)) for one in ledger.places),
    )
