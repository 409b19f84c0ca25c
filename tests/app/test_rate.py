"""Sources and how reliable people judge them: `F` at first, signed, with history, and taken back."""

import json
from pathlib import Path

import pytest

from tests.app.conftest import Command
from tests.app.test_commands import validated

REPORTS = {
    "a.txt": (
        "Chad News",
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two.",
    ),
    "b.txt": ("Chad news", "Chad's army said that Sudanese soldiers had shelled Adre on 7 June."),
    "c.txt": ("Sudan Monitor", "Sudan denied that its soldiers had shelled Adre on 3 June."),
}
SIGNED = ("--by", "A. Nowak", "--why", "right on nine of ten strikes last year")


@pytest.fixture(autouse=True)
def kept(counterclaim: Command) -> None:
    """Three reports of two sources in a ledger."""
    for name, (source, text) in REPORTS.items():
        Path(name).write_text(text)
        command = ("ingest", name, "--source", source, "--published", "2024-06-08", "--pack", "none")
        assert counterclaim(*command).code == 0


def sources(counterclaim: Command) -> dict[str, dict[str, object]]:
    """The sources of the ledger as exported, by name."""
    exported = validated(counterclaim("export", "json").out, "ledger.schema.json")
    assert exported["sources"] == json.loads(counterclaim("sources", "--format", "json").out)
    return {source["name"]: source for source in exported["sources"]}


def test_nobody_can_judge_a_new_source(counterclaim: Command) -> None:
    found = sources(counterclaim)

    assert {name: s["reliability"] for name, s in found.items()} == {"Chad News": "F", "Sudan Monitor": "F"}
    assert len(found["Chad News"]["documents"]) == 2  # type: ignore[arg-type]
    assert "Chad News: F (cannot be judged), 2 documents" in counterclaim("sources").out


def test_a_judgement_is_signed_kept_and_part_of_the_history(counterclaim: Command) -> None:
    assert counterclaim("rate", "chad news", "B", *SIGNED).code == 0
    assert counterclaim("rate", "Chad", "D", "--by", "B. Ito", "--why", "two retractions").code == 0
    source = sources(counterclaim)["Chad News"]

    assert source["reliability"] == "D"
    history = [(r["reliability"], r["author"], r["in_force"]) for r in source["history"]]  # type: ignore[attr-defined]
    assert history == [("B", "A. Nowak", True), ("D", "B. Ito", True)]
    listed = counterclaim("sources").out
    assert "Chad News: D (not usually reliable), 2 documents" in listed
    assert "B by A. Nowak" in listed
    assert "rate chad news D (was B)" in counterclaim("decisions").out
    assert counterclaim("verify").code == 0


def test_a_judgement_taken_back_leaves_the_one_before_and_stays_on_record(counterclaim: Command) -> None:
    counterclaim("rate", "Chad News", "B", *SIGNED)
    counterclaim("rate", "Chad News", "E", *SIGNED)
    last = json.loads(counterclaim("decisions", "--format", "json").out)[-1]["id"]
    assert counterclaim("undo", last, *SIGNED).code == 0
    source = sources(counterclaim)["Chad News"]

    assert source["reliability"] == "B"
    assert [r["in_force"] for r in source["history"]] == [True, False]  # type: ignore[attr-defined]
    assert "[undone]" in counterclaim("sources").out


def test_reliability_moves_no_status_toll_or_credibility(counterclaim: Command) -> None:
    before = json.loads(counterclaim("export", "json").out)
    counterclaim("rate", "Chad News", "A", *SIGNED)
    after = json.loads(counterclaim("export", "json").out)

    apart = ("decisions", "sources")
    assert {n: v for n, v in after.items() if n not in apart} == {
        n: v for n, v in before.items() if n not in apart
    }


def test_the_reasons_of_an_incident_and_a_document_name_it(counterclaim: Command) -> None:
    counterclaim("rate", "Chad News", "B", *SIGNED)
    exported = json.loads(counterclaim("export", "json").out)

    shown = counterclaim("show", exported["incidents"][0]["id"], "--why").out
    assert "source Chad News: reliability B (usually reliable)" in shown
    document = next(d["id"] for d in exported["documents"] if d["source"] == "Sudan Monitor")
    assert "reliability of its source: F (cannot be judged)" in counterclaim("show", document).out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rate", "Chad News", "B", "--why", "read"), "--by NAME"),
        (("rate", "Chad News", "B", "--by", "A"), "--why"),
        (("rate", "Nobody Daily", "B", *SIGNED), "counterclaim sources"),
        (("rate", "d", "B", *SIGNED), "Chad News, Sudan Monitor"),
        (("rate", "Chad News", "G", *SIGNED), "Choose from"),
        (("rate", "", "B", *SIGNED), "counterclaim sources"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_what_now(
    counterclaim: Command, arguments: tuple[str, ...], told: str
) -> None:
    ran = counterclaim(*arguments)

    assert ran.code == 2
    assert told in ran.err
    assert json.loads(counterclaim("decisions", "--format", "json").out) == []


def test_the_same_judgement_again_is_none(counterclaim: Command) -> None:
    counterclaim("rate", "Chad News", "B", *SIGNED)

    assert "already" in counterclaim("rate", "Chad News", "B", *SIGNED).err
