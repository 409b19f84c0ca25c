"""Which records match a question: numbers gathered from the sets and days that records are listed by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

from sqlalchemy import Connection, Select, select

from counterclaim.ledger import generations
from counterclaim.ledger.called import named
from counterclaim.ledger.keys import batched, short
from counterclaim.ledger.listing import MONTH, NEVER, ranked
from counterclaim.ledger.queries import Question, filter_for, members_of
from counterclaim.ledger.slots import Bits, Gathered, common
from counterclaim.ledger.tables import listed, listed_days, listed_names, listed_sets
from counterclaim.ledger.trait import places_of
from counterclaim.ledger.words import words_of
from counterclaim.model.ledgers import Derivation, Ledger

_NOTHING = Ledger(generated_by=Derivation(version="", rules=""))


def matches(connection: Connection, kind: str, question: Question) -> Bits | None:
    """The numbers of the records that match; ``None`` if nothing is asked that some might not.

    Raises:
        RecordNotFound: as :func:`counterclaim.ledger.queries.filter_for`.
    """
    found: list[Bits] = []
    weapon = question.weapon.casefold() if question.weapon is not None else None
    single = {"status": question.status, "type": question.type, "stance": question.stance, "weapon": weapon}
    for trait, value in single.items():
        if value is not None:
            found.append(_union(connection, [_sets(kind, trait).where(listed_sets.c.value == short(value))]))
    if question.party is not None:
        found.append(_union(connection, _of_party(connection, kind, "party", question.party)))
    if question.addressee is not None:
        found.append(_union(connection, _of_party(connection, kind, "addressee", question.addressee)))
    if question.channel is not None:
        found += _of_channel(connection, kind, question.channel)
    if question.place is not None:
        found.append(_union(connection, _of_place(connection, kind, question.place)))
    if question.document is not None:
        found.append(_union(connection, _of_document(connection, kind, question.document)))
    if question.source is not None:
        found.append(_union(connection, [_of_source(connection, kind, question.source)]))
    if question.confidence is not None:
        standing = _sets(kind, ranked("confidence")).where(
            listed_sets.c.value.in_(places_of(question.confidence))
        )
        found.append(_union(connection, [standing]))
    if question.since is not None or question.until is not None:
        found.append(_in_time(connection, kind, question.since or "", question.until or NEVER))
    if question.ids is not None:
        numbers = select(listed.c.number).where(listed.c.kind == kind)
        ids = (numbers.where(listed.c.id.in_(some)) for some in batched(sorted(question.ids)))
        found.append(_union(connection, (), ids))
    return reduce(common, found) if found else None


def standing_at(connection: Connection, kind: str, by: str, value: str) -> Bits:
    """The numbers of the records that stand at one place by something else than the order of their kind."""
    return _union(connection, [_sets(kind, ranked(by)).where(listed_sets.c.value == value)])


def _sets(kind: str, trait: str) -> Select[Any]:
    sets = select(listed_sets.c.block, listed_sets.c.members)
    return sets.where(listed_sets.c.kind == kind, listed_sets.c.trait == trait)


def _union(connection: Connection, sets: Iterable[Select[Any]], numbers: Iterable[Select[Any]] = ()) -> Bits:
    """What is in any of some sets, or one of some numbers."""
    gathered = Gathered()
    for asked in sets:
        for block, members in connection.execute(asked):
            gathered.add_block(block, members)
    for asked in numbers:
        for number in connection.execute(asked).scalars():
            gathered.add(number)
    return gathered.bits()


def _of_channel(connection: Connection, kind: str, wanted: str) -> Iterator[Bits]:
    """What is said where each of some words tells; of no words what is said anywhere."""
    words = words_of(wanted)
    for word in words:
        yield _union(connection, [_sets(kind, "channel").where(listed_sets.c.value == short(word))])
    if not words:
        yield _union(connection, [_sets(kind, "channel")])


def _of_party(connection: Connection, kind: str, trait: str, wanted: str) -> Iterator[Select[Any]]:
    """The sets of an actor and of all who belong to it."""
    known = more = set(named(connection, "actors", [wanted.casefold()]))
    if not known:
        filter_for(Question(party=wanted), members_of(_NOTHING))
    while more:
        more = set(named(connection, "above", more)) - known
        known |= more
    for some in batched(sorted(map(short, known))):
        yield _sets(kind, trait).where(listed_sets.c.value.in_(some))


def _of_place(connection: Connection, kind: str, wanted: str) -> Iterator[Select[Any]]:
    """The sets of the places that are called so."""
    known = sorted(set(named(connection, "places", [wanted.casefold()])))
    if not known:
        filter_for(Question(place=wanted), members_of(_NOTHING))
    for some in batched(list(map(short, known))):
        yield _sets(kind, "place").where(listed_sets.c.value.in_(some))


def _of_source(connection: Connection, kind: str, wanted: str) -> Select[Any]:
    """The set of the documents of a source."""
    of_source = listed_sets.c.value == short(wanted.casefold())
    if connection.execute(_sets("documents", "source").where(of_source).limit(1)).first() is None:
        documents = tuple(generations.all_in_force(connection, "documents"))
        filter_for(Question(source=wanted), members_of(replace(_NOTHING, documents=documents)))
    return _sets(kind, "source").where(of_source)


def _of_document(connection: Connection, kind: str, wanted: str) -> Iterator[Select[Any]]:
    """The sets of the documents that are called so, or whose ids begin so, and of those of a source."""
    called, name = listed_names.c, short(wanted.casefold())
    begins = (listed.c.id >= wanted) & (listed.c.id <= wanted + chr(0x10FFFF))
    found: list[Select[Any]] = [
        select(called.id).where(called.kind == "documents", called.name == name),
        select(listed.c.id).where(listed.c.kind == "documents", begins),
    ]
    of_source = listed_sets.c.value == name
    there = [ids for ids in found if connection.execute(ids.limit(1)).first() is not None]
    publisher = _sets("documents", "source").where(of_source).limit(1)
    if not wanted or not (there or connection.execute(publisher).first()):
        documents = tuple(generations.all_in_force(connection, "documents"))
        filter_for(Question(document=wanted), members_of(replace(_NOTHING, documents=documents)))
    yield _sets(kind, "source").where(of_source)
    for ids in map(Select.subquery, there):
        yield _sets(kind, "document").join(ids, listed_sets.c.value == ids.c.id)


def _in_time(connection: Connection, kind: str, since: str, until: str) -> Bits:
    """Records of which any date may lie in a period: of the months within it all, else by their days."""
    first, last = since[:MONTH], until[:MONTH]
    whole = _sets(kind, "within").where(listed_sets.c.value > first, listed_sets.c.value < last)
    days = listed_days.c
    single = select(days.number).where(
        days.kind == kind,
        days.month.in_(("", first, last)),
        days.first <= until,
        days.last >= since,
    )
    return _union(connection, [whole], [single])
