"""`incidents --facets`: how many there are of what, under the same filters as the list."""

import json
from dataclasses import replace

import pytest

from benchmarks.many_accounts import many_records
from benchmarks.scaling import DERIVATION
from counterclaim.app.engine import told_by
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.queries import Question, select
from counterclaim.model.rulesets import RuleSet
from counterclaim.pipeline.reconciling import reconciled
from tests.app.conftest import Command
from tests.ledger.samples import ledger, north, south


@pytest.fixture(autouse=True)
def _kept(counterclaim: Command) -> None:
    assert counterclaim("init").code == 0
    store = SqlLedger.open("counterclaim.db")
    store.add(*north())
    store.add(*south())
    store.save(ledger())


def counts(counterclaim: Command, *arguments: str) -> dict[tuple[str, str | None], tuple[str | None, int]]:
    listed = json.loads(counterclaim("incidents", "--facets", *arguments, "--format", "json").out)
    return {(share["facet"], share["value"]): (share["name"], share["incidents"]) for share in listed}


def test_incidents_are_counted_by_all_that_they_can_be_asked_for(counterclaim: Command) -> None:
    told = counts(counterclaim)

    assert told["all", None] == (None, 1)
    assert told["status", "contested"] == (None, 1)
    assert told["type", "attack"] == told["type", "attack.artillery"] == (None, 1)
    assert told["month", "2023-06"] == (None, 1)
    assert told["place", "place:1"] == ("Midtown", 1)
    assert told["party", "state:N"] == ("The North", 1)
    assert told["weapon", "artillery"] == told["source", "Southern Ministry"] == (None, 1)


def test_counts_are_of_what_the_list_would_show(counterclaim: Command) -> None:
    assert counts(counterclaim, "--search", "geneva") == {}
    assert counts(counterclaim, "--party", "The South", "--since", "2023-06-28")["all", None] == (None, 1)
    assert counts(counterclaim, "--place", "Midtown", "--weapon", "artillery")["all", None] == (None, 1)
    assert counts(counterclaim, "--weapon", "mine") == {}
    assert counts(counterclaim, "--source", "southern ministry")["all", None] == (None, 1)
    assert "hold" in counterclaim("incidents", "--facets", "--status", "confirmed").out
    assert counterclaim("incidents", "--facets", "--party", "The East").code != 0


def test_a_limit_is_on_the_values_of_each_facet(counterclaim: Command) -> None:
    told = counts(counterclaim, "--limit", "1")

    assert sorted(facet for facet, _ in told) == [
        "all",
        "confidence",
        "month",
        "party",
        "place",
        "source",
        "status",
        "type",
        "weapon",
    ]


def test_counts_are_shown_as_a_table_and_as_csv(counterclaim: Command) -> None:
    assert "Midtown" in counterclaim("incidents", "--facets").out
    rows = counterclaim("incidents", "--facets", "--format", "csv").out.splitlines()

    assert rows[:2] == ["facet,value,name,incidents", "all,,,1"]


@pytest.mark.parametrize("rules", [None, *RuleSet])
def test_tolls_of_the_incidents_shown_are_those_of_the_whole_ledger(rules: RuleSet | None) -> None:
    store = SqlLedger.open("counterclaim.db")
    made = reconciled(many_records(60, 5), derivation=DERIVATION)
    store.save(made)
    wanted = select("incidents", told_by(made, rules), Question(type="attack"))

    shown = store.listed("incidents", Question(type="attack"), limit=9, offset=4).records

    assert list(told_by(store.about(shown), rules).incidents) == wanted[4:13]


def test_incidents_and_claims_are_listed_and_counted_by_how_sure_the_reader_was(
    counterclaim: Command,
) -> None:
    by_band = {
        band: json.loads(counterclaim("claims", "--confidence", band, "--format", "json").out)
        for band in ("low", "middling", "high", "unknown")
    }
    whole = json.loads(counterclaim("claims", "--format", "json").out)

    assert sum(len(of) for of in by_band.values()) == len(whole) > 0
    (band,) = (value for facet, value in counts(counterclaim) if facet == "confidence")
    assert counts(counterclaim, "--confidence", str(band))["all", None] == (None, 1)
    assert counterclaim("incidents", "--confidence", "quite").code != 0


def test_the_least_sure_and_those_of_most_parties_come_first(counterclaim: Command) -> None:
    store, made = SqlLedger.open("counterclaim.db"), ledger()
    graded = [replace(one, confidence=0.9 - 0.2 * n) for n, one in enumerate(made.claims)]
    store.save(replace(made, claims=tuple(graded)))

    sure = [
        one["confidence"]
        for one in json.loads(counterclaim("claims", "--sort", "confidence", "--format", "json").out)
    ]
    assert sure == sorted(sure) == sorted(one.confidence or 0 for one in graded)
    assert len(json.loads(counterclaim("incidents", "--sort", "parties", "--format", "json").out)) == 1
    assert counterclaim("claims", "--sort", "parties").code != 0
