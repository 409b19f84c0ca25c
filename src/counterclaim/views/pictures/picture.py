"""A picture, and how it is written: as one SVG file, or as one HTML page with its numbers in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim.views.pictures.elements import FONT, GREY, PAPER, Element, element, text
from counterclaim.views.pictures.lettering import wrapped
from counterclaim.views.pictures.palette import Fill
from counterclaim.views.report.legible import legible

WIDTH, MARGIN = 1000, 24
TITLE, SMALL = 18, 11.5
LINE = 16  # from one line of small letters to the next
PACKAGE = "counterclaim.views.pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The numbers behind a picture, for those who cannot see it: a title, columns and rows of text."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing of ``height`` pixels below its title, with what must be said of it.

    ``description`` is read to those who cannot see it; ``caption`` names the rule, the sources, the days and
    what is left out.
    """

    kind: str
    title: str
    description: str
    height: float
    elements: tuple[Element, ...]
    fills: tuple[Fill, ...]
    caption: tuple[str, ...]
    tables: tuple[Table, ...] = ()


def to_svg(picture: Picture) -> str:
    """A picture with its title and caption as one SVG file, which asks for nothing from anywhere."""
    return legible("\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *_svg(picture).written()]) + "\n")


def to_html(picture: Picture) -> str:
    """A picture as one HTML page, with caption and tables as text, which asks for nothing from anywhere."""
    drawn = "\n".join(_svg(picture, captioned=False).written())
    # Made of elements whose values and texts are escaped one by one.
    page = _environment().get_template("picture.html").render(picture=picture, drawn=Markup(drawn))  # noqa: S704
    return legible(page)


def _svg(picture: Picture, *, captioned: bool = True) -> Element:
    top = float(MARGIN + TITLE + 8) if captioned else 8.0
    title = [text(MARGIN, MARGIN + TITLE - 4, picture.title, size=TITLE, weight="bold")] if captioned else []
    caption = list(_caption(picture.caption, top + picture.height + LINE + 8)) if captioned else []
    height = top + picture.height + (LINE * (len(caption) + 2) if captioned else 8)
    body = element("g", transform=f"translate(0 {top:.0f})")
    root = element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height:.0f}",
        width=WIDTH,
        height=f"{height:.0f}",
        role="img",
        aria_labelledby="picture-title picture-description",
        font_family=FONT,
    )
    patterns = _patterns(picture.fills)
    return Element(
        root.tag,
        root.attributes,
        children=(
            Element("title", (("id", "picture-title"),), text=picture.title),
            Element("desc", (("id", "picture-description"),), text=picture.description),
            *([Element("defs", children=patterns)] if patterns else []),
            element("rect", width=WIDTH, height=f"{height:.0f}", fill=PAPER),
            *title,
            Element(body.tag, body.attributes, children=picture.elements),
            *caption,
        ),
    )


def _patterns(fills: Iterable[Fill]) -> tuple[Element, ...]:
    return tuple(made for fill in dict.fromkeys(fills) if (made := fill.pattern()) is not None)


def _caption(paragraphs: Sequence[str], top: float) -> Iterator[Element]:
    lines = [line for said in paragraphs for line in wrapped(said, WIDTH - 2 * MARGIN, SMALL)]
    for place, said in enumerate(lines):
        yield text(MARGIN, top + place * LINE, said, size=SMALL, fill=GREY)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
