"""Identifiers that come from content, so that the same documents give the same ids everywhere."""

from __future__ import annotations

import hashlib

ID_DIGITS = 16  # 64 bits: one chance in ten million of a clash among a million records of one kind


def content_id(kind: str, *parts: object) -> str:
    """An id made of ``kind`` and a hash over ``parts``, for example ``claim:9f86d081884c7d65``.

    >>> content_id("claim", "doc", 3, 9) == content_id("claim", "doc", 3, 9)
    True
    """
    material = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return f"{kind}:{hashlib.sha256(material.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_DIGITS]}"


def sha256_of(data: bytes | str) -> str:
    """Hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a text."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()
