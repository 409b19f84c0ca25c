"""The whole way, with the real engine: from files as they come to a ledger that proves itself."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from counterclaim.model.documents import Original, WorkingText
from counterclaim.pipeline.describing import described, document_id
from tests.app.conftest import Command
from tests.app.test_commands import SCHEMAS

REPORT = (
    "Azerbaijan's Defense Ministry said on Tuesday that Armenian forces fired at positions near Lachin.\r\n"
    "\r\n"
    "Armenia's Defense Ministry denied the report. “This is another lie, a spokesman said.\r\n"
)
RUSSIAN = "Министерство обороны сообщило в среду, что в результате обстрела погибли четыре человека. " * 3
FILES = {
    "crlf.txt": REPORT.encode(),
    "western.txt": REPORT.replace("“", "\x93").encode("latin-1"),
    "wide.txt": REPORT.encode("utf-16"),
    "nul.txt": REPORT.replace("Lachin", "Lac\x00hin\u200b").encode(),
    "empty.txt": b" \r\n",
    "scan.txt": b"%PDF-1.4\x00\x01\x02",
    "russian.txt": RUSSIAN.encode("utf-8"),
    "page.html": f"<html><body><article><p>{REPORT}</p></article></body></html>".encode(),
    "bare.html": b"<html><body></body></html>",
}


@pytest.fixture
def mixed(reports: Path) -> Path:
    """A folder of everything that goes wrong, and some that does not."""
    for name, data in FILES.items():
        (reports / name).write_bytes(data)
    lines = [f"{name},2023-06-28" for name in (*FILES, "gone.txt")]
    lines.append("crlf.txt,28 June")
    (reports / "manifest.csv").write_text("\n".join(["file,published", *lines]))
    return reports


def exported(counterclaim: Command) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(counterclaim("export", "json").out)
    schema = json.loads((SCHEMAS / "ledger.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(content)
    return content


def test_nothing_of_the_good_documents_is_lost_to_the_bad(counterclaim: Command, mixed: Path) -> None:
    counterclaim("init")

    ran = counterclaim("ingest", str(mixed))

    assert ran.code == 1, ran.err
    assert "Traceback" not in ran.err
    assert "fault of counterclaim" not in ran.err
    content = exported(counterclaim)
    read = {document["name"] for document in content["documents"] if document["text"]}
    assert read >= {"crlf.txt", "western.txt", "wide.txt", "nul.txt", "russian.txt"}
    problems = "\n".join(problem["message"] for problem in content["problems"])
    for said in (
        "empty.txt: ",
        "scan.txt: ",
        "bare.html: ",
        "russian.txt: ",
        "gone.txt: ",
        "'28 June' is no date",
    ):
        assert said in problems
    assert counterclaim("verify").code == 0


def test_a_text_file_is_kept_to_the_character(counterclaim: Command, mixed: Path) -> None:
    content = json.loads(counterclaim("read", str(mixed / "crlf.txt"), "--format", "json").out)

    assert content["documents"][0]["text"] == REPORT


def test_what_is_read_twice_is_the_same_bytes_and_the_same_as_what_is_kept(
    counterclaim: Command, mixed: Path
) -> None:
    one, two = (counterclaim("read", str(mixed), "--format", "json").out for _ in range(2))
    counterclaim("init")
    counterclaim("ingest", str(mixed))

    assert one == two == counterclaim("export", "json").out


def test_without_a_date_the_reader_is_told_what_stays_open(counterclaim: Command, mixed: Path) -> None:
    ran = counterclaim("read", str(mixed / "crlf.txt"))

    assert "crlf.txt: no date known, so years stay open" in ran.err
    assert "give --published YYYY-MM-DD" in ran.err


@pytest.mark.parametrize(
    ("source", "url"),
    [(None, None), ("Wire", None), (None, "https://a.example"), ("Wire", "https://a.example")],
)
def test_a_document_has_the_id_it_was_looked_up_by(source: str | None, url: str | None) -> None:
    original = Original(data=b"words", name="a.txt", source=source, url=url)
    working = WorkingText(text="words", encoding="utf-8", extractor="plain/1")

    assert described(original, working)[0].id == document_id(original)
