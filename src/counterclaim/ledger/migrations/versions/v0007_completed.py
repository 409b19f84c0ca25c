"""Originals that came without their bytes, by an import: the bytes may be added later, and only once."""

from __future__ import annotations

from alembic import op

from counterclaim.ledger.migrations.versions.v0005_redactions import KEPT, LISTED

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Whether bytes come to an original that an import brought without any, and that nobody took out.
COMPLETED = """(
    length(OLD.data) = 0 AND length(NEW.data) > 0
    AND EXISTS (SELECT 1 FROM log WHERE log.action = 'import' AND log.subject = OLD.sha256)
    AND NOT EXISTS (SELECT 1 FROM redacted WHERE redacted.part = 'originals' AND redacted.key = OLD.sha256)
)"""


def upgrade() -> None:
    """Let the trigger of originals know it."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    (key,), (added,) = KEPT["originals"]
    same = "IS" if is_sqlite else "IS NOT DISTINCT FROM"
    listed = LISTED.format(table="originals", name=f"OLD.{key}")
    kept = " AND ".join(f"NEW.{column} {same} OLD.{column}" for column in (key, added))
    allowed = f"{kept} AND ({listed} OR {COMPLETED})"
    if is_sqlite:
        op.execute("DROP TRIGGER originals_no_update")
        op.execute(
            f"CREATE TRIGGER originals_no_update BEFORE UPDATE ON originals WHEN NOT ({allowed}) "
            "BEGIN SELECT RAISE(ABORT, 'originals is append-only'); END"
        )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION originals_redacted() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {allowed} THEN RETURN NEW; END IF; "
        "RAISE EXCEPTION 'originals is append-only'; END $$"
    )


def downgrade() -> None:
    """Refuse: bytes that came later would be damage to the earlier schema."""
    raise NotImplementedError("a ledger never goes back to a schema that cannot tell where its bytes are")
