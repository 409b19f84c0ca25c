"""Datelines: where the report begins, and which day it gives itself."""

import pytest

from counterclaim.text import dateline_date, url_date
from counterclaim.text.datelines import dateline_end
from counterclaim.text.paragraphs import find_paragraphs


def begins(text: str) -> str:
    return text[dateline_end(text, find_paragraphs(text)[0]) :]


@pytest.mark.parametrize(
    "line",
    [
        "ORSA, March 12, 2024 - ",
        "ORSA, Valeland, March 12. ",
        "ORSA (Wire) - ",
        "NEW ORSA — ",
        "ORSA/TAVEL, Mar 12 (Wire) - ",
        "ORSA: ",
        "SÃO ORSA, Valeland - ",
        "UPPER ORSA, 12 March 2024 /Wire/. ",
        "ORSA (Valeland), 12 March -- ",
        "Upper Orsa, 12 March 2024 – ",
        "San José de Orsa, Valeland, 12 March — ",
        "ORSA, 12 MAR 90 -- ",
        "UPPER ORSA, 12 Mar. 90 (Wire) -- ",
    ],
)
def test_the_report_begins_after_its_dateline(line: str) -> None:
    assert begins(f"{line}Shells fell on the mill.") == "Shells fell on the mill."


@pytest.mark.parametrize(
    "text",
    [
        "ORSA. Shells fell on the mill.",
        "NATO said that nothing fell.",
        "Orsa was quiet - as always - on Monday.",
        "UN: Nothing fell.",
        "Ali Orsa – the mayor – was silent.",
        "On Monday, 3 June 2024 – two days later – shells fell.",
        "Shells fell on Orsa on Monday, 3 June 2024 - The army was silent.",
        "The mill of Orsa, 3 June 2024 – Shells fell on it.",
    ],
)
def test_capitals_alone_are_no_dateline(text: str) -> None:
    assert begins(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "ORSA, March 12, 2024 - Shells fell.",
        "ORSA, Mar. 12, 2024 (Wire) — Shells fell.",
        "12 March 2024\nShells fell.",
        "March 12, 2024\n\nShells fell.",
        "\ufeff\r\nORSA (12 March 2024) – Shells fell.",
        "Orsa, 12th March 2024: shells fell.",
    ],
)
def test_a_full_date_at_the_head_dates_the_report(text: str) -> None:
    assert dateline_date(text) == "2024-03-12"


@pytest.mark.parametrize(
    "text",
    [
        "ORSA, March 12 - Shells fell.",
        "ORSA, Feb. 30, 2024 - Shells fell.",
        "ORSA, Marble 12, 2024 - Shells fell.",
        "On 12 March 2024 the army said that shells fell.",
        f"{'Words before. ' * 20}ORSA, March 12, 2024 - Shells fell.",
        "",
    ],
)
def test_half_a_date_or_one_that_does_not_exist_dates_nothing(text: str) -> None:
    assert dateline_date(text) is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://courier.example/2024/03/12/mill", "2024-03-12"),
        ("https://courier.example/mill-2024-3-12", "2024-03-12"),
        ("https://courier.example/2024/13/01/mill", None),
        ("https://courier.example/2024/02/30/mill", None),
        ("https://courier.example/id/12024/03/12", None),
        ("https://courier.example/2024/03", None),
        (None, None),
    ],
)
def test_an_address_dates_its_report_when_it_holds_a_whole_day(address: str | None, day: str | None) -> None:
    assert url_date(address) == day
