"""One place for a name that documents spell in several ways: a village that no list knows has no other id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from counterclaim.model.actors import Place
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.vocab.gazetteer import fold_name
from counterclaim.vocab.spelling import spelling_key

Spelling = tuple[str, str, bool]

LONGEST = 200  # signs of a name that anybody spells in several ways
NAMED_ONLY = "place:"  # ids of places that packs and texts know by name


def renamed_places(records: Iterable[DocumentRecords]) -> dict[str, str]:
    """Which places without a point go by the id of the place that is spelt like them.

    That is the one place with a point of that spelling, else the first by id of those without; where two with
    a point are spelt alike nobody can tell, and each keeps its id.
    """
    return renamed_by(spelling for record in records for spelling in spellings_of(record))


def spellings_of(record: DocumentRecords) -> Iterator[Spelling]:
    """How a document spells its places: key of a spelling, id of the place, whether it has a point."""
    for place, name in _names(record):
        # a short one to the letter
        key = spelling_key(name, place.country) or f"={fold_name(name)}"
        if len(key) <= LONGEST:
            yield key, place.id, place.latitude is not None


def renamed_by(spellings: Iterable[Spelling]) -> dict[str, str]:
    """The same as :func:`renamed_places`, of spellings in any order."""
    spelt: dict[str, dict[str, bool]] = defaultdict(dict)
    for key, id, on_map in spellings:
        spelt[key][id] = on_map or spelt[key].get(id, False)
    renamed: dict[str, str] = {}
    for _, alike in sorted(spelt.items()):
        nameless = sorted(id for id, on_map in alike.items() if not on_map and id.startswith(NAMED_ONLY))
        known = [id for id in alike if id not in nameless]
        if len(known) > 1 or not nameless:
            continue
        one = known[0] if known else nameless[0]
        renamed.update({id: one for id in nameless if id != one})
    return renamed


def _names(record: DocumentRecords) -> Iterator[tuple[Place, str]]:
    """The places of a document with their names, those by which its accounts call them among them."""
    places = {place.id: place for place in record.places}
    yield from ((place, place.name) for place in record.places)
    for account in (account for telling in record.tellings for account in telling.accounts):
        place = places.get(account.place or "")
        if place is not None and account.place_text:
            yield place, account.place_text


def with_ids(record: DocumentRecords, renamed: Mapping[str, str]) -> DocumentRecords:
    """A document in which renamed places go by their new ids."""
    if not any(place.id in renamed for place in record.places):
        return record
    return replace(
        record,
        places=tuple(replace(place, id=renamed.get(place.id, place.id)) for place in record.places),
        tellings=tuple(_telling(telling, renamed) for telling in record.tellings),
        restrictions=tuple(
            replace(restriction, place=_id(restriction.place, renamed)) for restriction in record.restrictions
        ),
        talks=tuple(
            replace(track, rounds=tuple(replace(r, place=_id(r.place, renamed)) for r in track.rounds))
            for track in record.talks
        ),
    )


def _telling(telling: Telling, renamed: Mapping[str, str]) -> Telling:
    accounts = tuple(replace(account, place=_id(account.place, renamed)) for account in telling.accounts)
    return replace(telling, accounts=accounts)


def _id(place: str | None, renamed: Mapping[str, str]) -> str | None:
    return renamed.get(place, place) if place is not None else None
