"""Whatever bytes a file holds, they are read, listed as a problem, or refused in one line."""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput, UnreadableDocument
from counterclaim.model.problems import Problem
from counterclaim.sources import open_originals
from counterclaim.text import working_text
from tests.sources.test_feeds import ANY as FEEDS

CELLS = st.text(alphabet="ab,;\"'\n\r\t=/.\x00é\u2028", max_size=8)
MANIFESTS = st.one_of(
    st.binary(max_size=60),
    st.lists(CELLS, max_size=6).map(lambda cells: ("file,title\n" + "\n".join(cells)).encode()),
    st.lists(CELLS, max_size=6).map(lambda cells: ("\ufefffile;published\r\n" + ";".join(cells)).encode()),
)
TABLES = st.one_of(
    st.binary(max_size=60),
    st.lists(CELLS, max_size=9).map(lambda cells: ("text,published,id\n" + ",".join(cells)).encode()),
    st.lists(CELLS, max_size=9).map(lambda cells: ("url|text\n" + "|".join(cells)).encode("utf-16")),
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(("\ud800", "a\0b"))
)
MEMBERS = st.sampled_from("name type id messages chats list text date date_unixtime from edited".split())
JSONS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(MEMBERS, inner, max_size=5),
    max_leaves=20,
)
PIECES = st.sampled_from(
    [
        *'{}[],:"',
        '"messages":',
        '"chats":{',
        '"list":[',
        '"id":1',
        '"text":"a"',
        "NaN",
        "1e999",
        "\\ud800",
        '"name":"\\ud800"',
        "\ufeff",
    ]
)
MARKS = st.sampled_from(["<p>", "</p>", "<a ", "<!--", "<table>", "<", "&#0;", "&lt", "é", "words. ", "\x00"])
TEXTS = st.one_of(
    st.binary(max_size=80),
    st.text(max_size=40).map(lambda text: text.encode("utf-16")),
    st.lists(MARKS).map(lambda marks: "".join(marks).encode()),
)
NAMES = st.text(alphabet="ab./\\é:~ ", min_size=1, max_size=8)
ENDINGS = st.sampled_from((".txt", ".csv", ".json", ".zip", ".html", ".exe", "", "/"))
METHODS = st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
ZIPS = st.lists(st.tuples(NAMES, ENDINGS, st.binary(max_size=30), METHODS), max_size=4)


def outcome(name: str, data: bytes) -> tuple[list[Original | Problem], str]:
    """What comes of a file, and what is said if it is refused as a whole."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        (Path(folder) / "a.txt").write_text("words")
        items: list[Original | Problem] = []
        refused = ""
        try:
            items.extend(open_originals([path]))
        except BadInput as error:
            refused = str(error)
    assert "\n" not in refused
    for item in items:
        assert isinstance(item, Original) or (item.document is None and "\n" not in item.message)
        assert b"\\u0000" not in msgspec.json.encode(item)  # nor what is no text at all
    return items, refused


def manifest(data: bytes) -> None:
    outcome("manifest.csv", data)


def table(data: bytes) -> None:
    outcome("table.csv", data)


def export(text: str) -> None:
    items, refused = outcome("result.json", text.encode("utf-8", "replace"))
    assert items
    assert refused == ""


def archive(made: tuple[list[tuple[str, str, bytes, int]], int, bytes]) -> None:
    members, at, damage = made
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as bundle:
        for name, ending, content, method in members:
            bundle.writestr(name + ending, content, compress_type=method)
    data = buffer.getvalue()
    _, refused = outcome("bundle.zip", data[:at] + damage + data[at + len(damage) :])
    assert refused == ""


def feed(text: str) -> None:
    _, refused = outcome("feed.rss", b"<rss>" + text.encode("latin-1", "replace"))
    assert refused == ""


def text_or_page(made: tuple[bytes, str]) -> None:
    data, media_type = made
    words, refused = "", ""
    try:
        words = working_text(Original(data=data, name="a", media_type=media_type)).text
    except UnreadableDocument as error:
        refused = str(error)
    assert bool(words.strip()) != bool(refused)
    assert "\n" not in refused


READERS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], None]]] = {
    "manifest": (MANIFESTS, manifest),
    "table": (TABLES, table),
    "export": (st.lists(PIECES, max_size=14).map("".join) | JSONS.map(json.dumps), export),
    "archive": (st.tuples(ZIPS, st.integers(0, 400), st.binary(max_size=4)), archive),
    "feed": (FEEDS, feed),
    "text or page": (st.tuples(TEXTS, st.sampled_from(("text/plain", "text/html"))), text_or_page),
}


def fuzzed(reader: str, examples: int) -> None:
    strategy, check = READERS[reader]
    chosen = settings(
        max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    chosen(given(strategy)(check))()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("reader", READERS)
def test_any_bytes_give_documents_problems_or_one_error(reader: str) -> None:
    fuzzed(reader, 100)


@pytest.mark.prove
@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("reader", READERS)
def test_so_do_many_more(reader: str) -> None:
    fuzzed(reader, 10_000)
