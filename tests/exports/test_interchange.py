"""What others read of us is what the contract says, byte for byte the same for the same ledger."""

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from counterclaim.exports import exporter, exporters, to_json, to_line
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.problems import Problem
from counterclaim.model.spans import Evidence
from tests.exports.written import Export
from tests.ledger.samples import ledger, reconciled, unreadable

SCHEMA = json.loads(
    (files("counterclaim.exports") / "schema" / "ledger.schema.json").read_text(encoding="utf-8")
)
ARRAYS = (
    "documents actors places claims incidents pledges restrictions talks positions "
    "problems disagreements times decisions sources"
).split()


def written(given: Ledger) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(to_json(given))
    jsonschema.Draft202012Validator(SCHEMA).validate(content)
    return content


def test_every_member_that_the_contract_requires_is_there() -> None:
    assert written(Ledger(generated_by=Derivation(version="1", rules="r"))) == {
        "format": "counterclaim-ledger/1",
        "generated_by": {"version": "1", "rules": "r", "models": []},
        **{name: [] for name in ARRAYS},
    }


def test_equal_ledgers_are_equal_bytes_whatever_the_order_of_their_records() -> None:
    shuffled = replace(ledger(), claims=ledger().claims[::-1], documents=ledger().documents[::-1])

    assert to_json(shuffled) == to_json(ledger())


def test_arrays_are_sorted_by_id_and_evidence_by_position() -> None:
    content = written(ledger())

    for name in ("documents", "actors", "claims", "incidents"):
        ids = [record["id"] for record in content[name]]
        assert ids == sorted(ids)
    places = [(e["document"], e["start"]) for e in content["disagreements"][0]["evidence"]]
    assert places == sorted(places)


def test_the_same_date_or_problem_twice_is_written_once() -> None:
    twice = replace(ledger(), times=ledger().times * 2, problems=ledger().problems * 2)

    assert to_json(twice) == to_json(ledger())


def test_not_stated_is_null_and_a_partys_own_account_says_nothing_of_observing() -> None:
    account = written(ledger())["incidents"][0]["accounts"][0]

    assert account["victim"] is None
    assert "observed" not in account


def test_an_observers_account_says_what_it_did() -> None:
    incident = ledger().incidents[0]
    seen = replace(
        incident, accounts=tuple(replace(account, observed=False) for account in incident.accounts)
    )

    assert written(replace(ledger(), incidents=(seen,)))["incidents"][0]["accounts"][0]["observed"] is False


def test_a_document_that_could_not_be_read_is_there_with_its_problem() -> None:
    content = written(reconciled([unreadable()[2]]))

    assert content["documents"][0]["text"] is None
    assert content["problems"][0]["document"] == content["documents"][0]["id"]


def test_signs_that_a_terminal_obeys_are_written_as_escapes() -> None:
    problem = Problem(document=None, stage="x", message="a\x1b[31m\x9b2J\u202eb é")

    raw = to_json(Ledger(generated_by=Derivation(version="1", rules="r"), problems=(problem,)))

    assert b"\\u001b[31m\\u009b2J\\u202eb \xc3\xa9" in raw
    assert json.loads(raw)["problems"][0]["message"] == problem.message


def test_evidence_keeps_its_words_exactly() -> None:
    quote = "“four\u200b dead”\r\n\t"
    evidence = Evidence(document="d", start=0, end=len(quote), quote=quote)
    wild = replace(ledger().disagreements[0], evidence=(evidence,))

    assert (
        written(replace(ledger(), disagreements=(wild,)))["disagreements"][0]["evidence"][0]["quote"] == quote
    )


def test_annotations_are_one_document_a_line() -> None:
    assert to_line({"document": "a\nb"}) == b'{"document":"a\\nb"}\n'


def test_the_formats_that_come_along_are_these() -> None:
    assert " ".join(exporters()) == (
        "acled-layout airwars cameo claimreview csv ftm ged geojson hxl json parquet plover stix"
    )
    assert Export("json", ledger()).content == to_json(ledger())


def test_an_unknown_format_says_which_there_are() -> None:
    with pytest.raises(BadInput, match="no export format 'xml'; there is: acled-layout, "):
        exporter("xml")
