"""What a person adds, as the records that a reader would have made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.incidents import Sides, overlap, with_value
from counterclaim.model.actors import Actor, Place
from counterclaim.model.additions import Addition
from counterclaim.model.claims import Claim, DenialScope, Stance, Subject, SubjectKind
from counterclaim.model.decisions import Target
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Account, Casualties, Incident, Telling
from counterclaim.model.ledgers import Ledger
from counterclaim.model.spans import Evidence

COUNTED = (DenialScope.WHOLE, DenialScope.NUMBER, None)  # scopes of denials that repeat the figures denied
ORDERED = ("victim", "perpetrator", "date", "place", "killed", "wounded", "missing", "captured")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person says of marked words; ``values`` are members of an account as `set` writes them.

    ``actors`` and ``places`` are those that only this document names.
    """

    document: Document
    words: tuple[Evidence, ...]
    party: str | None
    stance: Stance
    scope: DenialScope | None = None
    observed: bool | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()


def added_claim(given: Given, ledger: Ledger, about: Sequence[Target] = ()) -> Addition:
    """A claim that is no account; ``about`` is the situation that it speaks of, if that is named."""
    subject = Subject(kind=about[0].kind, id=about[0].id) if about else None
    return Addition(claim=_claim(given, subject), actors=_named([given.party], ledger, given))


def added_account(given: Given, incident: Incident, ledger: Ledger) -> Addition:
    """An account of an incident; a denial repeats what it denies, as far as nothing else is given."""
    sides = Sides({actor.id: actor for actor in (*ledger.actors, *given.actors)})
    denied = _denied(given, incident, sides) if given.stance is Stance.DENY else None
    return _told(given, incident.types, sides, ledger, denied)


def added_incident(given: Given, type: str, ledger: Ledger) -> Addition:
    """An incident with one account."""
    sides = Sides({actor.id: actor for actor in (*ledger.actors, *given.actors)})
    return _told(given, (type,), sides, ledger, None)


def read_there(ledger: Ledger, words: Sequence[Evidence]) -> Target:
    """What the reader had on some words when they were marked."""
    claims = [c for c in ledger.claims if c.document == words[0].document and overlap(c.evidence, words)]
    told = [a for i in ledger.incidents for a in i.accounts if overlap(a.evidence, words)]
    named = [*(claim.id for claim in claims), *(id for account in told for id in account.claims)]
    return Target(
        kind=SubjectKind.CLAIM,
        id=words[0].document,
        claims=tuple(dict.fromkeys(named)),
        words=tuple(dict.fromkeys(e for account in told if not account.claims for e in account.evidence)),
    )


def told_there(ledger: Ledger, words: Sequence[Evidence]) -> list[Incident]:
    """The incidents that the reader, or somebody else, has on some words."""
    return [i for i in ledger.incidents if any(overlap(account.evidence, words) for account in i.accounts)]


def _told(
    given: Given, types: tuple[str, ...], sides: Sides, ledger: Ledger, denied: Account | None
) -> Addition:
    document, words = given.document, given.words
    kind = given.values.get("type", types[0])
    spans = [f"{evidence.start}-{evidence.end}" for evidence in words]
    id = content_id("incident", document.id, "added", *spans, given.party, given.stance, kind)
    about = Subject(kind=SubjectKind.INCIDENT, id=id)
    claim = _claim(given, about) if given.party is not None else None
    account = replace(
        denied or _blank(words),
        party=given.party,
        origin=sides.of(given.party) or document.narrator,
        stance=given.stance,
        scope=given.scope,
        claims=(claim.id,) if claim is not None else (),
        evidence=words,
        observed=given.observed,
        type=kind,
    )
    places = {place.id: place for place in (*ledger.places, *given.places)}
    for member in ORDERED:
        if member in given.values:
            account = with_value(account, member, given.values[member], words, places)
    account = replace(account, casualties=tuple(_owned(c, given.party, sides) for c in account.casualties))
    telling = Telling(
        id=id,
        document=document.id,
        types=(kind, *(other for other in types if other != kind)),
        accounts=(account,),
        presumed=account.place is None,
        answer=given.stance is Stance.DENY,
    )
    named = [account.party, account.perpetrator, account.victim, *(c.side for c in account.casualties)]
    return Addition(
        claim=claim,
        telling=telling,
        actors=_named(named, ledger, given),
        places=tuple(place for id, place in places.items() if id == account.place),
    )


def _claim(given: Given, about: Subject | None) -> Claim:
    spans = [f"{evidence.start}-{evidence.end}" for evidence in given.words]
    parts = (given.party, given.stance, given.scope, about.id if about is not None else None)
    return Claim(
        id=content_id("claim", given.document.id, "added", *spans, *parts),
        document=given.document.id,
        claimer=given.party,
        claimer_text=None,
        stance=given.stance,
        sub_stance=None,
        scope=given.scope,
        date=None,
        channel=None,
        quotes=(),
        about=about,
        evidence=given.words,
        chain=(given.party,) if given.party is not None else (),
        evidence_of={"content": given.words},
    )


def _blank(words: tuple[Evidence, ...]) -> Account:
    return Account(
        party=None,
        origin="",
        stance=Stance.REPORT,
        scope=None,
        claims=(),
        date=None,
        place=None,
        perpetrator=None,
        victim=None,
        weapons=(),
        casualties=(),
        evidence=words,
    )


def _denied(given: Given, incident: Incident, sides: Sides) -> Account | None:
    """What a denial repeats of the account that blames the denier, else of the first."""
    told = [account for account in incident.accounts if account.stance is not Stance.DENY]
    blaming = [a for a in told if sides.of(a.perpetrator) == sides.of(given.party)]
    others = [a for a in told if sides.of(a.party) != sides.of(given.party)]
    if not told:
        return None
    account = [*blaming, *others, *told][0]
    counts = account.casualties if given.scope in COUNTED else ()
    return replace(
        _blank(given.words),
        date=account.date,
        place=account.place,
        place_text=account.place_text,
        place_relation=account.place_relation,
        perpetrator=account.perpetrator,
        victim=account.victim,
        weapons=account.weapons,
        casualties=counts,
        mode=account.mode,
    )


def _owned(counted: Casualties, party: str | None, sides: Sides) -> Casualties:
    if party is None or counted.side is None:
        return replace(counted, own_loss=None)
    return replace(counted, own_loss=sides.of(party) == sides.of(counted.side))


def _named(ids: Sequence[str | None], ledger: Ledger, given: Given) -> tuple[Actor, ...]:
    """Actors and those they belong to; the names that documents use of them stay with the documents."""
    known = {actor.id: actor for actor in (*ledger.actors, *given.actors)}
    new = {actor.id for actor in given.actors}
    wanted = list(ids)
    found: dict[str, Actor] = {}
    while wanted:
        id = wanted.pop(0)
        if id is not None and id in known and id not in found:
            found[id] = known[id] if id in new else replace(known[id], names=())
            wanted += [known[id].side, known[id].part_of]
    return tuple(found[id] for id in sorted(found))
