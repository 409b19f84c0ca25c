"""Who does and who suffers in an incident, by those who affirm it; each value stays somebody's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.exports.cast import Cast
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.incidents import CasualtyKind, Incident
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import affirming

CIVILIANS = frozenset(
    (ActorKind.CIVILIANS, ActorKind.POPULATION, ActorKind.MEDIA, ActorKind.NGO, ActorKind.PERSON)
)
STATES = frozenset(
    (
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.MINISTRY,
        ActorKind.LEGISLATURE,
        ActorKind.ARMED_FORCE,
        ActorKind.POLICE,
    )
)


def perpetrators(incident: Incident) -> list[str]:
    """Who is blamed, each once, in the order of the accounts that affirm it."""
    return list(dict.fromkeys(a.perpetrator for a in affirming(incident) if a.perpetrator is not None))


def victims(incident: Incident) -> list[str]:
    """Who suffered, each once: those who are named as victims, else the sides whose people are counted."""
    named = dict.fromkeys(a.victim for a in affirming(incident) if a.victim is not None)
    counted = (c.side for a in affirming(incident) for c in a.casualties if c.side is not None)
    return list(named) or list(dict.fromkeys(counted))


def is_on_civilians(incident: Incident, cast: Cast) -> bool:
    """Whether those who suffered are civilians: by what somebody counts, or by who they are.

    A person by name is none where people of the fight are counted.
    """
    kinds = {c.kind for a in affirming(incident) for c in a.casualties if c.kind is not None}
    if CasualtyKind.CIVILIAN in kinds:
        return True
    if kinds & {CasualtyKind.COMBATANT, CasualtyKind.POLICE}:
        return False
    found = [actor for id in victims(incident) if (actor := cast.actor(id)) is not None]
    return incident.type.startswith("civilians.") or any(
        actor.kind in CIVILIANS and actor.role is None for actor in found
    )


def is_state(actor: Actor | None) -> bool:
    """Whether an actor is a state or of one."""
    return actor is not None and (actor.kind in STATES and (actor.side or actor.id).startswith("state:"))


def citation(document: Document | None) -> str | None:
    """Source, day and title of a document."""
    if document is None:
        return None
    published = (document.published or "")[:10]
    return ", ".join(part for part in (document.source or document.name, published, document.title) if part)


def documents_of(incident: Incident, documents: Mapping[str, Document]) -> list[Document]:
    """The documents that tell of an incident, copies of others left out unless there are only these."""
    ids = dict.fromkeys(a.document for a in incident.accounts)
    found = [documents[id] for id in ids if id in documents]
    return [document for document in found if document.copy_of is None] or found


def voices(incident: Incident, cast: Cast) -> str:
    """Who says what of it, an account each, with the words: nothing is said in our own name."""
    told = [account for account in incident.accounts if account.copy_of is None]
    return " ".join(
        said(account.party, account.stance, account.scope, account.evidence, cast) for account in told
    )


def said(
    party: str | None,
    stance: Stance,
    scope: DenialScope | None,
    evidence: Iterable[Evidence],
    cast: Cast,
) -> str:
    """What somebody says, after the stance: ``Libya, deny (responsibility): “...”``."""
    teller = cast.name(party) or "The report itself"
    what = f"{stance} ({scope})" if scope is not None else stance
    words = " … ".join(" ".join(one.quote.split()) for one in evidence).rstrip(".")
    return f"{teller}, {what}: “{words}”."
