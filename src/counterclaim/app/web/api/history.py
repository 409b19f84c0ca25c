"""What changed, who publishes, and what failed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Response
from litestar.di import NamedDependency
from litestar.params import Parameter

from counterclaim.app.failures import problems_of
from counterclaim.app.web.api.answers import answer, as_json
from counterclaim.app.web.api.routing import reads
from counterclaim.app.web.changing import compared
from counterclaim.exports.changes import changes_json
from counterclaim.ledger import SqlLedger
from counterclaim.model.problems import Problem
from counterclaim.model.sources import Source
from counterclaim.views.sources import sources_named

MOST_PROBLEMS = 1_000  # of each stage; the command lists all
MOMENT = 40  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What is new, gone or otherwise between two moments, kind by kind (`counterclaim-changes/1`)."""

    format: str
    since: Mapping[str, Any]
    until: Mapping[str, Any]
    documents: Sequence[Mapping[str, Any]]
    incidents: Sequence[Mapping[str, Any]]
    claims: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who published the documents."""

    sources: Sequence[Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """What could not be opened or read; ``others`` is how many more there are."""

    problems: Sequence[Problem]
    others: int


@reads("/changes", "changes", "What changed between two moments.")
def changes(
    store: NamedDependency[SqlLedger],
    since: Annotated[
        str,
        Parameter(
            description="A day, a time in UTC or the number of a log entry; without it: since the documents "
            "that came last.",
            max_length=MOMENT,
        ),
    ] = "",
    until: Annotated[
        str, Parameter(description="The later moment; without it: now.", max_length=MOMENT)
    ] = "",
) -> Response[Changes]:
    """As `counterclaim changes --format json` tells it."""
    comparison, start, end = compared(store, since, until)
    return as_json(changes_json(comparison, start, end))


@reads("/sources", "list-sources", "Who published the documents, and how reliable people judge them.")
def sources(store: NamedDependency[SqlLedger]) -> Response[Sources]:
    """With all that people judged of each."""
    with store.one_state():
        found = sources_named(store.documents_of_sources(), store.decisions())
    return answer(Sources(sources=found))


@reads("/problems", "list-problems", "What could not be opened or read.")
def problems(
    store: NamedDependency[SqlLedger],
    all: Annotated[
        bool, Parameter(description="Also what concerns dates, times and contradictions.")
    ] = False,
) -> Response[Problems]:
    """A document that cannot be read is kept with its problem."""
    shown, others = problems_of(store, all=all, most=MOST_PROBLEMS)
    return answer(Problems(problems=shown, others=others))
