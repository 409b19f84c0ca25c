"""Points on a map, never finer than the words: of a wider area there is none."""

from __future__ import annotations

from counterclaim.model.actors import Place

FINEST_AREA = 3  # UCDP where_prec: a district; of what is wider no point is printed
DIGITS = 4  # of degrees: some 10 m, as places are listed


def finest_point(place: Place | None) -> tuple[float | None, float | None]:
    """Latitude and longitude of a place that is no wider than a district.

    >>> from counterclaim.model.actors import PlacePrecision
    >>> town = PlacePrecision(ucdp=1, acled=1)
    >>> finest_point(Place(id="p", name="P", country=None, latitude=1.23456, longitude=2.0, precision=town))
    (1.2346, 2.0)
    >>> land = PlacePrecision(ucdp=6, acled=3)
    >>> finest_point(Place(id="p", name="P", country=None, latitude=1.0, longitude=2.0, precision=land))
    (None, None)
    """
    if place is None or place.latitude is None or place.longitude is None:
        return None, None
    if place.precision.ucdp is None or place.precision.ucdp > FINEST_AREA:
        return None, None
    return round(place.latitude, DIGITS), round(place.longitude, DIGITS)
