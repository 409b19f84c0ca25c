"""Persons who speak nowhere are found among those of some documents, from what records are listed by."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.ledger.persons import Silent, silent_among, silent_in
from counterclaim.model.actors import Actor, ActorKind, Alias
from counterclaim.model.ledgers import Ledger
from tests.ledger.samples import ledger, north, south


def person(name: str, *documents: int) -> Actor:
    """Somebody who is named in one or both of the documents."""
    evidence = tuple((north(), south())[n][2].claims[0].evidence[0] for n in documents)
    alias = Alias(form=name, used_by=(), contested=False, evidence=evidence)
    id = f"person:{name.casefold().replace(' ', '-')}"
    return Actor(id=id, name=name, kind=ActorKind.PERSON, side=None, part_of=None, names=(alias,))


VICTIM, SPEAKER, ELSEWHERE = person("Amina Deby", 0), person("Yusuf Salih", 0), person("Idriss Musa", 1)


def told() -> Ledger:
    made = ledger()
    first, *others = made.claims
    accounts = [replace(one, victim=VICTIM.id) for one in made.incidents[0].accounts]
    return replace(
        made,
        actors=tuple(sorted((*made.actors, VICTIM, SPEAKER, ELSEWHERE), key=lambda one: one.id)),
        claims=(replace(first, claimer=SPEAKER.id, chain=(SPEAKER.id,)), *others),
        incidents=(replace(made.incidents[0], accounts=tuple(accounts)), *made.incidents[1:]),
    )


@pytest.fixture
def store(location: str) -> SqlLedger:
    made = SqlLedger.create(location)
    for reading in (north(), south()):
        made.add(*reading)
    made.save(told())
    return made


def found_in(store: SqlLedger, documents: Sequence[str], ids: Sequence[str] = ()) -> Silent:
    with store._reading() as connection:
        return silent_in(connection, documents, ids)


def test_who_speaks_or_is_named_elsewhere_is_not_among_them(store: SqlLedger) -> None:
    found = found_in(store, [north()[2].document.id])

    assert found.persons == (VICTIM,)
    assert SPEAKER.name in found.others
    assert ELSEWHERE.name not in found.others
    assert [one.id for one in found.incidents] == [told().incidents[0].id]


def test_those_of_some_ids_are_found_wherever_they_are_named(store: SqlLedger) -> None:
    assert found_in(store, (), [ELSEWHERE.id, SPEAKER.id]).persons == (ELSEWHERE,)
    with store._reading() as connection:
        silent = silent_among(connection, [one.id for one in told().actors])
    assert silent == {VICTIM.id, ELSEWHERE.id}
    assert found_in(store, ()).persons == ()


def test_in_an_empty_ledger_there_is_nobody(tmp_path: Path) -> None:
    empty = SqlLedger.create(tmp_path / "empty.db")
    assert found_in(empty, ["document:1"], ["person:1"]).persons == ()


def test_who_was_set_to_another_kind_is_still_a_person(location: str) -> None:
    made = told()
    actors = [replace(one, kind=ActorKind.CIVILIANS) if one.id == VICTIM.id else one for one in made.actors]
    store = SqlLedger.create(location)
    store.add(*north())
    store.save(replace(made, actors=tuple(actors)))

    assert [one.id for one in found_in(store, [north()[2].document.id]).persons] == [VICTIM.id]


@pytest.mark.parametrize("role", [None, "minister"])
@pytest.mark.parametrize("of", ["claims", "pledges"])
def test_who_is_only_spoken_to_speaks_by_an_office_alone(location: str, of: str, role: str | None) -> None:
    made, spoken_to = told(), replace(ELSEWHERE, role=role)
    if of == "claims":
        made = replace(made, claims=tuple(replace(one, addressee=spoken_to.id) for one in made.claims))
    else:
        made = replace(made, pledges=tuple(replace(one, to=spoken_to.id) for one in made.pledges))
    actors = tuple(spoken_to if one.id == spoken_to.id else one for one in made.actors)
    store = SqlLedger.create(location)
    store.save(replace(made, actors=actors))

    assert found_in(store, (), [spoken_to.id]).persons == (() if role else (spoken_to,))


def test_who_promises_speaks_also_to_somebody_without_an_office(store: SqlLedger) -> None:
    made = told()
    pledges = tuple(replace(one, by=VICTIM.id, to=ELSEWHERE.id) for one in made.pledges)
    store.save(replace(made, pledges=pledges))

    assert found_in(store, (), [VICTIM.id, ELSEWHERE.id]).persons == (ELSEWHERE,)
