"""Any value of a record as a person reads it, ids with their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from counterclaim.model.actors import Alias
from counterclaim.model.dates import When
from counterclaim.model.spans import Evidence
from counterclaim.views.naming import NOT_STATED, Names, alias_text, date_text

WORDS = ("evidence", "evidence_of", "quotes", "text")  # shown beside the values, not among them


def plain_lines(record: object, names: Names) -> Iterator[tuple[str, str]]:
    """The members of a record that have a value, ids with their names."""
    assert is_dataclass(record)
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name not in WORDS and value not in (None, (), {}):
            yield field.name, value_text(value, names)


def value_text(value: Any, names: Names) -> str:
    """One value in words."""
    if isinstance(value, When):
        return date_text(value) or NOT_STATED
    if isinstance(value, Evidence):
        return repr(value.quote)
    if isinstance(value, Alias):
        return alias_text(value, names)
    if isinstance(value, tuple):
        return "; ".join(value_text(member, names) for member in value)
    if is_dataclass(value):
        return ", ".join(f"{name} {text}" for name, text in plain_lines(value, names))
    name = names.of(str(value))
    return str(value) if name in (None, str(value)) else f"{name} ({value})"
