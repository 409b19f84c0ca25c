"""Persons who speak nowhere are found among those of some documents, from what records are listed by."""

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
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


def test_who_speaks_or_is_named_elsewhere_is_not_among_them(store: SqlLedger) -> None:
    found = store.silent_in([north()[2].document.id], ())

    assert found.persons == (VICTIM,)
    assert SPEAKER.name in found.others
    assert ELSEWHERE.name not in found.others
    assert [one.id for one in found.incidents] == [told().incidents[0].id]


def test_those_of_some_ids_are_found_wherever_they_are_named(store: SqlLedger) -> None:
    assert store.silent_in((), [ELSEWHERE.id, SPEAKER.id]).persons == (ELSEWHERE,)
    assert store.silent_among([one.id for one in told().actors]) == {VICTIM.id, ELSEWHERE.id}
    assert store.silent_in((), ()).persons == ()


def test_in_an_empty_ledger_there_is_nobody(tmp_path: Path) -> None:
    assert SqlLedger.create(tmp_path / "empty.db").silent_in(["document:1"], ["person:1"]).persons == ()
