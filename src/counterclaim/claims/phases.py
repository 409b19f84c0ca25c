"""Phases: the levels and dates that the limits of one restriction tell, laid one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from counterclaim.claims.found import sentence_evidence, words_of
from counterclaim.claims.limits import Limit
from counterclaim.model.claims import Subject, SubjectKind
from counterclaim.model.dates import DatePrecision, DateRelation, When, lasted
from counterclaim.model.documents import Document
from counterclaim.model.layers import Layers
from counterclaim.model.situations import PassageException, Phase, RestrictionLevel

UNKNOWN = RestrictionLevel.UNKNOWN


@dataclass(slots=True)
class _Stretch:
    """A phase in the making."""

    level: RestrictionLevel
    start: When | None
    end: When | None
    limits: list[Limit] = field(default_factory=list)

    @property
    def first_day(self) -> str:
        """The day it begins, for sorting: the undated ones last."""
        return (self.start.first_day if self.start else None) or "9999"

    def take(self, other: _Stretch) -> None:
        """What another says of the same time."""
        self.level = self.level if self.level is not UNKNOWN else other.level
        self.start, self.end = self.start or other.start, self.end or other.end
        self.limits += other.limits


def phases_of(
    document: Document, layers: Layers, limits: Sequence[Limit], causes: dict[int, str]
) -> list[Phase]:
    """Phases in the order of their dates. ``causes`` are ids of incidents by sentence."""
    dated, bounded, plain = _stretches(document, limits)
    for stretch in bounded:
        _bound(dated, stretch)
    dated.sort(key=lambda stretch: stretch.first_day)
    for stretch in plain:
        _fit(dated, stretch)
    for before, after in pairwise(dated):
        if before.end is None and before.start is not None and before.first_day < after.first_day:
            before.end = after.start  # one level lasts until the next begins
    return [_phase(document, layers, stretch, causes) for stretch in dated]


def _stretches(
    document: Document, limits: Sequence[Limit]
) -> tuple[list[_Stretch], list[_Stretch], list[_Stretch]]:
    """What has a start, what has an end alone, and what has neither; one stretch for each start and level."""
    dated: list[_Stretch] = []
    bounded: list[_Stretch] = []
    plain: list[_Stretch] = []
    last_end: When | None = None
    for limit in limits:
        start, end = _bounds(document, limit)
        if start is None and limit.since_then:
            start = last_end
        last_end = end or last_end
        stretch = _Stretch(limit.level, start, end, [limit])
        if start is not None:
            _add(dated, stretch)
        elif end is not None:
            bounded.append(stretch)
        elif limit.level is not UNKNOWN:
            plain.append(stretch)
    return dated, bounded, plain


def _bounds(document: Document, limit: Limit) -> tuple[When | None, When | None]:
    """When it began and when it ended; "from 3 to 10 June" tells both."""
    start = limit.start.when(document.id) if limit.start is not None else None
    end = limit.end.when(document.id) if limit.end is not None else None
    if start is None or end is not None or start.precision is not DatePrecision.RANGE:
        return start, end
    first, last = (
        replace(start, earliest=day, latest=day, best=day, precision=DatePrecision.DAY, relation=relation)
        for day, relation in ((start.first_day, DateRelation.SINCE), (start.last_day, DateRelation.UNTIL))
    )
    return (first, last) if first.earliest and last.latest else (start, None)


def _add(dated: list[_Stretch], stretch: _Stretch) -> None:
    same = next((s for s in dated if s.first_day == stretch.first_day and _agree(s, stretch)), None)
    if same is None:
        dated.append(stretch)
    else:
        same.take(stretch)


def _agree(one: _Stretch, other: _Stretch) -> bool:
    return one.level is other.level or UNKNOWN in (one.level, other.level)


def _bound(dated: list[_Stretch], stretch: _Stretch) -> None:
    """As in "until 15 June some fuel was let through".

    This is the level of all that began before and has none, and the last of it ends there.
    """
    end = (stretch.end.last_day if stretch.end else None) or ""
    before = [s for s in dated if s.first_day < end and _open(s, end) and _agree(s, stretch)]
    if not before:
        dated.append(stretch)
        return
    before.sort(key=lambda s: s.first_day)
    for earlier in before[:-1]:
        earlier.take(_Stretch(stretch.level, None, None, stretch.limits))
    before[-1].take(stretch)


def _open(stretch: _Stretch, end: str) -> bool:
    return stretch.end is None or stretch.end.last_day == end


def _fit(dated: list[_Stretch], stretch: _Stretch) -> None:
    """A level without a date: the phase of that level, the one without a level, else what came after."""
    same = next((s for s in reversed(dated) if s.level is stretch.level), None)
    unknown = [s for s in dated if s.level is UNKNOWN]
    if same is not None:
        same.take(stretch)
    elif len(unknown) == 1 and stretch.level is not RestrictionLevel.EASED:
        unknown[0].take(stretch)
    else:
        stretch.start = dated[-1].end if dated else None
        dated.append(stretch)


def _phase(document: Document, layers: Layers, stretch: _Stretch, causes: dict[int, str]) -> Phase:
    limits = stretch.limits
    cause = next((causes[limit.sentence] for limit in limits if limit.sentence in causes), None)
    mechanism = next((limit.mechanism for limit in limits if limit.mechanism is not None), None)
    return Phase(
        level=stretch.level,
        start=stretch.start,
        end=stretch.end,
        evidence=sentence_evidence(document.id, layers, [limit.sentence for limit in limits]),
        duration_days=lasted(stretch.start, stretch.end, document.published),
        exceptions=tuple(
            PassageException(
                what=words.of(layers.text), via=via, evidence=words_of(document.id, layers.text, [words])
            )
            for limit in limits
            for words, via in limit.exceptions
        ),
        imposed_by=next((limit.imposed_by for limit in limits if limit.imposed_by), None),
        mechanism=mechanism.of(layers.text) if mechanism is not None else None,
        cause=Subject(kind=SubjectKind.INCIDENT, id=cause) if cause else None,
    )
