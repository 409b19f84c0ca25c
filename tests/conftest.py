"""Places for ledgers, a file or a database on a server of the tests' own; and packages beside this one."""

import sys
from collections.abc import Callable, Generator, Iterator
from functools import partial
from pathlib import Path

import pytest
from _pytest.doctest import DoctestModule
from hypothesis import HealthCheck, settings

from tests import databases
from tests.packages import Beside, put_beside

# A busy machine draws slowly: no fault of what is tested.
settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")


@pytest.hookimpl(wrapper=True)
def pytest_collect_file() -> Generator[None, list[pytest.Collector], list[pytest.Collector]]:
    """Examples stand in the program and the documentation: no test is imported once more to look for some."""
    found = yield
    return [collector for collector in found if not isinstance(collector, DoctestModule)]


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


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own, where it works and no ledger is named."""
    monkeypatch.chdir(tmp_path)
    for variable in ("COUNTERCLAIM_LEDGER", "COUNTERCLAIM_PARSER"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def beside(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beside]:
    """Installs small packages beside counterclaim, for one test."""
    site, before = here / "site", set(sys.modules)
    monkeypatch.syspath_prepend(site)
    yield partial(put_beside, site)
    for name in set(sys.modules) - before:
        if name.startswith("my_"):
            del sys.modules[name]
