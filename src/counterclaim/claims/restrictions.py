"""Restrictions: blockades, closures and cuts with dated phases, exceptions, causes, stated durations.

The limits of a document are brought together by the way or place they limit; their levels and dates make
the phases. Stated durations are checked by arithmetic, never believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.found import Found, sentence_evidence, voices_of, words_of
from counterclaim.claims.limit_finding import find_limits
from counterclaim.claims.limits import Limit
from counterclaim.claims.phases import phases_of
from counterclaim.model.claims import Stance, Subject, SubjectKind, SubStance
from counterclaim.model.dates import TimeExpression, When, days_between, lasted
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Telling
from counterclaim.model.layers import Layers
from counterclaim.model.situations import (
    Phase,
    Restriction,
    RestrictionLevel,
    RestrictionType,
    StatedDuration,
    attribution_status,
)
from counterclaim.vocab.lexicons import situations

TOLERANCE = 0.15  # a stated duration is rounded by its writer; further off than that contradicts the dates
TOLERANCE_DAYS = 1
REACH = 3  # sentences around a limit in which "supplies could be brought in" speaks of it
_PRONOUNS = ("it", "which")
_AFTER = ("following", "after")
_UNMADE = frozenset((Stance.DEMAND, Stance.PLEDGE, Stance.THREATEN))  # what is asked for or announced


def find_restrictions(
    document: Document, layers: Layers, claim_ids: Sequence[str], tellings: Sequence[Telling]
) -> Found[Restriction]:
    """All restrictions of a document; claims that speak of one are told in ``about``."""
    limits = [limit for sentence in layers.parse for limit in find_limits(layers, sentence)]
    limits = [limit for limit in limits if not _stances(layers, limit) & _UNMADE]
    for limit in limits:
        if _is_short(layers, limit):
            limit.end = limit.start
    causes = dict(_causes(layers, limits, tellings))
    records, about = [], {}
    for group in _groups(layers, limits):
        record, speakers = _restriction(document, layers, claim_ids, group, causes)
        records.append(record)
        about.update({index: Subject(kind=SubjectKind.RESTRICTION, id=record.id) for index in speakers})
    return Found(records, about)


def _speakers(layers: Layers, limit: Limit) -> list[int]:
    """Attributions that say what a limit says."""
    return [
        index
        for index, attribution in enumerate(layers.attributions)
        if attribution.sentence == limit.sentence and attribution.covers(limit.head.start)
    ]


def _stances(layers: Layers, limit: Limit) -> set[Stance]:
    return {layers.attributions[index].stance for index in _speakers(layers, limit)}


def _groups(layers: Layers, limits: Sequence[Limit]) -> list[list[Limit]]:
    """Limits of one restriction together, in text order."""
    groups: list[list[Limit]] = []
    waiting: list[Limit] = []
    for limit in limits:
        if limit.anaphoric and limit.way is not None:
            limit.place = _named_before(layers, limit, groups)
        home = _home(layers, limit, groups)
        if home is not None:
            home.append(limit)
        elif limit.kind is None or (limit.anaphoric and limit.place is None and limit.way is None):
            waiting.append(limit)
        else:
            groups.append([limit])
    for limit in sorted(waiting, key=lambda limit: not limit.tells):
        _settle(layers, limit, groups)
    return [sorted(group, key=lambda limit: limit.head.start) for group in groups]


def _named_before(layers: Layers, limit: Limit, groups: Sequence[Sequence[Limit]]) -> str | None:
    """The way that "the road" or "it" means: the last one named, unless a limit was told since."""
    told = max((other.head.start for group in groups for other in group), default=-1)
    for mention in reversed(layers.cast.mentions):
        form = mention.name.of(layers.text).lower()
        if told < mention.head < limit.head.start and mention.place and _alike(limit.way, form):
            return mention.place
    return None


def _alike(way: str | None, other: str | None) -> bool:
    """Whether two ways can be one: the same name, or nouns for one kind of way where one has no name.

    "The road" can be "the Lachin corridor"; "the Rafah crossing" can't be "the Kerem Shalom crossing".
    """
    if way is None or other is None:
        return False
    one, two = way.split(" "), other.split(" ")
    if len(one) > 1 and len(two) > 1:
        return way == other
    ways = situations()["things.ways"]
    if way in _PRONOUNS or other in _PRONOUNS:
        return one[-1] in ways or two[-1] in ways
    kinds = (situations()["things.roads"], situations()["things.gates"])
    return one[-1] == two[-1] or any({one[-1], two[-1]} <= kind for kind in kinds)


def _home(layers: Layers, limit: Limit, groups: Sequence[list[Limit]]) -> list[Limit] | None:
    """The restriction that a limit tells more of, the one told last if there are several."""
    for group in reversed(groups):
        if _tells_of(layers, limit, group):
            return group
    return None


def _tells_of(layers: Layers, limit: Limit, group: Sequence[Limit]) -> bool:
    if limit.kind is not None and group[0].supply != limit.supply:
        return False
    near = 0 <= limit.sentence - group[-1].sentence <= REACH
    if near and limit.anaphoric and limit.way is None and limit.kind is RestrictionType.DENIAL_OF_PASSAGE:
        return True  # "nor can food be brought into X" tells what a closed road means for X
    if limit.place is not None and any(other.place for other in group):
        if limit.way is not None and all(not _alike(limit.way, other.way) for other in group if other.way):
            return not any(other.way for other in group)
        return any(other.place == limit.place for other in group) and _one_time(layers, limit, group)
    if limit.way in _PRONOUNS and near and not any(other.way for other in group):
        return True  # "a curfew, which was lifted"
    if limit.way is not None:
        return any(_alike(limit.way, other.way) for other in group) and (limit.anaphoric or near)
    return limit.anaphoric and (near or limit.kind not in (None, RestrictionType.DENIAL_OF_PASSAGE))


def _settle(layers: Layers, limit: Limit, groups: list[list[Limit]]) -> None:
    """What is told before its restriction: "worried about the blockade. The road has been shut since"."""
    after = next((g for g in groups if 0 <= g[0].sentence - limit.sentence <= REACH), None)
    if after is not None:
        after.append(limit)
    elif limit.kind is RestrictionType.DENIAL_OF_PASSAGE or (
        limit.kind is not None and (limit.tells or _speakers(layers, limit))
    ):
        groups.append([limit])


def _one_time(layers: Layers, limit: Limit, group: Sequence[Limit]) -> bool:
    """Whether a limit can be of the same time: one that was over before the other began is another."""
    return not any(
        _over_before(layers, one, other) or _over_before(layers, other, one)
        for one in group
        for other in (limit,)
    )


def _over_before(layers: Layers, one: Limit, other: Limit) -> bool:
    """As in "on 3 December they closed the pass for an afternoon", told beside a closure since the 12th."""
    if not _is_short(layers, one) or one.start is None or other.start is None:
        return False
    return (one.start.latest or "")[:10] < (other.start.earliest or "")[:10]


def _is_short(layers: Layers, limit: Limit) -> bool:
    """Whether it lasted some hours of one day."""
    return limit.start is not None and any(
        time.days is not None and time.days[1] <= 1 and _lasts(layers, time) for time in limit.durations
    )


def _lasts(layers: Layers, time: TimeExpression) -> bool:
    """Whether a duration says how long something lasts; not "hours after", "two days ago"."""
    following = layers.text[time.span.end :].lstrip().split(" ", 1)[0].strip(",.")
    return following not in ("after", "before", "later", "earlier", "ago", "curfew")  # "a 24-hour curfew"


def _causes(
    layers: Layers, limits: Sequence[Limit], tellings: Sequence[Telling]
) -> Iterator[tuple[int, str]]:
    """The incident told after "following" or "after" in the sentence of a limit."""
    for number in dict.fromkeys(limit.sentence for limit in limits):
        span = layers.layout.sentences[number].span
        words = span.of(layers.text).lower()
        at = max((words.rfind(f" {word} ") for word in _AFTER), default=-1)
        for telling in tellings if at >= 0 else ():
            starts = (e.start for account in telling.accounts for e in account.evidence)
            if any(span.start + at <= start < span.end for start in starts):
                yield number, telling.id
                break


def _restriction(
    document: Document,
    layers: Layers,
    claim_ids: Sequence[str],
    limits: Sequence[Limit],
    causes: dict[int, str],
) -> tuple[Restriction, list[int]]:
    told = [limit for limit in limits if Stance.DENY not in _stances(layers, limit)] or list(limits)
    phases = phases_of(document, layers, told, causes)
    start = next((phase.start for phase in phases if phase.start is not None), None)
    eased = phases[-1] if phases and phases[-1].level is RestrictionLevel.EASED else None
    end = eased.start if eased is not None else None
    if end is None and _is_over(phases, document.published):
        end = phases[-1].end
    speakers = sorted({index for limit in limits for index in _speakers(layers, limit)})
    voices = voices_of(document, layers, claim_ids, speakers)
    place = next((limit.place for limit in limits if limit.place), None)
    ahead = _is_ahead(start, document.published)
    record = Restriction(
        id=content_id("restriction", document.id, place, limits[0].head.start),
        type=_type(told),
        place=place,
        imposed_by=next((limit.imposed_by for limit in told if limit.imposed_by), None),
        start=start,
        end=end,
        ongoing_at=None if eased is not None or end is not None or ahead else document.published,
        phases=tuple(phases),
        evidence=sentence_evidence(document.id, layers, (limit.sentence for limit in limits)),
        duration_days=lasted(start, end, document.published),
        stated_durations=tuple(_stated(document, layers, told, phases, start)),
        justifications=tuple(
            claim_ids[index]
            for index in speakers
            if layers.attributions[index].sub_stance is SubStance.JUSTIFY
        ),
        voices=voices,
        attribution_status=attribution_status(voices, layers.cast.actors),
    )
    return record, speakers


def _type(limits: Sequence[Limit]) -> RestrictionType:
    """The gravest kind that is told: who blockades also closes roads and sets up checkpoints."""
    kinds = [limit.kind for limit in limits if limit.kind is not None]
    for kind in (RestrictionType.BLOCKADE, RestrictionType.CLOSURE, RestrictionType.SUPPLY_CUT):
        if kind in kinds:
            return kind
    return kinds[0] if kinds else RestrictionType.OTHER


def _stated(
    document: Document, layers: Layers, limits: Sequence[Limit], phases: Sequence[Phase], start: When | None
) -> Iterator[StatedDuration]:
    """Each stated duration against the phase told in its sentence, else against the whole."""
    times = {time.span: (time, limit) for limit in limits for time in limit.durations if _lasts(layers, time)}
    for time, limit in times.values():
        span = layers.layout.sentences[limit.sentence].span
        own = next((p.start for p in phases if any(e.span.overlaps(span) for e in p.evidence)), None)
        until = limit.end.latest if limit.end is not None and _is_short(layers, limit) else document.published
        computed = days_between(own or start, until)
        yield StatedDuration(
            text=time.span.of(layers.text),
            computed_days=computed,
            consistent=_consistent(time, computed),
            evidence=words_of(document.id, layers.text, [time.span]),
        )


def _consistent(time: TimeExpression, computed: int | None) -> bool | None:
    if computed is None or time.days is None:
        return None
    low, high = time.days
    slack = max(TOLERANCE_DAYS, round(high * TOLERANCE))
    return low - slack <= computed <= high + slack


def _is_over(phases: Sequence[Phase], published: str | None) -> bool:
    """As in "the pass was shut from 3 to 10 June", told on the 20th, or closed for some hours of one day."""
    until = phases[-1].end.last_day if phases and phases[-1].end is not None else None
    return until is not None and published is not None and until <= published[:10]


def _is_ahead(start: When | None, published: str | None) -> bool:
    """As in "announced a lockdown from Monday": it has not begun."""
    return start is not None and (start.first_day or "") > (published or "9")[:10]
