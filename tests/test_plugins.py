"""What other packages add fails by its own name, takes nothing of ours, and loses no record."""

import json
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from counterclaim.app.main import run
from counterclaim.app.web.api.routes import PATH
from counterclaim.app.web.site import site
from counterclaim.language import backend_of
from counterclaim.pipeline.reading import Reader
from counterclaim.vocab.knowledge import knowledge_of
from tests.packages import Beside

REPORT = "Chad said two soldiers were killed by shelling from Sudan on 17 June. Sudan denied it."
TWO_PAGES = """
from counterclaim.model.documents import Original

def open_pages(stream, name, options):
    for number, page in enumerate(stream.read().decode().split("#")):
        if page == "torn":
            raise ValueError("a torn page")
        yield Original(name=f"{name}/{number}", data=page.encode(), source="Daily Orsa")
"""
PARSER = """
from dataclasses import replace
from counterclaim.language import English
from counterclaim.model.parses import Parse, ParsedSentence

class Other(English):
    model = "other/1"

    def parse_all(self, texts):
        if any("Orsa" in text.layout.text for text in texts):
            raise ValueError("no such town")
        return [spoilt(parse) for parse in super().parse_all(texts)]

def spoilt(parse):
    found = {}
    for index, parsed in parse.sentences.items():
        tokens = list(parsed.tokens)
        if tokens[0].text == "Moved":
            tokens[1] = replace(tokens[1], start=tokens[1].start + 1, end=tokens[1].end + 1)
        if tokens[0].text == "Circling":
            tokens = [replace(token, head=(token.index + 1) % len(tokens)) for token in tokens]
        found[index] = ParsedSentence(parsed.sentence, tuple(tokens))
    return Parse(found)
"""


@pytest.fixture(autouse=True)
def _report(here: Path) -> None:
    Path("report.txt").write_text(REPORT)


def read(*paths: str, code: int = 0) -> dict[str, Any]:
    command = ["read", *paths, "--published", "2024-06-20", "--pack", "none", "--format", "json"]
    assert run([*command, "--output", "out.json", "--quiet"]) == code
    ledger: dict[str, Any] = json.loads(Path("out.json").read_text())
    return ledger


def problems(ledger: dict[str, Any]) -> str:
    return "\n".join(problem["message"] for problem in ledger["problems"])


class TestFiles:
    def test_what_came_before_a_failure_is_read_and_the_failure_names_its_package(
        self, beside: Beside
    ) -> None:
        beside("counterclaim.sources", "pages = my_pages:open_pages", "my_pages", TWO_PAGES)
        Path("two.pages").write_text(f"{REPORT}#Nothing was said.#torn#Nobody reads this.")
        ledger = read("two.pages", "report.txt", code=1)

        names = {document["name"] for document in ledger["documents"]}
        assert names == {"report.txt", "two.pages/0", "two.pages/1"}
        assert "pages (my-pages/1.0), my_pages:open_pages, failed at two.pages" in problems(ledger)
        assert "a torn page" in problems(ledger)

    def test_such_a_file_is_read_out_of_a_zip_too_and_what_the_user_says_of_it_holds(
        self, beside: Beside
    ) -> None:
        beside("counterclaim.sources", "pages = my_pages:open_pages", "my_pages", TWO_PAGES)
        with zipfile.ZipFile("all.zip", "w") as archive:
            archive.writestr("two.pages", f"{REPORT}#Nothing was said.")
        ledger = read("all.zip", "--source", "Weekly Orsa")

        assert {document["source"] for document in ledger["documents"]} == {"Weekly Orsa"}
        assert {document["published"] for document in ledger["documents"]} == {"2024-06-20"}

    def test_an_ending_that_is_read_here_is_not_taken(self, beside: Beside) -> None:
        beside("counterclaim.sources", "txt = my_pages:no_such", "my_pages", TWO_PAGES)

        assert len(read("report.txt")["documents"]) == 1

    @pytest.mark.parametrize(
        ("given", "told"),
        [
            ("'text'", "str is no Original"),
            ("Original(name=name, data='text')", "is no Original with bytes"),
            ("Original(name=3, data=b'')", "is no text"),
            ("Original(name=name, data=b'', media_type='image/png')", "'image/png' is not read"),
            ("Original(name=name, data=b'', published='June')", "'June' is no day"),
        ],
    )
    def test_what_is_no_document_is_a_problem(self, beside: Beside, given: str, told: str) -> None:
        code = TWO_PAGES.partition("def")[0] + f"def open_pages(stream, name, options):\n    yield {given}\n"
        beside("counterclaim.sources", "pages = my_pages:open_pages", "my_pages", code)
        Path("two.pages").write_text(REPORT)

        assert told in problems(read("two.pages", "report.txt", code=1))


class TestParsers:
    def test_a_document_on_which_it_fails_is_kept_as_a_problem_and_the_others_are_read(
        self, beside: Beside, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        beside("counterclaim.languages", "other = my_parser:Other", "my_parser", PARSER)
        monkeypatch.setenv("COUNTERCLAIM_PARSER", "other")
        Path("orsa.txt").write_text(REPORT.replace("soldiers", "soldiers of Orsa"))
        ledger = read("orsa.txt", "report.txt", code=1)

        assert ledger["generated_by"]["models"] == ["other/1, other (my-parser/1.0)"]
        assert {document["name"] for document in ledger["documents"]} == {"orsa.txt", "report.txt"}
        assert len(ledger["incidents"]) == 1
        assert "orsa.txt: the plug-in other (my-parser/1.0), my_parser:Other, failed" in problems(ledger)

    @pytest.mark.parametrize(
        ("text", "told"),
        [("Moved it was.", "does not stand at"), ("Circling it was.", "hangs on itself")],
    )
    def test_words_that_are_not_where_it_says_are_refused(
        self, beside: Beside, monkeypatch: pytest.MonkeyPatch, text: str, told: str
    ) -> None:
        beside("counterclaim.languages", "other = my_parser:Other", "my_parser", PARSER)
        monkeypatch.setenv("COUNTERCLAIM_PARSER", "other")
        Path("wrong.txt").write_text(text)

        assert told in problems(read("wrong.txt", "report.txt", code=1))

    def test_one_that_nobody_adds_is_no_parser(
        self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("COUNTERCLAIM_PARSER", "none-such")

        assert run(["ingest", "report.txt"]) == 4
        assert "COUNTERCLAIM_PARSER=none-such: no package adds such a parser" in capfd.readouterr().err

    def test_the_reader_of_another_process_has_the_same(self, beside: Beside) -> None:
        beside("counterclaim.languages", "other = my_parser:Other", "my_parser", PARSER)
        reader = pickle.loads(pickle.dumps(Reader(knowledge_of(["none"]), parser="other")))

        assert reader.model == backend_of("other").model


class TestExtractors:
    @pytest.mark.parametrize(
        ("given", "told"),
        [
            ("[(sentence.tokens[0], 'no.such-type')]", "'no.such-type' is no type"),
            ("[(None, 'attack.air')]", "AttributeError"),
            ("1 / 0", "ZeroDivisionError"),
        ],
    )
    def test_a_document_on_which_it_fails_is_read_without_it(
        self, beside: Beside, given: str, told: str
    ) -> None:
        without = read("report.txt")
        code = f"def find(sentence):\n    return {given}\n"
        beside("counterclaim.extractors", "mine = my_events:find", "my_events", code)
        ledger = read("report.txt")

        assert ledger["incidents"] == without["incidents"]
        assert told in problems(ledger)
        assert "mine (my-events/1.0), my_events:find, failed at report.txt" in problems(ledger)

    def test_a_word_of_saying_tells_of_no_event_whatever_it_says(self, beside: Beside) -> None:
        without = read("report.txt")
        code = """
def find(sentence):
    return [(token, "attack.air") for token in sentence.tokens if token.lemma in ("say", "deny")]
"""
        beside("counterclaim.extractors", "mine = my_events:find", "my_events", code)

        assert read("report.txt")["incidents"] == without["incidents"]


class TestViewsAndExports:
    @pytest.mark.parametrize(
        ("given", "told"),
        [
            ("1 / 0", "ZeroDivisionError"),
            ("made(())", "cites no words of the ledger"),
            ("made(('document:none#1-2',))", "cites no words of the ledger"),
        ],
    )
    def test_a_view_that_fails_or_cites_no_words_is_told_by_its_package(
        self, beside: Beside, capfd: pytest.CaptureFixture[str], given: str, told: str
    ) -> None:
        code = f"""
from types import SimpleNamespace
from counterclaim.views.series import Part, Series

def made(cited):
    part = Part(name="all", unit="none", rows=(SimpleNamespace(evidence=cited),))
    return Series(kind="mine", method=(), parts=(part,))

def view(ledger, period):
    return {given}
"""
        beside("counterclaim.views", "mine = my_view:view", "my_view", code)
        assert run(["ingest", "report.txt", "--pack", "none", "--quiet"]) == 0

        assert run(["series", "mine"]) == 2
        said = capfd.readouterr().err
        assert told in said
        assert "mine (my-view/1.0), my_view:view, failed" in said

        with TestClient[Any](site("counterclaim.db"), base_url="http://127.0.0.1") as browser:
            for address in ("/series/mine", "/tables/mine.csv", f"{PATH}/series/mine"):
                answer = browser.get(address)
                assert answer.status_code == 500
                assert "mine (my-view/1.0), my_view:view, failed" in answer.text

    def test_a_view_takes_the_name_of_none_of_ours(
        self, beside: Beside, capfd: pytest.CaptureFixture[str]
    ) -> None:
        beside("counterclaim.views", "names = my_view:view", "my_view", "def view(*_): raise ValueError")
        assert run(["ingest", "report.txt", "--pack", "none", "--quiet"]) == 0

        assert run(["series", "names"]) == 0
        with TestClient[Any](site("counterclaim.db"), base_url="http://127.0.0.1") as browser:
            assert browser.get("/series/names").status_code == 404

    def test_a_series_that_nobody_makes_is_refused_with_those_that_there_are(
        self, beside: Beside, capfd: pytest.CaptureFixture[str]
    ) -> None:
        beside("counterclaim.views", "mine = my_view:view", "my_view", "")
        assert run(["ingest", "report.txt", "--pack", "none", "--quiet"]) == 0

        assert run(["series", "yours"]) == 2
        assert "restrictions, mine" in capfd.readouterr().err

    @pytest.mark.parametrize("called", ["mine", "another", "csv"])
    def test_an_export_that_fails_leaves_no_file_and_is_named_whatever_it_calls_itself(
        self, beside: Beside, capfd: pytest.CaptureFixture[str], called: str
    ) -> None:
        code = f"""
from counterclaim.exports.formats import Format

def write(reading, sink):
    with sink.file() as stream:
        stream.write(b"half")
        raise ValueError("a torn page")

MINE = Format(name="{called}", title="", suffix=".txt", holds="", cannot_hold=(), write=write)
"""
        beside("counterclaim.exports", "mine = my_export:MINE", "my_export", code)
        assert run(["ingest", "report.txt", "--pack", "none", "--quiet"]) == 0

        assert run(["export", "mine", "--output", "mine.txt"]) == 2
        assert (
            "mine (my-export/1.0), my_export:MINE, failed (ValueError: a torn page)" in capfd.readouterr().err
        )
        assert not Path("mine.txt").exists()


@pytest.mark.parametrize(
    ("group", "part"),
    [
        ("counterclaim.sources", "source mine"),
        ("counterclaim.languages", "language mine"),
        ("counterclaim.extractors", "extractor mine"),
        ("counterclaim.views", "view mine"),
        ("counterclaim.exports", "export mine"),
    ],
)
def test_the_doctor_tells_what_cannot_be_loaded(
    beside: Beside, group: str, part: str, capfd: pytest.CaptureFixture[str]
) -> None:
    beside(group, "mine = my_broken:gone", "my_broken", "import no_such_library\n")
    run(["doctor", "--format", "json"])
    (found,) = [one for one in json.loads(capfd.readouterr().out) if one["part"] == part]

    assert found["health"] == "wrong"
    assert "no_such_library" in found["found"]
