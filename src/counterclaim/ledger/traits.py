"""What of one record each question is put to; a trait that a kind lacks matches nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from counterclaim.model.dates import When
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import Voice
from counterclaim.model.spans import Evidence


class Traits:
    """What of one record each question is put to; a trait that a kind lacks matches nothing."""

    def __init__(self, record: Any, ledger: Ledger) -> None:
        self.record = record
        self.ledger = ledger

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from ()

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield from ()

    def types(self) -> Iterator[str]:
        """Its types."""
        yield from ()

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from ()

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from ()

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return tuple(self.record.evidence)


class OfIncidents(Traits):
    """Of an incident: what its accounts say."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        for account in self.record.accounts:
            yield from (account.party, account.perpetrator, account.victim)
            yield from (casualties.side for casualties in account.casualties)

    def statuses(self) -> Iterator[str]:
        """What status it has."""
        yield self.record.status

    def types(self) -> Iterator[str]:
        """Its types."""
        yield from (self.record.type, *self.record.types)

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from (self.record.date, *(account.date for account in self.record.accounts))

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from (account.stance for account in self.record.accounts)

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return (evidence for account in self.record.accounts for evidence in account.evidence)


class OfClaims(Traits):
    """Of a claim; one without a date has that of its document."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.claimer, *self.record.chain)

    def types(self) -> Iterator[str]:
        """Its types."""
        if self.record.about:
            yield self.record.about.kind

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        if self.record.date:
            yield self.record.date
            return
        for document in self.ledger.documents:
            if document.id == self.record.document and document.published:
                day = document.published
                yield When(earliest=day, latest=day, best=day, precision=None)

    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield self.record.stance


def _speakers(voices: Sequence[Voice]) -> Iterator[str | None]:
    return (voice.party for voice in voices)


class _Situation(Traits):
    def stances(self) -> Iterator[str]:
        """The stances that anybody takes in it."""
        yield from (voice.stance for voice in self.record.voices)


class OfPledges(_Situation):
    """Of a pledge."""

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


class OfTalks(_Situation):
    """Of a talks track: the days of its rounds."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (*self.record.parties, *self.record.mediators, *_speakers(self.record.voices))

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield from (meeting.date for meeting in self.record.rounds)


class OfPositions(_Situation):
    """Of a position: who holds it, and since when."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield from (self.record.actor, *_speakers(self.record.voices))

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        yield self.record.since


class OfDocuments(Traits):
    """Of a document: the day of its publication."""

    def days(self) -> Iterator[When | None]:
        """Its dates."""
        day = self.record.published
        yield When(earliest=day, latest=day, best=day, precision=None) if day else None


class OfActors(Traits):
    """Of an actor: itself."""

    def parties(self) -> Iterator[str | None]:
        """The actors it is of."""
        yield self.record.id

    def types(self) -> Iterator[str]:
        """Its types."""
        yield self.record.kind

    def evidence(self) -> Iterable[Evidence]:
        """The words it stands on."""
        return (evidence for alias in self.record.names for evidence in alias.evidence)
