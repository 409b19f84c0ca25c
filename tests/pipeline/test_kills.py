"""Killed at any point, a ledger has lost nothing that was acknowledged, and the same command goes on."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.killing import killed_after, killed_at, run, statements_of
from tests.pipeline.stages import READING, Made, Stage, made
from tests.pipeline.stages_of_deciding import DECIDING
from tests.pipeline.stages_of_keeping import KEEPING

log = logging.getLogger(__name__)

STAGES = (*READING, *DECIDING, *KEEPING)
KILLS = 20  # points in time at which each stage is killed at least
MOST_STATEMENTS = 60  # before which each stage is killed, all of them where it sends no more
ATTEMPTS = 60
SEED = 11


@dataclass(frozen=True)
class Maker:
    """Makes a stage again and again, each time in a new folder with ledgers of its own."""

    stage: type[Stage]
    folder: Path
    new_place: Callable[[Path], str]

    def prepared(self, name: str, documents: Sequence[Made]) -> Stage:
        folder = self.folder / name
        folder.mkdir()
        places = [self.new_place(folder / file) for file in ("a.db", "elsewhere.db")]
        stage = self.stage(places[0], folder, documents, places[1])
        stage.prepare()
        return stage

    def undisturbed(self, documents: Sequence[Made]) -> tuple[str, float]:
        """What a stage comes to that nobody kills, and how long that takes."""
        stage = self.prepared("undisturbed", documents)
        outcome = run(stage.work)
        return stage.whole(), outcome.seconds


@pytest.fixture(params=STAGES, ids=lambda stage: stage.__name__)
def maker(request: pytest.FixtureRequest, tmp_path: Path, new_place: Callable[[Path], str]) -> Maker:
    return Maker(request.param, tmp_path, new_place)


def killed_at_statements(maker: Maker, documents: Sequence[Made], *, at_most: int) -> None:
    expected, _ = maker.undisturbed(documents)
    sent = statements_of(maker.prepared("counted", documents).work)
    for statement in Random(SEED).sample(range(1, sent + 1), min(sent, at_most)):
        stage = maker.prepared(str(statement), documents)
        outcome = killed_at(stage.work, statement)
        assert not outcome.ended
        stage.check(outcome)
        run(stage.work)
        assert stage.whole() == expected, f"killed before statement {statement}"
        shutil.rmtree(stage.folder)
    log.info("%s: killed before %d of %d statements", maker.stage.__name__, min(sent, at_most), sent)


def test_a_stage_that_is_killed_before_some_statement_loses_nothing_and_goes_on(maker: Maker) -> None:
    killed_at_statements(maker, made(4), at_most=2)


@pytest.mark.prove
def test_a_stage_that_is_killed_before_any_statement_loses_nothing_and_goes_on(maker: Maker) -> None:
    killed_at_statements(maker, made(8), at_most=MOST_STATEMENTS)


@pytest.mark.prove
def test_a_stage_that_is_killed_again_and_again_at_any_time_comes_to_the_same_end(maker: Maker) -> None:
    documents, random = made(60), Random(SEED)
    expected, seconds = maker.undisturbed(documents)
    kills = 0
    for attempt in range(ATTEMPTS):
        stage = maker.prepared(str(attempt), documents)
        for _ in range(3):  # a run that goes on may be killed too
            outcome = killed_after(stage.work, random.uniform(0, seconds))
            kills += not outcome.ended
            stage.check(outcome)
        run(stage.work)
        assert stage.whole() == expected
        shutil.rmtree(stage.folder)
        if kills >= KILLS:
            break
    log.info("%s: killed %d times within %.2f s of work", maker.stage.__name__, kills, seconds)
    assert kills >= KILLS
