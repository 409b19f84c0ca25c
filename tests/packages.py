"""Small packages that are installed beside counterclaim, in a folder that is on the path."""

import importlib
from collections.abc import Callable
from pathlib import Path

from counterclaim.model import plugins

Beside = Callable[[str, str, str, str], None]  # a group, the line that registers, the module and its code


def put_beside(site: Path, group: str, registered: str, module: str, code: str) -> None:
    """Put a module there with the line that registers what is in it, as an installer would."""
    told = site / f"{module}-1.0.dist-info"
    told.mkdir(parents=True)
    (site / f"{module}.py").write_text(code)
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module.replace('_', '-')}\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(f"[{group}]\n{registered}".replace('"', ""))
    plugins.installed.cache_clear()
    importlib.invalidate_caches()
