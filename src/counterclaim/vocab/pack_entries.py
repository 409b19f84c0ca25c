"""One table of a pack, read strictly: each complaint names the pack and the entry, no key goes unread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from counterclaim.model.errors import BadPack

Made = TypeVar("Made")


class Entry:
    """A TOML table whose members are asked for by name and kind; what nobody asked for is a mistake."""

    def __init__(self, pack: str, values: Mapping[str, Any], *, label: str = "") -> None:
        self._pack = pack
        self._values = values
        self._asked: set[str] = set()
        named = values.get("id") or values.get("name") or values.get("form") or values.get("role")
        self._label = named if isinstance(named, str) else label

    def complaint(self, what: str) -> BadPack:
        """An error about this entry."""
        where = f"{self._pack}: {self._label!r}" if self._label else self._pack
        return BadPack(f"{where}: {what}")

    def make(self, maker: Callable[[Entry], Made]) -> Made:
        """What a maker makes of this entry, all of whose keys it must have asked for."""
        made = maker(self)
        unknown = set(self._values) - self._asked
        if unknown:
            raise self.complaint(f"unknown key {min(unknown)!r}; known are {', '.join(sorted(self._asked))}")
        return made

    def text(self, key: str) -> str:
        """A text that must be there."""
        value = self.maybe_text(key)
        if value is None:
            raise self.complaint(f"{key!r} is missing")
        return value

    def maybe_text(self, key: str, *, blank: bool = False) -> str | None:
        """A text that may be left out, without unseen signs; empty only where that is allowed."""
        value = self._value(key)
        if value is None:
            return None
        if blank and value == "":
            return ""
        return self._checked(key, value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; none if it is left out."""
        value = self._value(key, [])
        if not isinstance(value, list):
            raise self.complaint(f"{key!r} must be a list of texts")
        return tuple(self._checked(key, item) for item in value)

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number within bounds."""
        value = self._value(key)
        if value is None:
            return None
        return self._bounded(key, value, low, high)

    def numbers(self, key: str, *bounds: tuple[float, float]) -> tuple[float, ...] | None:
        """As many numbers as there are bounds, each within its own."""
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != len(bounds):
            raise self.complaint(f"{key!r} must be a list of {len(bounds)} numbers")
        return tuple(self._bounded(key, item, *bound) for item, bound in zip(value, bounds, strict=True))

    def whole(self, key: str, low: int, high: int) -> int | None:
        """A whole number within bounds."""
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, int):
            raise self.complaint(f"{key!r} must be a whole number")
        return int(self._bounded(key, value, low, high))

    def flag(self, key: str) -> bool:
        """True or false; false if it is left out."""
        value = self._value(key, False)
        if not isinstance(value, bool):
            raise self.complaint(f"{key!r} must be true or false")
        return value

    def day(self, key: str) -> str | None:
        """A day, written as a date or as text, in ISO 8601."""
        value = self._value(key)
        if value is None:
            return None
        try:
            return (value if type(value) is date else date.fromisoformat(value)).isoformat()
        except (TypeError, ValueError):
            raise self.complaint(f"{key!r} must be a day, YYYY-MM-DD") from None

    def table(self, key: str) -> Entry | None:
        """A table that may be left out."""
        value = self._value(key)
        if value is not None and not isinstance(value, dict):
            raise self.complaint(f"[{key}] must be a table")
        return None if value is None else Entry(self._pack, value, label=key)

    def tables(self, key: str, maker: Callable[[Entry], Made]) -> tuple[Made, ...]:
        """What a maker makes of a list of tables; nothing if it is left out."""
        value = self._value(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.complaint(f"{key!r} must be a list of tables")
        return tuple(
            Entry(self._pack, item, label=f"{self._label} {key} {number}".strip()).make(maker)
            for number, item in enumerate(value, 1)
        )

    def _value(self, key: str, default: Any = None) -> Any:
        self._asked.add(key)
        return self._values.get(key, default)

    def _checked(self, key: str, value: Any) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.complaint(f"{key!r} must be a text that is not blank")
        if not value.isprintable():
            raise self.complaint(f"{key!r} holds a sign that cannot be seen: {value!r}")
        return value

    def _bounded(self, key: str, value: Any, low: float, high: float) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not low <= value <= high:
            raise self.complaint(f"{key!r} must be a number from {low:g} to {high:g}")
        return float(value)
