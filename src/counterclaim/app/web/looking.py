"""The pages that only look at a ledger, each from a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counterclaim.app.web import changing, mapping, naming, publishing, series, timing, wanting

LOOKS: Sequence[Any] = (
    mapping.shown,
    mapping.as_json,
    timing.shown,
    series.shown,
    series.as_file,
    wanting.shown,
    wanting.as_json,
    wanting.as_csv,
    changing.shown,
    changing.as_json,
    publishing.shown,
    publishing.as_json,
    naming.one,
)
