"""When two records tell of one restriction, round, pledge, position or dispute, and the record of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.incidents.phases import is_of, merged_phases
from counterclaim.incidents.rounds import merged_rounds, shares_round
from counterclaim.incidents.sides import Sides
from counterclaim.model.dates import When, lasted
from counterclaim.model.situations import (
    Disagreement,
    Phase,
    Pledge,
    PledgeStatus,
    Position,
    Restriction,
    RestrictionLevel,
    RestrictionType,
    TalksTrack,
    attribution_status,
)
from counterclaim.model.spans import Evidence

STEM = 5  # letters that words of one root share: "withdraw", "withdrawal"
ALIKE = 0.6  # share of common words from which two contents are one
NEAR = timedelta(days=31)  # undated tellings further apart than that may mean different things


@dataclass(frozen=True, slots=True)
class Merger:
    """Compares situations of several documents by the sides in them, and joins them."""

    sides: Sides
    published: Mapping[str, str | None]

    def same_pledge(self, one: Pledge, other: Pledge) -> bool:
        """The same side promises the same: like words, or one deadline and some words in common."""
        if one.by is None or self.sides.of(one.by) != self.sides.of(other.by):
            return False
        shared, share = _common(one.content, other.content)
        if one.deadline is not None and other.deadline is not None:
            return _overlap(one.deadline, other.deadline) and shared > 1
        return share >= ALIKE

    def pledge(self, one: Pledge, other: Pledge) -> Pledge:
        """One pledge with the evidence and the voices of both."""
        voices = (*one.voices, *other.voices)
        days = [days for x in (one, other) if (days := x.days_past_deadline) is not None]
        return replace(
            one,
            to=one.to or other.to,
            made=one.made or other.made,
            deadline=one.deadline or other.deadline,
            status=_fate(one.status, other.status),
            days_past_deadline=max(days, default=None),
            evidence=evidence_of_both(one.evidence, other.evidence),
            voices=voices,
            attribution_status=attribution_status(voices, self.sides.actors),
        )

    def same_limit(self, one: Restriction, other: Restriction) -> bool:
        """The same place limited in the same way at the same time."""
        cut = RestrictionType.SUPPLY_CUT
        if one.place is None or one.place != other.place or (one.type is cut) != (other.type is cut):
            return False
        first, second = self._lasting(one), self._lasting(other)
        if first is None or second is None:
            return False
        return first[0] <= second[1] and second[0] <= first[1]

    def _lasting(self, restriction: Restriction) -> tuple[date, date] | None:
        """The days it is told to have lasted; what has no date is of the month before it is told."""
        told = restriction.ongoing_at or self.published.get(restriction.evidence[0].document)
        until = (restriction.end.last_day if restriction.end else None) or told
        since = restriction.start.first_day if restriction.start else None
        if until is None or told is None:
            return None
        last = date.fromisoformat(until[:10])
        first = date.fromisoformat(since) if since else date.fromisoformat(told[:10]) - NEAR
        return first, last

    def _told(self, evidence: Iterable[Evidence]) -> str | None:
        """The last day on which any of some words were published."""
        return max(filter(None, (self.published.get(words.document) for words in evidence)), default=None)

    def restriction(self, one: Restriction, other: Restriction) -> Restriction:
        """One restriction with the phases, reasons and voices of both."""
        phases = merged_phases(one.phases, other.phases, self._told((*one.evidence, *other.evidence)))
        voices = (*one.voices, *other.voices)
        start = next((phase.start for phase in phases if phase.start is not None), one.start or other.start)
        lifted = bool(phases) and phases[-1].level is RestrictionLevel.EASED
        end = (phases[-1].start if lifted else None) or (one.end if one.end and other.end else None)
        told = max((x.ongoing_at for x in (one, other) if x.ongoing_at), default=None)
        return replace(
            one,
            type=min(one.type, other.type, key=_gravity),
            imposed_by=one.imposed_by or other.imposed_by,
            start=start,
            end=end,
            ongoing_at=None if end is not None else told,
            phases=phases,
            duration_days=lasted(start, end, told),
            stated_durations=(*one.stated_durations, *other.stated_durations),
            justifications=tuple(dict.fromkeys((*one.justifications, *other.justifications))),
            evidence=evidence_of_both(one.evidence, other.evidence),
            voices=voices,
            attribution_status=attribution_status(voices, self.sides.actors),
        )

    def blamed(self, whole: Restriction, tellings: Sequence[Restriction]) -> Restriction:
        """A restriction and its phases with whom the tellings blame, or nobody if they blame two sides."""
        told = [phase for telling in tellings for phase in telling.phases]
        return replace(
            whole,
            imposed_by=self._imposer(tellings),
            phases=tuple(
                replace(phase, imposed_by=self._imposer([one for one in told if is_of(one, phase)]))
                for phase in whole.phases
            ),
        )

    def _imposer(self, told: Sequence[Restriction | Phase]) -> str | None:
        blamed = [one.imposed_by for one in told if one.imposed_by is not None]
        return blamed[0] if len({*map(self.sides.of, blamed)}) == 1 else None

    def same_track(self, one: TalksTrack, other: TalksTrack) -> bool:
        """The same parties under mediators that do not exclude each other, or a round in common."""
        parties = [self._all(x.parties) for x in (one, other)]
        mediators = [self._all(x.mediators) for x in (one, other)]
        brokered = not all(mediators) or bool(mediators[0] & mediators[1])
        if not brokered or (all(parties) and not parties[0] & parties[1]):
            return False
        if parties[0] == parties[1] and len(parties[0]) > 1:
            return True
        return bool(mediators[0] & mediators[1]) and shares_round(one.rounds, other.rounds, self.published)

    def _all(self, actors: Iterable[str]) -> set[str]:
        return {side for actor in actors if (side := self.sides.of(actor)) is not None}

    def track(self, one: TalksTrack, other: TalksTrack) -> TalksTrack:
        """One track; a round told by both is one round."""
        return replace(
            one,
            mediators=tuple(dict.fromkeys((*one.mediators, *other.mediators))),
            parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
            rounds=merged_rounds(one.rounds, other.rounds, self.published),
            subject=one.subject or other.subject,
            evidence=evidence_of_both(one.evidence, other.evidence),
            voices=(*one.voices, *other.voices),
        )

    def same_position(self, one: Position, other: Position) -> bool:
        """The same side wants the same in like words."""
        return self.sides.of(one.actor) == self.sides.of(other.actor) and (
            _common(one.position, other.position)[1] >= ALIKE
        )

    def same_dispute(self, one: Disagreement, other: Disagreement) -> bool:
        """The same sides at odds over the same."""
        between = self._all(one.between) == self._all(other.between)
        return between and _common(one.over, other.over)[1] >= ALIKE


def _gravity(kind: RestrictionType) -> int:
    """Who blockades also closes roads, and who closes a road denies passage."""
    return list(RestrictionType).index(kind)


def merged_position(one: Position, other: Position) -> Position:
    """One position with the evidence and the voices of both."""
    return replace(
        one,
        since=one.since or other.since,
        evidence=evidence_of_both(one.evidence, other.evidence),
        voices=(*one.voices, *other.voices),
    )


def merged_disagreement(one: Disagreement, other: Disagreement) -> Disagreement:
    """One disagreement with the claims of both."""
    return replace(
        one,
        claims=tuple(dict.fromkeys((*one.claims, *other.claims))),
        evidence=evidence_of_both(one.evidence, other.evidence),
    )


def _fate(one: PledgeStatus, other: PledgeStatus) -> PledgeStatus:
    """What is told outweighs what is only counted; kept and broken together are contested."""
    told = {one, other} - {PledgeStatus.OPEN, PledgeStatus.OVERDUE_UNKNOWN}
    if len(told) > 1:
        return PledgeStatus.CONTESTED
    if told:
        return told.pop()
    return PledgeStatus.OVERDUE_UNKNOWN if PledgeStatus.OVERDUE_UNKNOWN in (one, other) else PledgeStatus.OPEN


def _common(one: str, other: str) -> tuple[int, float]:
    """How many roots two contents share, and what part of all their roots that is."""
    first, second = _roots(one), _roots(other)
    shared = len(first & second)
    return shared, shared / len(first | second) if first | second else 0.0


def _roots(words: str) -> set[str]:
    return {word.strip(".,;:\"'“”’")[:STEM] for word in words.lower().split() if len(word) > 3}


def _overlap(one: When, other: When) -> bool:
    first = (one.first_day or "", one.last_day or "9999")
    second = (other.first_day or "", other.last_day or "9999")
    return first[0] <= second[1] and second[0] <= first[1]


def evidence_of_both(one: Sequence[Evidence], other: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence of both, in the order of the documents."""
    return tuple(sorted({*one, *other}))
