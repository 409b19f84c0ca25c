"""What an entry of the log tells of, as one hash over its rows as they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, select

from counterclaim.ledger.chain import Entry, hash_of
from counterclaim.ledger.documents import reading_hash, reading_hashes
from counterclaim.ledger.generations import generation_hash
from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import decisions, notes, readings, redacted, redactions

NUMBERED = ("read", "derive", "redact")  # actions whose subjects are numbers of rows
LARGEST = 2**31 - 1  # number of a row
NONE_SUCH = ""  # in place of a hash where there can be nothing of that name


def content_of(connection: Connection, action: str, subject: str) -> str | None:
    """The hash of what an entry added; ``None`` of an entry that tells of no rows.

    The subject is as it stands in the log, where somebody may have changed it.
    """
    if action in NUMBERED and not _is_number(subject):
        return NONE_SUCH
    if action == "read":
        return reading_hash(connection, int(subject))
    if action == "derive":
        return generation_hash(connection, int(subject))
    if action == "note":
        return hash_of([connection.execute(select(notes.c.payload).where(notes.c.id == subject)).scalar()])
    if action == "decide":
        kept = select(decisions.c.payload).where(decisions.c.id == subject)
        return hash_of([connection.execute(kept).scalar()])
    if action == "redact":
        return redaction_hash(connection, int(subject))
    return None


def contents_of(connection: Connection, entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """The hashes of what some entries added by action and subject; those of many are looked up together."""
    subjects: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        subjects[entry.action].append(entry.subject)
    found: dict[tuple[str, str], str] = {}
    read = subjects.pop("read", [])
    hashes = reading_hashes(connection, [int(one) for one in read if _is_number(one)])
    found.update((("read", one), hashes[int(one)] if _is_number(one) else NONE_SUCH) for one in read)
    for action, table in (("note", notes), ("decide", decisions)):
        ids = subjects.pop(action, [])
        kept: dict[str, str | None] = dict.fromkeys(ids)
        for some in batched(ids):
            rows = connection.execute(select(table.c.id, table.c.payload).where(table.c.id.in_(some)))
            kept.update((row.id, row.payload) for row in rows)
        found.update(((action, id), hash_of([payload])) for id, payload in kept.items())
    for action, ids in subjects.items():
        hashed = ((id, content_of(connection, action, id)) for id in ids)
        found.update(((action, id), one) for id, one in hashed if one is not None)
    return found


def _is_number(subject: str) -> bool:
    return subject.isascii() and subject.isdecimal() and int(subject[:11]) <= LARGEST and len(subject) <= 10


def named(connection: Connection, action: str, subject: str) -> str:
    """What an entry added, in words."""
    if action == "read" and _is_number(subject):
        number = int(subject)
        found = connection.execute(select(readings.c.document).where(readings.c.number == number)).scalar()
        return f"the reading of {found or f'reading {subject}'}"
    words = {"derive": "generation", "note": "the problem", "decide": "the decision", "redact": "redaction"}
    return f"{words.get(action, action)} {subject}"


def redaction_hash(connection: Connection, number: int) -> str:
    """One hash over a redaction: the decision, and for all that was emptied what it was and what it is."""
    decision = connection.execute(select(redactions.c.decision).where(redactions.c.number == number)).scalar()
    rows = connection.execute(
        select(redacted.c.part, redacted.c.key, redacted.c.was, redacted.c.now)
        .where(redacted.c.redaction == number)
        .order_by(redacted.c.part, redacted.c.key)
    )
    return hash_of([decision, *(cell for row in rows for cell in row)])


def attested(connection: Connection) -> dict[int, dict[str, str]]:
    """By entry of the log what its rows hashed to before each redaction that emptied some, and after it."""
    rows = connection.execute(
        select(redacted.c.key, redacted.c.was, redacted.c.now).where(redacted.c.part == "log")
    )
    found: dict[int, dict[str, str]] = {}
    for key, was, now in rows:
        if _is_number(key):
            found.setdefault(int(key), {})[was] = now
    return found


def as_it_is_now(content: str, changes: dict[str, str]) -> str:
    """The hash that the rows of an entry must have, after all redactions."""
    seen = {content}
    while content in changes and changes[content] not in seen:
        content = changes[content]
        seen.add(content)
    return content
