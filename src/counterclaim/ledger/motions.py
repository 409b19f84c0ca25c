"""What waits for a second person, on ledgers where only two people decide; kept with the accounts.

A motion is there until somebody agrees to it, or its mover takes it back; then only the log tells of it.
While it is being decided it is marked, so that no step here lasts as long as one in the ledger.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from counterclaim.ledger.people_tables import motions, note, now, people, roles, rules
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import content_id
from counterclaim.model.people import Mark, Motion, Role

MOST = 1_000  # that wait on one ledger
HOW = frozenset(("why", "by"))  # what does not tell what is decided


def set_two_people(connection: Connection, ledger: str, needed: bool, *, by: str) -> None:
    """Whether only two people together decide on a ledger.

    Raises:
        BadInput: fewer than two people may decide there.
    """
    if needed and len(_reviewers(connection, ledger)) < 2:
        raise BadInput(
            f"{ledger}: only two people can agree, and fewer may decide here: "
            f"`counterclaim people add NAME --role reviewer --case {ledger}` adds one"
        )
    connection.execute(delete(rules).where(rules.c.ledger == ledger))
    if needed:
        connection.execute(insert(rules).values(ledger=ledger))
    note(connection, by, "two people", f"{'on' if needed else 'off'}: {ledger}")


def needs_two_people(connection: Connection, ledger: str) -> bool:
    """Whether only two people together decide on a ledger."""
    return connection.execute(select(rules).where(rules.c.ledger == ledger)).first() is not None


def insert_motion(
    connection: Connection, ledger: str, mover: str, fields: Mapping[str, str], held: int
) -> Motion:
    """Keep a motion, moved when the ledger held so many decisions.

    Raises:
        BadInput: the same waits already, or too many wait.
    """
    waiting = [one for one in all_motions(connection, ledger) if one.refused_by is None]
    same = next((one for one in waiting if _meant(one.fields) == _meant(fields)), None)
    if same is not None:
        raise BadInput(f"{same.mover} moved this already ({same.id}): a second person can agree to that")
    if len(waiting) >= MOST:
        raise BadInput(f"{MOST} decisions wait for a second person already; look at these first")
    at, told = now(), msgspec.json.encode(dict(fields), order="sorted").decode()
    id = content_id("motion", ledger, mover, at, told)
    connection.execute(
        insert(motions).values(id=id, ledger=ledger, mover=mover, at=at, fields=told, held=held)
    )
    note(connection, mover, "move", f"{id}: {_short(fields)}")
    return Motion(id=id, ledger=ledger, mover=mover, at=at, fields=dict(fields), held=held)


def all_motions(connection: Connection, ledger: str) -> Sequence[Motion]:
    """What waits on a ledger or was refused there, the first first."""
    rows = connection.execute(
        select(motions).where(motions.c.ledger == ledger).order_by(motions.c.at, motions.c.id)
    )
    return [_motion(row) for row in rows]


def waiting_motion(connection: Connection, ledger: str, id: str) -> Motion:
    """A motion that waits, or is being decided.

    Raises:
        BadInput: it does not wait.
    """
    motion = _held(connection, ledger, id)
    if motion.refused_by is not None:
        raise BadInput(f"{motion.refused_by} refused this already; {motion.mover} can move it again")
    return motion


def take_motion(
    connection: Connection, ledger: str, id: str, by: str, meaning: str, left: Mark | None
) -> Motion:
    """Mark a motion that a second person agrees to, and what is decided by it: nobody else can, until then.

    ``left`` is the mark of somebody who was cut off, for which the ledger was looked at.

    Raises:
        BadInput: it does not wait, it is the second person's own, one of the two may not decide, or
            somebody else agreed to it already.
    """
    motion = waiting_motion(connection, ledger, id)
    if motion.mover == by:
        raise BadInput("you moved this yourself: a second person agrees or refuses")
    reviewers = _reviewers(connection, ledger)
    if motion.mover not in reviewers:
        raise BadInput(f"{motion.mover} may not decide here any more; refuse this, and move it yourself")
    _may_answer(reviewers, by)
    _not_being_decided(motion, left)
    mark = Mark(by=by, at=now(), meaning=meaning)
    _set(connection, motion, taken_by=mark.by, taken_at=mark.at, taken_for=mark.meaning)
    return replace(motion, taken=mark)


def settle_motion(connection: Connection, motion: Motion, by: str) -> None:
    """That a motion was decided as ``by`` agreed to it; it waits no longer."""
    if connection.execute(delete(motions).where(_as_marked(motion))).rowcount:
        note(connection, by, "second", f"{motion.id} of {motion.mover}: {_short(motion.fields)}")


def release_motion(connection: Connection, motion: Motion) -> None:
    """That a motion was not decided: it waits on."""
    bare = {"taken_by": None, "taken_at": None, "taken_for": None}
    connection.execute(update(motions).where(_as_marked(motion)).values(bare))


def is_marked(connection: Connection, motion: Motion) -> bool:
    """Whether a motion is marked still as it was."""
    return connection.execute(select(motions.c.id).where(_as_marked(motion))).first() is not None


def refuse_motion(connection: Connection, ledger: str, id: str, by: str, why: str, left: Mark | None) -> None:
    """Refuse a motion: it stays for its mover to read why; ``left`` as in :func:`take_motion`.

    Raises:
        BadInput: it does not wait, is one's own or being decided, no reason is given, or who refuses it
            may not decide.
    """
    motion = waiting_motion(connection, ledger, id)
    if motion.mover == by:
        raise BadInput("you moved this yourself: take it back instead")
    _may_answer(_reviewers(connection, ledger), by)
    if not why.strip():
        raise BadInput("who refuses says why, in words that the other can weigh")
    _not_being_decided(motion, left)
    _set(connection, motion, refused_by=by, refusal=why.strip(), taken_by=None, taken_at=None, taken_for=None)
    note(connection, by, "refuse", f"{id} of {motion.mover}: {_short(motion.fields)}: {why.strip()}")


def withdraw_motion(connection: Connection, ledger: str, id: str, by: str, left: Mark | None) -> None:
    """Take back what one moved, or what was refused of it; ``left`` as in :func:`take_motion`.

    Raises:
        BadInput: there is none, it is somebody else's, or is being decided.
    """
    motion = _held(connection, ledger, id)
    if motion.mover != by:
        raise BadInput(f"{motion.mover} moved this; you can agree to it or refuse it")
    _not_being_decided(motion, left)
    connection.execute(delete(motions).where(motions.c.id == id))
    note(connection, by, "withdraw", f"{id}: {_short(motion.fields)}")


def _may_answer(reviewers: frozenset[str], by: str) -> None:
    if by not in reviewers:
        raise BadInput(f"{by} may not decide here: a second person is one who may")


def _not_being_decided(motion: Motion, left: Mark | None) -> None:
    """Whose mark it bears is asked, not how old that is now: for another one the ledger was not looked at."""
    if motion.taken is not None and motion.taken != left:
        raise BadInput(f"{motion.taken.by} agreed to this already, and it is being decided; look again soon")


def _as_marked(motion: Motion) -> ColumnElement[bool]:
    if motion.taken is None:
        return (motions.c.id == motion.id) & motions.c.taken_at.is_(None)
    mark = (motions.c.taken_by == motion.taken.by) & (motions.c.taken_at == motion.taken.at)
    return (motions.c.id == motion.id) & mark


def _set(connection: Connection, motion: Motion, **values: str | None) -> None:
    connection.execute(update(motions).where(motions.c.id == motion.id).values(values))


def _held(connection: Connection, ledger: str, id: str) -> Motion:
    here = (motions.c.id == id) & (motions.c.ledger == ledger)
    row = connection.execute(select(motions).where(here)).first()
    if row is None:
        raise _waits_not(id)
    return _motion(row)


def _waits_not(id: str) -> BadInput:
    return BadInput(f"{id} waits no longer: it was decided or taken back; look at the decisions")


def _reviewers(connection: Connection, ledger: str) -> frozenset[str]:
    """Who may decide on a ledger."""
    deciding = [str(role) for role in Role if role.covers(Role.REVIEWER)]
    held = select(people.c.name).join(roles, roles.c.person == people.c.name)
    here = held.where((roles.c.ledger == ledger) & roles.c.role.in_(deciding) & (people.c.active == 1))
    return frozenset(connection.execute(here).scalars())


def _motion(row: Row[Any]) -> Motion:
    return Motion(
        id=row.id,
        ledger=row.ledger,
        mover=row.mover,
        at=row.at,
        fields=msgspec.json.decode(row.fields, type=dict[str, str]),
        refused_by=row.refused_by,
        refusal=row.refusal,
        taken=Mark(by=row.taken_by, at=row.taken_at, meaning=row.taken_for) if row.taken_at else None,
        held=row.held,
    )


def _meant(fields: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in fields.items() if name not in HOW}


def _short(fields: Mapping[str, str]) -> str:
    return f"{fields.get('kind', '')} {fields.get('target', '')}"[:200]
