"""What changed, ``counterclaim-changes/1``: what `changes --format json` prints."""

from __future__ import annotations

from typing import Any

from counterclaim.exports.interchange import json_bytes, member
from counterclaim.ledger.moments import Moment
from counterclaim.model.comparisons import Comparison, RecordChange
from counterclaim.views.changes import KINDS

FORMAT = "counterclaim-changes/1"


def changes_json(comparison: Comparison, since: Moment, until: Moment) -> bytes:
    """A comparison of two moments; equal ones give equal bytes."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "since": {"entry": since.entry, "at": since.at, "generated_by": member(comparison.rules_before)},
        "until": {"entry": until.entry, "at": until.at, "generated_by": member(comparison.rules_after)},
    }
    for kind in KINDS:
        content[kind] = [_change(change) for change in getattr(comparison, kind)]
    return json_bytes(content)


def _change(change: RecordChange) -> dict[str, Any]:
    return {"change": change.kind, "id": change.id, **member(change)}
