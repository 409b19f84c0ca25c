"""PDF files, written by hand: pages of lines in a fixed-width font, so that every distance is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH = 0.6  # of a letter, in sizes
LEFT, TOP = 72.0, 720.0


@dataclass(frozen=True)
class Set:
    """One line as it is set."""

    text: str
    x: float
    y: float
    size: float = 10.0


def column(
    *paragraphs: str, width: int = 60, x: float = LEFT, y: float = TOP, indent: int = 0, space: float = 0.0
) -> list[Set]:
    """Paragraphs broken at a width in letters; `|` is a place where a word may be cut with a hyphen."""
    lines: list[Set] = []
    for paragraph in paragraphs:
        first = True
        for text in broken(paragraph, width, indent):
            lines.append(Set(text, x + (indent * 6.0 if first else 0.0), y))
            y -= 12
            first = False
        y -= space
    return lines


def broken(paragraph: str, width: int, indent: int = 0) -> Iterable[str]:
    line = ""
    room = width - indent
    for word in paragraph.split():
        whole = word.replace("|", "")
        if len(line) + len(whole) <= room:
            line += whole + " "
            continue
        head, _, tail = word.partition("|")
        if tail and len(line) + len(head) + 1 <= room:
            yield line + head + "-"
            line = tail.replace("|", "") + " "
        else:
            yield line.rstrip()
            line = whole + " "
        room = width
    yield line.rstrip()


def pdf(*pages: Sequence[Set], encrypted: bool = False) -> bytes:
    """A PDF with these pages; one without lines shows nothing."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    kids = []
    for lines in pages:
        shown = "\n".join(
            f"BT /F {line.size} Tf {line.x} {line.y} Td ({escaped(line.text)}) Tj ET" for line in lines
        ).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] " % (
        b"41" * 32,
        b"42" * 32,
    )
    return data + b"trailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        lock if encrypted else b"",
        start,
    )


def escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
