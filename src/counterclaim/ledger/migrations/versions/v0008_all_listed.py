"""Records of every kind are listed from the index, not only incidents; what it holds is made anew."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Number, Prose, Words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLES = ("listed", "listed_sets", "listed_days", "listed_names")


def upgrade() -> None:
    """Create the index in its new shape, empty; the caller fills it."""
    for table in TABLES:
        op.drop_table(table)
    op.create_table(
        "listed",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("id", Words, nullable=False),
        sa.Column("month", Words, nullable=False),
        sa.Column("day", Words, nullable=False),
        sa.Column("then", Words, nullable=False),
        sa.Column("payload", Prose, nullable=False),
    )
    op.create_index("ix_listed_id", "listed", ["kind", "id"], unique=True)
    op.create_index("ix_listed_order", "listed", ["kind", "month", "day", "then", "id", "number"])
    op.create_table(
        "listed_sets",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("trait", Words, primary_key=True),
        sa.Column("value", Words, primary_key=True),
        sa.Column("block", Number, primary_key=True, autoincrement=False),
        sa.Column("size", Number, nullable=False),
        sa.Column("members", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "listed_days",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("month", Words, primary_key=True),
        sa.Column("first", Words, primary_key=True),
        sa.Column("last", Words, primary_key=True),
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listed_days_number", "listed_days", ["kind", "number"])
    op.create_table(
        "listed_names",
        sa.Column("kind", Words, primary_key=True),
        sa.Column("name", Words, primary_key=True),
        sa.Column("id", Words, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listed_names_id", "listed_names", ["id"])


def downgrade() -> None:
    """Drop the index; nothing is lost."""
    for table in TABLES:
        op.drop_table(table)
