"""Redactions: what may be emptied, and nothing else, and only until the redaction is in the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Number, Words
from counterclaim.ledger.migrations.versions.v0001_first_schema import forbid_changes

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = ("redactions", "redacted")
# Of each table that may be emptied its key and the columns that stay in any case.
KEPT = {
    "originals": (("sha256",), ("added",)),
    "working_texts": (("id",), ("original", "extractor", "text_sha256", "added")),
    "documents": (("id",), ("original", "added")),
    "readings": (("number",), ("document", "working_text", "version", "added")),
    "records": (("reading", "kind", "position"), ("id", "document")),
    "derived": (("kind", "id", "generation"), ()),
    "decisions": (("id",), ("added",)),
}


# Whether an open redaction lists a row.
LISTED = """EXISTS (
    SELECT 1 FROM redacted AS listed WHERE listed.part = '{table}' AND listed.key = {name}
    AND NOT EXISTS (
        SELECT 1 FROM log WHERE log.action = 'redact' AND log.subject = CAST(listed.redaction AS TEXT)
    )
)"""


def upgrade() -> None:
    """Create the tables of redactions, and let the triggers of others know them."""
    op.create_table(
        "redactions",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("decision", Words, sa.ForeignKey("decisions.id"), nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    op.create_table(
        "redacted",
        sa.Column("redaction", Number, sa.ForeignKey("redactions.number"), primary_key=True),
        sa.Column("part", Words, primary_key=True),
        sa.Column("key", Words, primary_key=True),
        sa.Column("was", Words(64), nullable=False),
        sa.Column("now", Words(64), nullable=False),
    )
    op.create_index("ix_redacted_key", "redacted", ["part", "key"])
    for table in TABLES:
        forbid_changes(table)
    for table, (key, kept) in KEPT.items():
        _let_be_emptied(table, key, kept)


def _let_be_emptied(table: str, key: tuple[str, ...], kept: tuple[str, ...]) -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    name = " || ' ' || ".join(f"CAST(OLD.{column} AS TEXT)" for column in key)
    listed = LISTED.format(table=table, name=name)
    same = "IS" if is_sqlite else "IS NOT DISTINCT FROM"
    allowed = " AND ".join([*(f"NEW.{c} {same} OLD.{c}" for c in (*key, *kept)), listed])
    if is_sqlite:
        op.execute(f"DROP TRIGGER {table}_no_update")
        op.execute(
            f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({allowed}) "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
        return
    op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()"
    )
    op.execute(
        f"CREATE FUNCTION {table}_redacted() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {allowed} THEN RETURN NEW; END IF; "
        f"RAISE EXCEPTION '{table} is append-only'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_redacted BEFORE UPDATE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_redacted()"
    )
    for trigger in ("append_only", "redacted"):
        op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{trigger}")


def downgrade() -> None:
    """Refuse: what was redacted cannot come back, and a ledger must say what is missing."""
    raise NotImplementedError("a ledger never goes back to a schema that cannot tell its redactions")
