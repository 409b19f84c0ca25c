"""The tables of a ledger. What is in them is only ever added to: triggers refuse the rest, but for `keys`.

Times are ISO 8601 in UTC, hashes hexadecimal SHA-256, payloads JSON in the words of `counterclaim.model`.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

FORMAT = "counterclaim-ledger"  # what the table `about` says under `format`

about = Table(
    "about",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("data", LargeBinary, nullable=False),
    Column("added", String, nullable=False),
)

working_texts = Table(
    "working_texts",
    metadata,
    Column("id", String, primary_key=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False),
    Column("extractor", String, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("payload", Text, nullable=False),  # the WorkingText but for its text
    Column("added", String, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("original", ForeignKey("originals.sha256"), nullable=False),
    Column("payload", Text, nullable=False),  # the Original as it was brought, but for its bytes
    Column("added", String, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("working_text", ForeignKey("working_texts.id")),
    Column("payload", Text, nullable=False),  # the Document but for its text
    Column("version", String, nullable=False),  # of the program that read it
    Column("added", String, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("reading", ForeignKey("readings.number"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("document", ForeignKey("documents.id"), nullable=False),
    Column("payload", Text, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", String, primary_key=True),
    Column("payload", Text, nullable=False),  # a Problem
    Column("added", String, nullable=False),
)

generations = Table(
    "generations",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("payload", Text, nullable=False),  # the Derivation
    Column("added", String, nullable=False),
)

# What changed from one generation to the next; the state of a generation is the last row of each id up to it.
derived = Table(
    "derived",
    metadata,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("generation", ForeignKey("generations.number"), primary_key=True),
    Column("payload", Text),  # NULL: this record is no longer derived
    Index("ix_derived_generation", "generation"),
    Index("ix_derived_id", "id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", String, primary_key=True),
    Column("payload", Text, nullable=False),  # a Decision
    Column("added", String, nullable=False),
)

redirects = Table(
    "redirects",
    metadata,
    Column("former", String, primary_key=True),
    Column("generation", ForeignKey("generations.number"), primary_key=True),
    Column("current", String, nullable=False),
)

log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("content", String(64), nullable=False),  # hash of what was added
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# What documents are found by that a new one may touch; made of the tables above, anew when rules change.
keys = Table(
    "keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("place", String, primary_key=True),  # among those of the same key
    Column("document", String, primary_key=True),
)

APPEND_ONLY = tuple(table.name for table in metadata.sorted_tables if table is not keys)
