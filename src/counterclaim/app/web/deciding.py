"""The review queue, and what people decide on pages: each decision signed and explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from counterclaim.app.choices import ACCOUNT_MEMBERS, INCIDENT_MEMBERS
from counterclaim.app.web.addresses import of_records
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.entering import NEEDS
from counterclaim.app.web.intending import decided
from counterclaim.app.web.knowing import told
from counterclaim.app.web.paging import some_asked
from counterclaim.app.web.rendering import AUTHOR, page
from counterclaim.app.web.seconding import Seconding
from counterclaim.app.web.sending import Form, within
from counterclaim.app.web.standing import how_they_stand
from counterclaim.incidents import said_in
from counterclaim.ledger import SqlLedger
from counterclaim.model.claims import Claim, Stance
from counterclaim.model.decisions import Decision, in_force
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.people import Motion, Role
from counterclaim.model.spans import Evidence
from counterclaim.views.report.building import page_of

QUEUE = "/review"
A_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An account that a form may name."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What the forms of an incident's page offer; ``worded`` is what other words can be marked for."""

    id: str
    back: str
    after: str
    accounts: Sequence[Choice]
    worded: Sequence[Choice]
    decisions: Sequence[Decision]
    motions: Sequence[Motion]
    account_members: Sequence[str] = ACCOUNT_MEMBERS
    incident_members: Sequence[str] = INCIDENT_MEMBERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the queue somebody is."""

    asked: Asked
    at: int
    total: int

    def address(self, at: int) -> str:
        """The queue at another place."""
        here = self.asked.address(QUEUE)
        return f"{here}{'&' if '?' in here else '?'}at={at}"


@get(QUEUE, sync_to_thread=True, opt={NEEDS: Role.REVIEWER})
def queue(
    request: Request[Any, Any, Any],
    store: NamedDependency[SqlLedger],
    seconding: NamedDependency[Seconding],
) -> Response[object]:
    """One incident after the other of those that match, with what can be decided on it."""
    asked = Asked.of(request.query_params)
    at = _number(request.query_params.get("at", "0"))
    with store.one_state():
        found = some_asked(store, "incidents", asked, before=at, size=1)
        place = Place(asked=asked, at=at, total=found.total)
        if not found.incidents:
            return page("review_done.html", request=request, place=place, section=QUEUE)
        (incident,) = found.incidents
        part, taken = told(store.around([incident])), store.decisions()
    shown = page_of(part, of_records)
    panel = panel_of(
        incident,
        part,
        taken,
        back=place.address(at),
        after=place.address(at + 1),
        motions=seconding.seen_by(request.user),
    )
    return page(
        "review.html",
        request=request,
        page=shown,
        incident=shown.incidents[0],
        alone=True,
        panel=panel,
        place=place,
        waiting=len([one for one in seconding.waiting() if one.refused_by is None]),
        section=QUEUE,
    )


@get("/decisions", sync_to_thread=True)
def decisions(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """What people decided, the last first, and what new evidence has against it."""
    with store.one_state():
        taken = store.decisions()
        stands = how_they_stand(store, taken)
    return page(
        "decisions.html",
        request=request,
        decisions=list(reversed(taken)),
        stands=stands,
        section="/decisions",
    )


@post("/decide", sync_to_thread=True, status_code=303, opt={NEEDS: Role.REVIEWER})
def decide(
    request: Request[Any, Any, Any],
    data: Form,
    store: NamedDependency[SqlLedger],
    seconding: NamedDependency[Seconding],
) -> Redirect:
    """Take a decision, or let it wait for a second person, and go on where the form says.

    Raises:
        BadInput: it cannot be taken; nothing is changed.
    """
    by = request.user.name or data.get("by", "").strip()
    if seconding.needed:
        seconding.move(store, data, by)
    else:
        decided(store, data, by)
    answer = Redirect(within(data.get("to", ""), QUEUE), status_code=303)
    answer.set_cookie(AUTHOR, quote(by), max_age=A_YEAR, httponly=True, samesite="strict")
    return answer


def panel_of(
    incident: Incident,
    part: Ledger,
    taken: Sequence[Decision],
    *,
    back: str,
    after: str,
    motions: Sequence[Motion],
) -> Panel:
    """What can be decided on an incident, what was, and what waits for a second person."""
    ids = {incident.id, *incident.redirects}
    claims = {claim for account in incident.accounts for claim in account.claims}
    held = [
        decision
        for decision in in_force(taken)
        if any(target.id in ids or not claims.isdisjoint(target.claims) for target in decision.targets)
    ]
    on = {*ids, *claims, *(decision.id for decision in held)}
    names = {actor.id: actor.name for actor in part.actors}
    accounts = [
        Choice(value=_account_value(account), label=_account_label(account, names))
        for account in incident.accounts
    ]
    return Panel(
        id=incident.id,
        back=back,
        after=after,
        accounts=accounts,
        worded=[
            *claims_offered([claim for claim in part.claims if claim.id in claims], names),
            *(one for one, account in zip(accounts, incident.accounts, strict=True) if not account.claims),
        ],
        decisions=held,
        motions=[one for one in motions if not on.isdisjoint(one.fields.values())],
    )


def claims_offered(claims: Sequence[Claim], names: Mapping[str, str]) -> list[Choice]:
    """Claims that a form may name, as they stand in the text."""
    return [
        Choice(value=claim.id, label=_label(names.get(claim.claimer or "", ""), claim.stance, said_in(claim)))
        for claim in sorted(claims, key=lambda claim: (claim.document, claim.evidence))
    ]


def _account_value(account: Account) -> str:
    """An account by its claim, or by its document if it rests on none."""
    return account.claims[0] if account.claims else account.document


def _account_label(account: Account, names: Mapping[str, str]) -> str:
    return _label(names.get(account.party or "", account.party or ""), account.stance, account.evidence)


def _label(who: str, stance: Stance, words: Sequence[Evidence]) -> str:
    said = words[0].quote
    return f"{who or 'the text itself'} ({stance}): {said[:60]}{'…' if len(said) > 60 else ''}"


def _number(value: str) -> int:
    if not value.isascii() or not value.isdecimal() or len(value) > 9:
        raise BadInput(f"at: {value[:20]!r} is no place in the queue")
    return int(value)
