"""Incidents and restrictions of access as a table with HXL hashtags in its second row (HXL 1.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import CsvTable, joined
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Format
from counterclaim.exports.points import finest_point
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import documents_of, perpetrators, victims
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Incident
from counterclaim.model.situations import Restriction
from counterclaim.views.naming import affirming, denying
from counterclaim.vocab.crosswalks import alpha3_of

HASHTAGS: Mapping[str, str] = {
    "id": "#event+id+code",
    "date from": "#date+occurred+start",
    "date to": "#date+occurred+end",
    "kind": "#event+type",
    "place": "#loc+name",
    "country": "#country+code+v_iso3",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "precision (UCDP where_prec)": "#geo+precision+code",
    "killed, lowest": "#affected+killed+num+min",
    "killed, best": "#affected+killed+num",
    "killed, highest": "#affected+killed+num+max",
    "injured, lowest": "#affected+injured+num+min",
    "injured, best": "#affected+injured+num",
    "injured, highest": "#affected+injured+num+max",
    "rule of the toll": "#meta+rule",
    "said to have done it": "#org+perpetrator+alleged",
    "said to have suffered": "#org+victim+alleged",
    "reported by": "#org+reporting",
    "denied by": "#org+denying",
    "status": "#status",
    "source": "#meta+source",
    "kind of access constraint": "#access+type",
}
Row = dict[str, Any]


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        table = CsvTable(stream, tuple(HASHTAGS))
        table.write(dict(HASHTAGS))
        for portion in reading.incidents():
            for incident in portion.records:
                table.write(_of_incident(incident, reading.cast, portion.documents))
                sink.wrote("incidents")
        for portion in reading.situations("restrictions"):
            for restriction in portion.records:
                table.write(_of_restriction(restriction, reading.cast, portion.documents))
                sink.wrote("restrictions")


def _of_incident(incident: Incident, cast: Cast, documents: Mapping[str, Document]) -> Row:
    sources = documents_of(incident, documents)
    return {
        "id": incident.id,
        **_dates(incident.date, incident.date),
        "kind": incident.type,
        **_where(incident.place, incident.place_text, cast),
        **_figures(incident, "killed", "killed"),
        **_figures(incident, "wounded", "injured"),
        "rule of the toll": joined(dict.fromkeys(toll.rule.partition(":")[0] for toll in incident.toll)),
        "said to have done it": joined(cast.names(perpetrators(incident))),
        "said to have suffered": joined(cast.names(victims(incident))),
        "reported by": joined(cast.names(account.party for account in affirming(incident))),
        "denied by": joined(cast.names(account.party for account in denying(incident))),
        "status": incident.status,
        "source": _sources(sources),
    }


def _of_restriction(restriction: Restriction, cast: Cast, documents: Mapping[str, Document]) -> Row:
    ids = dict.fromkeys(evidence.document for evidence in restriction.evidence)
    voices = restriction.voices
    return {
        "id": restriction.id,
        **_dates(restriction.start, restriction.end),
        "kind": f"restriction.{restriction.type}",
        **_where(restriction.place, None, cast),
        "said to have done it": joined(cast.names([restriction.imposed_by])),
        "reported by": joined(cast.names(voice.party for voice in voices if voice.stance != "deny")),
        "denied by": joined(cast.names(voice.party for voice in voices if voice.stance == "deny")),
        "status": restriction.attribution_status,
        "source": _sources([documents[id] for id in ids if id in documents]),
        "kind of access constraint": restriction.type,
    }


def _dates(start: When | None, end: When | None) -> Row:
    return {
        "date from": start.first_day if start is not None else None,
        "date to": end.last_day if end is not None else None,
    }


def _where(id: str | None, text: str | None, cast: Cast) -> Row:
    place = cast.place(id)
    latitude, longitude = finest_point(place)
    if place is None:
        return {"place": text}
    return {
        "place": place.name,
        "country": alpha3_of(place.country or ""),
        "latitude": latitude,
        "longitude": longitude,
        "precision (UCDP where_prec)": place.precision.ucdp,
    }


def _figures(incident: Incident, outcome: str, called: str) -> Row:
    """The sums over all sides; no highest where somebody says "at least"."""
    figures = [figure for toll in incident.toll if (figure := getattr(toll, outcome)) is not None]
    if not figures:
        return {}
    bests, highs = [figure.best for figure in figures], [figure.high for figure in figures]
    return {
        f"{called}, lowest": sum(figure.low for figure in figures),
        f"{called}, best": sum(bests) if None not in bests else None,
        f"{called}, highest": sum(highs) if None not in highs else None,
    }


def _sources(documents: list[Document]) -> str | None:
    return joined(dict.fromkeys(document.source or document.name for document in documents))


HXL = Format(
    name="hxl",
    title="a table with HXL 1.1 hashtags",
    suffix=".csv",
    holds="one row an incident, and one a restriction, as a constraint on access",
    cannot_hold=(
        "whose dead and wounded they are: the sums over all sides",
        "rival values, scopes of denials and the words",
        "people missing or captured",
        "a point of what is wider than a district",
        "claims, pledges, talks and positions; the phases of a restriction",
    ),
    write=_write,
)
