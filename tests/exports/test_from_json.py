"""What is no ledger in JSON, or not one that can be gone on from, is refused by name and place."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from counterclaim.exports import to_json
from counterclaim.exports.from_json import from_json
from counterclaim.exports.kept import whole_json
from counterclaim.model.errors import BadInput
from counterclaim.model.ledgers import Kept, KeptReading
from tests.exports.test_interchange import SCHEMA
from tests.ledger.samples import ledger, north, south


def kept() -> Kept:
    readings = [
        KeptReading(brought=replace(brought, data=b""), working=working, records=records, version="1")
        for brought, working, records in (north(), south())
    ]
    return Kept(readings=readings, redirects={"incident:old": "incident:midtown"})


def written() -> bytes:
    return b"".join(whole_json(ledger(), kept()))


def changed(**members: Any) -> bytes:
    return json.dumps({**json.loads(written()), **members}).encode()


def test_the_ledger_stands_in_front_as_ever_and_the_whole_keeps_to_the_schema() -> None:
    content = json.loads(written())
    jsonschema.Draft202012Validator(SCHEMA).validate(content)

    del content["kept"]
    assert content == json.loads(to_json(ledger()))


def test_what_was_written_is_read_back() -> None:
    found = from_json(written(), "a.json")

    assert found.ledger == ledger()
    assert [reading.records for reading in found.kept.readings] == [north()[2], south()[2]]
    assert found.kept.redirects == {"incident:old": "incident:midtown"}
    assert found.unknown == []


def test_a_text_stands_in_the_file_once() -> None:
    assert written().decode().count("The South denied shelling Midtown and promised") == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", r"^a\.json: Input data was truncated$"),
        (b"\xff\xfe", r"^a\.json: "),
        (b"[" * 100_000, r"^a\.json: "),
        (b"[]", r"^a\.json: Expected `object`, got `array`$"),
        (b"{}", r"^a\.json: no ledger in JSON .*`counterclaim export json` writes one$"),
        (b'{"format": "geojson"}', r"^a\.json: no ledger in JSON"),
        (b'{"format": 1}', r"^a\.json: format: Expected `str`, got `int`$"),
        (
            b'{"format": "counterclaim-ledger/2"}',
            r"^a\.json: a ledger of another major version, counterclaim",
        ),
        (
            b'{"format": "counterclaim-ledger/1", "kept": {}}',
            r"has no member generated_by, documents, actors",
        ),
    ],
)
def test_what_is_no_ledger_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        from_json(data, "a.json")


def test_a_ledger_that_nobody_can_go_on_from_is_refused() -> None:
    with pytest.raises(BadInput, match=r"write it with `counterclaim export json`, without filters$"):
        from_json(to_json(ledger()), "a.json")


def test_a_value_that_cannot_be_is_named_with_its_place() -> None:
    incidents = json.loads(written())["incidents"]
    incidents[0]["accounts"][1]["stance"] = "denies"

    with pytest.raises(
        BadInput, match=r"^a\.json: incidents\[0\]\.accounts\[1\]\.stance: Invalid enum value 'denies'$"
    ):
        from_json(changed(incidents=incidents), "a.json")


def test_a_value_in_what_a_document_yielded_is_named_too() -> None:
    content = json.loads(written())["kept"]
    content["readings"][1]["records"]["claims"][0]["evidence"][0]["start"] = 1

    with pytest.raises(
        BadInput, match=r"^a\.json: kept: document:[0-9a-f]+\[1:33\] is not 'The South denied"
    ):
        from_json(changed(kept=content), "a.json")


def test_a_later_minor_version_is_read_and_what_it_added_is_named() -> None:
    incidents = json.loads(written())["incidents"]
    incidents[0]["weather"] = "fog"
    incidents[0]["accounts"][0]["mood"] = None

    found = from_json(changed(format="counterclaim-ledger/1.4", incidents=incidents, extra=[]), "a.json")

    assert found.unknown == ["extra", "incidents[].weather"]
    assert found.ledger == ledger()
