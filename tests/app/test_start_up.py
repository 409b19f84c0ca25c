"""`--help` is instant: nothing heavy is imported before it is needed."""

import subprocess
import sys

import pytest

HEAVY = {
    "spacy",
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "rapidfuzz",
    "numpy",
    "charset_normalizer",
    "jinja2",
}


@pytest.mark.parametrize(
    "arguments", ["['--help']", "['read', '--help']", "['--version']", "['pack', 'list']"]
)
def test_help_imports_nothing_heavy(arguments: str) -> None:
    program = (
        f"import sys; from counterclaim.app.main import run; run({arguments}); "
        "print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert HEAVY & set(ran.stderr.split()) == set()


def test_both_ways_to_start_print_the_version() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "counterclaim", "--version"], capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == __import__("counterclaim").__version__
