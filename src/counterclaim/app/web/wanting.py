"""The positions grid: what each side wants on each issue, over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.series_tables import series_csv, series_json
from counterclaim.app.web.addresses import document_address
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import page
from counterclaim.ledger import SqlLedger
from counterclaim.views.naming import Names
from counterclaim.views.series import Period, Series, positions
from counterclaim.views.series.positions import PositionRow

POSITIONS = "/positions"
FIELDS = ("party", "since", "until", "document")
MOST = 2_000  # positions of a grid; the rest is counted
MOST_SIDES = 6  # columns; further sides share the last one


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants, in the words of a document."""

    number: int
    day: str | None
    since: bool  # the day is told, and not that of the document
    who: str | None  # where it is not the side itself
    words: str
    address: str
    disputed_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A row: what each of the sides wants on an issue, the earliest first."""

    name: str
    cells: Sequence[Sequence[Wish]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Issues by sides, those with most positions first; the last column may hold further sides."""

    sides: Sequence[str]
    issues: Sequence[Issue]
    total: int
    days: tuple[str, str] | None
    method: Sequence[str]
    left_out: int


@get(POSITIONS, sync_to_thread=True)
def shown(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """The grid, on a page."""
    asked = _asked(request)
    series, names, left_out = _series(store, asked)
    grid = _grid(series, names, left_out)
    return page(
        "positions_page.html",
        request=request,
        grid=grid,
        asked=asked,
        fields=FIELDS,
        path=POSITIONS,
        section=POSITIONS,
    )


@get(f"{POSITIONS}.json", sync_to_thread=True)
def as_json(request: Request[Any, Any, Any], outgoing: NamedDependency[SqlLedger]) -> Response[object]:
    """The series of positions, as `counterclaim series positions --format json` has it."""
    series, names, _ = _series(outgoing, _asked(request))
    return with_headers(Response(series_json(series, names), media_type="application/json"))


@get(f"{POSITIONS}.csv", sync_to_thread=True)
def as_csv(request: Request[Any, Any, Any], outgoing: NamedDependency[SqlLedger]) -> Response[object]:
    """The same as a table."""
    series, names, _ = _series(outgoing, _asked(request))
    answer = Response[object](series_csv(series, names), media_type="text/csv")
    answer.headers["content-disposition"] = 'attachment; filename="positions.csv"'
    return with_headers(answer)


def _asked(request: Request[Any, Any, Any]) -> Asked:
    return Asked.of({name: request.query_params[name] for name in FIELDS if name in request.query_params})


def _series(store: SqlLedger, asked: Asked) -> tuple[Series, Names, int]:
    """The positions that match; days narrow by the day of each, as the series tells it."""
    with store.one_state():
        question = replace(asked, since="", until="").question(store, "positions")
        some = store.listed("positions", question, limit=MOST)
        ledger = told(store.about(some.records, "positions"))
    period = Period(since=asked.since or None, until=asked.until or None)
    return positions(ledger, period), Names(ledger), some.total - len(some.records)


def _grid(series: Series, names: Names, left_out: int) -> Grid:
    rows: Sequence[PositionRow] = series.parts[0].rows
    sides = [side for side, _ in Counter(row.side for row in rows).most_common()]
    columns = sides if len(sides) <= MOST_SIDES else sides[: MOST_SIDES - 1]
    issues = [issue for issue, _ in Counter(row.issue for row in rows).most_common()]
    numbered = [(row, _wish(number, row, names)) for number, row in enumerate(rows, start=1)]
    days = [row.day for row in rows if row.day]
    titles = [names.of(side) or "nobody named" for side in columns]
    return Grid(
        sides=titles if len(columns) == len(sides) else [*titles, "others"],
        issues=[Issue(name=issue, cells=list(_cells(issue, numbered, columns, sides))) for issue in issues],
        total=len(rows),
        days=(min(days), max(days)) if days else None,
        method=series.method,
        left_out=left_out,
    )


def _cells(
    issue: str,
    numbered: Sequence[tuple[PositionRow, Wish]],
    columns: Sequence[str | None],
    sides: Sequence[str | None],
) -> Iterator[Sequence[Wish]]:
    rows = [(row.side, wish) for row, wish in numbered if row.issue == issue]
    for column in columns:
        yield [wish for side, wish in rows if side == column]
    if len(columns) < len(sides):
        yield [wish for side, wish in rows if side not in columns]


def _wish(number: int, row: PositionRow, names: Names) -> Wish:
    document, _, _ = row.evidence[0].partition("#")
    return Wish(
        number=number,
        day=row.day,
        since=row.day_is == "since",
        who=names.of(row.actor) if row.actor != row.side else None,
        words=row.position,
        address=f"{document_address(document)}#{row.record}",
        disputed_by=names.all(row.disputed_by) or None,
    )
