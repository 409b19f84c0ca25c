"""Whether a printed bulletin says what the ledger holds: citations, quotations, and every sentence anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from counterclaim.model.documents import Document
from counterclaim.views.bulletin.html import to_html
from counterclaim.views.bulletin.parsing import Printed, PrintedNote, PrintedSentence, read_printed
from counterclaim.views.bulletin.records import Bulletin
from counterclaim.views.report.legible import legible

MOST_OTHER = 5  # texts told of that are no sentences
SHOWN = 160  # characters of a text where it differs


def differences(printed: Printed, made: Bulletin) -> list[str]:
    """All that a printed bulletin has otherwise than the one that its ledger gives."""
    again = read_printed("the bulletin made again", to_html(made))
    documents = {document.id: document for document in made.ledger.documents}
    found = [*_citations(printed, documents), *_sentences(printed, again), *_marks(printed, again)]
    if not found:
        found = list(_other_words(printed, again))
    return found


def _citations(printed: Printed, documents: Mapping[str, Document]) -> Iterator[str]:
    numbers = [note.number for note in printed.notes]
    for sentence in printed.sentences:
        if not sentence.notes:
            yield f"{sentence.record}: cites no words: “{_short(sentence.text)}”"
        for number in sentence.notes:
            if number not in numbers:
                yield f"{sentence.record}: note {number} is not there: “{_short(sentence.text)}”"
    for note in printed.notes:
        yield from _note(note, documents)


def _note(note: PrintedNote, documents: Mapping[str, Document]) -> Iterator[str]:
    where = f"note {note.number}, {note.document}#{note.start}-{note.end}"
    document = documents.get(note.document)
    if document is None:
        yield f"{where}: this document is not in the ledger"
    elif document.text is None:
        yield f"{where}: the text of this document is not in the ledger any more"
    elif not (note.start.isdecimal() and note.end.isdecimal()):
        yield f"{where}: is no place in a text"
    else:
        there = legible(document.text[int(note.start) : int(note.end)])
        if there != note.quote:
            yield f"{where}: quotes “{_short(note.quote)}”; the document has “{_short(there)}”"


def _sentences(printed: Printed, again: Printed) -> Iterator[str]:
    """Record by record, so that one changed sentence does not make all those behind it look changed."""
    mine, theirs = _by_record(printed), _by_record(again)
    for key in dict.fromkeys([*theirs, *mine]):
        section, record = key
        for one, other in zip_longest(mine.get(key, ()), theirs.get(key, ())):
            where = f"{section}, {record}"
            if one is None:
                yield f"{where}: left out: “{_short(other.text)}”"
            elif other is None:
                yield f"{where}: the ledger does not say so: “{_short(one.text)}”"
            elif one.text != other.text:
                yield f"{where}: printed “{_short(one.text)}”; the ledger gives “{_short(other.text)}”"
            elif _cited(one, printed) != _cited(other, again):
                yield f"{where}: cites other words than the ledger: “{_short(one.text)}”"


def _by_record(printed: Printed) -> dict[tuple[str, str], list[PrintedSentence]]:
    found: dict[tuple[str, str], list[PrintedSentence]] = {}
    for sentence in printed.sentences:
        found.setdefault((sentence.section, sentence.record), []).append(sentence)
    return found


def _cited(sentence: PrintedSentence, printed: Printed) -> list[tuple[str, str, str]]:
    places = {note.number: (note.document, note.start, note.end) for note in printed.notes}
    return sorted(places[number] for number in sentence.notes if number in places)


def _marks(printed: Printed, again: Printed) -> Iterator[str]:
    """Statuses and tags, record by record."""
    mine, theirs = set(printed.marks), set(again.marks)
    for section, record, text in sorted(mine - theirs):
        yield f"{section}, {record}: printed “{_short(text)}”; the ledger does not give it"
    for section, record, text in sorted(theirs - mine):
        yield f"{section}, {record}: left out “{_short(text)}”"


def _other_words(printed: Printed, again: Printed) -> Iterator[str]:
    """Counts and headings, and whatever else is printed."""
    differing = [pair for pair in zip_longest(printed.words, again.words) if pair[0] != pair[1]]
    for one, other in differing[:MOST_OTHER]:
        yield f"printed “{_short(one or 'nothing')}”; the ledger gives “{_short(other or 'nothing')}”"


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
