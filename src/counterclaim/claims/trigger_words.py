"""The words of a sentence by which a happening was found in it."""

from __future__ import annotations

from counterclaim.model.happenings import Happening
from counterclaim.model.parses import ParsedSentence, Token


def trigger_words(sentence: ParsedSentence, happening: Happening) -> list[Token]:
    """The tokens of a happening's triggers, in text order."""
    starts = {span.start for span in happening.trigger}
    return [token for token in sentence.tokens if token.start in starts]
