"""Adding what the reader missed from the command line: marked words, values, errors that say where."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

TEXT = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June. Khartoum called that a fairy tale. "
    "At the door of the same gunners, the Blue Shield network put a shelled school in Farchana on 5 June."
)
SIGNED = ("--by", "A. Nowak", "--why", "the reader missed it")
FAIRY = ("--words", "Khartoum called that a fairy tale")
DENIES = (*FAIRY, "--party", "Sudan", "--stance", "deny", "--scope", "occurrence")
SCHOOL = ("--words", "a shelled school in Farchana on 5 June", "--words", "the Blue Shield network")


@pytest.fixture
def incident(counterclaim: Command) -> str:
    """The incident of Adre in a ledger of one report."""
    Path("a.txt").write_text(TEXT)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-06", "--pack", "none").code == 0
    rows = json.loads(counterclaim("incidents", "--format", "json").out)
    return str(next(row["id"] for row in rows if row["date"]["best"] == "2024-06-03"))


def exported(counterclaim: Command) -> Any:
    return validated(counterclaim("export", "json").out, "ledger.schema.json")


def test_an_added_account_counts_is_marked_and_is_taken_back(counterclaim: Command, incident: str) -> None:
    before = exported(counterclaim)
    assert counterclaim("add", "account", incident, "a.txt", *DENIES, *SIGNED).code == 0

    after = exported(counterclaim)
    (decision,) = after["decisions"]
    contested = next(i for i in after["incidents"] if i["id"] == incident)
    assert contested["status"] == "contested"
    assert [a["added"] for a in contested["accounts"] if a["added"]] == [decision["id"]]
    shown = counterclaim("show", incident).out
    assert "add an account of state:SD (deny)" in shown
    assert "fairy tale" in shown
    assert counterclaim("verify").code == 0

    assert counterclaim("undo", str(decision["id"]), "--by", "B", "--why", "no denial").code == 0
    undone = exported(counterclaim)
    assert {k: v for k, v in undone.items() if k != "decisions"} == {
        k: v for k, v in before.items() if k != "decisions"
    }


def test_an_added_incident_may_name_whom_only_its_document_names(
    counterclaim: Command, incident: str
) -> None:
    values = ("--party", "Blue Shield network", "--date", "2024-06-05", "--place", "Farchana")
    ran = counterclaim("add", "incident", "a.txt", "--type", "attack.artillery", *SCHOOL, *values, *SIGNED)

    assert ran.code == 0, ran.err
    assert "new actor named:blue-shield-network: a voice of its own" in ran.out
    made = exported(counterclaim)
    added = [i for i in made["incidents"] if any(a["added"] for a in i["accounts"])]
    assert [(i["type"], i["status"]) for i in added] == [("attack.artillery", "single-source")]
    assert "Blue Shield network" in {actor["name"] for actor in made["actors"]}


def test_an_added_claim_is_listed_with_its_words(counterclaim: Command, incident: str) -> None:
    said = ("--party", "Blue Shield network", "--stance", "accuse")
    assert counterclaim("add", "claim", "a.txt", *SCHOOL[:2], *said, *SIGNED).code == 0

    rows = json.loads(counterclaim("claims", "--stance", "accuse", "--format", "json").out)
    assert "a shelled school in Farchana on 5 June" in {row["evidence"][0]["quote"] for row in rows}
    again = counterclaim("add", "claim", "a.txt", *SCHOOL[:2], *said, *SIGNED)
    assert (again.code, "says so already" in again.err) == (2, True)


def test_what_somebody_added_is_not_added_again(counterclaim: Command, incident: str) -> None:
    counterclaim("add", "account", incident, "a.txt", *DENIES, *SIGNED)
    again = counterclaim("add", "account", incident, "a.txt", *DENIES, *SIGNED)

    assert (again.code, "A. Nowak added that already" in again.err) == (2, True)


REFUSED = (
    (("--words", "June", "--party", "Sudan"), "stands 2 times in a.txt: 62:66"),
    (("--words", "July", "--party", "Sudan"), "does not stand in a.txt"),
    (("--at", "5:2", "--party", "Sudan"), "write START:END"),
    (("--at", "5:99999", "--party", "Sudan"), "from 0 to"),
    (("--party", "Sudan"), "mark the words"),
    (FAIRY, "who says it?"),
    ((*FAIRY, "--party", "Ruritania"), "a.txt does not name it"),
    ((*FAIRY, "--party", "none", "--stance", "deny"), "a denial is somebody's"),
    ((*FAIRY, "--party", "Sudan", "--stance", "demand"), "--stance 'demand'"),
    ((*FAIRY, "--party", "Sudan", "--scope", "whole"), "of --stance deny"),
    ((*FAIRY, "--party", "Sudan", "--killed", "many"), "is no count"),
    ((*FAIRY, "--party", "Sudan", "--killed", "9" * 5000), "in nine digits at most"),
    ((*FAIRY, "--party", "Sudan", "--killed", f"1-{'9' * 5000}"), "in nine digits at most"),
    (("--at", f"0:{'9' * 5000}", "--party", "Sudan"), "write START:END"),
    ((*FAIRY, "--party", "Sudan", "--date", "June"), "is no date"),
)


def test_what_cannot_be_added_is_said_and_changes_nothing(counterclaim: Command, incident: str) -> None:
    for arguments, says in REFUSED:
        ran = counterclaim("add", "account", incident, "a.txt", *arguments, *SIGNED)

        assert (ran.code, says in ran.err) == (2, True), ran.err
    assert json.loads(counterclaim("decisions", "--format", "json").out) == []


def test_a_document_in_a_language_that_is_not_read_is_coded_by_hand(
    counterclaim: Command, incident: str
) -> None:
    Path("fr.txt").write_text(
        "Le gouvernement soudanais a rejeté ces accusations dans un communiqué publié jeudi soir à Khartoum."
    )
    counterclaim("ingest", "fr.txt", "--published", "2024-06-07", "--pack", "none")
    said = ("--words", "a rejeté ces accusations", "--party", "Sudan", "--stance", "deny")
    assert counterclaim("add", "account", incident, "fr.txt", *said, *SIGNED).code == 0

    rows = json.loads(counterclaim("incidents", "--format", "json").out)
    assert next(row["status"] for row in rows if row["date"]["best"] == "2024-06-03") == "contested"
    assert counterclaim("verify").code == 0


def test_words_by_their_place_are_those_words(counterclaim: Command, incident: str) -> None:
    at = f"{TEXT.index('Khartoum')}:{TEXT.index(' tale') + 5}"
    ran = counterclaim(
        "add", "account", incident, "a.txt", "--at", at, "--party", "Sudan", "--stance", "deny", *SIGNED
    )

    assert ran.code == 0, ran.err
    assert f"“{FAIRY[1]}”" in counterclaim("decisions").out


def test_an_added_incident_that_others_tell_too_says_which_one_it_joined(
    counterclaim: Command, incident: str
) -> None:
    Path("o.txt").write_text("Fire came over Adre on 3 June from Sudanese positions, the Red Crescent wrote.")
    assert counterclaim("ingest", "o.txt", "--published", "2024-06-09", "--pack", "none").code == 0
    words = ("--words", "Fire came over Adre on 3 June")
    told = ("add", "incident", "o.txt", "--type", "attack.artillery", *words)
    values = ("--party", "Red Crescent", "--perpetrator", "Sudan", "--place", "Adre")

    alone = counterclaim(*told, *values, "--date", "2024-05-20", *SIGNED)
    joined = counterclaim(*told, *values, "--date", "2024-06-03", "--stance", "claim", *SIGNED)

    assert (alone.code, "as one incident" in alone.out) == (0, False)
    assert (joined.code, f"as one incident: {incident}" in joined.out) == (0, True), joined.out


NAMED = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June. Fardawn slept. "
    'At Farda a school burned. "The lions of Farda did it," Chad\'s army said.'
)


def test_a_new_name_stands_where_it_is_a_word_of_its_own_and_its_user_is_who_says_it(
    counterclaim: Command, incident: str
) -> None:
    Path("n.txt").write_text(NAMED)
    assert counterclaim("ingest", "n.txt", "--published", "2024-06-08", "--pack", "none").code == 0
    burned = ("--words", "At Farda a school burned", "--type", "attack.artillery", "--place", "Farda")
    ran = counterclaim("add", "incident", "n.txt", *burned, "--party", "lions of Farda", *SIGNED)
    assert ran.code == 0, ran.err

    made = exported(counterclaim)
    ((place,),) = (place["names"] for place in made["places"] if place["name"] == "Farda")
    ((lions,),) = (actor["names"] for actor in made["actors"] if actor["name"] == "lions of Farda")
    assert place["evidence"][0]["start"] == NAMED.index("At Farda") + 3
    assert place["used_by"] == ["narrator", "state:TD/armed-force"]
    assert lions["used_by"] == ["state:TD/armed-force"]


def test_who_adds_an_incident_on_words_that_tell_of_one_is_told_so(
    counterclaim: Command, incident: str
) -> None:
    words = ("--words", "Sudanese soldiers had shelled Adre on 3 June", "--party", "Chad")
    ran = counterclaim("add", "incident", "a.txt", "--type", "attack.ground", *words, *SIGNED)

    assert ran.code == 0
    assert f"on these words there was already {incident}" in ran.out
    assert "on these words" not in counterclaim("add", "account", incident, "a.txt", *DENIES, *SIGNED).out
