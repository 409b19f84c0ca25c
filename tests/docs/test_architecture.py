"""The page on the architecture names modules that are there."""

import re
from importlib.resources import files
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "architecture.md"


def test_the_modules_of_claims_to_begin_at_are_there() -> None:
    _, _, table = PAGE.read_text(encoding="utf-8").partition("| Question | Module |")
    named = re.findall(r"`(\w+)`", table.partition("\n\n")[0])
    there = {entry.name.removesuffix(".py") for entry in files("counterclaim.claims").iterdir()}

    assert len(named) > 20
    assert [name for name in named if name not in there] == []
