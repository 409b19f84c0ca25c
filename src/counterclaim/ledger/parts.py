"""Parts of a ledger: some incidents or a document, with all that a page about them shows, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from counterclaim.ledger import asked, documents, generations
from counterclaim.ledger.queries import Question
from counterclaim.ledger.texts import with_texts
from counterclaim.model.claims import Claim
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DocumentRecords, Ledger

SITUATIONS = ("pledges", "restrictions", "talks", "positions")


def around(connection: Connection, incidents: Sequence[Incident]) -> Ledger:
    """Some incidents with whom and what they name, their claims, and the texts of their documents."""
    part = asked.about(connection, incidents)
    ids = {id for incident in incidents for account in incident.accounts for id in account.claims}
    read = list(documents.records_of(connection, [document.id for document in part.documents]))
    return _complete(connection, part, generations.records_in_force(connection, "claims", ids), read)


def of_document(connection: Connection, document: Document) -> Ledger:
    """A document with its text, and all that stands in it: claims, incidents, situations, times, problems."""
    incidents = asked.page(
        connection, "incidents", Question(document=document.id), limit=None, offset=0
    ).incidents
    part = replace(asked.about(connection, incidents), documents=(document,))
    read = list(documents.records_of(connection, [document.id]))
    ids = {claim.id for records in read for claim in records.claims}
    part = replace(part, times=tuple(time for records in read for time in records.times))
    situations: dict[str, Any] = {}
    for kind in SITUATIONS:
        told = {record.id for records in read for record in getattr(records, kind)}
        found = generations.records_in_force(connection, kind, told)
        situations[kind] = tuple(sorted(found, key=lambda record: record.id))
    part = replace(part, **situations)
    return _complete(connection, part, generations.records_in_force(connection, "claims", ids), read)


def _complete(
    connection: Connection, part: Ledger, claims: Iterable[Claim], read: Sequence[DocumentRecords]
) -> Ledger:
    """A part with claims, who makes them, the problems of its documents, and their texts."""
    claims = tuple(sorted(claims, key=lambda claim: claim.id))
    known = {actor.id for actor in part.actors}
    speakers = {id for claim in claims for id in (claim.claimer, claim.addressee, *claim.chain)}
    more = generations.records_in_force(connection, "actors", {id for id in speakers if id} - known)
    return replace(
        part,
        documents=tuple(with_texts(connection, part.documents)),
        actors=(*part.actors, *more),
        claims=claims,
        problems=tuple(problem for records in read for problem in records.problems),
    )
