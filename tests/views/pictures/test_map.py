"""The map: nothing finer than the words, disputed areas marked, labels beside each other."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.actors import Place, PlacePrecision, PlaceRelation, RelationKind
from counterclaim.model.incidents import Account
from counterclaim.model.ledgers import Ledger
from counterclaim.views.pictures import map_of, neutrally_named, outline_of, to_svg
from counterclaim.views.pictures.labels import Boxed, Labels
from counterclaim.views.pictures.outline import Box, clipped
from counterclaim.views.pictures.projection import projected
from counterclaim.vocab.knowledge import knowledge_of
from tests.views.pictures.drawn import elements, of, said
from tests.views.series.small import N, S, incident, ledger, says

DAY = "2024-03-01"


def place(
    level: int | None, *, latitude: float | None = 10.0, name: str = "Orsa", id: str = "place:orsa"
) -> Place:
    return Place(
        id=id,
        name=name,
        country=None,
        latitude=latitude,
        longitude=20.0 if latitude is not None else None,
        precision=PlacePrecision(ucdp=level, acled=1),
    )


def at(where: Place, relation: PlaceRelation | None = None, *, party: str = N) -> Account:
    return replace(says(party, DAY, blames=S), place=where.id, place_relation=relation)


def made(*accounts: Account, places: tuple[Place, ...]) -> Ledger:
    return ledger(incident("a", *accounts), places=places)


@pytest.mark.parametrize(
    ("level", "relation", "told"),
    [
        (1, None, "Orsa: a town or point"),
        (2, None, "Orsa: within about 25 km"),
        (3, None, "Orsa: within about 50 km"),
        (4, None, "Orsa: within about 100 km"),
        (1, PlaceRelation(kind=RelationKind.NEAR), "Orsa: within about 25 km"),
        (1, PlaceRelation(kind=RelationKind.NORTH, km=3), "Orsa: within about 25 km"),
        (1, PlaceRelation(kind=RelationKind.NORTH, km=40), "Orsa: within about 50 km"),
    ],
)
def test_a_place_is_drawn_as_wide_as_its_words(level: int, relation: PlaceRelation | None, told: str) -> None:
    where = place(level)
    svg = to_svg(map_of(made(at(where, relation), places=(where,))))

    assert [text for tag, _, text in elements(svg) if tag == "title" and text.startswith("Orsa: ")] == [told]


@pytest.mark.parametrize(
    ("where", "relation", "reason"),
    [
        (place(5), None, "a line or wider than a region"),
        (place(6), None, "a line or wider than a region"),
        (place(None), None, "a line or wider than a region"),
        (place(1), PlaceRelation(kind=RelationKind.BETWEEN), "a line or wider than a region"),
        (place(1, latitude=None), None, "place without coordinates"),
    ],
)
def test_what_is_no_place_on_a_map_is_listed_with_the_reason(
    where: Place, relation: PlaceRelation | None, reason: str
) -> None:
    svg = to_svg(map_of(made(at(where, relation), places=(where,))))

    assert f"not on the map, {reason}: 1" in said(svg)
    assert "Orsa: " not in svg


def test_accounts_that_differ_over_the_place_are_both_drawn() -> None:
    here, there = place(1), place(1, latitude=11.0, name="Mora", id="place:mora")
    svg = to_svg(map_of(made(at(here), at(there, party=S), places=(here, there))))

    assert {"Orsa", "Mora"} <= {text for tag, _, text in elements(svg) if tag == "text"}


def test_a_disputed_area_is_marked_and_the_caption_says_who_disputes() -> None:
    near = replace(place(1, latitude=45.0), longitude=34.0)
    svg = to_svg(map_of(made(at(near), places=(near,))))

    assert "Crimea (disputed)" in said(svg)
    assert "Crimea (Russia, Ukraine)" in said(svg)


def test_degrees_and_a_scale_bar_stand_on_every_map_and_a_missing_outline_is_told() -> None:
    where = place(1)
    told = said(to_svg(map_of(made(at(where), places=(where,)))))

    assert "20° E" in told
    assert "10° N" in told
    assert " km " in told
    assert "No outline of land is installed here" in told


SQUARES: dict[str, Any] = {  # two countries, side by side, that share the arc 1
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [18, 8]},
    "arcs": [
        [[0, 0], [0, 8], [4, 0]],
        [[4, 8], [0, -8]],
        [[4, 0], [-4, 0]],
        [[4, 8], [4, 0], [0, -8], [-4, 0]],
    ],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1, 2]]},
                {"type": "MultiPolygon", "arcs": [[[3, -2]]]},
            ],
        }
    },
}


def test_an_outline_has_land_coasts_and_dashed_borders() -> None:
    outline = outline_of(json.dumps(SQUARES).encode())

    assert outline.borders == (((20.0, 12.0), (20.0, 8.0)),)
    assert len(outline.land) == 2
    assert len(outline.coasts) == 3
    where = place(1)
    svg = to_svg(map_of(made(at(where), places=(where,)), outline=outline))
    assert [given for given in of(svg, "path") if given.get("stroke-dasharray") == "4 2"]
    assert "as it draws them; a line on this map asserts nothing" in said(svg)


def test_a_file_that_is_no_outline_is_refused() -> None:
    with pytest.raises(ValueError, match="no TopoJSON"):
        outline_of(b"{}")


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=12))
def test_land_is_cut_at_the_edges_of_the_map(ring: list[tuple[float, float]]) -> None:
    box = Box(west=-10, south=-10, east=10, north=10)

    for x, y in clipped(ring, box):
        assert -10 - 1e-6 <= x <= 10 + 1e-6
        assert -10 - 1e-6 <= y <= 10 + 1e-6


@given(st.lists(st.tuples(st.floats(150, 850), st.floats(100, 500)), max_size=12))
def test_labels_lie_within_the_map_and_on_no_other(points: list[tuple[float, float]]) -> None:
    frame = Boxed(0, 0, 1000, 600)
    labels = Labels(frame)
    boxes = [labels.place(x, y, 70, 19) for x, y in points]

    for place, one in enumerate(boxes):
        assert one.overlap(frame) == pytest.approx(one.width * one.height)
        assert all(one.overlap(other) == 0 for other in boxes[place + 1 :])


@given(
    st.lists(
        st.tuples(st.floats(-170, 170), st.floats(-70, 70), st.sampled_from([0.0, 25.0, 100.0])),
        min_size=1,
        max_size=8,
    )
)
def test_every_place_lies_on_the_map_that_shows_it(places: list[tuple[float, float, float]]) -> None:
    found = projected(places, left=10, top=5, width=900, tallest=600)
    wide, high = found.size

    assert wide <= 900 + 1e-6
    assert high <= 600 + 1e-6 or high == pytest.approx(wide * 0.42)
    for longitude, latitude, _ in places:
        x, y = found.xy(longitude, latitude)
        assert 10 - 1e-6 <= x <= 10 + wide + 1e-6
        assert 5 - 1e-6 <= y <= 5 + high + 1e-6


def test_a_place_that_two_sides_call_otherwise_goes_by_both_names() -> None:
    lachin = place(1, name="Lachin", id="place:lachin")
    named = neutrally_named(made(at(lachin), places=(lachin,)), knowledge_of(["karabakh"]))

    assert "Berdzor/Lachin" in said(to_svg(map_of(named)))
