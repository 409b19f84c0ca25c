"""What documents say is shown, never obeyed."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from counterclaim.app.assumptions import assumptions
from counterclaim.app.listings import CLAIMS, INCIDENTS, Column, csv_bytes, table_of, widths_of
from counterclaim.app.overview import ACCOUNTS, print_overview
from counterclaim.app.screen import console_for, printable
from counterclaim.model.dates import DatePrecision, When
from counterclaim.model.documents import PublishedBasis
from counterclaim.model.ledgers import DatedWords, Derivation, Ledger
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import Names
from tests.ledger.samples import document, ledger, original
from tests.reading import gathered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” – é ж", "plain “words” – é ж"),
        ("a\x1b]0;title\x07b", "a\\x1b]0;title\\x07b"),
        ("c1\x9b31m", "c1\\x9b31m"),
        ("\u202eright to left", "\\u202eright to left"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("two\r\nlines\tand a tab", "two lines and a tab"),
        ("\ud800", "\\ud800"),
        ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
    ],
)
def test_text_is_made_safe_for_a_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_an_overview_obeys_nothing_that_a_document_says(tmp_path: Path) -> None:
    wild = "\x1b[31m[red]boom[/red] :bomb:\u202e"
    given = ledger()
    incident = replace(given.incidents[0], title=wild, place=None, place_text=wild)
    actors = tuple(replace(actor, name=wild) for actor in given.actors)

    with console_for(tmp_path / "out.txt") as console:
        print_overview(console, replace(given, incidents=(incident,), actors=actors))

    shown = (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\\x1b[31m[red]boom[/red] :bomb:\\u202e" in shown


def test_an_overview_says_how_many_claims_no_incident_has(tmp_path: Path) -> None:
    text = (
        "Rebels shelled Gao on Monday, Mali said. Chad welcomed the talks. Niger demanded that rebels leave."
    )
    told = gathered(("2024-06-20", text))

    with console_for(tmp_path / "out.txt") as console:
        print_overview(console, told)
        print_overview(console, replace(told, claims=()))

    shown = " ".join((tmp_path / "out.txt").read_text(encoding="utf-8").split())
    assert "2 claims of no incident (" in shown
    assert shown.count("of no incident") == 1


@pytest.mark.parametrize("width", [40, 80, 110, 120, 200])
@pytest.mark.parametrize("columns", [INCIDENTS, CLAIMS, ACCOUNTS])
def test_the_columns_of_a_table_fit_the_terminal(columns: Sequence[Column], width: int) -> None:
    cell = "Armed forces of the southern republic, wounded on Wednesday when shots fell"
    rows = [[cell for _ in columns]]
    widths = widths_of([replace(column, wraps=True) for column in columns], rows, width=width)

    assert sum(widths) + 2 * (len(columns) - 1) <= width
    assert min(widths) > 0


def test_a_table_is_as_wide_as_the_terminal_at_most_and_cuts_no_word_off() -> None:
    words = "Two workers were wounded on Wednesday when forces fired at a plant under construction"
    evidence = Evidence(document="d", start=0, end=len(words), quote=words)
    claim = replace(ledger().claims[0], evidence=(evidence,))
    stream = io.StringIO()

    Console(file=stream, width=90).print(table_of([claim], CLAIMS, Names(ledger()), width=90))

    shown = stream.getvalue()
    assert max(map(len, shown.splitlines())) <= 90
    assert all(word in shown for word in words.split())


def test_words_that_a_spreadsheet_would_run_get_an_apostrophe() -> None:
    formula = "=HYPERLINK(1)"
    evidence = Evidence(document="d", start=0, end=len(formula), quote=formula)
    claim = replace(ledger().claims[0], evidence=(evidence,))

    (row,) = csv.DictReader(io.StringIO(csv_bytes([claim], CLAIMS, Names(ledger())).decode()))

    assert row["words"] == "'=HYPERLINK(1)"
    assert row["scope"] in ("", "whole")


class TestAssumptions:
    def told(self, basis: PublishedBasis, published: str | None, *times: DatedWords) -> list[str]:
        text = "They met on 28 June and on 1 July."
        read = replace(document(original(text, "a.txt"), text), published=published, published_basis=basis)
        times = tuple(replace(time, document=read.id) for time in times)
        derivation = Derivation(version="1", rules="r")
        return list(assumptions(Ledger(generated_by=derivation, documents=(read,), times=times)))

    def test_without_a_date_the_open_expressions_are_named(self) -> None:
        text = "They met on 28 June and on 1 July."
        id = document(original(text, "a.txt"), text).id
        words = (Evidence(document=id, start=12, end=19, quote="28 June"),)
        when = When(
            earliest=None,
            latest=None,
            best="XXXX-06-28",
            precision=DatePrecision.DAY,
            text="28 June",
            evidence=words,
        )

        (line,) = self.told(PublishedBasis.UNKNOWN, None, DatedWords(document=id, when=when))

        assert line == "a.txt: no date known, so years stay open ('28 June'); give --published YYYY-MM-DD"

    def test_what_was_taken_from_the_document_itself_is_told(self) -> None:
        (line,) = self.told(PublishedBasis.DATELINE, "2023-06-28")

        assert line == (
            "a.txt: assumed published 2023-06-28, from its dateline; "
            "if that is wrong, give --published YYYY-MM-DD"
        )

    def test_what_the_user_said_is_no_assumption(self) -> None:
        assert self.told(PublishedBasis.OPTION, "2023-06-28") == []
        assert self.told(PublishedBasis.MANIFEST, "2023-06-28") == []
