"""A page whose text changes, and a report that is withdrawn, from the command line."""

from pathlib import Path
from typing import Any

import pytest

from counterclaim.app.marking import document_named
from counterclaim.ledger import SqlLedger
from counterclaim.model.errors import BadInput
from tests.app.conftest import Command
from tests.app.test_commands import validated

FIRST = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two. "
    "The army said that Sudanese gunmen had killed a herder near Tine on 2 June."
)
SECOND = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing four."
OTHER = "Sudan said that its soldiers had shelled Adre on 3 June by mistake."
SIGNED = ("--by", "A. Nowak", "--why", "the ministry took it back")


def ingested(counterclaim: Command, text: str, *, url: str, source: str, day: str = "2024-06-04") -> str:
    Path("page").mkdir(exist_ok=True)
    Path("page/page.txt").write_text(text)
    Path("page/manifest.csv").write_text(f"file,url,source,published\npage.txt,{url},{source},{day}\n")
    ran = counterclaim("ingest", "page", "--pack", "none")
    assert ran.code == 0, ran.err
    return ran.out


def exported(counterclaim: Command) -> dict[str, Any]:
    found: dict[str, Any] = validated(counterclaim("export", "json").out, "ledger.schema.json")
    return found


def changed(counterclaim: Command, *options: str) -> dict[str, Any]:
    found: dict[str, Any] = validated(
        counterclaim("changes", "--format", "json", *options).out, "changes.schema.json"
    )
    return found


@pytest.fixture
def revised(counterclaim: Command) -> dict[str, Any]:
    """A ledger in which a page got another text, and what it was before."""
    ingested(counterclaim, FIRST, url="https://mod/1", source="Army")
    ingested(counterclaim, OTHER, url="https://suna/1", source="SUNA", day="2024-06-05")
    before = exported(counterclaim)
    out = ingested(counterclaim, SECOND, url="https://mod/1", source="Army")
    assert "1 new text of pages that were there" in out
    return before


def test_the_old_text_is_kept_and_the_new_one_counts(counterclaim: Command, revised: dict[str, Any]) -> None:
    documents = {d["text"]: d for d in exported(counterclaim)["documents"]}

    assert documents[FIRST]["superseded_by"] == documents[SECOND]["id"]
    assert documents[SECOND]["revision_of"] == documents[FIRST]["id"]
    told_by = {claim["document"] for claim in exported(counterclaim)["claims"]}
    assert documents[FIRST]["id"] not in told_by
    assert counterclaim("verify").code == 0


def test_what_was_added_removed_and_changed_is_listed_with_the_incidents(
    counterclaim: Command, revised: dict[str, Any]
) -> None:
    comparison = changed(counterclaim)

    (document,) = [d for d in comparison["documents"] if d["change"] == "new"]
    texts = [(d["before"], d["after"]) for d in document["differences"]]
    assert texts[0][0].endswith("killing two.")
    assert texts[0][1].endswith("killing four.")
    assert texts[1] == ("The army said that Sudanese gunmen had killed a herder near Tine on 2 June.", None)
    incidents = {i["change"]: i for i in comparison["incidents"]}
    toll = next(d for d in incidents["changed"]["differences"] if d["member"].startswith("toll"))
    assert (toll["before"][0], toll["after"][0]) == ("2", "4")
    assert "Tine" in incidents["gone"]["title"]
    for change in comparison["incidents"]:
        assert [(c["kind"], c["id"]) for c in change["because"]] == [("revision", document["id"])]
    assert sorted(c["change"] for c in comparison["claims"]) == ["changed", "gone"]


def test_documents_that_are_read_again_are_still_texts_of_one_page(
    counterclaim: Command, revised: dict[str, Any]
) -> None:
    before = exported(counterclaim)

    assert counterclaim("reread", "--pack", "none").code == 0

    assert exported(counterclaim) == before
    ingested(counterclaim, SECOND.replace("four", "five"), url="https://mod/1", source="Army")
    (newest,) = [d for d in exported(counterclaim)["documents"] if "five" in d["text"]]
    (second,) = [d for d in before["documents"] if d["text"] == SECOND]
    assert newest["revision_of"] == second["id"]


def test_an_incident_is_found_by_the_id_it_had_before_its_text_was_revised(
    counterclaim: Command, revised: dict[str, Any]
) -> None:
    (former,) = [i["id"] for i in revised["incidents"] if "Adre" in i["title"]]

    assert "killing four" in counterclaim("show", former).out


def test_a_claim_of_the_old_text_says_where_it_went(counterclaim: Command, revised: dict[str, Any]) -> None:
    claim = next(c["id"] for c in revised["claims"] if "herder" in c["evidence"][0]["quote"])

    ran = counterclaim("show", claim)

    assert ran.code == 2
    assert "took the place" in ran.err


def test_a_document_shows_what_it_says_otherwise(counterclaim: Command, revised: dict[str, Any]) -> None:
    new = next(d["id"] for d in exported(counterclaim)["documents"] if d["revision_of"])

    shown = counterclaim("show", new).out

    assert "What it says otherwise than" in shown
    assert "herder" in shown
    assert "Incidents (1 gone, 1 changed)" in shown


def test_a_withdrawn_report_lowers_nothing_silently(counterclaim: Command, revised: dict[str, Any]) -> None:
    before = changed(counterclaim)["until"]["entry"]
    document = next(d["id"] for d in exported(counterclaim)["documents"] if d["text"] == OTHER)

    assert counterclaim("reject", document, *SIGNED).code == 0

    since = changed(counterclaim, "--since", str(before))
    (incident,) = since["incidents"]
    status = next(d for d in incident["differences"] if d["member"] == "status")
    assert (status["before"], status["after"], status["direction"]) == (
        "confirmed",
        "single-source",
        "lowered",
    )
    assert status["reason_before"]
    assert status["reason_after"]
    decision = since["decisions"][0]
    causes = [("withdrawal", document), ("decision", decision["id"])]
    assert [(cause["kind"], cause["id"]) for cause in incident["because"]] == causes
    assert decision["title"].endswith("the ministry took it back")


def test_a_withdrawn_report_comes_back_when_the_decision_is_undone(
    counterclaim: Command, revised: dict[str, Any]
) -> None:
    held = exported(counterclaim)
    document = next(d["id"] for d in held["documents"] if d["text"] == OTHER)
    counterclaim("reject", document, *SIGNED)
    again = counterclaim("reject", document, *SIGNED)
    decision = exported(counterclaim)["decisions"][0]["id"]

    assert (again.code, "is withdrawn already" in again.err) == (2, True)
    assert "[in force] reject" in counterclaim("show", document).out
    counterclaim("undo", decision, "--by", "B", "--why", "it stands after all")
    now = exported(counterclaim)
    assert [now[kind] for kind in ("documents", "claims", "incidents")] == [
        held[kind] for kind in ("documents", "claims", "incidents")
    ]


def test_a_text_that_was_replaced_cannot_be_withdrawn(counterclaim: Command, revised: dict[str, Any]) -> None:
    old = next(d["id"] for d in exported(counterclaim)["documents"] if d["superseded_by"])

    ran = counterclaim("reject", old, *SIGNED)

    assert ran.code == 2
    assert "took its place" in ran.err


def test_a_name_that_all_texts_of_a_page_bear_is_that_of_the_text_which_counts(
    counterclaim: Command, revised: dict[str, Any]
) -> None:
    ledger = SqlLedger.open("counterclaim.db").load()

    assert document_named(ledger, "https://mod/1").text == SECOND
    with pytest.raises(BadInput, match="several documents"):
        document_named(ledger, "page.txt")
    (first,) = [d.id for d in ledger.documents if d.text == FIRST]
    assert document_named(ledger, first).text == FIRST
