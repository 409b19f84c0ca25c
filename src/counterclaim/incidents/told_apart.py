"""Why a happening is no part of an event told before: another day, another side, one of many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.incidents.families import DRONES
from counterclaim.incidents.owned_and_denied import is_denied_beside
from counterclaim.incidents.stories import Document, Draft
from counterclaim.incidents.two_owners import is_anothers_deed
from counterclaim.incidents.whereabouts import are_near, spots_of
from counterclaim.model.dates import When
from counterclaim.model.happenings import Happening
from counterclaim.vocab.lexicons import triggers

SAME_DAY_REACH = 2
LONGEST_SENTENCE = 200  # characters behind a toll in which "there" says where it was
DEPLORED_REACH = 30  # characters around a deed in which it is called names
POINTER_REACH = 8  # sentences a bare reference may look back


def objections(document: Document, draft: Draft, happening: Happening) -> Iterator[str]:
    """Why a happening can be no part of what is told, whatever they have in common."""
    if happening.another and any(happening.sentence == other.sentence for other in draft.happenings):
        yield "told as another in the same sentence"
    if is_anothers_deed(document, draft, happening):
        yield "each of two owns up to a deed of its own"
    if is_denied_beside(document, draft, happening):
        yield "owned up to where the other is denied"
    if _is_of_the_same_day(document, draft, happening):
        yield "one more event of the same day"
    if _is_one_of_many(draft, happening):
        yield "one day's event, and not all that were counted"
    if happening.earlier and not happening.pointer and draft.last.sentence < happening.sentence:
        yield "it had come before"
    if happening.pointer and happening.sentence - draft.last.sentence > POINTER_REACH:
        yield "too far back"
    yield from _elsewhere(document, draft, happening)
    if _is_another_loss(document, draft, happening):
        yield "another side's loss, and nothing told of where both were hurt"
    if _is_deplored(document, draft, happening):
        yield "called unprovoked or worse by those who are said to have done it"
    if happening.types == ("harm",) and _is_toll_apart(document, draft, happening):
        yield "people hurt elsewhere than in the breaches counted, or by no drone that came down"


def can_stand_alone(happening: Happening) -> bool:
    """Whether it tells enough to be an event of its own, and does not only point at one told before.

    "No soldier was killed" tells of none by itself.
    """
    if happening.types == ("harm",) and happening.hurt and all(hurt.high == 0 for hurt in happening.hurt):
        return False
    if not happening.pointer:
        return True
    known = happening.place_id is not None and happening.time is not None  # "the raid on Gao on Monday"
    done = happening.doer is not None and happening.attribution is not None and happening.types != ("harm",)
    return known or done or any(hurt.low is not None and hurt.high != 0 for hurt in happening.hurt)


def is_next(draft: Draft, happening: Happening) -> bool:
    """Whether it is told in the next breath, in the same paragraph."""
    near = 0 <= happening.sentence - draft.last.sentence <= 1
    return near and happening.paragraph == draft.last.paragraph


def _is_set_apart(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "the attack in Jolo on 5 June" after one in Cebu on 4 June: both tell their own day and place."""
    if _is_out_of_the_story(document, draft, happening) or _is_by_the_way(document, draft, happening):
        return True
    if _is_of_the_story(document, draft, happening):
        return True
    days, whole = document.profile([happening]).dates, [h for h in draft.happenings if h.time is not None]
    told = document.profile(whole) if whole else None
    if days is None or happening.time is None or told is None or told.dates is None:
        return False
    days_apart = days[1] < told.dates[0] or told.dates[1] < days[0]
    elsewhere = bool(told.places) and happening.place_id is not None and happening.place_id not in told.places
    return days_apart and elsewhere


def _is_out_of_the_story(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "the killing of two near Orsa on 2 March", after a toll in the story of 3 March in Tora."""
    when = document.when(happening) if not happening.by else None
    if (
        when is None
        or happening.place_id is None
        or any(h.time is not None or h.place_id for h in draft.happenings)
    ):
        return False
    days = [day for other in draft.happenings if (day := document.story_day(other)) is not None]
    apart = [_is_before(when, day) or _is_before(day, when) for day in days]
    scenes = {other.set_in for other in draft.happenings}
    spots = spots_of([happening.place_id], document.places), spots_of(filter(None, scenes), document.places)
    return bool(apart) and all(apart) and all(spots) and not are_near(*spots)


def _elsewhere(document: Document, draft: Draft, happening: Happening) -> Iterator[str]:
    if _is_set_apart(document, draft, happening):
        yield "on another day and at another place"
    if _is_in_another_town(document, draft, happening):
        yield "told by one voice, of two towns"


def _is_in_another_town(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "Chad said a drone killed two in Faya. It said a missile killed two in Abeche": two of them."""
    party = document.party(happening)
    own = [other for other in draft.happenings if document.party(other) == party and other.place_id]
    if party is None or happening.place_id is None or happening.pointer or not own:
        return False
    here = spots_of([happening.place_id], document.places)
    there = spots_of([other.place_id for other in own if other.place_id], document.places)
    towns = all(spot.reach <= 0 for spot in (*here, *there))
    return bool(here and there) and towns and not are_near(here, there)


def _is_of_the_story(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "doctors counted 39 hurt", after "planes had bombed the area a day earlier": not by those."""
    if re.match(r"[^.\n]*\bthere\b", document.text[happening.span.end :][:LONGEST_SENTENCE]):
        return False
    before = all(other.earlier and other.time is not None for other in draft.happenings)
    days = {other.time for other in draft.happenings}
    tellers = {other.attribution for other in draft.happenings}
    bare = happening.types == ("harm",) and happening.time is None and not happening.earlier
    of_day = happening.day is not None and happening.day not in days
    return before and bare and of_day and happening.attribution not in tellers


def _is_by_the_way(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "shelling in Gao killed six", after "the strikes came two days after a raid on a bridge"."""
    aside = all(other.another and other.time is not None for other in draft.happenings)
    if not aside or happening.pointer or happening.time is not None or happening.place_id is None:
        return False
    day = document.story_day(happening)
    whens = [when for other in draft.happenings if (when := document.when(other)) is not None]
    apart = day is not None and all(_is_before(when, day) or _is_before(day, when) for when in whens)
    return apart and happening.place_id not in document.profile(draft.happenings).places


def _is_before(one: When, other: When) -> bool:
    """Whether one date ends before another begins, as far as both tell."""
    return one.last_day is not None and other.first_day is not None and one.last_day < other.first_day


def _is_of_the_same_day(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "five died near Orsa. On the same day a sixth was killed when a lorry was shot at"."""
    before = 0 < happening.sentence - draft.last.sentence <= SAME_DAY_REACH
    if not before or happening.pointer or happening.types == ("harm",):
        return False
    start = max(document.text.rfind(stop, 0, happening.span.start) for stop in (". ", "\n", "” "))
    opening = document.text[start + 1 : happening.span.start].strip().lower()
    return opening.startswith(tuple(triggers()["another.days"])) and not _is_anothers(
        document, draft, happening, start
    )


def _is_anothers(document: Document, draft: Draft, happening: Happening, start: int) -> bool:
    """As in "Later that day the army said ...": the day of saying, where others told it before."""
    if happening.attribution is None:
        return False
    teller = document.attributions[happening.attribution]
    opened = any(start <= span.start < happening.span.start for span in teller.cue)
    sides = {document.sides.of(document.party(other)) for other in draft.happenings}
    return opened and document.sides.of(teller.actor) not in sides


def _is_one_of_many(draft: Draft, happening: Happening) -> bool:
    """As in "broke the truce 45 times this month and shelled Athmuqam on Saturday"."""
    many = any(other.repetitions for other in draft.happenings) and not happening.repetitions
    return many and happening.time is not None and all(h.time != happening.time for h in draft.happenings)


def _is_deplored(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "Chad said the cowardly attack was unprovoked", after a raid of Chad's: another's is meant."""
    side = document.sides.of(document.party(happening))
    if not happening.pointer or side is None or document.profile(draft.happenings).perpetrators != {side}:
        return False
    start, end = happening.span.start, happening.span.end
    around = document.text[max(0, start - DEPLORED_REACH) : end + DEPLORED_REACH].lower()
    return any(word in around for word in triggers()["deplored.words"])


def _is_toll_apart(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "900 breaches in the north. A death was reported from Orsa": of one of them, or of none.

    Nobody is hurt by a drone that flew over or came down, unless that is told in the next breath.
    """
    told = document.profile(draft.happenings)
    if told.types <= DRONES and happening.hurt:
        return not is_next(draft, happening)
    counted = any(other.repetitions for other in draft.happenings) and can_stand_alone(happening)
    return counted and happening.place_id is not None and happening.place_id not in told.places


def _is_another_loss(document: Document, draft: Draft, happening: Happening) -> bool:
    """As in "South Africa said nine of its soldiers had died; Malawi said it had lost three".

    Whose side is none of those that an event is told of has lost its people elsewhere.
    """
    told, own = document.profile(draft.happenings), document.profile([happening])
    side = document.sides.of(document.party(happening))
    if set(happening.types) != {"harm"} or own.victims != {side}:
        return False
    known = told.perpetrators | told.victims | told.fighters
    if side in known:
        return False
    if not known:
        return draft.last.paragraph != happening.paragraph
    return len(known) > 1 or (set(told.types) == {"harm"} and bool(told.victims))
