"""The review queue, and what people decide on pages: each decision signed and explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any
from urllib.parse import quote

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from counterclaim.app.choices import ACCOUNT_MEMBERS, INCIDENT_MEMBERS, claim_named
from counterclaim.app.intents import (
    Intent,
    to_accept,
    to_merge,
    to_reject,
    to_relink,
    to_seal,
    to_split,
    to_undo,
)
from counterclaim.app.rating import to_rate
from counterclaim.app.setting import to_set
from counterclaim.app.signing import take
from counterclaim.app.web.adding import to_add
from counterclaim.app.web.addresses import of_records
from counterclaim.app.web.asking import Asked
from counterclaim.app.web.entering import NEEDS
from counterclaim.app.web.knowing import told
from counterclaim.app.web.rendering import AUTHOR, page
from counterclaim.ledger import SqlLedger
from counterclaim.model.actors import Actor
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, in_force
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.people import Role
from counterclaim.model.stores import LedgerRecord
from counterclaim.views.report.building import page_of

QUEUE = "/review"
CHECKED = "checked against its words"  # why something is accepted, if nobody says more
A_YEAR = 365 * 24 * 3600
LONGEST_VALUE = 5_000

Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An account that a form may name."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What the forms of an incident's page offer."""

    id: str
    back: str
    after: str
    accounts: Sequence[Choice]
    decisions: Sequence[Decision]
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
def queue(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """One incident after the other of those that match, with what can be decided on it."""
    asked = Asked.of(request.query_params)
    at = _number(request.query_params.get("at", "0"))
    found = store.incidents(asked.question(store, "incidents"), limit=1, offset=at)
    place = Place(asked=asked, at=at, total=found.total)
    if not found.incidents:
        return page("review_done.html", request=request, place=place, section=QUEUE)
    (incident,) = found.incidents
    part = told(store.around([incident]))
    shown = page_of(part, of_records)
    panel = panel_of(incident, part, store.decisions(), back=place.address(at), after=place.address(at + 1))
    return page(
        "review.html",
        request=request,
        page=shown,
        incident=shown.incidents[0],
        alone=True,
        panel=panel,
        place=place,
        section=QUEUE,
    )


@get("/decisions", sync_to_thread=True)
def decisions(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """What people decided, the last first."""
    taken = store.decisions()
    held = {decision.id for decision in in_force(taken)}
    return page(
        "decisions.html",
        request=request,
        decisions=list(reversed(taken)),
        held=held,
        of_records=of_records,
        section="/decisions",
    )


@post("/decide", sync_to_thread=True, status_code=303, opt={NEEDS: Role.REVIEWER})
def decide(request: Request[Any, Any, Any], data: Form, store: NamedDependency[SqlLedger]) -> Redirect:
    """Take a decision, and go on where the form says.

    Raises:
        BadInput: it cannot be taken; nothing is changed.
    """
    by = request.user.name or data.get("by", "").strip()
    decided(store, data, by)
    answer = Redirect(_within(data.get("to", "")), status_code=303)
    answer.set_cookie(AUTHOR, quote(by), max_age=A_YEAR, httponly=True, samesite="strict")
    return answer


def decided(store: SqlLedger, data: Mapping[str, str], by: str) -> Decision:
    """Take the decision that a form or a program tells by its fields.

    Raises:
        BadInput: it cannot be taken; nothing is changed.
    """
    for name, value in data.items():
        if len(value) > LONGEST_VALUE:
            raise BadInput(f"{name}: longer than {LONGEST_VALUE} characters")
    kind = data.get("kind", "")
    make = INTENTS.get(kind)
    if make is None:
        raise BadInput(f"there is no decision {kind!r}; there is: {', '.join(INTENTS)}")
    why = data.get("why", "").strip() or (CHECKED if kind == "accept" else "")
    decision, _ = take(store, make(store, data), by, why)
    return decision


def panel_of(incident: Incident, part: Ledger, taken: Sequence[Decision], *, back: str, after: str) -> Panel:
    """What can be decided on an incident, and what was."""
    ids = {incident.id, *incident.redirects}
    claims = {claim for account in incident.accounts for claim in account.claims}
    held = [
        decision
        for decision in in_force(taken)
        if any(target.id in ids or not claims.isdisjoint(target.claims) for target in decision.targets)
    ]
    names = {actor.id: actor.name for actor in part.actors}
    accounts = [
        Choice(value=_account_value(account), label=_account_label(account, names))
        for account in incident.accounts
    ]
    return Panel(id=incident.id, back=back, after=after, accounts=accounts, decisions=held)


def _account_value(account: Account) -> str:
    """An account by its claim, or by its document if it rests on none."""
    return account.claims[0] if account.claims else account.document


def _account_label(account: Account, names: Mapping[str, str]) -> str:
    said = account.evidence[0].quote
    who = names.get(account.party or "", account.party or "the text itself")
    return f"{who} ({account.stance}): {said[:60]}{'…' if len(said) > 60 else ''}"


def _about(store: SqlLedger, record: LedgerRecord) -> Ledger:
    """The part of a ledger that a decision on a record is checked against."""
    if isinstance(record, Incident):
        return store.around([record])
    if isinstance(record, Document):
        return store.of_document(record)
    told = getattr(record, "about", None)
    if told is not None and told.kind is SubjectKind.INCIDENT:
        return store.around(store.in_force("incidents", [told.id]))
    documents = {words.document for words in getattr(record, "evidence", ())}
    actors = [record] if isinstance(record, Actor) else []
    known = store.about(())
    return replace(known, documents=tuple(store.in_force("documents", documents)), actors=tuple(actors))


def _target(store: SqlLedger, data: Mapping[str, str]) -> LedgerRecord:
    return store.find(data.get("target", ""))


def _on_one(make: Any) -> Any:
    def intent(store: SqlLedger, data: Mapping[str, str]) -> Intent:
        record = _target(store, data)
        return make(record, _about(store, record))  # type: ignore[no-any-return]

    return intent


def _merge(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    first, other = _target(store, data), data.get("other", "").strip()
    called = store.called("actors", other) if isinstance(first, Actor) else ()
    records = [first, called[0] if len(called) == 1 else store.find(other)]
    return to_merge(records, store.around([r for r in records if isinstance(r, Incident)]))


def _split(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    record = _target(store, data)
    if isinstance(record, Actor):
        names, called = [data.get("name", "").strip()], data.get("called", "").strip()
        return to_split(record, _about(store, record), names=names, called=called or None)
    claims, document = _account(store, data)
    return to_split(record, _about(store, record), claims=claims, document=document)


def _relink(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    claims, _ = _account(store, data)
    if not claims:
        raise BadInput("this account rests on no claim, and only claims speak of another incident: split it")
    other = store.find(data.get("other", "").strip())
    return to_relink(claims[0], other, _about(store, other))


def _set(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    record, member, value = _target(store, data), data.get("member", ""), data.get("value", "").strip()
    about = _about(store, record)
    about = replace(
        about,
        actors=(*about.actors, *store.called("actors", value)),
        places=(*about.places, *store.called("places", value)),
    )
    if member in INCIDENT_MEMBERS or not data.get("account"):
        return to_set(record, member, value, about)
    claims, document = _account(store, data)
    of = claims[0] if claims else record
    return to_set(of, member, value, about, document=document, quote=data.get("quote") or None)


def _account(store: SqlLedger, data: Mapping[str, str]) -> tuple[list[Any], str | None]:
    """The claim of the account that a form names, or the document of one that rests on none."""
    named = data.get("account", "")
    if named.startswith("document:"):
        return [], named
    return [claim_named(store.find(named))], None


def _rate(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    return to_rate(store, data.get("target", ""), data.get("value", ""))


def _undo(store: SqlLedger, data: Mapping[str, str]) -> Intent:
    return to_undo(store.decisions(), data.get("target", ""))


INTENTS: Mapping[str, Any] = {
    "accept": _on_one(to_accept),
    "reject": _on_one(to_reject),
    "seal": _on_one(to_seal),
    "merge": _merge,
    "split": _split,
    "relink": _relink,
    "set": _set,
    "rate": _rate,
    "add": to_add,
    "undo": _undo,
}


def _within(address: str) -> str:
    """An address of this site, whatever a form says."""
    inside = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if inside and address.isprintable() else QUEUE


def _number(value: str) -> int:
    if not value.isascii() or not value.isdecimal() or len(value) > 9:
        raise BadInput(f"at: {value[:20]!r} is no place in the queue")
    return int(value)
