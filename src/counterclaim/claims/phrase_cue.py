"""A cue that is more than a verb of saying with a subject, with its voice and content."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.contents import Content
from counterclaim.claims.voices import Voice
from counterclaim.model.parses import Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue


@dataclass(frozen=True, slots=True)
class PhraseCue:
    """A cue at ``word`` with its voice and content; ``span`` where it is longer than the word.

    A voice without words is nobody's.
    """

    word: Token
    voice: Voice
    cue: Cue
    content: Content
    span: Span | None = None
    channel: str | None = None
