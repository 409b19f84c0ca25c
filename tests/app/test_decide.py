"""People's decisions from the command line: signed, explained, shown, exported, taken back."""

import json
from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

REPORTS = {
    "a.txt": (
        "2024-06-04",
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two.",
    ),
    "b.txt": ("2024-06-08", "Chad's army said that Sudanese soldiers had shelled Adre on 7 June."),
}
SIGNED = ("--by", "A. Nowak", "--why", "one shelling")


@pytest.fixture
def ids(counterclaim: Command) -> list[str]:
    """Two incidents of a ledger."""
    for name, (day, text) in REPORTS.items():
        Path(name).write_text(text)
        assert counterclaim("ingest", name, "--published", day, "--pack", "none").code == 0
    return [row["id"] for row in json.loads(counterclaim("incidents", "--format", "json").out)]


def test_a_decision_is_kept_shown_exported_and_taken_back(counterclaim: Command, ids: list[str]) -> None:
    before = json.loads(counterclaim("export", "json").out)

    assert counterclaim("merge", *ids, *SIGNED).code == 0
    exported = validated(counterclaim("export", "json").out, "ledger.schema.json")
    (decision,) = exported["decisions"]
    assert (len(exported["incidents"]), decision["author"]) == (1, "A. Nowak")
    shown = counterclaim("show", ids[1]).out
    assert "[in force] merge" in shown
    assert "by A. Nowak" in shown

    assert counterclaim("undo", decision["id"], "--by", "B", "--why", "two after all").code == 0
    after = json.loads(counterclaim("export", "json").out)
    assert {name: after[name] for name in after if name != "decisions"} == {
        name: before[name] for name in before if name != "decisions"
    }
    assert "[undone] merge" in counterclaim("decisions").out
    assert counterclaim("verify").code == 0


def test_a_sealed_incident_stays_as_it_is_and_says_what_came_since(
    counterclaim: Command, ids: list[str]
) -> None:
    assert counterclaim("seal", ids[0], *SIGNED).code == 0
    sealed = json.loads(counterclaim("show", ids[0], "--format", "json").out)
    Path("c.txt").write_text("The UN said that Sudanese soldiers had shelled Adre on 3 June, killing five.")
    assert counterclaim("ingest", "c.txt", "--published", "2024-06-09", "--pack", "none").code == 0

    assert json.loads(counterclaim("show", ids[0], "--format", "json").out) == sealed
    assert len(json.loads(counterclaim("incidents", "--format", "json").out)) == len(ids) + 1
    assert "its account stands apart" in counterclaim("decisions", "--conflicts").out
    refused = counterclaim("merge", *ids, *SIGNED)
    assert refused.code == 2
    assert "nothing was changed: it is sealed by decision:" in refused.err
    validated(counterclaim("export", "json").out, "ledger.schema.json")


def test_nobody_decides_unsigned_or_unexplained(counterclaim: Command, ids: list[str]) -> None:
    unsigned = counterclaim("accept", ids[0], "--why", "read")
    unexplained = counterclaim("accept", ids[0], "--by", "A")

    assert (unsigned.code, unexplained.code) == (2, 2)
    assert "--by NAME" in unsigned.err
    assert "--why" in unexplained.err
    assert json.loads(counterclaim("decisions", "--format", "json").out) == []


def test_a_value_is_an_accounts_and_a_wrong_one_is_refused(counterclaim: Command, ids: list[str]) -> None:
    ofincident = counterclaim("set", ids[0], "killed", "3", *SIGNED)
    nocount = counterclaim("set", ids[0], "killed", "many", "--document", "x", *SIGNED)
    nobody = counterclaim("undo", "decision:none", *SIGNED)

    assert "name the claim of that account" in ofincident.err
    assert "is no count" in nocount.err
    assert "`counterclaim decisions` lists them" in nobody.err
    assert {ran.code for ran in (ofincident, nocount, nobody)} == {2}


def test_a_rejected_claim_says_who_rejected_it(counterclaim: Command, ids: list[str]) -> None:
    claim = json.loads(counterclaim("claims", "--format", "json").out)[0]["id"]

    assert counterclaim("reject", claim, *SIGNED).code == 0

    assert "rejected by A. Nowak" in counterclaim("show", claim).err


def test_decisions_survive_new_documents(counterclaim: Command, ids: list[str]) -> None:
    counterclaim("merge", *ids, *SIGNED)
    Path("c.txt").write_text("Sudan denied that its soldiers had shelled Adre on 7 June.")
    counterclaim("ingest", "c.txt", "--published", "2024-06-09", "--pack", "none")

    assert len(json.loads(counterclaim("incidents", "--format", "json").out)) == 1


def test_only_incidents_and_actors_are_merged(counterclaim: Command, ids: list[str]) -> None:
    claim = json.loads(counterclaim("claims", "--format", "json").out)[0]["id"]
    refused = counterclaim("merge", ids[0], claim, "--by", "A. Nowak", "--why", "one event")

    assert refused.code == 2
    assert "is no incident and no actor" in refused.err


def test_a_kind_of_event_that_the_codebook_has_not_is_refused(counterclaim: Command, ids: list[str]) -> None:
    refused = counterclaim("set", ids[0], "type", "banana", "--by", "A. Nowak", "--why", "it is one")

    assert refused.code == 2
    assert "codebook" in refused.err
