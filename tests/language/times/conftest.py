"""Reading a text without the text stage: lines are paragraphs, and each is one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from counterclaim.language.times import find_times
from counterclaim.model.dates import TimeExpression
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence, TextLayout

PUBLISHED = date(2023, 6, 28)  # a Wednesday

Reader = Callable[..., list[TimeExpression]]


def layout_of(text: str) -> TextLayout:
    """Lines as paragraphs and sentences."""
    paragraphs = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return TextLayout(
        text=text,
        paragraphs=paragraphs,
        sentences=[Sentence(index=at, paragraph=at, span=span) for at, span in enumerate(paragraphs)],
        quotations=[],
    )


@pytest.fixture(scope="session")
def read() -> Reader:
    """The times of a text published on Wednesday, 28 June 2023, unless told otherwise."""

    def reader(text: str, published: date | None = PUBLISHED) -> list[TimeExpression]:
        return find_times(layout_of(text), published=published)

    return reader
