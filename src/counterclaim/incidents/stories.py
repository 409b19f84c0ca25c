"""What is needed of a document to draft its incidents, and the drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.incidents.comparable import interval
from counterclaim.incidents.profile import Profile
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.whereabouts import names_of
from counterclaim.model.actors import ActorKind, Place
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.dates import DateRelation, TimeExpression, When
from counterclaim.model.happenings import Happening, Hurt, Role

MUTUAL = "mutual"  # the form of what two sides give each other: "traded accusations"
UCDP_REGION = 4  # UCDP's precision of a province; a country has more
EACH_OTHER = ("each other", "one another")


@dataclass(slots=True)
class Draft:
    """An incident in the making: its happenings in text order, which attributions answer or echo it.

    ``details`` are denials of what is told about it and is no event ("there were weapons in the car").
    """

    happenings: list[Happening] = field(default_factory=list)
    denials: list[int] = field(default_factory=list)
    details: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    echoes: list[int] = field(default_factory=list)
    mutual: list[str] = field(default_factory=list)

    @property
    def last(self) -> Happening:
        """The happening told last."""
        return self.happenings[-1]


@dataclass(frozen=True, slots=True)
class Document:
    """What is needed of a document to draft its incidents."""

    id: str
    text: str
    times: Sequence[TimeExpression]
    attributions: Sequence[Attribution]
    sides: Sides
    places: Mapping[str, Place] = field(default_factory=dict)
    _whens: dict[tuple[int, bool, bool], When] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def when(self, happening: Happening) -> When | None:
        """The date of a happening, in its own words or those of the sentence that reports it."""
        if happening.time is None:
            return None
        known = (happening.time, happening.by, happening.exact)
        if known not in self._whens:  # asked for again with each happening of a long story
            self._whens[known] = self._when(happening.time, by=happening.by, exact=happening.exact)
        return self._whens[known]

    def _when(self, time: int, *, by: bool, exact: bool) -> When:
        when = self.times[time].when(self.id)
        if exact:
            return replace(when, relation=DateRelation.AT)
        if by:
            return replace(when, earliest=None, relation=DateRelation.BY)
        if when.relation in (DateRelation.UNTIL, DateRelation.BY):  # "by Tuesday 14 had been killed"
            return replace(when, earliest=None)
        if when.relation is DateRelation.SINCE and when.latest is not None:  # "since the truce of 3 June"
            return replace(when, latest=None, best=f"{when.best}/..")
        return when

    def story_day(self, happening: Happening) -> When | None:
        """The day that the story around a happening is told of; from then on, if it came after."""
        if happening.day is None:
            return None
        when = self.times[happening.day].when(self.id)
        if happening.by:
            return replace(when, earliest=None, relation=DateRelation.BY)
        if not happening.later:
            return when
        return replace(when, latest=None, best=f"{when.best}/..", relation=DateRelation.AFTER)

    def is_region(self, place: str | None) -> bool:
        """Whether a place is a province or more, so that it says little of where."""
        known = self.places.get(place or "")
        return known is not None and (known.precision.ucdp or 0) >= UCDP_REGION

    def party(self, happening: Happening) -> str | None:
        """Who tells a happening; ``None`` for the narration."""
        return self.attributions[happening.attribution].actor if happening.attribution is not None else None

    def blames_each_other(self, index: int | None) -> bool:
        """As in "Chad and Libya accused each other of it", "traded accusations": each blames the other."""
        attribution = self.attributions[index] if index is not None else None
        if attribution is None or attribution.stance is not Stance.ACCUSE or not attribution.chain:
            return False
        told = (span.of(self.text).lower() for span in attribution.content)
        return attribution.frame == MUTUAL or any(words.startswith(EACH_OTHER) for words in told)

    def profile(self, happenings: Sequence[Happening]) -> Profile:
        """Several happenings of one incident as one profile."""
        told = [h for h in happenings if not h.by] or [h for h in happenings if not self._admits(h)]
        whens = dict.fromkeys(self._day_told(h) for h in told)
        dates = [found for when in whens if (found := interval(when)) is not None]
        victims = self._sides([h.victim.actor for h in happenings if h.victim])
        fought = self._sides([role.actor for h in happenings for role in fighters(h)])
        return Profile(
            types=frozenset(kind for h in happenings for kind in h.types),
            dates=(min(d[0] for d in dates), max(d[1] for d in dates)) if dates else None,
            places=frozenset(name for h in happenings for name in names_of(h.place_id, h.place_relation)),
            perpetrators=self._sides([role.actor for h in happenings for role in culprits(h)]),
            victims=victims,
            fighters=fought,
            territories=frozenset(filter(self.sides.is_territory, victims | fought)),
            counts=frozenset(
                (hurt.outcome, hurt.low)
                for happening in happenings
                for hurt in happening.hurt
                if hurt.low and _is_number(hurt)
            ),
            weapons=frozenset(name for h in happenings for name, _ in h.weapons),
            aggregate=any(h.aggregate for h in happenings),
        )

    def _admits(self, happening: Happening) -> bool:
        """As in "on Saturday the army admitted that it had fired": on a day that may be long past."""
        index = happening.attribution
        return index is not None and self.attributions[index].stance is Stance.CONFIRM

    def _day_told(self, happening: Happening) -> When | None:
        """When it was; as in "tried on Saturday for the murder", by which day it was, another may tell."""
        if happening.by and happening.day is not None:
            return self.times[happening.day].when(self.id)
        return self.when(happening)

    def _sides(self, actors: Sequence[str | None]) -> frozenset[str]:
        return frozenset(
            side
            for actor in actors
            if (side := self.sides.of(actor)) and side != "group:civilians" and not self._is_person(side)
        )

    def _is_person(self, side: str) -> bool:
        known = self.sides.actors.get(side)
        return known is not None and known.kind is ActorKind.PERSON


def _is_number(hurt: Hurt) -> bool:
    """Whether a figure may be another than one told: names are counted by nobody, and "dozens" may be 42."""
    return not hurt.named and hurt.high in (None, hurt.low)


def culprits(happening: Happening) -> tuple[Role, ...]:
    """Everybody who did it: of two spoken of as one, each."""
    first = happening.perpetrator
    if first is None or (happening.accomplices and is_joint(first.actor)):
        return happening.accomplices
    return first, *happening.accomplices


def fighters(happening: Happening) -> tuple[Role, ...]:
    """The two who fought, where nobody says who began."""
    roles = (happening.perpetrator, happening.rival) if happening.mutual else ()
    return tuple(role for role in roles if role is not None)


def is_joint(actor: str | None) -> bool:
    """Whether an id is of several actors spoken of as one: they blame nobody and own up to nothing as one."""
    return actor is not None and actor.startswith("joint:")
