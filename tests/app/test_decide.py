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
    nocount = counterclaim("set", ids[0], "killed", "many", "--document", "a.txt", *SIGNED)
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


TOLD = (
    "CAMPS, June 5 - Three herders were shot dead near Adre on Monday.\n\n"
    "On Sunday a mine killed five soldiers near Adre.\n\nChad's army said it was not there."
)


@pytest.fixture
def narrated(counterclaim: Command) -> str:
    """An incident in which one document has two accounts that rest on no claim."""
    Path("told.txt").write_text(TOLD)
    assert counterclaim("ingest", "told.txt", "--published", "2024-06-05", "--pack", "none").code == 0
    found: list[str] = [row["id"] for row in json.loads(counterclaim("incidents", "--format", "json").out)]
    assert counterclaim("merge", *found, *SIGNED).code == 0
    return found[0]


def test_a_document_is_named_by_its_file_its_digits_or_its_id(counterclaim: Command, ids: list[str]) -> None:
    (found,) = [
        row for row in json.loads(counterclaim("documents", "--format", "json").out) if row["name"] == "a.txt"
    ]
    names = ("a.txt", found["id"], found["id"].partition(":")[2][:8])
    for killed, name in enumerate(names, 4):
        assert counterclaim("set", ids[0], "killed", str(killed), "--document", name, *SIGNED).code == 0
    assert found["id"].partition(":")[2][:8] in counterclaim("show", ids[0]).out


def test_of_two_accounts_without_a_claim_one_is_named_by_where_it_stands(
    counterclaim: Command, narrated: str
) -> None:
    several = counterclaim("set", narrated, "killed", "2", "--document", "told.txt", *SIGNED)
    assert several.code == 2
    at = several.err.rsplit("--at ", 1)[1].strip()
    assert TOLD[int(at.split(":")[0]) :].startswith("killed five")

    assert (
        counterclaim("set", narrated, "killed", "2", "--document", "told.txt", "--at", at, *SIGNED).code == 0
    )
    nowhere = counterclaim("set", narrated, "killed", "2", "--document", "told.txt", "--at", "0:5", *SIGNED)
    assert "they begin at" in nowhere.err
    assert counterclaim("split", narrated, "--document", "told.txt", "--at", at, *SIGNED).code == 0


def test_setting_what_is_so_already_changes_nothing(counterclaim: Command, ids: list[str]) -> None:
    (claim,) = (
        row["claims"][0]
        for row in json.loads(counterclaim("show", ids[0], "--format", "json").out)["accounts"]
    )
    ran = counterclaim("set", claim, "killed", "2", *SIGNED)
    assert ran.code == 2
    assert "killed is 2 already; nothing was changed" in ran.err


def test_an_account_that_is_not_there_is_told_where_the_accounts_are(
    counterclaim: Command, ids: list[str]
) -> None:
    ran = counterclaim("set", ids[0], "killed", "3", "--document", "b.txt", *SIGNED)
    assert ran.code == 2
    assert "they are in document:" in ran.err
