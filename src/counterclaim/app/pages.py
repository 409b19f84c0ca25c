"""Incidents as a person asks for them: a page of them, or how many there are of what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.app.engine import told_by
from counterclaim.app.listings import print_list
from counterclaim.app.screen import counted, say
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import UNDATED, Held
from counterclaim.ledger.queries import Question
from counterclaim.model.rulesets import RuleSet
from counterclaim.views.naming import Names

NAMED = {"place": "places", "party": "actors"}  # of which kind the values of a facet are ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the incidents asked for have one value of a facet, or how many there are in all."""

    facet: str
    value: str | None
    name: str | None
    incidents: int


def print_incidents(
    store: SqlLedger,
    question: Question,
    limit: int | None,
    format: str,
    output: Path | None,
    rules: RuleSet | None,
) -> None:
    """Print the incidents that match, at most so many, their tolls by a rule set if there is one."""
    held = _held(store)
    shown = store.incidents(question, limit=limit).incidents
    told = told_by(store.about(shown), rules)
    nothing = _nothing(held, store.location, question)
    print_list(told.incidents, "incidents", Names(told), format=format, output=output, nothing=nothing)


def print_counts(
    store: SqlLedger, question: Question, limit: int | None, format: str, output: Path | None
) -> None:
    """Print how many incidents match, in all and by the values of each facet, at most so many of these."""
    held = _held(store)
    counts = store.counts(question)
    shares = [Share(facet="all", value=None, name=None, incidents=counts.total)]
    for facet, values in counts.facets.items():
        ordered = sorted(values.items(), key=_by_time if facet == "month" else _by_size)
        shares += _shares(store, facet, dict(ordered[:limit]))
    nothing = _nothing(held, store.location, question)
    names = Names(store.about(()))
    shown = shares if counts.total else []
    print_list(shown, "counts", names, format=format, output=output, nothing=nothing)


def _by_size(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _by_time(counted: tuple[str, int]) -> str:
    return counted[0]


def _shares(store: SqlLedger, facet: str, values: Mapping[str, int]) -> list[Share]:
    """The counts of a facet, with the names of those that are actors or places."""
    names = {}
    if facet in NAMED:
        names = {record.id: record.name for record in store.in_force(NAMED[facet], values)}
    if facet == "month":
        names[UNDATED] = "undated"
    return [
        Share(facet=facet, value=value, name=names.get(value), incidents=number)
        for value, number in values.items()
    ]


def _held(store: SqlLedger) -> Held:
    """What the ledger holds; documents that are not in it yet are told of."""
    held = store.held()
    waiting = store.size().documents - held.documents
    if waiting > 0:
        tell_of_waiting(waiting)
    return held


def _nothing(held: Held, location: str, question: Question) -> str:
    """What an empty list says."""
    types = held.types if question.type else ()
    return nothing_found("incidents", location, held.documents, held.incidents, types)


def tell_of_waiting(documents: int) -> None:
    """Say that a run was stopped before its documents were in any list."""
    waiting = counted(documents, "document")
    say(f"{waiting} of a stopped run in no list yet: repeat the `counterclaim ingest`")


def nothing_found(kind: str, location: str, documents: int, held: int, types: Sequence[str] = ()) -> str:
    """Why a list is empty, and what now; ``types`` are those that there are."""
    if not documents:
        return f"no {kind}; {location} holds no documents yet: `counterclaim ingest PATH...`"
    if held:
        which = f", of the types {', '.join(types)}" if types else ""
        return f"no {kind} match; {location} holds {held} in all{which}"
    return f"no {kind}; the {counted(documents, 'document')} in {location} tell of none"
