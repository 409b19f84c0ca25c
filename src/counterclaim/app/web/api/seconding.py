"""What waits for a second person, for programs: as on the pages, answered by whose token it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.params import JSONBody, Parameter
from msgspec import Meta

from counterclaim.app.web.api.answers import answer
from counterclaim.app.web.api.routing import reads, sends
from counterclaim.app.web.intending import LONGEST_VALUE
from counterclaim.app.web.seconding import Seconding
from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import Decision
from counterclaim.model.people import Motion, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Motions:
    """What waits for a second person or was refused, the first first; ``needed``: only two people decide."""

    needed: bool
    motions: Sequence[Motion]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """What somebody says to a motion; who refuses says why, and only its mover takes it back."""

    act: Literal["agree", "refuse", "withdraw"]
    why: Annotated[str, Meta(max_length=LONGEST_VALUE)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The decision that was taken, if somebody agreed."""

    decision: Decision | None


@reads("/motions", "list-motions", "What waits for a second person.", role=Role.REVIEWER)
def motions(seconding: NamedDependency[Seconding]) -> Response[Motions]:
    """Also what was refused, until its mover takes it back."""
    return answer(Motions(needed=seconding.needed, motions=seconding.waiting()))


@sends(
    "/motions/{id:str}",
    "answer-motion",
    "Agree to what waits, refuse it, or take it back.",
    role=Role.REVIEWER,
)
def answered(
    request: Request[Any, Any, Any],
    id: Annotated[str, Parameter(description="The id of a motion.", min_length=1, max_length=200)],
    data: JSONBody[Answering],
    store: NamedDependency[SqlLedger],
    seconding: NamedDependency[Seconding],
) -> Response[Answered]:
    """What cannot be decided now waits on."""
    return answer(Answered(decision=seconding.answer(store, data.act, id, request.user.name, data.why)), 201)
