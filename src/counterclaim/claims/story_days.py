"""Which of the days that a text tells is that of a happening which has none in its own sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.claims.listing import Items
from counterclaim.model.happenings import Happening

HARM = "harm"
CUSTODY = "detention."
BY_FORCE = (HARM, "attack.", "civilians.")
LEADS = 3  # paragraphs after a lead that may point back at it


@dataclass(frozen=True, slots=True)
class Day:
    """A day that the text tells: which expression it is, where it stands, and if it dates something told.

    One that looks ``back`` ("he had come on 3 June") is left again by what is told next; one of what had come
    ``earlier`` ("he had died two weeks earlier") is of nothing told before it.
    """

    index: int
    start: int
    paragraph: int
    pointing: bool = False
    back: bool = False
    earlier: bool = False


def days_of_story(
    days: Sequence[Day], opened: Sequence[int], items: Items, happening: Happening
) -> list[Day]:
    """The days that are told of the story a happening is in.

    "In a separate incident ..." begins another, at the offsets ``opened``; so does each item of a list.
    """
    at = happening.span.start
    start = max((opening for opening in opened if opening <= at), default=0)
    end = min((opening for opening in opened if opening > at), default=None)
    here = (day for day in days if day.start >= start and (end is None or day.start < end))
    return [day for day in here if items.reaches(day.start, happening)]


def _may_be(happening: Happening, others: Sequence[Happening]) -> bool:
    """Whether other events may be what is told: of the same kind, or the one that cost the same lives."""
    if any(_is_of_other_people(happening, other) for other in others):
        return False
    kinds = {kind for other in others for kind in other.types}
    return _is_of_same_kind(happening, kinds) or any(costs_the_same(happening, other) for other in others)


def _is_of_other_people(happening: Happening, other: Happening) -> bool:
    """As in "the murder of Omar Keita. Ali Diallo was shot on Monday": each has a name.

    So were people of other kinds and number: "the murder of a judge. Nine miners were shot on Monday".
    """
    named, others = (
        {(hurt.outcome, hurt.actor) for hurt in one.hurt if hurt.named and hurt.actor}
        for one in (happening, other)
    )
    if named and others:
        return named.isdisjoint(others)
    counts, told = ({(hurt.outcome, hurt.low) for hurt in one.hurt} for one in (happening, other))
    strangers = bool(happening.struck) and bool(other.struck) and happening.struck.isdisjoint(other.struck)
    return strangers and bool(counts and told) and counts.isdisjoint(told)


def costs_the_same(happening: Happening, other: Happening) -> bool:
    """As in "condemned the murder of two nuns. The two were killed in an ambush", "... were ambushed"."""
    if set(happening.types) != {HARM}:
        return False
    by_force = all(kind.startswith(BY_FORCE) for kind in other.types)
    if by_force and (_struck_the_same(happening, other) or _is_of_those_told(happening, other)):
        return True
    counts = {(hurt.outcome, hurt.low, hurt.high) for hurt in happening.hurt if (hurt.low or 0) > 1}
    named = {(hurt.outcome, hurt.actor) for hurt in happening.hurt if hurt.named}
    return any(
        (hurt.outcome, hurt.low, hurt.high) in counts or (hurt.outcome, hurt.actor) in named
        for hurt in other.hurt
    )


def _struck_the_same(happening: Happening, other: Happening) -> bool:
    """As in "the murder of a judge. The judge and his guard were shot": of fewer, or elsewhere, it is not."""
    first, later = sorted((happening, other), key=lambda told: told.span.start)
    counted, again = ({h.outcome: h.low for h in one.hurt if h.low is not None} for one in (first, later))
    no_fewer = all(counted[outcome] <= again[outcome] for outcome in counted.keys() & again.keys())
    places = {one.place_id for one in (first, later)} - {None}
    return bool(first.struck & later.struck_again) and no_fewer and len(places) < 2


def _is_of_those_told(happening: Happening, other: Happening) -> bool:
    """As in "held over the murder of a judge. He was shot dead on Monday": in the very next sentence."""
    hurt, told = ({(h.outcome, h.low) for h in one.hurt} for one in (happening, other))
    return bool(other.involved.pronouns) and other.sentence == happening.sentence + 1 and bool(hurt & told)


def _is_of_same_kind(happening: Happening, others: Iterable[str]) -> bool:
    """Whether other events may be what is told: a truce is broken by attacks."""
    breach = any(kind.startswith("ceasefire-violation") for kind in happening.types)
    attack = any(kind.startswith("attack.") for kind in happening.types)
    # "a bomb went off ... The blast was at noon"; "was shot ... after he was wounded on Monday"
    loose = {"attack.generic", HARM} if attack else set()
    return all(
        kind in happening.types or kind in loose or (breach and kind.startswith("attack.")) for kind in others
    )


def days_of_like(
    happening: Happening, days: Sequence[Day], own: Mapping[int, Sequence[Happening]]
) -> list[Day]:
    """The days that date the like of a happening: all that there is for one that is only spoken of.

    So does the day of what points back at it, and of nothing else: "the incident occurred on Tuesday".
    """
    return [day for day in days if _dates_like(happening, day, own.get(day.index, ()))]


def _dates_like(happening: Happening, day: Day, dated: Sequence[Happening]) -> bool:
    if not dated:
        return day.pointing
    others = [other for other in dated if not other.by]
    return bool(others) and (
        _may_be(happening, others) or any(_may_be(other, [happening]) for other in others)
    )


def day_around(
    happening: Happening, days: Sequence[Day], own: Mapping[int, Sequence[Happening]]
) -> int | None:
    """The day told last before a happening, or in its own paragraph, or in the paragraph after a lead.

    A day told later that dates an event of another kind is that event's. What points back at a lead ("The
    blast was on Monday") dates it from further on, too.
    """
    start, paragraph = happening.span.start, happening.paragraph
    days = [day for day in days if not _is_of_others_deeds(happening, own.get(day.index, ()))]
    before = [day for day in days if day.start < start]
    before = [day for day in before if not day.back] or before
    after = [day for day in days if day.start > start and not day.earlier]
    after = [day for day in after if _may_be(happening, own.get(day.index, ()))]
    beside = [day for day in before if day.paragraph == paragraph][-1:]
    beside += [day for day in after if day.paragraph == paragraph][:1]
    beside += before[-1:]
    reach = {day.index: paragraph + (LEADS if day.pointing else 1) for day in after}
    beside += [day for day in after if day.paragraph <= reach[day.index]][:1] if not before else []
    return beside[0].index if beside else None


def _is_of_others_deeds(happening: Happening, others: Sequence[Happening]) -> bool:
    """As in "a shell fell on Monday. Police have arrested a man": whose deed it was, they took him later.

    "Troops stormed the camp on Monday. They arrested ten": the day is that of all they did there.
    """
    if not others or not all(kind.startswith(CUSTODY) for kind in happening.types):
        return False
    if any(kind.startswith(CUSTODY) for other in others for kind in other.types):
        return False
    doers = {_owner(role.actor) for other in others if (role := other.perpetrator) is not None}
    own = _owner(happening.perpetrator.actor) if happening.perpetrator is not None else None
    return not doers or (own is not None and own not in doers)


def _owner(actor: str | None) -> str | None:
    """Whose body an actor is by its id: the police and the army of a state are the state's."""
    return actor.partition("/")[0] if actor is not None else None
