"""A bulletin as Markdown: the same sentences, their words as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.views.bulletin.notes import Note, Notes
from counterclaim.views.bulletin.records import Bulletin, Item, Section
from counterclaim.views.report.legible import legible

_LEAD = (
    "What parties, monitors and texts say; nothing here is a finding. "
    "Words in quotation marks are those of the documents cited."
)
_CAUTION = (
    "Machine output is a proposal: check a sentence against its words before relying on it. Not found in "
    "this ledger does not mean not said. “Corroborated” counts independent voices, nothing more."
)
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def to_markdown(bulletin: Bulletin) -> str:
    """A bulletin as Markdown with footnotes; equal bulletins give equal texts."""
    notes = Notes(bulletin)
    lines = [
        f"# {_plain(bulletin.title)}",
        "",
        _LEAD,
        "",
    ]
    lines += [f"- {name}: {_plain(value)}" for name, value in bulletin.facts]
    if bulletin.advice:
        lines += ["", _with_commands(bulletin.advice)]
    for section in bulletin.sections:
        lines += ["", *_section(section, notes)]
    scope = bulletin.scope
    lines += [
        "",
        _CAUTION,
        "",
        f"State of the ledger: entry {scope.entry} of its log, {scope.head[:16] or 'not kept'}.",
        "",
    ]
    lines += [_footnote(note) for note in notes.all]
    return legible("\n".join(lines).rstrip() + "\n")


def _section(section: Section, notes: Notes) -> Iterator[str]:
    yield f"## {section.title}"
    yield ""
    for number, group in enumerate(section.groups):
        if group.title:
            yield from ([""] if number else [])
            yield f"### {_plain(group.title)}"
            yield ""
        for item in group.items:
            yield f"- {_item(item, notes)}"
    if not section.groups:
        yield section.nothing
    if section.left_out:
        yield ""
        yield f"{section.left_out} more left out of this page; `--full` has all."


def _item(item: Item, notes: Notes) -> str:
    signs = [f"**{_plain(item.sign.mark)} {item.sign.word}**"] if item.sign else []
    tags = [f"({tag})" for tag in item.tags]
    told = [
        _plain(sentence.text) + "".join(f"[^{number}]" for number in notes.numbers(sentence.evidence))
        for sentence in item.sentences
    ]
    return " ".join([*signs, *tags, *told])


def _footnote(note: Note) -> str:
    of = ", ".join(part for part in (note.source, note.published, note.title) if part)
    return f"[^{note.number}]: {_plain(of)}: “{_plain(note.quote)}” (`{note.id}`)"


def _with_commands(advice: str) -> str:
    """An advice of ours, in which what stands between backticks is typed as it is."""
    parts = enumerate(advice.split("`"))
    return "".join(f"`{part}`" if number % 2 else _SIGNS.sub(r"\\\1", part) for number, part in parts)


def _plain(text: str) -> str:
    """A text in one line in which no sign means anything to Markdown."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
