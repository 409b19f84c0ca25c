"""People's decisions over what was read; append-only like the rest."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Prose, Words
from counterclaim.ledger.migrations.versions.v0001_first_schema import forbid_changes

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("decisions",)


def upgrade() -> None:
    """Create the table of decisions, and the triggers that keep it append-only."""
    op.create_table(
        "decisions",
        sa.Column("id", Words, primary_key=True),
        sa.Column("payload", Prose, nullable=False),
        sa.Column("added", Words, nullable=False),
    )
    for table in TABLES:
        forbid_changes(table)


def downgrade() -> None:
    """Refuse: decisions are never thrown away."""
    raise NotImplementedError("a ledger never goes back to a schema that cannot hold its decisions")
