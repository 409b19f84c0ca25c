"""Harm to civilians as a table like that of Airwars: one row an incident that civilians suffered, it is said.

The grade of the harm is for people to give: ``civilian_harm_status`` is empty, ``proposed_grade`` is what the
voices amount to in Airwars' words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import CsvTable, joined
from counterclaim.exports.days import days_of
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import citation, documents_of, is_on_civilians, perpetrators, voices
from counterclaim.model.claims import Stance
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Casualties, CasualtyKind, Incident, Status
from counterclaim.views.naming import affirming

COLUMNS = tuple(
    """
    incident incident_date incident_date_end location latitude longitude country civilians_killed_min
    civilians_killed_max civilians_injured_min civilians_injured_max civilian_harm_status proposed_grade
    strike_type strike_status belligerents belligerent_types deaths_conceded_min deaths_conceded_max victims
    infrastructure sources statements rules
    """.split()
)
GRADES = {
    Status.CONFIRMED: "confirmed",
    Status.CORROBORATED: "fair",
    Status.SINGLE_SOURCE: "weak",
    Status.UNATTRIBUTED: "weak",
    Status.CONTESTED: "contested",
    Status.DISCOUNTED: "discounted",
}
NOT_ON_CIVILIANS = "nobody says that civilians suffered"
KNOWN, SUSPECTED = "Known", "Suspected"
Row = dict[str, Any]


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        table = CsvTable(stream, COLUMNS)
        for portion in reading.incidents():
            for incident in portion.records:
                if not is_on_civilians(incident, reading.cast):
                    sink.left_out("incidents", NOT_ON_CIVILIANS)
                    continue
                row = _of(incident, reading.cast, portion.documents)
                table.write({**row, "rules": reading.derivation.rules})
                sink.wrote("incidents")


def _of(incident: Incident, cast: Cast, documents: Mapping[str, Document]) -> Row:
    days = days_of(incident.date)
    place = cast.place(incident.place)
    latitude, longitude = finest_point(place)
    blamed = perpetrators(incident)
    return {
        "incident": incident.id,
        "incident_date": days.first.isoformat() if days is not None else None,
        "incident_date_end": days.last.isoformat() if days is not None else None,
        "location": place.name if place is not None else incident.place_text,
        "latitude": latitude,
        "longitude": longitude,
        "country": place.country if place is not None else None,
        **_range(incident, "killed", "civilians_killed"),
        **_range(incident, "wounded", "civilians_injured"),
        "proposed_grade": GRADES.get(incident.status),
        "strike_type": incident.type,
        "strike_status": "declared" if _owned_up(incident) else "claimed",
        "belligerents": joined(cast.names(blamed)),
        "belligerent_types": joined(KNOWN if _owned_up(incident, by=id) else SUSPECTED for id in blamed),
        **_conceded(incident),
        "victims": joined(_parts(incident)),
        "sources": joined(citation(document) for document in documents_of(incident, documents)),
        "statements": voices(incident, cast),
    }


def _of_civilians(casualties: Casualties) -> bool:
    """Whether people are counted as civilians; without a class they are, where civilians were the victims."""
    return casualties.kind in (CasualtyKind.CIVILIAN, None)


def _range(incident: Incident, outcome: str, column: str) -> Row:
    """Lowest and highest figure of civilians that anybody tells; no highest where it is "at least"."""
    counts = [
        count
        for account in affirming(incident)
        for casualties in account.casualties
        if _of_civilians(casualties) and (count := getattr(casualties, outcome)) is not None
    ]
    if not counts:
        return {}
    highs = [count.high for count in counts]
    return {
        f"{column}_min": min(count.low for count in counts),
        f"{column}_max": max(high for high in highs if high is not None) if None not in highs else None,
    }


def _owned_up(incident: Incident, *, by: str | None = None) -> bool:
    return any(
        account.stance is Stance.CONFIRM
        and account.party is not None
        and account.perpetrator is not None
        and (by is None or account.perpetrator == by)
        and incident.status is Status.CONFIRMED
        for account in incident.accounts
    )


def _conceded(incident: Incident) -> Row:
    """Deaths that whoever is blamed owns up to."""
    counts = [
        casualties.killed
        for account in incident.accounts
        if account.stance is Stance.CONFIRM
        for casualties in account.casualties
        if casualties.killed is not None and _of_civilians(casualties)
    ]
    if not counts or incident.status is not Status.CONFIRMED:
        return {}
    highs = [count.high for count in counts]
    return {
        "deaths_conceded_min": min(count.low for count in counts),
        "deaths_conceded_max": max(high for high in highs if high is not None) if None not in highs else None,
    }


def _parts(incident: Incident) -> list[str]:
    """Who is told to have been among them, by age or role."""
    parts = (part for account in affirming(incident) for c in account.casualties for part in c.including)
    return list(dict.fromkeys(f"{p.what} ({p.count.text})" if p.count is not None else p.what for p in parts))


AIRWARS = Format(
    name="airwars",
    title="a table like that of Airwars: harm to civilians",
    suffix=".csv",
    holds="one row an incident that civilians are said to have suffered, with the range of all figures told",
    cannot_hold=(
        "a grade that people gave: `civilian_harm_status` is empty; `proposed_grade` is by the voices alone",
        "names of victims: those told by age or role",
        "infrastructure: the column is empty",
        "MGRS coordinates; a point of what is wider than a district",
        "incidents that no civilian suffered; claims, pledges, restrictions, talks and positions",
    ),
    write=_write,
)
