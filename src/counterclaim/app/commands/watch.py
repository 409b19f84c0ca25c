"""`counterclaim watch`: feeds that are polled into a ledger."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    DEFAULT_LEDGER,
    KEEPING,
    LedgerOption,
    ModeOption,
    PackOption,
    QuietOption,
    SourceOption,
)
from counterclaim.app.screen import complain
from counterclaim.model.errors import BadInput

SHORTEST = 60  # seconds between two rounds
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
MAX_LIST = 1_000_000  # bytes of a file of addresses

StateOption = Annotated[
    Path | None,
    Parameter(name="--state", help="File of what was seen already. Default: beside the ledger, .watch.json."),
]
Feeds = Annotated[
    str, Parameter(name="FEED", help="Addresses of RSS or Atom feeds, or text files that list them.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(watch, group=KEEPING)


def watch(
    *feeds: Feeds,
    ledger: LedgerOption = DEFAULT_LEDGER,
    every: Annotated[str, Parameter(name="--every", help="How often: 90s, 15m, 2h, 1d.")] = "15m",
    once: Annotated[bool, Parameter(name="--once", negative=(), help="Look once and end.")] = False,
    state: StateOption = None,
    source: SourceOption = None,
    pack: PackOption = None,
    mode: ModeOption = "strict",
    quiet: QuietOption = False,
) -> int:
    """Poll feeds into a ledger and show what changed, until Ctrl-C.

    A feed that has not changed is not sent again; one that fails is left alone for longer each time. The page
    of an entry that does not come is asked for again in later rounds. Stopped at any time, nothing is lost.
    """
    from counterclaim.app.engine import open_engine
    from counterclaim.app.watching import Watch, keep_watching, look_once
    from counterclaim.ledger import SqlLedger
    from counterclaim.sources.fetching import Fetcher
    from counterclaim.sources.items import Options
    from counterclaim.sources.watching import State

    addresses = given_feeds(feeds)
    checking = Fetcher()
    for address in addresses:
        checking.check(address)
    seconds = given_interval(every)
    remembered = State(state or state_beside(ledger))
    store = SqlLedger.open_or_create(ledger)
    watched = Watch(
        feeds=addresses,
        every=seconds,
        store=store,
        engine=open_engine(pack, mode=mode),
        state=remembered,
        fetcher=Fetcher,
        options=Options(source=source),
        quiet=quiet,
    )
    try:
        return look_once(watched) if once else keep_watching(watched)
    except KeyboardInterrupt:
        complain(f"stopped; what was read is kept in {store.location}, the same command goes on from there")
        return ExitCode.STOPPED


def given_feeds(feeds: tuple[str, ...]) -> list[str]:
    """The addresses a user gave, those of listed files among them, each once.

    Raises:
        BadInput: there is none, or one is neither an address nor a file of addresses.
    """
    addresses: dict[str, None] = {}
    for feed in feeds:
        addresses.update(dict.fromkeys([feed] if "://" in feed else _listed(Path(feed))))
    if not addresses:
        raise BadInput("no feed to watch: name addresses of RSS or Atom feeds, or a file that lists them")
    return list(addresses)


def _listed(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8") as stream:
            lines = [line.strip() for line in stream.read(MAX_LIST).splitlines()]
    except (OSError, ValueError) as error:
        raise BadInput(f"{path}: neither an address nor a file that lists some ({error})") from error
    return [line for line in lines if line and not line.startswith("#")]


def given_interval(every: str) -> int:
    """Seconds between two rounds.

    >>> given_interval("15m"), given_interval("2h")
    (900, 7200)

    Raises:
        BadInput: it is none, or too short for the hosts.
    """
    found = re.fullmatch(r"(\d{1,6})([smhd])", every.strip())
    if found is None:
        raise BadInput(f"--every {every!r} is no length of time; write 90s, 15m, 2h or 1d")
    seconds = int(found[1]) * UNITS[found[2]]
    if seconds < SHORTEST:
        raise BadInput(f"--every {every}: hosts are not asked more often than once in {SHORTEST} seconds")
    return seconds


def state_beside(ledger: str) -> Path:
    """The file of what was seen, of a ledger in a file or in a database."""
    from counterclaim.ledger.connections import file_of, url_of

    url = url_of(ledger)
    if url.drivername != "sqlite":
        return Path("counterclaim.watch.json")
    return file_of(url).with_name(f"{file_of(url).name}.watch.json")
