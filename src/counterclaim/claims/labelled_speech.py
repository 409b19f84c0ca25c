"""Speech behind a name and a colon, as in transcripts and round-ups: "NAME: We saw no soldiers."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout

_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]*)(?:\s(?:[A-Z][\w.'’-]*|of|the|and|de|al|bin|van|von)){0,5})\s?(?P<colon>:)\s+(?=\S)"
)
MIN_WORDS = 3  # behind the colon
SPEECH_WORDS = frozenset("note photo video source sources update live watch read more listen also".split())


def labelled_speech(layout: TextLayout, cast: Cast) -> Iterator[Attribution]:
    """An attribution for each sentence that begins with a name and a colon."""
    for sentence in layout.sentences:
        match = _LABEL.match(layout.text, sentence.span.start, sentence.span.end)
        if match is None or match["name"].lower().split()[-1] in SPEECH_WORDS:
            continue
        name, told = Span(*match.span("name")), Span(match.end(), sentence.span.end)
        quotes = tuple(q.span for q in layout.quotations if told.start <= q.span.start <= told.start + 2)
        mention = next((m for m in cast.within(name) if m.actor and not m.place), None)
        known = mention is not None or len(match["name"].split()) > 1
        if not known or len(told.of(layout.text).split()) < MIN_WORDS:
            continue
        yield Attribution(
            sentence=sentence.index,
            source=(name,),
            cue=(Span(*match.span("colon")),),
            content=quotes or (told,),
            actor=mention.actor if mention is not None else None,
            source_text=match["name"],
            stance=Stance.REPORT,
            quotes=quotes,
            rule="label:colon/quote?",
        )
