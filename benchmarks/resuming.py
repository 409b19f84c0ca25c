"""How soon a run that was killed goes on: from the start of the same command to the next document kept."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from benchmarks.many_accounts import many_records
from benchmarks.scaling import SEED
from benchmarks.shelving import filled
from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original
from counterclaim.model.ids import sha256_of
from counterclaim.model.ledgers import DocumentRecords
from counterclaim.pipeline.describing import document_id

HELD, UNREAD = 10_000, 400  # documents of the folder
SOURCE = "outlet:0"
KILLED = 3  # times; the quickest counts, for on a busy machine the others measure its neighbours


def resuming(held: int = HELD) -> Iterator[Figure]:
    """Seconds by the clock until a run that was killed keeps its next document, and a first run its first."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        _write(path, held)
        fresh = min(_until_kept(path, path / f"{number}.db", 0) for number in range(KILLED))
        location = path / "many.db"
        begun = _until_kept(path, location, held)
        seconds = min(_until_kept(path, location, _kept(location)) for _ in range(KILLED))
    name = f"resuming.{held}"
    note = f"in a ledger of {held} documents; the first run {begun:.1f} s, in an empty ledger {fresh:.1f} s"
    yield Figure(name=f"{name}.seconds", value=seconds, unit="s", note=note)
    yield Figure(name=f"{name}.more", value=seconds - fresh, unit="s", note="than in an empty ledger")


def _write(path: Path, held: int) -> None:
    """A folder of files, of which a ledger beside it holds most."""
    (path / "reports").mkdir()
    records = []
    for number, made in enumerate(many_records(held + UNREAD, SEED)):
        text = f"{made.document.text} ({number})"
        file = path / "reports" / f"{number:06}.txt"
        file.write_text(text)
        records.append(_as_read(made, text))
    files = sorted(file.name for file in (path / "reports").iterdir())
    rows = ("file,source", *(f"{file},{SOURCE}" for file in files))
    (path / "reports" / "manifest.csv").write_text("\n".join(rows) + "\n")
    filled(SqlLedger.create(path / "many.db"), records[:held])


def _as_read(made: DocumentRecords, text: str) -> DocumentRecords:
    """A document that tells nothing but who there is, under the id that an ingest gives its file."""
    original = Original(name="made", data=text.encode(), source=SOURCE)
    sha256 = sha256_of(text)
    document = replace(
        made.document,
        id=document_id(original),
        source=SOURCE,
        sha256=sha256,
        text_sha256=sha256,
        length=len(text),
        text=text,
    )
    return DocumentRecords(document=document, actors=made.actors)


def _until_kept(path: Path, location: Path, there: int) -> float:
    """Seconds until an ingest keeps a document beside those that are there; then it is killed."""
    command = ["ingest", path / "reports", "--ledger", location, "--quiet"]
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "counterclaim", *map(str, command)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    beside = location.with_name(f"{location.name}-wal")  # before it is there, nobody may look in
    while process.poll() is None and not (beside.exists() and _kept(location) > there):
        time.sleep(0.01)
    seconds = time.monotonic() - started
    if process.returncode is not None:
        raise SystemExit(f"counterclaim ingest {path} ended with code {process.returncode}")
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return seconds


def _kept(location: Path) -> int:
    if not location.exists():
        return 0
    with closing(sqlite3.connect(f"file:{location}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM readings").fetchone()[0])
        except sqlite3.OperationalError:  # it has no tables yet
            return 0
