"""Incidents and statements are listed by confidence and by number of parties: the index made anew."""

from __future__ import annotations

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leave all tables as they are: the caller fills the index."""


def downgrade() -> None:
    """Leave all tables as they are: more in the index harms nobody."""
