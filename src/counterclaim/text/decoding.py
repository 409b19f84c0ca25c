"""Bytes to text: the encoding is found, never guessed silently, and nothing is altered."""

from __future__ import annotations

from counterclaim.model.errors import UnreadableDocument

BINARY_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"MZ\x90",
)
BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SAMPLE = 1 << 20  # bytes that the encoding detector looks at; more does not change its mind
MAX_CONTROL_SHARE = 0.05  # of characters; prose has none but line ends and tabs


def decode(data: bytes, *, name: str) -> tuple[str, str]:
    """Decode a file and tell the encoding found.

    UTF-8 is tried first, then marked UTF-16 and UTF-32, then detection by charset-normalizer. A byte
    order mark of UTF-8 stays in the text, so that offsets are those of a plain UTF-8 reader.

    Raises:
        UnreadableDocument: the file is empty, binary or in no encoding that can be told.
    """
    if not data.strip():
        raise UnreadableDocument(f"{name}: the file is empty; nothing to read")
    if data.startswith(BINARY_MAGIC):
        raise UnreadableDocument(
            f"{name}: this is a binary file, not text; convert it to .txt or .html first"
        )
    text, encoding = _decoded(data, name)
    control = sum(1 for sign in text[:SAMPLE] if sign < " " and sign not in "\t\n\r\f\v")
    if control > MAX_CONTROL_SHARE * min(len(text), SAMPLE):
        raise UnreadableDocument(f"{name}: too many control characters for a text; is it a binary file?")
    return text, encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                break
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _detected(data, name)


def _detected(data: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        raise UnreadableDocument(f"{name}: no known text encoding fits these bytes; save it as UTF-8")
    try:
        return data.decode(best.encoding), best.encoding
    except (UnicodeDecodeError, LookupError):
        return data.decode(best.encoding, errors="replace"), f"{best.encoding} (some bytes replaced)"
