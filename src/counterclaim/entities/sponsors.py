"""Who stands behind a body by the word before it: "Rwanda-backed rebels", "the Hamas-run ministry"."""

from __future__ import annotations

import re

from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.knowledge import SAME_SIGNS, Knowledge
from counterclaim.vocab.lexicons import Body

# who mediates or brokers is no sponsor
_SPONSORED = re.compile(
    r"(?P<sponsor>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)-(?:backed|led|allied|supported|aligned|linked|sponsored|armed)\b"
)
# whose a ministry is that others than the state run
_RUN = re.compile(r"(?P<sponsor>[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)-(?:run|controlled|ruled|administered)\b")
REACH = 60  # characters before the head
SPONSORED_KINDS = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.AMBIGUOUS)  # "the Saudi-led side"


def sponsor_of(
    sentence: ParsedSentence, token: Token, body: Body, text: str, knowledge: Knowledge
) -> str | None:
    """The actor that stands behind an armed body by the word before it."""
    if body.kind not in SPONSORED_KINDS:
        return None
    return _named_before(_SPONSORED, sentence, token, text, knowledge)


def runner_of(sentence: ParsedSentence, token: Token, text: str, knowledge: Knowledge) -> str | None:
    """The actor that runs a body, as in "Gaza's Hamas-run health ministry": whose it is, and no state's."""
    return _named_before(_RUN, sentence, token, text, knowledge)


def _named_before(
    words: re.Pattern[str], sentence: ParsedSentence, token: Token, text: str, knowledge: Knowledge
) -> str | None:
    start = max(sentence.tokens[0].start, token.start - REACH)
    before = text[start : token.start].translate(SAME_SIGNS)
    for match in words.finditer(before):
        between = before[match.end() :]
        entry = _entry(match["sponsor"], knowledge)
        if any((named := knowledge.entries.get(word)) and named.actor for word in between.split()):
            continue  # "Rwanda-backed M23 rebels" are the M23
        if entry is not None and re.fullmatch(r"(?:\s[\w'-]+){0,3}\s?", between):
            return entry
    return None


def _entry(words: str, knowledge: Knowledge) -> str | None:
    for form in (words, words.rpartition(" ")[2]):
        entry = knowledge.entries.get(form)
        if entry is not None and entry.actor:
            return entry.actor
    return None
