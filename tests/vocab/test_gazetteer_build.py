"""How the gazetteer file is made."""

from pathlib import Path

import pytest

from counterclaim.vocab.gazetteer import GAZETTEER_PATH
from counterclaim.vocab.gazetteer_build import build

MEBIBYTE = 1 << 20


@pytest.mark.prove
def test_the_same_places_compile_to_the_same_bytes(tmp_path: Path) -> None:
    assert build(tmp_path / "again.sqlite").read_bytes() == GAZETTEER_PATH.read_bytes()


def test_the_gazetteer_fits_into_a_wheel() -> None:
    assert GAZETTEER_PATH.stat().st_size < 30 * MEBIBYTE
