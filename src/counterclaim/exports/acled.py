"""Incidents and restrictions in ACLED's layout: 31 columns, and none of ACLED's own data or ids.

Restrictions, agreements and the like are strategic developments. ``notes`` says who tells it and who denies
it, in their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import CsvTable, joined
from counterclaim.exports.days import Days, days_of
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import documents_of, is_on_civilians, perpetrators, said, victims, voices
from counterclaim.exports.within import COUNTS
from counterclaim.model.claims import Stance
from counterclaim.model.dates import DateRelation, When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident, Status
from counterclaim.model.modes import Mode
from counterclaim.model.situations import Restriction
from counterclaim.vocab.crosswalks import (
    acled_of,
    alpha3_of,
    country_name_of,
    country_number_of,
    inter_of,
)

COLUMNS = tuple(
    """
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1
    inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3
    location latitude longitude geo_precision source source_scale notes fatalities tags timestamp
    """.split()
)
NOWHERE = "XXX"  # the country of an id where none is told
NO_CODE = "no ACLED event: nobody tells of fire, force or a development that it codes"
NO_DATE = "no date that ACLED has a precision for"
SUMMED_UP = "several events told as one, and no single one"
SET_ASIDE = "a person has set it aside"
Row = dict[str, Any]


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        table = CsvTable(stream, COLUMNS)
        for portion in reading.incidents():
            for incident in portion.records:
                row = _of_incident(incident, reading.cast, portion.documents)
                if isinstance(row, str):
                    sink.left_out("incidents", row)
                else:
                    table.write(row)
                    sink.wrote("events")
        for portion in reading.situations("restrictions"):
            for restriction in portion.records:
                row = _of_restriction(restriction, reading.cast, portion.documents)
                if isinstance(row, str):
                    sink.left_out("restrictions", row)
                else:
                    table.write(row)
                    sink.wrote("strategic developments")


def _of_incident(incident: Incident, cast: Cast, documents: Mapping[str, Document]) -> Row | str:
    """The row of an incident, or why there is none."""
    on_civilians = is_on_civilians(incident, cast)
    code = acled_of(incident.type, on_civilians=on_civilians)
    days = days_of(incident.date)
    if incident.status is Status.DISCOUNTED:
        return SET_ASIDE
    if code is None:
        return NO_CODE
    if incident.aggregate:
        return SUMMED_UP
    if days is None or days.acled is None:
        return NO_DATE
    deaths = [toll.killed.low for toll in incident.toll if toll.killed is not None]
    return {
        **_when(incident.id, days, incident.place, cast),
        **_coded(code),
        **_party("1", perpetrators(incident), cast),
        **_party("2", victims(incident), cast),
        **_interaction(perpetrators(incident), victims(incident), cast),
        "civilian_targeting": "Civilian targeting" if on_civilians else None,
        **_where(incident.place, incident.place_text, cast),
        **_sources(documents_of(incident, documents)),
        "notes": voices(incident, cast),
        "fatalities": sum(deaths) if deaths else None,
        "tags": joined(_tags(incident)),
    }


def _of_restriction(restriction: Restriction, cast: Cast, documents: Mapping[str, Document]) -> Row | str:
    """The row of a restriction under its first day, or why there is none."""
    code = acled_of(f"restriction.{restriction.type}")
    days = days_of(_first_day(restriction))
    if code is None:
        return NO_CODE
    if days is None or days.acled is None:
        return NO_DATE
    told = {evidence.document: None for evidence in restriction.evidence}
    return {
        **_when(restriction.id, days, restriction.place, cast),
        **_coded(code),
        **_party("1", [restriction.imposed_by] if restriction.imposed_by is not None else [], cast),
        **_where(restriction.place, None, cast),
        **_sources([documents[id] for id in told if id in documents]),
        "notes": " ".join(_notes(restriction, cast)),
        "tags": joined((f"restriction={restriction.type}", f"status={restriction.attribution_status}")),
    }


def _first_day(restriction: Restriction) -> When | None:
    """When it began; of one that is told by its end alone ("until 15 June") nobody says."""
    start = restriction.start
    return start if start is None or start.relation is not DateRelation.UNTIL else None


def _notes(restriction: Restriction, cast: Cast) -> Iterator[str]:
    """Who says so, in which words; those of no voice are the report's own."""
    spoken = {evidence for voice in restriction.voices for evidence in voice.evidence}
    own = [evidence for evidence in restriction.evidence if evidence not in spoken]
    if own:
        yield said(None, Stance.REPORT, None, own, cast)
    for voice in restriction.voices:
        yield said(voice.party, voice.stance, voice.scope, voice.evidence, cast)


def _when(id: str, days: Days, place: str | None, cast: Cast) -> Row:
    located = cast.place(place)
    country = alpha3_of(located.country or "") if located is not None else None
    return {
        "event_id_cnty": f"{country or NOWHERE}-{id.rpartition(':')[2]}",
        "event_date": days.day.isoformat(),
        "year": days.day.year,
        "time_precision": days.acled,
    }


def _coded(code: tuple[str, str, str]) -> Row:
    return dict(zip(("disorder_type", "event_type", "sub_event_type"), code, strict=True))


def _party(number: str, ids: list[str], cast: Cast) -> Row:
    """Who acts or suffers: the first who is named, others and their sides as associated."""
    if not ids:
        return {}
    sides = [head.id for id in ids if (head := cast.side(id)) is not None]
    others = [id for id in dict.fromkeys((*ids[1:], *sides)) if id != ids[0]]
    return {
        f"actor{number}": cast.name(ids[0]),
        f"assoc_actor_{number}": joined(cast.names(others)),
        f"inter{number}": _inter(ids, cast),
    }


def _inter(ids: list[str], cast: Cast) -> str | None:
    actor = cast.actor(ids[0]) if ids else None
    return inter_of(actor.kind) if actor is not None else None


def _interaction(blamed: list[str], suffered: list[str], cast: Cast) -> Row:
    kinds = [kind for kind in (_inter(blamed, cast), _inter(suffered, cast)) if kind is not None]
    if not kinds:
        return {}
    return {"interaction": "-".join(kinds) if len(kinds) > 1 else f"{kinds[0]} only"}


def _where(id: str | None, text: str | None, cast: Cast) -> Row:
    place = cast.place(id)
    if place is None:
        return {"location": text}
    latitude, longitude = finest_point(place)
    return {
        "iso": country_number_of(place.country or ""),
        "country": country_name_of(place.country or ""),
        "location": place.name,
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": place.precision.acled,
    }


def _sources(documents: list[Document]) -> Row:
    return {"source": joined(dict.fromkeys(document.source or document.name for document in documents))}


def _tags(incident: Incident) -> Iterator[str]:
    """Counts that the layout has no column for, by the rule set in force, and how it is told."""
    for outcome in COUNTS[1:4]:
        figures = [figure for toll in incident.toll if (figure := getattr(toll, outcome)) is not None]
        bests = [figure.best for figure in figures if figure.best is not None]
        if bests:
            yield f"{outcome}={sum(bests)}"
    yield f"status={incident.status}"
    if incident.mode is Mode.ATTEMPTED:
        yield "attempted"
    if incident.repetitions:
        yield f"events={incident.repetitions}"


ACLED = Format(
    name="acled-layout",
    title="the layout of ACLED, 31 columns; no data of ACLED",
    suffix=".csv",
    holds="one row an incident of a type that ACLED codes, and one a restriction, as a strategic development",
    cannot_hold=(
        "who says so and who denies it, but as sentences in `notes`; status, but in `tags`",
        "people wounded, missing or captured, but in `tags`",
        "deaths that nobody counts: `fatalities` is empty, where ACLED writes 0",
        "the range of a toll: `fatalities` is the lowest figure, 0 where all figures are denied",
        "ACLED's regions, divisions and scale of sources: the columns are empty",
        "a point of what is wider than a district",
        "pledges, talks, positions, statements; the end and the phases of a restriction",
    ),
    write=_write,
)
