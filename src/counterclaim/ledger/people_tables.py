"""The tables of the accounts of people."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Column, Connection, MetaData, Table, insert, inspect, text

from counterclaim.ledger.columns import Number, Prose, Words

metadata = MetaData()
about = Table("people_about", metadata, Column("format", Words, primary_key=True))
people = Table(
    "people",
    metadata,
    Column("name", Words, primary_key=True),
    Column("password", Words, nullable=False),  # hashed
    Column("active", Number, nullable=False),
    Column("added", Words, nullable=False),
)
roles = Table(
    "people_roles",
    metadata,
    Column("person", Words, primary_key=True),
    Column("ledger", Words, primary_key=True),
    Column("role", Words, nullable=False),
)
keys = Table(  # sessions and tokens
    "people_keys",
    metadata,
    Column("hash", Words(64), primary_key=True),
    Column("person", Words, nullable=False, index=True),
    Column("label", Words, nullable=False),  # of a session: nothing
    Column("made", Words, nullable=False),
    Column("used", Words, nullable=False),
)
log = Table(
    "people_log",
    metadata,
    Column("number", Number, primary_key=True),
    Column("at", Words, nullable=False, index=True),
    Column("person", Words, nullable=False),
    Column("action", Words, nullable=False),
    Column("detail", Words, nullable=False),
)
rules = Table(  # ledgers on which only two people decide
    "people_rules",
    metadata,
    Column("ledger", Words, primary_key=True),
)
motions = Table(
    "people_motions",
    metadata,
    Column("id", Words, primary_key=True),
    Column("ledger", Words, nullable=False, index=True),
    Column("mover", Words, nullable=False),
    Column("at", Words, nullable=False),
    Column("fields", Prose, nullable=False),  # as JSON
    Column("refused_by", Words),
    Column("refusal", Prose),
    Column("taken_by", Words),  # who agrees, while it is being decided
    Column("taken_at", Words),
    Column("taken_for", Words),  # what is being decided, by its content
    Column("held", Number),  # decisions of the ledger when it was moved
)


def add_columns(connection: Connection) -> None:
    """Give motions of earlier accounts the columns that they lack; all of these may be empty."""
    there = {column["name"] for column in inspect(connection).get_columns(motions.name)}
    for column in motions.columns:
        if column.name not in there:
            kind = column.type.compile(connection.dialect)
            connection.execute(text(f"ALTER TABLE {motions.name} ADD COLUMN {column.name} {kind}"))


def note(connection: Connection, person: str, action: str, detail: str) -> None:
    """Keep in the log what somebody did."""
    connection.execute(insert(log).values(at=now(), person=person, action=action, detail=detail))


def now() -> str:
    """The moment, as the accounts keep it."""
    return datetime.now(UTC).isoformat()
