"""The manifest of an export, ``counterclaim-manifest/1``: what was asked for, written, and left out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from counterclaim import __version__
from counterclaim.exports.destinations import Sink
from counterclaim.exports.formats import Exporter
from counterclaim.exports.interchange import json_bytes, member
from counterclaim.exports.reading import Reading

FORMAT = "counterclaim-manifest/1"


def manifest_of(exporter: Exporter, reading: Reading, sink: Sink, name: str | None) -> bytes:
    """The manifest of what was written; ``name`` is that of the file or folder, ``None`` of a stream.

    Equal ledgers, filters and options give equal bytes.
    """
    content: dict[str, Any] = {
        "format": FORMAT,
        "tool": {"name": "counterclaim", "version": __version__},
        "export": {"format": exporter.name, "title": exporter.title, "name": name},
        "ledger": {"digest": reading.source.digest(), "generated_by": member(reading.derivation)},
        "rules": reading.derivation.rules,
        "filter": _asked(reading),
        "options": {"victim_names": reading.victim_names},
        "tables": [{"name": table, "rows": rows} for table, rows in sorted(sink.rows.items())],
        "files": [
            {**asdict(file), "name": file.name or name} for file in sorted(sink.files, key=lambda f: f.name)
        ],
        "cannot_hold": list(exporter.cannot_hold),
        "left_out": [
            {"what": what, "why": why, "records": records}
            for (what, why), records in sorted(sink.left.items())
        ],
        "withheld": {"persons": len(reading.withheld)},
    }
    return json_bytes(content)


def _asked(reading: Reading) -> dict[str, str]:
    """The parts of a filter that ask something; a search for words as it was typed."""
    question = reading.question
    parts = {name: getattr(question, name) for name in question.__dataclass_fields__ if name != "ids"}
    return {name: str(value) for name, value in parts.items() if value is not None} | (
        {"search": reading.search} if reading.search is not None else {}
    )
