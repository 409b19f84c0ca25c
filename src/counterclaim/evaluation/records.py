"""Annotations as they are compared: lines of the contract ``counterclaim-annotations/1``, checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from counterclaim.model.errors import BadInput

FORMAT = "counterclaim-annotations/1"
MAX_LINE = 50_000_000  # bytes of one document's annotations
Spans = tuple[tuple[int, int], ...]  # code points of the text, end exclusive


class AnnotatedAttribution(msgspec.Struct, frozen=True, kw_only=True):
    """Who says what: the words of each part; a stance of ``None`` is one that nobody judged."""

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    stance: str | None = None


class AnnotatedTime(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value."""

    start: int
    end: int
    type: str
    value: str | None = None


class AnnotatedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A name of a place and where that is."""

    start: int
    end: int
    kind: str = "literal"
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    country: str | None = None


class AnnotatedToll(msgspec.Struct, frozen=True, kw_only=True):
    """How many suffered what."""

    outcome: str
    low: int | None = None
    high: int | None = None


class AnnotatedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """A happening: its type and the words that tell it."""

    type: str
    trigger: Spans = ()
    casualties: tuple[AnnotatedToll, ...] = ()


class Annotated(msgspec.Struct, frozen=True, kw_only=True):
    """The annotations of one document; a layer of ``None`` was not annotated.

    ``model`` is the language model that proposed them, if one did.
    """

    format: str
    document: str
    sha256: str
    published: str | None = None
    model: str | None = None
    attributions: tuple[AnnotatedAttribution, ...] | None = None
    times: tuple[AnnotatedTime, ...] | None = None
    places: tuple[AnnotatedPlace, ...] | None = None
    events: tuple[AnnotatedEvent, ...] | None = None


LAYERS = ("attributions", "times", "places", "events")


def read_annotations(path: Path, layers: Sequence[str] = LAYERS) -> dict[str, Annotated]:
    """The documents of a file of JSON lines, by name, with the layers that are wanted.

    Raises:
        BadInput: it cannot be read, a line is no annotation, or names a document twice; the message says
            which line.
    """
    found: dict[str, Annotated] = {}
    for number, line in _lines(path):
        try:
            annotated = annotated_of(msgspec.json.decode(line), layers)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise BadInput(f"{path} line {number}: is no annotation ({error})") from error
        if annotated.format != FORMAT:
            raise BadInput(f"{path} line {number}: format is {annotated.format!r}, not {FORMAT!r}")
        if annotated.document in found:
            raise BadInput(f"{path} line {number}: {annotated.document} was there before")
        found[annotated.document] = annotated
    if not found:
        raise BadInput(f"{path}: holds no document; `counterclaim annotate --output FILE` writes such lines")
    return found


def annotated_of(record: Any, layers: Iterable[str] = LAYERS) -> Annotated:
    """A record of the contract with the layers that are wanted.

    Raises:
        msgspec.ValidationError: it is none.
    """
    if not isinstance(record, Mapping):
        raise msgspec.ValidationError(f"expected an object, got {type(record).__name__}")
    unwanted = set(LAYERS) - set(layers)
    return msgspec.convert({k: v for k, v in record.items() if k not in unwanted}, Annotated)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE + 1), b""), start=1):
                if len(line) > MAX_LINE:
                    raise BadInput(f"{path} line {number}: longer than {MAX_LINE // 1_000_000} MB")
                if line.strip():
                    yield number, line
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}); check the name") from error
