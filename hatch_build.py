"""Build hook: a wheel carries what is not committed: the gazetteer and the libraries of the browser."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeHook(BuildHookInterface):
    """Make what a wheel carries before it is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the interface names it)
        """Make it for a real wheel; an editable install leaves that to ``make setup``."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from counterclaim.app.web import vendor_build
        from counterclaim.vocab import gazetteer_build

        gazetteer_build.build()
        vendor_build.build()
