"""A data set against a ledger: what both have, what differs, what only one has, with the words."""

import random
from functools import partial
from pathlib import Path

import pytest

from counterclaim.model.data_sets import Compared, DataSetComparison, Difference, Found
from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.problems import Problem
from counterclaim.pipeline.comparing import compared, data_sets
from counterclaim.pipeline.reading import Reader, derivation
from counterclaim.pipeline.reconciling import reconciled
from counterclaim.sources.rows import open_rows
from counterclaim.vocab.knowledge import knowledge_of
from tests.rows import ged

REPORTS = (
    "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two soldiers.",
    "Chad's army said that Sudanese soldiers had shelled Tine on 5 June, killing four soldiers.",
    "Mali's army said that gunmen had attacked Gao on 4 June, killing one soldier.",
    "Chad's army said that Sudanese soldiers had shelled Adre on 20 June.",
)
LATER = {"id": "502", "date_start": "2024-06-08 00:00:00.000", "date_end": "2024-06-08 00:00:00.000"}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(knowledge_of(["none"]))


def reports() -> list[Original | Problem]:
    return [
        Original(
            data=text.encode(),
            name=f"{number}.txt",
            source="Chad News",
            published="2024-06-21",
            published_basis=PublishedBasis.OPTION,
        )
        for number, text in enumerate(REPORTS)
    ]


def held_against(
    reader: Reader, items: list[Original | Problem], source: str = "UCDP GED"
) -> DataSetComparison:
    records = [read.records for read in reader.read_all([i for i in items if isinstance(i, Original)])]
    ledger = partial(reconciled, derivation=derivation())(records)
    return compared(ledger, records, source)


def events(found: DataSetComparison, where: Found) -> list[Compared]:
    return [event for event in found.events if event.found is where]


def test_a_row_of_an_incident_agrees_with_it_for_stated_reasons(reader: Reader, tmp_path: Path) -> None:
    found = held_against(reader, [*reports(), *open_rows(ged(tmp_path, {}), "ged")])
    (event,) = events(found, Found.BOTH)

    assert event.differences == ()
    assert event.reasons == ("dates meet", "same place", "same two sides", "same toll")
    assert (event.date, event.place) == ("2024-06-03", "Adre town")
    assert "2024-06-03 00:00:00.000" in [words.quote for words in event.evidence]


def test_differing_values_stand_side_by_side_with_the_words_of_each(reader: Reader, tmp_path: Path) -> None:
    row = {"deaths_a": "5", "best": "5", "date_end": "2024-06-04 00:00:00.000", "date_prec": "2"}
    (event,) = events(held_against(reader, [*reports(), *open_rows(ged(tmp_path, row), "ged")]), Found.BOTH)

    told = {d.member: (d.theirs, d.ours) for d in event.differences}
    assert told == {"date": ("2024-06-03/2024-06-04", "2024-06-03"), "casualties killed of Chad": ("5", "2")}
    words: dict[str, Difference] = {d.member: d for d in event.differences}
    assert [w.quote for w in words["date"].our_words] == ["on 3 June"]
    assert "5" in [w.quote for w in words["casualties killed of Chad"].their_words]
    assert [w.quote for w in words["casualties killed of Chad"].our_words] == ["two"]


def test_what_only_one_has_is_listed_within_days_and_countries_of_the_rows(
    reader: Reader, tmp_path: Path
) -> None:
    found = held_against(reader, [*reports(), *open_rows(ged(tmp_path, {}, LATER), "ged")])

    assert (found.rows, found.since, found.until, found.countries) == (2, "2024-06-03", "2024-06-08", ("TD",))
    assert [event.date for event in events(found, Found.DATA_SET)] == ["2024-06-08"]
    assert [event.place for event in events(found, Found.LEDGER)] == ["Tine"]
    assert [words.quote for event in events(found, Found.LEDGER) for words in event.evidence]


def test_a_row_that_blames_another_side_is_of_another_incident(reader: Reader, tmp_path: Path) -> None:
    row = {"type_of_violence": "3", "side_a": "Government of Chad", "side_b": "Civilians", "deaths_a": "0"}
    found = held_against(
        reader, [*reports(), *open_rows(ged(tmp_path, row | {"deaths_civilians": "2"}), "ged")]
    )

    assert events(found, Found.BOTH) == []
    assert [event.type for event in events(found, Found.DATA_SET)] == ["civilians.attack"]


def test_two_data_sets_are_held_against_reports_and_not_against_each_other(
    reader: Reader, tmp_path: Path
) -> None:
    second = tmp_path / "b"
    second.mkdir()
    rows = [
        *open_rows(ged(tmp_path, LATER), "ged"),
        *open_rows(ged(second, LATER | {"deaths_a": "9"}), "ged", source="Another Coder"),
    ]
    found = held_against(reader, [*reports(), *rows], "Another Coder")

    assert events(found, Found.BOTH) == []
    assert len(events(found, Found.DATA_SET)) == 1
    records = [r.records for r in reader.read_all([row for row in rows if isinstance(row, Original)])]
    assert data_sets(reconciled(records, derivation=derivation())) == {"Another Coder": 1, "UCDP GED": 1}


def test_the_order_of_rows_and_reports_changes_no_comparison(reader: Reader, tmp_path: Path) -> None:
    items = [*reports(), *open_rows(ged(tmp_path, {}, LATER, {"id": "503", "deaths_a": "4"}), "ged")]
    expected = held_against(reader, items)

    for seed in range(3):
        random.Random(seed).shuffle(items)
        assert held_against(reader, items) == expected
