"""Sentences of a paragraph, by punctuation, abbreviations and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.spans import Span

# Characters; a longer stretch without a full stop is cut at a space, for the parser's sake. The longest
# of 28,000 sentences in news and reports has 872.
MAX_SENTENCE = 2_000

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj capt sgt brig adm cpl cmdr gov sen rep rev hon st sr jr messrs
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun no nos
    vs etc eg ie approx est dept inc ltd co corp fig vol pp al ave blvd ph op cit cf ca km sq ft""".split()
)
# The whole run of stops or none of it: a text of nothing but stops would be tried from each of them.
_BOUNDARY = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?P<gap>\s+)(?=(?P<next>\S))")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\"“‘'\-])((?:[A-Za-z]\.)*[A-Za-z]+)$")
_OPENING = re.compile(r"(?:The|A|An|In|On|At|It|He|She|They|But|And|Its|His|Her|This|That)\b")
_SPEECH_AFTER_QUOTE = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*|the|of|an?|president|minister|prime|foreign|defen[cs]e)\s+){1,6}"
    r"(?:said|says|told|asked|wrote|added|tweeted|replied|demanded|wondered|warned|declared|exclaimed)\b"
)


def find_sentences(text: str, paragraph: Span) -> list[Span]:
    """Cut one paragraph into sentences; white space between them belongs to none."""
    starts_ends = list(_cut(text, paragraph))
    return [piece for span in starts_ends for piece in _bounded(text, span)]


def _cut(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _BOUNDARY.finditer(text, paragraph.start, paragraph.end):
        if match.start("next") < paragraph.end and _is_boundary(text, match, start):
            yield Span(start, match.end("close"))
            start = match.end("gap")
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _is_boundary(text: str, match: re.Match[str], start: int) -> bool:
    following = match["next"]
    if following.islower() or following in ",;:)]–—":
        return False
    if match["close"] and match["close"][0] in "\"'”’»" and _SPEECH_AFTER_QUOTE.match(text, match.end("gap")):
        return False  # "Is it so?" Hasanov asked.
    if match["stop"] != ".":
        return True
    # From the sign before the sentence, as the word may be its first: "He left. Mr. Tarn stayed."
    before = _WORD_BEFORE.search(text, max(start - 1, match.start() - 24, 0), match.start())
    if before is None or match["close"]:
        return True
    word = before[1]
    if len(word) == 1 and word.isupper():
        return _ends_sentence_after_initial(text, match)
    if "." in word:  # "U.S." before a small word was refused above; before a capital it may go either way
        return _OPENING.match(text, match.end("gap")) is not None
    return word.lower() not in ABBREVIATIONS


def _ends_sentence_after_initial(text: str, match: re.Match[str]) -> bool:
    """As in "John F. Kennedy" goes on; "vitamin C. The" does not."""
    opening = _OPENING.match(text, match.end("gap"))
    return opening is not None and text[opening.end() : opening.end() + 1].isspace()


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """Cut an endless sentence at spaces."""
    start = span.start
    while span.end - start > MAX_SENTENCE:
        cut = text.rfind(" ", start + 1, start + MAX_SENTENCE)
        cut = cut if cut > start else start + MAX_SENTENCE
        yield Span(start, cut)
        start = cut + 1 if text[cut].isspace() else cut
        if start >= span.end:
            return
    yield Span(start, span.end)
