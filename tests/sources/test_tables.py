"""A CSV of reports: each row is a document, and what cannot be used is named by its line."""

from pathlib import Path

import pytest

from counterclaim.model.documents import PublishedBasis
from counterclaim.model.errors import BadInput
from counterclaim.sources import open_originals, tables
from tests.sources.opened import opened, texts

FORM = "write YYYY-MM-DD, or say its form: published=published:%d.%m.%Y. Read without it"


def table(tmp_path: Path, content: str | bytes, name: str = "reports.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_columns_named_by_what_they_hold_need_no_mapping(tmp_path: Path) -> None:
    path = table(
        tmp_path, "ID,Text,Published,Source,URL,Title\n7,Two died.,2024-03-12,Wire,https://a.example,Orsa\n"
    )
    ((report,), problems) = opened(path)

    assert problems == []
    assert (report.data, report.name) == (b"Two died.", "reports.csv#7")
    assert (report.source, report.url, report.title) == ("Wire", "https://a.example", "Orsa")
    assert (report.published, report.published_basis) == ("2024-03-12", PublishedBasis.MANIFEST)
    assert report.retrieval is not None
    assert (report.retrieval.within, report.retrieval.place) == ("reports.csv", "line 2")


def test_other_columns_are_mapped_with_the_form_of_their_dates(tmp_path: Path) -> None:
    path = table(tmp_path, "Tag;Meldung;Blatt\n12.03.2024;Zwei Tote.;Bote\n")
    ((report,), problems) = opened(path, columns="text=meldung,published=Tag:%d.%m.%Y,source=Blatt")

    assert problems == []
    assert (report.published, report.source) == ("2024-03-12", "Bote")


def test_a_mapping_may_be_a_file(tmp_path: Path) -> None:
    mapping = tmp_path / "columns.toml"
    mapping.write_text('text = "Body"\npublished = "Day"\n')
    path = table(tmp_path, "Body,Day\nTwo died.,2024-03-12\n")

    assert opened(path, columns=str(mapping))[0][0].published == "2024-03-12"


@pytest.mark.parametrize(
    "content",
    [
        b'\xef\xbb\xbftext,source\r\n"Two, then ""one""\nmore.",Wire\r\n',
        'text\tsource\n"Two, then ""one""\nmore."\tWire\n'.encode("utf-16"),
        b'\n\ntext|source\n\n"Two, then ""one""\nmore."|Wire\n|\n',
    ],
    ids=["bom-crlf", "utf-16-tabs", "bars-and-blanks"],
)
def test_spreadsheets_write_tables_in_many_ways(tmp_path: Path, content: bytes) -> None:
    assert texts(table(tmp_path, content)) == ['Two, then "one"\nmore.']


def test_a_row_that_cannot_be_used_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    path = table(
        tmp_path, "text,published\n,2024-03-12\nTwo died, one hurt.,2024-03-12,x\nCalm.,12/03/2024\nShort\n"
    )
    reports, problems = opened(path)

    assert [report.data for report in reports] == [b"Calm.", b"Short"]
    assert problems == [
        "reports.csv line 2: no text in column 'text'",
        "reports.csv line 3: more cells than the 2 columns; put text with commas into quotation marks",
        "reports.csv line 4: '12/03/2024' is no date; " + FORM,
    ]


@pytest.mark.parametrize(
    ("content", "columns", "said"),
    [
        ("Body,Day\nx,y\n", None, "no column 'text'; say which holds the words: --columns text=NAME"),
        ("Body,Day\nx,y\n", "text=Words", "no column 'Words'; its columns are Body, Day"),
        ("text\nx\n", "published=Day", "which column has the words"),
        ("text\nx\n", "text=text,mood=Mood", "'mood' is nothing that a report has"),
        ("text\nx\n", "text", "is no FIELD=COLUMN"),
        ("text\nx\n", "text=", "no column for 'text'"),
        ("text\nx\n", "gone.toml", "cannot be read"),
        ("", None, "empty; its first line names the columns"),
        (b"t\xe9xt\nx\n", None, "save it as CSV in UTF-8"),
        ("te\x00xt\nx\n", None, "NUL"),
        ('"text\nx\n', None, "quotation marks"),
    ],
)
def test_a_table_whose_columns_cannot_be_told_is_refused_at_once(
    tmp_path: Path, content: str | bytes, columns: str | None, said: str
) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        open_originals([table(tmp_path, content)], columns=columns)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("end", [b'"never closed', b"caf\xe9\n", b"nul\x00\n"])
def test_a_table_that_breaks_off_keeps_the_rows_before(tmp_path: Path, end: bytes) -> None:
    reports, problems = opened(table(tmp_path, b"text\n" + b"Calm.\n" * 20_000 + end))

    assert len(reports) == 20_000
    assert "the rows before that were read" in problems[-1]


def test_a_line_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MAX_BYTES", 1_000)
    reports, problems = opened(table(tmp_path, "text\nCalm.\n" + "a" * 5_000))

    assert [report.data for report in reports] == [b"Calm."]
    assert "a line is longer than" in problems[0]
