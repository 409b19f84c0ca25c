"""Places as records: what packs, gazetteer and the text itself know of one."""

from __future__ import annotations

from counterclaim.model.actors import Place, PlacePrecision
from counterclaim.vocab.gazetteer import GazetteerEntry
from counterclaim.vocab.knowledge import Knowledge, slug

COUNTRY = PlacePrecision(ucdp=6, acled=3)
TOWN = PlacePrecision(ucdp=1, acled=1)
REGION = PlacePrecision(ucdp=5, acled=3)
UNPLACED = PlacePrecision(ucdp=None, acled=None)


def place_of(place: str, knowledge: Knowledge, form: str) -> Place:
    """A place by id, with what the packs know of it."""
    known = knowledge.places.get(place)
    if known is not None:
        precision = PlacePrecision(ucdp=known.ucdp, acled=known.acled)
        return Place(
            id=place,
            name=known.name,
            country=known.country,
            latitude=known.latitude,
            longitude=known.longitude,
            precision=precision,
        )
    state = knowledge.states.get("state:" + place.partition(":")[2])
    if state is not None and place.startswith("capital:"):
        latitude, longitude = state.capital_at or (None, None)
        return Place(
            id=place,
            name=state.capital[0],
            country=state.code,
            latitude=latitude,
            longitude=longitude,
            precision=TOWN,
            geonameid=state.capital_geonameid,
        )
    if state is not None:
        return Place(
            id=place,
            name=state.name,
            country=state.code,
            latitude=None,
            longitude=None,
            precision=COUNTRY,
            geonameid=state.geonameid,
        )
    return Place(
        id=place,
        name=form,
        country=None,
        latitude=None,
        longitude=None,
        precision=REGION if place.startswith("place:") else UNPLACED,
    )


def gazetteer_place(entry: GazetteerEntry) -> Place:
    """A place that the gazetteer knows."""
    return Place(
        id=entry.id,
        name=entry.name,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        precision=entry.precision,
        geonameid=entry.geonameid,
        region=entry.region,
    )


def unknown_place(form: str) -> Place:
    """A place that only the text knows: a name without a point."""
    return Place(
        id=f"place:{slug(form)}", name=form, country=None, latitude=None, longitude=None, precision=UNPLACED
    )
