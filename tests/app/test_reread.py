"""Reading again what a ledger keeps: with other packs and modes, and with decisions that hold."""

import json
from pathlib import Path
from typing import Any

from tests.app.conftest import Command
from tests.app.test_commands import validated

TEXT = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two. "
    "Sudan may deny it, an analyst thinks. Khartoum called that a fairy tale."
)
LATER = "Chad's army said that Sudanese soldiers had shelled Adre on 7 June."
SIGNED = ("--by", "A. Nowak", "--why", "read it")
FAIRY = ("--words", "Khartoum called that a fairy tale", "--party", "Sudan", "--stance", "deny")


def exported(counterclaim: Command) -> Any:
    return validated(counterclaim("export", "json").out, "ledger.schema.json")


def test_decisions_survive_another_reading_with_other_packs_and_mode(counterclaim: Command) -> None:
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(LATER)
    counterclaim("ingest", "a.txt", "b.txt", "--published", "2024-06-08", "--pack", "none")
    incidents = [row["id"] for row in json.loads(counterclaim("incidents", "--format", "json").out)]
    assert counterclaim("merge", *incidents, *SIGNED).code == 0
    assert counterclaim("add", "account", incidents[0], "a.txt", *FAIRY, *SIGNED).code == 0
    before = exported(counterclaim)
    Path("a.txt").unlink()  # the ledger keeps the bytes

    ran = counterclaim("reread", "--mode", "broad")

    after = exported(counterclaim)
    assert ran.code == 0, ran.err
    assert len(after["claims"]) > len(before["claims"])
    assert (len(after["incidents"]), after["incidents"][0]["status"]) == (1, "contested")
    assert after["decisions"] == before["decisions"]
    assert counterclaim("decisions", "--conflicts").out.strip() == "no conflicts"
    assert counterclaim("verify").code == 0

    assert counterclaim("reread", "--pack", "none").code == 0
    again = exported(counterclaim)
    assert again == before


def test_one_document_is_read_again_by_its_name(counterclaim: Command) -> None:
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(LATER)
    counterclaim("ingest", "a.txt", "b.txt", "--published", "2024-06-08", "--pack", "none")

    assert (
        "0 read otherwise than before, 1 as before" in counterclaim("reread", "b.txt", "--pack", "none").out
    )
    assert counterclaim("reread", "c.txt").code != 0
