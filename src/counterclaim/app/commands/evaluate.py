"""`counterclaim evaluate` and `fairness`: how good reading is, and whether it is the same for every side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Parameter

from counterclaim.app.commands.annotate import ALL_LAYERS, given_layers
from counterclaim.app.exits import ExitCode
from counterclaim.app.options import READING, ModeOption, PackOption, Paths, QuietOption, given_paths
from counterclaim.app.screen import (
    check_output,
    console_for,
    counted,
    listed,
    print_line,
    printable,
    progress_bar,
    say,
    write_bytes,
)
from counterclaim.model.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from counterclaim.evaluation import Agreement
    from counterclaim.evaluation.differing import Difference
    from counterclaim.evaluation.fairness import Mirrored

DIFFERENCES_SHOWN = 20
MOST_OF_WORDS = 90  # characters on the screen; --format json shows all
KINDS = {
    "incidents": "incident",
    "claims": "claim",
    "pledges": "pledge",
    "restrictions": "restriction",
    "talks": "talks",
    "positions": "position",
}
FormatOption = Annotated[Literal["text", "json"], Parameter(name="--format", help="How to print it.")]

AgainstOption = Annotated[
    Path | None,
    Parameter(name="--against", help="Compare the key with these annotations: those of a second person."),
]
LayersOption = Annotated[
    str, Parameter(name="--layers", help="Which layers, with commas between; those of the key count.")
]
DifferencesOption = Annotated[
    Path | None, Parameter(name="--differences", help="Write all that differs to this CSV file.")
]


def register(app: App) -> None:
    """Add the commands."""
    app.command(evaluate, group=READING)
    app.command(fairness, group=READING)


def evaluate(
    key: Annotated[Path, Parameter(name="KEY", help="Annotations made by hand, as `annotate` prints them.")],
    *paths: Paths,
    against: AgainstOption = None,
    layers: LayersOption = ALL_LAYERS,
    differences: DifferencesOption = None,
    pack: PackOption = None,
    mode: ModeOption = "broad",
    format: FormatOption = "text",
    quiet: QuietOption = False,
) -> int:
    """Measure how far the program reads texts as people do, or how far two people agree.

    Give the texts that were annotated; the key says when each appeared. Attributions are the same if half
    of the words of source and content are and the cues overlap; precision is the share of what was read that
    the key has, recall the share of the key that was read. The interval is that of 1,000 drawings of the
    documents. How to make a key: docs/how-to/measure-on-your-own-reports.md.
    """
    from counterclaim.app.engine import open_engine
    from counterclaim.app.evaluating import as_json, compared, made_by, models, read_for, texts_of
    from counterclaim.evaluation import read_annotations
    from counterclaim.exports import json_bytes
    from counterclaim.sources import open_originals

    check_output(differences)
    wanted = given_layers(layers)
    known = read_annotations(key, wanted)
    texts = texts_of(known, open_originals(given_paths(paths)))
    if against is not None:
        other = read_annotations(against, wanted)
    else:
        reader = open_engine(pack, mode=mode).reader
        with progress_bar("reading", len(texts.originals), quiet=quiet) as progress:
            other = read_for(texts, reader, wanted, progress)
    found = compared(known, other, texts)
    left_out = len(known) - len(texts.originals)
    if left_out:
        say(f"{counted(left_out, 'document')} of the key were not named and do not count", quiet=quiet)
    if format == "json":
        write_bytes(json_bytes({**as_json(found), "models": [models(known), models(other)]}), None)
    else:
        _print_agreement(found, made_by(known, "the key"), made_by(other, str(against or "the program")))
    if differences is not None:
        _write_differences(found, differences)
    listed(texts.problems, quiet=quiet)
    return ExitCode.INCOMPLETE if texts.problems else ExitCode.DONE


def _print_agreement(found: Agreement, key: str, other: str) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("", "precision", "recall", "F1", "95 %", "both", "key", "other"):
        table.add_column(name, justify="left" if not name else "right")
    for name, score, (low, high) in found.rows():
        shares = (f"{share:.3f}" for share in (score.precision, score.recall, score.f1))
        counts = (str(count) for count in (score.both, score.one, score.other))
        table.add_row(*(Text(cell) for cell in (name, *shares, f"{low:.3f}-{high:.3f}", *counts)))
    with console_for(None) as console:
        print_line(console, f"{counted(found.documents, 'document')}: {key} and {other}")
        console.print(table)
        judged = found.stances.total()
        if judged:
            alike = sum(count for (one, two), count in found.stances.items() if one == two)
            kappa = "no kappa, all are one" if found.kappa is None else f"Cohen's kappa {found.kappa:.3f}"
            print_line(console, f"stances of attributions that both have: {alike} of {judged} alike, {kappa}")


def _write_differences(found: Agreement, path: Path) -> None:
    import io
    from dataclasses import asdict

    from counterclaim.exports.cells import CsvTable

    stream = io.BytesIO()
    table = CsvTable(stream, ("document", "layer", "kind", "start", "one", "other"))
    for difference in found.differences:
        table.write(asdict(difference))
    write_bytes(stream.getvalue(), path)


def fairness(
    *paths: Paths,
    exchange: Annotated[
        str,
        Parameter(
            name="--exchange",
            help="Two parties, ONE=OTHER: two names; of two states also adjectives, people and capitals.",
        ),
    ],
    pack: PackOption = ("none",),
    mode: ModeOption = "strict",
    format: FormatOption = "text",
    quiet: QuietOption = False,
) -> int:
    """Read texts as they are and with two parties' names exchanged, and list what is not the mirror image.

    What differs was read by whom it is about, and not by what is said; or a name has no counterpart: a place,
    a person or a body that the program knows to be of one side. Without packs unless some are named, for
    packs know more of some than of others. Texts in UTF-8 only.
    """
    from dataclasses import asdict

    from counterclaim.exports import json_bytes

    found = _mirrored(given_paths(paths), exchange, pack, mode, quiet)
    if format == "json":
        told = {"same": found.same, "records": found.records}
        write_bytes(json_bytes({**told, "differences": [asdict(one) for one in found.differences()]}), None)
        return ExitCode.DONE
    with console_for(None) as console:
        if not found.records:
            print_line(console, "nothing was read, so nothing can differ")
            return ExitCode.DONE
        share = f"{found.same} of {counted(found.records, 'record')} are the same"
        print_line(console, f"{share} when {exchange.replace('=', ' and ')} change places")
        differences = found.differences()
        for difference in differences[:DIFFERENCES_SHOWN]:
            _print_difference(console, difference)
        if len(differences) > DIFFERENCES_SHOWN:
            print_line(console, f"and {len(differences) - DIFFERENCES_SHOWN} more: --format json", indent=2)
    return ExitCode.DONE


def _print_difference(console: Console, difference: Difference) -> None:
    """Which record differs, by its words, and in what: as it is, and with the parties exchanged."""
    words = f" “{_shown(difference.words)}”" if difference.words else ""
    only = f": only {difference.only}" if difference.only else ""
    print_line(console, f"{KINDS[difference.kind]}{words}{only}", indent=2)
    for member in difference.members:
        here, there = (_shown(", ".join(values)) or "nothing" for values in (member.here, member.there))
        print_line(console, f"{member.name}: {here} as it is, {there} exchanged", indent=4)


def _shown(words: str) -> str:
    shown = printable(" ".join(words.split()))
    return shown if len(shown) <= MOST_OF_WORDS else f"{shown[:MOST_OF_WORDS]}…"


def _mirrored(
    paths: Sequence[str], exchange: str, pack: Sequence[str] | None, mode: str, quiet: bool
) -> Mirrored:
    import json
    from typing import Any

    from counterclaim.app.engine import open_engine
    from counterclaim.evaluation.exchange import exchange_of_parties
    from counterclaim.evaluation.fairness import mirrored
    from counterclaim.exports import to_json
    from counterclaim.model.documents import Original
    from counterclaim.model.problems import Problem
    from counterclaim.pipeline.ingest import pass_through
    from counterclaim.sources import open_originals
    from counterclaim.vocab.knowledge import knowledge_of

    one, sign, other = (part.strip() for part in exchange.partition("="))
    if not (one and sign and other):
        raise BadInput(f"--exchange {exchange}: write ONE=OTHER, such as Armenia=Azerbaijan")
    parties = exchange_of_parties(one, other, knowledge_of(pack).states.values())
    items = list(open_originals(paths))
    lost = [item for item in items if isinstance(item, Problem)]
    if lost:
        raise BadInput(lost[0].message)
    originals = [item for item in items if isinstance(item, Original)]
    for original in originals:
        try:
            original.data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise BadInput(f"{original.name}: is no text in UTF-8; save it as that") from error
    engine = open_engine(pack, mode=mode)
    with progress_bar("reading", 2 * len(originals), quiet=quiet) as progress:

        def read(some: Sequence[Original]) -> Mapping[str, Any]:
            ledger, _ = pass_through(some, engine.reader, reconcile=engine.reconcile, progress=progress)
            records: dict[str, Any] = json.loads(to_json(ledger))
            return records

        return mirrored(originals, parties, read)
