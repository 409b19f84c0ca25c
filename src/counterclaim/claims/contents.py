"""The content of an attribution: as a frame finds it, and as tokens for those who ask what is said in it."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

FIRST_PERSON = frozenset(("i", "we", "our", "us", "my"))


@dataclass(frozen=True, slots=True)
class Content:
    """The words told, the frame they were found by, and the head of their syntax."""

    spans: tuple[Span, ...]
    frame: str
    head: Token | None


@dataclass(frozen=True, slots=True)
class Told:
    """The content of an attribution as tokens, sentence by sentence."""

    attribution: Attribution
    parts: tuple[tuple[ParsedSentence, tuple[Token, ...]], ...]

    def tokens(self) -> list[Token]:
        """All tokens of the content."""
        return [token for _, tokens in self.parts for token in tokens]

    def lemmas(self) -> set[str]:
        """Their lemmas."""
        return {token.lemma.lower() for token in self.tokens()}


def told(layout: TextLayout, parse: Parse, attribution: Attribution) -> Told:
    """The tokens of a content."""
    parts = []
    touched = {s.index: s for span in attribution.content for s in layout.sentences_in(span)}
    for _, sentence in sorted(touched.items()):
        parsed = parse.get(sentence)
        if parsed is not None:
            parts.append((parsed, tuple(token for token in parsed.tokens if attribution.covers(token.start))))
    return Told(attribution, tuple(parts))
