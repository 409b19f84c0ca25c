"""What the documentation shows is what the program does: its `console` blocks are run, line by line.

A line that begins with `$ ` is a command; the lines below it are output that must come, in this order. A
line of three dots stands for whatever else is printed. `ID` is the first contested incident of the ledger,
`CLAIM` one on which its accounts stand, `DECISION` the last one made. A `csv` block with a file's name behind
it is that file.
"""

import json
import re
import shlex
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from counterclaim.app.main import run

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "docs/tutorials/first-ledger.md",
    "docs/how-to/see-why.md",
    "docs/how-to/add-places.md",
    "docs/how-to/write-a-bulletin.md",
    "docs/how-to/keep-a-ledger-safe.md",
    "docs/how-to/follow-over-time.md",
    "docs/how-to/draw-pictures.md",
    "docs/how-to/export.md",
    "docs/how-to/measure-on-your-own-reports.md",
)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = re.compile(r"^```csv (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROGRAM = "counterclaim "
EXPORT = "export "  # what a shell keeps for the commands after it
FROM_THE_CLONE = Path("src/counterclaim/demo_reports")  # where the pages say the reports are
COMMANDS_AT_LEAST = 3  # a page whose blocks are no longer found proves nothing


@dataclass(frozen=True)
class Example:
    """One command of a page and the output shown below it."""

    command: str
    shown: tuple[str, ...]


def examples(page: str) -> Iterator[Example]:
    for block in CONSOLE.findall((ROOT / page).read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.splitlines()
            if command.startswith((PROGRAM, EXPORT)):
                yield Example(command, tuple(line for line in shown if line.strip() not in ("", "...")))


def missing(shown: Sequence[str], printed: str) -> list[str]:
    """The lines shown that do not come, each looked for below the one before; blanks count once."""
    lines = iter([" ".join(line.split()) for line in printed.splitlines()])
    return [line for line in shown if " ".join(line.split()) not in lines]


def ran(command: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capfd.readouterr()
    code = run(shlex.split(command.removeprefix(PROGRAM)))
    out, err = capfd.readouterr()
    return int(code), out + err


def filled_in(command: str, capfd: pytest.CaptureFixture[str]) -> str:
    """A command with ids for the words that stand for them."""

    def listed(words: str) -> Any:
        return json.loads(ran(f"counterclaim {words} --format json", capfd)[1])

    words = command.split()
    if {"ID", "CLAIM"} & set(words):
        incident = listed("incidents --status contested")[0]["id"]
        command = command.replace(" ID", f" {incident}")
        if "CLAIM" in words:
            claims = [
                claim for account in listed(f"show {incident}")["accounts"] for claim in account["claims"]
            ]
            command = command.replace(" CLAIM", f" {claims[0]}")
    if "DECISION" in words:
        command = command.replace(" DECISION", f" {listed('decisions')[-1]['id']}")
    return command


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the demo reports are where the pages say."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("COUNTERCLAIM_LEDGER", raising=False)
    monkeypatch.setenv("COUNTERCLAIM_GAZETTEER", str(tmp_path / "own.sqlite"))
    with as_file(files("counterclaim") / "demo_reports") as folder:
        shutil.copytree(folder, tmp_path / FROM_THE_CLONE)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_page_does_what_the_page_shows(
    page: str, clone: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failures: list[str] = []
    found = list(examples(page))
    for name, content in FILES.findall((ROOT / page).read_text(encoding="utf-8")):
        (clone / name).write_text(content, encoding="utf-8")
    assert len(found) >= COMMANDS_AT_LEAST
    for example in found:
        if "html" in example.command and find_spec("counterclaim.views.report") is None:
            continue
        if example.command.startswith(EXPORT):
            (setting,) = shlex.split(example.command.removeprefix(EXPORT))
            monkeypatch.setenv(*setting.split("=", 1))
            continue
        code, printed = ran(filled_in(example.command, capfd), capfd)
        if code != 0:
            failures.append(f"$ {example.command}: exit code {code}\n{printed}")
        elif absent := missing(example.shown, printed):
            failures.append(f"$ {example.command}: not printed: {absent}\n{printed}")

    assert failures == []


def test_links_between_the_pages_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []
