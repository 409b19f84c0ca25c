"""Shellings "among them" are part of what was counted, and no event beside it."""

import pytest

from tests.reading import layers


@pytest.mark.parametrize("part", ["with 40 shellings among them", "40 shellings among these"])
def test_what_is_among_those_counted_is_no_event_of_its_own(part: str) -> None:
    assert layers(f"Monitors counted 900 violations on Monday, {part}.").happenings == []
