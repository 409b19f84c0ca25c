"""CAMEO, HXL, Airwars and schema.org: each by its own rules, none with a word that is nobody's."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from counterclaim.exports import exporter, exporters
from counterclaim.exports.airwars import COLUMNS
from counterclaim.exports.cameo import LAYOUT, OWN
from counterclaim.exports.claimreview import CONTEXT
from counterclaim.exports.hxl import HASHTAGS
from tests.exports.test_ged import REPORT
from tests.exports.written import Export
from tests.ledger.samples import ledger
from tests.reading import gathered

HASHTAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")
# What schema.org has for each type, of what is written (https://schema.org/Claim and so on).
PROPERTIES = {
    "Claim": set("text author appearance datePublished claimInterpreter additionalType".split()),
    "ClaimReview": set("itemReviewed claimReviewed reviewBody about author url".split()),
    "Person": {"name"},
    "Organization": {"name"},
    "SoftwareApplication": {"name"},
    "CreativeWork": set("name url inLanguage publisher".split()),
    "Event": set[str](),
}
HARM = "On Monday, Libyan shelling killed three civilians in Faya, Chad said."
DENIED = f"{HARM} Libya denied shelling Faya."


@pytest.fixture(scope="module")
def told() -> Any:
    return gathered(("2024-06-20", REPORT))


@pytest.mark.parametrize("format", [name for name in exporters() if name != "json"])
def test_every_format_says_what_it_holds_and_what_it_cannot(format: str) -> None:
    chosen = exporter(format)

    assert chosen.name == format
    assert chosen.title
    assert chosen.holds
    assert chosen.cannot_hold
    assert not chosen.keeps_names


def test_a_denial_has_a_code_in_cameo_and_what_it_denies_is_negated(told: Any) -> None:
    export = Export("cameo", told)
    denied = [row for row in export.lines if row["told_by"] == "Chad" and row["stance"] == "deny"]

    assert tuple(export.lines[0]) == (*LAYOUT, *OWN)
    assert {(row["code"], row["negated"]) for row in denied} == {("016", ""), ("193", "true")}
    assert all(re.fullmatch(r"\d{8}", row["date"]) for row in export.lines)


def test_every_cameo_code_is_one_of_its_tables_and_every_party_a_country_and_a_role(told: Any) -> None:
    table = files("counterclaim.vocab") / "crosswalk_tables" / "events.toml"
    known = set(tomllib.loads(table.read_text())["cameo"].values())

    rows = Export("cameo", told).lines
    assert {row["code"] for row in rows} <= known
    assert {row["source"] for row in rows} <= {"TCDGOV", "LBYGOV", "TCDMIL", "LBYMIL", "---"}


def test_the_second_row_of_hxl_is_hashtags_and_every_row_has_a_cell_for_each(told: Any) -> None:
    tags, *rows = Export("hxl", told).rows

    assert list(tags) == list(HASHTAGS)
    assert all(HASHTAG.fullmatch(tag) for tag in tags.values())
    attack = next(row for row in rows if row["kind"] == "attack.artillery")
    assert (attack["killed, best"], attack["injured, best"]) == ("5", "")
    assert attack["reported by"] == "Chad"
    closure = next(row for row in rows if row["kind of access constraint"])
    assert closure["kind"] == "restriction.closure"


def test_harm_to_civilians_has_the_range_of_all_figures_and_a_grade_that_is_only_proposed() -> None:
    export = Export("airwars", gathered(("2024-06-20", DENIED)))
    (row,) = export.rows

    assert tuple(row) == COLUMNS
    assert (row["civilians_killed_min"], row["civilians_killed_max"]) == ("3", "3")
    assert (row["civilian_harm_status"], row["proposed_grade"]) == ("", "contested")
    assert (row["belligerents"], row["belligerent_types"]) == ("Libya", "Suspected")
    assert "Libya, deny" in row["statements"]


def test_soldiers_who_were_killed_are_no_harm_to_civilians(told: Any) -> None:
    export = Export("airwars", told)

    assert export.rows == []
    assert export.left_out == {"nobody says that civilians suffered": 2}


def nodes_of(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for item in value for node in nodes_of(item)]
    if isinstance(value, dict):
        return [value, *(node for item in value.values() for node in nodes_of(item))]
    return []


def test_a_claim_has_its_words_its_author_and_its_article_and_no_rating(told: Any) -> None:
    content = json.loads(Export("claimreview", told).content)
    typed = [node for node in nodes_of(content["@graph"]) if "@type" in node]

    assert content["@context"] == CONTEXT
    for node in typed:
        assert set(node) - {"@type", "@id"} <= PROPERTIES[node["@type"]], node
    kinds = [node["@type"] for node in content["@graph"]]
    assert {"Claim", "ClaimReview"} == set(kinds)
    assert not any("reviewRating" in node for node in typed)
    claim = next(
        n for n in content["@graph"] if n["@type"] == "Claim" and "five of its soldiers" in n["text"]
    )
    assert claim["author"] == {"@type": "Organization", "@id": "urn:counterclaim:state:TD", "name": "Chad"}


def test_a_review_points_at_its_claim(told: Any) -> None:
    graph = json.loads(Export("claimreview", told).content)["@graph"]
    claims = {node["@id"] for node in graph if node["@type"] == "Claim"}

    assert {n["itemReviewed"]["@id"] for n in graph if n["@type"] == "ClaimReview"} <= claims


def test_a_demand_or_threat_claims_no_fact(told: Any) -> None:
    export = Export("claimreview", told)

    assert sum(export.left_out.values()) >= 1
    assert not any("threatened" in node.get("text", "") for node in json.loads(export.content)["@graph"])


@pytest.mark.parametrize("format", list(exporters()))
def test_every_format_of_an_empty_ledger_is_written(format: str) -> None:
    export = Export(format, gathered())

    assert export.files
    assert export.manifest["tables"] == [] or all(table["rows"] == 0 for table in export.manifest["tables"])


@pytest.mark.parametrize("format", list(exporters()))
def test_the_manifest_has_the_rows_and_hashes_of_every_format(format: str) -> None:
    export = Export(format, ledger())

    assert {file["name"] for file in export.manifest["files"]} == {name or "out" for name in export.files}
    assert sum(table["rows"] for table in export.manifest["tables"]) > 0 or export.left_out
