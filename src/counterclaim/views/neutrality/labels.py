"""Loaded words in a text's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.layers import Layers
from counterclaim.model.spans import Span
from counterclaim.views.neutrality.quotations import lies_in, quoted
from counterclaim.views.neutrality.records import Finding, Rule
from counterclaim.views.neutrality.saying import is_called_so, named_so
from counterclaim.vocab.knowledge import Knowledge
from counterclaim.vocab.loaded_labels import Label, find_labels

_NAME_BEHIND = re.compile(r"['’]?s?['’]? +[A-Z]")  # "Martyrs' Square", "Heroes Avenue"


def loaded_labels(layers: Layers, knowledge: Knowledge, quotations: Sequence[Span]) -> Iterator[Finding]:
    """Every loaded word that is no part of a name, not quoted, and not what somebody is said to call it."""
    text, marks = layers.text, quoted(layers)
    called = list(named_so(layers))
    named = [Span(start, end) for start, end, _ in knowledge.find_names(text)]
    for start, end, label in find_labels(text):
        span = Span(start, end)
        if lies_in(span, (*quotations, *called)) or is_called_so(span, layers):
            continue
        if any(name.overlaps(span) and name != span for name in named) or is_part_of_name(span, layers):
            continue
        sentence = layers.layout.sentence_at(start)
        if sentence is not None and not label.judges_in(sentence.span.of(text)):
            continue
        yield _finding(span, label, text, in_marks=lies_in(span, marks))


def _finding(span: Span, label: Label, text: str, *, in_marks: bool) -> Finding:
    marks = "; it stands in quotation marks, and nobody is said to speak" if in_marks else ""
    return Finding(
        rule=Rule.LOADED_LABEL,
        span=span,
        words=span.of(text),
        why=f"{label.why}; used by {label.users}{marks}",
        instead=label.instead,
    )


def is_part_of_name(span: Span, layers: Layers) -> bool:
    """Whether it is part of a longer name, "Heroes' Square", and not just the first word of a sentence."""
    text = layers.text
    sentence = layers.layout.sentence_at(span.start)
    if sentence is None or not text[span.start].isupper():
        return False
    if _NAME_BEHIND.match(text, span.end):
        return True
    before = text[sentence.span.start : span.start].split()
    return len(before) > 1 and before[-1][:1].isupper() and before[-1].lower() not in ("the", "a", "an")
