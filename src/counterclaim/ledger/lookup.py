"""One record by its id, a former id, or the beginning of an id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, func, select

from counterclaim.ledger.codec import LEDGER_KINDS, decode
from counterclaim.ledger.decisions import all_decisions
from counterclaim.ledger.documents import mentions
from counterclaim.ledger.generations import records_in_force
from counterclaim.ledger.keys import batched
from counterclaim.ledger.redactions import redacted_documents
from counterclaim.ledger.tables import derived, redirects
from counterclaim.ledger.texts import with_texts
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, in_force
from counterclaim.model.documents import Document
from counterclaim.model.errors import RecordNotFound
from counterclaim.model.stores import LedgerRecord

SHOWN = 5  # ids that an ambiguous beginning lists
_NAMED = tuple(kind for kind in LEDGER_KINDS if kind not in ("problems", "times"))  # those have no ids
_OF_CONTENT = {  # kinds whose ids are made of what they tell, and what these begin with
    "documents": "document",
    "claims": "claim",
    "incidents": "incident",
    "pledges": "pledge",
    "restrictions": "restriction",
    "talks": "track",
    "positions": "position",
    "disagreements": "disagreement",
}
_LAST = chr(0x10FFFF)  # behind all that begins alike
_later = derived.alias()
_newest = select(func.max(_later.c.generation)).where(
    _later.c.kind == derived.c.kind, _later.c.id == derived.c.id
)
_IN_FORCE = select(derived.c.kind, derived.c.id, derived.c.payload).where(
    derived.c.payload.is_not(None), derived.c.generation == _newest.scalar_subquery()
)


def find(connection: Connection, wanted: str, before: Sequence[str] = ()) -> LedgerRecord:
    """The record that an id stands for, or a former one; of `incident:3f2a` also `3f2a`, if it fits no other.

    ``before`` are the ids that led here, by which no merge is followed twice.

    Raises:
        RecordNotFound: there is none, or there are several.
    """
    found = _of_ids(connection, [wanted])
    if not found and wanted:
        found = _of_ids(connection, [_followed(connection, wanted)])
    if not found and wanted:
        leads = {_followed(connection, former) for former in _former(connection, wanted)}
        fitting = {row.id: row for row in (*_beginning(connection, wanted), *_of_ids(connection, leads))}
        found = [fitting[id] for id in sorted(fitting)][: SHOWN + 1]
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


def _of_ids(connection: Connection, ids: Collection[str]) -> list[Row[Any, Any, Any]]:
    """The records in force of some ids."""
    wanted = _IN_FORCE.where(derived.c.id.in_(ids), derived.c.kind.in_(_NAMED))
    return list(connection.execute(wanted))


def _beginning(connection: Connection, wanted: str) -> Iterator[Row[Any, Any, Any]]:
    """Records in force whose ids begin so, with or without what stands before the colon; a few of each kind.

    Those whose ids are made of what they tell are found in the order of these. Actors and places are gone
    through, without regard to case, as SQLite compares by itself and PostgreSQL does not.
    """
    id = derived.c.id
    for kind, noun in _OF_CONTENT.items():
        of_kind = _IN_FORCE.where(derived.c.kind == kind).order_by(id).limit(SHOWN + 1)
        for first in _beginnings(noun, wanted):
            yield from connection.execute(of_kind.where(id >= first, id <= first + _LAST))
    fits = id.istartswith(wanted, autoescape=True) | id.icontains(f":{wanted}", autoescape=True)
    others = [kind for kind in _NAMED if kind not in _OF_CONTENT]
    rows = _IN_FORCE.where(derived.c.kind.in_(others), fits)
    yield from connection.execute(rows.order_by(id).limit(SHOWN + 1))


def _beginnings(noun: str, wanted: str) -> set[str]:
    """How ids of a kind begin that somebody may mean; their letters are small."""
    return {beginning for of in (wanted, wanted.lower()) for beginning in (of, f"{noun}:{of}")}


def _former(connection: Connection, wanted: str) -> list[str]:
    """The former ids that begin so; one that is in force again leads nowhere."""
    id = redirects.c.former
    begun: set[str] = set()
    for first in _beginnings(_OF_CONTENT["incidents"], wanted):
        ids = select(id).where(id >= first, id <= first + _LAST).distinct().order_by(id)
        begun.update(connection.execute(ids).scalars())
    in_force = {row.id for some in batched(sorted(begun)) for row in _of_ids(connection, some)}
    return sorted(begun - in_force)[: SHOWN + 1]


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
