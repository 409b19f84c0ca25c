"""What a person names on the command line, as records and values of a ledger."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from counterclaim.app.options import given_day
from counterclaim.model.actors import Actor, ActorKind, Place
from counterclaim.model.claims import Claim, DenialScope, Stance, SubjectKind
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Incident
from counterclaim.model.ledgers import Ledger
from counterclaim.model.situations import (
    Pledge,
    PledgeStatus,
    Position,
    Restriction,
    RestrictionType,
    TalksTrack,
)
from counterclaim.model.spans import Evidence, Span
from counterclaim.model.stores import LedgerRecord
from counterclaim.vocab.crosswalks import cameo_of

ACTOR_MEMBERS = ("party", "perpetrator", "victim")
COUNT_MEMBERS = ("killed", "wounded", "missing", "captured")
INCIDENT_MEMBERS = ("title", "type")
ACCOUNT_MEMBERS = (*ACTOR_MEMBERS, "stance", "scope", "date", "place", *COUNT_MEMBERS)
OWN_MEMBERS = ("name", "kind", "side", "part_of")
CLAIM_MEMBERS = ("party", "stance", "scope")
ACTOR, ACTORS, DAYS, TEXT = "actor", "actors", "days", "text"
FATES = (PledgeStatus.OPEN, PledgeStatus.REPORTED_KEPT, PledgeStatus.REPORTED_BROKEN, PledgeStatus.CONTESTED)
SITUATION_MEMBERS: Mapping[type, Mapping[str, str | Sequence[str]]] = {
    Pledge: {"by": ACTOR, "to": ACTOR, "content": TEXT, "deadline": DAYS, "status": FATES},
    Restriction: {
        "type": tuple(RestrictionType),
        "place": "place",
        "imposed_by": ACTOR,
        "start": DAYS,
        "end": DAYS,
    },
    TalksTrack: {"parties": ACTORS, "mediators": ACTORS, "subject": TEXT},
    Position: {"actor": ACTOR, "issue": TEXT, "position": TEXT, "since": DAYS},
}
ALWAYS_STATED = ("content", "status", "type", "issue", "position")
NEVER_EMPTY = ("party", "stance", *INCIDENT_MEMBERS)
NOT_STATED = "none"
COUNT = re.compile(r"([0-9]{1,9})(\+|-([0-9]{1,9}))?")
TYPE = re.compile(r"[a-z-]+(\.[a-z-]+)*")


def incident_named(record: LedgerRecord, ledger: Ledger) -> Incident:
    """The incident a person named, or the one that the claim named speaks of.

    Raises:
        BadInput: it is neither.
    """
    if isinstance(record, Incident):
        return record
    if isinstance(record, Claim) and record.about is not None:
        for incident in ledger.incidents:
            if incident.id == record.about.id:
                return incident
    raise BadInput(f"{record.id} is no incident; `counterclaim incidents` lists them")


def claim_named(record: LedgerRecord) -> Claim:
    """The claim a person named.

    Raises:
        BadInput: it is none.
    """
    if isinstance(record, Claim):
        return record
    raise BadInput(f"{record.id} is no claim; `counterclaim claims` lists them")


def counting(document: Document) -> Document:
    """A document that counts, so that it may be withdrawn.

    Raises:
        BadInput: it does not count any more.
    """
    if document.withdrawn_by is not None:
        raise BadInput(
            f"{document.id} is withdrawn already; `counterclaim undo {document.withdrawn_by}` undoes it"
        )
    if document.superseded_by is not None:
        raise BadInput(
            f"{document.id} counts no more, {document.superseded_by} took its place; reject that one"
        )
    return document


def accounts_named(
    incident: Incident, claims: Sequence[Claim], document: str | None, at: Span | None = None
) -> list[Account]:
    """The accounts of an incident that stand on some claims or in one document.

    A document alone stands for its narration, which rests on no claim, if it has any; of several the one
    that rests on words ``at`` a stretch of the text.

    Raises:
        BadInput: there are none.
    """
    wanted = {claim.id for claim in claims}
    found = [
        account
        for account in incident.accounts
        if wanted & set(account.claims) or (document is not None and account.document == document)
    ]
    if not found:
        named = ", ".join(sorted(wanted)) or document or "neither a claim nor a --document"
        texts = ", ".join(dict.fromkeys(account.document for account in incident.accounts))
        raise BadInput(
            f"no account of {incident.id} stands on {named}; `counterclaim show {incident.id}` lists its "
            f"accounts with their claims, --document names one that rests on no claim; they are in {texts}"
        )
    if wanted:
        return found
    narrated = [account for account in found if not account.claims] or found
    here = [one for one in narrated if at and any(at.overlaps(words.span) for words in one.evidence)]
    if at is not None and not here:
        places = ", ".join(f"{one.evidence[0].start}:{one.evidence[0].end}" for one in narrated)
        raise BadInput(f"none of these accounts rests on {at.start}:{at.end}; they begin at {places}")
    return here or narrated


def actor_given(actor: Actor, member: str, value: str, ledger: Ledger) -> str | None:
    """A value of an actor as decisions keep it; `none` is not stated, a side is the actor that heads it.

    Raises:
        BadInput: there is no such member, or it cannot have that value.
    """
    if member not in OWN_MEMBERS:
        raise BadInput(f"{member!r} cannot be set of {actor.id}; what can be: {', '.join(OWN_MEMBERS)}")
    if value == NOT_STATED:
        if member in ("name", "kind"):
            raise BadInput(f"{member} of an actor cannot be {NOT_STATED}")
        return None
    if member == "kind" and value not in list[str](ActorKind):
        raise BadInput(f"kind {value!r}: it is one of {', '.join(ActorKind)}")
    if member in ("name", "kind"):
        return value
    id = _known(value, _forms(ledger.actors), "actor")
    head = next((other.side for other in ledger.actors if other.id == id and other.side), id)
    return head if member == "side" else id


def names_taken(
    actor: Actor, *, names: Sequence[str], document: str | None, claims: Sequence[Claim]
) -> tuple[list[Evidence], list[Evidence]]:
    """Where an actor is named by some names, in a document, or as the speaker of some claims; and where else.

    Raises:
        BadInput: it is called so nowhere, or everywhere.
    """
    called = {name.casefold() for name in names}
    forms = {alias.form.casefold() for alias in actor.names}
    if called - forms:
        known = ", ".join(sorted(alias.form for alias in actor.names))
        raise BadInput(f"{actor.id} is never called {', '.join(sorted(called - forms))!r}; it is: {known}")
    speakers = [words for claim in claims for words in claim.evidence_of.get("source", claim.evidence)]
    part: list[Evidence] = []
    rest: list[Evidence] = []
    for alias in actor.names:
        for words in alias.evidence:
            spoken = any(w.document == words.document and w.span.overlaps(words.span) for w in speakers)
            wanted = not called or alias.form.casefold() in called
            there = document is None or words.document == document
            chosen = spoken or ((called or document) and wanted and there)
            (part if chosen else rest).append(words)
    if not part or not rest:
        raise BadInput(
            f"name some of the names of {actor.id}, not {'all' if part else 'none'}: --name, --document or a "
            f"claim of the other one; `counterclaim show {actor.id}` lists where it is named"
        )
    return sorted(part), sorted(rest)


def is_of_incident(claim: Claim) -> bool:
    """Whether a claim speaks of an incident."""
    return claim.about is not None and claim.about.kind is SubjectKind.INCIDENT


def situation_given(
    record: Pledge | Restriction | TalksTrack | Position, member: str, value: str, ledger: Ledger
) -> str | None:
    """A value of a pledge, a restriction, talks or a position as decisions keep it; `none` is not stated.

    Raises:
        BadInput: there is no such member, or it cannot have that value.
    """
    kinds = SITUATION_MEMBERS[type(record)]
    if member not in kinds:
        raise BadInput(f"{member!r} cannot be set of {record.id}; what can be: {', '.join(kinds)}")
    kind = kinds[member]
    if value == NOT_STATED:
        if member in ALWAYS_STATED:
            raise BadInput(f"{member} cannot be {NOT_STATED}; `counterclaim reject` takes the record out")
        return None
    if kind == ACTOR:
        return _known(value, _forms(ledger.actors), "actor")
    if kind == ACTORS:
        named = (_known(name.strip(), _forms(ledger.actors), "actor") for name in value.split(","))
        return ",".join(dict.fromkeys(named))
    if kind == "place":
        return _known(value, _forms(ledger.places), "place")
    if kind == DAYS:
        return "/".join(str(given_day(member, day)) for day in value.split("/", 1))
    if kind != TEXT and value not in kind:
        raise BadInput(f"{member} {value!r}: it is one of {', '.join(kind)}")
    return value


def value_given(member: str, value: str, ledger: Ledger, *, members: Sequence[str]) -> str | None:
    """A value as decisions keep it; `none` is not stated.

    Raises:
        BadInput: there is no such member, or it cannot have that value.
    """
    if member not in members:
        raise BadInput(f"{member!r} cannot be set here; what can be: {', '.join(members)}")
    if value == NOT_STATED:
        if member in NEVER_EMPTY:
            raise BadInput(
                f"{member} cannot be {NOT_STATED}; `counterclaim reject` takes a claim out instead"
            )
        return None
    if member in ACTOR_MEMBERS:
        return _known(value, _forms(ledger.actors), "actor")
    if member == "place":
        return _known(value, _forms(ledger.places), "place")
    if member == "date":
        return "/".join(str(given_day("date", day)) for day in value.split("/", 1))
    if member in COUNT_MEMBERS:
        return _count(member, value)
    if member == "type" and (not TYPE.fullmatch(value) or cameo_of(value) is None):
        raise BadInput(f"type {value!r}: write it as the codebook does, for example attack.artillery")
    choices: list[str] | None = {"stance": list[str](Stance), "scope": list[str](DenialScope)}.get(member)
    if choices is not None and value not in choices:
        raise BadInput(f"{member} {value!r}: it is one of {', '.join(choices)}")
    return value


def actor_or_none(value: str, ledger: Ledger) -> str | None:
    """The actor that a value names, by id or name; `None` if the ledger has none of that name.

    Raises:
        BadInput: several are called so.
    """
    return _named_so(value, _forms(ledger.actors), "actor")


def place_or_none(value: str, ledger: Ledger) -> str | None:
    """The place that a value names, by id or name; `None` if the ledger has none of that name.

    Raises:
        BadInput: several are called so.
    """
    return _named_so(value, _forms(ledger.places), "place")


def _known(value: str, names: Mapping[str, Collection[str]], kind: str) -> str:
    found = _named_so(value, names, kind)
    if found is None:
        which = (
            "`counterclaim actors` lists them" if kind == "actor" else "give the name that a document uses"
        )
        raise BadInput(f"no {kind} {value!r} in this ledger; {which}")
    return found


def _named_so(value: str, names: Mapping[str, Collection[str]], kind: str) -> str | None:
    """The id that is called so, `None` if none is; of several nobody can tell."""
    wanted = value.casefold()
    found = [id for id in names if id == value] or [
        id for id, forms in names.items() if wanted in {form.casefold() for form in forms}
    ]
    if len(found) > 1:
        raise BadInput(f"{value!r} names several {kind}s: {', '.join(sorted(found))}; give the id")
    return found[0] if found else None


def _forms(named: Sequence[Actor] | Sequence[Place]) -> dict[str, set[str]]:
    return {one.id: {one.name, *(alias.form for alias in one.names)} for one in named}


def _count(member: str, value: str) -> str:
    found = COUNT.fullmatch(value)
    if found is None or (found[3] and int(found[3]) < int(found[1])):
        raise BadInput(
            f"{member} {value!r} is no count; write 4, 4-6 or 4+ for at least four, in nine digits at most"
        )
    return value
