"""Pictures as a reader of SVG has them: their elements, words and where these stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = set("svg g title desc defs pattern rect circle line path text".split())


@dataclass(frozen=True)
class Word:
    """A line of text: where it begins, ends and stands, by its anchor."""

    x: float
    y: float
    size: float
    anchor: str
    text: str


def root_of(svg: str) -> ET.Element:
    return ET.fromstring(svg)


def elements(svg: str) -> Iterator[tuple[str, dict[str, str], str]]:
    for element in root_of(svg).iter():
        yield element.tag.removeprefix(SVG), dict(element.attrib), element.text or ""


def words(svg: str) -> list[Word]:
    return [
        Word(
            float(given["x"]),
            float(given["y"]),
            float(given["font-size"]),
            given.get("text-anchor", "start"),
            told,
        )
        for tag, given, told in elements(svg)
        if tag == "text"
    ]


def said(svg: str) -> str:
    """All that is written, in one line."""
    return " ".join(word.text for word in words(svg))


def of(svg: str, tag: str) -> list[dict[str, str]]:
    return [given for found, given, _ in elements(svg) if found == tag]
