"""The page of the last run: each figure with its floor, people's where known, and what still fails."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.floors import Floors, load_floors

LAST_RUN = Path(__file__).parents[1] / "benchmarks" / "last_run.json"
INTRODUCTION = """\
# Figures of the last run

Measured on {day} with counterclaim {version} ({machine}) by

    python -m benchmarks --json benchmarks/last_run.json && make docs

What each part measures, on which texts and what its figures do not say stands in
[measurements](../explanation/measurements.md). Floors may only rise. Rates and seconds are of that machine,
which did other work beside it. On reports of your own: [how to](../how-to/measure-on-your-own-reports.md).
"""
PARTS = {
    "gold": "One news report with its whole answer key",
    "reports": "52 short reports of several conflicts, with key",
    "reports-none": "The same reports, read without conflict packs",
    "attribution": "Who says what: public news texts annotated by others (PolNeAR)",
    "times": "Time expressions: 16 articles on wars (WikiWars), and items of our own",
    "places": "Names of places: two public corpora (GeoVirus, GeoWebNews)",
    "events": "Incidents: public news wire with keys of its terrorist acts (MUC-4, part dev)",
    "codes": "Public single sentences with their PLOVER class",
    "phenomena": "Who says what: texts of our own, by kind of attribution",
    "casualties": "People hurt: sentences of our own",
    "toponyms": "Names of places: documents of our own",
    "neutrality": "274 texts of our own, half of them harmless, with what a careful editor would change",
    "lookalikes": "One year of incidents that look alike, made up",
    "swap": "The same reports with two parties' names exchanged",
    "speed": "Words a second, and the ratio to the bare parse",
    "start": "One report from nothing",
    "scaling": "Reconciliation of many accounts",
    "adding": "One document more",
}
PEOPLE = {  # two annotators with each other, on 20 documents that five or six annotated
    "attribution.relation.partial": "0.737 between two people, the whole relation",
}


def figures_page() -> str:
    """The page, from the run that is kept beside the benchmarks."""
    run = json.loads(LAST_RUN.read_text(encoding="utf-8"))
    figures = [Figure(**figure) for figure in run["figures"]]
    floors = load_floors()
    parts = [INTRODUCTION.format(**run)]
    for part, title in PARTS.items():
        some = [figure for figure in figures if figure.name.split(".")[0] == part]
        if some:
            parts.append("\n".join(_section(title, part, some, floors)))
    parts.append("\n".join(_failing(figures)))
    return "\n".join(parts)


def _section(title: str, part: str, figures: list[Figure], floors: Floors) -> Iterator[str]:
    yield f"## {title}\n"
    yield f"`python -m benchmarks --only {part}`\n"
    people = [told for name, told in PEOPLE.items() if name.split(".")[0] == part]
    if people:
        yield f"How far people agree: {'; '.join(people)}.\n"
    yield "| figure | value | floor | |"
    yield "| --- | ---: | --- | --- |"
    for figure in figures:
        name = figure.name.removeprefix(f"{part}.")
        cells = (f"`{name}`", f"{figure} {figure.unit}".strip(), floors.bound(figure.name), figure.note)
        yield "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"
    yield ""


def _failing(figures: list[Figure]) -> Iterator[str]:
    """Of each kind the shortest text of our own that is not wholly read as marked; worst kinds first."""
    failing = sorted((figure for figure in figures if figure.missed), key=lambda figure: figure.value)
    yield "## Where it fails\n"
    yield "Of each kind the shortest of our own texts in which an attribution is missed; worst kinds first.\n"
    for figure in failing:
        kind = figure.name.rpartition(".")[2].replace("-", " ")
        yield f"- **{kind}**, {figure} found: *{_plain(figure.missed)}*"
    yield ""


def _plain(text: str) -> str:
    """Words in one line, without what Markdown would read."""
    line = " ".join(text.split())
    return "".join(f"\\{sign}" if sign in "*_`[]<>\\" else sign for sign in line)
