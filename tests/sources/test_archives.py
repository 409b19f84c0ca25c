"""Zip files: their documents come in, and what they are made to do to a reader does not."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from counterclaim.sources import archives
from tests.sources.opened import opened, texts


def packed(*members: tuple[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def archive(tmp_path: Path, *members: tuple[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = tmp_path / "bundle.zip"
    path.write_bytes(packed(*members, method=method))
    return path


def test_each_member_is_a_document_and_says_where_it_was(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.txt", "Two died."), ("sub/b.html", "<p>Calm.</p>"), ("sub/", ""))
    reports, problems = opened(path)

    assert problems == []
    assert [report.name for report in reports] == ["bundle.zip/a.txt", "bundle.zip/sub/b.html"]
    assert [report.media_type for report in reports] == ["text/plain", "text/html"]
    assert reports[1].retrieval is not None
    assert (reports[1].retrieval.within, reports[1].retrieval.place) == ("bundle.zip", "sub/b.html")


def test_tables_and_exports_and_one_zip_within_are_opened_too(tmp_path: Path) -> None:
    chat = '{"name": "Orsa", "messages": [{"id": 1, "text": "Three."}]}'
    path = archive(
        tmp_path,
        ("t.csv", "text\nOne.\nTwo.\n"),
        ("result.json", chat),
        ("in.zip", packed(("d.txt", "Four."))),
    )

    assert texts(path) == ["One.", "Two.", "Three.", "Four."]


def test_a_zip_two_zips_deep_is_not_opened(tmp_path: Path) -> None:
    inner = packed(("deep.zip", packed(("a.txt", "One."))), ("b.txt", "Two."))
    reports, problems = opened(archive(tmp_path, ("in.zip", inner)))

    assert [report.data for report in reports] == [b"Two."]
    assert problems == ["bundle.zip/in.zip/deep.zip: a zip in a zip in a zip is not opened; unpack it first"]


def test_of_a_folder_with_a_manifest_only_what_it_lists_is_read(tmp_path: Path) -> None:
    manifest = "file,source\nx/a.txt,Wire\ngone.txt,Wire\n"
    path = archive(
        tmp_path, ("m/x/a.txt", "One."), ("m/manifest.csv", manifest), ("m/b.txt", "Two."), ("c.txt", "3")
    )
    reports, problems = opened(path)

    assert [(report.name, report.source) for report in reports] == [
        ("x/a.txt", "Wire"),
        ("bundle.zip/c.txt", None),
    ]
    assert problems == ["bundle.zip/m/manifest.csv line 3: gone.txt: is not in bundle.zip; check the name"]


def test_what_is_no_document_is_named_and_clutter_is_not(tmp_path: Path) -> None:
    _, problems = opened(archive(tmp_path, ("__MACOSX/._a.txt", "x"), ("p.jpg", "x"), ("d/Thumbs.db", "x")))

    (problem,) = problems
    assert problem.startswith("bundle.zip/p.jpg: .jpg files are not read")


def test_a_member_without_a_name_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    path = archive(tmp_path, ("calm.txt", "Calm."), ("a.txt", "x"))
    path.write_bytes(path.read_bytes().replace(b"a.txt", b"\0.txt"))
    originals, problems = opened(path)

    assert [original.name for original in originals] == ["bundle.zip/calm.txt"]
    assert problems == ["bundle.zip/.: has no name; pack it again with one"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "x/../../a.txt", "..\\a.txt"])
def test_a_member_that_leads_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    reports, problems = opened(archive(tmp_path, (name, "x"), ("b.txt", "Two.")))

    assert [report.data for report in reports] == [b"Two."]
    assert "leads out of the archive" in problems[0]


def test_links_doubles_and_locked_members_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr(link, "/etc/passwd")
        bundle.writestr("a.txt", "One.")
        with pytest.warns(UserWarning, match="Duplicate"):
            bundle.writestr("a.txt", "Two.")
        bundle.writestr("z.txt", "locked")
    data = bytearray(path.read_bytes())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1  # the flag of the last member: encrypted
    path.write_bytes(data)
    reports, problems = opened(path)

    assert [report.data for report in reports] == [b"One."]
    assert ["is a link" in problems[0], "appears twice" in problems[1], "password" in problems[2]] == [
        True
    ] * 3


def test_methods_that_ask_for_any_memory_are_refused(tmp_path: Path) -> None:
    _, problems = opened(archive(tmp_path, ("a.txt", "One."), method=zipfile.ZIP_LZMA))

    assert "packed by a method that is not read" in problems[0]


def test_a_bomb_is_stopped_before_it_goes_off(tmp_path: Path) -> None:
    path = archive(
        tmp_path, ("bomb.txt", b" " * 19_000_000), ("bomb.csv", b"text\n" + b"a" * 50_000_000), ("a.txt", "1")
    )
    reports, problems = opened(path)

    assert [report.data for report in reports] == [b"1"]
    assert ["packed more than 200 to 1" in problem for problem in problems] == [True, True]


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("MAX_MEMBERS", 2, "more than 2 members"),
        ("MAX_DIRECTORY", 50, "members; split it"),
        ("MAX_TOTAL", 6, "the rest is not read"),
        ("MAX_BYTES", 4, "larger than"),
    ],
)
def test_number_and_size_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, said: str
) -> None:
    monkeypatch.setattr(archives, limit, value)
    reports, problems = opened(archive(tmp_path, ("a.txt", "Three."), ("b.txt", "Four."), ("c.txt", "Five.")))

    assert len(reports) < 3
    assert any(said in problem for problem in problems)


def test_the_members_of_an_archive_within_count_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    inner = packed(("a.txt", "1"), ("b.txt", "2"))
    _, problems = opened(archive(tmp_path, ("one.zip", inner), ("two.zip", inner)))

    assert any("more than 3 members" in problem for problem in problems)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"no zip at all", packed(("a.txt", "One."))[:40]],
    ids=["nothing", "two letters", "words", "half of one"],
)
def test_what_is_no_zip_is_one_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bundle.zip"
    path.write_bytes(content)

    assert "bundle.zip: no zip file, or a broken one" in opened(path)[1][0]


def test_a_damaged_member_costs_itself_only(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.txt", "One. " * 50), ("b.txt", "Two."), method=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"One. One. ", b"One. Onf. ", 1))
    reports, problems = opened(path)

    assert [report.data for report in reports] == [b"Two."]
    assert "damaged" in problems[0]
