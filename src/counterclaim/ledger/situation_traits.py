"""The traits of pledges, restrictions, talks and positions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.ledger.trait import Traits, day_order
from counterclaim.model.dates import When
from counterclaim.model.situations import Voice


def _speakers(voices: Sequence[Voice]) -> Iterator[str | None]:
    return (voice.party for voice in voices)


class _Situation(Traits):
    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from (voice.stance for voice in self.record.voices)


class OfPledges(_Situation):
    """Of a pledge."""

    def order(self) -> tuple[str, str]:
        """By deadline."""
        return day_order(self.record.deadline)

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.by, self.record.to, *_speakers(self.record.voices))

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield self.record.status

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from (self.record.made, self.record.deadline)


class OfRestrictions(_Situation):
    """Of a restriction: its time runs from its start to its end, or as long as it is known to last."""

    def order(self) -> tuple[str, str]:
        """By the first day."""
        return day_order(self.record.start)

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.imposed_by, *_speakers(self.record.voices))
        yield from (phase.imposed_by for phase in self.record.phases)

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield self.record.attribution_status

    def types(self) -> Iterator[str]:
        """Its types."""
        yield self.record.type

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        start, end = self.record.start, self.record.end
        if start or end:
            earliest, latest = (
                start.earliest if start else None,
                end.latest if end else self.record.ongoing_at,
            )
            yield When(earliest=earliest, latest=latest, best=None, precision=None)

    def places(self) -> Iterator[str | None]:
        """Where it is."""
        yield self.record.place


class OfTalks(_Situation):
    """Of a talks track: the days of its rounds."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (*self.record.parties, *self.record.mediators, *_speakers(self.record.voices))

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from (meeting.date for meeting in self.record.rounds)

    def places(self) -> Iterator[str | None]:
        """Where it is: where its rounds are."""
        yield from (meeting.place for meeting in self.record.rounds)


class OfPositions(_Situation):
    """Of a position: who holds it, and since when."""

    def order(self) -> tuple[str, str]:
        """By issue."""
        return self.record.issue, ""

    def month(self) -> str:
        """Of an issue the first sign."""
        return str(self.record.issue[:1])

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.actor, *_speakers(self.record.voices))

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield self.record.since
