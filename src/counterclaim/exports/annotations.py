"""Stand-off annotations, ``counterclaim-annotations/1``: one document a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

__all__ = ["to_line"]


def to_line(annotations: Mapping[str, Any]) -> bytes:
    """One document's annotations as a line of JSON."""
    return msgspec.json.encode(annotations) + b"\n"
