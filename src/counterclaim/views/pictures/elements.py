"""The elements that a picture is made of: SVG as records, written with everything told escaped.

Looks are attributes and no style sheet, so that a picture keeps them in any page, under any content policy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

FONT = "DejaVu Sans, Verdana, Arial, sans-serif"
INK, GREY, FAINT, PAPER = "#000000", "#595959", "#c8c8c8", "#ffffff"
Value = str | int | float


@dataclass(frozen=True, slots=True)
class Element:
    """One element of SVG; its names come from this program, its values and text may come from anywhere."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    children: tuple[Element, ...] = ()

    def written(self, depth: int = 0) -> Iterator[str]:
        """The lines of it."""
        indent = "  " * depth
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in self.attributes)
        if self.text is None and not self.children:
            yield f"{indent}<{self.tag}{attributes}/>"
        elif not self.children:
            yield f"{indent}<{self.tag}{attributes}>{escape(self.text or '')}</{self.tag}>"
        else:
            yield f"{indent}<{self.tag}{attributes}>"
            for child in self.children:
                yield from child.written(depth + 1)
            yield f"{indent}</{self.tag}>"


def element(tag: str, *, told: str | None = None, **attributes: Value | None) -> Element:
    """An element; ``told`` is what a pointer on it shows. ``None`` leaves an attribute out.

    >>> next(element("circle", r=2.0, stroke_width=1).written())
    '<circle r="2" stroke-width="1"/>'
    """
    given = tuple(
        (name.rstrip("_").replace("_", "-"), number(value) if not isinstance(value, str) else value)
        for name, value in attributes.items()
        if value is not None
    )
    return Element(tag, given, children=(Element("title", text=told),) if told else ())


def number(value: float) -> str:
    """A number as short as a tenth of a pixel allows, so that every machine writes the same.

    >>> number(3.04), number(-0.01), number(12)
    ('3', '0', '12')
    """
    short = f"{value:.1f}".removesuffix(".0")
    return "0" if short in ("-0", "0") else short


def line(
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    *,
    stroke: str = INK,
    width: float = 1,
    dash: str | None = None,
) -> Element:
    """A straight line."""
    return element(
        "line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width, stroke_dasharray=dash
    )


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "none",
    stroke: str | None = INK,
    dash: str | None = None,
    told: str | None = None,
) -> Element:
    """A rectangle."""
    return element(
        "rect",
        told=told,
        x=x,
        y=y,
        width=max(width, 0),
        height=max(height, 0),
        fill=fill,
        stroke=stroke,
        stroke_width=0.8 if stroke else None,
        stroke_dasharray=dash,
    )


def path(
    d: str, *, fill: str = "none", stroke: str | None = INK, width: float = 1, dash: str | None = None
) -> Element:
    """A path; ``d`` is made by this program."""
    return element(
        "path", d=d, fill=fill, stroke=stroke, stroke_width=width if stroke else None, stroke_dasharray=dash
    )


def polyline(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """The ``d`` of a path through some points.

    >>> polyline([(0, 0), (1.25, 2)], closed=True)
    'M0 0L1.2 2Z'
    """
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def text(
    x: float,
    y: float,
    content: str,
    *,
    size: float = 12,
    anchor: str | None = None,
    weight: str | None = None,
    style: str | None = None,
    fill: str = INK,
    halo: bool = False,
) -> Element:
    """A line of text, told by its baseline; a halo keeps it legible on what lies under it."""
    made = element(
        "text",
        x=x,
        y=y,
        font_size=size,
        text_anchor=anchor,
        font_weight=weight,
        font_style=style,
        fill=fill,
        stroke=PAPER if halo else None,
        stroke_width=3 if halo else None,
        paint_order="stroke" if halo else None,
        stroke_linejoin="round" if halo else None,
    )
    return Element(made.tag, made.attributes, text=content)


def group(children: Sequence[Element], *, told: str | None = None, **attributes: Value | None) -> Element:
    """Several elements as one."""
    made = element("g", told=told, **attributes)
    return Element(made.tag, made.attributes, children=(*made.children, *children))
