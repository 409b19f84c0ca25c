"""Whom an outlet cites: in "TASS writes, citing the ministry, that ..." the words are the ministry's."""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.claims.syntax import trimmed
from counterclaim.claims.voices import Voice, voice_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span

_CITING = re.compile(
    r"\b(?:citing|quoting|quotes|cites|with reference to|referring to|with a reference to)\s", re.IGNORECASE
)
BEFORE_NOUN = frozenset(
    ("det", "amod", "compound", "poss", "nummod", "nmod", "predet", "case", "advmod", "quantmod")
)


def with_cited(sentence: ParsedSentence, attribution: Attribution, cast: Cast, text: str) -> Attribution:
    """The attribution of an outlet with whom it cites for its innermost named voice.

    Only the noun right behind "citing" is cited; "citing witnesses, that the army had fled" cites no army.
    """
    outlet = attribution.actor
    if outlet is None or not _is_outlet(cast, outlet):
        return attribution
    for match in _CITING.finditer(text, sentence.sentence.span.start, sentence.sentence.span.end):
        if not _cites(sentence, match.start(), cast, outlet):
            continue
        told = replace(attribution, content=_apart(sentence, attribution.content, match.start()))
        voice = _cited_at(sentence, match.end(), cast, text)
        if voice is None or voice.actor is None or voice.actor == outlet:
            return told
        return replace(
            told,
            actor=voice.actor,
            source=(*attribution.source, voice.span),
            source_text=voice.text,
            chain=(outlet,),
        )
    return attribution


def _is_outlet(cast: Cast, actor: str | None) -> bool:
    known = cast.actors.get(actor or "")
    return known is not None and known.kind is ActorKind.MEDIA


def _cites(sentence: ParsedSentence, place: int, cast: Cast, outlet: str) -> bool:
    """Whether it is the outlet that cites somebody at a place, and no "letter citing the law"."""
    citing = next((token for token in sentence.tokens if token.start == place), None)
    holder = sentence.head(citing) if citing is not None and citing.dep == "acl" else None
    mention = cast.of(holder) if holder is not None else None
    if holder is not None and (mention is None or mention.actor != outlet):
        return False
    return _outlet_near(sentence, place, cast) == outlet


def _outlet_near(sentence: ParsedSentence, place: int, cast: Cast) -> str | None:
    """The outlet that cites somebody at a place: the last one before it, or else the first one behind it."""
    outlets = [mention for mention in cast.within(sentence.sentence.span) if _is_outlet(cast, mention.actor)]
    before = [mention for mention in outlets if mention.head < place]
    near = before[-1:] or outlets[:1]
    return near[0].actor if near else None


def _cited_at(sentence: ParsedSentence, place: int, cast: Cast, text: str) -> Voice | None:
    """The voice of the noun that begins at a place."""
    noun = next((token for token in sentence.tokens if token.start >= place), None)
    while noun is not None and noun.dep in BEFORE_NOUN:
        above = sentence.head(noun)
        if above is None or above.index <= noun.index:
            return None
        noun = above
    return voice_of(sentence, noun, cast, text) if noun is not None else None


def _apart(sentence: ParsedSentence, content: tuple[Span, ...], place: int) -> tuple[Span, ...]:
    """What is told without "citing ..." before or behind it."""
    citing = next((token for token in sentence.tokens if token.start == place), None)
    if citing is None or citing.tag != "VBG":
        return content
    words = {token.index for token in sentence.subtree(citing)}
    kept: list[Span] = []
    for span in content:
        inside = [token for token in sentence.tokens if span.contains(Span(token.start, token.end))]
        edge = inside and (inside[0].index in words or inside[-1].index in words)
        rest: list[Token] = [token for token in inside if token.index not in words]
        if rest or len(content) == 1:
            kept.append(trimmed(sentence, rest) if edge and rest else span)
    return tuple(kept)
