"""Speech by the words beside it, for sentences that the parser lost its way in.

"..., said NAME, a ..." and "..., NAME said": the quotation ends in a comma, a question or an exclamation
mark, and a cue with somebody's name follows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.syntax import trimmed
from counterclaim.claims.voices import UNSPEAKING
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

MIN_TOLD = 4  # words before a name and a word of saying that end a sentence
REACH = 14  # words between a quotation and the cue behind a name
FINITE = frozenset(("VBD", "VBZ", "VBP"))
ENDS_NAME = frozenset((",", ".", ";", ":", "—", "–", "-", "(", "who", "in", "on", "at", "during", "after"))


def spoken_beside(sentence: ParsedSentence, quote: Span, cast: Cast, text: str) -> Attribution | None:
    """The attribution of a quotation by the cue and name that follow it; ``None`` where none does."""
    inner = text[quote.end - 1 : quote.end]
    after = [token for token in sentence.tokens if token.start >= quote.end]
    if inner not in (",", "?", "!") and not (len(after) > 1 and after[1].text == ","):
        return None
    words = [token for token in after if token.pos != "PUNCT" or token.text not in "\"'”’»,"]
    marks = len(after) - len(words)
    if not words or words[0].start > after[min(len(after), 3) - 1].end + marks:
        return None
    cue = _cue(words[0])
    if cue is not None:
        name = _until(words[1:])
        return _made(sentence, words[0], cue, name, quote, cast, text)
    for place, token in enumerate(words[1:REACH], 1):
        found = _cue(token)
        if found is not None:
            return _made(sentence, token, found, words[:place], quote, cast, text)
        if token.tag in FINITE and token.pos == "VERB":
            return None
    return None


def told_at_end(sentence: ParsedSentence, cast: Cast, text: str) -> Attribution | None:
    """As in "..., the ministry states.": the last comma, a name and a word of saying, however parsed."""
    words = [token for token in sentence.tokens if token.pos != "PUNCT" or token.text == ","]
    commas = [place for place, token in enumerate(words) if token.text == ","]
    if not commas or words[-1].lemma not in cues()["inverting.verbs"]:
        return None
    name, told = words[commas[-1] + 1 : -1], words[: commas[-1]]
    if not 0 < len(name) < REACH or len(told) < MIN_TOLD or not any(t.pos in ("VERB", "AUX") for t in told):
        return None
    cue = next((cue for cue in cues().verbs.get(words[-1].lemma, ()) if "that" in cue.frames), None)
    if cue is None or any(token.pos in ("VERB", "AUX", "ADP", "SCONJ") for token in name):
        return None
    made = _made(sentence, words[-1], cue, name, trimmed(sentence, told), cast, text)
    return replace(made, rule=made.rule.replace("/quote", "/that")) if made is not None else None


def _cue(token: Token) -> Cue | None:
    if token.tag not in FINITE:
        return None
    return next((cue for cue in cues().verbs.get(token.lemma, ()) if "quote" in cue.frames), None)


def _until(words: Sequence[Token]) -> list[Token]:
    name: list[Token] = []
    for token in words:
        if token.lower in ENDS_NAME:
            break
        name.append(token)
    return name


def _made(
    sentence: ParsedSentence,
    token: Token,
    cue: Cue,
    name: Sequence[Token],
    quote: Span,
    cast: Cast,
    text: str,
) -> Attribution | None:
    kept = [word for word in name if word.pos not in ("ADV", "AUX", "PUNCT", "CCONJ")]
    nouns = [word for word in kept if word.pos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")]
    if not nouns or nouns[-1].lower in UNSPEAKING:
        return None
    span = trimmed(sentence, [word for word in name if word.index <= nouns[-1].index])
    mention = next((m for m in cast.within(span) if m.actor and not m.owner), None)
    return Attribution(
        sentence=sentence.sentence.index,
        source=(span,),
        cue=(Span(token.start, token.end),),
        content=(quote,),
        actor=mention.actor if mention is not None else None,
        source_text=span.of(text),
        stance=cue.stance or Stance.REPORT,
        sub_stance=cue.sub_stance,
        rule=f"{cue.rule}/quote" + ("?" if cue.stance is None else ""),
    )
