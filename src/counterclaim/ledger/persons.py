"""The persons of some documents who speak nowhere, from what records are listed by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from counterclaim.ledger import generations
from counterclaim.ledger.keys import batched, short
from counterclaim.ledger.slots import BLOCK, members_in
from counterclaim.ledger.tables import listed, listed_sets
from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.incidents import Incident

SPEECH = ("claims", "restrictions", "talks", "positions")  # whose parties speak or act
PERSON = "person:"  # what the id of a person begins with, whatever kind somebody gave them


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """The persons who are named in some documents and speak nowhere.

    ``incidents`` are all that any of them is a party to, ``others`` what everybody else is called who is
    named in these documents.
    """

    persons: tuple[Actor, ...] = ()
    incidents: tuple[Incident, ...] = ()
    others: frozenset[str] = frozenset()


def is_person(actor: Actor) -> bool:
    """Whether somebody is a person, whatever kind was given them later."""
    return actor.kind is ActorKind.PERSON or actor.id.startswith(PERSON)


def silent_in(connection: Connection, documents: Collection[str], ids: Collection[str]) -> Silent:
    """The persons of some documents, and of some ids, who say, promise, impose and want nothing, nor meet.

    Who is only spoken to does none of this, without an office.
    """
    there = _numbers(connection, "actors", "document", documents)
    silent = _silent(connection, there | _numbers(connection, "actors", "party", ids))
    if not silent:
        return Silent()
    party_to = _ids(connection, "incidents", _numbers(connection, "incidents", "party", silent))
    return Silent(
        persons=tuple(generations.records_in_force(connection, "actors", silent)),
        incidents=tuple(generations.records_in_force(connection, "incidents", party_to)),
        others=frozenset(_names(connection, set(_ids(connection, "actors", there)) - silent)),
    )


def silent_among(connection: Connection, ids: Collection[str]) -> set[str]:
    """The persons among some actors who do nothing of this."""
    return _silent(connection, _numbers(connection, "actors", "party", ids))


def _silent(connection: Connection, actors: set[int]) -> set[str]:
    persons = _persons_among(connection, actors)
    return persons - _speakers_among(connection, persons)


def _persons_among(connection: Connection, actors: set[int]) -> set[str]:
    """Those of some actors who are persons; only the blocks are read that these are in."""
    found: set[int] = set()
    for some in batched(sorted({number // BLOCK for number in actors})):
        asked = select(listed_sets.c.block, listed_sets.c.members).where(
            listed_sets.c.kind == "actors",
            listed_sets.c.trait == "own type",
            listed_sets.c.value == ActorKind.PERSON,
            listed_sets.c.block.in_(some),
        )
        for block, members in connection.execute(asked):
            found |= actors.intersection(block * BLOCK + place for place in members_in(members))
    others = _ids(connection, "actors", actors - found)
    return {*_ids(connection, "actors", found), *(id for id in others if id.startswith(PERSON))}


def _speakers_among(connection: Connection, ids: Collection[str]) -> set[str]:
    """Those of some persons who speak or act, and the officials who are spoken to."""
    speaking = _listed_as(connection, SPEECH, "party", ids)
    pledged = _listed_as(connection, ("pledges",), "party", set(ids) - speaking)
    numbers = _numbers(connection, "pledges", "party", pledged)
    pledges = generations.records_in_force(connection, "pledges", _ids(connection, "pledges", numbers))
    speaking |= {id for one in pledges for id in (one.by, *(voice.party for voice in one.voices)) if id}
    addressed = pledged | _listed_as(connection, ("claims",), "addressee", ids)
    spoken_to = generations.records_in_force(connection, "actors", sorted(addressed - speaking))
    return speaking | {one.id for one in spoken_to if one.role is not None}


def _listed_as(connection: Connection, kinds: Sequence[str], trait: str, ids: Collection[str]) -> set[str]:
    """Those of some actors by whom records of some kinds are listed."""
    known = {short(id): id for id in ids}
    found: set[str] = set()
    for some in batched(sorted(known)):
        asked = select(listed_sets.c.value).where(
            listed_sets.c.kind.in_(kinds), listed_sets.c.trait == trait, listed_sets.c.value.in_(some)
        )
        found.update(known[value] for value in connection.execute(asked).scalars())
    return found


def _names(connection: Connection, ids: Iterable[str]) -> set[str]:
    """What actors are called first: that is what they are in the order of."""
    found: set[str] = set()
    for some in batched(sorted(ids)):
        named = select(listed.c.day).where(listed.c.kind == "actors", listed.c.id.in_(some))
        found.update(connection.execute(named).scalars())
    return found


def _numbers(connection: Connection, kind: str, trait: str, values: Collection[str]) -> set[int]:
    found: set[int] = set()
    for some in batched(sorted(map(short, values))):
        asked = select(listed_sets.c.block, listed_sets.c.members).where(
            listed_sets.c.kind == kind, listed_sets.c.trait == trait, listed_sets.c.value.in_(some)
        )
        for block, members in connection.execute(asked):
            found.update(block * BLOCK + place for place in members_in(members))
    return found


def _ids(connection: Connection, kind: str, numbers: Collection[int]) -> list[str]:
    found: list[str] = []
    for some in batched(sorted(numbers)):
        asked = select(listed.c.id).where(listed.c.kind == kind, listed.c.number.in_(some))
        found.extend(connection.execute(asked).scalars())
    return sorted(found)
