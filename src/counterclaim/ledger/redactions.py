"""Documents whose bytes and words are taken out of a ledger for good, while hashes, log and custody stay.

A redaction lists whatever it empties, with the hash of what that was and of what it became, and for each
entry of the log whose rows it touches what these hash to now. The triggers let nothing be emptied that no
redaction lists, nor anything once the redaction is in the log.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Table, and_, func, insert, select, update

from counterclaim.ledger import contents
from counterclaim.ledger.chain import append, hash_of, now
from counterclaim.ledger.codec import decode_as, encode, evidence_within
from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import (
    decisions,
    derived,
    documents,
    log,
    originals,
    readings,
    records,
    redacted,
    redactions,
    working_texts,
)
from counterclaim.model.decisions import Decision
from counterclaim.model.documents import Document, Original
from counterclaim.model.errors import DamagedLedger
from counterclaim.model.ids import sha256_of

MASK = "█"  # stands for each sign of words that a decision was made on
_WORDED = frozenset(("title", "name", "content", "subject", "issue", "position"))  # members that quote a text
_Change = Callable[[Any], Any]


def with_same_bytes(connection: Connection, document: str) -> list[str]:
    """A document and all others that came with the same bytes."""
    original = select(documents.c.original).where(documents.c.id == document).scalar_subquery()
    found = select(documents.c.id).where(documents.c.original == original).order_by(documents.c.id)
    return list(connection.execute(found).scalars())


def redacted_originals(connection: Connection) -> set[str]:
    """The hashes of the originals that were emptied."""
    return set(connection.execute(_keys_of("originals")).scalars())


def redacted_texts(connection: Connection) -> set[str]:
    """The ids of the working texts that were emptied."""
    return set(connection.execute(_keys_of("working_texts")).scalars())


def redacted_documents(connection: Connection) -> set[str]:
    """The ids of the documents whose words are gone."""
    gone = select(documents.c.id).where(documents.c.original.in_(_keys_of("originals")))
    return set(connection.execute(gone).scalars())


def _keys_of(part: str) -> Any:
    return select(redacted.c.key).where(redacted.c.part == part)


def overwrite(connection: Connection) -> None:
    """Let an SQLite file not keep, in pages that are free again, what is taken out in this transaction."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")


def forget_what_was_written(engine: Engine) -> None:
    """Bring an SQLite file up to date and empty the file beside it, in which earlier pages lie."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _untitled(payload: str) -> str:
    """What is known of a document but its title, its author and whom it was forwarded from."""
    return encode(replace(decode_as(Document, payload), title=None, author=None, forwarded_from=None))


def _as_it_came(payload: str) -> str:
    """Where an original came from, without what was said of it there."""
    brought = decode_as(Original, payload)
    came = brought.retrieval
    kept = replace(came, told=(), headers=()) if came else None
    return encode(replace(brought, title=None, forwarded_from=None, retrieval=kept))


class Redaction:
    """One redaction under way, inside the transaction that begins and ends it."""

    def __init__(self, connection: Connection, decision: Decision) -> None:
        self._connection = connection
        self._ids = [target.id for target in decision.targets]
        self._decision = decision.id
        self._number = (connection.execute(select(func.max(redactions.c.number))).scalar() or 0) + 1
        self._at = now()
        rows = {"number": self._number, "decision": decision.id, "added": self._at}
        connection.execute(insert(redactions).values(rows))

    def empty_documents(self) -> None:
        """Take out bytes, texts and records, and the titles that the documents had."""
        ids = self._ids
        shas = select(documents.c.original).where(documents.c.id.in_(ids))
        read = select(readings.c.number).where(readings.c.document.in_(ids))
        entries = self._entries("read", map(str, self._connection.execute(read).scalars()))
        self._change(originals, originals.c.sha256.in_(shas), data=lambda _: b"")
        self._change(
            working_texts, working_texts.c.original.in_(shas), text=lambda _: "", payload=lambda _: ""
        )
        self._change(documents, documents.c.id.in_(ids), payload=_as_it_came)
        self._change(readings, readings.c.document.in_(ids), payload=_untitled)
        self._change(records, records.c.document.in_(ids), payload=lambda _: "")
        self._attest(entries)

    def empty_history(self, before: int) -> None:
        """Take what earlier generations and decisions quote of the documents, and close the redaction."""
        told = self._rows_that_tell(derived, derived.c.generation <= before)
        decided = self._rows_that_tell(decisions, decisions.c.id != self._decision)
        generations = sorted({generation for _, _, generation in told})
        entries = self._entries("derive", map(str, generations))
        entries += self._entries("decide", [id for (id,) in decided])
        for kind, id, generation in told:
            which = and_(derived.c.kind == kind, derived.c.id == id, derived.c.generation == generation)
            titled = kind == "documents" and id in self._ids
            self._change(derived, which, payload=_untitled if titled else lambda _: None)
        for (id,) in decided:
            self._change(decisions, decisions.c.id == id, payload=lambda p: _masked(p, self._ids))
        self._attest(entries)
        content = contents.redaction_hash(self._connection, self._number)
        append(self._connection, action="redact", subject=str(self._number), content=content, at=self._at)

    def _rows_that_tell(self, table: Table, among: Any) -> list[tuple[Any, ...]]:
        found: dict[tuple[Any, ...], None] = {}
        for id in self._ids:
            mention = table.c.payload.contains(id, autoescape=True)
            rows = select(*table.primary_key.columns, table.c.payload).where(among, mention)
            for *key, payload in self._connection.execute(rows):
                if _tells(payload, id) or (table is derived and key[:2] == ["documents", id]):
                    found[tuple(key)] = None
        return list(found)

    def _change(self, table: Table, which: Any, **changes: _Change) -> None:
        """List the rows, then empty them."""
        key, changed = list(table.primary_key.columns), [table.c[name] for name in changes]
        rows = self._connection.execute(select(*key, *changed).where(which)).all()
        told = [(row[: len(key)], row[len(key) :], self._after(row[len(key) :], changes)) for row in rows]
        # An original that came without bytes is listed too: they are not to come later.
        always = table is originals
        after = [(one, was, becomes) for one, was, becomes in told if always or list(was) != becomes]
        listed = [
            self._row(table.name, " ".join(map(str, one)), _hash(was), _hash(becomes))
            for one, was, becomes in after
        ]
        for some in batched(listed):
            self._connection.execute(insert(redacted), some)
        for one, _, becomes in after:
            here = and_(*(column == value for column, value in zip(key, one, strict=True)))
            values = dict(zip(changes, becomes, strict=True))
            self._connection.execute(update(table).where(here).values(values))

    @staticmethod
    def _after(was: Sequence[Any], changes: dict[str, _Change]) -> list[Any]:
        return [change(value) for change, value in zip(changes.values(), was, strict=True)]

    def _row(self, part: str, key: str, was: str, becomes: str) -> dict[str, Any]:
        return {"redaction": self._number, "part": part, "key": key, "was": was, "now": becomes}

    def _entries(self, action: str, subjects: Iterable[str]) -> list[tuple[int, str, str, str]]:
        """Entries of the log that tell of rows which will change, with what these hash to before."""
        wanted, found = set(subjects), []
        known = contents.attested(self._connection)
        rows = select(log.c.number, log.c.subject, log.c.content).where(log.c.action == action)
        for number, subject, content in self._connection.execute(rows).all():
            if subject in wanted:
                was = contents.content_of(self._connection, action, subject) or ""
                if was != contents.as_it_is_now(content, known.get(number, {})):
                    raise DamagedLedger(
                        f"{contents.named(self._connection, action, subject)} is not as it was added; "
                        "`counterclaim verify` names the damage, which a redaction would hide"
                    )
                found.append((number, action, subject, was))
        return found

    def _attest(self, entries: Sequence[tuple[int, str, str, str]]) -> None:
        """List what the rows of some entries hash to now."""
        rows = [
            self._row("log", str(number), was, contents.content_of(self._connection, action, subject) or "")
            for number, action, subject, was in entries
        ]
        if rows:
            self._connection.execute(insert(redacted), rows)


def _hash(values: Sequence[Any]) -> str:
    return hash_of(sha256_of(bytes(v)) if isinstance(v, bytes | memoryview) else v for v in values)


def _tells(payload: str | None, document: str) -> bool:
    """Whether a payload holds words of a document, or a record that is of it."""
    return payload is not None and _is_of(msgspec.json.decode(payload), document)


def _is_of(value: Any, document: str) -> bool:
    if isinstance(value, dict):
        return value.get("document") == document or any(_is_of(part, document) for part in value.values())
    return isinstance(value, list) and any(_is_of(part, document) for part in value)


def _masked(payload: str, ids: Collection[str]) -> str:
    """A decision without the words of some documents; what people wrote themselves stays."""
    opened = msgspec.json.decode(payload)
    if any(_is_of(opened.get("added"), id) for id in ids):
        opened["added"] = None
    hidden = set()
    for words in evidence_within(opened):
        if words["document"] in ids:
            hidden.add(words["quote"])
            words["quote"] = MASK * len(words["quote"])
    for member in ("value", "before"):
        said = opened.get(member)
        if said in hidden or (said and member == "before" and opened.get("member") in _WORDED):
            opened[member] = MASK * len(said)
    return encode(decode_as(Decision, msgspec.json.encode(opened).decode()))
