"""Where the words of a record contradict themselves, whoever looks at the record is told."""

from pathlib import Path

import pytest

from counterclaim.app.main import run
from counterclaim.views.doubts import doubts
from counterclaim.views.report import render
from tests.reading import gathered

STRIKE = "A drone struck a depot near Abeche on Monday, 18 June, killing two soldiers, the army said."
ROAD = "The road to Abeche has been closed for 30 days, since 15 January, the mayor said."
WEEKDAY = "“Monday, 18 June”: 2024-06-18 was a Tuesday, not a Monday"
LENGTH = "“30 days”: from 2024-01-15 to 2024-06-20 are 157 days"


def test_a_record_is_doubted_only_for_its_own_words() -> None:
    ledger = gathered(("2024-06-20", f"{STRIKE}\n\n{ROAD}"))

    (incident,), (restriction,) = ledger.incidents, ledger.restrictions
    assert [problem.message for problem in doubts(incident, ledger.problems)] == [WEEKDAY]
    assert [problem.message for problem in doubts(restriction, ledger.problems)] == [LENGTH]


def test_the_page_tells_it_beside_the_accounts_and_links_the_words() -> None:
    ledger = gathered(("2024-06-20", f"{STRIKE}\n\n{ROAD}"))

    page = render(ledger)
    told = [line for line in page.splitlines() if "The words contradict themselves" in line]
    assert len(told) == 2
    assert all('class="w" href="#d1-' in line for line in told)


def test_show_tells_it_below_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(STRIKE)
    run(["ingest", "report.txt", "--published", "2024-06-20", "--quiet", "--pack", "none"])

    run(["show", "incident:"])

    shown = capfd.readouterr().out
    assert f"Contradictions in these words\n  {WEEKDAY}" in shown
