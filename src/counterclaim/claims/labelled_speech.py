"""Speech behind a name and a colon, as in transcripts and round-ups: "NAME: We saw no soldiers."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues, longest_head, numbers

_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]*)(?:\s(?:[A-Z][\w.'’-]*|of|the|and|de|al|bin|van|von)){0,5})\s?(?P<colon>:)\s+(?=\S)"
)
_SHORT = r"[\w.'’-]+(?: [\w.'’-]+){0,4}"
_HEADLINES = (
    ("label:behind", re.compile(rf"(?P<told>.+\w)\s?(?P<colon>:|(?<=\s)[-–—])\s+(?P<name>{_SHORT})")),
    ("label:colon", re.compile(rf"(?P<name>{_SHORT})\s?(?P<colon>:)\s+(?P<told>\S.+)")),
)
HEADLINE_WORDS = 25  # more is no headline
MIN_WORDS = 3  # of what is told


def labelled_speech(layout: TextLayout, cast: Cast) -> Iterator[Attribution]:
    """An attribution for each sentence that begins with a name and a colon."""
    for sentence in layout.sentences:
        match = _LABEL.match(layout.text, sentence.span.start, sentence.span.end)
        if match is None or _is_row(match["name"], layout.text[match.end() : sentence.span.end]):
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


def headline_speech(layout: TextLayout, parse: Parse, cast: Cast, *, broad: bool) -> Iterator[Attribution]:
    """An attribution for each line without a stop that ends with who says it: "Two dead in blast: minister".

    ``broad`` takes lines that begin with a place too: it may also be a dateline, or what they are about.
    """
    for sentence in layout.sentences:
        words = sentence.span.of(layout.text)
        alone = layout.paragraphs[sentence.paragraph] == sentence.span
        if not alone or words[-1] in '.!?…”"' or len(words.split()) > HEADLINE_WORDS:
            continue
        for rule, pattern in _HEADLINES:
            match = pattern.fullmatch(layout.text, sentence.span.start, sentence.span.end)
            if (
                match is None
                or len(match["told"].split()) < MIN_WORDS
                or _is_row(match["name"], match["told"])
            ):
                continue
            name = Span(*match.span("name"))
            if _ends_in_cue(parse, name):
                continue  # "strike kills ten, army says - rebels deny"
            named = (mention for mention in cast.within(name) if mention.actor)
            mention = max(named, key=lambda mention: (mention.span.end, -mention.span.start), default=None)
            place = mention is not None and mention.place is not None
            is_topic = place and not _has_verb(parse, Span(*match.span("told")))
            is_dateline = place and rule == "label:colon" and not broad
            if is_topic or is_dateline or (mention is None and not _is_somebody(match["name"])):
                continue
            yield Attribution(
                sentence=sentence.index,
                source=(name,),
                cue=(Span(*match.span("colon")),),
                content=(Span(*match.span("told")),),
                actor=mention.actor if mention is not None else None,
                source_text=match["name"],
                stance=Stance.REPORT,
                rule=f"{rule}/that?",
            )
            break


def _is_row(name: str, told: str) -> bool:
    """As in "Location: ...", "Army: 4 killed, 2 wounded": a row of a list, whose name tells what it is on."""
    no_labels, counted = (
        cues()["voices.no_labels"],
        cues()["voices.counted"] | numbers().exact.keys() | numbers().multipliers.keys(),
    )
    words = [word.strip(",;.()").lower() for word in told.split()]
    ends = {name.lower().split()[0], name.lower().split()[-1]}
    return not ends.isdisjoint(no_labels) or all(word.isdigit() or word in counted for word in words)


def _ends_in_cue(parse: Parse, name: Span) -> bool:
    """As in "UN denies", for the parser a plural: who is named there does something."""
    words = [word for sentence in parse for word in sentence.within(name)]
    last = words[-1] if len(words) > 1 else None
    return last is not None and (last.pos == "VERB" or (last.text.islower() and last.lemma in cues().verbs))


def _is_somebody(words: str) -> bool:
    """Whether a name ends in a word for people or a body: "minister", "UN envoy", "border guards"."""
    small = words.lower().split()
    forms = {small[-1], small[-1].removesuffix("s")}
    return bool(forms & cues()["voices.people"]) or longest_head(small) is not None


def _has_verb(parse: Parse, told: Span) -> bool:
    """Whether something is told: "ten years of war: Syria" is a topic and its country."""
    return any(word.pos == "VERB" for sentence in parse for word in sentence.within(told))
