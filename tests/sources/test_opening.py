"""What comes in when a user names files, folders or standard input."""

import io
import os
from pathlib import Path

import pytest

from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.errors import BadInput, BadManifest
from counterclaim.model.problems import Problem
from counterclaim.sources import open_originals
from counterclaim.sources.files import MAX_BYTES

HEADER = "file,url,source,published,title,language\n"


def folder(tmp_path: Path, manifest: str | bytes, **files: bytes) -> Path:
    data = manifest if isinstance(manifest, bytes) else manifest.encode()
    (tmp_path / "manifest.csv").write_bytes(data)
    for name, content in files.items():
        (tmp_path / f"{name}.txt").write_bytes(content)
    return tmp_path


def items(*paths: str | Path, **options: str) -> list[Original | Problem]:
    return list(open_originals(paths, **options))  # type: ignore[arg-type]


def originals(*paths: str | Path, **options: str) -> list[Original]:
    return [item for item in items(*paths, **options) if isinstance(item, Original)]


def problems(*paths: str | Path, **options: str) -> list[str]:
    return [item.message for item in items(*paths, **options) if isinstance(item, Problem)]


def test_a_file_comes_byte_for_byte(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfShelling\r\nwas reported.\x00\xff"
    (tmp_path / "report.txt").write_bytes(data)

    (original,) = originals(tmp_path / "report.txt")

    assert original.data == data
    assert original.name == "report.txt"
    assert original.published_basis is PublishedBasis.UNKNOWN


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text/plain"),
        ("a.MD", "text/plain"),
        ("a.HTM", "text/html"),
        ("a.PDF", "application/pdf"),
    ],
)
def test_the_ending_tells_text_from_pages(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text("words")

    assert originals(tmp_path / name)[0].media_type == kind


@pytest.mark.parametrize("name", ["a.odt", "a.docx", "noending"])
def test_other_kinds_of_file_are_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"words")

    with pytest.raises(BadInput, match=r"save it as \.txt, \.html or \.pdf"):
        open_originals([tmp_path / name])


def test_a_pdf_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "saved.txt").write_bytes(b"%PDF-1.7 ...")

    assert originals(tmp_path / "saved.txt")[0].media_type == "application/pdf"


def test_a_file_that_is_not_there_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "here.txt").write_text("words")

    with pytest.raises(BadInput, match="no such file"):
        open_originals([tmp_path / "here.txt", tmp_path / "gone.txt"])


def test_standard_input_is_one_document_and_a_page_is_seen_as_one() -> None:
    text = list(open_originals(["-"], stdin=io.BytesIO(b"Shelling was reported."), published="2023-06-28"))
    page = list(open_originals(["-"], stdin=io.BytesIO(b"\n<!DOCTYPE html><html><p>Shelling</p></html>")))

    assert isinstance(text[0], Original)
    assert text[0].media_type == "text/plain"
    assert text[0].published == "2023-06-28"
    assert isinstance(page[0], Original)
    assert page[0].media_type == "text/html"


@pytest.mark.parametrize("day", ["28.06.2023", "yesterday", "2023-02-30", "2023-06", "", "20230628"])
def test_a_date_that_is_none_is_refused(day: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")

    with pytest.raises(BadInput, match="is no date; write it as YYYY-MM-DD"):
        open_originals([tmp_path / "a.txt"], published=day)


def test_a_folder_gives_the_files_its_manifest_lists_and_no_other(tmp_path: Path) -> None:
    folder(tmp_path, HEADER + "a.txt,https://a.example,Wire,2023-06-28,A title,EN\n", a=b"one", b=b"two")

    (original,) = originals(tmp_path)

    assert (original.name, original.url, original.source) == ("a.txt", "https://a.example", "Wire")
    assert (original.published, original.published_basis) == ("2023-06-28", PublishedBasis.MANIFEST)
    assert (original.title, original.language) == ("A title", "en")


def test_the_manifest_itself_may_be_named(tmp_path: Path) -> None:
    folder(tmp_path, "file\na.txt\n", a=b"one")

    assert [original.name for original in originals(tmp_path / "manifest.csv")] == ["a.txt"]


def test_options_win_over_the_manifest(tmp_path: Path) -> None:
    folder(tmp_path, HEADER + "a.txt,,Wire,2023-06-28,,\n", a=b"one")

    (original,) = originals(tmp_path, published="2023-06-30", source="Ministry")

    assert (original.source, original.published) == ("Ministry", "2023-06-30")
    assert original.published_basis is PublishedBasis.OPTION


@pytest.mark.parametrize(
    "manifest",
    [
        b'\xef\xbb\xbffile,source,title\r\na.txt,Wire,"Four dead, one hurt"\r\n',
        b"file;source;title\na.txt;Wire;Four dead, one hurt\n",
        b"file\tsource\ttitle\na.txt\tWire\tFour dead, one hurt\n",
        b'\n File , SOURCE,title,,\n\n./a.txt, Wire ,"Four dead,\n one hurt",,\n,,,,\n',
        'file,source,title\na.txt,Wire,"Four dead, one hurt"\n'.encode("utf-16"),
    ],
    ids=["bom-crlf", "semicolons", "tabs", "untidy", "utf-16"],
)
def test_spreadsheets_write_manifests_in_many_ways(tmp_path: Path, manifest: bytes) -> None:
    folder(tmp_path, manifest, a=b"one")

    (original,) = originals(tmp_path)

    assert (original.name, original.source, original.title) == ("a.txt", "Wire", "Four dead, one hurt")


def test_missing_files_are_problems_and_the_others_go_on(tmp_path: Path) -> None:
    folder(tmp_path, "file\ngone.txt\na.txt\npaper.docx\n", a=b"one")

    assert [original.name for original in originals(tmp_path)] == ["a.txt"]
    missing, paper = problems(tmp_path)
    assert missing == "manifest.csv line 2: gone.txt: there is no such file; check the name"
    assert "line 4: paper.docx: .docx files are not read" in paper


@pytest.mark.parametrize("day", ["28/06/2023", "June", "2023-13-01"])
def test_a_published_that_is_no_date_costs_the_date_and_not_the_document(tmp_path: Path, day: str) -> None:
    folder(tmp_path, f"file,published\na.txt,{day}\n", a=b"one")

    (original,) = originals(tmp_path)

    assert (original.published, original.published_basis) == (None, PublishedBasis.UNKNOWN)
    assert problems(tmp_path) == [
        f"manifest.csv line 2: a.txt: {day!r} is no date; write YYYY-MM-DD. Read without it"
    ]


def test_a_manifest_cannot_lead_out_of_its_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for the ledger")
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "link.txt").symlink_to(secret)
    folder(inside, f"file\n../secret.txt\n{secret}\nlink.txt\n")

    assert originals(inside) == []
    assert all("outside the manifest's folder" in message for message in problems(inside))
    assert len(problems(inside)) == 3


def test_an_unknown_column_is_named_with_the_known_ones(tmp_path: Path) -> None:
    folder(tmp_path, "file,publisher\na.txt,Wire\n", a=b"one")

    with pytest.raises(
        BadManifest, match="unknown column 'publisher'; the columns are file, url, source, published"
    ):
        open_originals([tmp_path])


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        (b"", "empty"),
        (b"url,source\nx,y\n", "no column 'file'"),
        (b"file,file\na.txt,a.txt\n", "appears twice"),
        (b'file,title\na.txt,"never closed\n', "quotation marks"),
        (b"file\n\x00\n", "NUL"),
        (b"file,title\na.txt,\xe9t\xe9\n", "save it as CSV in UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "save it as CSV in UTF-8"),
    ],
)
def test_a_manifest_that_is_none_is_refused_in_one_line(tmp_path: Path, manifest: bytes, reason: str) -> None:
    folder(tmp_path, manifest, a=b"one")

    with pytest.raises(BadManifest, match=reason) as caught:
        open_originals([tmp_path])
    assert "\n" not in str(caught.value)


def test_a_line_with_too_many_cells_is_a_problem_not_a_wrong_title(tmp_path: Path) -> None:
    folder(tmp_path, "file,title\na.txt,Four dead, one hurt\nb.txt,Talks\n", a=b"one", b=b"two")

    assert [original.name for original in originals(tmp_path)] == ["b.txt"]
    assert "more cells than the 2 columns" in problems(tmp_path)[0]


def test_a_folder_without_manifest_says_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")

    with pytest.raises(BadInput, match=r"needs a manifest\.csv .* or name the files themselves"):
        open_originals([tmp_path])


def test_a_file_beyond_all_size_is_a_problem(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    (tmp_path / "a.txt").write_text("words")

    assert [original.name for original in originals(tmp_path / "huge.txt", tmp_path / "a.txt")] == ["a.txt"]
    assert "larger than 20 MB" in problems(tmp_path / "huge.txt")[0]


def test_it_is_known_beforehand_how_many_documents_come(tmp_path: Path) -> None:
    folder(tmp_path, "file\na.txt\ngone.txt\n", a=b"one")

    assert open_originals([tmp_path, tmp_path / "a.txt", "-"]).size == 4


def test_a_file_name_that_is_no_text_is_kept_as_escapes(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"na\xefve.txt")
    path.write_text("Two were wounded.")

    (original,) = open_originals([path])

    assert isinstance(original, Original)
    assert original.name == "na\\xefve.txt"
