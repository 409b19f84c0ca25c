"""Steps on a database, each a transaction; several of them can be made one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from counterclaim.ledger.connections import explained


class Steps:
    """Opens a connection for each step, or goes on in the step that is under way."""

    def __init__(self, engine: Engine, location: str) -> None:
        self._engine = engine
        self._under_way: Connection | None = None
        self.location = location

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is done in here is one step, kept as a whole or not at all; nobody else writes then.

        A step within a step is part of the outer one. For one thread.
        """
        if self._under_way is not None:
            yield
            return
        with self._writing() as connection:
            self._under_way = connection
            try:
                yield
            finally:
                self._under_way = None

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._connected(writes=False) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._connected(writes=True) as connection:
            yield connection

    @contextmanager
    def _connected(self, *, writes: bool) -> Iterator[Connection]:
        with explained(self.location):
            if self._under_way is not None:
                yield self._under_way
                return
            engine = self._engine.execution_options(writes=writes)
            with engine.connect() as connection, connection.begin():
                yield connection
