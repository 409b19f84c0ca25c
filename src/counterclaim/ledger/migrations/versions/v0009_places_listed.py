"""Records are listed by weapon and by the place of every account, places by name: the index made anew."""

from __future__ import annotations

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leave all tables as they are: the caller fills the index."""


def downgrade() -> None:
    """Leave all tables as they are: more in the index harms nobody."""
