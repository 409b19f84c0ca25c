"""Texts with who says what marked between brackets, as README.md beside this tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "items"
OPENING = re.compile(r"\[([sct])(\d*)(?:([:=>])([\w:-]+))? ")
PARAGRAPH = " ¶ "
Spans = list[tuple[int, int]]


@dataclass(slots=True)
class Marked:
    """One attribution as marked; spans by role letter."""

    spans: dict[str, Spans] = field(default_factory=lambda: {"s": [], "c": [], "t": []})
    stance: str | None = None
    target: int | None = None
    claimer: str | None = None  # an actor's id, or the number of the attribution that has the same

    def relation(self) -> dict[str, Spans]:
        """The roles as an annotation names them."""
        own = [*self.spans["s"], *self.spans["c"]]
        content = [piece for span in self.spans["t"] for piece in _without(span, own)]
        return {"source": self.spans["s"], "cue": self.spans["c"], "content": content}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A text and the attributions in it, by number."""

    phenomenon: str
    text: str
    attributions: dict[int, Marked]


def marked_items(folder: Path = FOLDER) -> list[Item]:
    """All items, in the order of files and lines."""
    return [item for file in sorted(folder.glob("*.txt")) for item in _items(file)]


def _items(file: Path) -> Iterator[Item]:
    phenomenon = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            phenomenon = line.removeprefix("== ")
        elif line and not line.startswith("#"):
            yield read_marks(line, phenomenon)


def read_marks(line: str, phenomenon: str = "") -> Item:
    """An item from its line.

    >>> item = read_marks("[s Chad] [c:deny denied] [t it].")
    >>> item.text, item.attributions[1].stance
    ('Chad denied it.', 'deny')
    >>> item.attributions[1].relation()
    {'source': [(0, 4)], 'cue': [(5, 11)], 'content': [(12, 14)]}
    """
    line = line.replace(PARAGRAPH, "\n\n")
    text = ""
    attributions: dict[int, Marked] = {}
    opened: list[tuple[str, list[Marked], int]] = []
    at = 0
    while at < len(line):
        if mark := OPENING.match(line, at):
            role, digits, sign, value = mark.groups()
            marked = [attributions.setdefault(int(digit), Marked()) for digit in digits or "1"]
            opened.append((role, marked, len(text)))
            for one in marked:
                _note(one, sign, value)
            at = mark.end()
            continue
        if line[at] == "]":
            role, marked, start = opened.pop()
            for one in marked:
                one.spans[role].append((start, len(text)))
        else:
            text += line[at]
        at += 1
    return Item(phenomenon=phenomenon, text=text, attributions=attributions)


def _note(marked: Marked, sign: str | None, value: str) -> None:
    if sign == ":":
        marked.stance = value
    elif sign == ">":
        marked.target = int(value)
    elif sign == "=":
        marked.claimer = value


def _without(span: tuple[int, int], cut: Sequence[tuple[int, int]]) -> Spans:
    """What is left of a span."""
    start, end = span
    left = []
    for cut_start, cut_end in sorted(cut):
        if start <= cut_start and cut_end <= end:
            left.append((start, cut_start))
            start = cut_end
    return [(a, b) for a, b in (*left, (start, end)) if a < b]
