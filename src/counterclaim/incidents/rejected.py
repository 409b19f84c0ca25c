"""Records without the claims that people rejected, and with what they set of others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from counterclaim.incidents.dockets import Docket
from counterclaim.model.claims import Claim, Subject, SubjectKind
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.model.situations import Pledge, Position, Restriction, TalksTrack, Voice

Situation = TypeVar("Situation", Pledge, Restriction, TalksTrack, Position)


def as_decided(records: Sequence[DocumentRecords], docket: Docket) -> list[DocumentRecords]:
    """Records whose claims are those that people left, as they left them; the others are not touched."""
    if not (docket.dropped or docket.altered or docket.about):
        return list(records)
    return [_decided(record, docket) for record in records]


def _decided(record: DocumentRecords, docket: Docket) -> DocumentRecords:
    claims = tuple(_claim(claim, docket) for claim in record.claims if claim.id not in docket.dropped)
    if claims == record.claims:
        return record
    dropped = docket.dropped
    return replace(
        record,
        claims=claims,
        pledges=_voiced(record.pledges, dropped),
        restrictions=_voiced(record.restrictions, dropped),
        talks=_voiced(record.talks, dropped),
        positions=_voiced(record.positions, dropped),
        disagreements=tuple(d for d in record.disagreements if dropped.isdisjoint(d.claims)),
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


def _voiced(situations: tuple[Situation, ...], dropped: Collection[str]) -> tuple[Situation, ...]:
    """Situations without rejected voices; one that nobody else tells of goes with its voices."""
    kept = []
    for situation in situations:
        voices = tuple(voice for told in situation.voices if (voice := _voice(told, dropped)) is not None)
        if voices == situation.voices:
            kept.append(situation)
        elif voices:
            kept.append(replace(situation, voices=voices))
    return tuple(kept)


def _voice(voice: Voice, dropped: Collection[str]) -> Voice | None:
    claims = tuple(id for id in voice.claims if id not in dropped)
    if claims == voice.claims:
        return voice
    return replace(voice, claims=claims) if claims else None
