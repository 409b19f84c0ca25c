"""What a cell of other people's place data may say: a name, a point, a number, a code."""

from __future__ import annotations

import hashlib
import re

from counterclaim.vocab.gazetteer_file import PlaceRow
from counterclaim.vocab.gazetteer_records import FIRST_OWN_NUMBER, GazetteerKind, fold_name, is_latin
from counterclaim.vocab.place_shapes import on_earth

__all__ = ["is_name", "own_place", "point_of", "whole_number"]

MAX_NAME = 100  # characters
_BEGINS = re.compile(r"[^\W_]|['`\u2018\u2019\u02bb\u02bf]")  # "6th of October", "'Ayn Issa"; no "=SUM("
_MARKUP = re.compile(r"[<>={}|\\]")
_DEGREES = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_CODE = re.compile(r"[\w./:@#-]{1,64}", re.ASCII)


def is_name(text: str) -> bool:
    """Whether a cell can be the name of a place in an English text."""
    printed = 1 < len(text) <= MAX_NAME and text.isprintable() and is_latin(text)
    return printed and any(map(str.isalpha, text)) and bool(_BEGINS.match(text)) and not _MARKUP.search(text)


def point_of(latitude: str | None, longitude: str | None) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; ``None`` for cells that are no such thing."""
    if not _DEGREES.fullmatch(latitude or "") or not _DEGREES.fullmatch(longitude or ""):
        return None
    return on_earth(float(latitude or ""), float(longitude or ""))


def whole_number(text: str | None) -> int:
    """A number without sign or point; -1 for what is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else -1


def own_place(
    scheme: str,
    name: str,
    at: tuple[float, float],
    kind: GazetteerKind,
    country: str | None,
    *,
    code: str | None = None,
) -> PlaceRow:
    """A place with an id made of its code, or of its name and spot: the same in every import.

    A code that no list would print ("a<newline>b") is none.
    """
    coded = code if code and _CODE.fullmatch(code) else None
    spot = coded or f"{fold_name(name).replace(' ', '-')}@{at[0]:.2f},{at[1]:.2f}"
    ref = f"{scheme}:{spot}"
    digest = int.from_bytes(hashlib.sha256(ref.encode()).digest()[:5])
    return PlaceRow(
        number=FIRST_OWN_NUMBER + digest,
        ref=ref,
        name=name,
        country=country,
        latitude=at[0],
        longitude=at[1],
        kind=kind,
    )
