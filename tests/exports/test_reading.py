"""What an export holds is what its filter chooses, from a store as from memory, without victims' names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.exports.held import HeldLedger
from counterclaim.exports.reading import Reading
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question
from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Status
from counterclaim.model.ledgers import Ledger
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered

VICTIMS = """Chad accused Libya of shelling Faya on Monday, killing General Idriss Musa and Amina Deby,
a farmer.

Two civilians, Hassan Mahamat and his son Youssouf, were killed in the village of Zouar on Tuesday by Libyan
fire, the Chadian defence ministry said.

Libya denied shelling Faya. The victim's brother, Ali Mahamat, told AFP that Hassan had been tending goats.
Foreign minister Omar Salem said Libya would respond. "We mourn Hassan," he said.
"""
QUESTIONS = [
    Question(),
    Question(party="The North"),
    Question(status=Status.CONTESTED),
    Question(stance=Stance.DENY),
    Question(since="2023-06-28", until="2023-06-28"),
    Question(document="south.txt"),
    Question(type="clash"),
    Question(place="Midtown"),
    Question(weapon="artillery"),
    Question(source="Southern Ministry"),
]


@pytest.fixture(scope="module")
def victims() -> Ledger:
    return gathered(("2024-06-20", VICTIMS))


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_a_store_and_a_ledger_in_memory_give_the_same_bytes(question: Question, location: str) -> None:
    SqlLedger.create(location).save(ledger())
    store = SqlLedger.open(location)

    for format in ("csv", "plover"):
        with store.one_state():
            stored = Export(format, Reading(store, question))
        held = Export(format, ledger(), question)
        assert stored.files == held.files
        assert stored.manifest == held.manifest


def test_a_filter_chooses_incidents_and_what_belongs_to_them() -> None:
    mine = Export("csv", ledger(), Question(type="attack"))
    none = Export("csv", ledger(), Question(type="clash"))

    assert len(mine.table("incidents")) == 1
    assert {row["claim"] for row in mine.table("claims")} == {"claim:north", "claim:south"}
    assert {row["name"] for row in mine.table("places")} == {"Midtown"}
    assert mine.table("pledges") == []  # a pledge has no such type
    assert not any(none.table(table) for table in ("incidents", "claims", "actors", "places", "documents"))


def test_the_digest_is_of_what_a_ledger_tells_whatever_keeps_it(location: str) -> None:
    store = SqlLedger.create(location)
    store.save(replace(ledger(), incidents=()))
    store.save(ledger())

    assert store.digest() == HeldLedger(ledger()).digest()
    assert HeldLedger(replace(ledger(), claims=())).digest() != store.digest()


def test_whoever_only_suffered_is_named_nowhere(victims: Ledger) -> None:
    for format in ("csv", "plover"):
        text = b"".join(Export(format, victims).files.values()).decode()
        for name in ("Idriss", "Musa", "Amina", "Deby", "Youssouf", "Hassan", "hassan-mahamat"):
            assert name not in text, (format, name)


def test_whoever_speaks_is_named_also_beside_a_victim_of_the_same_name(victims: Ledger) -> None:
    names = {row["name"] for row in Export("csv", victims).table("actors")}

    assert {"Ali Mahamat", "Omar Salem"} <= names


def test_masked_words_keep_their_place_and_length(victims: Ledger) -> None:
    masked = Export("csv", victims).table("evidence")
    plain = Export("csv", victims, victim_names=True).table("evidence")

    assert [row["quote"].replace("█", "") for row in masked] != [row["quote"] for row in plain]
    for one, other in zip(masked, plain, strict=True):
        assert len(one["quote"]) == len(other["quote"])
        assert (one["start"], one["end"]) == (other["start"], other["end"])


def test_names_are_there_if_somebody_asks_and_the_manifest_says_so(victims: Ledger) -> None:
    asked, default = Export("csv", victims, victim_names=True), Export("csv", victims)

    assert any("Amina Deby" in row["quote"] for row in asked.table("evidence"))
    assert asked.manifest["options"] == {"victim_names": True}
    assert asked.manifest["withheld"] == {"persons": 0}
    assert default.manifest["withheld"] == {"persons": 4}


def test_a_person_who_is_accused_or_promises_something_is_no_victim_only(victims: Ledger) -> None:
    accused = [
        replace(account, perpetrator="person:idriss-musa") for account in victims.incidents[0].accounts
    ]
    ledger = replace(
        victims, incidents=(replace(victims.incidents[0], accounts=tuple(accused)), *victims.incidents[1:])
    )

    assert "Idriss Musa" in {row["name"] for row in Export("csv", ledger).table("actors")}


def test_equal_ledgers_are_equal_bytes_whatever_the_order_of_their_records() -> None:
    shuffled = replace(
        ledger(),
        claims=ledger().claims[::-1],
        documents=ledger().documents[::-1],
        actors=ledger().actors[::-1],
    )

    assert Export("csv", shuffled).files == Export("csv", ledger()).files
    assert Export("csv", shuffled).manifest == Export("csv", ledger()).manifest
