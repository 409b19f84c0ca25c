"""The package as other programs use it: `counterclaim.read`, `counterclaim.Ledger`, tables for all.

Whatever is here keeps its names and meanings within a major version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counterclaim.app.engine import open_engine, told_by
from counterclaim.exports import exporter
from counterclaim.exports.arrow import arrow_table
from counterclaim.exports.exporting import Made, manifest_beside, write_export
from counterclaim.exports.held import HeldLedger
from counterclaim.exports.reading import Reading
from counterclaim.exports.table_columns import COLUMNS
from counterclaim.exports.tables import all_rows
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question, select_incidents
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import Ledger as Records
from counterclaim.model.rulesets import RuleSet
from counterclaim.pipeline.ingest import pass_through
from counterclaim.sources import open_originals

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

DEFAULT = "counterclaim.db"


def read(
    *paths: str | Path,
    published: date | str | None = None,
    source: str | None = None,
    packs: Sequence[str] | None = None,
    mode: str = "strict",
    rules: RuleSet | str | None = None,
) -> Ledger:
    """Read reports into a passing ledger; nothing is kept.

    Takes files, folders with a manifest, addresses, as the command `read` does; ``published`` is their day of
    publication where nothing else tells it, ``packs`` the names or files of conflict packs (``["none"]``: no
    pack, the default: all that are shipped).

    Raises:
        BadInput: nothing is there, or an option is none that there is.
        MissingModel: no language model is installed.
    """
    told_with = _rules(rules)
    day = published.isoformat() if isinstance(published, date) else published
    originals = open_originals([str(path) for path in paths], published=day, source=source)
    wired = open_engine(packs, mode=mode)
    records, _ = pass_through(originals, wired.reader, reconcile=wired.reconcile)
    return Ledger(told_by(records, told_with))


class Ledger:
    """A ledger, kept or passing, as it was when it was opened. Nothing here changes it.

    ``records`` is all of it, as the classes of :mod:`counterclaim.model`: incidents with their accounts,
    claims, actors, places, documents, pledges, restrictions, talks, positions, decisions and problems.
    """

    def __init__(self, records: Records) -> None:
        self.records = records

    @classmethod
    def open(cls, location: str | Path = DEFAULT, *, rules: RuleSet | str | None = None) -> Ledger:
        """The ledger in a file or a database, its tolls told by a rule set.

        Raises:
            LedgerError: there is none, or it cannot be read.
            BadInput: there is no such rule set.
        """
        told_with = _rules(rules)
        return cls(told_by(SqlLedger.open(location).load(), told_with))

    def incidents(self, **filters: str) -> Sequence[Incident]:
        """The incidents that match, the earliest first; all without filters.

        The filters are those of the command `incidents`: party, status, type, stance, since, until, document,
        place, weapon, source, confidence.

        Raises:
            BadInput: there is no such filter.
            RecordNotFound: nobody is called as the party, or no document as the document.
        """
        return select_incidents(self.records, _question(filters))

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """All of it as tables by name: incidents, accounts, claims, evidence and so on, joined by ids."""
        rows: dict[str, list[dict[str, Any]]] = {name: [] for name in COLUMNS}
        for table, row in all_rows(Reading(HeldLedger(self.records), victim_names=True)):
            rows[table].append({column: _plain(row.get(column)) for column in COLUMNS[table]})
        return {name: Table(name, tuple(found)) for name, found in rows.items()}

    def table(self, name: str) -> Table:
        """One of the tables.

        Raises:
            BadInput: there is none of this name.
        """
        if name not in COLUMNS:
            raise BadInput(f"no table {name!r}; there is: {', '.join(COLUMNS)}")
        return self.tables[name]

    def export(self, format: str, output: str | Path, *, victim_names: bool = False, **filters: str) -> Made:
        """Write it, or what the filters choose, in another format, with a manifest beside it.

        Raises:
            BadInput: there is no such format or filter.
            OSError: the output cannot be written.
        """
        chosen, output = exporter(format), Path(output)
        reading = Reading(
            HeldLedger(self.records), _question(filters), victim_names=victim_names or chosen.keeps_names
        )
        made = write_export(chosen, reading, output)
        manifest_beside(output).write_bytes(made.manifest)
        return made

    def __repr__(self) -> str:
        held = self.records
        return f"<Ledger: {len(held.documents)} documents, {len(held.incidents)} incidents>"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind of record, each a mapping from column to value; ``None``: not stated."""

    name: str
    rows: Sequence[Mapping[str, Any]]

    @property
    def columns(self) -> Sequence[str]:
        """The names of its columns."""
        return COLUMNS[self.name]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} rows, {len(self.columns)} columns>"

    def to_arrow(self) -> pa.Table:
        """It in Arrow's memory.

        Raises:
            BadInput: pyarrow is not installed.
        """
        return arrow_table(self.name, self.rows)

    def to_pandas(self) -> pd.DataFrame:
        """It for pandas, in types that know "not stated"."""
        known = dict(_pandas_types())
        return self.to_arrow().to_pandas(types_mapper=known.get)

    def to_polars(self) -> pl.DataFrame:
        """It for polars."""
        import polars as pl

        return pl.DataFrame(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """What hands it to any library that speaks Arrow, without a copy."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)


def _pandas_types() -> Iterator[tuple[Any, Any]]:
    import pandas as pd
    import pyarrow as pa

    yield pa.int64(), pd.Int64Dtype()
    yield pa.float64(), pd.Float64Dtype()
    yield pa.bool_(), pd.BooleanDtype()
    yield pa.string(), pd.StringDtype()


def _plain(value: Any) -> Any:
    """A value of the standard library's types: words for closed choices."""
    return str(value) if isinstance(value, str) else value


def _rules(rules: RuleSet | str | None) -> RuleSet | None:
    if rules is None or isinstance(rules, RuleSet):
        return rules
    if rules not in set(RuleSet):
        raise BadInput(f"no rule set {rules!r}; there is: {', '.join(RuleSet)}")
    return RuleSet(rules)


def _question(filters: Mapping[str, Any]) -> Question:
    known = set("party status type stance since until document place weapon source confidence".split())
    if other := sorted(filters.keys() - known):
        raise BadInput(f"no filter {other[0]!r}; there is: {', '.join(sorted(known))}")
    return Question(**filters)
