"""What the keys of `events` look for: acts of terror, told one by one, and whom they struck.

Those keys were made for violence against people who do not fight, against what is theirs and the state's.
Out of their bounds are fights of two armed bodies, the fighters that any blow cost, what armed bodies lose,
ground won and lost, and arrests. counterclaim reports all of that, so it is left out here, before the
scorer sees it, by what the reading says of kinds of events, of actors and of people hurt, and never by the
words of a text.

By the task description of the keys (MUC-4, template-doc-part1, 1.0) an incident that struck civilians or what
is theirs is told whole, its soldiers with it, and soldiers count who are not of their attackers' nation:
here, of another state than the one it was in. Fighters of groups count in none.

Two more things are put as the keys have them. A count is a number there: "several" and "dozens" are none,
and those whom a figure includes are counted by themselves. And the day is the incident's, as the ledger has
it, also where the day stands with another mention of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from counterclaim.incidents.sides import Sides
from counterclaim.incidents.stories import Document
from counterclaim.incidents.versions import draft_incidents
from counterclaim.model.actors import ActorKind
from counterclaim.model.dates import TimeExpression, TimexType
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.incidents import CasualtyKind
from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span
from counterclaim.pipeline.reading import Reading
from counterclaim.vocab.lexicons import longest_head, numbers, participants

FIGHT, HARM, PROTEST = "clash", "harm", "protest"
STATE = "state:"
NO_ACTS = (
    *("territory", "detention", "drone", "mobilisation", "attack.shootdown", "agreement", "talks"),
    *("restriction", "ceasefire-violation.fortification", "ceasefire-violation.movement"),
)
OUTCOMES = ("killed", "wounded", "captured", "missing")  # not "casualties", which armies have
FIGHTERS = frozenset((ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.PEACEKEEPER))
CIVIL_WORDS = (
    participants()["people.civil"] - participants()["people.armed"] - participants()["people.anybody"]
)
DAYS = (TimexType.DATE, TimexType.TIME)


def acts_of_terror(reading: Reading, wanted: Sequence[str]) -> dict[str, Any]:
    """The annotations of a reading, with those events alone that the keys look for."""
    layers = reading.layers
    if layers is None:
        return reading.annotations(wanted)
    acts = [act for incident in _incidents(reading, layers) for act in _acts(layers, incident)]
    acts.sort(key=lambda act: (act.sentence, act.span))
    found = replace(reading, layers=replace(layers, happenings=acts)).annotations(wanted)
    return {**found, "events": [event for event in found["events"] if not event["type"].startswith(NO_ACTS)]}


def _incidents(reading: Reading, layers: Layers) -> list[list[Happening]]:
    """Happenings by the incident that the ledger makes of them; those that it makes none of are alone."""
    name, cast = reading.records.document.id, layers.cast
    document = Document(name, layers.text, layers.times, layers.attributions, Sides(cast.actors), cast.places)
    home = {
        happening.trigger: number
        for number, draft in enumerate(draft_incidents(document, layers.happenings))
        for happening in draft.happenings
    }
    groups: dict[object, list[Happening]] = {}
    for happening in layers.happenings:
        groups.setdefault(home.get(happening.trigger, happening), []).append(happening)
    return list(groups.values())


def _acts(layers: Layers, incident: Sequence[Happening]) -> Iterator[Happening]:
    fight = any(happening.types[0].startswith(FIGHT) for happening in incident)
    whole = any(_strikes_others(layers, happening) for happening in incident)
    dated = (h.time for h in incident if h.time is not None and not h.by)
    day = next((time for time in dated if _tells_day(layers.times[time])), None)
    for happening in incident:
        if fight and not whole and _is_of_fight(happening):
            continue
        act = _act(layers, happening, whole=whole)
        if act is not None:
            yield replace(act, time=day, by=False) if act.time is None and day is not None else act


def _tells_day(time: TimeExpression) -> bool:
    """Whether words come to one day: "in June" is none."""
    return time.type in DAYS and re.match(r"....-\d\d-\d\d", time.value or "") is not None


def _strikes_others(layers: Layers, happening: Happening) -> bool:
    """Whether people who do not fight came to harm, or what is theirs: the keys have such incidents whole."""
    if not happening.real or happening.types[0].startswith(NO_ACTS):
        return False
    civil = any(_is_civil(layers, count) for count in happening.hurt)
    things = any(not _fights(layers, span) for span in happening.involved.targets)
    return civil or things or _strikes_guests(layers, happening)


def _strikes_guests(layers: Layers, happening: Happening) -> bool:
    """Whether soldiers of one state were struck in another, where they are no party."""
    place = layers.cast.places.get(happening.place_id or happening.set_in or "")
    owners = {(count.actor or "").partition("/")[0] for count in happening.hurt}
    states = {owner.removeprefix(STATE) for owner in owners if owner.startswith(STATE)}
    return place is not None and place.country is not None and bool(states - {place.country})


def _is_civil(layers: Layers, count: Hurt) -> bool:
    nouns = [span.of(layers.text).lower() for span in count.people]
    told = any(noun.removesuffix("s") in CIVIL_WORDS for noun in nouns)
    return count.high != 0 and (count.kind is CasualtyKind.CIVILIAN or (count.kind is None and told))


def _is_of_group(layers: Layers, count: Hurt) -> bool:
    """Whether those hurt are fighters of a group, whom no key holds; soldiers may be struck beside others."""
    actor = layers.cast.actors.get(count.actor or "")
    words = (span.of(layers.text).lower().split() for span in count.people)
    heads = (longest_head([*said[:-1], said[-1].removesuffix("s")]) for said in words)
    kinds = {head[1].kind for head in heads if head is not None}
    return count.strange or ActorKind.ARMED_GROUP in kinds | ({actor.kind} if actor is not None else set())


def _is_of_fight(happening: Happening) -> bool:
    """Whether it tells a fight, or a toll that goes on with it; civilians are no part of either."""
    civil = any(count.kind is CasualtyKind.CIVILIAN for count in happening.hurt)
    return not civil and happening.types[0].startswith((FIGHT, HARM))


def _act(layers: Layers, happening: Happening, *, whole: bool) -> Happening | None:
    """A happening without the fighters it struck; ``None`` where it struck nobody and nothing else."""
    if happening.types[0].startswith(NO_ACTS):
        return None
    involved = happening.involved
    hurt = [c for c in happening.hurt if c.outcome in OUTCOMES]
    hurt = [
        c for c in hurt if c.kind is not CasualtyKind.COMBATANT or (whole and not _is_of_group(layers, c))
    ]
    hurt += [part for count in hurt for part in _parts(count)]
    victims = tuple(span for span in involved.victims if not _fights(layers, span))
    targets = tuple(span for span in involved.targets if not _fights(layers, span))
    told = happening.hurt or involved.victims or involved.targets
    if told and not (hurt or victims or targets):
        return None
    if happening.types[0].startswith(PROTEST):
        if not (hurt or targets):
            return None
        happening = replace(happening, types=(HARM,))  # what was done there, as the keys tell it
    return replace(
        happening,
        hurt=tuple(_in_numbers(layers, count) for count in hurt),
        involved=replace(involved, victims=victims, targets=targets),
    )


def _parts(count: Hurt) -> list[Hurt]:
    """As in "nine people, including a priest": the priest too; "six badly hurt" are no kind of people."""
    return [
        replace(count, low=part.low, high=part.high, span=part.span, including=(), shares=())
        for part in count.including
        if part.what not in OUTCOMES
    ]


def _fights(layers: Layers, span: Span) -> bool:
    """Whether words are for fighters, or for a thing of theirs: "army positions"."""
    named = (layers.cast.actors.get(mention.actor or "") for mention in layers.cast.within(span))
    kinds = {actor.kind for actor in named if actor is not None}
    words = layers.text[span.start : span.end].lower().split()
    heads = [longest_head(words[: end + 1]) for end in range(len(words))]
    heads += [longest_head([word.removesuffix("s")]) for word in words]
    return not FIGHTERS.isdisjoint(kinds | {head[1].kind for head in heads if head is not None})


def _in_numbers(layers: Layers, count: Hurt) -> Hurt:
    words = layers.text[count.span.start : count.span.end].lower().split()
    vague = not numbers().vague.keys().isdisjoint(words)
    return replace(count, low=None, high=None, shares=()) if vague else count
