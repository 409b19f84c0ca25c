"""The page of a document: its text by layers, what was read from it, and what a later text says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode

from litestar import Controller, Request, Response, get
from litestar.di import NamedDependency
from litestar.params import Parameter
from litestar.response import Redirect

from counterclaim.app.web.addresses import document_address, found_at, home_of, of_records
from counterclaim.app.web.changing import Kind, kinds_of
from counterclaim.app.web.deciding import claims_offered
from counterclaim.app.web.knowing import told
from counterclaim.app.web.layers import layers_of
from counterclaim.app.web.rendering import page
from counterclaim.incidents import WORDS
from counterclaim.ledger import SqlLedger
from counterclaim.model.claims import Stance
from counterclaim.model.decisions import Decision, in_force
from counterclaim.model.documents import Document
from counterclaim.model.spans import Evidence, Span
from counterclaim.views.changes import revised
from counterclaim.views.report.building import page_of
from counterclaim.vocab.crosswalks import coded_types

LIST = "/documents"
LONGEST = 300  # characters of words that an address repeats

Id = Annotated[str, Parameter(max_length=200)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What a text says otherwise than the one before, which has its own page."""

    earlier: str
    kinds: Sequence[Kind]


class Documents(Controller):
    """Documents, each on a page of its own."""

    path = LIST

    @get("/{id:str}", sync_to_thread=True)
    def one(
        self, request: Request[Any, Any, Any], id: Id, store: NamedDependency[SqlLedger]
    ) -> Response[object]:
        """One document with what it tells; an earlier id leads to where it stands now."""
        with store.one_state():
            found = home_of(store, Document, LIST, id, document_address)
            if isinstance(found, Redirect):
                return found
            part, taken = told(store.of_document(found)), store.decisions()
            otherwise = _revised(store, found)
        (text,) = (one.text or "" for one in part.documents)
        layers = layers_of(part, found.id)
        pointed = [words for layer in layers for words in layer.words]
        at = _span(request.query_params.get("at", ""), text)
        if at is not None:
            pointed.append(Evidence.at(found.id, text, at))
        shown = page_of(part, of_records, pointed=pointed)
        return page(
            "document_page.html",
            request=request,
            page=shown,
            document=shown.documents[0],
            id=found.id,
            place_of=document_address(found.id),
            layers=layers,
            lost="lost" in request.query_params,
            stances=list(Stance),
            types=sorted(type for type in coded_types() if not type.startswith("statement")),
            held=_decided_here(taken, found.id),
            claims=claims_offered(part.claims, {actor.id: actor.name for actor in part.actors}),
            revised=otherwise,
            of_records=of_records,
            section=LIST,
        )

    @get("/{id:str}/words", sync_to_thread=True)
    def words(
        self, request: Request[Any, Any, Any], id: Id, store: NamedDependency[SqlLedger]
    ) -> Response[object]:
        """Words of a document, wherever they stand now: ``said`` are they, ``at`` is where they stood."""
        with store.one_state():
            found = found_at(store, "document", id)
            if not isinstance(found, Document):
                return Redirect(of_records(found.id) or LIST)
            (text,) = (one.text or "" for one in store.of_document(found).documents)
        given = request.query_params
        span = _stands(text, given.get("said", "")[:LONGEST], _span(given.get("at", ""), text))
        here = document_address(found.id)
        if span is None:
            return Redirect(f"{here}?lost=words")
        asked = urlencode({"at": f"{span.start}-{span.end}"})
        return Redirect(f"{here}?{asked}#d1-{span.start}-{span.end}")


def _span(at: str, text: str) -> Span | None:
    """A stretch of a text as an address tells it; ``None`` if it is none."""
    start, _, end = at.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(at) < 20):
        return None
    return Span(int(start), int(end)) if int(start) < int(end) <= len(text) else None


def _stands(text: str, said: str, at: Span | None) -> Span | None:
    """Where some words stand: there if they still do, else where they stand nearest to it."""
    if not said or (at is not None and at.of(text).startswith(said)):
        return at
    places = []
    place = text.find(said)
    while place >= 0:
        places.append(place)
        place = text.find(said, place + 1)
    before = at.start if at is not None else 0
    nearest = min(places, key=lambda place: abs(place - before), default=None)
    return Span(nearest, nearest + len(said)) if nearest is not None else None


def _decided_here(decisions: Sequence[Decision], document: str) -> list[Decision]:
    """What people added on words of a document, or said that its claims rest on, as far as it holds."""
    return [
        one
        for one in in_force(decisions)
        if (one.added is not None and one.added.document == document)
        or (one.member == WORDS and any(words.document == document for words in one.evidence))
    ]


def _revised(store: SqlLedger, document: Document) -> Revised | None:
    if document.revision_of is None:
        return None
    read = {one.document.id: one for one in store.records_of([document.id, document.revision_of])}
    if document.revision_of not in read or document.id not in read:
        return None
    comparison = revised(read[document.revision_of], read[document.id])
    return Revised(earlier=document_address(document.revision_of), kinds=kinds_of(comparison))
