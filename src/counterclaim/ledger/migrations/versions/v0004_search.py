"""Words that claims, incidents and documents are found by: an index made of the rest, as `keys` is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counterclaim.ledger.columns import Number, Words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index, empty; the caller fills it."""
    op.create_table(
        "searched",
        sa.Column("number", Number, primary_key=True, autoincrement=False),
        sa.Column("kind", Words, nullable=False),
        sa.Column("id", Words, nullable=False),
    )
    op.create_index("ix_searched_id", "searched", ["id"])
    if op.get_bind().dialect.name == "sqlite":
        # The words come as they are to be looked up: this tokenizer takes nothing away from them.
        op.execute("CREATE VIRTUAL TABLE search_words USING fts5(words, tokenize = 'ascii')")
        return
    op.execute("CREATE TABLE search_words (number bigint PRIMARY KEY, words tsvector NOT NULL)")
    op.execute("CREATE INDEX ix_search_words ON search_words USING gin (words)")


def downgrade() -> None:
    """Drop the index; nothing is lost."""
    op.drop_table("search_words")
    op.drop_table("searched")
