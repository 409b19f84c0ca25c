"""Tolls told by the rule set a user chooses: in lists, pages and exports, and named in each."""

import csv
import io
import json

import pytest

from counterclaim.model.rulesets import RuleSet
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine


@pytest.fixture(autouse=True)
def kept(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both reports in a ledger."""
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)
    monkeypatch.delenv("COUNTERCLAIM_RULES", raising=False)
    counterclaim("init")
    assert counterclaim("ingest", "reports").code == 0


@pytest.mark.parametrize("rules", list(RuleSet))
@pytest.mark.parametrize("command", [("export", "json"), ("read", "reports", "--format", "json")])
def test_the_interchange_names_the_rule_set_of_its_tolls(
    counterclaim: Command, command: tuple[str, ...], rules: RuleSet
) -> None:
    told = json.loads(counterclaim(*command, "--rules", rules).out)

    assert told["generated_by"]["rules"] == rules
    tolls = [toll for incident in told["incidents"] for toll in incident["toll"]]
    assert tolls
    assert all(toll["rule"].startswith(f"{rules}: ") for toll in tolls)


def test_a_ledger_stays_as_it_was_whatever_rule_set_it_was_told_by(counterclaim: Command) -> None:
    before = counterclaim("export", "json").out
    counterclaim("export", "json", "--rules", "range-only")

    assert counterclaim("export", "json").out == before


def test_events_name_the_rule_set(counterclaim: Command) -> None:
    ran = counterclaim("export", "plover", "--rules", "conservative")
    rows = list(csv.DictReader(io.StringIO(ran.out), delimiter="\t", quoting=csv.QUOTE_NONE))

    assert rows
    assert {row["Rules"] for row in rows} == {"conservative"}


@pytest.mark.parametrize("rules", list(RuleSet))
def test_every_toll_a_person_sees_has_the_rule_set_beside_it(counterclaim: Command, rules: RuleSet) -> None:
    (row,) = csv.DictReader(io.StringIO(counterclaim("incidents", "--format", "csv", "--rules", rules).out))
    shown = counterclaim("show", row["id"], "--rules", rules)

    assert row["toll"].endswith(f"({rules})")
    assert f"toll by rule {rules}: " in shown.out
    assert f"rules in force: {rules}" in counterclaim("show", row["id"], "--why", "--rules", rules).out
    one = json.loads(counterclaim("show", row["id"], "--rules", rules, "--format", "json").out)
    assert one["toll"][0]["rule"].startswith(rules)


def test_a_team_sets_its_rule_set_once(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_RULES", "range-only")

    assert json.loads(counterclaim("export", "json").out)["generated_by"]["rules"] == "range-only"


def test_an_unknown_rule_set_is_refused_with_those_there_are(counterclaim: Command) -> None:
    ran = counterclaim("export", "json", "--rules", "average")

    assert ran.code == 2
    assert "own-loss" in ran.err
    assert "range-only" in ran.err
