"""What changed, from the command line, on ledgers that are kept in files."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

FIRST = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two."
DENIAL = "Sudan denied that its soldiers had shelled Adre on 3 June."


def ingested(counterclaim: Command, name: str, text: str, day: str, source: str) -> None:
    Path(name).write_text(text)
    ran = counterclaim("ingest", name, "--published", day, "--source", source, "--pack", "none")
    assert ran.code == 0, ran.err


def changed(counterclaim: Command, *options: str) -> dict[str, Any]:
    ran = counterclaim("changes", "--format", "json", *options)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = validated(ran.out, "changes.schema.json")
    return found


@pytest.fixture
def denied(counterclaim: Command) -> str:
    """A ledger of one report and, an ingest later, its denial."""
    ingested(counterclaim, "a.txt", FIRST, "2024-06-04", "Chad Army")
    ingested(counterclaim, "b.txt", DENIAL, "2024-06-05", "SUNA")
    return str(json.loads(counterclaim("incidents", "--format", "json").out)[0]["id"])


def test_without_moments_it_is_what_the_last_ingest_changed(counterclaim: Command, denied: str) -> None:
    (incident,) = changed(counterclaim)["incidents"]

    assert (incident["change"], incident["id"]) == ("changed", denied)
    assert ("status", "single-source", "contested", "lowered") in [
        (d["member"], d["before"], d["after"], d["direction"]) for d in incident["differences"]
    ]
    (document,) = changed(counterclaim)["documents"]
    assert [cause["id"] for cause in incident["because"]] == [document["id"]]


def test_for_a_person_each_line_has_its_sign_reasons_and_ids(counterclaim: Command, denied: str) -> None:
    ran = counterclaim("changes")

    assert ran.code == 0
    assert "Documents (1 new)" in ran.out
    assert f"~ {denied}" in ran.out
    assert "status lowered: single-source -> contested" in ran.out
    assert "now: Sudan denies it" in ran.out


def test_since_the_empty_ledger_everything_is_new_and_since_now_nothing(
    counterclaim: Command, denied: str
) -> None:
    everything = changed(counterclaim, "--since", "0")
    last = everything["until"]["entry"]

    assert [change["change"] for change in everything["incidents"]] == ["new"]
    assert len(everything["documents"]) == 2
    nothing = changed(counterclaim, "--since", str(last))
    assert not any(nothing[kind] for kind in nothing if isinstance(nothing[kind], list))
    assert "nothing changed" in counterclaim("changes", "--since", str(last)).out


def test_a_day_counts_whole(counterclaim: Command, denied: str) -> None:
    today = changed(counterclaim)["until"]["at"][:10]

    assert len(changed(counterclaim, "--since", today, "--until", today)["documents"]) == 2
    assert changed(counterclaim, "--until", "2001-01-01", "--since", "0")["documents"] == []


def test_a_decision_is_listed_with_what_it_changed(counterclaim: Command, denied: str) -> None:
    before = changed(counterclaim)["until"]["entry"]
    claim = json.loads(counterclaim("claims", "--stance", "deny", "--format", "json").out)[0]["id"]
    assert counterclaim("reject", claim, "--by", "A. Nowak", "--why", "misread").code == 0

    since = changed(counterclaim, "--since", str(before))

    (decision,) = since["decisions"]
    assert [cause["id"] for cause in since["incidents"][0]["because"]] == [decision["id"]]
    assert [(c["change"], c["id"]) for c in since["claims"]] == [("gone", claim)]


def test_moments_that_are_none_are_refused_in_words(counterclaim: Command, denied: str) -> None:
    later = counterclaim("changes", "--since", "99")
    none = counterclaim("changes", "--since", "yesterday")
    turned = counterclaim("changes", "--since", "5", "--until", "2")
    before_time = counterclaim("changes", "--since", "0001-01-01T00:00+05:00")

    assert {later.code, none.code, turned.code, before_time.code} == {2}
    assert "ends with entry 5" in later.err
    assert "is no moment" in none.err
    assert "exchange the two" in turned.err


def test_an_empty_ledger_says_that_nothing_changed(counterclaim: Command) -> None:
    assert counterclaim("init").code == 0

    assert "nothing changed" in counterclaim("changes").out
