"""Entities are what FollowTheMoney's own library takes, and say of an incident what each party says of it."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from counterclaim.exports.ftm_entities import entity, entity_id
from counterclaim.ledger.queries import Question
from counterclaim.model.actors import Actor, ActorKind, Alias
from counterclaim.model.claims import Stance
from counterclaim.model.ledgers import Ledger
from tests.exports.followthemoney_library import followthemoney_model, languages_and_countries
from tests.exports.test_ged import REPORT
from tests.exports.test_reading import VICTIMS
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered

Entities = list[dict[str, Any]]
MODEL = followthemoney_model()


def entities_of(export: Export) -> Entities:
    """The entities, each as the library takes it: no value of any is changed or refused."""
    made = [json.loads(line) for line in export.content.splitlines()]
    for one in made:
        taken = MODEL.get_proxy(one, cleaned=False)
        assert taken.schema.validate(one) is None, one
        assert taken.to_dict() == one
        assert all(taken.has(name) for name in taken.schema.required)
    return made


def of_schema(entities: Entities, schema: str) -> Entities:
    return [one for one in entities if one["schema"] == schema]


def referred(one: dict[str, Any]) -> set[str]:
    properties = MODEL.get(one["schema"]).properties
    told = [(properties[name], values) for name, values in one["properties"].items()]
    return {value for prop, values in told if prop.type.name == "entity" for value in values}


@pytest.fixture(scope="module")
def gathered_ledger() -> Ledger:
    return gathered(("2024-06-20", REPORT))


@pytest.fixture(scope="module")
def entities() -> Entities:
    return entities_of(Export("ftm", ledger()))


def test_who_tells_denies_acts_and_suffers_is_linked_to_the_incident_by_whose_account(
    entities: Entities,
) -> None:
    (event,) = of_schema(entities, "Event")
    names = {one["id"]: one["properties"]["name"][0] for one in entities if "name" in one["properties"]}
    links = {
        (names[one["properties"]["subject"][0]], one["properties"]["role"][0])
        for one in of_schema(entities, "UnknownLink")
    }

    assert links == {
        ("The North", "accuse"),
        ("The South", "acted, according to The North"),
        ("The South", "deny (whole)"),
    }
    assert {o for one in of_schema(entities, "UnknownLink") for o in one["properties"]["object"]} == {
        event["id"]
    }
    assert event["properties"]["summary"] == ["Status by all voices: contested"]
    assert event["properties"]["startDate"] == event["properties"]["endDate"] == ["2023-06-28"]


def test_what_is_said_is_proved_by_the_document_it_stands_in(entities: Entities) -> None:
    publishers = {one["id"]: one["properties"]["publisher"] for one in of_schema(entities, "Document")}
    (denial,) = (one for one in entities if one["properties"].get("role") == ["deny (whole)"])
    (killed,) = (one for one in entities if one["properties"].get("summary") == ["killed"])

    assert publishers[denial["properties"]["proof"][0]] == ["Southern Ministry"]
    assert "The South denied shelling Midtown" in denial["properties"]["summary"][0]
    assert killed["properties"]["description"] == ["four"]
    assert publishers[killed["properties"]["proof"][0]] == ["Northern Ministry"]


def test_a_name_in_a_document_is_a_mention_of_who_is_meant(entities: Entities) -> None:
    south = entity_id("state:S")
    mentions = [one["properties"] for one in of_schema(entities, "Mention")]

    assert {one["name"][0] for one in mentions if one["resolved"] == [south]} >= {"South"}
    assert all(one["detectedSchema"] == ["PublicBody"] for one in mentions)


@pytest.mark.parametrize("question", [Question(), Question(stance=Stance.DENY), Question(until="2000-01-01")])
def test_every_reference_is_to_an_entity_of_the_export(gathered_ledger: Ledger, question: Question) -> None:
    for whole in (gathered_ledger, ledger()):
        entities = entities_of(Export("ftm", whole, question))
        ids = {one["id"] for one in entities}

        assert len(ids) == len(entities)
        assert set().union(*map(referred, entities)) <= ids


def test_who_is_only_a_victim_is_no_entity_and_no_link_and_masked_in_all_words() -> None:
    victims = gathered(("2024-06-20", VICTIMS))
    masked = Export("ftm", victims)
    named = Export("ftm", victims, victim_names=True)

    assert b"Amina" not in masked.content
    assert masked.left_out["a person who is only a victim: neither an entity nor a link names one"] > 0
    assert len(of_schema(entities_of(masked), "Person")) < len(of_schema(entities_of(named), "Person"))
    assert b"Amina" in named.content


def test_a_description_is_no_name_by_which_others_are_matched() -> None:
    actor = replace(
        ledger().actors[0],
        names=tuple(
            Alias(form=form, used_by=("state:S",), contested=contested, evidence=())
            for form, contested in (
                ("Army of the North", False),
                ("the army", False),
                ("Four soldiers", False),
                ("Northern Bandits", True),
            )
        ),
    )

    (north,) = (
        one["properties"]
        for one in entities_of(Export("ftm", replace(ledger(), actors=(actor, *ledger().actors[1:]))))
        if one["id"] == entity_id(actor.id)
    )

    assert north["alias"] == ["Army of the North"]
    assert north["weakAlias"] == ["the army", "Four soldiers", "Northern Bandits"]
    assert north["description"] == ["“Northern Bandits”, a contested name, used by The South"]


def test_a_person_is_a_member_of_the_body_that_is_spoken_for() -> None:
    state = ledger().actors[0]
    minister = Actor(
        id="person:1",
        name="Ada Moor",
        kind=ActorKind.PERSON,
        side=state.id,
        part_of=state.id,
        role="minister",
    )
    entities = entities_of(Export("ftm", replace(ledger(), actors=(*ledger().actors, minister))))
    (membership,) = of_schema(entities, "Membership")

    assert membership["properties"] == {
        "member": [entity_id(minister.id)],
        "organization": [entity_id(state.id)],
        "role": ["minister"],
    }


def test_no_state_is_told_for_a_body_that_is_of_none(entities: Entities) -> None:
    assert all("country" not in one["properties"] for one in of_schema(entities, "PublicBody"))


def test_values_that_its_types_would_refuse_are_not_written() -> None:
    first, *others = ledger().documents
    wild = replace(first, url="file:///home/a", language="tlh", published="XXXX-06-28", title="a " * 400)

    (document,) = (
        one
        for one in entities_of(Export("ftm", replace(ledger(), documents=(wild, *others))))
        if one["id"] == entity_id(first.id)
    )

    assert document["properties"].keys() >= {"fileName", "title", "publisher"}
    assert document["properties"].keys().isdisjoint({"sourceUrl", "language", "publishedAt"})


def test_an_entity_has_no_value_twice_and_none_that_is_empty() -> None:
    made = entity("Event", "incident:1", name=["A  raid", "A raid", " "], location="")

    assert made["properties"] == {"name": ["A raid"]}


def test_codes_of_languages_and_countries_are_those_that_it_knows() -> None:
    tables = files("counterclaim.vocab") / "crosswalk_tables"
    languages = tomllib.loads((tables / "followthemoney.toml").read_text())["languages"]
    states = tomllib.loads((tables / "plover.toml").read_text())["alpha3"]
    known_languages, known_countries = languages_and_countries()

    assert set(languages.values()) <= known_languages
    assert {state.lower() for state in states} <= known_countries


def test_the_same_record_is_the_same_entity_in_every_export(entities: Entities) -> None:
    assert [one["id"] for one in entities_of(Export("ftm", ledger()))] == [one["id"] for one in entities]
