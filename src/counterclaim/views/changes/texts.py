"""What one text has that an earlier text of the same page has not, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from counterclaim.model.documents import Document
from counterclaim.model.spans import Evidence

_ENDS = re.compile(r"[.!?][\"'”’»)\]]*(?=\s)|\n")

TextChange = tuple[Evidence | None, Evidence | None]


def text_changes(before: Document, after: Document) -> Iterator[TextChange]:
    """Sentences that went, came or were rewritten, each where it stands in its own text."""
    olds, news = _sentences(before), _sentences(after)
    matcher = SequenceMatcher(
        None, [_plain(old.quote) for old in olds], [_plain(new.quote) for new in news], autojunk=False
    )
    for what, i, i_end, j, j_end in matcher.get_opcodes():
        if what == "equal":
            continue
        width = max(i_end - i, j_end - j)
        yield from zip(_padded(olds[i:i_end], width), _padded(news[j:j_end], width), strict=True)


def _padded(sentences: Sequence[Evidence], width: int) -> list[Evidence | None]:
    return [*sentences, *[None] * (width - len(sentences))]


def _plain(words: str) -> str:
    return " ".join(words.split())


def _sentences(document: Document) -> list[Evidence]:
    text = document.text or ""
    ends = [found.end() for found in _ENDS.finditer(text)]
    found = []
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        quote = text[start:end].strip()
        if quote:
            at = text.index(quote, start)
            found.append(Evidence(document=document.id, start=at, end=at + len(quote), quote=quote))
    return found
