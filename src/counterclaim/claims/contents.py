"""The content of an attribution: as a frame finds it, and as tokens for those who ask what is said in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.claims.syntax import modal_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

FIRST_PERSON = frozenset(("i", "we", "our", "us", "my"))


@dataclass(frozen=True, slots=True)
class Content:
    """The words told, the frame they were found by, and the head of their syntax.

    ``apart``: each stretch is told by itself, so that one may deny and the next accuse.
    """

    spans: tuple[Span, ...]
    frame: str
    head: Token | None
    apart: bool = False

    def parts(self) -> list[Content]:
        """The content, or each of its stretches where they are told apart."""
        return [replace(self, spans=(span,)) for span in self.spans] if self.apart else [self]


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

    def leads(self) -> Iterator[tuple[ParsedSentence, Token]]:
        """The tokens that hang on nothing else that is told: the verb of a clause, the noun of an object."""
        for sentence, tokens in self.parts:
            inside = {token.index for token in tokens}
            for token in tokens:
                if token.head not in inside or token.head == token.index:
                    yield sentence, token


def told(layout: TextLayout, parse: Parse, attribution: Attribution) -> Told:
    """The tokens of a content."""
    parts = []
    touched = {s.index: s for span in attribution.content for s in layout.sentences_in(span)}
    for _, sentence in sorted(touched.items()):
        parsed = parse.get(sentence)
        if parsed is not None:
            parts.append((parsed, tuple(token for token in parsed.tokens if attribution.covers(token.start))))
    return Told(attribution, tuple(parts))


def is_told_as_done(content: Told) -> bool:
    """As in "both agree that soldiers burned the town": it has been, and nobody promises it."""
    for sentence, tokens in content.parts:
        inside = {token.index for token in tokens}
        for token in tokens:
            if token.pos not in ("VERB", "AUX") or (token.head in inside and token.head != token.index):
                continue
            helpers = sentence.kids(token, "aux")
            done = token.tag == "VBD" or any(helper.lemma == "have" for helper in helpers)
            due = token.lemma == "be" and bool(sentence.kids(token, "xcomp"))  # "that troops were to leave"
            return done and not due and modal_of(sentence, token) is None
    return False


def before_verb(sentence: ParsedSentence, spans: tuple[Span, ...], verb: Token) -> tuple[Span, ...]:
    """What is told before the comma in front of a verb that is no part of it."""
    end = sentence.tokens[verb.index - 2].end if verb.index > 1 else verb.start
    return tuple(Span(span.start, min(span.end, end)) for span in spans if span.start < end)


def before_voice(spans: tuple[Span, ...], voice: Span) -> tuple[Span, ...]:
    """A content never runs into its own voice from the left."""
    return tuple(
        Span(span.start, max(span.start + 1, voice.start - len(", ")))
        if span.start < voice.start < span.end <= voice.end
        else span
        for span in spans
    )
