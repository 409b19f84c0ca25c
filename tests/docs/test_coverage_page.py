"""The page of what is read names, for each line, a test that shows it: they are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "explanation" / "coverage.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
AT_LEAST = 40  # a page whose tests are no longer found proves nothing


def test_every_test_that_the_page_names_is_there() -> None:
    named = NAMED.findall(PAGE.read_text("utf-8"))
    gone = [name for file, name in named if f"def {name}(" not in (ROOT / file).read_text("utf-8")]

    assert len(named) >= AT_LEAST
    assert not gone
