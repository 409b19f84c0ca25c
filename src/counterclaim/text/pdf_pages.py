"""The lines of a PDF with where they stand: a program of its own, run by :mod:`counterclaim.text.pdf`.

PDF bytes on standard input, one JSON value a line on standard output: each page as a list of lines. It is run
within :mod:`limits <counterclaim.text.limits>`, and imports nothing of counterclaim.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

LINE_ENDS = (10, 13)
LINE_HYPHEN = "\x02"  # what PDFium puts in place of a hyphen and the line end behind it
RAISED = 0.4  # of a line's height: a digit whose foot stands higher is the mark of a note
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Box = tuple[float, float, float, float, float]  # left, right, bottom, top; foot of the sign itself


def main(pages: int) -> int:
    """Print the pages of the document on standard input, the first so many."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        tell({"refused": getattr(error, "err_code", None), "why": str(error)})
        return 0
    tell({"pages": len(document)})
    for number in range(min(len(document), pages)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            tell(None)
            continue
        tell(list(lines_of(text)))
        text.close()
        page.close()
    tell("end")
    return 0


def tell(value: Any) -> None:
    """One value, as one line."""
    sys.stdout.write(json.dumps(value) + "\n")


def lines_of(text: Any) -> Iterator[tuple[str, float, float, float, float]]:
    """The lines of a page in reading order: text, left, right, bottom, height; a cut word has its mark."""
    signs: list[tuple[str, Box]] = []
    for sign, box in signs_of(text):
        broken = bool(signs) and signs[-1][0] == LINE_HYPHEN
        if sign == "\n" or broken:
            yield from line_of(signs)
            signs = []
        if sign != "\n":
            signs.append((sign, box))
    yield from line_of(signs)


def signs_of(text: Any) -> Iterator[tuple[str, Box]]:
    """The characters of a page, each with its box."""
    from ctypes import byref, c_double

    from pypdfium2 import raw

    rectangle = raw.FS_RECTF()
    left, right, foot_of, top = (c_double() for _ in range(4))
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in LINE_ENDS:
            yield "\n", (0.0, 0.0, 0.0, 0.0, 0.0)
            continue
        if code == ord(LINE_HYPHEN) or raw.FPDFText_IsHyphen(text, index) == 1:
            sign = LINE_HYPHEN
        elif code < 32 or 0xD800 <= code <= 0xDFFF or code > sys.maxunicode:
            continue
        else:
            sign = chr(code)
        raw.FPDFText_GetLooseCharBox(text, index, rectangle)
        foot = rectangle.bottom
        if sign.isdigit():
            raw.FPDFText_GetCharBox(text, index, *map(byref, (left, right, foot_of, top)))
            foot = foot_of.value
        yield sign, (rectangle.left, rectangle.right, rectangle.bottom, rectangle.top, foot)


def line_of(signs: list[tuple[str, Box]]) -> Iterator[tuple[str, float, float, float, float]]:
    """One line, unless it is blank; raised digits are written as such, for they count nothing."""
    boxes = [box for sign, box in signs if not sign.isspace() and box[3] > box[2]]
    if not boxes:
        return
    heights = sorted(box[3] - box[2] for box in boxes)
    height = heights[len(heights) // 2]
    bottoms = sorted(box[2] for box in boxes)
    bottom = bottoms[len(bottoms) // 2]
    words = "".join(
        sign.translate(SUPERSCRIPTS) if sign.isdigit() and box[4] > bottom + RAISED * height else sign
        for sign, box in signs
    )
    left, right = min(box[0] for box in boxes), max(box[1] for box in boxes)
    yield words.strip(), round(left, 1), round(right, 1), round(bottom, 1), round(height, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
