"""Many accounts made outright, without reading a text: incidents of a long war, each told by a few documents.

A day has as many incidents in a long war as in a short one; twelve bodies fight in pairs, each around its
own towns. Some tellings are copies word for word, some vaguer, some denials of what only others tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.many_situations import many_situations
from counterclaim.model.actors import Actor, ActorKind, Place, PlacePrecision
from counterclaim.model.claims import Claim, DenialScope, Stance
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.documents import Document
from counterclaim.model.ids import content_id, sha256_of
from counterclaim.model.incidents import Account, Casualties, Count, Incident, Status, Telling
from counterclaim.model.ledgers import Derivation, DocumentRecords, Ledger
from counterclaim.model.spans import Evidence

INCIDENTS_A_DAY = 20
BODIES, TOWNS_A_PAIR = 12, 16
FIRST_DAY = date(1995, 1, 1)
TYPES = ("attack.artillery", "attack.small-arms", "attack.drone", "attack.air", "attack.ied-mine")
OUTLETS = tuple(f"outlet:{number}" for number in range(8))


@dataclass(frozen=True, slots=True)
class _Deed:
    """An incident as its maker knows it."""

    number: int
    day: date
    town: int
    by: int
    against: int
    type: str
    killed: int


def many_records(accounts: int, seed: int) -> list[DocumentRecords]:
    """As many documents as accounts are wanted; the same for the same seed."""
    random = Random(seed)
    made: list[DocumentRecords] = []
    number = 0
    while len(made) < accounts:
        made += _documents(random, _deed(random, number))
        number += 1
    return made[:accounts]


def _deed(random: Random, number: int) -> _Deed:
    pair = random.randrange(BODIES // 2)
    by, against = random.sample((2 * pair, 2 * pair + 1), 2)
    return _Deed(
        number=number,
        day=FIRST_DAY + timedelta(days=number // INCIDENTS_A_DAY),
        town=pair * TOWNS_A_PAIR + random.randrange(TOWNS_A_PAIR),
        by=by,
        against=against,
        type=random.choice(TYPES),
        killed=random.randrange(6),
    )


def _documents(random: Random, deed: _Deed) -> Iterator[DocumentRecords]:
    """The victim's telling, and by chance a copy of it, a vaguer one, a denial, an admission."""
    day = f"{deed.day.day} {deed.day:%B %Y}"
    words = (
        f"Forces of body {deed.by} struck town {deed.town} on {day} with {deed.type}, the army of body "
        f"{deed.against} said in report {deed.number}, counting {deed.killed} of its soldiers killed there."
    )
    yield _document(deed, f"army:{deed.against}", words, deed.against, Stance.REPORT)
    if random.random() < 0.3:
        yield _document(deed, random.choice(OUTLETS), words, deed.against, Stance.REPORT)
    if random.random() < 0.5:
        again = f"{deed.killed} died when {deed.by} struck on {day}, the ministry of {deed.against} said."
        vague = random.random() < 0.3
        yield _document(
            deed, random.choice(OUTLETS), f"{deed.number}: {again}", deed.against, Stance.CLAIM, vague
        )
    if random.random() < 0.3:
        denied = f"{deed.number}: body {deed.by} denied that it had struck town {deed.town} on {day}."
        yield _document(deed, f"army:{deed.by}", denied, deed.by, Stance.DENY)
    elif random.random() < 0.2:
        owned = f"{deed.number}: body {deed.by} said it had struck town {deed.town} on {day}."
        yield _document(deed, f"army:{deed.by}", owned, deed.by, Stance.CONFIRM)


def _document(
    deed: _Deed, source: str, text: str, party: int, stance: Stance, vague: bool = False
) -> DocumentRecords:
    id = content_id("document", source, text)
    words = (Evidence(document=id, start=0, end=len(text), quote=text),)
    when = When(
        earliest=deed.day.isoformat(),
        latest=deed.day.isoformat(),
        best=deed.day.isoformat(),
        precision=DatePrecision.DAY,
        evidence=words,
    )
    denied = stance is Stance.DENY
    claim = Claim(
        id=content_id("claim", id),
        document=id,
        claimer=f"army:{party}",
        claimer_text=None,
        stance=stance,
        sub_stance=None,
        scope=DenialScope.WHOLE if denied else None,
        date=when,
        channel=None,
        quotes=(),
        about=None,
        evidence=words,
    )
    account = Account(
        party=claim.claimer,
        origin=f"state:{party}",
        stance=stance,
        scope=claim.scope,
        claims=(claim.id,),
        date=when,
        place=None if vague else f"place:{deed.town}",
        perpetrator=f"state:{deed.by}",
        victim=f"state:{deed.against}",
        weapons=(),
        casualties=() if stance in (Stance.DENY, Stance.CONFIRM) else (_killed(deed, words),),
        evidence=words,
        type=deed.type,
    )
    telling = Telling(
        id=content_id("incident", id), document=id, types=(deed.type,), accounts=(account,), answer=denied
    )
    published = (deed.day + timedelta(days=1)).isoformat()
    return DocumentRecords(
        document=Document(
            id=id,
            sha256=sha256_of(text),
            source=source,
            title=None,
            url=None,
            published=published,
            language="en",
            length=len(text),
            text_sha256=sha256_of(text),
            text=text,
        ),
        actors=tuple(actor for body in (deed.by, deed.against) for actor in _body(body)),
        places=() if vague else (_town(deed.town),),
        claims=(claim,),
        tellings=(telling,),
    )


def _killed(deed: _Deed, words: tuple[Evidence, ...]) -> Casualties:
    return Casualties(
        killed=Count(low=deed.killed, high=deed.killed, text=str(deed.killed), evidence=words),
        side=f"state:{deed.against}",
        own_loss=True,
        evidence=words,
    )


def _body(number: int) -> tuple[Actor, Actor]:
    state, army = f"state:{number}", f"army:{number}"
    return (
        Actor(id=state, name=f"Body {number}", kind=ActorKind.STATE, side=state, part_of=None),
        Actor(id=army, name=f"Army {number}", kind=ActorKind.ARMED_FORCE, side=state, part_of=state),
    )


def _town(number: int) -> Place:
    """Towns of a pair stand some 25 km from each other, so that neighbours may or may not be one place."""
    pair, at = divmod(number, TOWNS_A_PAIR)
    return Place(
        id=f"place:{number}",
        name=f"Town {number}",
        country=None,
        latitude=5.0 * pair + 0.22 * (at // 4),
        longitude=20.0 + 0.22 * (at % 4),
        precision=PlacePrecision(ucdp=1, acled=1),
    )


def many_incidents(number: int, seed: int) -> Ledger:
    """A ledger of as many incidents as are wanted, put together outright from what is told of each."""
    random = Random(seed)
    records, incidents = [], []
    for deed in (_deed(random, at) for at in range(number)):
        told = list(_documents(random, deed))
        records += told
        incidents.append(_incident(random, deed, [record.tellings[0].accounts[0] for record in told]))
    claims = tuple({claim.id: claim for record in records for claim in record.claims}.values())
    return Ledger(
        generated_by=Derivation(version="0", rules="own-loss", models=()),
        documents=tuple({r.document.id: replace(r.document, text=None) for r in records}.values()),
        actors=tuple({actor.id: actor for record in records for actor in record.actors}.values()),
        places=tuple({place.id: place for record in records for place in record.places}.values()),
        claims=claims,
        incidents=tuple(incidents),
        **many_situations(claims, BODIES, random),
    )


def _incident(random: Random, deed: _Deed, accounts: list[Account]) -> Incident:
    """One incident of a few accounts; a few are undated, some are of no single day."""
    denied = any(account.stance is Stance.DENY for account in accounts)
    several = Status.CORROBORATED if len(accounts) > 2 else Status.SINGLE_SOURCE
    date = accounts[0].date
    accounts = [replace(account, weapons=(deed.type.removeprefix("attack."),)) for account in accounts]
    if random.random() < 0.05:
        accounts = [replace(account, date=None) for account in accounts]
        date = None
    elif random.random() < 0.1:
        first = deed.day.replace(day=1)
        date = When(earliest=first.isoformat(), latest=deed.day.isoformat(), best=None, precision=None)
    return Incident(
        id=content_id("incident", str(deed.number)),
        type=deed.type,
        types=(deed.type,),
        title=f"{deed.type} on town {deed.town}",
        date=date,
        place=f"place:{deed.town}",
        place_text=None,
        accounts=tuple(accounts),
        status=Status.CONTESTED if denied else several,
        elements={},
        toll=(),
        origins=1,
    )
