"""Deciding on pledges, restrictions and claims of no incident from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

TEXT = (
    "Sudan closed the Adre border crossing on 3 June, Chad said. Sudan denied that it had closed it. "
    "Chad pledged to withdraw its troops from Tine by 20 June. Khartoum waved that away."
)
SIGNED = ("--by", "A. Nowak", "--why", "read it")


@pytest.fixture
def ledger(counterclaim: Command) -> Any:
    """A ledger of one report."""
    Path("a.txt").write_text(TEXT)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-25", "--pack", "none").code == 0
    return exported(counterclaim)


def exported(counterclaim: Command) -> Any:
    return validated(counterclaim("export", "json").out, "ledger.schema.json")


def test_a_restriction_is_accepted_or_set_aside_and_shows_it(counterclaim: Command, ledger: Any) -> None:
    restriction = ledger["restrictions"][0]["id"]

    assert counterclaim("accept", restriction, *SIGNED).code == 0
    assert "[in force] accept" in counterclaim("show", restriction).out
    assert counterclaim("reject", restriction, *SIGNED).code == 0
    assert exported(counterclaim)["restrictions"] == []
    assert "rejected by A. Nowak" in counterclaim("show", restriction).err
    assert counterclaim("verify").code == 0


def test_the_fate_of_a_pledge_is_set_on_marked_words(counterclaim: Command, ledger: Any) -> None:
    pledge = ledger["pledges"][0]["id"]
    ran = counterclaim("set", pledge, "status", "reported-broken", "--quote", "waved that away", *SIGNED)

    assert ran.code == 0, ran.err
    (broken,) = exported(counterclaim)["pledges"]
    assert broken["status"] == "reported-broken"
    assert "waved that away" in {words["quote"] for words in broken["evidence"]}


def test_a_claim_on_a_restriction_is_set_and_its_voice_with_it(counterclaim: Command, ledger: Any) -> None:
    denial = next(claim["id"] for claim in ledger["claims"] if claim["stance"] == "deny")
    assert counterclaim("set", denial, "stance", "report", *SIGNED).code == 0

    (restriction,) = exported(counterclaim)["restrictions"]
    assert {voice["stance"] for voice in restriction["voices"]} == {"report"}
    assert restriction["attribution_status"] != "contested"


def test_a_denial_of_a_pledge_is_added(counterclaim: Command, ledger: Any) -> None:
    pledge = ledger["pledges"][0]["id"]
    said = ("--words", "Khartoum waved that away", "--party", "Sudan", "--stance", "deny")
    assert counterclaim("add", "claim", "a.txt", "--about", pledge, *said, *SIGNED).code == 0

    (denied,) = exported(counterclaim)["pledges"]
    assert denied["attribution_status"] == "contested"


def test_what_cannot_be_set_says_what_can_be(counterclaim: Command, ledger: Any) -> None:
    pledge, restriction = ledger["pledges"][0]["id"], ledger["restrictions"][0]["id"]
    denial = next(claim["id"] for claim in ledger["claims"] if claim["stance"] == "deny")
    for arguments, says in (
        (("set", pledge, "killed", "3"), "what can be: by, to, content, deadline, status"),
        (("set", pledge, "status", "forgotten"), "it is one of open, reported-kept"),
        (("set", pledge, "by", "Ruritania"), "no actor 'Ruritania'"),
        (("set", restriction, "type", "none"), "`counterclaim reject` takes the record out"),
        (("set", denial, "killed", "3"), "is told of no incident"),
        (("accept", "state:TD"), "cannot be accepted"),
    ):
        ran = counterclaim(*arguments, *SIGNED)
        assert (ran.code, says in ran.err) == (2, True), ran.err
    assert json.loads(counterclaim("decisions", "--format", "json").out) == []
