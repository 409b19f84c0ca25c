"""How often somebody may do what costs much, and what is kept for them between two pages."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from litestar.exceptions import TooManyRequestsException

T = TypeVar("T")


WHOLE_LEDGER = threading.Semaphore()  # a whole ledger in memory, for one asker at a time
PATIENCE = 20.0  # seconds that somebody waits for what others are at


@contextmanager
def turn(at_once: threading.Semaphore) -> Iterator[None]:
    """Wait for one's turn, but not for long.

    Raises:
        TooManyRequestsException: others are at it still.
    """
    if not at_once.acquire(timeout=PATIENCE):
        raise TooManyRequestsException
    try:
        yield
    finally:
        at_once.release()


@dataclass
class Often:
    """At most so many times of one person within some seconds."""

    most: int
    within: float
    _times: dict[str, deque[float]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def check(self, who: str) -> None:
        """Count one more time.

        Raises:
            TooManyRequestsException: it is one too many.
        """
        now = time.monotonic()
        with self._lock:
            times = self._times.setdefault(who, deque())
            while times and times[0] <= now - self.within:
                times.popleft()
            if len(times) >= self.most:
                raise TooManyRequestsException
            times.append(now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held(Generic[T]):
    owner: str
    until: float
    size: int
    things: Sequence[T]


@dataclass
class Tray(Generic[T]):
    """Things that wait for a word of who brought them: not for long, and as many as there is room for."""

    bytes: int
    seconds: float
    _held: OrderedDict[str, _Held[T]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def put(self, owner: str, things: Sequence[T], size: int) -> str:
        """Keep them; the key by which their owner takes them. The oldest make room."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._forget()
            while self._held and sum(one.size for one in self._held.values()) + size > self.bytes:
                self._held.popitem(last=False)
            until = time.monotonic() + self.seconds
            self._held[key] = _Held(owner=owner, until=until, size=size, things=things)
        return key

    def held(self, owner: str, key: str) -> Sequence[T] | None:
        """What is there by a key; nothing of another owner, or of what waited too long."""
        with self._lock:
            self._forget()
            held = self._held.get(key)
            return held.things if held is not None and held.owner == owner else None

    def drop(self, key: str) -> None:
        """Keep something no longer."""
        with self._lock:
            self._held.pop(key, None)

    def _forget(self) -> None:
        now = time.monotonic()
        for key in [key for key, one in self._held.items() if one.until < now]:
            del self._held[key]
