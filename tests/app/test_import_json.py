"""`import json`: a ledger leaves one machine as a file and is the same ledger on another one."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

REPORTS = {
    "a.txt": (
        "2024-06-04",
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two.",
    ),
    "b.txt": ("2024-06-08", "Chad's army said that Sudanese soldiers had shelled Adre on 7 June."),
    "c.txt": ("2024-06-09", "Sudan denied that its soldiers had shelled Adre on 3 June."),
    "d.txt": ("2024-06-10", "Amira Salem told us that Sudanese soldiers had shot two herders on 9 June."),
}
LATER = (
    "2024-06-11",
    "The UN said that its observers saw Sudanese soldiers shell Adre on 7 June, killing six.",
)
SIGNED = ("--by", "A. Nowak", "--why", "two calls to the hospital")


def ingested(counterclaim: Command, name: str, report: tuple[str, str], *options: str) -> str:
    day, text = report
    Path(name).write_text(text)
    ran = counterclaim(
        "ingest", name, "--published", day, "--source", "Chad News", "--pack", "none", *options
    )
    assert ran.code == 0, ran.err
    return ran.out


@pytest.fixture
def exported(counterclaim: Command) -> str:
    """A ledger with decisions of several kinds, one of them undone, and a document taken out."""
    for name, report in REPORTS.items():
        ingested(counterclaim, name, report)
    rows = json.loads(counterclaim("incidents", "--format", "json").out)
    ids = {row["date"]["best"]: row["id"] for row in rows}
    assert counterclaim("merge", ids["2024-06-03"], ids["2024-06-07"], *SIGNED).code == 0
    (merge,) = json.loads(counterclaim("export", "json").out)["decisions"]
    assert counterclaim("undo", merge["id"], *SIGNED).code == 0
    assert counterclaim("seal", ids["2024-06-03"], *SIGNED).code == 0
    assert counterclaim("rate", "Chad News", "B", *SIGNED).code == 0
    told = json.loads(counterclaim("documents", "--search", "Amira", "--format", "json").out)
    assert (
        counterclaim("redact", told[0]["id"], "--by", "A. Nowak", "--because", "she is in danger").code == 0
    )
    out = counterclaim("export", "json").out
    assert "Amira" not in out
    return out


def imported(counterclaim: Command, text: str) -> str:
    Path("a.json").write_text(text)
    ran = counterclaim("import", "json", "a.json", "--ledger", "b.db")
    assert ran.code == 0, ran.err
    return ran.out


def test_a_ledger_that_is_imported_is_the_one_that_was_exported(counterclaim: Command, exported: str) -> None:
    content: dict[str, Any] = validated(exported, "ledger.schema.json")
    assert [decision["kind"] for decision in content["decisions"]] == [
        "merge",
        "undo",
        "seal",
        "rate",
        "redact",
    ]

    out = imported(counterclaim, exported)

    assert out.startswith(
        "4 documents, 2 incidents, 5 decisions; ledger: b.db\n3 documents without the bytes"
    )
    assert counterclaim("export", "json", "--ledger", "b.db").out == exported
    assert counterclaim("verify", "--ledger", "b.db").code == 0
    for command in (("incidents",), ("claims",), ("decisions",), ("sources",), ("problems",)):
        assert counterclaim(*command, "--ledger", "b.db").out == counterclaim(*command).out, command


def test_new_documents_and_decisions_do_there_what_they_do_at_home(
    counterclaim: Command, exported: str
) -> None:
    imported(counterclaim, exported)

    for ledger in ("counterclaim.db", "b.db"):
        ingested(counterclaim, "e.txt", LATER, "--ledger", ledger)
    there, here = (
        json.loads(counterclaim("export", "json", "--ledger", ledger).out)
        for ledger in ("b.db", "counterclaim.db")
    )

    assert there == here
    again = counterclaim("ingest", "d.txt", "--source", "Another Paper", "--ledger", "b.db", "--pack", "none")
    assert "its bytes were redacted" in again.err
    assert counterclaim("verify", "--ledger", "b.db").code == 0


def test_what_came_without_its_bytes_is_not_read_again_until_they_are_ingested(
    counterclaim: Command, exported: str
) -> None:
    imported(counterclaim, exported)

    refused = counterclaim("reread", "--ledger", "b.db", "--pack", "none")
    assert refused.code == 1
    assert "a.txt: imported without its bytes and cannot be read again" in refused.err
    assert "imported without its bytes" in shown(counterclaim)

    for name in ("a.txt", "b.txt", "c.txt"):
        told = ingested(counterclaim, name, REPORTS[name], "--ledger", "b.db")
        assert told.startswith("0 new, 1 known already")
    assert counterclaim("reread", "--ledger", "b.db", "--pack", "none").code == 0
    assert "imported without its bytes" not in shown(counterclaim)
    assert counterclaim("export", "json", "--ledger", "b.db").out == exported


def shown(counterclaim: Command) -> str:
    documents = json.loads(counterclaim("documents", "--ledger", "b.db", "--format", "json").out)
    id = next(document["id"] for document in documents if document["name"] == "a.txt")
    return counterclaim("show", id, "--why", "--ledger", "b.db").out


def test_a_file_that_is_no_ledger_is_refused_and_no_ledger_is_made(counterclaim: Command) -> None:
    Path("a.json").write_text('{"format": "counterclaim-ledger/2"}')

    for name, message in (
        ("a.json", "a.json: a ledger of another major version"),
        ("nothing.json", "there is no such file"),
        ("reports", "is no regular file"),
    ):
        ran = counterclaim("import", "json", name, "--ledger", "b.db")
        assert (ran.code, message in ran.err) == (2, True), ran.err
    assert not Path("b.db").exists()


def test_what_read_prints_can_be_imported_too(counterclaim: Command) -> None:
    Path("a.txt").write_text(REPORTS["a.txt"][1])
    day = ("--published", "2024-06-04", "--pack", "none")
    printed = counterclaim("read", "a.txt", *day, "--format", "json").out

    imported(counterclaim, printed)

    assert counterclaim("export", "json", "--ledger", "b.db").out == printed


def test_a_ledger_that_is_there_is_left_alone(counterclaim: Command, exported: str) -> None:
    Path("a.json").write_text(exported)

    ran = counterclaim("import", "json", "a.json")

    assert ran.code == 2
    assert "holds a ledger already; name a new one with --ledger" in ran.err
    assert counterclaim("export", "json").out == exported
