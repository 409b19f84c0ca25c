"""A text that its issuer opens and goes on with "we": "The Front informs the public ... Our fighters ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.contents import FIRST_PERSON
from counterclaim.model.actors import Mention
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.spans import offsets
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues, participants

OPENING = 3  # paragraphs in which who issues a text names himself: a place and a day may stand above
PRESENT = ("VBZ", "VBP")


def opener(layout: TextLayout, parse: Parse, cast: Cast, found: Sequence[Attribution]) -> Mention | None:
    """Who speaks first in a text, if in the present tense and if the text says "we" outside quotations.

    As in "The General Command informs the people that ... We deny ..."; a reporter says "we" of nobody.
    """
    spoken = [one for one in found if one.cue and one.actor is not None]
    first = min(spoken, key=lambda one: (one.sentence, one.cue[0].start), default=None)
    if first is None or layout.sentences[first.sentence].paragraph >= OPENING:
        return None
    if not _is_said_now(parse, first) or not _says_we(layout, parse):
        return None
    named = (mention for span in first.source for mention in cast.within(span))
    return next((mention for mention in named if mention.actor == first.actor), None)


def said_by_us(attribution: Attribution, issuer: Mention) -> Attribution:
    """An attribution to "we" or "our movement", in a text of somebody's own, as his."""
    words = (attribution.source_text or "").lower().split()
    ours = attribution.actor is None and bool(words) and words[0] in FIRST_PERSON
    return replace(attribution, actor=issuer.actor) if ours else attribution


def _is_said_now(parse: Parse, attribution: Attribution) -> bool:
    """As in "informs", "condemns", "claims responsibility"; "says" is how others tell it."""
    sentence = parse.sentences.get(attribution.sentence)
    at = attribution.cue[0].start
    verb = next((token for token in sentence.tokens if token.start == at), None) if sentence else None
    claims_deed = attribution.verb == "claim" and attribution.frame.startswith("obj")
    retold = attribution.verb in cues()["voices.retelling"] and not claims_deed
    return verb is not None and verb.tag in PRESENT and not retold


def _says_we(layout: TextLayout, parse: Parse) -> bool:
    quoted = offsets(quotation.span for quotation in layout.quotations)
    return any(
        token.start not in quoted and (_we_say(sentence, token) or _our_people(sentence, token))
        for sentence in parse
        for token in sentence.tokens
    )


def _we_say(sentence: ParsedSentence, token: Token) -> bool:
    verb = sentence.head(token)
    return token.lower == "we" and token.dep == "nsubj" and verb is not None and verb.lemma in cues().verbs


def _our_people(sentence: ParsedSentence, token: Token) -> bool:
    noun = sentence.head(token)
    people = participants()["people.armed"] | participants()["people.groups"] | cues()["voices.ours"]
    return token.lower == "our" and token.dep == "poss" and noun is not None and noun.lemma in people
