"""Where the words of decisions stand today: a text that is extracted anew may hold them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision
from counterclaim.model.spans import Evidence, Span


def anchored(decision: Decision, texts: Mapping[str, str | None]) -> Decision:
    """A decision on the words of the documents as they are read today; ``texts`` by document id.

    Words that are no longer where they were are those that a text holds once; words that it does not hold, or
    more than once, are dropped, and with them what a person added on them. Words of a document that is not
    here stay as they are.
    """
    added = decision.added
    if added is not None and not all(_found(words, texts) for words in added.words):
        added = None
    return _moved(replace(decision, added=added), texts)  # type: ignore[no-any-return]


def carried(decision: Decision, text_in_force: Callable[[str], str]) -> Decision:
    """A decision on words of a text that another one took the place of, as one on the words of that."""
    targets = tuple(
        target if target.kind is SubjectKind.DOCUMENT else _renamed(target, text_in_force)
        for target in decision.targets
    )
    evidence, added = (_renamed(value, text_in_force) for value in (decision.evidence, decision.added))
    return replace(decision, targets=targets, evidence=evidence, added=added)


def _renamed(value: Any, text_in_force: Callable[[str], str]) -> Any:
    """A record in which every document is the one that stands at its address today."""
    if isinstance(value, tuple):
        return tuple(_renamed(member, text_in_force) for member in value)
    if isinstance(value, dict):
        return {name: _renamed(member, text_in_force) for name, member in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for field in fields(value):
        old = getattr(value, field.name)
        is_document = field.name == "document" and isinstance(old, str)
        new = text_in_force(old) if is_document else _renamed(old, text_in_force)
        if new != old:
            changed[field.name] = new
    return replace(value, **changed) if changed else value


def _found(words: Evidence, texts: Mapping[str, str | None]) -> Evidence | None:
    """Some words where they stand now."""
    if words.document not in texts:
        return words
    text = texts[words.document] or ""
    if text.startswith(words.quote, words.start):
        return words
    at = text.find(words.quote)
    if at < 0 or text.find(words.quote, at + 1) >= 0:
        return None
    return Evidence.at(words.document, text, Span(at, at + len(words.quote)))


def _moved(value: Any, texts: Mapping[str, str | None]) -> Any:
    """A record with all its evidence moved; one in which nothing moves is left as it is."""
    if isinstance(value, Evidence):
        return _found(value, texts)
    if isinstance(value, tuple):
        moved = tuple(_moved(member, texts) for member in value)
        kept = tuple(new for old, new in zip(value, moved, strict=True) if new is not None or old is None)
        return value if kept == value else kept
    if isinstance(value, dict):
        return {name: _moved(member, texts) for name, member in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: new
        for field in fields(value)
        if (new := _moved(old := getattr(value, field.name), texts)) is not old and new != old
    }
    return replace(value, **changed) if changed else value
