"""The types of a ledger's columns: the same words in the same order, whatever database keeps them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_NUL, _ESCAPE = "\x00", "\uffff"  # U+FFFF is no character of any script
_ESCAPED_NUL, _ESCAPED_ESCAPE = f"{_ESCAPE}0", f"{_ESCAPE}1"

Number = BigInteger().with_variant(Integer(), "sqlite")


class Words(TypeDecorator[str]):
    """Words in the order of their code points, also where a database has an order of its own.

    PostgreSQL takes no NUL; there it is kept as two signs, and comes back as it was.
    """

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type in one database."""
        kind = self.impl_instance
        if dialect.name == "postgresql" and isinstance(kind, String):
            return dialect.type_descriptor(type(kind)(kind.length, collation="C"))
        return dialect.type_descriptor(kind)

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """What is done to words on their way into the database: nothing, where it takes them all."""
        return escaped if dialect.name == "postgresql" else None

    def result_processor(self, dialect: Dialect, _coltype: object) -> Callable[[Any], Any] | None:
        """What is done to words on their way back."""
        return unescaped if dialect.name == "postgresql" else None


class Prose(Words):
    """Words of any length."""

    impl = Text
    cache_ok = True


def escaped(words: str | None) -> str | None:
    r"""Words without NUL; no others become the same.

    >>> escaped("a\x00b")
    'a\uffff0b'
    """
    if words is None or (_NUL not in words and _ESCAPE not in words):
        return words
    return words.replace(_ESCAPE, _ESCAPED_ESCAPE).replace(_NUL, _ESCAPED_NUL)


def unescaped(words: str | None) -> str | None:
    r"""The words that were escaped.

    >>> unescaped(escaped("a\x00b\uffff0")) == "a\x00b\uffff0"
    True
    """
    if words is None or _ESCAPE not in words:
        return words
    return words.replace(_ESCAPED_NUL, _NUL).replace(_ESCAPED_ESCAPE, _ESCAPE)
