"""The members of a long JSON array, one at a time: a file of any length takes the memory of one member."""

from __future__ import annotations

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Any, BinaryIO

CHUNK = 1 << 16
MAX_VALUE = 20_000_000  # characters of one member
_SPACE = " \t\r\n"


class BadJson(ValueError):
    """The text is no JSON, or one value of it is too long; the message says where."""


class JsonStream:
    """A cursor in a JSON text that is read piece by piece."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder(parse_constant=_refused)
        self._text = ""
        self._at = 0
        self._passed = 0  # characters that were read and let go
        self._ended = False

    def peek(self) -> str:
        """The next sign that is no space; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def take(self, sign: str) -> None:
        """Pass over a sign that must come next.

        Raises:
            BadJson: another one does.
        """
        found = self.peek()
        if found != sign:
            raise self._error(f"{sign!r} expected, not {found!r}" if found else f"it ends before a {sign!r}")
        self._at += 1

    def value(self) -> Any:
        """The next value, whole.

        Raises:
            BadJson: it is none, or longer than a document may be.
        """
        self.peek()
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._more():
                    continue
                raise self._error(error.msg) from error
            except RecursionError as error:
                raise self._error("nested too deep") from error
            except ValueError as error:  # a number of thousands of digits, or NaN
                raise self._error(str(error)) from error
            if end == len(self._text) and self._more():  # a number may go on
                continue
            self._at = end
            return value

    def members(self) -> Iterator[str]:
        """The names of an object's members; whoever asks must pass over each value before the next."""
        yield from self._between("{", "}", named=True)

    def elements(self) -> Iterator[str]:
        """Once for each element of an array, which must be passed over before the next."""
        yield from self._between("[", "]", named=False)

    def _between(self, start: str, end: str, *, named: bool) -> Iterator[str]:
        self.take(start)
        if self.peek() == end:
            self._at += 1
            return
        while True:
            name = ""
            if named:
                if self.peek() != '"':
                    raise self._error("a name expected")
                name = str(self.value())
                self.take(":")
            yield name
            if self.peek() == end:
                self._at += 1
                return
            self.take(",")

    def _more(self) -> bool:
        """Read on; false at the end. Twice as much each time, so that a long value is not tried too often."""
        if self._ended:
            return False
        if len(self._text) - self._at > MAX_VALUE:
            raise self._error(f"a value is longer than {MAX_VALUE // 10**6} MB")
        self._passed += self._at
        self._text = self._text[self._at :]
        self._at = 0
        data = self._stream.read(max(CHUNK, len(self._text)))
        self._ended = not data
        try:
            self._text += self._decoder.decode(data, final=self._ended)
        except UnicodeDecodeError as error:
            raise self._error("not UTF-8") from error
        return True

    def _error(self, reason: str) -> BadJson:
        return BadJson(f"character {self._passed + self._at + 1}: {reason}")


def _refused(constant: str) -> Any:
    raise ValueError(f"{constant} is no number of JSON")
