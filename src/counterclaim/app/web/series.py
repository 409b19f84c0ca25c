"""Series and indices of what a list is narrowed to: tables with their method, a picture, and files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import Parameter

from counterclaim.app.engine import told_by_each
from counterclaim.app.series_tables import CITED, columns_of, series_csv, series_json
from counterclaim.app.web.addresses import document_address, of_records
from counterclaim.app.web.around import around_incidents
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sharing import narrowed
from counterclaim.ledger import SqlLedger
from counterclaim.model.ledgers import Ledger
from counterclaim.views import series
from counterclaim.views.naming import Names
from counterclaim.views.series import Part, Period, Series

SERIES, TABLES = "/series", "/tables"
MOST_ROWS = 500  # of a table on a page; a file has all
WORDS_SHOWN = 3  # ways to the words of a row
TITLES = {"escalation": "Escalation index", "violations": "Violations", "tolls": "Tolls"}
MADE: Mapping[str, Callable[[Ledger, Period], Series]] = {
    "escalation": series.escalation,
    "violations": series.violations,
    "tolls": lambda ledger, period: series.tolls(told_by_each(ledger, None), period),
}
Kind = Annotated[str, Parameter(max_length=40)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a table: words, or ways to the words that a row rests on and how many more there are."""

    text: str = ""
    ways: Sequence[tuple[str, str]] = ()
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A part of a series as a page shows it."""

    name: str
    unit: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    left_out: int


@get(f"{SERIES}/{{kind:str}}", sync_to_thread=True)
def shown(request: Request[Any, Any, Any], kind: Kind, store: NamedDependency[SqlLedger]) -> Response[object]:
    """A series on a page, below its picture."""
    asked = Asked.of(request.query_params)
    with store.one_state():
        made, names = made_of(store, kind, asked)
        filters = narrowed(store, asked, asked.question(store, "incidents"), f"{SERIES}/{kind}")
    titles = titled()
    return page(
        "series_page.html",
        request=request,
        asked=asked,
        kind=kind,
        title=titles[kind],
        titles=titles,
        drawn=kind in TITLES,
        made=made,
        tables=[_table(part, names) for part in made.parts],
        narrowed=filters,
        section=f"{SERIES}/escalation",
    )


@get(f"{TABLES}/{{name:str}}", sync_to_thread=True)
def as_file(
    request: Request[Any, Any, Any], name: Kind, outgoing: NamedDependency[SqlLedger]
) -> Response[Any]:
    """A series as `counterclaim series` writes it."""
    kind, _, ending = name.partition(".")
    if ending not in ("json", "csv"):
        raise NotFoundException
    made, names = made_of(outgoing, kind, Asked.of(request.query_params))
    if ending == "json":
        return with_headers(Response(series_json(made, names), media_type="application/json"))
    answer = Response(series_csv(made, names), media_type="text/csv")
    answer.headers["content-disposition"] = f'attachment; filename="{kind}.csv"'
    return with_headers(answer)


def titled() -> dict[str, str]:
    """The series that pages tell, with what each is called; those of other packages by their names."""
    return TITLES | {name: name.capitalize() for name in series.added_views()}


def made_of(store: SqlLedger, kind: str, asked: Asked) -> tuple[Series, Names]:
    """A series of what is asked for, which says what is beyond its bound, and the names in it.

    Raises:
        NotFoundException: there is no such series.
        PluginFailed: another package makes it, and fails.
    """
    if kind not in titled():
        raise NotFoundException
    with store.one_state():
        around = around_incidents(store, asked, asked.question(store, "incidents"))
    ledger = told(around.ledger)
    period = Period(since=asked.since or None, until=asked.until or None)
    made = MADE[kind](ledger, period) if kind in MADE else series.added_view(kind, ledger, period)
    return replace(made, left_out=(*made.left_out, *around.told())), Names(ledger)


def _table(part: Part, names: Names) -> Table:
    columns = columns_of(part) if part.rows else []
    cited = [column.title.replace(" ", "_") in CITED for column in columns]
    rows = [
        [
            _ways(getattr(row, column.title.replace(" ", "_")))
            if is_cited
            else _words(column.value(row, names))
            for column, is_cited in zip(columns, cited, strict=True)
        ]
        for row in part.rows[:MOST_ROWS]
    ]
    return Table(
        name=part.name,
        unit=part.unit,
        columns=[column.title for column in columns],
        rows=rows,
        left_out=len(part.rows) - len(rows),
    )


def _words(value: object) -> Cell:
    return Cell(text="" if value is None else str(value))


def _ways(value: str | tuple[str, ...] | None) -> Cell:
    """Ways to records, or to words by the ids of evidence."""
    ids = value if isinstance(value, tuple) else tuple(filter(None, (value,)))
    ways = [(str(place), way) for place, id in enumerate(ids[:WORDS_SHOWN], start=1) if (way := _way(id))]
    return Cell(ways=ways, more=len(ids) - len(ways))


def _way(id: str) -> str | None:
    record, sign, at = id.partition("#")
    return f"{document_address(record)}/words?at={at}" if sign else of_records(record)
