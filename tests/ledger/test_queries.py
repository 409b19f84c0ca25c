"""Asking a ledger: who, what, when, where it stands."""

from dataclasses import replace

import pytest

from counterclaim.ledger.queries import Question, select
from counterclaim.model.errors import RecordNotFound
from tests.ledger.samples import ledger


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (Question(), True),
        (Question(party="the north"), True),
        (Question(party="state:S"), True),
        (Question(status="contested"), True),
        (Question(status="confirmed"), False),
        (Question(type="attack"), True),
        (Question(type="attack.artillery"), True),
        (Question(type="att"), False),
        (Question(since="2023-06-28", until="2023-06-28"), True),
        (Question(since="2023-06-29"), False),
        (Question(until="2023-06-27"), False),
        (Question(document="north.txt"), True),
        (Question(document="southern ministry", stance="deny"), True),
        (Question(stance="confirm"), False),
        (Question(place="midtown"), True),
        (Question(place="place:1", weapon="Artillery"), True),
        (Question(weapon="mine"), False),
        (Question(source="SOUTHERN MINISTRY"), True),
    ],
)
def test_incidents_are_found_by_what_their_accounts_say(question: Question, found: bool) -> None:
    assert bool(select("incidents", ledger(), question)) is found


def test_a_claim_without_a_date_is_dated_by_its_document() -> None:
    question = Question(since="2023-06-28", until="2023-06-28", stance="deny")

    assert [claim.id for claim in select("claims", ledger(), question)] == ["claim:south"]


def test_what_has_no_date_is_in_no_period() -> None:
    assert select("restrictions", ledger(), Question(since="1900-01-01")) == []


def test_every_kind_can_be_asked_for_its_parties() -> None:
    south = Question(party="The South")

    assert [actor.id for actor in select("actors", ledger(), south)] == ["state:S"]
    assert [pledge.id for pledge in select("pledges", ledger(), south)] == ["pledge:road"]
    assert [restriction.id for restriction in select("restrictions", ledger(), south)] == ["restriction:road"]
    assert [track.id for track in select("talks", ledger(), south)] == ["track:geneva"]
    assert select("pledges", ledger(), Question(party="The North")) == []


def test_an_actor_or_document_that_nobody_knows_is_said_to_be_unknown() -> None:
    with pytest.raises(RecordNotFound, match="no actor 'The East'"):
        select("incidents", ledger(), Question(party="The East"))
    with pytest.raises(RecordNotFound, match=r"no document 'x'.*; there is north\.txt, south\.txt"):
        select("incidents", ledger(), Question(document="x"))
    with pytest.raises(RecordNotFound, match="no place 'Uptown'"):
        select("incidents", ledger(), Question(place="Uptown"))
    with pytest.raises(RecordNotFound, match=r"no source 'north\.txt'.*; there is .*Southern Ministry"):
        select("incidents", ledger(), Question(source="north.txt"))


def test_what_one_account_alone_has_is_asked_for_too() -> None:
    told = ledger()
    (incident,) = told.incidents
    first, *others = incident.accounts
    elsewhere = replace(first, place="place:2", weapons=("drone", "artillery"))
    uptown = replace(told.places[0], id="place:2", name="Uptown", country="ML", names=())
    told = replace(
        told,
        places=(*told.places, uptown),
        incidents=(replace(incident, accounts=(elsewhere, *others)),),
    )

    for asked in (Question(place="uptown"), Question(place="Mali"), Question(weapon="drone")):
        assert len(select("incidents", told, asked)) == 1


def test_of_many_documents_a_few_are_named_and_it_is_said_that_there_are_more() -> None:
    (document, *_) = ledger().documents
    many = replace(
        ledger(), documents=tuple(replace(document, id=f"document:{n}", name=f"{n}.txt") for n in "123456")
    )

    with pytest.raises(RecordNotFound, match=r"there is 1\.txt, .*, 5\.txt, …$"):
        select("incidents", many, Question(document="x"))
