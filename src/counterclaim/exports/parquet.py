"""The ledger as Parquet: incidents with their accounts, counts and words nested in them, all else tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from counterclaim.exports.destinations import Sink, Stream
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Reading
from counterclaim.exports.table_columns import COLUMNS, kind_of
from counterclaim.exports.tables import Row, Rows, all_rows
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa

NEEDS = "parquet needs pyarrow: pip install 'counterclaim[parquet]'"
NESTED = {"accounts": ("casualties", "evidence"), "tolls": ()}  # what stands in an incident, and in that
TABLES = tuple(name for name in COLUMNS if name not in ("accounts", "casualties", "tolls"))
ROWS = 2_000  # written at once, as one row group
_OUTER = {"incident", "account", "record"}  # ids that nesting makes needless


class _Open:
    """A stream as pyarrow wants a file to be."""

    closed = False

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def write(self, data: bytes) -> int:
        self._stream.write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Whoever opened the stream does that."""

    def close(self) -> None:
        self.closed = True


class _Table:
    """One file: rows are gathered and written some thousand at a time."""

    def __init__(self, writer: Any, schema: pa.Schema) -> None:
        self._writer = writer
        self._schema = schema
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) == ROWS:
            self.flush()

    def flush(self) -> None:
        import pyarrow as pa

        if self._rows:
            self._writer.write_table(
                pa.Table.from_pylist(self._rows, schema=self._schema), row_group_size=ROWS
            )
            self._rows = []


def _write(reading: Reading, sink: Sink) -> None:
    with ExitStack() as stack:
        tables = {name: stack.enter_context(_table(name, sink)) for name in TABLES}
        for name, row in _nested(reading):
            tables[name].add(row)
            sink.wrote(name)


@contextmanager
def _table(name: str, sink: Sink) -> Iterator[_Table]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise BadInput(NEEDS) from error
    schema = pa.schema(_fields(name))
    with (
        sink.file(name) as stream,
        pa.PythonFile(_Open(stream), mode="w") as file,
        pq.ParquetWriter(file, schema, compression="zstd") as writer,
    ):
        table = _Table(writer, schema)
        yield table
        table.flush()


def _fields(name: str, *, within: bool = False) -> list[tuple[str, Any]]:
    """The columns of a table, those of what is nested in it behind them."""
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    columns = [column for column in COLUMNS[name] if not (within and column in _OUTER)]
    fields: list[tuple[str, Any]] = [(column, types[kind_of(name, column)]) for column in columns]
    inner = tuple(NESTED) if name == "incidents" else NESTED.get(name, ()) if within else ()
    return [*fields, *((part, pa.list_(pa.struct(_fields(part, within=True)))) for part in inner)]


def _nested(reading: Reading) -> Rows:
    """The rows of all files: an incident comes when all that stands in it has come."""
    incident: Row | None = None
    for name, row in _plain(all_rows(reading)):
        if name == "incidents":
            if incident is not None:
                yield "incidents", incident
            incident = {**row, "accounts": [], "tolls": []}
        elif incident is not None and _is_within(name, row, incident):
            _put(name, row, incident)
        else:
            if incident is not None:
                yield "incidents", incident
                incident = None
            yield name, row
    if incident is not None:
        yield "incidents", incident


def _plain(rows: Rows) -> Rows:
    """Rows without enums, which pyarrow does not take for words."""
    for name, row in rows:
        yield name, {column: str(v) if isinstance(v, str) else v for column, v in row.items()}


def _is_within(name: str, row: Row, incident: Row) -> bool:
    if name == "evidence":
        return bool(row["record"].startswith(f"{incident['incident']}/"))
    return name in ("accounts", "tolls", "casualties")


def _put(name: str, row: Row, incident: Row) -> None:
    if name in NESTED:
        incident[name].append({**row, **{part: [] for part in NESTED[name]}})
    else:
        incident["accounts"][-1][name].append(row)


PARQUET = Format(
    name="parquet",
    title="Parquet, accounts nested in their incidents",
    suffix=".parquet",
    holds="every record in a row; an incident has its accounts, these their counts and words, as lists",
    cannot_hold=(
        "texts of documents: the words of every record are there",
        "problems, words of time that no record bears, and decisions: `export json` has them",
    ),
    write=_write,
    tables=TABLES,
    extra="parquet",
)
