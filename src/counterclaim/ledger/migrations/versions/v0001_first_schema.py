"""The first schema: originals, working texts, readings, derived records, log; all append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

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
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.create_table(
        "notes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )


def _evidence() -> None:
    op.create_table(
        "originals",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )
    op.create_table(
        "working_texts",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("original", sa.String(64), sa.ForeignKey("originals.sha256"), nullable=False),
        sa.Column("extractor", sa.String, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("original", sa.String(64), sa.ForeignKey("originals.sha256"), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document", sa.String, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("working_text", sa.String, sa.ForeignKey("working_texts.id")),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )
    op.create_index("ix_readings_document", "readings", ["document"])
    op.create_table(
        "records",
        sa.Column("reading", sa.Integer, sa.ForeignKey("readings.number"), primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("document", sa.String, sa.ForeignKey("documents.id"), nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )
    op.create_index("ix_records_id", "records", ["id"])


def _derived() -> None:
    op.create_table(
        "generations",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("added", sa.String, nullable=False),
    )
    op.create_table(
        "derived",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("generation", sa.Integer, sa.ForeignKey("generations.number"), primary_key=True),
        sa.Column("payload", sa.Text),
    )
    op.create_index("ix_derived_generation", "derived", ["generation"])
    op.create_index("ix_derived_id", "derived", ["id"])
    op.create_table(
        "redirects",
        sa.Column("former", sa.String, primary_key=True),
        sa.Column("generation", sa.Integer, sa.ForeignKey("generations.number"), primary_key=True),
        sa.Column("current", sa.String, nullable=False),
    )


def _log() -> None:
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )


def forbid_changes(table: str) -> None:
    """Refuse UPDATE and DELETE; a tool that drops the triggers first is found by `verify`."""
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


def downgrade() -> None:
    """Refuse: there is no earlier schema, and a ledger is never emptied."""
    raise NotImplementedError("a ledger has no schema before the first")
