"""What lies under a map's incidents: land and borders, disputed areas, degrees and a scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.views.pictures.elements import (
    FAINT,
    GREY,
    INK,
    PAPER,
    Element,
    element,
    group,
    line,
    path,
    polyline,
    rect,
    text,
)
from counterclaim.views.pictures.labels import Boxed, Labels
from counterclaim.views.pictures.lettering import width_of
from counterclaim.views.pictures.outline import Outline, Point
from counterclaim.views.pictures.palette import PURPLE, Fill, Hatch
from counterclaim.views.pictures.projection import Projection
from counterclaim.vocab.disputed import DisputedArea, disputed_areas

LAND, SEA, DRAWN = "#f0eee8", "#ffffff", "#8a8a8a"
FINEST = 0.7  # pixels between two points of a line
DISPUTED = Fill(PURPLE, Hatch.FALLING)


def disputed_in(projection: Projection) -> list[DisputedArea]:
    """The disputed areas whose middle lies on a map."""
    box = projection.box
    return [
        area
        for area in disputed_areas()
        if box.west <= area.longitude <= box.east and box.south <= area.latitude <= box.north
    ]


def basemap(projection: Projection, outline: Outline, disputed: Sequence[DisputedArea]) -> Iterator[Element]:
    """Land, coasts and borders within a map's frame, meridians and parallels, disputed areas."""
    seen = outline.within(projection.box)
    wide, high = projection.size
    ground = SEA if seen.land else LAND
    yield rect(projection.left, projection.top, wide, high, fill=ground, stroke=None)
    if seen.land:
        yield path(_lines(seen.land, projection, closed=True), fill=LAND, stroke=LAND, width=0.5)
        yield path(_lines(seen.coasts, projection), stroke=DRAWN, width=0.8)
        yield path(_lines(seen.borders, projection), stroke=DRAWN, width=0.8, dash="4 2")
    meridians, parallels = projection.graticule()
    for longitude in meridians:
        x, _ = projection.xy(longitude, 0)
        yield line(x, projection.top, x, projection.top + high, stroke=FAINT, width=0.6)
    for latitude in parallels:
        _, y = projection.xy(0, latitude)
        yield line(projection.left, y, projection.left + wide, y, stroke=FAINT, width=0.6)
    yield from (_disputed(area, projection) for area in disputed)


def _lines(lines: Sequence[Sequence[Point]], projection: Projection, *, closed: bool = False) -> str:
    """The ``d`` of a path along some lines; points that fall on one pixel are one."""
    parts = []
    for one in lines:
        points: list[Point] = []
        for longitude, latitude in one:
            x, y = projection.xy(longitude, latitude)
            if not points or abs(x - points[-1][0]) + abs(y - points[-1][1]) >= FINEST:
                points.append((x, y))
        if len(points) > 1:
            parts.append(polyline(points, closed=closed))
    return "".join(parts) or "M0 0"


def _disputed(area: DisputedArea, projection: Projection) -> Element:
    x, y = projection.xy(area.longitude, area.latitude)
    circle = element(
        "circle",
        cx=x,
        cy=y,
        r=max(projection.pixels(area.radius), 4),
        fill=DISPUTED.paint,
        fill_opacity="0.35",
        stroke=PURPLE,
        stroke_dasharray="2 3",
    )
    return group([circle], told=f"{area.name}: disputed between {', '.join(area.parties)}")


def disputed_names(
    projection: Projection, disputed: Sequence[DisputedArea], labels: Labels
) -> Iterator[Element]:
    """The names of disputed areas, where there is room for them."""
    for area in disputed:
        words = f"{area.name} (disputed)"
        x, y = projection.xy(area.longitude, area.latitude)
        box = labels.place(x, y, width_of(words, 10), 13)
        yield line(*(x, y, *box.nearest(x, y)), stroke=PURPLE, width=1, dash="2 2")
        yield text(box.x, box.y + 10, words, size=10, style="italic", fill=GREY, halo=True)


def frame_of(projection: Projection) -> Iterator[Element]:
    """The edge of a map, the degrees at it, and a scale bar."""
    wide, high = projection.size
    left, bottom = projection.left, projection.top + high
    yield rect(left, projection.top, wide, high)
    meridians, parallels = projection.graticule()
    for longitude in meridians:
        x, _ = projection.xy(longitude, 0)
        if left + 14 < x < left + wide - 14:
            yield text(x, bottom + 14, _degrees(longitude, "E", "W"), size=10, anchor="middle", fill=GREY)
    for latitude in parallels:
        _, y = projection.xy(0, latitude)
        if projection.top + 8 < y < bottom - 8:
            yield text(left - 5, y + 3, _degrees(latitude, "N", "S"), size=10, anchor="end", fill=GREY)
    km, box = projection.round_km(), scale_box(projection)
    length, x, y = projection.pixels(km), left + 12, bottom - 12
    yield rect(box.x, box.y, box.width, box.height, fill=PAPER, stroke=None)
    yield line(x, y, x + length, y, width=2)
    for end in (x, x + length):
        yield line(end, y - 4, end, y + 4, width=2)
    yield text(x, y - 8, f"{km} km", size=10, fill=INK)


def scale_box(projection: Projection) -> Boxed:
    """Where the scale bar stands."""
    bottom = projection.top + projection.size[1]
    length = max(projection.pixels(projection.round_km()), 60)
    return Boxed(projection.left + 6, bottom - 32, length + 24, 27)


def _degrees(value: float, positive: str, negative: str) -> str:
    """Degrees with the side of the earth they are on.

    >>> _degrees(-3.5, "E", "W"), _degrees(0, "N", "S")
    ('3.5° W', '0°')
    """
    side = positive if value > 0 else negative
    return f"{abs(value):g}° {side}" if value else "0°"
