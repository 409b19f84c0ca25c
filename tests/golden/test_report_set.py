"""Many reports: the export keeps to the contract, says of one what `read` says, depends on nothing else."""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.golden.conftest import Counterclaim
from tests.golden.contract import complaints

OWN_ARRAYS = ("claims", "times", "problems")  # of a document, whatever other documents say
NAMED_ARRAYS = ("actors", "places")  # shared; a document's own are among them
NOT_OWN = "about"  # an incident that other documents tell too may have another id


@pytest.fixture(scope="module")
def ledger_file(
    report_set: Path, tmp_path_factory: pytest.TempPathFactory, counterclaim: Counterclaim
) -> Path:
    from counterclaim.app.main import run

    file = tmp_path_factory.mktemp("set") / "set.db"
    assert run(["ingest", str(report_set), "--ledger", str(file), "--quiet"]) == 0
    return file


@pytest.fixture(scope="module")
def exported(ledger_file: Path, counterclaim: Counterclaim) -> bytes:
    return counterclaim("export", "json", "--ledger", ledger_file)


def rows_of(folder: Path) -> list[dict[str, str]]:
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def copied(rows: list[dict[str, str]], source: Path, folder: Path) -> Path:
    """Some reports of a folder, with a manifest in this order."""
    for row in rows:
        target = folder / row["file"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((source / row["file"]).read_bytes())
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return folder


def own(ledger: dict[str, Any], document: str, array: str) -> list[dict[str, Any]]:
    records = [record for record in ledger[array] if record["document"] == document]
    return [{name: value for name, value in record.items() if name != NOT_OWN} for record in records]


def test_the_export_keeps_to_the_contract(exported: bytes, report_set: Path) -> None:
    ledger = json.loads(exported)

    assert complaints(ledger, "ledger") == []
    assert len(ledger["documents"]) == len(rows_of(report_set))


def test_the_ledger_proves_itself(ledger_file: Path) -> None:
    from counterclaim.app.main import run

    assert run(["verify", "--ledger", str(ledger_file)]) == 0


def test_one_document_alone_is_read_as_it_is_kept(
    exported: bytes, report_set: Path, tmp_path: Path, counterclaim: Counterclaim
) -> None:
    from counterclaim.app.main import run

    one = copied(rows_of(report_set)[:1], report_set, tmp_path)
    file = tmp_path / "one.db"
    read = counterclaim("read", one, "--format", "json", "--quiet")
    assert run(["ingest", str(one), "--ledger", str(file), "--quiet"]) == 0
    assert counterclaim("export", "json", "--ledger", file) == read

    alone, whole = json.loads(read), json.loads(exported)
    (document,) = alone["documents"]
    assert document in whole["documents"]
    for array in OWN_ARRAYS:
        assert own(alone, document["id"], array) == own(whole, document["id"], array)
    for array in NAMED_ARRAYS:
        assert {record["id"] for record in alone[array]} <= {record["id"] for record in whole[array]}


def test_the_order_of_documents_changes_nothing(
    exported: bytes, report_set: Path, tmp_path: Path, counterclaim: Counterclaim
) -> None:
    rows = rows_of(report_set)
    random.Random(7).shuffle(rows)
    shuffled = copied(rows, report_set, tmp_path)

    assert counterclaim("read", shuffled, "--format", "json", "--quiet") == exported


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_hash_seed_changes_nothing(exported: bytes, report_set: Path, seed: str, tmp_path: Path) -> None:
    file = tmp_path / "read.json"
    command = ["read", str(report_set), "--format", "json", "--quiet", "--output", str(file)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-m", "counterclaim", *command], env=environment, check=True)

    assert file.read_bytes() == exported
