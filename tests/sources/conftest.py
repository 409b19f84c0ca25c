"""A web server for the tests of what comes from the web."""

from collections.abc import Iterator

import pytest

from tests.sources.web import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running
