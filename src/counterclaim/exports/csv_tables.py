"""The ledger as tables, one CSV a kind."""

from __future__ import annotations

from contextlib import ExitStack

from counterclaim.exports.cells import CsvTable
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Reading
from counterclaim.exports.table_columns import COLUMNS
from counterclaim.exports.tables import Row, all_rows

AT_ONCE = 200  # rows of a table that are written together


def _write(reading: Reading, sink: Sink) -> None:
    with ExitStack() as stack:
        tables = {
            name: CsvTable(stack.enter_context(sink.file(name)), columns) for name, columns in COLUMNS.items()
        }
        waiting: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        for table, row in all_rows(reading):
            rows = waiting[table]
            rows.append(row)
            if len(rows) == AT_ONCE:
                tables[table].write_all(rows)
                sink.wrote(table, len(rows))
                rows.clear()
        for name, rows in waiting.items():
            if rows:
                tables[name].write_all(rows)
                sink.wrote(name, len(rows))


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
