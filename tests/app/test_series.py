"""`counterclaim series`: every kind in every format, each row with the words it rests on."""

import csv
import io
import json
import re
from typing import Any, get_args

import pytest

from counterclaim.app.commands.series import NARROWED_BY, Kind
from counterclaim.views.series.added import OWN
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine
from tests.ledger.samples import NORTH_SAYS, SOUTH_SAYS

KINDS = get_args(Kind)
CITED = re.compile(r"(document:[0-9a-f]{16})#(\d+)-(\d+)")


@pytest.fixture(autouse=True)
def kept(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both reports in a ledger."""
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)
    monkeypatch.delenv("COUNTERCLAIM_RULES", raising=False)
    counterclaim("init")
    assert counterclaim("ingest", "reports").code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_of_every_kind_cites_words_that_stand_in_a_document(
    counterclaim: Command, kind: str
) -> None:
    told: dict[str, Any] = json.loads(counterclaim("series", kind, "--format", "json").out)
    documents = json.loads(counterclaim("export", "json").out)["documents"]
    texts = {document["id"]: document["text"] for document in documents}
    rows = [row for part in told["parts"] if part["name"] != "talks" for row in part["rows"]]

    assert (told["format"], told["kind"]) == ("counterclaim-series/1", kind)
    assert told["method"]
    assert rows
    for row in rows:
        assert row["evidence"]
        for id in row["evidence"]:
            document, start, end = CITED.fullmatch(id).groups()  # type: ignore[union-attr]
            assert texts[document][int(start) : int(end)]
            assert texts[document] in (NORTH_SAYS, SOUTH_SAYS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_says_how_its_numbers_come_about(counterclaim: Command, kind: str) -> None:
    ran = counterclaim("series", kind)

    assert ran.code == 0
    assert "method: " in ran.out


@pytest.mark.parametrize("kind", KINDS)
def test_a_csv_holds_all_parts_and_the_same_bytes_each_time(counterclaim: Command, kind: str) -> None:
    ran = counterclaim("series", kind, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))

    assert rows
    assert all(row["part"] and row["unit"] and row["evidence"] for row in rows if row["part"] != "talks")
    assert counterclaim("series", kind, "--format", "csv").out == ran.out


def test_tolls_come_by_all_rule_sets_or_by_the_one_asked_for(counterclaim: Command) -> None:
    def rules(*options: str) -> set[str]:
        told = json.loads(counterclaim("series", "tolls", "--format", "json", *options).out)
        return set(told["rules"])

    assert rules() == {"own-loss", "ucdp-like", "conservative", "range-only"}
    assert rules("--rules", "ucdp-like") == {"ucdp-like"}


def test_a_pledge_is_counted_to_the_day_that_is_asked_for(counterclaim: Command) -> None:
    told = json.loads(counterclaim("series", "pledges", "--at", "2023-07-11", "--format", "json").out)

    assert told["at"] == "2023-07-11"
    assert [row["days_left"] for row in told["parts"][0]["rows"]] == [-10]


def test_few_rounds_of_talks_give_no_number_and_say_so(counterclaim: Command) -> None:
    told = json.loads(counterclaim("series", "escalation", "--format", "json").out)
    (talks,) = [part["rows"] for part in told["parts"] if part["name"] == "talks"]

    assert all(row["p_dates"] is None and "too few rounds" in row["verdict"] for row in talks)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("names", "--status", "contested"),
            "series names cannot be narrowed by --status; it takes --document",
        ),
        (("pledges", "--since", "2023-06-01"), "series pledges cannot be narrowed by --since"),
        (("violations", "--at", "2023-06-01"), "--at is for pledges and restrictions"),
        (("escalation", "--window", "0"), "--window 0: must be 1 to 366"),
        (("escalation", "--since", "2023-07-01", "--until", "2023-06-01"), "exchange the two"),
        (("tempers",), "tempers"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(
    counterclaim: Command, arguments: tuple[str, ...], told: str
) -> None:
    ran = counterclaim("series", *arguments)

    assert ran.code == 2
    assert told in ran.err


def test_filters_narrow_what_is_counted(counterclaim: Command) -> None:
    def incidents(*options: str) -> int:
        told = json.loads(counterclaim("series", "violations", "--format", "json", *options).out)
        return sum(row["incidents"] for row in told["parts"][0]["rows"])

    assert incidents() == 1
    assert incidents("--type", "attack") == 1
    assert incidents("--type", "talks") == 0
    assert incidents("--since", "2024-01-01") == 0
    assert incidents("--party", "state:N", "--search", "artillery") == 1
    assert incidents("--place", "Midtown", "--weapon", "artillery", "--source", "northern ministry") == 1
    assert incidents("--weapon", "drone") == 0


def test_every_series_of_ours_keeps_its_name_from_other_packages() -> None:
    assert set(NARROWED_BY) == OWN
