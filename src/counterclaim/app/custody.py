"""The custody of a document, for a person: how its bytes came, what read them, what people did to them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from counterclaim.app.screen import print_line

if TYPE_CHECKING:
    from rich.console import Console

    from counterclaim.ledger.custody import Custody
    from counterclaim.model.documents import Original


def print_custody(console: Console, custody: Custody) -> None:
    """Print what was done to a document, the first thing first."""
    console.print()
    print_line(console, "Custody", style="bold")
    size = "bytes taken out" if custody.is_redacted else f"{custody.size} bytes"
    if custody.is_lacking and not custody.is_redacted:
        size = "imported without its bytes"
    print_line(console, f"original: SHA-256 {custody.sha256}, {size}, kept since {custody.kept}", indent=2)
    print_line(console, f"brought {custody.at}: {_origin(custody.brought)}", indent=2)
    for reading in custody.readings:
        entry = f", log entry {reading.entry}" if reading.entry is not None else ""
        text = f", text SHA-256 {reading.text_sha256}" if reading.text_sha256 else ", no text"
        with_what = f"counterclaim {reading.version}, {reading.extractor or 'no extractor'}"
        print_line(console, f"read {reading.at} by {with_what}{text}{entry}", indent=2)
    for other in custody.same_bytes:
        print_line(console, f"the same bytes came as {other} too", indent=2)
    for decision in custody.decisions:
        done = f"{decision.kind} by {decision.author}, {decision.at[:19]}Z: {decision.explanation}"
        print_line(console, f"{done} ({decision.id})", indent=2)


def _origin(brought: Original) -> str:
    """Where a document came from, as its bringer knew."""
    said = {"name": brought.name, "source": brought.source, "address": brought.url}
    parts = [f"{name} {value}" for name, value in said.items() if value]
    if brought.retrieval is not None:
        found = ((field.name, getattr(brought.retrieval, field.name)) for field in fields(brought.retrieval))
        parts += [f"{name.replace('_', ' ')} {value}" for name, value in found if value not in (None, ())]
    return ", ".join([*parts, f"as {brought.media_type}"])
