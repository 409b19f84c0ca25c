"""Incidents as GeoJSON (RFC 7946): a feature an incident, its shape no finer than the words for its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from counterclaim.exports.cast import Cast
from counterclaim.exports.destinations import Sink, Stream
from counterclaim.exports.extents import EXTENTS, geometry_of
from counterclaim.exports.formats import Format
from counterclaim.exports.reading import Reading
from counterclaim.exports.roles import documents_of, perpetrators, victims, voices
from counterclaim.model.incidents import Incident
from counterclaim.views.naming import affirming, denying

NO_SHAPE = "no place is told, or one wider than a district: the feature has no geometry"


class FeatureCollection:
    """Features written one after the other."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._any = False
        stream.write(b'{"type":"FeatureCollection","features":[')

    def write(self, feature: dict[str, Any]) -> None:
        """Write one feature."""
        self._stream.write((b",\n" if self._any else b"\n") + msgspec.json.encode(feature))
        self._any = True

    def close(self) -> None:
        """End the collection."""
        self._stream.write(b"\n]}\n")


def _write(reading: Reading, sink: Sink) -> None:
    with sink.file() as stream:
        features = FeatureCollection(stream)
        for portion in reading.incidents():
            for incident in portion.records:
                geometry = geometry_of(reading.cast.place(incident.place))
                sources = [d.source or d.name for d in documents_of(incident, portion.documents)]
                properties = dict(_properties(incident, reading.cast))
                features.write(
                    {
                        "type": "Feature",
                        "id": incident.id,
                        "geometry": geometry,
                        "properties": {**properties, "sources": sorted({s for s in sources if s})},
                    }
                )
                sink.wrote("features")
                if geometry is None:
                    sink.left_out("geometries", NO_SHAPE)
        features.close()


def _properties(incident: Incident, cast: Cast) -> Iterator[tuple[str, Any]]:
    place = cast.place(incident.place)
    precision = place.precision.ucdp if place is not None else None
    yield from (("title", incident.title), ("type", incident.type), ("status", incident.status))
    yield from (("mode", incident.mode), ("aggregate", incident.aggregate), ("origins", incident.origins))
    yield (
        "date",
        {
            "earliest": incident.date.earliest if incident.date is not None else None,
            "latest": incident.date.latest if incident.date is not None else None,
            "precision": incident.date.precision if incident.date is not None else None,
        },
    )
    yield "place", place.name if place is not None else incident.place_text
    yield "country", place.country if place is not None else None
    yield from (("where_prec", precision), ("extent", EXTENTS.get(precision or 0)))
    yield "affirmed_by", cast.names(account.party for account in affirming(incident))
    yield "denied_by", cast.names(account.party for account in denying(incident))
    yield "blamed", cast.names(perpetrators(incident))
    yield "victims", cast.names(victims(incident))
    yield (
        "toll",
        [
            {
                "side": cast.name(toll.side),
                "rule": toll.rule,
                "killed": msgspec.to_builtins(toll.killed),
                "wounded": msgspec.to_builtins(toll.wounded),
            }
            for toll in incident.toll
        ],
    )
    yield "accounts", voices(incident, cast)


GEOJSON = Format(
    name="geojson",
    title="GeoJSON, RFC 7946",
    suffix=".geojson",
    holds="one feature an incident: a point for a town, a circle for what is near one",
    cannot_hold=(
        "a shape for what is wider than a district: such features have no geometry, and say so in `extent`",
        "who holds, claims or is recognised in a place",
        "places of single accounts, where these differ from that of the incident",
        "the words behind single values",
        "claims, pledges, restrictions, talks and positions",
    ),
    write=_write,
)
