"""Where the words of decisions stand today: a text that is extracted anew may hold them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from counterclaim.model.claims import SubjectKind
from counterclaim.model.decisions import Decision, in_force
from counterclaim.model.spans import Evidence, Span

WORDS_GONE = "the words “{}” are not in {} as it is read today, and nothing stands on them any more"


def anchored(decision: Decision, texts: Mapping[str, str | None]) -> Decision:
    """A decision on the words of the documents as they are read today; ``texts`` by document id.

    Words that are no longer where they were are those that a text holds once; words that it does not hold, or
    more than once, are dropped, and with them what a person added on them, and each value of an addition that
    stood on them alone. Words of a document that is not here stay as they are.
    """
    added = decision.added
    if added is not None and not all(_found(words, texts) for words in added.words):
        added = None
    parts = {"targets": decision.targets, "evidence": decision.evidence, "added": added}
    return replace(decision, **{name: _moved(part, texts) for name, part in parts.items()})


def lost_words(decisions: Sequence[Decision], now: Sequence[Decision]) -> Iterator[tuple[Decision, str]]:
    """Decisions in force that stood on words which were dropped since; an addition that is gone is none."""
    held = {decision.id: decision for decision in now}
    for decision in in_force(decisions):
        if decision.added is None or held[decision.id].added is not None:
            left = [words.quote for words in _words_of(held[decision.id])]
            for words in _words_of(decision):
                if words.quote in left:
                    left.remove(words.quote)
                else:
                    yield decision, WORDS_GONE.format(words.quote, words.document)


def _words_of(decision: Decision) -> list[Evidence]:
    """The words that were marked for a decision, and those of what it adds."""
    added = decision.added
    told = (added.claim, added.telling) if added is not None else ()
    return list(dict.fromkeys(all_words((decision.evidence, told))))


def all_words(value: Any) -> Iterator[Evidence]:
    """The words that a record rests on, however deep they stand."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from all_words(member)
    elif isinstance(value, dict):
        yield from all_words(tuple(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from all_words(tuple(getattr(value, field.name) for field in fields(value)))


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
    """A record with all its evidence moved, ``None`` if it is all gone; as it is if none moves."""
    if isinstance(value, Evidence):
        return _found(value, texts)
    if isinstance(value, tuple):
        moved = tuple(_moved(member, texts) for member in value)
        kept = tuple(new for old, new in zip(value, moved, strict=True) if new is not None or old is None)
        return value if kept == value else kept
    if isinstance(value, dict):
        named = {name: _moved(member, texts) for name, member in value.items()}
        return {name: new for name, new in named.items() if new or not value[name]}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    if (words := getattr(value, "evidence", ())) and not _moved(words, texts):
        return None
    changed = {
        field.name: new
        for field in fields(value)
        if (new := _moved(old := getattr(value, field.name), texts)) is not old and new != old
    }
    return replace(value, **changed) if changed else value
