"""The ledger as tables, one CSV a kind: every record with its id, every value in a column of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Any

from counterclaim.exports import table_rows as rows
from counterclaim.exports.cells import CsvTable
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Portion, Reading
from counterclaim.exports.table_columns import COLUMNS
from counterclaim.exports.within import SITUATIONS, words_of, words_of_account

Row = dict[str, Any]


class _Tables:
    """The tables that are open, each with what counts its rows."""

    def __init__(self, sink: Sink, stack: ExitStack) -> None:
        self._sink = sink
        self._tables = {
            name: CsvTable(stack.enter_context(sink.file(name)), columns) for name, columns in COLUMNS.items()
        }

    def add(self, table: str, row: Row) -> None:
        self._tables[table].write(row)
        self._sink.wrote(table)


def _write(reading: Reading, sink: Sink) -> None:
    with ExitStack() as stack:
        tables = _Tables(sink, stack)
        for portion in reading.incidents():
            for incident in portion.records:
                _add_incident(tables, reading, incident)
        for portion in reading.claims():
            _add(tables, "claims", portion, partial(rows.of_claim, cast=reading.cast))
        for kind in SITUATIONS:
            for portion in reading.situations(kind):
                _add(tables, kind, portion, partial(rows.OF_SITUATIONS[kind], cast=reading.cast))
                _add_parts(tables, reading, kind, portion)
        for actor in reading.named("actors"):
            tables.add("actors", rows.of_actor(actor, reading.cast))
            for alias in actor.names:
                tables.add("names", rows.of_alias(actor.id, alias))
        for place in reading.named("places"):
            tables.add("places", rows.of_place(place))
            for alias in place.names:
                tables.add("names", rows.of_alias(place.id, alias))
        for document in reading.named("documents"):
            tables.add("documents", rows.of_document(document))


def _add(tables: _Tables, kind: str, portion: Portion, row: Callable[[Any], Row]) -> None:
    for record in portion.records:
        tables.add(kind, row(record))
        for what, words in words_of(kind, record):
            tables.add("evidence", rows.of_words(record.id, what, words))


def _add_incident(tables: _Tables, reading: Reading, incident: Any) -> None:
    cast = reading.cast
    tables.add("incidents", rows.of_incident(incident, cast))
    for toll in incident.toll:
        tables.add("tolls", rows.of_toll(incident.id, toll, cast))
    for number, account in enumerate(incident.accounts, 1):
        id = f"{incident.id}/{number}"
        tables.add("accounts", rows.of_account(id, incident, account, cast))
        for casualties in account.casualties:
            tables.add("casualties", rows.of_casualties(id, incident.id, casualties, cast))
        for what, words in words_of_account(account):
            tables.add("evidence", rows.of_words(id, what, words))


def _add_parts(tables: _Tables, reading: Reading, kind: str, portion: Portion) -> None:
    for record in portion.records:
        if kind == "restrictions":
            for number, phase in enumerate(record.phases, 1):
                tables.add("phases", rows.of_phase(record.id, number, phase, reading.cast))
        elif kind == "talks":
            for number, meeting in enumerate(record.rounds, 1):
                tables.add("rounds", rows.of_round(record.id, number, meeting, reading.cast))
        for voice in getattr(record, "voices", ()):
            tables.add("voices", rows.of_voice(record.id, voice, reading.cast))


CSV = Format(
    name="csv",
    title="tables, one CSV a kind of record",
    suffix=".csv",
    holds="every record in a row, every value in a column; ids lead from one table to another",
    cannot_hold=(
        "texts of documents: `evidence` has the words of every record",
        "problems, words of time that no record bears, and decisions: `export json` has them",
    ),
    write=_write,
    tables=tuple(COLUMNS),
)
