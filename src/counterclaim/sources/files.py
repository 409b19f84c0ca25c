"""One file or standard input as an Original: its kind by name, its size bounded, its bytes untouched."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import BinaryIO

from counterclaim.model.errors import BadInput, UnreadableDocument

MAX_BYTES = 20_000_000  # of one document; the longest report of a mission is a tenth of it
PDF = "application/pdf"
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": PDF,
}
_PDF_START = b"%PDF-"
_HTML_STARTS = (b"<!doctype html", b"<html", b"<?xml")


def name_of(path: Path) -> str:
    r"""The name of a file as text; bytes that are no UTF-8 stand as escapes, so that it can be kept.

    >>> name_of(Path("na\udcefve.txt"))
    'na\\xefve.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def media_type_of(name: str) -> str:
    """The media type that a file's name tells.

    Raises:
        UnreadableDocument: files of this kind are not read.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in MEDIA_TYPES:
        kind = f"{suffix} files are" if suffix else "files without an ending are"
        raise UnreadableDocument(
            f"{name}: {kind} not read; save it as .txt, .html or .pdf ({', '.join(MEDIA_TYPES)} are read)"
        )
    return MEDIA_TYPES[suffix]


def media_type_within(data: bytes) -> str:
    """The media type that the first bytes tell, for input that has no name."""
    if data.startswith(_PDF_START):
        return PDF
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_page = start.startswith(_HTML_STARTS) and (b"<html" in start or b"<!doctype html" in start)
    return "text/html" if is_page else "text/plain"


def media_type_seen(name: str, data: bytes) -> str:
    """The media type of a file: its name tells it, but for a PDF of another name.

    Raises:
        UnreadableDocument: files of this kind are not read.
    """
    named = media_type_of(name)
    return PDF if data.startswith(_PDF_START) else named


def read_bytes(path: Path, *, name: str) -> bytes:
    """The bytes of a regular file.

    Raises:
        UnreadableDocument: missing, no regular file, not readable, or too large.
    """
    try:
        if not path.is_file():
            reason = "is not a regular file" if path.exists() else "there is no such file"
            raise UnreadableDocument(f"{name}: {reason}; check the name")
        with path.open("rb") as stream:
            return read_stream(stream, name=name)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableDocument(f"{name}: cannot be opened ({reason})") from error


def read_stream(stream: BinaryIO, *, name: str) -> bytes:
    """All bytes of a stream, up to the size of one document.

    Raises:
        UnreadableDocument: there are more.
    """
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB; split it into its reports"
        )
    return data


def checked_file(path: Path) -> Path:
    """A file that the user named, known to exist and to be of a kind that is read.

    Raises:
        BadInput: it is not; the message says what to do.
    """
    if not path.exists():
        raise BadInput(f"{path}: there is no such file or folder; check the name")
    media_type_of(path.name)
    return path
