"""The map of what a list is narrowed to: a page to look around on, and what it draws as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from counterclaim.app.web.asking import Asked
from counterclaim.app.web.headers import with_headers
from counterclaim.app.web.knowing import told
from counterclaim.app.web.marked import Marked, days_of, marked
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sharing import Narrowed, narrowed
from counterclaim.exports import json_bytes
from counterclaim.ledger import SqlLedger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.listing import numbered
from counterclaim.views.pictures.spots import RADII, Spot, extent_words, spots_of
from counterclaim.vocab.disputed import disputed_areas

MAP = "/map"
MOST = 2_000  # incidents of a map; the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A place of the map: its circles (km; 0 is a point), and what is told to have been there."""

    name: str
    latitude: float
    longitude: float
    circles: Sequence[int]
    extent: str
    incidents: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """What a map draws, and what it cannot draw, with the reason."""

    incidents: Sequence[Marked]
    spots: Sequence[Spread]
    unplaced: Mapping[str, Sequence[int]]
    left_out: int

    @property
    def by_number(self) -> Mapping[int, Marked]:
        """The incidents by their numbers."""
        return {one.number: one for one in self.incidents}

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day of what is dated."""
        return days_of(self.incidents)


@get(MAP, sync_to_thread=True)
def shown(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """The map; without JavaScript it is the picture of it."""
    asked = Asked.of(request.query_params)
    mapped, beside = _mapped(store, asked)
    return page("map_page.html", request=request, mapped=mapped, narrowed=beside, asked=asked, section=MAP)


@get(f"{MAP}.json", sync_to_thread=True)
def as_json(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """What the map draws."""
    mapped, _ = _mapped(store, Asked.of(request.query_params))
    drawn = asdict(mapped) | {"days": mapped.days, "disputed": [asdict(area) for area in disputed_areas()]}
    return with_headers(Response(json_bytes(drawn), media_type="application/json"))


def _mapped(store: SqlLedger, asked: Asked) -> tuple[Mapped, Narrowed]:
    with store.one_state():
        question = asked.question(store, "incidents")
        found = store.incidents(question, limit=MOST)
        ledger = told(store.about(found.incidents))
        filters = narrowed(store, asked, question, MAP)
    names, all_shown = Names(ledger), numbered(found.incidents)
    spots, unplaced = spots_of(all_shown, {place.id: place for place in ledger.places})
    mapped = Mapped(
        incidents=[marked(one, names) for one in all_shown],
        spots=[_spread(spot, names) for spot in spots],
        unplaced=_by_reason(unplaced),
        left_out=found.total - len(all_shown),
    )
    return mapped, filters


def _spread(spot: Spot, names: Names) -> Spread:
    levels = sorted(spot.levels)
    return Spread(
        name=names.of(spot.place.id) or spot.place.name,
        latitude=spot.place.latitude or 0,
        longitude=spot.place.longitude or 0,
        circles=[RADII[level] for level in levels],
        extent=" or ".join(map(extent_words, levels)),
        incidents=[one.number for one in spot.incidents],
    )


def _by_reason(unplaced: Mapping[int, str]) -> dict[str, list[int]]:
    return {reason: list(_with(unplaced, reason)) for reason in sorted(set(unplaced.values()))}


def _with(unplaced: Mapping[int, str], reason: str) -> Iterator[int]:
    return (number for number, why in unplaced.items() if why == reason)
