"""The map: incidents where accounts put them, as wide as their words; what is wider is listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.model.ledgers import Ledger
from counterclaim.views.naming import Names
from counterclaim.views.pictures.basemap import (
    DISPUTED,
    basemap,
    disputed_in,
    disputed_names,
    frame_of,
    scale_box,
)
from counterclaim.views.pictures.captions import EVERYTHING, Scope, caption
from counterclaim.views.pictures.elements import INK, PAPER, Element, element, group, line, text
from counterclaim.views.pictures.labels import Boxed, Labels
from counterclaim.views.pictures.lettering import width_of
from counterclaim.views.pictures.listing import (
    documents_told,
    incident_mark,
    legend,
    listed,
    numbered,
    table_of,
    titled,
)
from counterclaim.views.pictures.outline import NOTHING, Outline
from counterclaim.views.pictures.palette import SKY, Fill, Hatch
from counterclaim.views.pictures.picture import MARGIN, WIDTH, Picture
from counterclaim.views.pictures.projection import Projection, projected
from counterclaim.views.pictures.spots import NEARBY, RADII, WIDEST, Spot, extent_words, spots_of
from counterclaim.views.series.records import left_out
from counterclaim.vocab.disputed import DisputedArea

MOST = 120  # incidents of one map; the rest is counted
TALLEST = 620.0
MARK, MARKS_SHOWN = 19.0, 8
SMALLEST = 7.0  # pixels of a circle, so that an area is never a point
REGION = Fill(SKY, Hatch.RISING)
SAID = (
    "Places are where the accounts put an incident, one for each place that is told. A dot: a town or point "
    "that is named (UCDP where_prec 1). Circles: within 25 km of a known point (2), a district (3, drawn as "
    "50 km around its centre), a region (4, 100 km, hatched); the last two are nominal and no borders."
)


def map_of(ledger: Ledger, *, outline: Outline = NOTHING, scope: Scope = EVERYTHING) -> Picture:
    """The map of a ledger's incidents over an outline of land, if there is one."""
    names, everything = Names(ledger), numbered(ledger.incidents)
    shown = everything[:MOST]
    spots, unplaced = spots_of(shown, {place.id: place for place in ledger.places})
    elements: list[Element] = []
    height, disputed = 0.0, list[DisputedArea]()
    if spots:
        projection = projected(
            [(spot.place.longitude or 0, spot.place.latitude or 0, spot.km) for spot in spots],
            left=MARGIN + 34,
            top=4,
            width=WIDTH - 2 * MARGIN - 40,
            tallest=TALLEST,
        )
        disputed = disputed_in(projection)
        height = projection.size[1] + 26
        elements += _drawn(projection, outline, disputed, spots, names)
    elements += legend([one.incident.status for one in shown], height + 14)
    rows, bottom = listed(shown, names, height + 34)
    return Picture(
        kind="map",
        title="Map of incidents, as wide as their words",
        description=_described(spots, unplaced, names),
        height=bottom,
        elements=(*elements, *rows),
        fills=(DISPUTED, REGION),
        caption=caption(
            (SAID, *borders_said(outline, disputed)),
            ledger,
            documents_told(shown),
            scope,
            (*_unplaced(unplaced), *left_out((len(everything) - len(shown), "further incidents"))),
        ),
        tables=(table_of(shown, names),),
    )


def _drawn(
    projection: Projection,
    outline: Outline,
    disputed: Sequence[DisputedArea],
    spots: Sequence[Spot],
    names: Names,
) -> Iterator[Element]:
    wide, high = projection.size
    labels = Labels(
        Boxed(projection.left + 2, projection.top + 2, wide - 4, high - 4), [scale_box(projection)]
    )
    for spot in spots:
        labels.keep_free(*_xy(projection, spot), 5)
    inner = [*basemap(projection, outline, disputed)]
    extents = [(level, spot) for spot in spots for level in spot.levels]
    inner += [_extent(projection, spot, level) for level, spot in sorted(extents, key=lambda one: -one[0])]
    placed = [(spot, _label(projection, spot, labels, names)) for spot in spots]
    inner += [leader for spot, (box, _) in placed for leader in _leader(projection, spot, box)]
    inner += [drawn for _, (_, label) in placed for drawn in label]
    inner += disputed_names(projection, disputed, labels)
    frame = element(
        "svg",
        x=projection.left,
        y=projection.top,
        width=wide,
        height=high,
        viewBox=" ".join(f"{value:.1f}" for value in (projection.left, projection.top, wide, high)),
    )
    yield Element(frame.tag, frame.attributes, children=tuple(inner))
    yield from frame_of(projection)


def _xy(projection: Projection, spot: Spot) -> tuple[float, float]:
    return projection.xy(spot.place.longitude or 0, spot.place.latitude or 0)


def _extent(projection: Projection, spot: Spot, level: int) -> Element:
    x, y = _xy(projection, spot)
    told = f"{spot.place.name}: {extent_words(level)}"
    if level == 1:
        return group(
            [element("circle", cx=x, cy=y, r=3.5, fill=INK, stroke=PAPER, stroke_width=1)], told=told
        )
    circle = element(
        "circle",
        cx=x,
        cy=y,
        r=max(projection.pixels(RADII[level]), SMALLEST),
        fill=REGION.paint if level == WIDEST else "none",
        fill_opacity="0.5" if level == WIDEST else None,
        stroke=INK,
        stroke_width="1.2",
        stroke_dasharray="5 3" if level > NEARBY else None,
    )
    return group([circle], told=told)


def _label(projection: Projection, spot: Spot, labels: Labels, names: Names) -> tuple[Boxed, list[Element]]:
    """The numbered marks of a place and its name beside them."""
    name = names.of(spot.place.id) or spot.place.name
    shown = spot.incidents[:MARKS_SHOWN]
    more = f" +{len(spot.incidents) - len(shown)}" if len(spot.incidents) > len(shown) else ""
    approximate = "" if 1 in spot.levels else "~ "
    words = f"{approximate}{name}{more}"
    marks = MARK * len(shown)
    box = labels.place(*_xy(projection, spot), marks + 4 + width_of(words, 11), MARK)
    middle = box.y + MARK / 2
    drawn = [
        incident_mark(one, names, box.x + MARK * (place + 0.5), middle, size=7.5)
        for place, one in enumerate(shown)
    ]
    return box, [*drawn, text(box.x + marks + 4, middle + 4, words, size=11, halo=True)]


def _leader(projection: Projection, spot: Spot, box: Boxed) -> Iterator[Element]:
    """A thin line from a place to its label."""
    x, y = _xy(projection, spot)
    yield line(*(x, y, *box.nearest(x, y)), width=0.8)


def borders_said(outline: Outline, disputed: Sequence[DisputedArea]) -> Iterator[str]:
    """Whose drawing the lines are, and who disputes which areas."""
    if outline.land:
        yield (
            "Land, coasts and dashed borders: Natural Earth 1:50 m (public domain), as it draws them; a line "
            "on this map asserts nothing about whose a place is. Equirectangular projection, north is up."
        )
    else:
        yield "No outline of land is installed here: meridians and parallels only. North is up."
    if disputed:
        each = "; ".join(f"{area.name} ({', '.join(area.parties)})" for area in disputed)
        yield f"Disputed areas (hatched circles, which are no borders) and who disputes them: {each}."


def _unplaced(unplaced: Mapping[int, str]) -> Iterator[str]:
    """What is not on the map, by reason, with the numbers under which it is listed."""
    by: dict[str, list[int]] = {}
    for number, reason in unplaced.items():
        by.setdefault(reason, []).append(number)
    for reason, numbers in sorted(by.items()):
        yield f"not on the map, {reason}: {', '.join(map(str, numbers))}"


def _described(spots: Sequence[Spot], unplaced: Mapping[int, str], names: Names) -> str:
    each = "; ".join(
        f"{names.of(spot.place.id)}, {' or '.join(map(extent_words, sorted(spot.levels)))}: "
        + ", ".join(
            f"{one.number} {titled(one.incident, names)} ({one.incident.status})" for one in spot.incidents
        )
        for spot in spots
    )
    return f"A map of {len(spots)} places. {each or 'None'}. {len(unplaced)} incidents are not on it."
