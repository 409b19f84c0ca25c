"""What work on many documents runs on: this process or several of this machine; `cluster` has the third.

An engine maps one piece of work over items in their order, and is never far ahead of whoever takes the
results. It keeps nothing: only the coordinator, which takes them, writes. A worker that dies costs time,
never an item.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 2  # items that wait for a worker, besides the one it is at


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of a result: a worker died of the item, even alone."""

    reason: str


class Engine(Protocol):
    """Runs one piece of work over many items."""

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """Each item with its result, in the order of the items, which are taken as they are needed.

        Raises:
            CounterclaimError: the engine cannot be had.
            Exception: whatever the work raises.
        """


class InProcess:
    """Does the work here, one item after the other."""

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """As :meth:`Engine.map`."""
        for item in items:
            yield item, work(item)


HERE = InProcess()


class Processes:
    """Does the work in some processes of their own; the work must be one that can be pickled."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """As :meth:`Engine.map`."""
        pool = _Pool(work, self.workers)
        try:
            for item in items:
                pool.put(item)
                if len(pool.waiting) > self.workers * (1 + AHEAD):
                    yield from pool.taken()
            while pool.waiting:
                yield from pool.taken()
        finally:
            pool.stop()


class _Pool(Generic[T, R]):
    """Workers that have the work at hand, and the items they were given in order."""

    def __init__(self, work: Callable[[T], R], workers: int) -> None:
        self._work = work
        self._workers = workers
        self._executor = self._started(workers)
        self.waiting: deque[tuple[T, Future[R] | None]] = deque()

    def put(self, item: T) -> None:
        """Give an item to the workers; it waits if they have just died."""
        try:
            self.waiting.append((item, self._executor.submit(_done, item)))
        except BrokenProcessPool:
            self.waiting.append((item, None))

    def taken(self) -> Iterator[tuple[T, R | Lost]]:
        """The result of the first item; after a death those of all that wait, each done by itself."""
        item, future = self.waiting[0]
        try:
            if future is None:
                raise BrokenProcessPool
            result = future.result()
        except BrokenProcessPool:
            yield from self._one_by_one()
        else:
            self.waiting.popleft()
            yield item, result

    def _one_by_one(self) -> Iterator[tuple[T, R | Lost]]:
        """One of them may have killed the worker: done alone, none takes another with it."""
        self.stop()
        while self.waiting:
            item, _ = self.waiting.popleft()
            alone = self._started(1)
            try:
                yield item, alone.submit(_done, item).result()
            except BrokenProcessPool:
                yield item, Lost("the worker that was at it died, again when it was alone")
            finally:
                _stop(alone)
        self._executor = self._started(self._workers)

    def stop(self) -> None:
        """End all workers; what they are at is not waited for."""
        _stop(self._executor)

    def _started(self, workers: int) -> ProcessPoolExecutor:
        context = get_context("spawn")  # a forked copy of a process with threads may hang
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(self._work,))


def _stop(executor: ProcessPoolExecutor) -> None:
    executor.shutdown(wait=False, cancel_futures=True)


_at_hand: list[Callable[[Any], Any]] = []  # of a worker: its work


def _begin(work: Callable[[Any], Any]) -> None:
    """What a worker does first: it leaves Ctrl-C to the coordinator, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_coordinator, daemon=True).start()
    _at_hand[:] = [work]


def _end_with_coordinator() -> None:
    coordinator = parent_process()
    if coordinator is not None:
        coordinator.join()
        os._exit(1)


def _done(item: Any) -> Any:
    return _at_hand[0](item)
