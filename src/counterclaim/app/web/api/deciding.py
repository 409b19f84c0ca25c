"""The review queue and decisions, for programs: as on the pages, signed by whose token it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from litestar import Request, Response
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody, Parameter
from msgspec import Meta

from counterclaim.app.web.api.answers import answer
from counterclaim.app.web.api.filters import LAST_PLACE, Wanted, taking
from counterclaim.app.web.api.lists import FILTERS
from counterclaim.app.web.api.routing import reads, sends
from counterclaim.app.web.intending import LONGEST_VALUE, decided
from counterclaim.app.web.limits import WHOLE_LEDGER, turn
from counterclaim.app.web.paging import some_asked
from counterclaim.app.web.seconding import Seconding
from counterclaim.app.web.standing import how_they_stand
from counterclaim.ledger import SqlLedger
from counterclaim.model.decisions import Decision
from counterclaim.model.incidents import Incident
from counterclaim.model.people import Motion, Role
from counterclaim.views.decided import decisions_on

Words = Annotated[str, Meta(max_length=LONGEST_VALUE)]
Kind = Literal["accept", "reject", "seal", "merge", "split", "relink", "set", "rate", "add", "undo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """A decision as a program sends it; which of the members it needs depends on its kind.

    ``target`` is what it is on, for ``undo`` the decision, for ``rate`` a source, whose letter is ``value``;
    ``account`` a claim of the account meant, or a document for one that rests on no claim; ``other`` another
    incident or actor. To ``split`` an actor takes the ``name`` that is another's, who is ``called`` so.
    To ``set`` the member ``words`` of a claim takes the words as ``value``, which stand in its document once
    or ``at`` START:END.
    ``add`` puts a claim, an account of the incident ``other`` or an incident of a ``type`` (``what``) on
    ``words`` of the document ``target``, which stand there once or ``at`` START:END.
    ``by`` signs it where there are no accounts of people; else it is the person of the token.
    """

    kind: Kind
    target: Words
    why: Words = ""
    by: Words = ""
    account: Words = ""
    member: Words = ""
    value: Words = ""
    quote: Words = ""
    other: Words = ""
    name: Words = ""
    called: Words = ""
    what: Words = ""
    words: Words = ""
    at: Words = ""
    party: Words = ""
    stance: Words = ""
    scope: Words = ""
    observed: Words = ""
    type: Words = ""
    date: Words = ""
    place: Words = ""
    perpetrator: Words = ""
    victim: Words = ""
    killed: Words = ""
    wounded: Words = ""
    missing: Words = ""
    captured: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A decision, how it stands, and what new evidence has against it."""

    decision: Decision
    standing: str
    conflicts: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What people decided, the first first."""

    decisions: Sequence[Standing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """The incident at a place of the queue, ``None`` behind its end; ``total`` is how long the queue is."""

    at: int
    total: int
    incident: Incident | None


@reads(
    "/queue",
    "queue",
    "One incident after the other of those that match, to be reviewed.",
    role=Role.REVIEWER,
    dependencies={"wanted": taking(*FILTERS["incidents"][1], "sort")},
)
def queue(
    wanted: NamedDependency[Wanted],
    store: NamedDependency[SqlLedger],
    at: Annotated[int, Parameter(description="The place in the queue, from 0.", ge=0, le=LAST_PLACE)] = 0,
) -> Response[Queued]:
    """The page and its size change nothing here."""
    found = some_asked(store, "incidents", wanted.asked, before=at, size=1)
    return answer(Queued(at=at, total=found.total, incident=next(iter(found.incidents), None)))


@reads("/decisions", "list-decisions", "What people decided, and how it stands.")
def decisions(
    store: NamedDependency[SqlLedger],
    about: Annotated[str, Parameter(description="Only those on this record.", max_length=200)] = "",
) -> Response[Decisions]:
    """Also those that were undone."""
    with store.one_state():
        found = store.decisions()
        stands = how_they_stand(store, found)
    if about:
        record = store.find(about)
        with turn(WHOLE_LEDGER):
            found = decisions_on(record, store.load()) if found else ()
    shown = [
        Standing(decision=one, standing=stands.word(one), conflicts=stands.against.get(one.id, []))
        for one in found
    ]
    return answer(Decisions(decisions=shown))


@sends(
    "/decisions",
    "decide",
    "Take a decision; it changes what it touches at once, or waits for a second person (202).",
    role=Role.REVIEWER,
    others={202: ResponseSpec(Motion, description="It waits for a second person.", generate_examples=False)},
)
def decide(
    request: Request[Any, Any, Any],
    data: JSONBody[Deciding],
    store: NamedDependency[SqlLedger],
    seconding: NamedDependency[Seconding],
) -> Response[Decision]:
    """Nothing is changed if it cannot be taken."""
    fields = {name: str(getattr(data, name)) for name in Deciding.__slots__ if getattr(data, name)}
    by = request.user.name or data.by.strip()
    if seconding.needed:
        return answer(seconding.move(store, fields, by), 202)
    return answer(decided(store, fields, by), 201)
