"""What a team at one large ledger waits for: pages of the served site, asked by one person and by many."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory

import httpx

from benchmarks.crowd import PATIENCE, Crowd, entered, list_asked
from benchmarks.figures import Figure
from benchmarks.many_accounts import many_records
from benchmarks.scaling import SEED
from benchmarks.shelving import filled
from counterclaim.app.web.entering import hashed
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.people import Role
from counterclaim.pipeline.reading import derivation

DOCUMENTS = 257_000  # tell of a little more than 100,000 incidents
ALONE = 120  # pages of each sort that one person asks for
READERS, REVIEWERS, SECONDS = 50, 5, 120.0
LOOKING = 4.0  # seconds, on the average, that somebody looks at a page
STARTING = 60.0  # seconds
BUFFERS = "256MB"  # of the server; its default is for machines of 1 GB
CASE, PASSWORD = "made", "a password for a benchmark"

Took = Mapping[str, list[float]]


def browsing(documents: int = DOCUMENTS) -> Iterator[Figure]:
    """Milliseconds that all but the slowest 5 % of the pages take at most, how many fail, what was lost."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        filled(SqlLedger.create(path), many_records(documents, SEED), derivation())
        yield from browsed(path)


def browsing_team(documents: int = DOCUMENTS) -> Iterator[Figure]:
    """The same on a PostgreSQL server of its own, at which everybody logs in; nothing where there is none."""
    from tests.databases import Server, programs

    found = programs()
    if found is None:
        print("not run: no PostgreSQL here", file=sys.stderr)
        return
    server = Server(found)
    server.make()
    server.start()
    try:
        server.do(f"ALTER SYSTEM SET shared_buffers = '{BUFFERS}'")
        server.stop()
        server.start()
        ledger, accounts = server.new_database(), server.new_database()
        filled(SqlLedger.create(ledger), many_records(documents, SEED), derivation())
        yield from browsed(ledger, accounts=accounts)
    finally:
        server.remove()


def browsed(ledger: Path | str, *, accounts: str | None = None) -> Iterator[Figure]:
    """The same of a ledger that is there; what reviewers decide is kept in it."""
    store, part = SqlLedger.open(ledger), "browsing" if accounts is None else "browsing-team"
    before, incidents = len(store.decisions()), store.held("incidents").records
    names = _people(accounts) if accounts is not None else []
    with served(ledger, accounts) as address:
        note = f"one person, {incidents} incidents"
        yield from _figures(f"{part}.alone", _alone(address, incidents, names[-1:]), note)
        crowd = Crowd(
            address,
            readers=READERS,
            reviewers=REVIEWERS,
            incidents=incidents,
            looking=LOOKING,
            names=names,
            password=PASSWORD,
        )
        crowd.work(SECONDS)
    note = f"{READERS} readers and {REVIEWERS} reviewers for {SECONDS:.0f} s"
    yield from _figures(f"{part}.crowd", crowd.took, note)
    failed = f"of {crowd.asked} pages {'; '.join(crowd.failed[:3])}"
    yield Figure(name=f"{part}.crowd.failed", value=len(crowd.failed), note=failed)
    lost = len(crowd.decided) - (len(store.decisions()) - before)
    yield Figure(name=f"{part}.crowd.lost", value=lost, note=f"of {len(crowd.decided)} decisions")


def _people(accounts: str) -> list[str]:
    """Accounts for all who read and review, with one password."""
    people, password = People.open(accounts, make=True), hashed(PASSWORD)
    roles = [Role.VIEWER] * READERS + [Role.REVIEWER] * REVIEWERS
    names = [f"{role} {number}" for number, role in enumerate(roles)]
    for name, role in zip(names, roles, strict=True):
        people.add(name, password, by="benchmark")
        people.grant(name, CASE, role, by="benchmark")
    return names


def _figures(who: str, took: Took, note: str) -> Iterator[Figure]:
    for sort, seconds in sorted(took.items()):
        p95 = 1000 * quantiles(seconds, n=20)[-1]
        yield Figure(name=f"{who}.{sort}", value=p95, unit="ms", note=f"{note}: {len(seconds)}")


@contextmanager
def served(ledger: Path | str, accounts: str | None = None) -> Iterator[str]:
    """The address of a site that `counterclaim serve` serves in a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "counterclaim", "serve", "--ledger", str(ledger), "--port", str(port)]
    command += ["--people", accounts, "--case", CASE] if accounts is not None else []
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + STARTING
        while not _answers(address):
            if time.monotonic() > until:
                raise TimeoutError("the site does not answer")
            time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait()


def _answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/assets/site.css").is_success
    except httpx.TransportError:
        return False


def _alone(address: str, incidents: int, names: Sequence[str]) -> Took:
    random, took = Random(SEED), defaultdict[str, list[float]](list)
    with httpx.Client(base_url=address, timeout=PATIENCE) as client:
        for name in names:
            entered(client, name, PASSWORD)
        client.get("/incidents")
        for _ in range(ALONE):
            asked = {
                "list": list_asked(random, -(-incidents // 50)),
                "next": f"/review?at={random.randrange(incidents)}",
            }
            for sort, page in asked.items():
                started = time.perf_counter()
                client.get(page).raise_for_status()
                took[sort].append(time.perf_counter() - started)
    return took
