"""The contract that ledgers and annotations keep to."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema

from benchmarks.material import shared_folder


@cache
def _validator(name: str) -> Any:
    shared = shared_folder()
    folder = shared / "contract" if shared else files("counterclaim.exports") / "schema"
    schema = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


def complaints(content: object, name: str) -> list[str]:
    """What a schema says against some content."""
    return [f"{error.json_path}: {error.message[:200]}" for error in _validator(name).iter_errors(content)]


def misquotes(content: object, text: str) -> list[object]:
    """Evidence of a one-document ledger, wherever it stands, whose words are not at their offsets."""
    if isinstance(content, list):
        return [wrong for item in content for wrong in misquotes(item, text)]
    if not isinstance(content, dict):
        return []
    if (
        content.keys() >= {"start", "end", "quote"}
        and text[content["start"] : content["end"]] != content["quote"]
    ):
        return [content]
    return [wrong for item in content.values() for wrong in misquotes(item, text)]


def read_text(path: Path) -> str:
    """A text as offsets count it: line ends as they are."""
    return path.read_bytes().decode("utf-8")
