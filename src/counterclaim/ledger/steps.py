"""Steps on a database, each a transaction; several of them can be made one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from time import monotonic, sleep
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from counterclaim.ledger.connections import Interrupted, explained
from counterclaim.ledger.places import Place
from counterclaim.ledger.postgres import is_starting

FIRST_WAIT, LONGEST_WAIT = 0.1, 5.0  # seconds between two attempts
WAITED_FOR = 60.0  # seconds for which a server that starts is waited for
ATTEMPTS = 5  # at a step that something else keeps breaking off

_Arguments = ParamSpec("_Arguments")
_Given = TypeVar("_Given")
_Store = TypeVar("_Store", bound="Steps")


class Steps:
    """Opens a connection for each step, or goes on in the step that is under way."""

    def __init__(self, place: Place) -> None:
        self._place, self._engine = place, place.engine
        self._under_way: Connection | None = None
        self._at_hand: dict[object, Any] | None = None  # what was found in one state, while that is looked at
        self._afterwards: list[Callable[[], None]] = []
        self._answered = False
        self.location = place.name

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Whatever is done in here is one step, kept as a whole or not at all; nobody else writes then.

        A step within a step is part of the outer one. For one thread.
        """
        if self._under_way is not None:
            yield
            return
        self._afterwards.clear()
        with self._writing() as connection:
            self._under_way = connection
            try:
                yield
            finally:
                self._under_way = None
        for rest in self._afterwards:
            rest()

    def _when_kept(self, rest: Callable[[], None]) -> None:
        """Do what only can be done when nothing is under way any more: at the end of the outermost step."""
        with self.at_once():
            self._afterwards.append(rest)

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """Whatever is asked in here sees one state of the ledger; nothing can be added. For one thread."""
        if self._under_way is not None:
            yield
            return
        with self._reading() as connection:
            self._under_way, self._at_hand = connection, {}
            try:
                yield
            finally:
                self._under_way = self._at_hand = None

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
            with ExitStack() as stack:
                yield self._begun(self._engine.execution_options(writes=writes), stack)

    def _begun(self, engine: Engine, stack: ExitStack) -> Connection:
        """A transaction; a server that is only just starting, or starting again, is waited for."""
        wait, until = FIRST_WAIT, monotonic() + WAITED_FOR
        while True:
            try:
                with ExitStack() as begun:
                    connection = begun.enter_context(engine.connect())
                    begun.enter_context(connection.begin())
                    stack.enter_context(begun.pop_all())
            except DBAPIError as error:
                if not is_starting(error, answered=self._answered) or monotonic() + wait > until:
                    raise
                sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT)
            else:
                self._answered = True
                return connection


def attempted_again(
    step: Callable[Concatenate[_Store, _Arguments], _Given],
) -> Callable[Concatenate[_Store, _Arguments], _Given]:
    """Do a step once more that was broken off for a reason that passes: a deadlock, a server that stops.

    Only for a step that does nothing if it was kept after all. One that is part of another is not attempted
    again by itself, because all of the other is gone.
    """

    @wraps(step)
    def attempted(self: _Store, /, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Given:
        for attempt in range(1, ATTEMPTS):
            try:
                return step(self, *args, **kwargs)
            except Interrupted:
                if self._under_way is not None:
                    raise
                sleep(FIRST_WAIT * 2**attempt)
        return step(self, *args, **kwargs)

    return attempted
