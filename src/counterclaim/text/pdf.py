"""The text of a PDF: paragraphs that its pages and line ends were taken out of again."""

from __future__ import annotations

import json
import logging
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import IO, Any

from counterclaim.model.documents import WorkingText
from counterclaim.model.errors import UnreadableDocument
from counterclaim.text import limits, pdf_pages
from counterclaim.text.pdf_layout import paragraphs_of
from counterclaim.text.pdf_lines import Line

log = logging.getLogger(__name__)

# What one document may take of the program that opens it; the longest reports take a tenth of each.
MAX_MEMORY = 2_000_000_000  # bytes of addresses
MAX_SECONDS = 60
MAX_OUTPUT = 40_000_000  # bytes, most of which are text
MAX_PAGES = 2_000
LAYOUT = 1  # version of our own part, beside that of the library; a change moves offsets
PASSWORD, SECURITY = 4, 5  # PDFium's words for a document that is locked
MAX_UNREADABLE = 0.3  # share of signs that no font says the meaning of
OCR = "run OCR over it (ocrmypdf, for example) and read what that makes"


def read_pdf(data: bytes, *, name: str) -> WorkingText:
    """Extract the text of a PDF, in a process of its own that is bounded in time, memory and output.

    Raises:
        UnreadableDocument: locked, broken, too large, only pictures, or the process did not live to its end.
    """
    with tempfile.TemporaryFile() as output:
        _run(data, output, name)
        output.seek(0)
        pages = list(_pages(output, name))
    text = "\n\n".join(paragraphs_of([page for page in pages if page]))
    empty = sum(not page for page in pages)
    if not text.strip():
        raise UnreadableDocument(f"{name}: only pictures, no text ({_counted(len(pages))}); {OCR}")
    if sum(map(_is_unreadable, text)) > MAX_UNREADABLE * len(text):
        raise UnreadableDocument(f"{name}: its fonts do not tell which letters they show; {OCR}")
    gaps = (f"{_counted(empty)} of {len(pages)} without text, pictures perhaps; {OCR}",) if empty else ()
    return WorkingText(
        text=text, encoding="", extractor=f"pypdfium2/{version('pypdfium2')}+{LAYOUT}", gaps=gaps
    )


def _run(data: bytes, output: IO[bytes], name: str) -> None:
    command = limits.command(
        pdf_pages.__file__, MAX_PAGES, memory=MAX_MEMORY, seconds=MAX_SECONDS, output=MAX_OUTPUT
    )
    try:
        ran = subprocess.run(  # noqa: S603 - our own program, no word of the document among its arguments
            command, input=data, stdout=output, stderr=subprocess.PIPE, timeout=2 * MAX_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument(
            f"{name}: this PDF takes longer than {2 * MAX_SECONDS} seconds; save its text as .txt"
        ) from error
    if ran.returncode:
        log.debug("%s: PDF reader ended with %s: %s", name, ran.returncode, ran.stderr[-2000:])
        raise UnreadableDocument(
            f"{name}: this PDF is broken, or takes more than {MAX_SECONDS} seconds, "
            f"{MAX_MEMORY // 10**6} MB of memory or {MAX_OUTPUT // 10**6} MB of text; "
            "print it to a new PDF, or save its text as .txt"
        )


def _pages(output: IO[bytes], name: str) -> Iterator[list[Line]]:
    head: dict[str, Any] = json.loads(output.readline())
    if "refused" in head:
        if head["refused"] in (PASSWORD, SECURITY):
            raise UnreadableDocument(f"{name}: this PDF is locked with a password; save it without one")
        raise UnreadableDocument(
            f"{name}: broken, or no PDF at all; open it, print it to a new PDF and read that"
        )
    if head["pages"] > MAX_PAGES:
        raise UnreadableDocument(
            f"{name}: {head['pages']} pages, more than {MAX_PAGES}; split it into its reports"
        )
    for line in output:
        value = json.loads(line)
        if value != "end":
            yield [Line(*fields) for fields in value or ()]


def _is_unreadable(sign: str) -> bool:
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or sign >= "\U000f0000"


def _counted(pages: int) -> str:
    return f"{pages} page{'' if pages == 1 else 's'}"
