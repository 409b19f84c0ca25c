"""Small ledgers made by hand: two sides, North and South, a monitor, and what each says on which day."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import Claim, DenialScope, Stance, SubStance
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Casualties, Count, Incident, Status
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.situations import Round, RoundStatus, TalksTrack
from counterclaim.model.spans import Evidence
from tests.views.ledgers import document

N, S = "state:N", "state:S"
ARMY_N, MINISTRY_S, MONITOR = "state:N/armed-force", "state:S/ministry", "actor:monitor"
TEXT = "Shots were heard. " * 20
SWAP = {N: S, S: N, ARMY_N: MINISTRY_S, MINISTRY_S: ARMY_N}

ACTORS = (
    Actor(id=MONITOR, name="Monitor", kind=ActorKind.MONITOR, side=None, part_of=None),
    Actor(id=N, name="North", kind=ActorKind.STATE, side=N, part_of=None),
    Actor(id=ARMY_N, name="Army of North", kind=ActorKind.MINISTRY, side=None, part_of=N),
    Actor(id=S, name="South", kind=ActorKind.STATE, side=S, part_of=None),
    Actor(id=MINISTRY_S, name="Ministry of South", kind=ActorKind.MINISTRY, side=None, part_of=S),
)


def on(day: str | None, last: str | None = None, precision: DatePrecision = DatePrecision.DAY) -> When | None:
    """A day, or a stretch of days."""
    if day is None:
        return None
    return When(earliest=day, latest=last or day, best=None if last else day, precision=precision)


def words(doc: int, start: int = 0) -> tuple[Evidence, ...]:
    """Some words of a document."""
    id = f"document:{doc:016x}"
    return (Evidence(document=id, start=start, end=start + 5, quote=TEXT[start : start + 5]),)


def documents(number: int, published: str = "2024-03-31") -> tuple[Document, ...]:
    return tuple(document(TEXT, count, published=published) for count in range(1, number + 1))


def says(
    party: str | None,
    day: str | When | None,
    *,
    blames: str | None = None,
    victim: str | None = None,
    stance: Stance = Stance.ACCUSE,
    scope: DenialScope | None = None,
    doc: int = 1,
    observed: bool | None = None,
    type: str | None = None,
    killed: tuple[int, int | None] | None = None,
    lost_by: str | None = None,
) -> Account:
    """One party's account; a figure of the killed counts the people of ``lost_by``."""
    casualties: tuple[Casualties, ...] = ()
    if killed is not None:
        count = Count(low=killed[0], high=killed[1], text="some", evidence=words(doc, 6))
        casualties = (Casualties(killed=count, side=lost_by, own_loss=party == lost_by),)
    return Account(
        party=party,
        origin=party or f"narrator:{doc}",
        stance=stance,
        scope=scope,
        claims=(),
        date=on(day) if isinstance(day, str) else day,
        place=None,
        perpetrator=blames,
        victim=victim,
        weapons=(),
        casualties=casualties,
        evidence=words(doc),
        observed=observed,
        type=type,
    )


def incident(
    name: str,
    *accounts: Account,
    type: str = "attack.artillery",
    day: str | When | None = None,
    **members: Any,
) -> Incident:
    base = Incident(
        id=f"incident:{name}",
        type=type,
        types=(type,),
        title=f"Incident {name}",
        date=(on(day) if isinstance(day, str) else day) or accounts[0].date,
        place=None,
        place_text=None,
        accounts=accounts,
        status=Status.SINGLE_SOURCE,
        elements={},
        toll=(),
        origins=1,
    )
    return replace(base, **members)


def statement(
    name: str,
    speaker: str | None,
    stance: Stance,
    day: str | None = None,
    *,
    to: str | None = None,
    sub_stance: SubStance | None = None,
    doc: int = 1,
    start: int = 0,
) -> Claim:
    return Claim(
        id=f"claim:{name}",
        document=f"document:{doc:016x}",
        claimer=speaker,
        claimer_text=None,
        stance=stance,
        sub_stance=sub_stance,
        scope=None,
        date=on(day),
        channel=None,
        quotes=(),
        about=None,
        evidence=words(doc, start),
        chain=(speaker,) if speaker else (),
        addressee=to,
    )


def meetings(
    *days: str, parties: Sequence[str] = (N, S), status: RoundStatus = RoundStatus.HELD
) -> TalksTrack:
    rounds = tuple(
        Round(date=on(day), place=None, level=None, evidence=words(1), status=status) for day in days
    )
    return TalksTrack(id="track:1", mediators=(), parties=tuple(parties), rounds=rounds, evidence=words(1))


def ledger(*incidents: Incident, claims: Sequence[Claim] = (), docs: int = 3, **members: Any) -> Ledger:
    base = Ledger(
        generated_by=Derivation(version="0", rules="own-loss"),
        documents=documents(docs),
        actors=ACTORS,
        incidents=incidents,
        claims=tuple(claims),
    )
    return replace(base, **members)


def swapped(value: Any) -> Any:
    """Anything with the two sides exchanged."""
    if isinstance(value, str):
        return SWAP.get(value, value)
    if isinstance(value, tuple | list):
        return type(value)(swapped(inner) for inner in value)
    if isinstance(value, dict):
        return {key: swapped(inner) for key, inner in value.items()}
    if is_dataclass(value) and not isinstance(value, type | Evidence):
        return replace(value, **{field.name: swapped(getattr(value, field.name)) for field in fields(value)})
    return value


def part(series: Any, name: str) -> tuple[Any, ...]:
    """The rows of one part of a series."""
    (found,) = [part for part in series.parts if part.name == name]
    rows: tuple[Any, ...] = found.rows
    return rows
