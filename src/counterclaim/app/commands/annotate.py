"""`counterclaim annotate`: what each reading layer found, one document a line."""

from __future__ import annotations

from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import (
    READING,
    ColumnsOption,
    ModeOption,
    OutputOption,
    PackOption,
    Paths,
    PublishedOption,
    QuietOption,
    SourceOption,
    given_paths,
    given_published,
)
from counterclaim.app.screen import check_output, listed, progress_bar, write_bytes
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem

LAYERS = ("attributions", "times", "places", "events")


def register(app: App) -> None:
    """Add the command."""
    app.command(annotate, group=READING)


def annotate(
    *paths: Paths,
    published: PublishedOption = None,
    source: SourceOption = None,
    columns: ColumnsOption = None,
    layers: Annotated[str, Parameter(name="--layers", help="Which layers, with commas between.")] = ",".join(
        LAYERS
    ),
    pack: PackOption = None,
    mode: ModeOption = "broad",
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Show what each layer found before anything is reconciled, as JSON lines with offsets."""
    from counterclaim.app.engine import open_engine
    from counterclaim.exports import to_line
    from counterclaim.pipeline.ingest import Summary
    from counterclaim.pipeline.portions import attempted
    from counterclaim.sources import open_originals

    wanted = given_layers(layers)
    check_output(output)
    published = given_published(published, quiet=quiet)
    originals = open_originals(given_paths(paths), published=published, source=source, columns=columns)
    reader = open_engine(pack, mode=mode).reader
    lines: list[bytes] = []
    summary = Summary()
    with progress_bar("annotating", originals.size, quiet=quiet or output is None) as progress:
        for item in originals:
            reading = item if isinstance(item, Problem) else attempted(reader.read, item)
            if isinstance(reading, Problem):
                summary.note(reading)
            else:
                summary.count(reading.records)
                lines.append(to_line(reading.annotations(wanted)))
                if output is None:
                    write_bytes(b"".join(lines), None)
                    lines.clear()
            progress()
    if output is not None:
        write_bytes(b"".join(lines), output)
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def given_layers(layers: str) -> tuple[str, ...]:
    """The layers a user named.

    Raises:
        BadInput: one of them does not exist.
    """
    wanted = tuple(name.strip() for name in layers.split(",") if name.strip())
    for name in wanted:
        if name not in LAYERS:
            raise BadInput(f"no layer {name!r}; the layers are {', '.join(LAYERS)}")
    if not wanted:
        raise BadInput(f"no layer named; the layers are {', '.join(LAYERS)}")
    return wanted
