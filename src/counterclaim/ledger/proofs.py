"""Which texts a record's words must stand in: those that it was read from, not any that its document had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from counterclaim.ledger.keys import batched
from counterclaim.ledger.tables import derived, readings, working_texts
from counterclaim.ledger.texts import texts_of
from counterclaim.model.stores import Damage, DamagedPart

TEXTS_AT_HAND = 64  # working texts kept in memory while evidence is checked
QUOTE_SHOWN = 60

Words = dict[str, Any]  # a piece of evidence
TextsOf = Callable[[str], Sequence[str]]  # the texts of a document that a record points into


class _Hashed(msgspec.Struct):
    """Of a document's payload, what its text is."""

    text_sha256: str


class Proofs:
    """The texts of the documents of a ledger, as each of its records needs them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._of_readings: dict[int, tuple[str, ...]] = {}
        self._of_documents: dict[str, list[tuple[str, str]]] = {}  # hash, text
        self._ever = lru_cache(TEXTS_AT_HAND)(lambda document: texts_of(connection, document))
        self._named = _named(connection)

    def take_up_readings(self, numbers: Collection[int]) -> None:
        """Have the texts of some readings at hand, and those of no others."""
        new = set(numbers) - self._of_readings.keys()
        self._of_readings = {number: self._of_readings.get(number, ()) for number in numbers}
        rows = select(readings.c.number, working_texts.c.text).join(
            working_texts, readings.c.working_text == working_texts.c.id
        )
        for some in batched(sorted(new)):
            for number, text in self._connection.execute(rows.where(readings.c.number.in_(some))):
                self._of_readings[number] = (text,)

    def take_up_documents(self, ids: Collection[str]) -> None:
        """Have all texts of some documents at hand, and those of no others."""
        new = set(ids) - self._of_documents.keys()
        self._of_documents = {id: self._of_documents.get(id, []) for id in ids}
        rows = (
            select(readings.c.document, working_texts.c.text_sha256, working_texts.c.text)
            .join(working_texts, readings.c.working_text == working_texts.c.id)
            .order_by(readings.c.number)
        )
        for some in batched(sorted(new)):
            for document, sha256, text in self._connection.execute(rows.where(readings.c.document.in_(some))):
                self._of_documents[document].append((sha256, text))

    def of_reading(self, number: int, document: str) -> TextsOf:
        """A record read from a document points into the text of that reading, and into no other document."""
        return lambda other: self._of_readings.get(number, ()) if other == document else ()

    def of_generations(self, since: int, until: int | None) -> TextsOf:
        """A record in force from one generation to another points into what its documents name meanwhile."""
        return lambda document: self._named_texts(document, self._in_force(document, since, until))

    def _named_texts(self, document: str, hashes: Sequence[str]) -> Sequence[str]:
        kept = self._of_documents.get(document, ())
        return tuple(
            text for named in hashes for text in dict.fromkeys(text for sha, text in kept if sha == named)
        )

    def ever(self, document: str) -> Sequence[str]:
        """All texts that a document was ever read as: a decision was made on one of them."""
        return self._ever(document)

    def _in_force(self, document: str, since: int, until: int | None) -> list[str]:
        named = self._named.get(document, ())
        starts = [generation for generation, _ in named if generation <= since][-1:]
        later = [g for g, _ in named if g > since and (until is None or g < until)]
        return list(dict.fromkeys(sha256 for g, sha256 in named if g in (*starts, *later) and sha256))


def unproven(
    id: str, told: Iterable[Words], texts: TextsOf, *, in_any: bool = False, but_of: Collection[str] = ()
) -> Iterator[Damage]:
    """Of the words that a record tells those that do not stand where it says: in all texts, or any will do.

    ``but_of`` are documents whose words are gone by a redaction.
    """
    for evidence in told:
        document, start, end, quote = (evidence[member] for member in ("document", "start", "end", "quote"))
        if document in but_of:
            continue
        found = [words[start:end] for words in texts(document)]
        wrong = [words for words in found if words != quote]
        if not found:
            message = f"rests on {document}, whose text is not stored"
        elif wrong and not (in_any and len(wrong) < len(found)):
            message = f"{document}[{start}:{end}] is {wrong[0][:QUOTE_SHOWN]!r}, not {quote[:QUOTE_SHOWN]!r}"
        else:
            continue
        yield Damage(part=DamagedPart.EVIDENCE, subject=id, message=message)


def _named(connection: Connection) -> dict[str, list[tuple[int, str | None]]]:
    """By document the generations that changed it, each with the hash of the text it names from then on."""
    rows = connection.execute(
        select(derived.c.id, derived.c.generation, derived.c.payload)
        .where(derived.c.kind == "documents")
        .order_by(derived.c.generation)
        .execution_options(yield_per=500)
    )
    found: dict[str, list[tuple[int, str | None]]] = defaultdict(list)
    for id, generation, payload in rows:
        found[id].append((generation, _hash_in(payload)))
    return found


def _hash_in(payload: str | None) -> str | None:
    try:
        return None if payload is None else msgspec.json.decode(payload, type=_Hashed).text_sha256
    except msgspec.DecodeError:
        return None  # damage of its own
