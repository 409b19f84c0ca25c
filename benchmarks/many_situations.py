"""Pledges, restrictions, talks and problems beside many made incidents, as many as a long war has of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from counterclaim.model.claims import Claim, Stance
from counterclaim.model.ids import content_id
from counterclaim.model.problems import Attempt, Problem
from counterclaim.model.situations import (
    Pledge,
    PledgeStatus,
    Restriction,
    RestrictionType,
    Round,
    TalksTrack,
    Voice,
)

# One of so many claims tells of one too.
OF_PLEDGES, OF_RESTRICTIONS, OF_TALKS, OF_PROBLEMS = 10, 20, 100, 10


def many_situations(claims: Sequence[Claim], bodies: int, random: Random) -> dict[str, tuple[Any, ...]]:
    """Records of each kind, by the names of the members of a ledger."""
    return {
        "pledges": tuple(_pledge(claim, random.randrange(bodies), random) for claim in claims[::OF_PLEDGES]),
        "restrictions": tuple(_restriction(claim, random) for claim in claims[::OF_RESTRICTIONS]),
        "talks": tuple(_talks(claim, random.randrange(bodies)) for claim in claims[::OF_TALKS]),
        "problems": tuple(_problems(claims[::OF_PROBLEMS])),
    }


def _pledge(claim: Claim, to: int, random: Random) -> Pledge:
    return Pledge(
        id=content_id("pledge", claim.id),
        by=claim.claimer,
        to=f"state:{to}",
        content="to open the road",
        made=claim.date,
        deadline=claim.date,
        status=random.choice(list(PledgeStatus)),
        evidence=claim.evidence,
        voices=(_voice(claim),),
    )


def _restriction(claim: Claim, random: Random) -> Restriction:
    return Restriction(
        id=content_id("restriction", claim.id),
        type=random.choice(list(RestrictionType)),
        place=None,
        imposed_by=claim.claimer,
        start=claim.date,
        end=None,
        ongoing_at=None,
        phases=(),
        evidence=claim.evidence,
        voices=(_voice(claim),),
    )


def _talks(claim: Claim, other: int) -> TalksTrack:
    meeting = Round(date=claim.date, place=None, level=None, evidence=claim.evidence)
    return TalksTrack(
        id=content_id("track", claim.id),
        mediators=(),
        parties=tuple(sorted({claim.claimer or "", f"state:{other}"})),
        rounds=(meeting,),
        evidence=claim.evidence,
    )


def _problems(claims: Sequence[Claim]) -> Iterator[Problem]:
    """Of ten documents one could not be opened; the others say nothing of their day."""
    for number, claim in enumerate(claims):
        if number % 10:
            yield Problem(document=claim.document, stage="dates", message="its day is not stated")
        else:
            missing = Attempt(named=f"{number}.txt")
            yield Problem(document=None, stage="sources", message=f"{number}.txt: not there", attempt=missing)


def _voice(claim: Claim) -> Voice:
    return Voice(
        party=claim.claimer,
        origin="",
        stance=Stance.CLAIM,
        scope=None,
        claims=(claim.id,),
        evidence=claim.evidence,
    )
