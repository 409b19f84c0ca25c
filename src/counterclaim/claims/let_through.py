"""What a closure or a siege is said not to hold for: "closed, except to ambulances"."""

from __future__ import annotations

import re

from counterclaim.claims.syntax import subtree_span
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?|(?:with the )?exceptions? (?:of|being|for)|apart from|other than|save|excluding)"
    r"\s(?:(?:for|to|by)\s)?",
    re.IGNORECASE,
)
_NOUNS = ("NOUN", "PROPN")


def let_through(text: str, sentence: ParsedSentence, head: Token) -> list[Span]:
    """The phrases behind "except for", "with the exception of" and the like, behind the word that limits."""
    span = sentence.sentence.span
    found = []
    for mark in _EXCEPT.finditer(text, head.end, span.end):
        after = [token for token in sentence.tokens if token.start >= mark.end()]
        noun = next((token for token in after if token.pos in _NOUNS and token.dep != "compound"), None)
        if noun is None:
            continue
        phrase = subtree_span(sentence, noun)
        found.append(Span(max(phrase.start, mark.end()), phrase.end))
    return found
