"""A table that people judge, and what comes back of it."""

import csv
import io

import pytest

from counterclaim.evaluation import read_sheet, sheet_of
from counterclaim.evaluation.records import annotated_of
from counterclaim.evaluation.sheets import COLUMNS, Annotable
from counterclaim.model.errors import BadInput
from tests.evaluation.notes import ARMY, CHARGE, DENIAL, TEXT, noted

TEXTS = {"a.txt": Annotable(name="a.txt", sha256="0" * 64, published="2023-06-14", text=TEXT)}


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def as_csv(rows: list[dict[str, str]]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def judged(**changes: str) -> list[dict[str, str]]:
    rows = rows_of(sheet_of([(noted(ARMY, DENIAL, CHARGE), TEXT)]))
    return [{**row, "verdict": "right", **changes} for row in rows]


def test_rows_that_are_all_right_come_back_as_they_went() -> None:
    (record,) = read_sheet(as_csv(judged()), TEXTS, name="s.csv")

    assert record["published"] == "2023-06-14"
    assert set(annotated_of(record).attributions or ()) == {ARMY, DENIAL, CHARGE}


def test_a_wrong_row_is_gone() -> None:
    (record,) = read_sheet(as_csv(judged(verdict="wrong")), TEXTS, name="s.csv")

    assert record["attributions"] == []


def test_a_document_in_which_nobody_says_anything_has_a_row_of_its_name_alone() -> None:
    sheet = sheet_of([(noted(), TEXT)])
    (record,) = read_sheet(sheet, TEXTS, name="s.csv")

    assert [row["document"] for row in rows_of(sheet)] == ["a.txt"]
    assert record["attributions"] == []


def test_a_document_without_a_row_was_not_judged_and_is_no_document_without_speakers() -> None:
    """It was taken for one in which nobody speaks, and all that was read in it for wrong."""
    with pytest.raises(BadInput, match=r"no row of b\.txt; name only documents that were judged"):
        read_sheet(as_csv(judged()), {**TEXTS, "b.txt": TEXTS["a.txt"]}, name="s.csv")


def test_mended_words_are_found_where_they_stand() -> None:
    rows = judged()
    rows[0]["content"] = "two men were killed"
    (record,) = read_sheet(as_csv(rows), TEXTS, name="s.csv")

    (first,) = (each for each in record["attributions"] if each["stance"] == "report")
    start, end = first["content"][0]
    assert TEXT[start:end] == "two men were killed"


def test_what_was_missed_is_added_without_a_number_if_its_words_are_there_once() -> None:
    added = dict.fromkeys(COLUMNS, "") | {
        "document": "a.txt",
        "source": "The southern ministry",
        "cue": "denied",
        "content": "that, and accused",
        "stance": "deny",
    }
    (record,) = read_sheet(as_csv([added]), TEXTS, name="s.csv")

    assert len(record["attributions"]) == 1


def test_words_that_stand_more_than_once_ask_where() -> None:
    added = dict.fromkeys(COLUMNS, "") | {"document": "a.txt", "content": "Sarn", "stance": "report"}

    with pytest.raises(BadInput, match="more than once; write under at"):
        read_sheet(as_csv([added]), TEXTS, name="s.csv")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"verdict": ""}, "line 2: nobody judged it"),
        ({"verdict": "maybe"}, "write right or wrong"),
        ({"stance": "shout"}, "no stance 'shout'"),
        ({"cue": "whispered"}, "'whispered' are not in the text"),
        ({"document": "b.txt"}, "none of the documents"),
        ({"cue": "", "content": ""}, "neither cue nor content"),
    ],
)
def test_a_row_that_cannot_be_taken_says_where_and_what_to_do(changes: dict[str, str], told: str) -> None:
    with pytest.raises(BadInput, match=told):
        read_sheet(as_csv(judged(**changes)), TEXTS, name="s.csv")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"document,at\n", b'document,"at\n', b""])
def test_a_file_that_is_no_such_table_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^s\.csv"):
        read_sheet(data, TEXTS, name="s.csv")


def test_words_that_a_spreadsheet_would_run_come_back_as_they_were() -> None:
    text = "=SUM(1) said the clerk."
    clerk = annotated_of(
        {
            "format": "counterclaim-annotations/1",
            "document": "a.txt",
            "sha256": "",
            "attributions": [
                {"source": [[13, 22]], "cue": [[8, 12]], "content": [[0, 7]], "stance": "report"}
            ],
        }
    )
    rows = rows_of(sheet_of([(clerk, text)]))
    assert rows[0]["content"] == "'=SUM(1)"

    texts = {"a.txt": Annotable(name="a.txt", sha256="", published=None, text=text)}
    (record,) = read_sheet(as_csv([{**rows[0], "verdict": "right"}]), texts, name="s.csv")
    assert record["attributions"][0]["content"] == [(0, 7)]
