"""Tables in Arrow's memory, which pandas, polars, DuckDB and others read without a copy; needs pyarrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from counterclaim.exports.table_columns import COLUMNS, kind_of
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa

NEEDS = "tables in Arrow's memory need pyarrow: pip install 'counterclaim[tables]'"


def arrow_table(name: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """The rows of a table in its columns; what is not stated is null.

    Raises:
        BadInput: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise BadInput(NEEDS) from error
    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    columns = COLUMNS[name]
    schema = pa.schema([(column, types[kind_of(name, column)]) for column in columns])
    values = {column: [_plain(row.get(column)) for row in rows] for column in columns}
    return pa.table(values, schema=schema)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value
