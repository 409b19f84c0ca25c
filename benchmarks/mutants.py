"""Small changes to the code that no test sees: mutmut on a sample that is drawn with a seed.

``make mutate`` runs it, an hour on a quiet core. Which modules are changed and which tests look at them
stands in pyproject.toml, ``tool.mutmut``: quick ones, so that a survivor here may be seen by a slow test.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

MADE = Path("mutants/src")
FIRST = "counterclaim.model.ids.*"  # a few, so that all are made and the tests are timed
# How many are drawn of each.
PACKAGES = {"counterclaim.model": 120, "counterclaim.incidents": 40, "counterclaim.claims": 30}
SEEN, SURVIVED, UNTESTED, SLOW, NOT_RUN = "seen", "survived", "no test", "too slow", "not run"
SEE = "see what mutmut says above, mend that, and run `make mutate` again"
VERDICTS = {
    **dict.fromkeys((1, 3, 37), SEEN),
    0: SURVIVED,
    **dict.fromkeys((5, 33), UNTESTED),
    **dict.fromkeys((36, 24, -24, 152, 255), SLOW),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw mutants, let the tests look at them, and print what became of each that nobody saw.

    Raises:
        SystemExit: no mutants were made, or no test looked at any that was drawn.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--share", type=float, default=1.0, help="of the usual number of mutants")
    given = parser.parse_args(arguments)
    run([FIRST])
    chosen = drawn(sorted(verdicts()), given.seed, given.share)
    run(chosen)
    told = {
        name: VERDICTS.get(code if code is not None else -1, NOT_RUN) for name, code in verdicts().items()
    }
    if all(told[name] == NOT_RUN for name in chosen):
        raise SystemExit(f"mutants: no test looked at any that were drawn; {SEE}")
    for package in PACKAGES:
        found = Counter(told[name] for name in chosen if name.startswith(f"{package}."))
        print(f"{package}: " + ", ".join(f"{count} {verdict}" for verdict, count in sorted(found.items())))
    for name in chosen:
        if told[name] != SEEN:
            print(f"{told[name]}: {name}")
    return 0


def run(names: Sequence[str]) -> None:
    """Let the tests look at some mutants; one that they do not see is no error."""
    subprocess.run([sys.executable, "-m", "mutmut", "run", "--max-children", "1", *names], check=False)


def drawn(names: Sequence[str], seed: int, share: float) -> list[str]:
    """As many of each package as are wanted, or all if there are fewer."""
    drawing = random.Random(seed)
    chosen = []
    for package, wanted in PACKAGES.items():
        of_package = [name for name in names if name.startswith(f"{package}.")]
        chosen += drawing.sample(of_package, min(round(wanted * share), len(of_package)))
    return chosen


def verdicts() -> Mapping[str, int | None]:
    """What the tests said of each mutant, as mutmut keeps it: an exit code, of pytest or its own.

    Raises:
        SystemExit: there are none.
    """
    kept = dict(_kept())
    if not kept:
        raise SystemExit(f"mutants: none were made below {MADE}; {SEE}")
    return kept


def _kept() -> Iterator[tuple[str, int | None]]:
    for path in sorted(MADE.rglob("*.meta")):
        yield from json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"].items()


if __name__ == "__main__":
    sys.exit(main())
