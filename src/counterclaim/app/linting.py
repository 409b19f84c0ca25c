"""Texts for the neutrality check, read as any report is: bulletins and Markdown without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from counterclaim.app.engine import Wired
from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem
from counterclaim.views.neutrality import Finding, Known, checked

if TYPE_CHECKING:
    from counterclaim.ledger import SqlLedger
    from counterclaim.pipeline.reading import Reading

FORMAT = "counterclaim-lint/1"
OF_BULLETINS = b'name="counterclaim-bulletin"'
# What Markdown marks up with, titles of items, and footnotes, which cite whose words they are.
_MARKUP = re.compile(
    r"""^\[\^[^\]\n]+\]:.*$ | \[\^[^\]\n]+\]
    | ^-[ ]\*\*[^*\n]+\*\*(?:[ ]\([^)\n]*\))* | ^[ \t]*(?:\#{1,6}|[-*+>]|\d+\.)\s
    | \*\* | \\(?=[\\`*_{}\[\]<>\#|~!&]) | `""",
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A text with what was found in it; ``problem`` says why it could not be checked."""

    name: str
    text: str
    findings: tuple[Finding, ...] = ()
    problem: str | None = None


def texts_named(paths: Sequence[str], published: str | None) -> Iterator[Original | Problem]:
    """The texts that a user names: files of every kind that is read, or standard input."""
    from counterclaim.sources import open_originals

    for item in open_originals(paths, published=published):
        if isinstance(item, Problem):
            yield item
        elif OF_BULLETINS in item.data[:4000]:
            yield replace(item, data=_of_bulletin(item), media_type="text/plain")
        elif item.name.casefold().endswith(".md"):
            yield replace(item, data=_without_markup(item.data))
        else:
            yield item


def check_text(original: Original, engine: Wired, store: SqlLedger | None) -> Checked:
    """Read one text and check it, against what a ledger knows if one is given."""
    reading = engine.reader.read(original)
    text = reading.working.text if reading.working is not None else ""
    if reading.layers is None:
        messages = "; ".join(problem.message for problem in reading.records.problems)
        return Checked(name=original.name, text=text, problem=messages)
    known = _known(reading, engine, store) if store is not None else []
    found = checked(
        reading.layers,
        engine.reader.knowledge,
        restrictions=reading.records.restrictions,
        known=known,
    )
    return Checked(name=original.name, text=text, findings=tuple(found))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""Where a character stands, both counted from 1.

    >>> line_and_column("one\ntwo", 4)
    (2, 1)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def as_lines(checked: Checked) -> Iterator[str]:
    """What was found, one line each."""
    for found in checked.findings:
        line, column = line_and_column(checked.text, found.span.start)
        of = f" [{found.incident}]" if found.incident else ""
        words = " ".join(found.words.split())
        yield (
            f"{checked.name}:{line}:{column}: {found.rule}: “{words}”: {found.why}; "
            f"instead: {found.instead}{of}"
        )


def as_member(checked: Checked) -> list[dict[str, Any]]:
    """What was found, for a program."""
    return [
        {
            "file": checked.name,
            "line": line_and_column(checked.text, found.span.start)[0],
            "column": line_and_column(checked.text, found.span.start)[1],
            "start": found.span.start,
            "end": found.span.end,
            "rule": found.rule.value,
            "words": found.words,
            "why": found.why,
            "instead": found.instead,
            "incident": found.incident,
        }
        for found in checked.findings
    ]


def _without_markup(data: bytes) -> bytes:
    """Markdown with blanks where it is marked up, so that every word stays in its place."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data  # the reader of texts finds out in which encoding it is
    return _MARKUP.sub(lambda found: " " * len(found[0]), text).encode()


def _of_bulletin(item: Original) -> bytes:
    """The sentences of a bulletin, an item a paragraph; its notes cite whose words they are."""
    from counterclaim.views.bulletin import read_printed

    try:
        printed = read_printed(item.name, item.data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadInput(f"{item.name}: no text in UTF-8 ({error.reason})") from error
    items: dict[tuple[str, str], list[str]] = {}
    for sentence in printed.sentences:
        items.setdefault((sentence.section, sentence.record), []).append(sentence.text)
    return "\n\n".join([printed.title, *(" ".join(told) for told in items.values())]).encode()


def _known(reading: Reading, engine: Wired, store: SqlLedger) -> list[Known]:
    """What a ledger holds of the incidents that a text tells."""
    from counterclaim.ledger.queries import Question
    from counterclaim.pipeline.reading import derivation
    from counterclaim.pipeline.recognising import days_told, recognised
    from counterclaim.views.bulletin import Desk
    from counterclaim.views.naming import affirming, denying

    days = days_told(reading.records)
    if days is None:
        return []
    incidents = store.incidents(Question(since=days[0], until=days[1])).incidents
    documents = {account.document for incident in incidents for account in incident.accounts}
    desk = Desk(store.about(incidents), engine.reader.knowledge)
    found = recognised(
        reading.records,
        store.records_of(sorted(documents)),
        incidents,
        derivation=derivation(),
        decisions=store.decisions(),
    )
    return [
        Known(
            spans=spans,
            incident=incident,
            affirmed_by=desk.actors(account.party for account in affirming(incident) if account.party),
            denied_by=desk.actors(account.party for account in denying(incident) if account.party),
        )
        for spans, incident in found
    ]
