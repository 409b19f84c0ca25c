"""Whether a happening belongs to an event told before: how like it is, and how like it has to be."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.incidents.families import CLASH, OPEN, families
from counterclaim.incidents.likeness import ONE_KIND, likeness
from counterclaim.incidents.points import SAME_THRESHOLD, Likeness
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.rival_versions import (
    DETAIL_REACH,
    VERSION_NEEDS,
    compare_versions,
    is_bare_admission,
    is_doers_version,
    is_killers_count,
    is_rival_version,
    is_sufferers_version,
)
from counterclaim.incidents.same_thing import is_headline, strikes_the_same
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.struck_people import are_those_hurt, strikes_those_hurt
from counterclaim.incidents.told_apart import POINTER_REACH, is_next, objections
from counterclaim.incidents.whereabouts import are_near, finest, spots_of
from counterclaim.incidents.who_began import says_who_began
from counterclaim.model.happenings import Happening
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers

DETAIL_NEEDS = 0.0
NEXT_SENTENCE_BONUS = 1.5  # the same voice goes on in the next sentence of the paragraph
SAME_VOICE_BONUS = 0.5
HEADLINE_BONUS = 1.0
TOLL_REACH = 4  # sentences a bare toll may look back, past a denial and what else was said
DAY = len("2024-06-03")  # of a value that tells more there is the hour as well
OWNING, POINTING = frozenset("his her its their".split()), frozenset("the this that these those".split())
WORDS_BEFORE, LONGEST_WORDS = 2, 30  # "the army convoy", and the characters to look for them in
COUNTRY = "country:"  # before the code of a state that is told of as a place
TOWN_KM = 15.0  # what reaches farther around its point is a district or a region


def needed_for(document: Document, draft: Draft, happening: Happening) -> float:
    """A bare reference needs little to find its incident; a full telling needs a full likeness."""
    distance = happening.sentence - draft.last.sentence
    if happening.pointer and distance <= POINTER_REACH:
        return SAME_THRESHOLD if _is_named_in_full(draft, happening) else 0.0
    if are_those_hurt(document, draft, happening):
        return DETAIL_NEEDS
    if says_who_began(document, draft, happening) and 0 <= distance <= POINTER_REACH:
        return DETAIL_NEEDS
    detail = _is_unmarked(document, draft, happening) and _blames_nobody_new(document, draft, happening)
    reach = (
        TOLL_REACH
        if _is_bare_toll(happening) and _only_answered(document, draft, happening)
        else DETAIL_REACH
    )
    if detail and set(happening.types) <= OPEN and 0 <= distance <= reach:
        return DETAIL_NEEDS
    alike = _is_of_one_kind(document, draft, happening) and not _strikes_people(document, draft, happening)
    if detail and alike and 0 <= distance <= POINTER_REACH:
        return VERSION_NEEDS
    again = strikes_the_same(document, draft, happening) or strikes_those_hurt(draft, happening)
    again = again or is_headline(document, draft) or is_killers_count(document, draft, happening)
    again = again or is_bare_admission(document, draft, happening)
    return VERSION_NEEDS if again else SAME_THRESHOLD


def _only_answered(document: Document, draft: Draft, happening: Happening) -> bool:
    """Whether at most one sentence between is told by nobody: a new matter may begin in two."""
    told = {attribution.sentence for attribution in document.attributions}
    between = set(range(draft.last.sentence + 1, happening.sentence))
    return len(between - told) <= 1


def _is_bare_toll(happening: Happening) -> bool:
    """As in "nine people had died": no day, place or doer of its own."""
    told = happening.place_id is not None or happening.time is not None or happening.doer is not None
    return happening.types == ("harm",) and not told


def _is_named_in_full(draft: Draft, happening: Happening) -> bool:
    """As in "on the shelling of the camp on Sunday", after an air strike: it points at no other's kind."""
    told = {kind for other in draft.happenings for kind in other.types}
    own = set(happening.types)
    whole = happening.place_id is not None and happening.time is not None
    return whole and not own <= OPEN and not told <= OPEN and not own & told


def _is_unmarked(document: Document, draft: Draft, happening: Happening) -> bool:
    """Told without a day, a place or a number of its own: it goes on with an event.

    A day that meets the one told is none of its own where the accused tells what he struck.

    When people were hurt, told in the next breath, is when it was, where no day was told so far.
    """
    dated = happening.time is not None and all(other.time != happening.time for other in draft.happenings)
    undated = all(other.time is None for other in draft.happenings)
    toll = happening.types == ("harm",) and is_next(draft, happening)
    dated = dated and not (toll and (undated or happening.by))  # "reported on Thursday" is when it was told
    dated = dated and not is_doers_version(document, draft, happening)
    dated = dated and not _tells_the_hour(document, draft, happening)
    apart = happening.another or happening.aggregate or happening.repetitions
    return not dated and not _is_moved(document, draft, happening) and not apart


def _tells_the_hour(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "the convoy was attacked at 11 p.m.", right after a day: the hour of that day, and no other day.

    What was struck has to be theirs who were told of before, or a thing they may have been in.
    """
    if happening.time is None or not is_next(draft, happening):
        return False
    days = {document.times[other.time].value or "" for other in draft.happenings if other.time is not None}
    hour = document.times[happening.time].value or ""
    struck = (*happening.involved.targets, *happening.involved.victims)
    known = bool(struck) and all(_is_known(document.text, span) for span in struck)
    return known and len(hour) > DAY and any(day[:DAY] == hour[:DAY] for day in days if len(day) >= DAY)


def _is_known(text: str, struck: Span) -> bool:
    """As in "their post", "the convoy"; a station may be any, and "the" may be of another word."""
    before = text[max(0, struck.start - LONGEST_WORDS) : struck.start].lower().split()[-WORDS_BEFORE:]
    words = (*before, *struck.of(text).lower().split())
    carried = words[-1] in triggers()["crewed.nouns"] and not POINTING.isdisjoint(words)
    return carried or not OWNING.isdisjoint(words)


def _is_moved(document: Document, draft: Draft, happening: Happening) -> bool:
    """Told of a place that was not told so far; the first place, told in the next breath, is a detail."""
    told = {other.place_id for other in draft.happenings if other.place_id}
    if happening.place_id is None or happening.place_id in told:
        return False
    if is_next(draft, happening) and _is_within(document, told, happening):
        return False
    return bool(told) or not is_next(draft, happening) or _opens_a_scene(draft, happening)


def _is_within(document: Document, told: set[str], happening: Happening) -> bool:
    """As in "fired at Israel. A girl was hurt near Arad": where in it, if nothing says how else she was."""
    place = document.places.get(happening.place_id or "")
    if place is None or happening.types != ("harm",) or happening.involved.perpetrators:
        return False
    return told == {f"{COUNTRY}{place.country}"} and not happening.weapons


def _opens_a_scene(draft: Draft, happening: Happening) -> bool:
    """As in "In Orsa a shell fell", told after something else; "the city" that was told of opens none."""
    place = happening.place
    fronted = place is not None and place.span.start < happening.span.start
    fronted = fronted and all(place != other.place for other in draft.happenings)
    return fronted and happening.sentence != draft.last.sentence


def _blames_nobody_new(document: Document, draft: Draft, happening: Happening) -> bool:
    """A telling that names a doer where none, or another, was named so far is more than a detail."""
    own, told = document.profile([happening]).perpetrators, document.profile(draft.happenings).perpetrators
    fought = any(CLASH in other.types for other in draft.happenings)  # who began is a version of it
    return fought or own <= told or is_rival_version(document, draft, happening)


def _is_of_one_kind(document: Document, draft: Draft, happening: Happening) -> bool:
    told = frozenset(kind for other in draft.happenings for kind in other.types)
    if is_sufferers_version(document, draft, happening) and frozenset(happening.types) & OPEN:
        return True
    return told <= OPEN or bool(families(told) & families(frozenset(happening.types)))


def _strikes_people(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "Chad said it had destroyed a tank. Six prisoners were shot, Libya said": others, by another."""
    tellers = {document.sides.of(document.party(other)) for other in draft.happenings}
    things = all(other.involved.targets and not _hurts(other) for other in draft.happenings)
    people = _hurts(happening) and not happening.involved.targets and not set(happening.types) & OPEN
    return things and people and document.sides.of(document.party(happening)) not in tellers


def _hurts(happening: Happening) -> bool:
    return bool(happening.hurt or happening.involved.victims)


def belongs(document: Document, draft: Draft, happening: Happening) -> Likeness:
    """What speaks for a happening being of an event told before, and against it."""
    told, own = document.profile(draft.happenings), document.profile([happening])
    if happening.pointer:
        own = _as_pointed_at(draft, happening, told, own)
    if told.counts & own.counts:  # else who goes on from a region to a town in it tells of another event
        there, here = finest(told.places, own.places, document.places)
        told, own = replace(told, places=there), replace(own, places=here)
    found = likeness(told, own)
    if happening.pointer and happening.place_id is not None and _is_elsewhere(document, draft, happening):
        found.forbid("what is pointed at was in another town")
    if _is_of_tellers_town(document, draft, happening):
        found.forbid("told by people of another town")
    if happening.pointer and ONE_KIND in found.reasons and own.weapons - told.weapons:
        found.add(-1.0, "what is pointed at was of another weapon")  # "the rocket fire" is no drone strike
    near = is_next(draft, happening) and not (happening.place and _opens_a_scene(draft, happening))
    just_told = happening.pointer and 0 <= happening.sentence - draft.last.sentence <= 1
    if near and happening.types == ("harm",) and happening.hurt:
        found.add(NEXT_SENTENCE_BONUS + 1.0, "a toll told right after it")
    elif near or just_told:
        found.add(NEXT_SENTENCE_BONUS, "told in the next breath")
    if is_headline(document, draft) and told.counts & own.counts:
        found.add(HEADLINE_BONUS, "the toll of the headline")  # whichever side each says was hit
    if document.party(happening) is not None and document.party(happening) == document.party(draft.last):
        found.add(SAME_VOICE_BONUS, "same voice")
    compare_versions(document, draft, happening, found)
    if happening.types == ("harm",) and any(other.repetitions for other in draft.happenings):
        found.add(-1.0, "many are counted there, and people are hurt in one")
    for reason in objections(document, draft, happening):
        found.forbid(reason)
    return found


def _as_pointed_at(draft: Draft, happening: Happening, told: Profile, own: Profile) -> Profile:
    """What a bare reference says itself: no part of the toll, not where more closely, not when it is told.

    "On Friday the army said who was behind the raid": that may have been on any day before.
    """
    own = replace(own, counts=frozenset(c for c in own.counts if not _is_part(c, told.counts)))
    if 0 <= happening.sentence - draft.last.sentence <= 1 and not own.places & told.places:
        own = replace(own, places=frozenset())  # "the attack came near Orsa"
    if happening.by and told.dates and own.dates and told.dates[0] < own.dates[0]:
        own = replace(own, dates=None)
    return own


def _is_elsewhere(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "shelled Gao. The attack on Timbuktu ..."; "near Tessit" may be in Gao."""
    if happening.place_relation is not None:
        return False
    profiles = document.profile(draft.happenings), document.profile([happening])
    told, own = (spots_of(profile.places, document.places) for profile in profiles)
    towns = all(spot.reach <= TOWN_KM for spot in (*told, *own))
    return bool(told and own) and towns and not are_near(told, own)


def _is_of_tellers_town(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "shelled Gao. Residents of Kidal said gunmen had killed four": they tell of their own town."""
    if happening.setting is None or happening.set_in is None or happening.attribution is None:
        return False
    source = document.attributions[happening.attribution].source
    if not any(span.contains(happening.setting.span) for span in source):
        return False
    told = spots_of(document.profile(draft.happenings).places, document.places)
    own = spots_of([happening.set_in], document.places)
    return bool(told and own) and not are_near(told, own)


def _is_part(count: tuple[str, int], told: frozenset[tuple[str, int]]) -> bool:
    """As in "three of the dead" of five: no other figure, but a part of the one told."""
    return any(outcome == count[0] and count[1] < number for outcome, number in told)
