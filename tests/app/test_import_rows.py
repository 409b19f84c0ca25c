"""`import ged`, `acled` and `table`: rows of others in a ledger, tried first, known the second time."""

import json
from pathlib import Path

from tests.app.conftest import Command
from tests.rows import acled, ged

REPORT = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two."
CASUALTIES = "Day;Where;Side A dead;Civilians\n03.06.2024;Adre;2;=1+1\n05.06.2024;Adre;;3\n"
COLUMNS = "date=Day:%d.%m.%Y,place=Where,killed[Chad]=Side A dead,killed[civilians]=Civilians"


def test_rows_of_three_kinds_stand_beside_a_report_and_travel_with_the_ledger(
    counterclaim: Command, tmp_path: Path
) -> None:
    Path("a.txt").write_text(
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two."
    )
    Path("crisis.csv").write_text(CASUALTIES)
    assert counterclaim("ingest", "a.txt", "--published", "2024-06-04", "--pack", "none").code == 0
    events, own = str(ged(tmp_path, {})), str(acled(tmp_path, {}))

    tried = counterclaim("import", "ged", events, "--dry-run", "--pack", "none")
    assert "2024-06-03, Adre town: attack.generic, by nobody told; 2 killed (Chad)" in tried.out
    assert "1 row would be read, 0 not; nothing was kept" in tried.out
    assert counterclaim("import", "ged", events, "--pack", "none").out.startswith("1 new row of UCDP GED")
    assert counterclaim("import", "ged", events, "--pack", "none").out.startswith(
        "0 new rows of UCDP GED, 1 known"
    )
    assert counterclaim("import", "acled", own, "--pack", "none").code == 0
    ran = counterclaim(
        *("import", "table", "crisis.csv", "--columns", COLUMNS, "--source", "Border Watch", "--pack", "none")
    )
    assert ran.out.startswith("2 new rows of Border Watch")
    assert "crisis.csv#2: Civilians '=1+1' is no figure" in ran.err

    incidents = json.loads(counterclaim("incidents", "--format", "json").out)
    assert sorted((i["status"], i["origins"], len(i["accounts"])) for i in incidents) == [
        ("single-source", 1, 4),
        ("unattributed", 0, 1),
    ]
    assert counterclaim("verify").code == 0
    exported = counterclaim("export", "json").out
    Path("a.json").write_text(exported)
    assert counterclaim("import", "json", "a.json", "--ledger", "b.db").code == 0
    assert counterclaim("export", "json", "--ledger", "b.db").out == exported


def test_a_file_of_another_kind_is_refused(counterclaim: Command) -> None:
    Path("a.csv").write_text("a,b\n1,2\n")

    for command in (
        ("import", "ged", "a.csv"),
        ("import", "acled", "nothing.csv"),
        ("import", "table", "a.csv", "--source", "X", "--columns", "date=Day"),
    ):
        ran = counterclaim(*command)
        assert (ran.code, ran.err.count("\n")) == (2, 1), ran.err
    assert not Path("counterclaim.db").exists()
