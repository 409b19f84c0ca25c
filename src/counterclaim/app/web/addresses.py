"""Where each record has its page: short, stable addresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from litestar.response import Redirect

from counterclaim.model.actors import Actor
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.incidents import Incident

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.model.stores import LedgerRecord

Shown = TypeVar("Shown", Actor, Document, Incident)

PLACES = {"incident": "incidents", "document": "documents", "claim": "claims"}  # by what an id begins with


def incident_address(id: str) -> str:
    """The page of an incident.

    >>> incident_address("incident:c37bf4399e70c11a")
    '/incidents/c37bf4399e70c11a'
    """
    return f"/incidents/{_short(id)}"


def document_address(id: str) -> str:
    """The page of a document."""
    return f"/documents/{_short(id)}"


def actor_address(id: str) -> str:
    """The page of an actor, whose id may have parts.

    >>> actor_address("state:KE/armed-force")
    '/actors/state:KE/armed-force'
    """
    return f"/actors/{quote(id, safe=':/')}"


def of_records(id: str) -> str | None:
    """The page of a record, if records of its kind have one.

    >>> of_records("document:3bd6eb074d3087f2"), of_records("geonames:173576")
    ('/documents/3bd6eb074d3087f2', None)
    """
    kind, _, _ = id.partition(":")
    return f"/{PLACES[kind]}/{_short(id)}" if kind in PLACES else None


def found_at(store: SqlLedger, kind: str, part: str) -> LedgerRecord:
    """The record that an address tells by its last part: of the kind of the page, whatever else bears it.

    Raises:
        RecordNotFound: there is none, or there are several.
    """
    if ":" not in part:
        try:
            return store.find(f"{kind}:{part}")
        except RecordNotFound:  # perhaps of another kind, whose page is elsewhere
            pass
    return store.find(part)


def home_of(
    store: SqlLedger, kind: type[Shown], list_at: str, part: str, address: Callable[[str], str]
) -> Shown | Redirect:
    """The record of the page that an address tells by its last part, else the way to where it is shown now.

    Raises:
        RecordNotFound: there is none, or there are several.
    """
    found = found_at(store, kind.__name__.lower(), part)
    if not isinstance(found, kind):
        return Redirect(of_records(found.id) or list_at)
    here = f"{list_at}/{quote(part, safe=':/')}"
    return found if address(found.id) == here else Redirect(address(found.id))


def _short(id: str) -> str:
    return quote(id.partition(":")[2], safe="")
