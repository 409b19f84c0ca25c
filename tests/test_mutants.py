"""The draw of changes that tests are to see is the same for everybody."""

import json
from pathlib import Path

import pytest

from benchmarks import mutants

NAMES = [f"counterclaim.model.ids.x_{number}" for number in range(200)] + ["counterclaim.claims.counts.x_1"]


def test_one_seed_draws_the_same_everywhere_and_another_seed_others() -> None:
    drawn = mutants.drawn(NAMES, 1, 1.0)

    assert drawn == mutants.drawn(NAMES, 1, 1.0) != mutants.drawn(NAMES, 2, 1.0)
    assert len(drawn) == len(set(drawn)) == mutants.PACKAGES["counterclaim.model"] + 1


def test_a_smaller_share_draws_fewer() -> None:
    assert len(mutants.drawn(NAMES, 1, 0.1)) == mutants.PACKAGES["counterclaim.model"] // 10 + 1


def test_what_nobody_saw_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = {
        "counterclaim.model.ids.x_1": 1,
        "counterclaim.model.ids.x_2": 0,
        "counterclaim.model.ids.x_3": 33,
    }
    (tmp_path / "ids.py.meta").write_text(json.dumps({"exit_code_by_key": codes}))
    monkeypatch.setattr(mutants, "MADE", tmp_path)
    monkeypatch.setattr(mutants, "run", lambda _: None)

    assert mutants.main([]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "counterclaim.model: 1 no test, 1 seen, 1 survived"
    assert set(told[3:]) == {"survived: counterclaim.model.ids.x_2", "no test: counterclaim.model.ids.x_3"}


@pytest.mark.parametrize("codes", [{}, {"counterclaim.model.ids.x_1": None}])
def test_a_run_in_which_no_test_looked_at_anything_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, codes: dict[str, int | None]
) -> None:
    (tmp_path / "ids.py.meta").write_text(json.dumps({"exit_code_by_key": codes}))
    monkeypatch.setattr(mutants, "MADE", tmp_path)
    monkeypatch.setattr(mutants, "run", lambda _: None)

    with pytest.raises(SystemExit, match="mutants: no"):
        mutants.main([])
