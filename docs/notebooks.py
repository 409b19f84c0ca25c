"""Notebooks run cell by cell, as a person would; what each cell prints and yields last is told."""

from __future__ import annotations

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

Outputs = list[dict[str, Any]]


def write_outputs(path: Path) -> None:
    """Run a notebook and write what its cells show into it."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for cell, (shown, _) in zip(cells, run_notebook(path), strict=True):
        cell["outputs"] = [_output(one, cell["execution_count"]) for one in shown]
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _output(shown: dict[str, Any], number: int) -> dict[str, Any]:
    lines = shown["text"].splitlines(keepends=True)
    if shown["name"] == "stdout":
        return {"name": "stdout", "output_type": "stream", "text": lines}
    data = {"text/plain": lines}
    return {"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def run_notebook(path: Path) -> list[tuple[Outputs, Outputs]]:
    """What the code cells of a notebook show, and what they showed when it was written."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    cells = [
        cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"
    ]
    return [(_run("".join(cell["source"]), namespace), _shown(cell["outputs"])) for cell in cells]


def _run(source: str, namespace: dict[str, Any]) -> Outputs:
    tree = ast.parse(source)
    last = tree.body[-1]
    shows = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    if shows is not None:
        tree.body.pop()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "<cell>", "exec"), namespace)  # noqa: S102 - our own notebooks
        value = eval(compile(shows, "<cell>", "eval"), namespace) if shows is not None else None  # noqa: S307
    shown: Outputs = []
    if printed.getvalue():
        shown.append({"name": "stdout", "text": printed.getvalue()})
    if value is not None:
        shown.append({"name": "result", "text": repr(value)})
    return shown


def _shown(outputs: Outputs) -> Outputs:
    return [
        {"name": one["name"], "text": "".join(one["text"])}
        if one["output_type"] == "stream"
        else {"name": "result", "text": "".join(one["data"]["text/plain"])}
        for one in outputs
    ]
