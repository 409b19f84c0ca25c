"""Work on many documents on a Dask cluster: the extra `[cluster]`."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from counterclaim import __version__
from counterclaim.model.errors import EngineError
from counterclaim.pipeline.engines import AHEAD, Lost

if TYPE_CHECKING:
    from distributed import Client, Future

T = TypeVar("T")
R = TypeVar("R")

CONNECT_SECONDS = 15
_one_at_a_time = Lock()  # of a worker with several threads: the parser serves one


class Cluster:
    """Does the work on the workers of a Dask scheduler; they must have this version of counterclaim."""

    def __init__(self, address: str) -> None:
        self.address = address

    def map(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Lost]]:
        """As `Engine.map`; the scheduler gives the item of a worker that died to another one.

        Raises:
            EngineError: the scheduler or all workers are out of reach, or have another version.
        """
        from distributed import KilledWorker

        with self._client() as client:
            most = sum(client.nthreads().values()) * (1 + AHEAD)
            waiting: deque[tuple[T, Future]] = deque()

            def first() -> tuple[T, R | Lost]:
                item, future = waiting.popleft()
                try:
                    return item, future.result()
                except KilledWorker as error:
                    return item, Lost(f"the workers that were at it died: {error}")

            for item in items:
                waiting.append((item, client.submit(_done, work, item, pure=False)))
                if len(waiting) > most:
                    yield first()
            while waiting:
                yield first()

    @contextmanager
    def _client(self) -> Iterator[Client]:
        try:
            from distributed import Client
            from distributed.client import FutureCancelledError
        except ImportError as error:
            raise EngineError(
                f"{self.address}: needs Dask; pip install 'counterclaim[cluster]' here and on every worker"
            ) from error
        try:
            client = Client(self.address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise EngineError(
                f"{self.address}: no Dask scheduler answers there; start one with `dask scheduler`, or leave "
                "--engine away"
            ) from error
        try:
            self._check(client)
            yield client
        except (OSError, TimeoutError, FutureCancelledError) as error:
            raise EngineError(
                f"{self.address}: the cluster is gone ({type(error).__name__}); what was read is kept, run "
                "the same command again"
            ) from error
        finally:
            client.close()

    def _check(self, client: Client) -> None:
        found: dict[str, Any] = client.run(_version)
        if not found:
            raise EngineError(f"{self.address}: the scheduler has no workers; start some with `dask worker`")
        other = {worker: version for worker, version in found.items() if version != __version__}
        if other:
            worker, version = min(other.items())
            raise EngineError(f"{worker} has counterclaim {version}, this is {__version__}; use one version")


def _version() -> str:
    return __version__


def _done(work: Callable[[T], R], item: T) -> R:
    with _one_at_a_time:
        return work(item)
