"""Reliability of a source for an account: no party to a fight is above C on its enemy's losses."""

from dataclasses import replace

import pytest

from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import DecisionKind, Target, decision_by
from counterclaim.model.incidents import Account, Casualties, Count
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.sources import Reliability, source_id
from counterclaim.views.sources import reliability_for, sources_of
from tests.ledger.samples import ledger as sample
from tests.views.ledgers import document

MINISTRY, OUTLET = "Northern Ministry", "Valley Times"
ACTORS = (
    Actor(id="state:N", name="The North", kind=ActorKind.STATE, side="state:N", part_of=None),
    Actor(id="n-mod", name=MINISTRY, kind=ActorKind.MINISTRY, side="state:N", part_of="state:N"),
    Actor(id="state:S", name="The South", kind=ActorKind.STATE, side="state:S", part_of=None),
)
KILLED = Count(low=4, high=4, text="four")


def ledger(name: str, grade: Reliability) -> Ledger:
    """One document of a source that somebody judged."""
    rated = decision_by(
        "A",
        DecisionKind.RATE,
        at="2024-01-01T00:00:00+00:00",
        explanation="checked",
        targets=[Target(kind=SubjectKind.SOURCE, id=source_id(name))],
        member="reliability",
        value=grade,
        before="F",
    )
    return Ledger(
        generated_by=Derivation(version="0", rules="own-loss"),
        documents=(document("x", source=name),),
        actors=ACTORS,
        decisions=(rated,),
    )


def told(party: str, *, own: bool) -> Account:
    """What the North says of dead in its fire at the South."""
    account = sample().incidents[0].accounts[0]
    dead = (Casualties(killed=KILLED, side="state:S", own_loss=own),)
    return replace(account, party=party, perpetrator="state:N", victim="state:S", casualties=dead)


@pytest.mark.parametrize(
    ("name", "grade", "account", "expected"),
    [
        (MINISTRY, "B", told("n-mod", own=False), "C"),
        (MINISTRY, "E", told("n-mod", own=False), "E"),
        (MINISTRY, "F", told("n-mod", own=False), "F"),
        (MINISTRY, "B", told("n-mod", own=True), "B"),
        (OUTLET, "B", told("n-mod", own=False), "B"),
        (MINISTRY, "A", told("state:S", own=False), "A"),
    ],
    ids=[
        "a ministry on the enemy's dead",
        "an unreliable one stays so",
        "one that nobody can judge stays so",
        "a ministry on its own dead",
        "an outlet that carries it",
        "another party's words in its document",
    ],
)
def test_a_party_is_less_reliable_on_its_enemys_losses(
    name: str, grade: str, account: Account, expected: str
) -> None:
    whole = ledger(name, Reliability(grade))
    (source,) = sources_of(whole)

    assert source.reliability == grade
    assert reliability_for(account, source, whole) == expected


def test_documents_without_a_source_have_none() -> None:
    assert sources_of(replace(ledger(OUTLET, Reliability.B), documents=(document("x", source=None),))) == ()
