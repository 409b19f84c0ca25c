"""Pledges, restrictions, talks and positions as people decided: set aside, or with a value of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from typing import Any

from counterclaim.incidents.added import overlap
from counterclaim.incidents.copied import Copies
from counterclaim.incidents.corrections import day_or_days, days_written
from counterclaim.incidents.dockets import GONE
from counterclaim.incidents.lasting import lasting
from counterclaim.incidents.rejected import with_status
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.situations import Gathered, gather
from counterclaim.model.actors import Actor
from counterclaim.model.claims import SubjectKind
from counterclaim.model.dates import When
from counterclaim.model.decisions import Decision, DecisionKind, Target, in_force
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.situations import (
    Pledge,
    PledgeStatus,
    Position,
    Restriction,
    RestrictionType,
    TalksTrack,
    Voice,
    attribution_status,
)
from counterclaim.model.spans import Evidence

Situation = Pledge | Restriction | TalksTrack | Position
Note = Callable[[Decision, str], None]

KINDS: Mapping[SubjectKind, str] = {
    SubjectKind.PLEDGE: "pledges",
    SubjectKind.RESTRICTION: "restrictions",
    SubjectKind.TRACK: "talks",
    SubjectKind.POSITION: "positions",
}
OF_TYPE: Mapping[type, SubjectKind] = {
    Pledge: SubjectKind.PLEDGE,
    Restriction: SubjectKind.RESTRICTION,
    TalksTrack: SubjectKind.TRACK,
    Position: SubjectKind.POSITION,
}
ACTORS, DAYS = ("parties", "mediators"), ("deadline", "start", "end", "since")
COUNTED = (PledgeStatus.OPEN, PledgeStatus.OVERDUE_UNKNOWN)


def is_of_situations(decision: Decision) -> bool:
    """Whether a decision is about a pledge, a restriction, talks or a position."""
    return bool(decision.targets) and decision.targets[-1].kind in KINDS


def with_situations(
    records: Sequence[DocumentRecords],
    decisions: Sequence[Decision],
    sides: Sides,
    copies: Copies,
    note: Note,
) -> Sequence[DocumentRecords]:
    """Records in which situations are what people say, in the order of the decisions.

    What several documents tell of one situation is decided as one, as it stands when each decision applies.
    """
    for decision in filter(is_of_situations, in_force(decisions)):
        target = decision.targets[-1]
        gathered = gather(records, sides, copies)
        found = _found(gathered, target)
        if found is None:
            note(decision, GONE)
            continue
        mine = _members(records, gathered, found, target)
        if decision.kind is DecisionKind.ACCEPT and standing_of(found, sides.actors) != decision.before:
            note(
                decision,
                f"{found.id} was accepted as {decision.before}; it is {standing_of(found, sides.actors)} now",
            )
        elif decision.kind is DecisionKind.REJECT:
            records = _without(records, mine, decision, note)
        elif decision.kind is DecisionKind.SET:
            machine = situation_value(found, str(decision.member))
            if machine not in (decision.before, decision.value):
                message = f"{decision.member} was {decision.before} when it was set to {decision.value}"
                note(decision, f"{message}; it is read as {machine} now")
            records = _changed(records, mine, partial(_set, decision))
        elif decision.kind is DecisionKind.ADD:
            records = _voiced(records, mine, decision, sides)
    return records


def kind_of(situation: Situation) -> SubjectKind:
    """What kind of record a situation is."""
    return OF_TYPE[type(situation)]


def standing_of(situation: Situation, actors: Mapping[str, Actor]) -> str:
    """How a situation stands, as `accept` keeps it: who says so, and the fate of a pledge."""
    told = str(attribution_status(situation.voices, actors))
    return f"{situation.status}, {told}" if isinstance(situation, Pledge) else told


def situation_value(situation: Situation, member: str) -> str | None:
    """One member of a situation, as `set` writes it; ``None`` if it is not stated."""
    value = getattr(situation, member)
    if isinstance(value, When):
        return days_written(value)
    if isinstance(value, tuple):
        return ",".join(value) or None
    return str(value) if value is not None else None


def whose(situation: Situation) -> tuple[str, ...]:
    """Whose a situation is, or where: what tells it from others on words nearby."""
    if isinstance(situation, TalksTrack):
        return (*situation.parties, *situation.mediators)
    of = {Pledge: "by", Restriction: "place", Position: "actor"}[type(situation)]
    value: str | None = getattr(situation, of)
    return (value,) if value is not None else ()


def _found(gathered: Gathered, target: Target) -> Situation | None:
    """The situation of a target: by its id, or where that has changed by its words and whose it is."""
    told: Sequence[Situation] = getattr(gathered, KINDS[target.kind])
    id = gathered.renamed.get(target.id, target.id)
    for situation in told:
        if situation.id == id:
            return situation
    own = [one for one in told if set(whose(one)) & set(target.of) or not (whose(one) or target.of)]
    words = set(target.words)
    same = [(len(words & set(one.evidence)), one) for one in (*own, *told)]
    near = [(int(overlap(one.evidence, target.words)), one) for one in own]
    for held in (same, near):
        most, best = max(held, key=lambda pair: pair[0], default=(0, None))
        if most:
            return best
    return None


def _members(
    records: Sequence[DocumentRecords], gathered: Gathered, found: Situation, target: Target
) -> set[str]:
    """The ids of what documents tell of one situation."""
    told: list[Situation] = list(chain.from_iterable(getattr(r, KINDS[target.kind]) for r in records))
    return {one.id for one in told if gathered.renamed.get(one.id, one.id) == found.id}


def _changed(
    records: Sequence[DocumentRecords],
    ids: set[str],
    change: Callable[[Situation, DocumentRecords], Situation | None],
) -> list[DocumentRecords]:
    """Records in which some situations are changed, or gone."""
    done = []
    for record in records:
        members: dict[str, Any] = {}
        for kind in KINDS.values():
            told: tuple[Situation, ...] = getattr(record, kind)
            new = [change(one, record) if one.id in ids else one for one in told]
            members[kind] = tuple(one for one in new if one is not None)
        done.append(replace(record, **members))
    return done


def _without(
    records: Sequence[DocumentRecords], ids: set[str], decision: Decision, note: Note
) -> list[DocumentRecords]:
    """Records without a situation that is misread; what came since is told, and listed."""
    seen = {words.document for words in decision.targets[-1].words}

    def gone(one: Situation, record: DocumentRecords) -> Situation | None:
        if record.document.id in seen:
            return None
        note(decision, f"{record.document.id} tells of it since, as {one.id}: reject that too, or undo this")
        return one

    done = _changed(records, ids, gone)
    left = {one.id for record in done for kind in KINDS.values() for one in getattr(record, kind)}
    lost = ids - left
    return [
        replace(
            record,
            claims=tuple(
                replace(claim, about=None) if claim.about is not None and claim.about.id in lost else claim
                for claim in record.claims
            ),
        )
        for record in done
    ]


def _set(decision: Decision, situation: Situation, record: DocumentRecords) -> Situation:
    member, value = str(decision.member), decision.value
    words = tuple(e for e in decision.evidence if e.document == record.document.id)
    new: Any = {member: _given(situation, member, value, decision.evidence)}
    changed = replace(situation, **new)
    changed = replace(changed, evidence=tuple(sorted({*situation.evidence, *words})))
    if isinstance(changed, Pledge) and member == "deadline":
        return _clocked(changed, record.document.published)
    if isinstance(changed, Restriction) and member in ("start", "end"):
        return lasting(changed, member, record.document.published)
    return changed


def _given(situation: Situation, member: str, value: str | None, words: tuple[Evidence, ...]) -> object:
    if member in DAYS:
        return day_or_days(value, words or situation.evidence)
    if member in ACTORS:
        return tuple(value.split(",")) if value else ()
    if isinstance(situation, Pledge) and member == "status":
        return PledgeStatus(str(value))
    if isinstance(situation, Restriction) and member == "type":
        return RestrictionType(str(value))
    return value


def _clocked(pledge: Pledge, published: str | None) -> Pledge:
    """A pledge whose deadline is checked against the day of its document."""
    due = pledge.deadline.last_day if pledge.deadline is not None else None
    days = _days(due, published)
    overdue = days is not None and days > 0
    status = PledgeStatus.OVERDUE_UNKNOWN if overdue else PledgeStatus.OPEN
    return replace(
        pledge,
        status=status if pledge.status in COUNTED else pledge.status,
        days_past_deadline=days if overdue else None,
    )


def _days(first: str | None, last: str | None) -> int | None:
    if first is None or last is None:
        return None
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first)).days


def _voiced(
    records: Sequence[DocumentRecords], ids: set[str], decision: Decision, sides: Sides
) -> Sequence[DocumentRecords]:
    """Records in which a claim that a person added is a voice on a situation."""
    claim = decision.added.claim if decision.added is not None else None
    id = claim.id if claim is not None else None
    told = [record.document for record in records for other in record.claims if other.id == id]
    if claim is None or not told:
        return records
    voice = Voice(
        party=claim.claimer,
        origin=sides.of(claim.claimer) or told[0].narrator,
        stance=claim.stance,
        scope=claim.scope,
        claims=(claim.id,),
        evidence=claim.evidence,
    )

    def joined(one: Situation, _: DocumentRecords) -> Situation:
        heard: Situation = with_status(replace(one, voices=(*one.voices, voice)), sides.actors)
        return heard

    return _changed(records, {min(ids)}, joined)
