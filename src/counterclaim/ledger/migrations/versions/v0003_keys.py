"""Keys that documents are found by: an index made of the rest, so it is no part of what is kept for ever."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Words

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index, empty: the next derivation of the whole ledger fills it."""
    op.create_table(
        "keys",
        sa.Column("key", Words, primary_key=True),
        sa.Column("place", Words, primary_key=True),
        sa.Column("document", Words, primary_key=True),
    )


def downgrade() -> None:
    """Drop the index; nothing is lost."""
    op.drop_table("keys")
