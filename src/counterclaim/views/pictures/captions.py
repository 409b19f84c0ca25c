"""What is said below every picture: what was asked for, the rule, the sources, the days, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures.palette import SAID

SOURCES_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What was asked for: the filters by name, of which ``since`` and ``until`` bound the days."""

    filters: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """The filters in words.

        >>> Scope(filters={"type": "attack"}).words
        'Asked for: type attack.'
        """
        asked = ", ".join(f"{name} {value}" for name, value in self.filters.items())
        return f"Asked for: {asked}." if asked else "Asked for: everything in the ledger."


EVERYTHING = Scope()


def caption(
    said: Iterable[str], ledger: Ledger, documents: Iterable[str], scope: Scope, left_out: Sequence[str]
) -> tuple[str, ...]:
    """The caption of a picture; ``documents`` are those that what is drawn rests on."""
    return (
        *said,
        f"{sources(ledger, documents)} {scope.words} Made by counterclaim {ledger.generated_by.version}.",
        f"Left out: {'; '.join(left_out)}." if left_out else "Left out: nothing that was asked for.",
        SAID,
    )


def sources(ledger: Ledger, documents: Iterable[str]) -> str:
    """The sources of some documents, those with most of them first."""
    wanted = set(documents)
    by: dict[str, int] = {}
    for document in ledger.documents:
        if document.id in wanted:
            name = document.source or document.name or document.id
            by[name] = by.get(name, 0) + 1
    if not by:
        return "Sources: none."
    ordered = sorted(by.items(), key=lambda one: (-one[1], one[0]))
    named = [f"{name} ({number})" if number > 1 else name for name, number in ordered[:SOURCES_NAMED]]
    more = len(ordered) - len(named)
    return f"Sources: {', '.join(named)}{f' and {more} more' if more else ''}."


def documents_of(evidence: Iterable[str]) -> set[str]:
    """The documents that ids of evidence point into.

    >>> documents_of(["document:1#4-9"])
    {'document:1'}
    """
    return {id.partition("#")[0] for id in evidence}
