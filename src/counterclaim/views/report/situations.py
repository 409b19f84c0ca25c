"""Pledges, restrictions, talks, positions and disagreements as a page shows them."""

from __future__ import annotations

from counterclaim.model.situations import (
    Disagreement,
    PassageException,
    Phase,
    Pledge,
    Position,
    Restriction,
    Round,
    StatedDuration,
    TalksTrack,
)
from counterclaim.views.report.claims import claim_reference
from counterclaim.views.report.desk import Desk, quoted
from counterclaim.views.report.situation_views import (
    DisagreementView,
    DurationLine,
    PhaseView,
    PledgeView,
    PositionView,
    RestrictionView,
    RoundView,
    TrackView,
)
from counterclaim.views.report.wording import LEVELS, PLEDGES, STATUSES, Sign, day_words, type_words
from counterclaim.views.report.words import Value

VERDICTS = {
    True: Sign("✓", "agrees with the dates", "firm"),
    False: Sign("≠", "does not agree with the dates", "contested"),
    None: Sign("–", "cannot be checked", "unknown"),
}


def pledge_view(pledge: Pledge, desk: Desk) -> PledgeView:
    """One promise."""
    return PledgeView(
        anchor=desk.anchor(pledge.id),
        by=desk.named([pledge.by], pledge.evidence),
        to=desk.named([pledge.to], pledge.evidence),
        content=desk.words.value(pledge.content, pledge.evidence),
        made=desk.date(pledge.made, pledge.evidence),
        deadline=desk.date(pledge.deadline, pledge.evidence),
        sign=PLEDGES[pledge.status],
        days_past=pledge.days_past_deadline,
        attribution=STATUSES[pledge.attribution_status],
        voices=desk.voices(pledge.voices),
    )


def restriction_view(restriction: Restriction, desk: Desk) -> RestrictionView:
    """One restriction with its phases and the arithmetic of its durations."""
    place = desk.names.of(restriction.place)
    title = type_words(restriction.type) + (f" of {place}" if place else ", place not stated")
    return RestrictionView(
        anchor=desk.anchor(restriction.id),
        title=desk.words.value(title, restriction.evidence),
        imposed_by=desk.named([restriction.imposed_by], restriction.evidence),
        doubts=desk.doubts(restriction),
        start=desk.date(restriction.start, restriction.evidence, bare=True),
        end=desk.date(restriction.end, restriction.evidence, bare=True),
        ongoing_at=day_words(restriction.ongoing_at) if restriction.ongoing_at else None,
        days=restriction.duration_days,
        attribution=STATUSES[restriction.attribution_status],
        phases=tuple(_phase(phase, desk) for phase in restriction.phases),
        durations=tuple(_duration(stated, desk) for stated in restriction.stated_durations),
        justifications=tuple(claim_reference(claim, desk) for claim in restriction.justifications),
        voices=desk.voices(restriction.voices),
    )


def track_view(track: TalksTrack, desk: Desk) -> TrackView:
    """One series of talks."""
    mediators = desk.names.all(track.mediators)
    return TrackView(
        anchor=desk.anchor(track.id),
        title=f"Talks mediated by {mediators}" if mediators else "Talks, mediator not stated",
        parties=desk.named(track.parties, track.evidence),
        subject=desk.stated(track.subject, track.evidence),
        words=desk.words.value("words", track.evidence),
        rounds=tuple(_round(round, desk) for round in track.rounds),
        voices=desk.voices(track.voices),
    )


def position_view(position: Position, desk: Desk) -> PositionView:
    """What one party wants on one issue."""
    return PositionView(
        anchor=desk.anchor(position.id),
        actor=desk.named([position.actor], position.evidence),
        issue=desk.words.value(position.issue, position.evidence),
        position=desk.words.value(position.position, position.evidence),
        since=desk.date(position.since, position.evidence),
        voices=desk.voices(voice for voice in position.voices if voice.party != position.actor),
    )


def disagreement_view(disagreement: Disagreement, desk: Desk) -> DisagreementView:
    """Parties at odds, with claims of both."""
    return DisagreementView(
        between=" and ".join(desk.party(party) for party in disagreement.between),
        over=desk.words.value(disagreement.over, disagreement.evidence),
        claims=tuple(claim_reference(claim, desk) for claim in disagreement.claims),
    )


def _phase(phase: Phase, desk: Desk) -> PhaseView:
    return PhaseView(
        sign=LEVELS[phase.level],
        words=desk.words.value("words", phase.evidence),
        start=desk.date(phase.start, phase.evidence, bare=True),
        end=desk.date(phase.end, phase.evidence, bare=True),
        days=phase.duration_days,
        imposed_by=desk.named([phase.imposed_by], phase.evidence),
        mechanism=desk.stated(phase.mechanism, phase.evidence),
        cause=desk.link(phase.cause.id) if phase.cause else None,
        exceptions=tuple(_exception(exception, phase, desk) for exception in phase.exceptions),
    )


def _exception(exception: PassageException, phase: Phase, desk: Desk) -> Value:
    via = desk.names.all(exception.via)
    text = f"{exception.what} (through {via})" if via else exception.what
    return desk.words.value(text, exception.evidence or phase.evidence)


def _duration(stated: StatedDuration, desk: Desk) -> DurationLine:
    words = desk.words.value(f"“{stated.text}”", stated.evidence)
    return DurationLine(words, stated.computed_days, VERDICTS[stated.consistent])


def _round(round: Round, desk: Desk) -> RoundView:
    place = desk.names.of(round.place)
    return RoundView(
        date=desk.date(round.date, round.evidence),
        words=desk.words.value(place or "place not stated", round.evidence, said=quoted(round.evidence)),
        level=desk.stated(round.level, round.evidence),
        mediators=desk.named(round.mediators, round.evidence),
    )
