"""Places for ledgers: a file, and a database on a server of the tests' own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import databases


@pytest.fixture(scope="session", autouse=True)
def _no_server_is_left() -> Iterator[None]:
    yield
    if databases.server.cache_info().currsize:
        databases.server().remove()


@pytest.fixture
def server() -> databases.Server:
    """The server that tests share; each has a database of its own."""
    databases.skip_where_there_is_none()
    return databases.server()


@pytest.fixture
def database(server: databases.Server) -> str:
    """The address of an empty database."""
    return server.new_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place for a new ledger, in each kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "a.db")
    address: str = request.getfixturevalue("database")
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest) -> Callable[[Path], str]:
    """As many places for new ledgers as a test asks for, in each kind of database; each is given a file."""
    if request.param == "sqlite":
        return str
    server: databases.Server = request.getfixturevalue("server")
    return lambda _: server.new_database()
