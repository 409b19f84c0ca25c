"""`bulletin`, and `verify` of one: what was published up to a day, from any state of the ledger."""

import re
import shutil
import subprocess
from importlib.resources import as_file, files
from pathlib import Path

import pypdfium2
import pytest

from counterclaim.app.main import run
from counterclaim.views.bulletin import read_printed
from tests.app.conftest import Command

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def demo_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled reports as a ledger."""
    ledger = tmp_path_factory.mktemp("demo") / "demo.db"
    with as_file(files("counterclaim") / "demo_reports") as folder:
        assert run(["ingest", str(folder), "--ledger", str(ledger), "--quiet"]) == 0
    return ledger


@pytest.fixture
def bulletin(demo_ledger: Path, counterclaim: Command) -> Command:
    """Write a bulletin of the demo."""
    return lambda *arguments: counterclaim("bulletin", "--ledger", str(demo_ledger), *arguments)


def test_it_is_of_the_last_day_of_publication_unless_a_day_is_named(bulletin: Command) -> None:
    assert "# Bulletin of 21 September 2023" in bulletin().out
    assert "# Bulletin of 28 June 2023" in bulletin("--date", "2023-06-28").out
    assert (
        "# Bulletin of 27 June 2023 to 29 June 2023"
        in bulletin("--since", "2023-06-27", "--until", "2023-06-29").out
    )


def test_what_was_published_later_is_not_in_it_and_changes_the_next_one(
    counterclaim: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    said = "The Kenyan army said on June 28, 2023 that Libyan artillery killed four soldiers in Orsa.\n"
    denied = "The Libyan army denied shelling Orsa on June 28.\n"
    (folder / "said.txt").write_text(said)
    (folder / "denied.txt").write_text(denied)
    (folder / "manifest.csv").write_text(
        "file,source,published\nsaid.txt,A,2023-06-28\ndenied.txt,B,2023-06-29\n"
    )
    counterclaim("ingest", str(folder), "--quiet")

    before, after = (counterclaim("bulletin", "--date", day).out for day in ("2023-06-28", "2023-06-29"))

    assert "denied" not in before
    assert "blamed Libya; nobody else is known to say so." in before
    assert "is contested; the day before it was single source." in after


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--date", "28 June"), "is no date"),
        (("--date", "2023-06-28", "--since", "2023-06-27"), "give one or the other"),
        (("--until", "2023-06-28"), "give --since too"),
        (("--since", "2023-06-29", "--until", "2023-06-28"), "exchange the two"),
        (("--sector", "Narnia"), "the sectors are Afghanistan, Armenia"),
    ],
)
def test_a_period_or_sector_that_is_none_is_refused(
    options: tuple[str, ...], told: str, bulletin: Command
) -> None:
    ran = bulletin(*options)

    assert ran.code == 2
    assert told in ran.err


def test_a_sector_has_one_neutral_name_whatever_it_was_asked_for_by(bulletin: Command) -> None:
    asked = [
        bulletin("--date", "2023-06-28", "--sector", name).out for name in ("Artsakh", "nagorno-karabakh")
    ]

    assert asked[0] == asked[1]
    assert "# Bulletin of 28 June 2023, Nagorno-Karabakh" in asked[0]
    assert "Artsakh" not in asked[0].partition("[^1]: ")[0]


def test_an_empty_ledger_says_what_to_do(counterclaim: Command, tmp_path: Path) -> None:
    assert counterclaim("init", "--ledger", "new.db").code == 0

    assert "say which day with --date DAY" in counterclaim("bulletin", "--ledger", "new.db").err
    told = counterclaim("bulletin", "--ledger", "new.db", "--date", "2023-06-28").out
    assert "`counterclaim ingest PATH...`" in told


def test_documents_without_a_day_are_left_out_and_counted(counterclaim: Command, reports: Path) -> None:
    Path("undated.txt").write_text("Kenyan troops shelled Orsa on Monday, the Libyan army said.\n")
    counterclaim("ingest", "reports", "--quiet")
    counterclaim("ingest", "undated.txt", "--quiet")

    told = counterclaim("bulletin", "--full").out

    assert "- documents up to its end: 2" in told
    assert "- documents without a day, left out: 1" in told
    assert "Orsa" not in told


class TestVerify:
    @pytest.mark.parametrize(
        "options",
        [
            ("--date", "2023-06-28"),
            ("--since", "2018-01-01", "--full"),
            ("--date", "2023-06-28", "--sector", "Martuni", "--rules", "range-only"),
            ("--date", "2020-01-01", "--pack", "none"),
        ],
    )
    def test_a_bulletin_is_as_its_ledger_gives_it(
        self, options: tuple[str, ...], bulletin: Command, counterclaim: Command, demo_ledger: Path
    ) -> None:
        assert bulletin(*options, "--format", "html", "--output", "b.html").code == 0

        ran = counterclaim("verify", "b.html", "--ledger", str(demo_ledger))

        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("as the ledger gives it: ")

    def test_a_figure_that_was_changed_is_named(
        self, bulletin: Command, counterclaim: Command, demo_ledger: Path
    ) -> None:
        html = bulletin("--date", "2023-06-28", "--format", "html").out
        Path("b.html").write_text(html.replace("4 people were", "9 people were"), encoding="utf-8")

        ran = counterclaim("verify", "b.html", "--ledger", str(demo_ledger))

        assert ran.code == 3
        assert re.search(r"incidents, incident:\w+: printed “.*9 people", ran.out)
        assert "differs: 1 in b.html" in ran.out

    def test_it_holds_for_the_state_it_was_made_of_when_more_came_in(
        self, counterclaim: Command, reports: Path
    ) -> None:
        (reports / "manifest.csv").unlink()
        option = ("--published", "2023-06-28", "--quiet")
        counterclaim("ingest", "reports/north.txt", *option)
        html = counterclaim("bulletin", "--format", "html").out
        Path("b.html").write_text(html, encoding="utf-8")
        counterclaim("ingest", "reports/south.txt", *option)

        assert "denied" not in html
        assert counterclaim("verify", "b.html").code == 0
        assert "denied" in counterclaim("bulletin", "--format", "html").out

    def test_another_ledger_is_told_from_it(
        self, bulletin: Command, counterclaim: Command, tmp_path: Path
    ) -> None:
        bulletin("--format", "html", "--output", "b.html")
        counterclaim("ingest", "reports", "--ledger", "other.db", "--quiet")

        ran = counterclaim("verify", "b.html", "--ledger", "other.db")

        assert ran.code == 3
        assert "this ledger" in ran.out

    def test_what_is_no_bulletin_is_refused(self, counterclaim: Command, demo_ledger: Path) -> None:
        Path("b.html").write_text("<p>The North said so.</p>")
        Path("b.bin").write_bytes(b"\xff\xfe\x00")

        for name in ("b.html", "b.bin", "missing.html"):
            assert counterclaim("verify", name, "--ledger", str(demo_ledger)).code == 2


@pytest.mark.skipif(CHROMIUM is None, reason="not run: chromium not found")
@pytest.mark.parametrize("options", [("--since", "2018-01-01"), ("--date", "2023-06-28")])
def test_one_printed_page_holds_all_but_the_words(
    options: tuple[str, ...], bulletin: Command, tmp_path: Path
) -> None:
    page, pdf = tmp_path / "b.html", tmp_path / "b.pdf"
    bulletin(*options, "--format", "html", "--output", str(page))
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --no-pdf-header-footer".split()
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    subprocess.run(
        [CHROMIUM or "", *flags, profile, f"--print-to-pdf={pdf}", page.as_uri()],
        capture_output=True,
        timeout=60,
        check=True,
    )

    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]

    assert pages[1].startswith("The words")
    assert "tells what differs." in " ".join(pages[0].split())
    assert read_printed("b.html", page.read_text(encoding="utf-8")).sentences


def test_a_bulletin_in_markdown_is_said_to_be_one_that_cannot_be_checked(counterclaim: Command) -> None:
    assert counterclaim("init").code == 0
    assert counterclaim("bulletin", "--date", "2024-06-05", "--output", "day.md").code == 0
    ran = counterclaim("verify", "day.md")
    assert ran.code == 2
    assert "day.md: Markdown carries no state to check against; make one with --format html" in ran.err
