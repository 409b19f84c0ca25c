"""Records as a person asks for them: a page of them, or how many incidents there are of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.app.engine import told_by
from counterclaim.app.listings import print_list
from counterclaim.app.options import Paging
from counterclaim.app.screen import counted, say
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.asked import Held
from counterclaim.ledger.queries import Question
from counterclaim.ledger.trait import UNDATED
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


def print_page(
    store: SqlLedger,
    kind: str,
    question: Question,
    paging: Paging,
    format: str,
    output: Path | None,
    rules: RuleSet | None = None,
) -> None:
    """Print the records of a kind that match, a page of them; tolls by a rule set if there is one."""
    held = _held(store, kind)
    shown = store.listed(kind, question, limit=paging.limit, offset=paging.offset).records
    told = told_by(store.about(shown, kind), rules)
    nothing = _nothing(kind, held, store.location, question, paging.offset)
    records = told.incidents if kind == "incidents" else shown
    print_list(records, kind, Names(told), format=format, output=output, nothing=nothing)


def print_counts(
    store: SqlLedger, question: Question, limit: int | None, format: str, output: Path | None
) -> None:
    """Print how many incidents match, in all and by the values of each facet, at most so many of these."""
    held = _held(store, "incidents")
    counts = store.counts(question)
    shares = [Share(facet="all", value=None, name=None, incidents=counts.total)]
    for facet, values in counts.facets.items():
        ordered = sorted(values.items(), key=_by_time if facet == "month" else _by_size)
        shares += _shares(store, facet, dict(ordered[:limit]))
    nothing = _nothing("incidents", held, store.location, question)
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


def _held(store: SqlLedger, kind: str) -> Held:
    """What the ledger holds; documents that are not in it yet are told of."""
    held = store.held(kind)
    if held.waiting > 0:
        waiting = counted(held.waiting, "document")
        say(f"{waiting} of a stopped run in no list yet: repeat the `counterclaim ingest`")
    return held


def _nothing(kind: str, held: Held, location: str, question: Question, offset: int = 0) -> str:
    """Why a list is empty, and what now."""
    if not held.documents:
        return f"no {kind}; {location} holds no documents yet: `counterclaim ingest PATH...`"
    if held.records and offset:
        return f"no {kind} behind the first {offset}; {location} holds {held.records} in all"
    if held.records:
        which = f", of the types {', '.join(held.types)}" if question.type and kind == "incidents" else ""
        return f"no {kind} match; {location} holds {held.records} in all{which}"
    return f"no {kind}; the {counted(held.documents, 'document')} in {location} tell of none"
