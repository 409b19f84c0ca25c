"""The first schema: originals, working texts, readings, derived records, log; all append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Number, Prose, Words

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "about originals working_texts documents readings records notes generations derived redirects log".split()
)


def upgrade() -> None:
    """Create all tables and the triggers that keep them append-only."""
    _about()
    _evidence()
    _readings()
    _derived()
    _log()
    for table in TABLES:
        forbid_changes(table)


def _about() -> None:
    op.create_table(
        "about",
        sa.Column("name", Words, primary_key=True),
        sa.Column("value", Words, nullable=False),
    )
    op.create_table(
        "notes",
        sa.Column("id", Words, primary_key=True),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("added", Words, nullable=False),
    )


def _evidence() -> None:
    op.create_table(
        "originals",
        sa.Column("sha256", Words(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    op.create_table(
        "working_texts",
        sa.Column("id", Words, primary_key=True),
        sa.Column("original", Words(64), sa.ForeignKey("originals.sha256"), nullable=False),
        sa.Column("extractor", Words, nullable=False),
        sa.Column("text_sha256", Words(64), nullable=False),
        sa.Column("text", Prose, nullable=False),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", Words, primary_key=True),
        sa.Column("original", Words(64), sa.ForeignKey("originals.sha256"), nullable=False),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("added", Words, nullable=False),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("document", Words, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("working_text", Words, sa.ForeignKey("working_texts.id")),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("version", Words, nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    op.create_index("ix_readings_document", "readings", ["document"])
    op.create_table(
        "records",
        sa.Column("reading", Number, sa.ForeignKey("readings.number"), primary_key=True),
        sa.Column("kind", Words, primary_key=True),
        sa.Column("position", Number, primary_key=True),
        sa.Column("id", Words, nullable=False),
        sa.Column("document", Words, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("payload", Prose, nullable=False),
    )
    op.create_index("ix_records_id", "records", ["id"])


def _derived() -> None:
    op.create_table(
        "generations",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    op.create_table(
        "derived",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("id", Words, primary_key=True),
        sa.Column("generation", Number, sa.ForeignKey("generations.number"), primary_key=True),
        sa.Column("payload", Prose),
    )
    op.create_index("ix_derived_generation", "derived", ["generation"])
    op.create_index("ix_derived_id", "derived", ["id"])
    op.create_table(
        "redirects",
        sa.Column("former", Words, primary_key=True),
        sa.Column("generation", Number, sa.ForeignKey("generations.number"), primary_key=True),
        sa.Column("current", Words, nullable=False),
    )


def _log() -> None:
    op.create_table(
        "log",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("at", Words, nullable=False),
        sa.Column("action", Words, nullable=False),
        sa.Column("subject", Words, nullable=False),
        sa.Column("content", Words(64), nullable=False),
        sa.Column("previous", Words(64), nullable=False),
        sa.Column("hash", Words(64), nullable=False),
    )


def forbid_changes(table: str) -> None:
    """Refuse UPDATE, DELETE and TRUNCATE; a tool that drops the triggers first is found by `verify`."""
    message = f"{table} is append-only"
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        return
    op.execute(
        f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{message}'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()"
    )
    # Also in sessions that replay what another server did, where plain triggers keep still.
    op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_append_only")


def downgrade() -> None:
    """Refuse: there is no earlier schema, and a ledger is never emptied."""
    raise NotImplementedError("a ledger has no schema before the first")
