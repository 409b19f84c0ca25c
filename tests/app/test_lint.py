"""`lint`: where, why, and what to write instead; and what a ledger lets a text assert."""

import json
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from counterclaim.app.main import run
from tests.app.conftest import Command

SHELLING = "Azerbaijani forces shelled positions near Martuni on 28 June 2023, killing four soldiers.\n"
CONFESSED = (
    "Azerbaijani soldiers opened fire on a car of Russian peacekeepers near Chankatagh/Janyatag "
    "on 20 September 2023 and killed five of them.\n"
)


@pytest.fixture(scope="module")
def demo_ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled reports as a ledger."""
    ledger = str(tmp_path_factory.mktemp("demo") / "demo.db")
    with as_file(files("counterclaim") / "demo_reports") as folder:
        assert run(["ingest", str(folder), "--ledger", ledger, "--quiet"]) == 0
    return ledger


def test_each_finding_says_where_why_and_what_to_write(counterclaim: Command) -> None:
    Path("a.txt").write_text("It snowed.\n\nThe enemy left Khankendi.\n", encoding="utf-8")

    ran = counterclaim("lint", "a.txt")

    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("a.txt:3:5: loaded-label: “enemy”: is written from one side's trenches")
    assert "instead: the other side by its name" in lines[0]
    assert lines[1].startswith("a.txt:3:16: one-sided-name: “Khankendi”: only Azerbaijan uses this name")


def test_a_text_without_a_side_is_done(counterclaim: Command) -> None:
    Path("a.txt").write_text("It snowed on Monday.\n")

    ran = counterclaim("lint", "a.txt")

    assert (ran.code, ran.out, ran.err) == (0, "", "nothing found\n")


def test_programs_get_offsets_and_all_the_rest(counterclaim: Command) -> None:
    Path("a.txt").write_text("It snowed on the martyrs.\n")

    ran = counterclaim("lint", "a.txt", "--format", "json")

    told = json.loads(ran.out)
    (one,) = told["findings"]
    assert told["format"] == "counterclaim-lint/1"
    assert (one["file"], one["line"], one["column"], one["start"], one["end"]) == ("a.txt", 1, 18, 17, 24)
    assert (one["rule"], one["words"], one["incident"]) == ("loaded-label", "martyrs", None)
    assert one["why"] and one["instead"]  # noqa: PT018


def test_markdown_is_read_without_its_markup_and_every_word_stays_in_its_place(counterclaim: Command) -> None:
    Path("a.md").write_text(
        "# Title\n\n- **Note** (new) It snowed on the **martyrs**.[^1]\n\n[^1]: The martyrs of X\n",
        encoding="utf-8",
    )

    assert [line.split(" ")[0] for line in counterclaim("lint", "a.md").out.splitlines()] == ["a.md:3:37:"]


def test_other_packs_know_other_names(counterclaim: Command) -> None:
    Path("a.txt").write_text("Snow fell in Khankendi.\n")

    assert counterclaim("lint", "a.txt", "--pack", "none").code == 0
    assert counterclaim("lint", "a.txt", "--pack", "karabakh").code == 1


class TestAgainstALedger:
    def test_what_one_side_alone_says_is_to_be_hedged(self, counterclaim: Command, demo_ledger: str) -> None:
        Path("a.txt").write_text(SHELLING)

        bare = counterclaim("lint", "a.txt").out
        held = counterclaim("lint", "a.txt", "--ledger", demo_ledger).out

        assert "a.txt:1:20: unattributed" in bare
        assert "a.txt:1:20: unhedged" in held
        assert "according to the defence ministry of the de facto authorities of Nagorno-Karabakh" in held
        assert "[incident:" in held

    def test_what_was_owned_up_to_may_be_asserted(self, counterclaim: Command, demo_ledger: str) -> None:
        Path("a.txt").write_text(CONFESSED)

        assert counterclaim("lint", "a.txt").code == 1
        assert counterclaim("lint", "a.txt", "--ledger", demo_ledger).code == 0

    def test_a_deed_of_another_day_is_none_of_the_ledgers(
        self, counterclaim: Command, demo_ledger: str
    ) -> None:
        Path("a.txt").write_text(CONFESSED.replace("20 September", "2 September"))

        assert "[incident:" not in counterclaim("lint", "a.txt", "--ledger", demo_ledger).out

    def test_the_ledger_stays_as_it_was(self, counterclaim: Command, demo_ledger: str) -> None:
        Path("a.txt").write_text(SHELLING)
        before = counterclaim("verify", "--ledger", demo_ledger).out

        counterclaim("lint", "a.txt", "--ledger", demo_ledger)

        assert counterclaim("verify", "--ledger", demo_ledger).out == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "nothing to read"),
        (("missing.txt",), 2, "missing.txt"),
        (("a.docx",), 2, "are not read"),
        (("--nonsense",), 2, "unknown option"),
    ],
)
def test_what_cannot_be_read_is_said(
    arguments: tuple[str, ...], code: int, told: str, counterclaim: Command
) -> None:
    Path("a.docx").write_text("x")

    ran = counterclaim("lint", *arguments)

    assert ran.code == code
    assert told in ran.err
