"""What incidents are listed and counted by: an index made of the rest, as that of words is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Number, Prose, Words

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index, empty; the caller fills it."""
    op.create_table(
        "listed",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("id", Words, nullable=False, unique=True),
        sa.Column("month", Words, nullable=False),
        sa.Column("day", Words, nullable=False),
        sa.Column("best", Words, nullable=False),
        sa.Column("type", Words, nullable=False),
        sa.Column("payload", Prose, nullable=False),
    )
    op.create_index("ix_listed_order", "listed", ["month", "day", "best", "id", "number"])
    op.create_index("ix_listed_type", "listed", ["type"])
    op.create_table(
        "listed_sets",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("value", Words, primary_key=True),
        sa.Column("block", Number, primary_key=True, autoincrement=False),
        sa.Column("size", Number, nullable=False),
        sa.Column("members", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "listed_days",
        sa.Column("month", Words, primary_key=True),
        sa.Column("first", Words, primary_key=True),
        sa.Column("last", Words, primary_key=True),
        sa.Column("number", Number, primary_key=True, autoincrement=False),
    )
    op.create_index("ix_listed_days_number", "listed_days", ["number"])
    op.create_table(
        "listed_names",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("name", Words, primary_key=True),
        sa.Column("id", Words, primary_key=True),
    )
    op.create_index("ix_listed_names_id", "listed_names", ["id"])


def downgrade() -> None:
    """Drop the index; nothing is lost."""
    for table in ("listed", "listed_sets", "listed_days", "listed_names"):
        op.drop_table(table)
