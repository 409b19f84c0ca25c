"""The tables of a ledger. Triggers refuse all but additions, except in those that are made anew at any time.

Times are ISO 8601 in UTC, hashes hexadecimal SHA-256, payloads JSON in the words of `counterclaim.model`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, MetaData, Table

from counterclaim.ledger.columns import Number, Prose, Words

metadata = MetaData()

FORMAT = "counterclaim-ledger"  # what the table `about` says under `format`

about = Table(
    "about",
    metadata,
    Column("name", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", Words(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("added", Words, nullable=False),
)

working_texts = Table(
    "working_texts",
    metadata,
    Column("id", Words, primary_key=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False),
    Column("extractor", Words, nullable=False),
    Column("text_sha256", Words(64), nullable=False),
    Column("text", Prose, nullable=False),
    Column("payload", Prose, nullable=False),  # the WorkingText but for its text
    Column("added", Words, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Words, primary_key=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False),
    Column("payload", Prose, nullable=False),  # the Original as it was brought, but for its bytes
    Column("added", Words, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("working_text", ForeignKey("working_texts.id")),
    Column("payload", Prose, nullable=False),  # the Document but for its text
    Column("version", Words, nullable=False),  # of the program that read it
    Column("added", Words, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("reading", ForeignKey("readings.number"), primary_key=True),
    Column("kind", Words, primary_key=True),
    Column("position", Number, primary_key=True),
    Column("id", Words, nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("payload", Prose, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", Words, primary_key=True),
    Column("payload", Prose, nullable=False),  # a Problem
    Column("added", Words, nullable=False),
)

generations = Table(
    "generations",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("payload", Prose, nullable=False),  # the Derivation
    Column("added", Words, nullable=False),
)

# What changed from one generation to the next; the state of a generation is the last row of each id up to it.
derived = Table(
    "derived",
    metadata,
    Column("kind", Words, primary_key=True),
    Column("id", Words, primary_key=True),
    Column("generation", ForeignKey("generations.number"), primary_key=True),
    Column("payload", Prose),  # NULL: this record is no longer derived
    Index("ix_derived_generation", "generation"),
    Index("ix_derived_id", "id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Words, primary_key=True),
    Column("payload", Prose, nullable=False),  # a Decision
    Column("added", Words, nullable=False),
)

redirects = Table(
    "redirects",
    metadata,
    Column("former", Words, primary_key=True),
    Column("generation", ForeignKey("generations.number"), primary_key=True),
    Column("current", Words, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("at", Words, nullable=False),
    Column("action", Words, nullable=False),
    Column("subject", Words, nullable=False),
    Column("content", Words(64), nullable=False),  # hash of what was added
    Column("previous", Words(64), nullable=False),
    Column("hash", Words(64), nullable=False),
)

redactions = Table(
    "redactions",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("decision", ForeignKey("decisions.id"), nullable=False),
    Column("added", Words, nullable=False),
)

# What a redaction empties: the hash of what it was and of what it became. The part `log` has instead, by
# entry, what the rows of the entry hash to. A row may be changed until the redaction is in the log.
redacted = Table(
    "redacted",
    metadata,
    Column("redaction", ForeignKey("redactions.number"), primary_key=True),
    Column("part", Words, primary_key=True),  # a table
    Column("key", Words, primary_key=True),  # of a row in it
    Column("was", Words(64), nullable=False),
    Column("now", Words(64), nullable=False),
    Index("ix_redacted_key", "part", "key"),
)

# What documents are found by that a new one may touch; made of the tables above, anew when rules change.
keys = Table(
    "keys",
    metadata,
    Column("key", Words, primary_key=True),
    Column("place", Words, primary_key=True),  # among those of the same key
    Column("document", Words, primary_key=True),
)

# Which record a row of words belongs to that `counterclaim.ledger.search` looks up; made anew at any time.
searched = Table(
    "searched",
    metadata,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("kind", Words, nullable=False),
    Column("id", Words, nullable=False),
    Index("ix_searched_id", "id"),
)

# What the lists and counts of `counterclaim.ledger.asked` are made from; made anew at any time. Records of
# each kind have numbers of their own, and an order: month, day, then, id.
listed = Table(
    "listed",
    metadata,
    Column("kind", Words, primary_key=True),
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", Words, nullable=False),
    Column("month", Words, nullable=False),
    Column("day", Words, nullable=False),
    Column("then", Words, nullable=False),
    Column("payload", Prose, nullable=False),  # the Listing
    Index("ix_listed_id", "kind", "id", unique=True),
    Index("ix_listed_order", "kind", "month", "day", "then", "id", "number"),
)

# Which of a kind have a value of a trait in common, block by block (`counterclaim.ledger.slots`).
listed_sets = Table(
    "listed_sets",
    metadata,
    Column("kind", Words, primary_key=True),
    Column("trait", Words, primary_key=True),
    Column("value", Words, primary_key=True),
    Column("block", Number, primary_key=True, autoincrement=False),
    Column("size", Number, nullable=False),
    Column("members", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

# The days of each from the first to the last; those within one month stand under it, others under none.
listed_days = Table(
    "listed_days",
    metadata,
    Column("kind", Words, primary_key=True),
    Column("month", Words, primary_key=True),
    Column("first", Words, primary_key=True),
    Column("last", Words, primary_key=True),
    Column("number", Number, primary_key=True, autoincrement=False),
    Index("ix_listed_days_number", "kind", "number"),
    sqlite_with_rowid=False,
)

# What actors and documents are called, and whom an actor belongs to.
listed_names = Table(
    "listed_names",
    metadata,
    Column("kind", Words, primary_key=True),
    Column("name", Words, primary_key=True),
    Column("id", Words, primary_key=True),
    Index("ix_listed_names_id", "id"),
    sqlite_with_rowid=False,
)

INDEXES = (searched, listed, listed_sets, listed_days, listed_names)  # made of the last generation
MADE_ANEW = (keys, *INDEXES)
APPEND_ONLY = tuple(table.name for table in metadata.sorted_tables if table not in MADE_ANEW)
