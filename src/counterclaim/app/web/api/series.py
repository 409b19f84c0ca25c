"""What a ledger tells over time, for programs: the tables of the pages of series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Response
from litestar.di import NamedDependency
from litestar.params import Parameter

from counterclaim.app.series_tables import series_json
from counterclaim.app.web.api.answers import as_json
from counterclaim.app.web.api.filters import Wanted, taking
from counterclaim.app.web.api.lists import FILTERS
from counterclaim.app.web.api.routing import reads
from counterclaim.app.web.series import made_of
from counterclaim.ledger import SqlLedger


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOverTime:
    """A series (`counterclaim-series/1`): tables of rows, how they come about and what they leave out.

    ``names`` are those behind the ids in them.
    """

    format: str
    kind: str
    method: Sequence[str]
    parts: Sequence[Mapping[str, Any]]
    left_out: Sequence[str]
    rules: Sequence[str]
    at: str | None
    names: Mapping[str, str]


@reads(
    "/series/{kind:str}",
    "series",
    "What the incidents that match tell over time.",
    dependencies={"wanted": taking(*FILTERS["incidents"][1])},
)
def series(
    kind: Annotated[
        str, Parameter(description="escalation, violations, tolls, or one that an installed package makes.")
    ],
    wanted: NamedDependency[Wanted],
    store: NamedDependency[SqlLedger],
) -> Response[ToldOverTime]:
    """As `counterclaim series KIND --format json` tells it; the page and its size change nothing here."""
    made, names = made_of(store, kind, wanted.asked)
    return as_json(series_json(made, names))
