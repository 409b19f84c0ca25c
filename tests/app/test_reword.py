"""`counterclaim set CLAIM words`: a claim rests on other words of its document."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

TEXT = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two. Sudan was silent."
SIGNED = ("--by", "A. Nowak", "--why", "the toll is told by the reporter")
WORDS = "shelled Adre on 3 June"


@pytest.fixture
def claim(counterclaim: Command) -> Any:
    """What Chad's army says."""
    Path("a.txt").write_text(TEXT)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-04", "--pack", "none").code == 0
    return next(one for one in exported(counterclaim)["claims"] if "shelled" in one["evidence"][0]["quote"])


def exported(counterclaim: Command) -> Any:
    return validated(counterclaim("export", "json").out, "ledger.schema.json")


def test_words_are_set_shown_held_by_another_reading_and_taken_back(
    counterclaim: Command, claim: Any
) -> None:
    before = exported(counterclaim)

    ran = counterclaim("set", claim["id"], "words", WORDS, *SIGNED)

    assert ran.code == 0, ran.err
    assert f"set words of {claim['id']} to {WORDS}" in counterclaim("decisions").out
    assert "A. Nowak" in counterclaim("show", claim["id"]).out
    (now,) = (one for one in exported(counterclaim)["claims"] if one["id"] == claim["id"])
    assert WORDS in {words["quote"] for words in now["evidence"]}
    assert counterclaim("reread", "--pack", "none").code == 0
    assert counterclaim("decisions", "--conflicts").out.strip() == "no conflicts"
    assert counterclaim("verify").code == 0

    (decision,) = json.loads(counterclaim("decisions", "--format", "json").out)
    assert counterclaim("undo", decision["id"], *SIGNED).code == 0
    assert exported(counterclaim)["claims"] == before["claims"]


def test_of_words_that_stand_several_times_the_place_is_given(counterclaim: Command, claim: Any) -> None:
    twice = counterclaim("set", claim["id"], "words", "Sudan", *SIGNED)
    assert twice.code == 2
    assert "stands 2 times" in twice.err

    at = TEXT.rindex("Sudan")
    wrong = counterclaim("set", claim["id"], "words", "Chad", "--at", f"{at}:{at + 5}", *SIGNED)
    assert "there stands 'Sudan'" in wrong.err
    assert counterclaim("set", claim["id"], "words", "Sudan", "--at", f"{at}:{at + 5}", *SIGNED).code == 0
    again = counterclaim("set", claim["id"], "words", "Sudan", "--at", f"{at}:{at + 5}", *SIGNED)
    assert "rests on these words already" in again.err


def test_only_what_rests_on_words_gets_others(counterclaim: Command, claim: Any) -> None:
    incident = json.loads(counterclaim("incidents", "--format", "json").out)[0]["id"]

    assert "name the claim" in counterclaim("set", incident, "words", WORDS, *SIGNED).err
    assert (
        "leave --quote out" in counterclaim("set", claim["id"], "words", WORDS, "--quote", "x", *SIGNED).err
    )
    assert "takes --quote" in counterclaim("set", claim["id"], "killed", "3", "--at", "1:3", *SIGNED).err
    document = claim["evidence"][0]["document"]
    assert counterclaim("set", incident, "words", WORDS, "--document", document, *SIGNED).code == 0
