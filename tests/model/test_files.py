"""A file is seen only when it is whole, and nothing else is left of it."""

import os
from pathlib import Path

import pytest

from counterclaim.model.files import UNFINISHED, put_in_place, unfinished_beside, written_whole


def test_until_it_is_whole_the_file_before_is_seen_and_then_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(b"before")
    path.chmod(0o640)
    with written_whole(path) as stream:
        stream.write(b"after")
        assert path.read_bytes() == b"before"

    assert path.read_bytes() == b"after"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_what_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(b"before")
    with pytest.raises(TypeError), written_whole(path) as stream:
        stream.writelines((b"half", 1))  # type: ignore[arg-type]

    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_not_to_be_replaced_stays(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_bytes(b"before")
    with pytest.raises(FileExistsError, match="is there already"), written_whole(path, replacing=False):
        pass

    assert path.read_bytes() == b"before"


@pytest.mark.parametrize("links", [True, False])
def test_who_comes_second_to_a_new_name_does_not_take_it(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a file system on which no file has two names."""
    if not links:
        monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "backup"
    for number in (1, 2):
        (tmp_path / str(number)).write_bytes(str(number).encode())
    put_in_place(tmp_path / "1", path, replacing=False)
    with pytest.raises(FileExistsError, match=r"backup is there already"):
        put_in_place(tmp_path / "2", path, replacing=False)

    assert path.read_bytes() == b"1"
    assert not (tmp_path / "1").exists()
    assert (tmp_path / "2").exists()


def test_a_finished_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path, finished = tmp_path / "backup", tmp_path / "finished"
    path.write_bytes(b"before")
    finished.write_bytes(b"after")
    put_in_place(finished, path)

    assert path.read_bytes() == b"after"
    assert not finished.exists()


def refused(*_: object) -> None:
    raise PermissionError


def test_an_unfinished_file_is_hidden_named_for_its_own_and_nobody_elses(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    one, other = unfinished_beside(path), unfinished_beside(path)

    assert one != other
    assert {one.parent, other.parent} == {tmp_path}
    assert one.name.startswith(".ledger.json.")
    assert one.name.endswith(UNFINISHED)


def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with written_whole(pipe) as stream:
            stream.write(b"all")
        assert os.read(reading, 10) == b"all"
    finally:
        os.close(reading)
    assert list(tmp_path.iterdir()) == [pipe]
