"""The accounts of people who work with ledgers: a file or database of their own, apart from all evidence.

Passwords come hashed; of tokens and sessions only hashes are kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from counterclaim.ledger import motions
from counterclaim.ledger.connections import explained
from counterclaim.ledger.people_tables import (
    about,
    add_columns,
    keys,
    log,
    metadata,
    note,
    now,
    people,
    roles,
)
from counterclaim.ledger.places import place_of
from counterclaim.ledger.steps import Steps
from counterclaim.model.errors import BadInput, LedgerError
from counterclaim.model.people import Entry, Mark, Motion, Person, Role

FORMAT = "counterclaim-people/1"
IDLE, AT_MOST = timedelta(hours=12), timedelta(days=7)  # of a session
LONGEST_NAME = 100


class People(Steps):
    """The accounts at one place; every public method is one transaction."""

    @classmethod
    def open(cls, location: str, *, make: bool = False) -> People:
        """The accounts at a place, made new if there are none and ``make`` says so.

        Raises:
            LedgerError: there are none, or something else is there.
        """
        place = place_of(location)
        if not place.is_there() and not make:
            raise LedgerError(
                f"{place.name}: there are no accounts; `counterclaim people add NAME` makes them"
            )
        store = cls(place)
        with explained(place.name), store._writing() as connection:
            metadata.create_all(connection)
            add_columns(connection)
            found = connection.execute(select(about.c.format)).scalar()
            if found is None:
                connection.execute(insert(about).values(format=FORMAT))
            elif found != FORMAT:
                raise LedgerError(f"{place.name}: accounts of another version ({found})")
        return store

    def add(self, name: str, password: str, *, by: str) -> None:
        """An account with a hashed password.

        Raises:
            BadInput: it is there already, or the name cannot be one.
        """
        if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME or not name.isprintable():
            raise BadInput(f"{name!r} cannot be a name: 1 to {LONGEST_NAME} signs, no blanks around them")
        with self._writing() as connection:
            if _row(connection, name) is not None:
                raise BadInput(f"{name} has an account already")
            connection.execute(insert(people).values(name=name, password=password, active=1, added=now()))
            note(connection, by, "add", name)

    def set_password(self, name: str, password: str, *, by: str) -> None:
        """Another hashed password; all sessions and tokens end."""
        with self._writing() as connection:
            _known(connection, name)
            connection.execute(update(people).where(people.c.name == name).values(password=password))
            connection.execute(delete(keys).where(keys.c.person == name))
            note(connection, by, "password", name)

    def set_active(self, name: str, active: bool, *, by: str) -> None:
        """Whether an account may be used; what its person decided stays."""
        with self._writing() as connection:
            _known(connection, name)
            connection.execute(update(people).where(people.c.name == name).values(active=int(active)))
            connection.execute(delete(keys).where(keys.c.person == name))
            note(connection, by, "activate" if active else "deactivate", name)

    def grant(self, name: str, ledger: str, role: Role | None, *, by: str) -> None:
        """The role of somebody for a ledger; ``None``: no access to it."""
        with self._writing() as connection:
            _known(connection, name)
            here = (roles.c.person == name) & (roles.c.ledger == ledger)
            connection.execute(delete(roles).where(here))
            if role is not None:
                connection.execute(insert(roles).values(person=name, ledger=ledger, role=str(role)))
            note(connection, by, "grant", f"{name}: {role or 'nothing'} of {ledger}")

    def all(self) -> Sequence[Person]:
        """Everybody, by name."""
        with self._reading() as connection:
            names = connection.execute(select(people.c.name).order_by(people.c.name)).scalars().all()
            return [person for name in names if (person := _person(connection, name)) is not None]

    def set_two_people(self, ledger: str, needed: bool, *, by: str) -> None:
        """Whether only two people together decide on a ledger.

        Raises:
            BadInput: fewer than two people may decide there.
        """
        with self._writing() as connection:
            motions.set_two_people(connection, ledger, needed, by=by)

    def needs_two_people(self, ledger: str) -> bool:
        """Whether only two people together decide on a ledger."""
        with self._reading() as connection:
            return motions.needs_two_people(connection, ledger)

    def move(self, ledger: str, mover: str, fields: Mapping[str, str], *, held: int) -> Motion:
        """Keep what somebody would decide, until a second person agrees; the ledger held so many decisions.

        Raises:
            BadInput: the same waits already, or too many wait.
        """
        with self._writing() as connection:
            return motions.insert_motion(connection, ledger, mover, fields, held)

    def motions(self, ledger: str) -> Sequence[Motion]:
        """What waits on a ledger or was refused there, the first first."""
        with self._reading() as connection:
            return motions.all_motions(connection, ledger)

    def waiting(self, ledger: str, id: str) -> Motion:
        """What waits on a ledger, or is being decided there.

        Raises:
            BadInput: it does not wait.
        """
        with self._reading() as connection:
            return motions.waiting_motion(connection, ledger, id)

    def take(self, ledger: str, id: str, by: str, meaning: str, *, left: Mark | None = None) -> Motion:
        """Mark what somebody agrees to, and what is decided by it: nobody else can until that is done.

        ``left`` is the mark of somebody who was cut off, for which the ledger was looked at.

        Raises:
            BadInput: it does not wait, it is the second person's own, one of the two may not decide, or
                somebody else agreed to it already.
        """
        with self._writing() as connection:
            return motions.take_motion(connection, ledger, id, by, meaning, left)

    def is_marked(self, motion: Motion) -> bool:
        """Whether a motion is marked still as it was."""
        with self._reading() as connection:
            return motions.is_marked(connection, motion)

    def settle(self, motion: Motion, by: str) -> None:
        """That a motion was decided as somebody agreed to it; it waits no longer."""
        with self._writing() as connection:
            motions.settle_motion(connection, motion, by)

    def release(self, motion: Motion) -> None:
        """That a motion was not decided: it waits on."""
        with self._writing() as connection:
            motions.release_motion(connection, motion)

    def refuse(self, ledger: str, id: str, by: str, why: str, *, left: Mark | None = None) -> None:
        """Refuse what somebody else moved; it stays for them to read why. ``left`` as in :meth:`take`.

        Raises:
            BadInput: it does not wait, is one's own or being decided, no reason is given, or who refuses
                it may not decide.
        """
        with self._writing() as connection:
            motions.refuse_motion(connection, ledger, id, by, why, left)

    def withdraw(self, ledger: str, id: str, by: str, *, left: Mark | None = None) -> None:
        """Take back what one moved, or what was refused of it. ``left`` as in :meth:`take`.

        Raises:
            BadInput: there is none, it is somebody else's, or is being decided.
        """
        with self._writing() as connection:
            motions.withdraw_motion(connection, ledger, id, by, left)

    def password_of(self, name: str) -> str | None:
        """The hashed password of an account that may be used."""
        with self._reading() as connection:
            row = _row(connection, name)
            return row.password if row is not None and row.active else None

    def new_key(self, name: str, label: str = "") -> str:
        """A session, or a token with a label: whoever has it is this person. It is told once."""
        key = secrets.token_urlsafe(32)
        with self._writing() as connection:
            _known(connection, name)
            at = now()
            connection.execute(
                insert(keys).values(hash=_hash(key), person=name, label=label, made=at, used=at)
            )
            note(connection, name, "token" if label else "login", label)
        return key

    def end_key(self, key: str) -> None:
        """End a session or a token."""
        with self._writing() as connection:
            connection.execute(delete(keys).where(keys.c.hash == _hash(key)))

    def by_key(self, key: str) -> Person | None:
        """Whose a session or token is; ``None`` of one that ended, or of an account that may not be used."""
        with self._reading() as connection:
            row = connection.execute(select(keys).where(keys.c.hash == _hash(key))).first()
            if row is None or (not row.label and _is_over(row.made, row.used)):
                return None
            person = _person(connection, row.person)
        if person is None or not person.active:
            return None
        if _age(row.used) > IDLE / 12:
            self._use(row.hash)
        return person

    def _use(self, hash: str) -> None:
        with self._writing() as connection:
            connection.execute(update(keys).where(keys.c.hash == hash).values(used=now()))

    def note(self, person: str, action: str, detail: str = "") -> None:
        """Keep in the log what somebody did."""
        with self._writing() as connection:
            note(connection, person, action, detail)

    def noted_since(self, action: str, detail: str, since: timedelta) -> int:
        """How often something was noted lately."""
        from_then = (datetime.now(UTC) - since).isoformat()
        with self._reading() as connection:
            here = (log.c.action == action) & (log.c.detail == detail) & (log.c.at >= from_then)
            return connection.execute(select(func.count()).select_from(log).where(here)).scalar() or 0

    def entries(self, limit: int = 1000) -> Sequence[Entry]:
        """What was done with accounts, the last first."""
        with self._reading() as connection:
            rows = connection.execute(select(log).order_by(log.c.number.desc()).limit(limit))
            return [Entry(at=r.at, person=r.person, action=r.action, detail=r.detail) for r in rows]


def _person(connection: Connection, name: str) -> Person | None:
    row = _row(connection, name)
    if row is None:
        return None
    held = connection.execute(select(roles.c.ledger, roles.c.role).where(roles.c.person == name))
    return Person(name=name, active=bool(row.active), roles={ledger: Role(role) for ledger, role in held})


def _row(connection: Connection, name: str) -> Row[Any] | None:
    return connection.execute(select(people).where(people.c.name == name)).first()


def _known(connection: Connection, name: str) -> None:
    if _row(connection, name) is None:
        raise BadInput(f"{name} has no account; `counterclaim people list` lists those who have")


def _is_over(made: str, used: str) -> bool:
    return _age(made) > AT_MOST or _age(used) > IDLE


def _age(at: str) -> timedelta:
    return datetime.now(UTC) - datetime.fromisoformat(at)


def _hash(key: str) -> str:
    return sha256(key.encode()).hexdigest()
