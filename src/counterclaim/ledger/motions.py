"""What waits for a second person, on ledgers where only two people decide; kept with the accounts.

A motion is there until somebody agrees to it, or its mover takes it back; then only the log tells of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from counterclaim.ledger.people_tables import motions, note, now, people, roles, rules
from counterclaim.model.errors import BadInput
from counterclaim.model.ids import content_id
from counterclaim.model.people import Motion, Role

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


def insert_motion(connection: Connection, ledger: str, mover: str, fields: Mapping[str, str]) -> Motion:
    """Keep a motion.

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
    connection.execute(insert(motions).values(id=id, ledger=ledger, mover=mover, at=at, fields=told))
    note(connection, mover, "move", f"{id}: {_short(fields)}")
    return Motion(id=id, ledger=ledger, mover=mover, at=at, fields=dict(fields))


def all_motions(connection: Connection, ledger: str) -> Sequence[Motion]:
    """What waits on a ledger or was refused there, the first first."""
    rows = connection.execute(
        select(motions).where(motions.c.ledger == ledger).order_by(motions.c.at, motions.c.id)
    )
    return [_motion(row) for row in rows]


def taken_up(connection: Connection, ledger: str, id: str, by: str) -> Motion:
    """A motion that a second person agrees to; it waits no longer.

    Raises:
        BadInput: it does not wait, it is the second person's own, or its mover may decide no more.
    """
    motion = _waiting(connection, ledger, id)
    if motion.mover == by:
        raise BadInput("you moved this yourself: a second person agrees or refuses")
    if motion.mover not in _reviewers(connection, ledger):
        raise BadInput(f"{motion.mover} may not decide here any more; refuse this, and move it yourself")
    if not _gone(connection, motion):  # somebody else was quicker
        raise _waits_not(id)
    note(connection, by, "second", f"{id} of {motion.mover}: {_short(motion.fields)}")
    return motion


def refuse_motion(connection: Connection, ledger: str, id: str, by: str, why: str) -> None:
    """Refuse a motion: it stays for its mover to read why.

    Raises:
        BadInput: it does not wait, is one's own, or no reason is given.
    """
    motion = _waiting(connection, ledger, id)
    if motion.mover == by:
        raise BadInput("you moved this yourself: take it back instead")
    if not why.strip():
        raise BadInput("who refuses says why, in words that the other can weigh")
    waits = (motions.c.id == id) & motions.c.refused_by.is_(None)
    connection.execute(update(motions).where(waits).values(refused_by=by, refusal=why.strip()))
    note(connection, by, "refuse", f"{id} of {motion.mover}: {_short(motion.fields)}: {why.strip()}")


def withdraw_motion(connection: Connection, ledger: str, id: str, by: str) -> None:
    """Take back what one moved, or what was refused of it.

    Raises:
        BadInput: there is none, or it is somebody else's.
    """
    motion = _held(connection, ledger, id)
    if motion.mover != by:
        raise BadInput(f"{motion.mover} moved this; you can agree to it or refuse it")
    _gone(connection, motion)
    note(connection, by, "withdraw", f"{id}: {_short(motion.fields)}")


def _held(connection: Connection, ledger: str, id: str) -> Motion:
    here = (motions.c.id == id) & (motions.c.ledger == ledger)
    row = connection.execute(select(motions).where(here)).first()
    if row is None:
        raise _waits_not(id)
    return _motion(row)


def _waiting(connection: Connection, ledger: str, id: str) -> Motion:
    motion = _held(connection, ledger, id)
    if motion.refused_by is not None:
        raise BadInput(f"{motion.refused_by} refused this already; {motion.mover} can move it again")
    return motion


def _waits_not(id: str) -> BadInput:
    return BadInput(f"{id} waits no longer: it was decided or taken back; look at the decisions")


def _gone(connection: Connection, motion: Motion) -> bool:
    return bool(connection.execute(delete(motions).where(motions.c.id == motion.id)).rowcount)


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
    )


def _meant(fields: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in fields.items() if name not in HOW}


def _short(fields: Mapping[str, str]) -> str:
    return f"{fields.get('kind', '')} {fields.get('target', '')}"[:200]
