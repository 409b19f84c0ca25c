"""Records without the claims that people rejected, and with what they set of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from counterclaim.incidents.dockets import Docket
from counterclaim.incidents.sides import Sides
from counterclaim.model.actors import Actor
from counterclaim.model.claims import Claim, Subject, SubjectKind
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack, Voice, attribution_status

Situation = TypeVar("Situation", Pledge, Restriction, TalksTrack, Position)


def as_decided(records: Sequence[DocumentRecords], docket: Docket, sides: Sides) -> list[DocumentRecords]:
    """Records whose claims are those that people left, as they left them; the others are not touched."""
    if not (docket.dropped or docket.altered or docket.about):
        return list(records)
    return [_decided(record, docket, sides) for record in records]


def _decided(record: DocumentRecords, docket: Docket, sides: Sides) -> DocumentRecords:
    claims = tuple(_claim(claim, docket) for claim in record.claims if claim.id not in docket.dropped)
    if claims == record.claims:
        return record
    return replace(
        record,
        claims=claims,
        pledges=_voiced(record.pledges, docket, sides),
        restrictions=_voiced(record.restrictions, docket, sides),
        talks=_voiced(record.talks, docket, sides),
        positions=_voiced(record.positions, docket, sides),
        disagreements=tuple(d for d in record.disagreements if docket.dropped.isdisjoint(d.claims)),
    )


def _claim(claim: Claim, docket: Docket) -> Claim:
    claim = docket.altered.get(claim.id, claim)
    if claim.parent in docket.dropped:
        claim = replace(claim, parent=None)
    if claim.reply_to in docket.dropped:
        claim = replace(claim, reply_to=None)
    if claim.about is not None and claim.about.kind is SubjectKind.CLAIM and claim.about.id in docket.dropped:
        claim = replace(claim, about=None)
    if claim.id not in docket.about:
        return claim
    telling = docket.about[claim.id]
    return replace(claim, about=Subject(kind=SubjectKind.INCIDENT, id=telling) if telling else None)


def with_status(situation: Any, actors: Mapping[str, Actor]) -> Any:
    """A situation with the status that its voices give it, if it bears one."""
    if isinstance(situation, Pledge | Restriction):
        return replace(situation, attribution_status=attribution_status(situation.voices, actors))
    return situation


def _voiced(situations: tuple[Situation, ...], docket: Docket, sides: Sides) -> tuple[Situation, ...]:
    """Situations without rejected voices, others as they were set; one without any voice left goes."""
    kept = []
    for situation in situations:
        voices = tuple(v for told in situation.voices if (v := _voice(told, docket, sides)) is not None)
        if voices == situation.voices:
            kept.append(situation)
        elif voices:
            kept.append(with_status(replace(situation, voices=voices), sides.actors))
    return tuple(kept)


def _voice(voice: Voice, docket: Docket, sides: Sides) -> Voice | None:
    claims = tuple(id for id in voice.claims if id not in docket.dropped)
    if voice.claims and not claims:
        return None
    said = next((docket.altered[id] for id in claims if _says_otherwise(id, docket)), None)
    if said is not None:
        origin = sides.of(said.claimer) or voice.origin
        return replace(
            voice, party=said.claimer, origin=origin, stance=said.stance, scope=said.scope, claims=claims
        )
    return replace(voice, claims=claims) if claims != voice.claims else voice


def _says_otherwise(id: str, docket: Docket) -> bool:
    """Whether somebody set who says a claim, or how; other words leave its voice as it is."""
    if id not in docket.altered:
        return False
    was, now = docket.claims[id], docket.altered[id]
    return (was.claimer, was.stance, was.scope) != (now.claimer, now.stance, now.scope)
