"""One record by its id, a former id, or the beginning of an id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from sqlalchemy import ColumnElement, Connection, select

from counterclaim.ledger.codec import decode
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.documents import mentions
from counterclaim.ledger.generations import current, records_in_force
from counterclaim.ledger.redactions import redacted_documents
from counterclaim.ledger.tables import redirects
from counterclaim.ledger.texts import with_texts
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, in_force
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.stores import LedgerRecord

SHOWN = 5  # ids that an ambiguous beginning lists
_NAMELESS = ("problems", "times")  # their ids are made for the table only


def find(connection: Connection, wanted: str, before: Sequence[str] = ()) -> LedgerRecord:
    """The record that an id stands for, or a former one; of `incident:3f2a` also `3f2a`, if it fits no other.

    ``before`` are the ids that led here, by which no merge is followed twice.

    Raises:
        RecordNotFound: there is none, or there are several.
    """
    rows = current()
    here = select(rows.c.kind, rows.c.id, rows.c.payload).where(rows.c.kind.not_in(_NAMELESS))
    found = list(connection.execute(here.where(rows.c.id == wanted)))
    if not found and wanted:
        found = list(connection.execute(here.where(rows.c.id == _followed(connection, wanted))))
    if not found and wanted:
        leads = {_followed(connection, former) for former in _former(connection, wanted)}
        fits = _begins(rows.c.id, wanted) | rows.c.id.in_(leads)
        found = list(connection.execute(here.where(fits).order_by(rows.c.id).limit(SHOWN + 1)))
    if not found and (one := _merged_into(connection, wanted)) is not None and one not in before:
        return find(connection, one, (*before, wanted))
    if not found:
        _say_who_rejected(connection, wanted)
        _say_what_was_decided(connection, wanted)
        _say_where_it_stood(connection, wanted)
        raise RecordNotFound(f"no record {wanted!r}; `counterclaim incidents` and `claims` list the ids")
    if len(found) > 1:
        ids = ", ".join(row.id for row in found[:SHOWN])
        raise RecordNotFound(
            f"{wanted!r} fits several records ({ids}{', ...' * (len(found) > SHOWN)}); give more of it"
        )
    record = decode(found[0].kind, found[0].payload)
    if isinstance(record, Document):
        (record,) = with_texts(connection, [record])
    return cast(LedgerRecord, record)


def _begins(column: ColumnElement[str], wanted: str) -> ColumnElement[bool]:
    # Without regard to case, as SQLite compares by itself and PostgreSQL does not.
    return column.istartswith(wanted, autoescape=True) | column.icontains(f":{wanted}", autoescape=True)


def _former(connection: Connection, wanted: str) -> list[str]:
    """The former ids that begin so; one that is in force again leads nowhere."""
    in_force = select(current().c.id)
    begun = _begins(redirects.c.former, wanted) & redirects.c.former.not_in(in_force)
    ids = select(redirects.c.former).where(begun).distinct()
    return list(connection.execute(ids.order_by(redirects.c.former).limit(SHOWN + 1)).scalars())


def _say_what_was_decided(connection: Connection, wanted: str) -> None:
    for decision in all_decisions(connection):
        if _is_begun(decision.id, wanted):
            raise RecordNotFound(
                f"{decision.id} is a decision, and no record: {decision.kind}, by {decision.author} "
                f"({decision.explanation}); `counterclaim decisions` lists them"
            )


def _say_who_rejected(connection: Connection, wanted: str) -> None:
    for decision in in_force(all_decisions(connection)):
        if decision.kind is DecisionKind.REJECT and any(_is_begun(t.id, wanted) for t in decision.targets):
            raise RecordNotFound(
                f"{wanted} was rejected by {decision.author} ({decision.explanation}); "
                f"`counterclaim undo {decision.id}` brings it back"
            )


def _is_begun(id: str, wanted: str) -> bool:
    return bool(wanted) and (id.startswith(wanted) or f":{wanted}" in id)


def _merged_into(connection: Connection, id: str) -> str | None:
    """The actor that one of this id, or of one that begins so, was merged into."""
    for decision in in_force(all_decisions(connection)):
        ids = [target.id for target in decision.targets if target.kind is SubjectKind.ACTOR]
        if decision.kind is DecisionKind.MERGE and any(_is_begun(other, id) for other in ids[1:]):
            return ids[0]
    return None


def _say_where_it_stood(connection: Connection, wanted: str) -> None:
    told_by = records_in_force(connection, "documents", mentions(connection, wanted))
    for document in told_by:
        if document.superseded_by is not None:
            raise RecordNotFound(
                f"{wanted} is told by {document.id}, of which {document.superseded_by} took the place; "
                f"`counterclaim show {document.superseded_by}` tells what is otherwise"
            )
        if document.id in redacted_documents(connection):
            raise RecordNotFound(f"{wanted} is told by {document.id}, which is redacted")
        if document.withdrawn_by is not None:
            raise RecordNotFound(
                f"{wanted} is told by {document.id}, which is withdrawn; "
                f"`counterclaim undo {document.withdrawn_by}` brings it back"
            )


def _followed(connection: Connection, id: str) -> str:
    """The id that a former one leads to, through as many changes as there were."""
    seen = {id}
    while True:
        after = connection.execute(
            select(redirects.c.current)
            .where(redirects.c.former == id)
            .order_by(redirects.c.generation.desc())
            .limit(1)
        ).scalar()
        if after is None or after in seen:
            return id
        seen.add(after)
        id = after
