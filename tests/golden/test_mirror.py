"""The same rule for every side: exchange the parties' names in a report, and its ledger is exchanged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden.conftest import Counterclaim
from tests.golden.contract import read_text
from tests.golden.mirrors import exchanged, likeness
from tests.golden.test_own_reports import PUBLISHED, REPORTS

KENYA_LIBYA = {"Kenya": "Libya", "Kenyan": "Libyan", "Nairobi": "Tripoli", "KE": "LY"}
PERU_ECUADOR = {
    "Peru": "Ecuador",
    "a Peruvian": "an Ecuadorian",
    "Peruvian": "Ecuadorian",
    "Lima": "Quito",
    "PE": "EC",
}


@pytest.mark.parametrize(("name", "names"), [("orsa-shelling", KENYA_LIBYA), ("tambo-river", PERU_ECUADOR)])
def test_exchanged_parties_are_exchanged_in_the_ledger_and_nothing_else_changes(
    name: str, names: dict[str, str], tmp_path: Path, counterclaim: Counterclaim
) -> None:
    report = REPORTS / f"{name}.txt"
    mirror = tmp_path / report.name
    mirror.write_bytes(exchanged(read_text(report), names).encode())
    assert exchanged(read_text(mirror), names) == read_text(report)

    options = ("--published", PUBLISHED[name], "--format", "json", "--quiet")
    ledger, mirrored = (counterclaim("read", path, *options).decode() for path in (report, mirror))
    one, other = likeness(json.loads(exchanged(ledger, names))), likeness(json.loads(mirrored))

    assert one["claims"] != likeness(json.loads(ledger))["claims"]  # or the comparison would prove nothing
    for array, records in one.items():
        assert records == other[array], array
