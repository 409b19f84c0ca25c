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
REPLACEMENT = "\ufffd"
REPLACED = " (some bytes replaced)"
SAMPLE = 1 << 20  # bytes that the encoding detector looks at; more does not change its mind
INVISIBLE = " \t\r\n\f\v\x00\u00a0\u200b\u200c\u200d\u2060\ufeff"
WESTERN = "cp1252"  # what English text is in that is not UTF-8: curly quotes, dashes, a name with an accent
WESTERN_MARKS = frozenset("“”‘’‚„–—…•«»£€§©®°\u00a0")
MAX_WESTERN_SHARE = 0.05  # of other signs beyond ASCII; another script has most of its letters there
NEVER_GUESSED = (  # wide sets without their mark, and those of mainframes: any few bytes fit them
    "utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_7 "
    "cp037 cp273 cp500 cp875 cp1026 cp1140".split()
)
MAX_CONTROL_SHARE = 0.05  # of characters; prose has none but line ends and tabs


def decode(data: bytes, *, name: str) -> tuple[str, str]:
    """Decode a file and tell the encoding found.

    Marked UTF-16 and UTF-32 are taken at their word, then UTF-8 is tried, also with a few broken bytes;
    then Windows' Western set where nearly all is ASCII; then detection by charset-normalizer. A byte order
    mark of UTF-8 stays in the text, so that offsets are those of a plain UTF-8 reader.

    Raises:
        UnreadableDocument: the file is empty, binary or in no encoding that can be told.
    """
    if data.startswith(BINARY_MAGIC):
        raise UnreadableDocument(
            f"{name}: this is a binary file, not text; convert it to .txt or .html first"
        )
    text, encoding = _decoded(data, name)
    if all(sign in INVISIBLE or sign.isspace() for sign in text):
        raise UnreadableDocument(f"{name}: the file is empty; nothing to read")
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
    broken = data.decode("utf-8", errors="replace")
    lost = broken.count(REPLACEMENT)
    kept = sum(1 for sign in broken if sign > "\x7f") - lost
    if kept >= lost:
        return broken, f"utf-8{REPLACED}"
    western = data.decode(WESTERN, errors="replace")
    foreign = sum(1 for sign in western if sign > "\x7f" and sign not in WESTERN_MARKS)
    if foreign <= MAX_WESTERN_SHARE * len(western):
        return western, WESTERN + (REPLACED if REPLACEMENT in western else "")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_exclusion=NEVER_GUESSED).best()
    if best is None:
        raise UnreadableDocument(f"{name}: no known text encoding fits these bytes; save it as UTF-8")
    try:
        return data.decode(best.encoding), best.encoding
    except (UnicodeDecodeError, LookupError):
        return data.decode(best.encoding, errors="replace"), f"{best.encoding}{REPLACED}"
