"""Pledges, restrictions, talks, positions and disagreements as rows of tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import joined
from counterclaim.exports.table_rows import Row, best_day
from counterclaim.model.situations import (
    Disagreement,
    Phase,
    Pledge,
    Position,
    Restriction,
    Round,
    TalksTrack,
    Voice,
)


def of_pledge(pledge: Pledge, *, cast: Cast) -> Row:
    """A pledge, with its fate."""
    return {
        "pledge": pledge.id,
        "by": pledge.by,
        "by_name": cast.name(pledge.by),
        "to": pledge.to,
        "to_name": cast.name(pledge.to),
        "content": pledge.content,
        "made": best_day(pledge.made),
        "deadline": best_day(pledge.deadline),
        "deadline_latest": pledge.deadline.latest if pledge.deadline is not None else None,
        "status": pledge.status,
        "days_past_deadline": pledge.days_past_deadline,
        "attribution_status": pledge.attribution_status,
    }


def of_restriction(restriction: Restriction, *, cast: Cast) -> Row:
    """A restriction; its phases are a table of their own."""
    return {
        "restriction": restriction.id,
        "type": restriction.type,
        "place": restriction.place,
        "place_name": cast.name(restriction.place),
        "imposed_by": restriction.imposed_by,
        "imposed_by_name": cast.name(restriction.imposed_by),
        "start": best_day(restriction.start),
        "end": best_day(restriction.end),
        "ongoing_at": restriction.ongoing_at,
        "duration_days": restriction.duration_days,
        "stated_durations": joined(stated.text for stated in restriction.stated_durations),
        "justifications": joined(restriction.justifications),
        "attribution_status": restriction.attribution_status,
    }


def of_phase(restriction: str, number: int, phase: Phase, cast: Cast) -> Row:
    """A stretch of time in which a restriction had one level."""
    return {
        "restriction": restriction,
        "phase": number,
        "level": phase.level,
        "start": best_day(phase.start),
        "end": best_day(phase.end),
        "duration_days": phase.duration_days,
        "imposed_by": phase.imposed_by,
        "imposed_by_name": cast.name(phase.imposed_by),
        "mechanism": phase.mechanism,
        "exceptions": joined(exception.what for exception in phase.exceptions),
    }


def of_track(track: TalksTrack, *, cast: Cast) -> Row:
    """A series of talks; its meetings are a table of their own."""
    return {
        "track": track.id,
        "mediators": joined(track.mediators),
        "mediator_names": joined(cast.names(track.mediators)),
        "parties": joined(track.parties),
        "party_names": joined(cast.names(track.parties)),
        "subject": track.subject,
    }


def of_round(track: str, number: int, meeting: Round, cast: Cast) -> Row:
    """One meeting."""
    return {
        "track": track,
        "round": number,
        "date": best_day(meeting.date),
        "place": meeting.place,
        "place_name": cast.name(meeting.place),
        "level": meeting.level,
        "status": meeting.status,
        "mediators": joined(meeting.mediators),
    }


def of_position(position: Position, *, cast: Cast) -> Row:
    """What a party wants."""
    return {
        "position": position.id,
        "actor": position.actor,
        "actor_name": cast.name(position.actor),
        "issue": position.issue,
        "content": position.position,
        "since": best_day(position.since),
    }


def of_disagreement(disagreement: Disagreement, *, cast: Cast) -> Row:
    """Parties at odds."""
    return {
        "disagreement": disagreement.id,
        "between": joined(disagreement.between),
        "between_names": joined(cast.names(disagreement.between)),
        "over": disagreement.over,
        "claims": joined(disagreement.claims),
    }


def of_voice(record: str, voice: Voice, cast: Cast) -> Row:
    """Who says that a situation is so, or disputes it."""
    return {
        "record": record,
        "party": voice.party,
        "party_name": cast.name(voice.party),
        "origin": voice.origin,
        "stance": voice.stance,
        "scope": voice.scope,
        "claims": joined(voice.claims),
    }


OF_SITUATIONS: Mapping[str, Callable[..., Row]] = {
    "pledges": of_pledge,
    "restrictions": of_restriction,
    "talks": of_track,
    "positions": of_position,
    "disagreements": of_disagreement,
}
