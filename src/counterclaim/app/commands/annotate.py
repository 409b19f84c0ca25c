"""`counterclaim annotate`: what each reading layer found, one document a line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
from counterclaim.app.screen import check_output, listed, progress_bar, say, write_bytes
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from counterclaim.app.annotators import Annotator
    from counterclaim.sources import Originals

LAYERS = ("attributions", "times", "places", "events")
ALL_LAYERS = ",".join(LAYERS)
LayersOption = Annotated[str, Parameter(name="--layers", help="Which layers, with commas between.")]
ReviewOption = Annotated[
    Path | None,
    Parameter(name="--review", help="Write who says what to this CSV file, to be judged by hand."),
]
ReviewedOption = Annotated[
    Path | None,
    Parameter(name="--reviewed", help="Read nothing: print what people made of such a file, with offsets."),
]
EndpointOption = Annotated[
    str | None,
    Parameter(
        name="--endpoint",
        env_var="COUNTERCLAIM_ENDPOINT",
        help="Ask a language model instead, at this OpenAI-compatible address; needs --model. The texts "
        "are sent there. Its key: the variable COUNTERCLAIM_ENDPOINT_KEY.",
    ),
]
ModelOption = Annotated[
    str | None, Parameter(name="--model", help="The language model to be asked; needs --endpoint.")
]


def register(app: App) -> None:
    """Add the command."""
    app.command(annotate, group=READING)


def annotate(
    *paths: Paths,
    published: PublishedOption = None,
    source: SourceOption = None,
    columns: ColumnsOption = None,
    layers: LayersOption = ALL_LAYERS,
    pack: PackOption = None,
    mode: ModeOption = "broad",
    review: ReviewOption = None,
    reviewed: ReviewedOption = None,
    endpoint: EndpointOption = None,
    model: ModelOption = None,
    output: OutputOption = None,
    quiet: QuietOption = False,
) -> int:
    """Show what each layer found before anything is reconciled, as JSON lines with offsets.

    With --review and --reviewed people annotate by hand: docs/how-to/measure-on-your-own-reports.md.
    """
    from counterclaim.pipeline.ingest import Summary
    from counterclaim.sources import open_originals

    wanted = given_layers(layers)
    for written in (output, review):
        check_output(written)
    published = given_published(published, quiet=quiet)
    originals = open_originals(given_paths(paths), published=published, source=source, columns=columns)
    if reviewed is not None:
        write_bytes(_judged(reviewed, originals), output)
        return ExitCode.DONE
    summary = Summary()
    annotator = _annotator(endpoint, model, pack, mode)
    on_screen = output is None and review is None
    with progress_bar("annotating", originals.size, quiet=quiet or on_screen) as progress:
        _write(annotator.annotated(originals, wanted, summary, progress), review, output)
    for line in annotator.told():
        say(line, quiet=quiet)
    listed(summary.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if summary.lost else ExitCode.DONE


def _write(each: Iterable[tuple[Mapping[str, Any], str]], review: Path | None, output: Path | None) -> None:
    """Documents with their texts, as a sheet to be judged or as lines; on the screen each as it comes."""
    from counterclaim.evaluation import sheet_of
    from counterclaim.evaluation.records import annotated_of
    from counterclaim.exports import to_line

    if review is not None:
        write_bytes(sheet_of((annotated_of(record), text) for record, text in each), review)
    elif output is not None:
        write_bytes(b"".join(to_line(record) for record, _ in each), output)
    else:
        for record, _ in each:
            write_bytes(to_line(record), None)


def _annotator(endpoint: str | None, model: str | None, pack: Sequence[str] | None, mode: str) -> Annotator:
    """The built-in reader, or the language model that a user named.

    Nothing is sent anywhere unless both its address and its name are given.
    """
    if model is None:
        from counterclaim.app.annotators import BuiltIn
        from counterclaim.app.engine import open_engine

        return BuiltIn(open_engine(pack, mode=mode).reader)
    if endpoint is None:
        raise BadInput(f"--model {model}: where is it? Name its address with --endpoint")
    from counterclaim.app.proposals import ModelAsked
    from counterclaim.proposing import Endpoint

    return ModelAsked(Endpoint(endpoint, model, os.environ.get("COUNTERCLAIM_ENDPOINT_KEY")))


def _judged(reviewed: Path, originals: Originals) -> bytes:
    """The lines of a file that people judged, of the documents that they named with it."""
    from counterclaim.app.evaluating import annotable
    from counterclaim.evaluation import read_sheet
    from counterclaim.exports import to_line

    try:
        data = reviewed.read_bytes()
    except OSError as error:
        raise BadInput(f"{reviewed}: cannot be read ({error.strerror}); check the name") from error
    return b"".join(map(to_line, read_sheet(data, annotable(originals), name=str(reviewed))))


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
