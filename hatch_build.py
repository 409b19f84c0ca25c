"""Build hook: a wheel carries the compiled gazetteer, which is not committed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface):
    """Compile the gazetteer before a wheel is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the interface names it)
        """Compile it for a real wheel; an editable install leaves that to ``make setup``."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from counterclaim.vocab.gazetteer_build import build

        build()
