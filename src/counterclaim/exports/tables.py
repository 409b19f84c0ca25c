"""A ledger as rows of tables, every record with its id, every value in a column of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from counterclaim.exports import table_rows as rows
from counterclaim.exports.cast import Cast
from counterclaim.exports.reading import Portion, Reading
from counterclaim.exports.situation_rows import OF_SITUATIONS, of_phase, of_round, of_voice
from counterclaim.exports.within import SITUATIONS, words_of, words_of_account
from counterclaim.model.incidents import Incident

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]  # the name of the table, and a row of it


def all_rows(reading: Reading) -> Rows:
    """The rows of all tables of what a reading gives, those of one record together."""
    for portion in reading.incidents():
        for incident in portion.records:
            yield from _of_incident(incident, reading.cast)
    for portion in reading.claims():
        yield from _of_records("claims", portion, partial(rows.of_claim, cast=reading.cast))
    for kind in SITUATIONS:
        for portion in reading.situations(kind):
            yield from _of_records(kind, portion, partial(OF_SITUATIONS[kind], cast=reading.cast))
            yield from _of_parts(kind, portion, reading.cast)
    for actor in reading.named("actors"):
        yield "actors", rows.of_actor(actor, reading.cast)
        yield from (("names", rows.of_alias(actor.id, alias)) for alias in actor.names)
    for place in reading.named("places"):
        yield "places", rows.of_place(place)
        yield from (("names", rows.of_alias(place.id, alias)) for alias in place.names)
    for document in reading.named("documents"):
        yield "documents", rows.of_document(document)


def _of_records(kind: str, portion: Portion, row: Callable[[Any], Row]) -> Rows:
    for record in portion.records:
        yield kind, row(record)
        for what, words in words_of(kind, record):
            yield "evidence", rows.of_words(record.id, what, words)


def _of_incident(incident: Incident, cast: Cast) -> Rows:
    yield "incidents", rows.of_incident(incident, cast)
    for toll in incident.toll:
        yield "tolls", rows.of_toll(incident.id, toll, cast)
    for number, account in enumerate(incident.accounts, 1):
        id = f"{incident.id}/{number}"
        yield "accounts", rows.of_account(id, incident, account, cast)
        for casualties in account.casualties:
            yield "casualties", rows.of_casualties(id, incident.id, casualties, cast)
        for what, words in words_of_account(account):
            yield "evidence", rows.of_words(id, what, words)


def _of_parts(kind: str, portion: Portion, cast: Cast) -> Rows:
    for record in portion.records:
        if kind == "restrictions":
            for number, phase in enumerate(record.phases, 1):
                yield "phases", of_phase(record.id, number, phase, cast)
        elif kind == "talks":
            for number, meeting in enumerate(record.rounds, 1):
                yield "rounds", of_round(record.id, number, meeting, cast)
        for voice in getattr(record, "voices", ()):
            yield "voices", of_voice(record.id, voice, cast)
