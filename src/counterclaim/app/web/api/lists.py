"""Lists of records of each kind, and any record by its id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Response
from litestar.di import NamedDependency
from litestar.params import Parameter

from counterclaim.app.web.api.answers import Records, answer, answer_page
from counterclaim.app.web.api.filters import Wanted, taking
from counterclaim.app.web.api.routing import reads
from counterclaim.app.web.paging import page_asked
from counterclaim.exports import member
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack

Id = Annotated[
    str,
    Parameter(description="An id, a former one, or the beginning of one.", min_length=1, max_length=200),
]
FILTERS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "incidents": (
        Incident,
        tuple("q party status type stance since until document place weapon source confidence".split()),
    ),
    "claims": (
        Claim,
        ("q", "party", "stance", "addressee", "channel", "since", "until", "document", "confidence"),
    ),
    "documents": (Document, ("q", "since", "until", "document")),
    "actors": (Actor, ("party", "document")),
    "pledges": (Pledge, ("party", "since", "until", "document")),
    "restrictions": (Restriction, ("party", "status", "since", "until", "document")),
    "talks": (TalksTrack, ("party", "since", "until", "document")),
    "positions": (Position, ("party", "since", "until", "document")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyRecord:
    """A record of any kind, with the name of the kind."""

    kind: str
    record: Mapping[str, Any]


def listing(kind: str) -> Any:
    """What answers with the list of a kind."""
    of, filters = FILTERS[kind]

    def listed(wanted: NamedDependency[Wanted], store: NamedDependency[SqlLedger]) -> Any:
        found = page_asked(store, kind, wanted.asked, size=wanted.size)
        return answer_page(found.records, found.total, page=wanted.asked.page, size=wanted.size)

    listed.__annotations__["return"] = Response[Records[of]]  # type: ignore[valid-type]
    handler = reads(
        f"/{kind}",
        f"list-{kind}",
        f"A page of the {kind} that match.",
        dependencies={"wanted": taking(*filters, "sort")},
    )
    return handler(listed)


@reads("/records/{id:str}", "record", "Any record by its id.")
def record(id: Id, store: NamedDependency[SqlLedger]) -> Response[AnyRecord]:
    """An id that is no longer in use leads to where the record stands now."""
    found = store.find(id)
    return answer(AnyRecord(kind=type(found).__name__.lower(), record=member(found)))
