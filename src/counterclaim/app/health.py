"""Whether everything that counterclaim needs is there and works: one finding a part, each with what to do."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from counterclaim import __version__
from counterclaim.model.errors import CounterclaimError, LedgerError

LITTLE_ROOM = 1 << 30  # bytes free beside a ledger; SQLite needs room for its log and for a backup
SENTENCE = "The defence ministry of Varda said that shells had killed four soldiers near the mill of Orsa."
EXTRAS = {  # what may be installed beside, the library that brings it, and what it is for
    "postgres": ("psycopg", "ledgers on a PostgreSQL server"),
    "cluster": ("distributed", "reading on a Dask cluster"),
    "parquet": ("pyarrow", "export parquet, tables for Arrow, pandas and polars"),
}


class Health(StrEnum):
    """How it stands with one part."""

    WELL = "ok"
    LEFT_OUT = "left out"  # not there, and needed only by those who use it
    BAD = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found of one part of an installation, and what to do if that is not well."""

    part: str
    health: Health
    found: str
    remedy: str = ""


def findings(ledger: str | None) -> Iterator[Finding]:
    """Look at all parts, each as it is asked for; ``ledger`` is one that is there, or ``None``.

    A part that cannot be looked at is a finding too: nothing is raised.
    """
    yield _interpreter()
    yield _guarded("packs", _packs)
    yield _guarded("gazetteer", _gazetteer)
    yield _guarded("reading", _reading)
    yield _guarded("browser pages", _pages)
    for name in EXTRAS:
        yield _extra(name)
    yield from _added()
    if ledger is not None:
        yield _guarded("ledger", lambda: _ledger(ledger))
        if "://" not in ledger:
            yield _room(Path(ledger))


def _guarded(part: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except (CounterclaimError, OSError, ImportError) as error:
        return Finding(part=part, health=Health.BAD, found=str(error))
    except Exception as error:  # a library of another version than is needed may fail in any way
        remedy = "install counterclaim anew, with the libraries that it asks for"
        found = f"{type(error).__name__}: {error}"
        return Finding(part=part, health=Health.BAD, found=found, remedy=remedy)


def _interpreter() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    found = f"counterclaim {__version__}, Python {version}, {cores} cores"
    return Finding(part="program", health=Health.WELL, found=found)


def _packs() -> Finding:
    from counterclaim.vocab.packs import load_pack, shipped_packs

    names = [load_pack(name).name for name in shipped_packs()]
    return Finding(part="packs", health=Health.WELL, found=", ".join(names))


def _gazetteer() -> Finding:
    from counterclaim.vocab.gazetteer import Gazetteer, gazetteers_in_force

    files = gazetteers_in_force()
    with Gazetteer(*files) as gazetteer:
        found = f"{gazetteer.size} places" + (f", with those of {files[0]}" if files[1:] else "")
    return Finding(part="gazetteer", health=Health.WELL, found=found)


def _reading() -> Finding:
    """One sentence through all stages: the model is there, is the right one, and what it says is read."""
    from counterclaim.app.engine import open_engine
    from counterclaim.model.documents import Original

    reader = open_engine(["none"], mode="strict").reader
    original = Original(name="doctor.txt", data=SENTENCE.encode(), published="2024-03-12")
    claims = reader.read(original).records.claims
    if claims:
        return Finding(part="reading", health=Health.WELL, found=f"{reader.model} reads what is said")
    found = f"{reader.model} reads nothing in a plain sentence"
    return Finding(part="reading", health=Health.BAD, found=found, remedy="install counterclaim anew")


def _pages() -> Finding:
    from counterclaim.app.web.vendor_build import VENDOR

    if any(VENDOR.glob("*.js")):
        return Finding(part="browser pages", health=Health.WELL, found="`counterclaim serve` has its files")
    remedy = "in a checkout say `make setup` (needs npm); an installed wheel brings them"
    return Finding(
        part="browser pages", health=Health.LEFT_OUT, found="files of the pages are not there", remedy=remedy
    )


def _extra(name: str) -> Finding:
    library, purpose = EXTRAS[name]
    if find_spec(library) is not None:
        return Finding(part=name, health=Health.WELL, found=purpose)
    remedy = f"pip install 'counterclaim[{name}]'"
    return Finding(part=name, health=Health.LEFT_OUT, found=f"not installed; for {purpose}", remedy=remedy)


def _added() -> Iterator[Finding]:
    """What other packages add; what is our own needs no look."""
    from counterclaim.exports.registry import BUILT_IN
    from counterclaim.model.plugins import Group, plugins

    for group in Group:
        for name, plugin in plugins(group).items():
            if group is Group.EXPORTS and name in BUILT_IN:
                continue
            added = f"{group.name.lower().removesuffix('s')} {name}"
            try:
                plugin.load()
            except Exception as error:  # it is somebody else's code
                remedy = "update or remove the package that brings it"
                yield Finding(part=added, health=Health.BAD, found=str(error), remedy=remedy)
            else:
                yield Finding(part=added, health=Health.WELL, found=f"brought by {plugin.entry.value}")


def _ledger(location: str) -> Finding:
    from counterclaim.ledger import SqlLedger

    try:
        store = SqlLedger.open(location)
        size = store.size()
    except LedgerError as error:
        return Finding(part="ledger", health=Health.BAD, found=str(error))
    found = f"{store.location}: {size.documents} documents, {size.records} records, log of {size.log} entries"
    return Finding(
        part="ledger", health=Health.WELL, found=found, remedy="`counterclaim verify` proves it whole"
    )


def _room(path: Path) -> Finding:
    folder = path.resolve().parent
    free = shutil.disk_usage(folder if folder.is_dir() else Path.cwd()).free
    found = f"{free >> 20} MB free in {folder}"
    if not os.access(folder, os.W_OK):
        remedy = "a ledger there can be read, not written"
        return Finding(
            part="disk", health=Health.LEFT_OUT, found=f"{folder} is not yours to write", remedy=remedy
        )
    if free < LITTLE_ROOM:
        remedy = "make room: a ledger, its log and a backup need some"
        return Finding(part="disk", health=Health.BAD, found=found, remedy=remedy)
    return Finding(part="disk", health=Health.WELL, found=found)
