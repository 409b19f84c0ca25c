"""`counterclaim plot`: one picture, one file, no request to anywhere."""

from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from counterclaim.app.commands.plot import Kind
from counterclaim.app.outline import installed_outline
from tests.app.conftest import Command
from tests.app.fake_engine import open_engine

KINDS = get_args(Kind)


@pytest.fixture(autouse=True)
def kept(counterclaim: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both reports in a ledger."""
    monkeypatch.setattr("counterclaim.app.engine.open_engine", open_engine)
    monkeypatch.delenv("COUNTERCLAIM_RULES", raising=False)
    counterclaim("init")
    assert counterclaim("ingest", "reports").code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_from_the_command_line_the_same_each_time(
    counterclaim: Command, kind: str, tmp_path: Path
) -> None:
    drawn, again = tmp_path / "one.svg", tmp_path / "two.svg"

    assert counterclaim("plot", kind, "--output", str(drawn)).code == 0
    assert counterclaim("plot", kind, "-o", str(again)).code == 0
    assert drawn.read_bytes() == again.read_bytes()
    assert ET.fromstring(drawn.read_bytes()).tag.endswith("svg")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_the_picture_with_its_numbers_in_tables(counterclaim: Command, kind: str) -> None:
    page = counterclaim("plot", kind, "--format", "html").out

    assert page.startswith("<!doctype html>")
    assert "<figcaption>" in page
    assert "<table" in page
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "").replace("http-equiv", "")


def test_filters_are_those_of_incidents_and_the_caption_names_them(counterclaim: Command) -> None:
    ran = counterclaim(
        "plot", "timeline", "--type", "attack", "--since", "2023-06-01", "--status", "contested"
    )

    assert ran.code == 0
    assert "Asked for: status contested, type attack, since 2023-06-01." in ran.out


def test_tolls_are_by_the_rule_set_asked_for(counterclaim: Command) -> None:
    ran = counterclaim("plot", "tolls", "--rules", "ucdp-like")

    assert "People hurt, by ucdp-like" in ran.out
    assert "(conservative)" in counterclaim("plot", "timeline", "--rules", "conservative").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("portrait",), "portrait"),
        (("timeline", "--since", "yesterday"), "--since"),
        (("escalation", "--window", "400"), "--window 400: must be 1 to 366"),
        (("timeline", "--output", "nowhere/there.svg"), "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_reason(
    counterclaim: Command, arguments: tuple[str, ...], told: str
) -> None:
    ran = counterclaim("plot", *arguments)

    assert ran.code == 2
    assert told in ran.err


def test_the_outline_that_set_up_brings_has_land_and_borders() -> None:
    outline = installed_outline()
    if not outline.land:
        pytest.skip("`make setup` has not brought the libraries of the browser here")

    assert len(outline.land) > 1000
    assert len(outline.borders) > 300


def test_persons_who_are_only_victims_are_named_only_when_asked_for(
    counterclaim: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(
        "Chad accused Libya of shelling Faya on Monday, killing Idriss Musa, a farmer.\n"
    )
    store = ("--ledger", str(tmp_path / "own.db"))
    counterclaim("init", *store)
    assert (
        counterclaim("ingest", "report.txt", "--published", "2024-06-20", "--pack", "none", *store).code == 0
    )

    for told in (("plot", "timeline"), ("series", "names", "--format", "json")):
        assert "Musa" not in counterclaim(*told, *store).out
    assert "Musa" in counterclaim("series", "names", "--format", "json", "--victim-names", *store).out
