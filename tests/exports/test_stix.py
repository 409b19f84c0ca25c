"""A STIX bundle is valid by STIX's own library, and a denial in it disagrees with somebody in particular."""

from __future__ import annotations

from typing import Any

import pytest
import stix2

from tests.exports.test_ged import REPORT
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered


def objects_of(export: Export) -> list[Any]:
    bundle = stix2.parse(export.content.decode(), allow_custom=False)
    return list(bundle.objects)


def of_type(objects: list[Any], kind: str) -> list[Any]:
    return [made for made in objects if made.type == kind]


@pytest.fixture(scope="module")
def objects() -> list[Any]:
    return objects_of(Export("stix", ledger()))


def test_a_denial_is_an_opinion_of_who_denies_on_the_note_of_who_tells_it(objects: list[Any]) -> None:
    (opinion,) = of_type(objects, "opinion")
    (note,) = of_type(objects, "note")
    names = {identity.id: identity.name for identity in of_type(objects, "identity")}

    assert opinion.opinion == "strongly-disagree"
    assert opinion.object_refs == [note.id]
    assert (names[opinion.created_by_ref], names[note.created_by_ref]) == ("The South", "The North")
    assert "The South denied shelling Midtown" in opinion.explanation


def test_an_incident_is_located_and_told_of_in_a_note(objects: list[Any]) -> None:
    (incident,) = of_type(objects, "incident")
    (relationship,) = of_type(objects, "relationship")
    (location,) = of_type(objects, "location")

    assert (relationship.source_ref, relationship.target_ref) == (incident.id, location.id)
    assert "status:contested" in incident.labels
    assert str(incident.created).startswith("2023-06-28")


def test_every_reference_is_to_an_object_of_the_bundle() -> None:
    objects = objects_of(Export("stix", gathered(("2024-06-20", REPORT))))
    ids = {made.id for made in objects}

    assert len(ids) == len(objects)
    for made in objects:
        for name in ("created_by_ref", "source_ref", "target_ref"):
            assert made.get(name) is None or made[name] in ids
        assert set(made.get("object_refs", [])) <= ids


def test_the_same_record_is_the_same_object_in_every_bundle(objects: list[Any]) -> None:
    again = objects_of(Export("stix", ledger()))

    assert [made.id for made in again] == [made.id for made in objects]
