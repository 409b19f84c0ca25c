"""One incident or document with all that belongs to it, and how many incidents there are of what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from litestar import Response
from litestar.di import NamedDependency

from counterclaim.app.web.addresses import found_at
from counterclaim.app.web.api.answers import answer
from counterclaim.app.web.api.filters import Wanted, taking
from counterclaim.app.web.api.lists import FILTERS, Id
from counterclaim.app.web.api.routing import reads
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor, Place
from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldIncident:
    """An incident with the claims, documents, actors and places that it names."""

    incident: Incident
    claims: Sequence[Claim]
    documents: Sequence[Document]
    actors: Sequence[Actor]
    places: Sequence[Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDocument:
    """A document with its text and all that was read from it, as far as it is in force."""

    document: Document
    incidents: Sequence[Incident]
    claims: Sequence[Claim]
    pledges: Sequence[Pledge]
    restrictions: Sequence[Restriction]
    talks: Sequence[TalksTrack]
    positions: Sequence[Position]
    actors: Sequence[Actor]
    places: Sequence[Place]
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many incidents match, in all and by the values of each facet."""

    total: int
    facets: Mapping[str, Mapping[str, int]]


@reads("/incidents/{id:str}", "incident", "One incident with what it names.")
def incident(id: Id, store: NamedDependency[SqlLedger]) -> Response[ToldIncident]:
    """An id that is no longer in use leads to where the incident stands now."""
    with store.one_state():
        found = _of(Incident, store, id)
        part = store.around([found])
    return answer(
        ToldIncident(
            incident=found,
            claims=part.claims,
            documents=part.documents,
            actors=part.actors,
            places=part.places,
        )
    )


@reads("/documents/{id:str}", "document", "One document with its text and what was read from it.")
def document(id: Id, store: NamedDependency[SqlLedger]) -> Response[ToldDocument]:
    """An id that is no longer in use leads to where the document stands now."""
    with store.one_state():
        part = store.of_document(_of(Document, store, id))
    return answer(_told(part))


@reads(
    "/counts",
    "counts",
    "How many incidents match, by status, type, month, place, party, weapon, source and confidence.",
    dependencies={"wanted": taking(*FILTERS["incidents"][1])},
)
def counts(wanted: NamedDependency[Wanted], store: NamedDependency[SqlLedger]) -> Response[Counted]:
    """The page and its size change nothing here."""
    with store.one_state():
        found = store.counts(wanted.asked.question(store, "incidents"))
    return answer(Counted(total=found.total, facets=found.facets))


def _told(part: Ledger) -> ToldDocument:
    return ToldDocument(
        document=part.documents[0],
        incidents=part.incidents,
        claims=part.claims,
        pledges=part.pledges,
        restrictions=part.restrictions,
        talks=part.talks,
        positions=part.positions,
        actors=part.actors,
        places=part.places,
        problems=part.problems,
    )


def _of(kind: type[T], store: SqlLedger, id: str) -> T:
    found: Any = found_at(store, kind.__name__.lower(), id)
    if not isinstance(found, kind):
        raise RecordNotFound(f"{found.id} is no {kind.__name__.lower()}; ask for it under `/records`")
    return found
