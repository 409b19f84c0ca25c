"""People at the pages of a site: who reads goes through lists and incidents, who reviews decides."""

from __future__ import annotations

import re
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from random import Random

import httpx

from benchmarks.many_accounts import BODIES, TYPES

PATIENCE = 60.0  # seconds, after which nobody waits for a page any more
LONGEST_LOOK = 4  # times the average
_ACCEPT = re.compile(r'<form method="post" action="/decide" class="decide-accept">(.*?)</form>', re.DOTALL)
_FIELDS = re.compile(r'name="(_csrf_token|kind|target)" value="([^"]+)"')
_TOKEN = re.compile(r'name="_csrf_token" value="([^"]+)"')
_INCIDENTS = re.compile(r'href="(/incidents/[0-9a-f]+)"')


def list_asked(random: Random, pages: int) -> str:
    """A list of made incidents as somebody may ask for it; ``pages`` is how many the whole list has."""
    year, other = sorted(random.choices(range(1995, 2009), k=2))
    return random.choice(
        (
            "/incidents",
            "/incidents?status=contested",
            f"/incidents?type={random.choice(TYPES)}",
            f"/incidents?party=Body+{random.randrange(BODIES)}",
            f"/incidents?since={year}-01-01&until={other}-12-31",
            f"/incidents?page={random.randrange(1, pages + 1)}",
        )
    )


def entered(client: httpx.Client, name: str, password: str) -> None:
    """Log somebody in, as the form does."""
    form = _TOKEN.search(client.get("/login").text)
    assert form is not None
    fields = {"_csrf_token": form[1], "name": name, "password": password}
    answer = client.post("/login", data=fields)
    if answer.status_code != 303:
        raise RuntimeError(f"{name} cannot log in: {answer.status_code}")


class Crowd:
    """Readers and reviewers at one site, each at their own pace, looking at a page ``looking`` s on average.

    Where people have accounts, ``names`` are theirs, of the readers first, with one ``password`` for all.

    What they did afterwards: ``took`` has the seconds of each sort of page, ``failed`` what they did not
    get, ``decided`` the incidents that somebody accepted.
    """

    def __init__(
        self,
        address: str,
        *,
        readers: int,
        reviewers: int,
        incidents: int,
        looking: float,
        names: Sequence[str] = (),
        password: str = "",
    ) -> None:
        self.took: dict[str, list[float]] = defaultdict(list)
        self.failed: list[str] = []
        self.decided: list[str] = []
        self._address, self._incidents, self._looking = address, incidents, looking
        self._readers, self._reviewers = readers, reviewers
        self._names, self._password = names, password
        self._lock = threading.Lock()
        self._until = 0.0

    @property
    def asked(self) -> int:
        """How many pages they asked for."""
        return sum(map(len, self.took.values()))

    def work(self, seconds: float) -> None:
        """Let all of them log in, where they have accounts, and work for so long."""
        work = [self._read] * self._readers + [self._review] * self._reviewers
        with ExitStack() as open:
            clients = [
                open.enter_context(httpx.Client(base_url=self._address, timeout=PATIENCE)) for _ in work
            ]
            for client, name in zip(clients, self._names, strict=False):
                self._enter(client, name)
            self._until = time.monotonic() + seconds
            threads = [
                threading.Thread(target=one, args=(number, client))
                for number, (one, client) in enumerate(zip(work, clients, strict=True))
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    def _enter(self, client: httpx.Client, name: str) -> None:
        started = time.perf_counter()
        entered(client, name, self._password)
        self.took["login"].append(time.perf_counter() - started)

    def _read(self, number: int, client: httpx.Client) -> None:
        random = Random(number)
        while self._looks(random):
            text = self._ask(client, "list", list_asked(random, -(-self._incidents // 50)))
            found = _INCIDENTS.findall(text)
            if found and self._looks(random):
                self._ask(client, "incident", random.choice(found))

    def _review(self, number: int, client: httpx.Client) -> None:
        random = Random(number)
        at = (number - self._readers) * self._incidents // self._reviewers  # each in a part of the queue
        while self._looks(random):
            form = _ACCEPT.search(self._ask(client, "next", f"/review?at={at}"))
            if form is not None and self._looks(random):
                fields = {"by": f"reviewer {number}", **dict(_FIELDS.findall(form[1]))}
                before = len(self.failed)
                self._ask(client, "decide", "/decide", fields)
                if len(self.failed) == before:
                    self.decided.append(fields["target"])
            at += 1

    def _looks(self, random: Random) -> bool:
        """Look at the page for a while; whether there is time for more."""
        time.sleep(min(random.expovariate(1 / self._looking), LONGEST_LOOK * self._looking))
        return time.monotonic() < self._until

    def _ask(self, client: httpx.Client, sort: str, page: str, form: Mapping[str, str] | None = None) -> str:
        """A page, or nothing if it fails."""
        started, text = time.perf_counter(), ""
        try:
            answer = client.get(page) if form is None else client.post(page, data=form)
            failed = None if answer.status_code in (200, 303) else f"{page}: {answer.status_code}"
            text = answer.text
        except httpx.HTTPError as error:
            failed = f"{page}: {error!r}"
        with self._lock:
            self.took[sort].append(time.perf_counter() - started)
            if failed is not None:
                self.failed.append(failed)
        return text if failed is None else ""
