"""The shapes of GeoJSON are valid, and never finer than the words for a place."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from geojson_pydantic import FeatureCollection

from counterclaim.exports.extents import geometry_of
from counterclaim.model.actors import Place, PlacePrecision
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered

TOWN = Place(
    id="place:t",
    name="T",
    country="TD",
    latitude=17.9,
    longitude=19.1,
    precision=PlacePrecision(ucdp=1, acled=1),
)


def of_precision(ucdp: int | None, *, longitude: float = 19.1, latitude: float = 17.9) -> Place:
    precision = PlacePrecision(ucdp=ucdp, acled=2)
    return replace(TOWN, precision=precision, longitude=longitude, latitude=latitude)


def test_a_collection_is_valid_and_every_incident_is_a_feature_in_it() -> None:
    content = Export("geojson", ledger()).content
    collection: Any = FeatureCollection.model_validate_json(content)

    (feature,) = json.loads(content)["features"]
    assert collection.length == 1
    assert feature["geometry"] == {"type": "Point", "coordinates": [2.5, 1.5]}  # longitude first
    assert feature["properties"]["status"] == "contested"
    assert feature["properties"]["denied_by"] == ["The South"]


def test_an_empty_ledger_is_an_empty_collection() -> None:
    assert FeatureCollection.model_validate_json(Export("geojson", gathered()).content).length == 0


def test_near_a_place_is_a_circle_around_it_drawn_counterclockwise() -> None:
    shape = geometry_of(of_precision(2))
    assert shape is not None
    (ring,) = shape["coordinates"]

    assert (shape["type"], ring[0]) == ("Polygon", ring[-1])
    assert sum((x2 - x1) * (y2 + y1) for (x1, y1), (x2, y2) in pairwise(ring)) < 0
    assert max(abs(y - 17.9) for _, y in ring) == pytest.approx(25 / 111.195, abs=0.001)


@pytest.mark.parametrize("where", [{"longitude": 179.95}, {"latitude": 89.9}])
def test_no_circle_crosses_a_pole_or_the_antimeridian(where: dict[str, float]) -> None:
    shape = geometry_of(of_precision(2, **where))

    assert shape is not None
    assert shape["type"] == "Point"


@pytest.mark.parametrize("ucdp", [4, 5, 6, 7, None])
def test_of_what_is_wider_than_a_district_there_is_no_point(ucdp: int | None) -> None:
    assert geometry_of(of_precision(ucdp)) is None


def test_what_has_no_shape_is_still_told_and_counted_in_the_manifest() -> None:
    wide = replace(ledger().places[0], precision=PlacePrecision(ucdp=6, acled=3))
    export = Export("geojson", replace(ledger(), places=(wide,)))
    (feature,) = json.loads(export.content)["features"]

    assert feature["geometry"] is None
    assert feature["properties"]["extent"] == "somewhere in this country"
    assert sum(export.left_out.values()) == 1
