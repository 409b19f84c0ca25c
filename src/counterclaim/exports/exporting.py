"""One export: written to its place, with its manifest."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from counterclaim.exports.destinations import ZIP, Opened, Sink, Stream, archive, folder, one_file, one_stream
from counterclaim.exports.formats import Exporter
from counterclaim.exports.manifest import manifest_of
from counterclaim.exports.reading import Reading
from counterclaim.model.cycles import without_search_for_cycles
from counterclaim.model.errors import BadInput

MANIFEST = ".manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What an export wrote: rows by table, what was left out and why, and the manifest that says all this."""

    rows: Mapping[str, int]
    left: Mapping[tuple[str, str], int]
    manifest: bytes


def write_export(exporter: Exporter, reading: Reading, output: Path | Stream) -> Made:
    """Write a reading in one format; the manifest is for whoever calls to keep beside it.

    A format of several tables goes into a folder or, where the name ends so, a zip.

    Raises:
        BadInput: it is of several tables, and the output is one stream or a file.
        OSError: the output cannot be written.
        PluginFailed: the exporter of another package fails; nothing is written.
    """
    with _opened(exporter, output) as opened, without_search_for_cycles():
        sink = Sink(opened, exporter.suffix if exporter.tables else "")
        exporter.write(reading, sink)
    name = output.name if isinstance(output, Path) else None
    return Made(rows=sink.rows, left=sink.left, manifest=manifest_of(exporter, reading, sink, name))


def manifest_beside(output: Path) -> Path:
    """Where the manifest of an output stands."""
    return output.with_name(output.name + MANIFEST)


def _opened(exporter: Exporter, output: Path | Stream) -> AbstractContextManager[Opened]:
    if not exporter.tables:
        return one_file(output) if isinstance(output, Path) else one_stream(output)
    if not isinstance(output, Path):
        files = ", ".join(exporter.tables)
        raise BadInput(f"{exporter.name} is several files ({files}): name a folder or a .zip with --output")
    return archive(output) if output.suffix == ZIP else folder(output)
