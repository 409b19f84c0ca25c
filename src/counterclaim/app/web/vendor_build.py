"""The libraries of the browser, copied to where pages find them; run as a module.

They come from npm by `frontend/package-lock.json`, are not committed, and travel in the wheel.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

FRONTEND = Path(__file__).parents[4] / "frontend"
VENDOR = Path(__file__).parent / "assets" / "vendor"


def build() -> list[Path]:
    """Install what the lock file names, run nothing of it, and copy the files of `vendor.json`.

    Raises:
        SystemExit: npm is not there, or cannot reach its registry.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not here; install it, such as with apt-get, and say `make setup` again")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=FRONTEND, check=False).returncode:  # noqa: S603
        raise SystemExit(f"npm ci failed in {FRONTEND}")
    VENDOR.mkdir(parents=True, exist_ok=True)
    wanted = json.loads((FRONTEND / "vendor.json").read_text(encoding="utf-8"))
    return [
        Path(shutil.copyfile(FRONTEND / "node_modules" / path, VENDOR / name))
        for name, path in wanted.items()
    ]


if __name__ == "__main__":
    for file in build():
        print(file, file=sys.stderr)
