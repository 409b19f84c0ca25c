"""Deadly incidents in the layout of UCDP GED: 49 columns, one row an incident in which somebody was killed.

Deaths only, by the rule set in force; ``low`` is 0 where the dead are denied. Sides stand in an order that
knows no good one: states first, then by id. UCDP's own ids and what its coders decide are left empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import CsvTable, joined
from counterclaim.exports.days import Days, days_of
from counterclaim.exports.deaths import Deaths, deaths_of
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import (
    citation,
    documents_of,
    is_on_civilians,
    is_state,
    perpetrators,
    victims,
    voices,
)
from counterclaim.model.actors import Actor
from counterclaim.model.documents import Document
from counterclaim.model.ids import sha256_of
from counterclaim.model.incidents import Incident, Status
from counterclaim.vocab.crosswalks import country_name_of

COLUMNS = tuple(
    """
    id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
    dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
    number_of_sources source_article source_office source_date source_headline source_original where_prec
    where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country
    country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians
    deaths_unknown best high low gwnoa gwnob
    """.split()
)
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
CODED = "machine proposal"
CLEAR, SUMMED_UP = 1, 2  # event_clarity
_ID_DIGITS = 13  # of a hash: 52 bits, which any program reads as a whole number
_CELLS_A_ROW, _CELL = 720, 0.5  # of PRIO-GRID, from the south-west corner
NOBODY_DEAD = "nobody counts any dead"
NO_DEATHS = "by all figures nobody was killed"
NO_DATE = "no date that UCDP has a precision for"
SET_ASIDE = "a person has set it aside"


def why_not(incident: Incident, deaths: Deaths | None, days: Days | None) -> str | None:
    """Why an incident is no row; ``None`` if it is one."""
    if incident.status is Status.DISCOUNTED:
        return SET_ASIDE
    if deaths is None:
        return NOBODY_DEAD
    if deaths.high == 0:
        return NO_DEATHS
    return NO_DATE if days is None or days.ucdp is None else None


def row_of(
    incident: Incident, deaths: Deaths, days: Days, cast: Cast, documents: Mapping[str, Document]
) -> dict[str, Any]:
    """An incident as a row."""
    side_a, side_b, violence = _sides(incident, deaths, cast)
    told = documents_of(incident, documents)
    return {
        "id": int(sha256_of(incident.id)[:_ID_DIGITS], 16),
        "relid": incident.id,
        "year": days.first.year,
        "code_status": CODED,
        "type_of_violence": violence,
        "dyad_name": " - ".join((side_a, side_b)) if side_a and side_b else None,
        "side_a": side_a,
        "side_b": side_b,
        "number_of_sources": len(told),
        "source_article": joined(dict.fromkeys(map(citation, told))),
        "source_office": joined(dict.fromkeys(document.source or document.name for document in told)),
        "source_date": joined(dict.fromkeys((document.published or "")[:10] for document in told)),
        "source_headline": joined(dict.fromkeys(document.title for document in told)),
        "source_original": voices(incident, cast),
        **_where(incident, cast),
        "event_clarity": SUMMED_UP if incident.aggregate or incident.repetitions else CLEAR,
        "date_prec": days.ucdp,
        "date_start": f"{days.first} 00:00:00.000",
        "date_end": f"{days.last} 00:00:00.000",
        **_dead(deaths, _ids(incident, deaths, cast)),
        "best": deaths.best,
        "high": deaths.high,
        "low": deaths.low,
    }


def _ids(incident: Incident, deaths: Deaths, cast: Cast) -> tuple[str | None, str | None]:
    """The heads of the two sides: of who is blamed and who suffered, states first, then by id."""
    blamed = [head.id for id in perpetrators(incident) if (head := cast.side(id)) is not None]
    suffered = [head.id for id in victims(incident) if (head := cast.side(id)) is not None]
    sides = dict.fromkeys((*blamed, *filter(None, deaths.by_side), *suffered))
    if is_on_civilians(incident, cast) and not deaths.by_side:
        sides = dict.fromkeys(blamed)
    ordered = sorted(sides, key=lambda id: (not is_state(cast.actor(id)), id))[:2]
    return tuple((*ordered, None, None)[:2])  # type: ignore[return-value]


def _sides(incident: Incident, deaths: Deaths, cast: Cast) -> tuple[str | None, str | None, int | None]:
    """The names of both sides, and the type of violence; none where nobody says who did it."""
    first, second = _ids(incident, deaths, cast)
    one, other = cast.actor(first), cast.actor(second)
    if is_on_civilians(incident, cast) and not deaths.by_side:
        return _name(one), CIVILIANS, ONE_SIDED if perpetrators(incident) else None
    if second is None:
        return _name(one), None, None
    return _name(one), _name(other), STATE_BASED if is_state(one) or is_state(other) else NON_STATE


def _name(actor: Actor | None) -> str | None:
    return actor.name if actor is not None else None


def _dead(deaths: Deaths, ids: tuple[str | None, str | None]) -> dict[str, int]:
    """The best figure in four parts, which add up to it."""
    if deaths.best is None:
        return {}
    elsewhere = sum(dead for side, dead in deaths.by_side.items() if side not in ids)
    return {
        "deaths_a": deaths.by_side.get(ids[0], 0) if ids[0] else 0,
        "deaths_b": deaths.by_side.get(ids[1], 0) if ids[1] else 0,
        "deaths_civilians": deaths.civilians,
        "deaths_unknown": deaths.unknown + elsewhere,
    }


def _where(incident: Incident, cast: Cast) -> dict[str, Any]:
    place = cast.place(incident.place)
    if place is None:
        return {"where_description": incident.place_text}
    latitude, longitude = finest_point(place)
    point = latitude is not None and longitude is not None
    return {
        "where_prec": place.precision.ucdp,
        "where_coordinates": place.name,
        "where_description": incident.place_text,
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": f"POINT ({longitude} {latitude})" if point else None,
        "priogrid_gid": grid_cell(latitude, longitude)
        if latitude is not None and longitude is not None
        else None,
        "country": country_name_of(place.country or ""),
    }


def grid_cell(latitude: float, longitude: float) -> int:
    """The number of the PRIO-GRID cell of a point: half degrees, row by row from the south-west corner.

    >>> grid_cell(-89.9, -179.9), grid_cell(40.2, 44.5)
    (1, 187650)
    """
    row, column = int((latitude + 90) // _CELL), int((longitude + 180) // _CELL)
    return row * _CELLS_A_ROW + column % _CELLS_A_ROW + 1


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        table = CsvTable(stream, COLUMNS)
        for portion in reading.incidents():
            for incident in portion.records:
                deaths, days = deaths_of(incident, reading.cast), days_of(incident.date)
                why = why_not(incident, deaths, days)
                if why is not None or deaths is None or days is None:
                    sink.left_out("incidents", why or NO_DATE)
                    continue
                if deaths.open:
                    sink.left_out("upper ends", "“at least” so many: `high` is the largest figure told")
                table.write(row_of(incident, deaths, days, reading.cast, portion.documents))
                sink.wrote("events")


GED = Format(
    name="ged",
    title="the layout of UCDP GED, 49 columns",
    suffix=".csv",
    holds="one row an incident in which, by some figure, somebody was killed",
    cannot_hold=(
        "who says so and who denies it, but as sentences in `source_original`; status",
        "people wounded, missing or captured",
        "UCDP's ids of conflicts, dyads, sides and countries, its regions and divisions: columns left empty",
        "a point of what is wider than a district",
        "pledges, restrictions, talks, positions, statements",
    ),
    write=_write,
)
