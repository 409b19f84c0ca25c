"""Other people's rows: each an account of its own source, with its cells as words; a coder adds no voice."""

import random
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from counterclaim.ledger import SqlLedger
from counterclaim.model.documents import Original, PublishedBasis
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import CasualtyKind, Incident, Status
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.problems import Problem
from counterclaim.pipeline.increments import increment
from counterclaim.pipeline.ingest import ingest, pass_through
from counterclaim.pipeline.reading import Reader, derivation
from counterclaim.pipeline.reconciling import reconciled
from counterclaim.pipeline.rereading import reread
from counterclaim.sources.rows import open_rows
from counterclaim.vocab.knowledge import knowledge_of
from counterclaim.vocab.row_layouts import layout_of
from tests.rows import ACLED, GED, acled, ged, written

REPORT = "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two soldiers."
TABLE = (
    "date=Day:%d/%m/%y,place=Where,country=Country,type=Kind,killed[Chad]=Dead,wounded=Hurt,perpetrator=By"
)
OBSERVED = {
    "Day": "03/06/24",
    "Where": "Adre",
    "Country": "Chad",
    "Kind": "attack.artillery",
    "Dead": "2",
    "Hurt": "0",
    "By": "Military Forces of Sudan",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(knowledge_of(["none"]))


def read(reader: Reader, path: Path, layout: str, **options: object) -> list[DocumentRecords]:
    rows = list(open_rows(path, layout, **options))  # type: ignore[arg-type]
    assert not [row for row in rows if isinstance(row, Problem)], rows
    return [
        reading.records for reading in reader.read_all([row for row in rows if isinstance(row, Original)])
    ]


def table(folder: Path, *rows: dict[str, str]) -> Path:
    return written(folder / "table.csv", [OBSERVED | row for row in rows], list(OBSERVED))


def report(text: str = REPORT, source: str = "Chad News") -> Original:
    return Original(
        data=text.encode(),
        name="report.txt",
        source=source,
        published="2024-06-04",
        published_basis=PublishedBasis.OPTION,
    )


def ledger_of(reader: Reader, *items: Original | Problem) -> Ledger:
    found, _ = pass_through(items, reader, reconcile=partial(reconciled, derivation=derivation()))
    return found


def without_rows(incident: Incident) -> Incident:
    return replace(incident, accounts=tuple(account for account in incident.accounts if not account.row_of))


def test_an_event_of_ucdp_is_an_account_of_ucdp_that_rests_on_its_cells(
    reader: Reader, tmp_path: Path
) -> None:
    (records,) = read(reader, ged(tmp_path, {}), "ged")
    (telling,) = records.tellings
    (account,) = telling.accounts
    text = records.document.text or ""

    assert all(text[e.start : e.end] == e.quote for e in account.evidence)
    assert text.startswith("501,")
    assert records.document.source == "UCDP GED"
    assert account.date is not None
    assert (account.date.first_day, account.date.last_day) == ("2024-06-03", "2024-06-03")
    assert [e.quote for e in account.evidence_of["date"]] == ["2024-06-03 00:00:00.000"] * 2
    assert {place.name for place in records.places} == {"Adré"}
    assert telling.fighters == ("state:TD", "state:SD")
    assert (account.perpetrator, account.victim, account.observed) == (None, None, False)
    (killed,) = account.casualties
    assert killed.killed is not None
    assert (killed.side, killed.killed.low, killed.killed.high) == ("state:TD", 2, 2)
    assert [e.quote for e in account.evidence_of["casualties"]] == ["2", "4", "2"]
    assert 'Shelling, ""heavy"", at the border' in [e.quote for e in account.evidence]
    assert records.problems == ()


def test_one_sided_violence_says_who_did_it_and_civilians_suffered(reader: Reader, tmp_path: Path) -> None:
    row = {
        "type_of_violence": "3",
        "side_b": "Civilians",
        "deaths_a": "0",
        "deaths_civilians": "4",
        "best": "4",
    }
    (records,) = read(reader, ged(tmp_path, row), "ged")
    (account,) = records.tellings[0].accounts

    assert (account.perpetrator, account.victim) == ("state:TD", "group:civilians")
    assert [(c.side, c.kind, c.killed and c.killed.low) for c in account.casualties] == [
        (None, CasualtyKind.CIVILIAN, 4)
    ]


def test_a_file_without_a_header_and_one_in_another_order_are_the_same_rows(
    reader: Reader, tmp_path: Path
) -> None:
    (plain,) = read(reader, ged(tmp_path, {}), "ged")
    (bare,) = read(reader, ged(tmp_path, {}, header=False), "ged")
    columns = [column for column in reversed(layout_of("ged").columns) if column not in ("gwnoa", "gwnob")]
    (older,) = read(reader, written(tmp_path / "old.csv", [GED], columns), "ged")

    assert bare.document.id == plain.document.id
    assert bare.tellings == plain.tellings
    assert older.tellings[0].accounts[0].casualties[0].side == "state:TD"
    assert older.tellings[0].accounts[0].place == plain.tellings[0].accounts[0].place


def test_an_acled_file_with_a_byte_order_mark_more_columns_and_lines_in_notes(
    reader: Reader, tmp_path: Path
) -> None:
    path = acled(
        tmp_path, {}, {"event_id_cnty": "CHD13", "event_date": "2024-06-05"}, extra=("population_1km",)
    )
    first, second = read(reader, path, "acled")
    (account,) = first.tellings[0].accounts

    assert account.type == "attack.artillery"
    assert first.tellings[0].fighters == ("actor:saf", "state:TD/armed-force")
    assert {actor.id: actor.side for actor in first.actors}["actor:saf"] == "state:SD"
    assert ACLED["notes"] in [words.quote for words in account.evidence]
    assert second.tellings[0].accounts[0].date is not None
    assert first.document.url == "urn:counterclaim:acled:CHD12"


def test_a_coarse_date_stays_as_coarse_as_it_is_told(reader: Reader, tmp_path: Path) -> None:
    path = acled(tmp_path, {"time_precision": "3", "event_date": "2024-02-15"})
    (records,) = read(reader, path, "acled")

    when = records.tellings[0].accounts[0].date
    assert when is not None
    assert (when.earliest, when.latest, when.precision) == ("2024-02-01", "2024-02-29", "month")


def test_what_is_wrong_with_a_row_is_told_by_its_number_and_no_row_is_lost(
    reader: Reader, tmp_path: Path
) -> None:
    rows: tuple[dict[str, str], ...] = (
        {},
        {"id": "502", "date_start": "soon"},
        {"id": "503", "deaths_a": "=2+2", "latitude": "133"},
    )
    path = ged(tmp_path, *rows)
    with path.open("ab") as stream:
        stream.write(b'504,"open\n505,too,few\n\xff\xfe,506\n')
    items = list(open_rows(path, "ged"))

    lost = [item.message for item in items if isinstance(item, Problem)]
    found = [r.records for r in reader.read_all([item for item in items if isinstance(item, Original)])]
    problems = [problem.message for records in found for problem in records.problems]
    assert lost == ["ged.csv row 7: not UTF-8 text; save the file as CSV in UTF-8"]
    assert problems == [
        "ged.csv#502: date_start 'soon' is no date",
        "ged.csv#502: has no day, so it tells of nothing",
        "ged.csv#503: latitude '133' is no such degree",
        "ged.csv#503: deaths_a '=2+2' is no figure",
        "ged.csv#504: has a quotation mark that nothing closes, and its header 49 columns",
        "ged.csv#505: has 3 cells, and its header 49 columns",
    ]
    assert [bool(records.tellings) for records in found] == [True, False, True, False, False]


def test_a_cell_that_looks_like_a_formula_is_text(reader: Reader, tmp_path: Path) -> None:
    (records,) = read(reader, ged(tmp_path, {"source_headline": '=HYPERLINK("http://x")'}), "ged")

    assert '=HYPERLINK(""http://x"")' in [words.quote for words in records.claims[0].evidence]


@pytest.mark.parametrize(
    ("content", "columns", "message"),
    [
        ("", None, "empty"),
        ("a,b\n1,2\n", None, "no column 'type_of_violence', so no UCDP GED file"),
        ("Day,Day\n1,2\n", "date=Day", "two columns are called 'Day'"),
        ("Day\n1\n", "date=Date", "no column 'Date'"),
        ("Day\n1\n", "place=Day", "which column has the day"),
        ("Day\n1\n", "date=Day,dead=Day", "'dead' is nothing that a row has"),
        ("\ufeff\x00\n", "date=Day", "no text"),
    ],
)
def test_a_file_that_cannot_be_understood_is_refused_as_a_whole(
    tmp_path: Path, content: str, columns: str | None, message: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(BadInput, match=message):
        open_rows(path, "table" if columns else "ged", columns=columns, source="X")


def test_a_data_set_that_codes_the_press_changes_nothing_but_stands_beside(
    reader: Reader, tmp_path: Path
) -> None:
    alone = ledger_of(reader, report())
    rows = [*open_rows(ged(tmp_path, {"deaths_a": "7"}), "ged"), *open_rows(acled(tmp_path, {}), "acled")]

    beside = ledger_of(reader, report(), *rows)

    assert len(beside.incidents) == 1
    (incident,) = beside.incidents
    assert {account.row_of for account in incident.accounts} == {None, "UCDP GED", "ACLED"}
    assert without_rows(incident) == alone.incidents[0]
    assert incident.status is Status.SINGLE_SOURCE


def test_two_data_sets_that_code_one_event_are_no_voice_together(reader: Reader, tmp_path: Path) -> None:
    (incident,) = ledger_of(
        reader, *open_rows(ged(tmp_path, {}), "ged"), *open_rows(acled(tmp_path, {}), "acled")
    ).incidents

    assert {account.row_of for account in incident.accounts} == {"UCDP GED", "ACLED"}
    assert (incident.status, incident.origins, incident.toll) == (Status.UNATTRIBUTED, 0, ())


def test_what_a_mission_saw_by_itself_is_a_voice_and_what_it_took_from_others_is_none(
    reader: Reader, tmp_path: Path
) -> None:
    path = table(tmp_path, {})
    saw, wrote = (
        ledger_of(
            reader,
            report(),
            *open_rows(path, "table", columns=TABLE, source="Border Mission", observed=observed),
        ).incidents
        for observed in (True, False)
    )

    assert [(i.status, i.origins) for i in saw] == [(Status.CORROBORATED, 2)]
    assert [(i.status, i.origins) for i in wrote] == [(Status.SINGLE_SOURCE, 1)]


def test_the_table_of_a_party_is_its_own_account_and_no_second_voice_of_its_side(
    reader: Reader, tmp_path: Path
) -> None:
    rows = open_rows(table(tmp_path, {}), "table", columns=TABLE, source="Chad", observed=True)
    (incident,) = ledger_of(reader, report(), *rows).incidents
    (row,) = (account for account in incident.accounts if account.row_of)

    assert (incident.status, incident.origins) == (Status.SINGLE_SOURCE, 1)
    assert (row.party, row.observed) == ("state:TD", None)
    assert [(c.side, c.own_loss) for c in row.casualties if c.killed] == [("state:TD", True)]


def test_a_zero_is_a_count_of_who_saw_and_nothing_of_a_coder(reader: Reader, tmp_path: Path) -> None:
    path = table(tmp_path, {})
    (saw,) = read(reader, path, "table", columns=TABLE, source="M", observed=True)
    (wrote,) = read(reader, path, "table", columns=TABLE, source="M")

    wounded = [c.wounded.high for c in saw.tellings[0].accounts[0].casualties if c.wounded is not None]
    assert wounded == [0]
    assert [c.wounded for c in wrote.tellings[0].accounts[0].casualties] == [None]


def test_two_rows_of_one_table_are_two_incidents_and_one_report_is_of_one_of_them(
    reader: Reader, tmp_path: Path
) -> None:
    rows = open_rows(ged(tmp_path, {}, {"id": "502", "deaths_a": "5", "best": "5"}), "ged")

    incidents = ledger_of(reader, report(), *rows).incidents

    assert sorted(len(incident.accounts) for incident in incidents) == [1, 2]
    (both,) = (incident for incident in incidents if len(incident.accounts) == 2)
    (row,) = (account for account in both.accounts if account.row_of)
    assert row.casualties[0].killed is not None
    assert row.casualties[0].killed.low == 2


def test_a_row_between_other_sides_is_no_account_of_it(reader: Reader, tmp_path: Path) -> None:
    row = {"side_a": "Government of Mali", "side_b": "JNIM", "deaths_a": "0", "deaths_b": "9", "best": "9"}

    assert len(ledger_of(reader, report(), *open_rows(ged(tmp_path, row), "ged")).incidents) == 2


def test_a_row_that_was_revised_takes_the_place_of_the_earlier_one(reader: Reader, tmp_path: Path) -> None:
    first = list(open_rows(ged(tmp_path, {}), "ged"))
    second = list(open_rows(ged(tmp_path, {"deaths_a": "3", "best": "3", "high": "5"}), "ged"))

    (incident,) = ledger_of(reader, *first, *second).incidents

    (account,) = incident.accounts
    assert account.casualties[0].killed is not None
    assert account.casualties[0].killed.low == 3


def test_the_order_in_which_rows_and_reports_come_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    rows: list[Original | Problem] = [
        report(),
        report("Sudan denied that its soldiers had shelled Adre on 3 June.", "Suna"),
        *open_rows(ged(tmp_path, {}, {"id": "502"}, {"id": "503", "date_start": "2024-06-04"}), "ged"),
        *open_rows(acled(tmp_path, {}, {"event_id_cnty": "CHD13", "fatalities": "5"}), "acled"),
        *open_rows(table(tmp_path, {}), "table", columns=TABLE, source="Border Mission", observed=True),
    ]
    expected = ledger_of(reader, *rows)

    for seed in range(4):
        random.Random(seed).shuffle(rows)
        assert ledger_of(reader, *rows) == expected


def test_rows_are_the_same_accounts_in_each_store_and_when_they_are_read_again(
    reader: Reader, tmp_path: Path, location: str
) -> None:
    reconcile = partial(reconciled, derivation=derivation())
    rows = [*open_rows(ged(tmp_path, {}, {"id": "502", "date_start": "soon"}), "ged")]
    store = SqlLedger.create(location)

    summary = ingest([report(), *rows], store, reader, reconcile=reconcile)
    assert (summary.new, summary.lost) == (3, 0)
    found = store.load()
    assert found == ledger_of(reader, report(), *rows)
    assert store.verify() == []

    assert ingest(rows, store, reader, reconcile=reconcile).known == 2
    assert reread(store, reader, reconcile=reconcile, ids=[d.id for d in found.documents if d.url]).new == 0
    assert store.load() == found


def test_a_report_that_comes_after_the_rows_gets_those_that_are_of_it(reader: Reader, tmp_path: Path) -> None:
    reconcile, now = partial(reconciled, derivation=derivation()), partial(increment, derivation=derivation())
    rows = [*open_rows(ged(tmp_path, {}), "ged")]
    store = SqlLedger.create(str(tmp_path / "a.db"))
    for items in (rows, [report()]):
        ingest(items, store, reader, reconcile=reconcile, increment=now)

    assert store.load() == ledger_of(reader, report(), *rows)
