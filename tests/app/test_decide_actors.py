"""Merging and splitting actors from the command line."""

import json
from pathlib import Path

import pytest

from tests.app.conftest import Command

REPORTS = {
    "a.txt": "The Free Army said that Sudanese soldiers had shelled Adre on 3 June.",
    "b.txt": "The Adre Brigade said that Sudanese soldiers had shelled Adre on 3 June.",
    "c.txt": "The Free Army said that Libyan soldiers had shelled Kufra on 5 June.",
}
SIGNED = ("--by", "A. Nowak", "--why", "known to us")
ARMY, BRIGADE = "named:free-army", "named:adre-brigade"


@pytest.fixture
def documents(counterclaim: Command) -> dict[str, str]:
    """A ledger of three reports: their ids."""
    for name, text in REPORTS.items():
        Path(name).write_text(text)
    assert counterclaim("ingest", *REPORTS, "--published", "2024-06-06", "--pack", "none").code == 0
    exported = json.loads(counterclaim("export", "json").out)
    return {document["name"]: document["id"] for document in exported["documents"]}


def parties(counterclaim: Command) -> set[str]:
    rows = json.loads(counterclaim("incidents", "--format", "json").out)
    return {account["party"] for row in rows for account in row["accounts"]}


def test_merged_actors_are_one_and_found_by_either_id(
    counterclaim: Command, documents: dict[str, str]
) -> None:
    assert counterclaim("merge", ARMY, BRIGADE, *SIGNED).code == 0

    assert parties(counterclaim) == {ARMY}
    shown = counterclaim("show", BRIGADE).out
    assert "Free Army" in shown
    assert "[in force] merge" in shown
    (decision,) = json.loads(counterclaim("decisions", "--format", "json").out)
    counterclaim("undo", decision["id"], *SIGNED)
    assert parties(counterclaim) == {ARMY, BRIGADE}
    assert counterclaim("verify").code == 0


def test_an_actor_is_split_by_document_or_by_the_claims_it_makes(
    counterclaim: Command, documents: dict[str, str]
) -> None:
    ran = counterclaim("split", ARMY, "--document", documents["c.txt"], "--as", "Free Army of Libya", *SIGNED)
    assert ran.code == 0, ran.err
    assert len(parties(counterclaim)) == 3
    assert "Free Army of Libya" in counterclaim("actors", "--format", "json").out
    (decision,) = json.loads(counterclaim("decisions", "--format", "json").out)
    counterclaim("undo", decision["id"], *SIGNED)

    claims = json.loads(counterclaim("claims", "--format", "json").out)
    (claim,) = (c["id"] for c in claims if c["document"] == documents["c.txt"])
    assert counterclaim("split", ARMY, claim, *SIGNED).code == 0
    assert len(parties(counterclaim)) == 3


def test_an_actor_of_a_side_is_no_voice_beside_it(counterclaim: Command, documents: dict[str, str]) -> None:
    assert counterclaim("set", BRIGADE, "side", "Free Army", *SIGNED).code == 0

    rows = json.loads(counterclaim("incidents", "--format", "json").out)
    assert {row["origins"] for row in rows} == {1}
    assert {account["origin"] for row in rows for account in row["accounts"]} == {ARMY}
    assert "[in force] set side" in counterclaim("show", BRIGADE).out
    for arguments, says in (
        (("set", ARMY, "killed", "3"), "what can be: name, kind, side, part_of"),
        (("set", ARMY, "kind", "army"), "it is one of person"),
        (("set", ARMY, "name", "none"), "cannot be none"),
    ):
        ran = counterclaim(*arguments, *SIGNED)
        assert (ran.code, says in ran.err) == (2, True), ran.err


def test_what_cannot_be_merged_or_split_is_said(counterclaim: Command, documents: dict[str, str]) -> None:
    incident = json.loads(counterclaim("incidents", "--format", "json").out)[0]["id"]
    for arguments, says in (
        (("merge", ARMY, incident), "cannot be one"),
        (("merge", ARMY, ARMY), "needs two or more"),
        (("split", ARMY), "not none"),
        (("split", ARMY, "--name", "Free Army"), "not all"),
        (("split", ARMY, "--name", "Ruritania"), "is never called"),
        (("split", incident, "--name", "Free Army"), "is no actor"),
    ):
        ran = counterclaim(*arguments, *SIGNED)
        assert (ran.code, says in ran.err) == (2, True), ran.err


def test_a_decision_that_puts_an_earlier_one_in_conflict_says_so_at_once(
    counterclaim: Command, documents: dict[str, str]
) -> None:
    assert counterclaim("merge", ARMY, BRIGADE, *SIGNED).code == 0

    ran = counterclaim("reject", documents["b.txt"], *SIGNED)

    assert ran.code == 0, ran.err
    (merged, _) = json.loads(counterclaim("decisions", "--format", "json").out)
    assert f"conflict since with {merged['id']}" in ran.out


def test_a_merge_of_two_that_blame_each_other_is_kept_and_told_to_be_in_conflict(
    counterclaim: Command, documents: dict[str, str]
) -> None:
    Path("d.txt").write_text("The Adre Brigade accused the Free Army of shelling Adre on 9 June.")
    counterclaim("ingest", "d.txt", "--published", "2024-06-10", "--pack", "none")

    ran = counterclaim("merge", ARMY, BRIGADE, *SIGNED)

    assert (ran.code, "in conflict" in counterclaim("decisions").out) == (0, True)
    assert f"that {BRIGADE} blames {ARMY}" in ran.out
