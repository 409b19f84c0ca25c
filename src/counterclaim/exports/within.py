"""What stands within a record: the words it rests on, and the actors and places that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from counterclaim.model.claims import Claim
from counterclaim.model.incidents import Account, Casualties, Incident
from counterclaim.model.situations import Disagreement, Pledge, Position, Restriction, TalksTrack
from counterclaim.model.spans import Evidence

SITUATIONS = ("pledges", "restrictions", "talks", "positions", "disagreements")
Words = tuple[str, Evidence]  # of what, and where
COUNTS = ("killed", "wounded", "missing", "captured", "harmed")


def words_of(kind: str, record: Any) -> Iterator[Words]:
    """The words of a record, each with what of it they tell; "" is the record itself."""
    yield from (("", evidence) for evidence in getattr(record, "evidence", ()))
    yield from _WORDS.get(kind, _nothing)(record)


def words_of_account(account: Account) -> Iterator[Words]:
    """The words of an account, each with what of it they tell."""
    yield from (("", evidence) for evidence in account.evidence)
    if account.date is not None:
        yield from (("date", evidence) for evidence in account.date.evidence)
    for what, words in sorted(account.evidence_of.items()):
        yield from ((what, evidence) for evidence in words)
    for casualties in account.casualties:
        yield from _of_casualties(casualties)


def named_in(kind: str, record: Any) -> Iterator[str | None]:
    """The ids of the actors and places that a record names."""
    yield from _NAMED.get(kind, _nobody)(record)


def _of_casualties(casualties: Casualties) -> Iterator[Words]:
    yield from (("casualties", evidence) for evidence in casualties.evidence)
    for outcome in COUNTS:
        if (count := getattr(casualties, outcome)) is not None:
            yield from ((outcome, evidence) for evidence in count.evidence)


def _of_incident(incident: Incident) -> Iterator[Words]:
    for account in incident.accounts:
        yield from words_of_account(account)


def _of_claim(claim: Claim) -> Iterator[Words]:
    yield from (("quote", evidence) for evidence in claim.quotes)
    if claim.date is not None:
        yield from (("date", evidence) for evidence in claim.date.evidence)
    for what, words in sorted(claim.evidence_of.items()):
        yield from ((what, evidence) for evidence in words)


def _of_restriction(restriction: Restriction) -> Iterator[Words]:
    for phase in restriction.phases:
        yield from (("phase", evidence) for evidence in phase.evidence)
    for stated in restriction.stated_durations:
        yield from (("duration", evidence) for evidence in stated.evidence)


def _of_talks(track: TalksTrack) -> Iterator[Words]:
    for meeting in track.rounds:
        yield from (("round", evidence) for evidence in meeting.evidence)


def _nothing(_: Any) -> Iterator[Words]:
    return iter(())


_WORDS: Mapping[str, Callable[[Any], Iterator[Words]]] = {
    "incidents": _of_incident,
    "claims": _of_claim,
    "restrictions": _of_restriction,
    "talks": _of_talks,
}


def _named_by_incident(incident: Incident) -> Iterator[str | None]:
    yield incident.place
    yield from incident.silent
    for toll in incident.toll:
        yield toll.side
    for account in incident.accounts:
        yield from (account.party, account.origin, account.place, account.perpetrator, account.victim)
        for casualties in account.casualties:
            yield casualties.side


def _named_by_claim(claim: Claim) -> Iterator[str | None]:
    yield from (claim.claimer, claim.addressee, claim.imputed_to, *claim.chain)


def _named_by_pledge(pledge: Pledge) -> Iterator[str | None]:
    yield from (pledge.by, pledge.to, *_voices(pledge))


def _named_by_restriction(restriction: Restriction) -> Iterator[str | None]:
    yield from (restriction.place, restriction.imposed_by, *_voices(restriction))
    for phase in restriction.phases:
        yield phase.imposed_by
        for exception in phase.exceptions:
            yield from exception.via


def _named_by_talks(track: TalksTrack) -> Iterator[str | None]:
    yield from (*track.mediators, *track.parties, *_voices(track))
    for meeting in track.rounds:
        yield from (meeting.place, *meeting.mediators)


def _named_by_position(position: Position) -> Iterator[str | None]:
    yield from (position.actor, *_voices(position))


def _named_by_disagreement(disagreement: Disagreement) -> Iterator[str | None]:
    yield from disagreement.between


def _voices(situation: Any) -> Iterator[str | None]:
    return (party for voice in situation.voices for party in (voice.party, voice.origin))


def _nobody(_: Any) -> Iterator[str | None]:
    return iter(())


_NAMED: Mapping[str, Callable[[Any], Iterator[str | None]]] = {
    "incidents": _named_by_incident,
    "claims": _named_by_claim,
    "pledges": _named_by_pledge,
    "restrictions": _named_by_restriction,
    "talks": _named_by_talks,
    "positions": _named_by_position,
    "disagreements": _named_by_disagreement,
}
