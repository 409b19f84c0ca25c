"""A full disk, a medium that can only be read, a page gone bad: said in one line, and nothing is lost."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from counterclaim.app.main import run as command
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.places import ONE_PAGE
from tests.app.conftest import Command
from tests.killing import Acknowledge, run
from tests.ledger.samples import ledger, north, south
from tests.pipeline.stages import FirstIngest, digest, made

READING = (
    ("incidents",),
    ("claims",),
    ("show", "incident:midtown", "--why"),
    ("changes",),
    ("sources",),
    ("decisions",),
    ("export", "json"),
)


@pytest.fixture
def kept(reports: Path) -> SqlLedger:
    store = SqlLedger.create("counterclaim.db")
    for reading in (north(), south()):
        store.add(*reading)
    store.save(ledger())
    return store


@contextmanager
def only_to_be_read(folder: Path) -> Iterator[None]:
    """A folder that nobody may write to; root needs a file system of its own for that."""
    if os.geteuid() != 0:
        modes = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
        for path, mode in modes.items():
            path.chmod(mode & ~0o222)
        yield
        for path, mode in modes.items():
            path.chmod(mode)
        return
    for options in (("--bind",), ("-o", "remount,bind,ro")):
        where = (folder, folder) if options == ("--bind",) else (folder,)
        done = subprocess.run(["mount", *options, *where], check=False, capture_output=True)
        if done.returncode != 0:
            pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_ledger_on_a_medium_that_can_only_be_read_is_read_and_not_written(
    kept: SqlLedger, counterclaim: Command, tmp_path: Path
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    Path(kept.location).rename(archive / "a.db")
    location = ("--ledger", str(archive / "a.db"))

    with only_to_be_read(archive):
        for arguments in (("verify",), *READING, ("backup", str(tmp_path / "a.backup"))):
            assert counterclaim(*arguments, *location).code == 0, arguments
        refused = counterclaim("rate", "Northern Ministry", "B", "--by", "A", "--why", "known", *location)
        assert refused.code == 2
        assert "a.db: cannot be written to; check the permissions" in refused.err
        refused = counterclaim("export", "json", *location, "--output", str(archive / "a.json"))
        assert "a.json: cannot be written (Read-only file system)" in refused.err.replace(
            "Permission denied", "Read-only file system"
        )


def spoilt(whole: bytes, page: int, how: str) -> bytes:
    random, start = Random(page), (page - 1) * ONE_PAGE
    if how == "overwritten":
        return whole[:start] + random.randbytes(ONE_PAGE) + whole[start + ONE_PAGE :]
    if how == "emptied":
        return whole[:start] + bytes(ONE_PAGE) + whole[start + ONE_PAGE :]
    found = bytearray(whole)
    for _ in range(8):
        found[start + random.randrange(ONE_PAGE)] ^= 1 << random.randrange(8)
    return bytes(found)


@pytest.mark.parametrize("how", ["overwritten", "emptied", "some bits turned"])
def test_a_page_gone_bad_is_said_in_one_line_by_every_command(
    kept: SqlLedger, counterclaim: Command, how: str
) -> None:
    whole = Path(kept.location).read_bytes()
    found = 0
    for page in range(1, len(whole) // ONE_PAGE + 1, 3):
        Path("spoilt.db").write_bytes(spoilt(whole, page, how))
        verified = counterclaim("verify", "--ledger", "spoilt.db")
        found += verified.code == 3
        assert verified.code in (0, 3) or "not a counterclaim ledger" in verified.err
        for arguments in READING:
            ran = counterclaim(*arguments, "--ledger", "spoilt.db")
            assert ran.code in (0, 2), (page, arguments, ran.err)
            assert ran.err.count("\n") == (ran.code == 2), (page, arguments, ran.err)

    assert found >= 3


def limited(stage: FirstIngest, most_bytes: int) -> list[str]:
    """What an ingest acknowledges, and says at its end, when no file may be larger."""

    def work(acknowledge: Acknowledge) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
        try:
            stage.work(acknowledge)
        except Exception as error:
            acknowledge(f"error {type(error).__name__}: {error}")

    return run(work).acknowledged


@pytest.mark.parametrize("most_bytes", [1_000, 50_000, 120_000, 200_000])
def test_a_disk_that_takes_no_more_loses_nothing_that_was_acknowledged(
    most_bytes: int, tmp_path: Path
) -> None:
    documents = made(40)
    (tmp_path / "other").mkdir()
    other = FirstIngest(str(tmp_path / "other" / "a.db"), tmp_path, documents)
    run(other.work)
    stage = FirstIngest(str(tmp_path / "a.db"), tmp_path, documents)

    *kept, said = limited(stage, most_bytes)

    assert said.startswith("error LedgerError: ")
    assert "the disk cannot be read, or takes no more" in said or "disk is full" in said
    if kept:
        store = SqlLedger.open(stage.location)
        assert store.verify() == []
        assert set(kept) <= store.known(kept)
    run(stage.work)
    assert stage.whole() == digest(SqlLedger.open(other.location))


def test_a_full_disk_leaves_no_half_of_a_backup(kept: SqlLedger, tmp_path: Path) -> None:
    def work(acknowledge: Acknowledge) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
        acknowledge(str(int(command(["backup", "a.backup", "--quiet"]))))

    assert run(work).acknowledged == ["2"]
    assert kept.verify() == []
    assert not [path for path in tmp_path.iterdir() if "a.backup" in path.name]
