"""What is released runs by itself: a wheel and a source distribution, installed where no source lies."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REPORT = "Armenia said on Monday that two soldiers were killed. Azerbaijan denied having opened fire."


def ran(*command: str | Path, where: Path, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=where,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    ran(Path(sys.executable).with_name("uv"), "build", "--quiet", "--out-dir", folder, where=ROOT)
    return folder


def environment_of(tmp_path: Path) -> Path:
    """A new environment, with nothing in it."""
    uv = Path(sys.executable).with_name("uv")
    ran(uv, "venv", "--quiet", "--python", sys.executable, "venv", where=tmp_path)
    return uv


def check_it_works(tmp_path: Path) -> None:
    """What is installed in an environment reads a report, keeps a ledger and has pages, from there alone."""
    (tmp_path / "report.txt").write_text(REPORT)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def says(program: str, *arguments: str) -> str:
        return ran(tmp_path / "venv/bin" / program, *arguments, where=tmp_path, environment=environment)

    assert "Armenia" in says("counterclaim", "read", "report.txt", "--published", "2024-06-20")
    assert "1 new" in says("counterclaim", "ingest", "report.txt", "--published", "2024-06-20")
    assert "whole" in says("counterclaim", "verify")
    assert "ok" in says("counterclaim", "doctor")
    listed = says("python", "-c", "import counterclaim.app.web.site; print(counterclaim.__file__)")
    assert str(tmp_path) in listed


@pytest.mark.prove
@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_what_is_released_reads_a_report_and_keeps_a_ledger_where_no_source_lies(
    built: Path, kind: str, tmp_path: Path
) -> None:
    (released,) = built.glob(kind)
    uv = environment_of(tmp_path)
    ran(uv, "pip", "install", "--quiet", "--python", "venv/bin/python", released, where=tmp_path)

    check_it_works(tmp_path)


@pytest.mark.prove
def test_it_works_with_the_oldest_libraries_that_it_asks_for_and_none_besides(
    built: Path, tmp_path: Path
) -> None:
    (released,) = built.glob("*.whl")
    uv = environment_of(tmp_path)
    install: list[str | Path] = [uv, "pip", "install", "--quiet", "--python", "venv/bin/python"]
    ran(*install, "--resolution", "lowest-direct", "-r", ROOT / "pyproject.toml", where=tmp_path)
    ran(*install, "--no-deps", released, where=tmp_path)

    check_it_works(tmp_path)
