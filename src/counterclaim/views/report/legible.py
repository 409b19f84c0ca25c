"""Hostile characters and addresses made harmless without moving a single offset."""

from __future__ import annotations

import re

# What a browser would drop, obey or choke on: controls, turns of text direction, halves of characters.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f\"'<>\\]+", re.IGNORECASE)
_CONTROL_PICTURES = 0x2400
_DELETE, _PICTURE_OF_DELETE, _REPLACEMENT = "\x7f", "\u2421", "\ufffd"


def legible(text: str) -> str:
    r"""A text as a page can show it: each dangerous character gives way to one visible sign.

    >>> legible("four\x00dead\u202e!")
    'four␀dead�!'
    """
    return _UNSAFE.sub(lambda match: _picture(match[0]), text)


def web_address(url: str | None) -> str | None:
    """An address that may become a link: http and https only.

    >>> web_address("https://example.org/a?b=1"), web_address("javascript:alert(1)")
    ('https://example.org/a?b=1', None)
    """
    return url if url and _WEB_ADDRESS.fullmatch(url) else None


def _picture(sign: str) -> str:
    if sign == _DELETE:
        return _PICTURE_OF_DELETE
    return chr(_CONTROL_PICTURES + ord(sign)) if ord(sign) < ord(" ") else _REPLACEMENT
