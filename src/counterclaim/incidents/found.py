"""What a document is found by, so that another one finds all that it may touch.

Tellings of one incident are a day apart at most, and a denial stands under one that blames the denier within
some days of it, or at a place that both name. Situations are compared among those of one party or place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import product

from counterclaim.incidents.answers import ANSWERED_WITHIN
from counterclaim.incidents.blocks import days_of
from counterclaim.incidents.likeness import MAX_GAP_DAYS
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.spellings import spellings_of, with_ids
from counterclaim.model.incidents import Telling
from counterclaim.model.ledgers import DocumentRecords, Key
from counterclaim.model.situations import Voice

SPELT = "spelt"  # the key of all spellings of places


def keys_of(
    record: DocumentRecords, renamed: Mapping[str, str], sides: Sides, profiles: Mapping[str, Profile]
) -> Iterator[Key]:
    """Everything a document is found by but the words it shares; ``record`` as it was read.

    ``renamed`` are places that go by another id, ``profiles`` those of its tellings, by id.
    """
    id, published = record.document.id, record.document.published
    for telling in record.tellings:
        profile = profiles[telling.id]
        named = _answer(profile, day_of(published)) if telling.answer else _telling(profile)
        yield from (Key(key=key, document=id) for key in named)
    for key in situation_keys(with_ids(record, renamed), sides):
        yield Key(key=key, document=id)
    for spelling in spellings_of(record):
        yield Key(key=SPELT, place=spelling_place(*spelling))
    own = {actor.id for actor in record.actors}
    yield from (Key(key=f"unknown {actor}", document=id) for actor in named_actors(record) - own)


def spelling_place(spelling: str, place: str, on_map: bool) -> str:
    """How a spelling is written among all of them."""
    return f"{place}\n{spelling}\n{'on map' if on_map else ''}"


def _telling(profile: Profile) -> Iterator[str]:
    if profile.dates is None:
        yield from (f"undated {side} {at}" for side, at in product(profile.perpetrators, profile.places))
        return
    for day in days_of(profile.dates):
        yield f"day {day}"
        yield from (f"blamed {side} {day}" for side in profile.perpetrators)


def _answer(profile: Profile, told: date | None) -> Iterator[str]:
    if profile.dates is not None:
        yield from (f"denied {side} {day}" for side, day in product(profile.deniers, days_of(profile.dates)))
        yield from (f"denied {side} at {at}" for side, at in product(profile.deniers, profile.places))
    elif told is not None:
        yield from (f"answered {side} {told.toordinal()}" for side in profile.deniers)


def near_days(profile: Profile) -> Iterator[str]:
    """What tellings that may be of one incident with a telling are found by."""
    if profile.dates is not None:
        yield from (f"day {day}" for day in days_of(profile.dates, give=MAX_GAP_DAYS))


def answers_to(profiles: list[Profile]) -> Iterator[str]:
    """What the denials are found by that may be of one of several incidents."""
    blamed = {side for profile in profiles for side in profile.perpetrators}
    dated = [profile.dates for profile in profiles if profile.dates is not None]
    close = {day for dates in dated for day in days_of(dates, give=MAX_GAP_DAYS)}
    late = {day for dates in dated for day in days_of(dates, give=ANSWERED_WITHIN.days)}
    places = {place for profile in profiles if profile.dates is None for place in profile.places}
    yield from (f"denied {side} {day}" for side, day in product(blamed, close))
    yield from (f"answered {side} {day}" for side, day in product(blamed, late))
    yield from (f"denied {side} at {at}" for side, at in product(blamed, places))


def answered_by(profile: Profile, told: date | None) -> Iterator[str]:
    """What the tellings are found by that blame who denies, and may be of the incident that is denied."""
    days = _denied_days(profile, told)
    yield from (f"blamed {side} {day}" for side, day in product(profile.deniers, days))
    yield from (f"undated {side} {at}" for side, at in product(profile.deniers, profile.places))


def may_answer(denial: Profile, told: date | None, telling: Profile) -> bool:
    """Whether a denial may be of the incident of a telling: of the same days or place, by whom it blames."""
    if not denial.deniers & telling.perpetrators:
        return False
    if telling.dates is None:
        return denial.dates is not None and bool(denial.places & telling.places)
    days = days_of(telling.dates)
    return any(day in days for day in _denied_days(denial, told))


def _denied_days(denial: Profile, told: date | None) -> range:
    """Days on which a telling lies that is of one incident with one of the day denied."""
    if denial.dates is not None:
        return days_of(denial.dates, give=2 * MAX_GAP_DAYS)
    if told is None:
        return range(0)
    return days_of((told, told), give=ANSWERED_WITHIN.days + 2 * MAX_GAP_DAYS)


def situation_keys(record: DocumentRecords, sides: Sides) -> set[str]:
    """What the situations of a document are compared by."""
    side = sides.of
    return {
        *(f"pledge {side(x.by)}" for x in record.pledges),
        *(f"restriction {x.place}" for x in record.restrictions),
        *(f"talks {side(actor)}" for x in record.talks for actor in (*x.parties, *x.mediators)),
        *(f"position {side(x.actor)}" for x in record.positions),
        *(f"disagreement {side(actor)}" for x in record.disagreements for actor in x.between),
    }


def day_of(published: str | None) -> date | None:
    """The day of publication."""
    return date.fromisoformat(published[:10]) if published else None


def causes(record: DocumentRecords) -> set[str]:
    """Tellings that situations of a document, or its tellings, refer to."""
    caused = {p.cause.id for r in record.restrictions for p in r.phases if p.cause is not None}
    return caused | {relation.id for telling in record.tellings for relation in telling.relations}


def named_actors(record: DocumentRecords) -> set[str]:
    """Actors that the records of a document speak of."""
    named = {a for actor in record.actors for a in (actor.side, actor.part_of)}
    named |= {a for claim in record.claims for a in (claim.claimer, claim.addressee, *claim.chain)}
    named |= {a for telling in record.tellings for a in _actors_told(telling)}
    named |= {a for x in record.pledges for a in (x.by, x.to)}
    named |= {a for x in record.restrictions for a in (x.imposed_by, *(p.imposed_by for p in x.phases))}
    named |= {a for x in record.talks for a in (*x.parties, *x.mediators)}
    named |= {x.actor for x in record.positions} | {a for x in record.disagreements for a in x.between}
    named |= {voice.party for voice in _voices(record)}
    return {actor for actor in named if actor is not None}


def _actors_told(telling: Telling) -> Iterator[str | None]:
    yield from telling.fighters
    for account in telling.accounts:
        yield from (account.party, account.origin, account.perpetrator, account.victim)
        yield from (entry.side for entry in account.casualties)


def _voices(record: DocumentRecords) -> Iterator[Voice]:
    for pledge in record.pledges:
        yield from pledge.voices
    for restriction in record.restrictions:
        yield from restriction.voices
    for track in record.talks:
        yield from track.voices
    for position in record.positions:
        yield from position.voices
