"""Speech by the words beside it, for sentences that the parser lost its way in.

"..., said NAME, a ..." and "..., NAME said": the quotation ends in a comma, a question or an exclamation
mark, and a cue with somebody's name follows at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.claims.syntax import subject_of, trimmed
from counterclaim.claims.voices import UNSPEAKING, voice_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

AFTER_SAYING = 6  # words of a circumstance behind a word of saying: "said in a statement on Monday"
QUOTE_MARKS = frozenset(('"', "“", "''", "``", "«", "„"))
MAIN = ("ROOT", "ccomp", "parataxis")  # a deed before a colon is often put under the speech behind it
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


def spoken_after_colon(sentence: ParsedSentence, quote: Span, cast: Cast, text: str) -> Attribution | None:
    """As in "She turned to the miners: “We stay.”": who does something, and a colon before the quotation."""
    before = [
        token for token in sentence.tokens if token.start < quote.start and token.text not in QUOTE_MARKS
    ]
    if len(before) < MIN_TOLD - 1 or before[-1].text != ":":
        return None
    verb = next((token for token in before if token.dep in MAIN and token.tag in FINITE), None)
    subject = subject_of(sentence, verb) if verb is not None else None
    if verb is None or subject is None or subject.index > verb.index:
        return None
    voice = voice_of(sentence, subject, cast, text, cue=verb)
    if not voice.speaks:
        return None
    return Attribution(
        sentence=sentence.sentence.index,
        source=(voice.span,),
        cue=(Span(verb.start, verb.end),),
        content=(quote,),
        actor=voice.actor,
        source_text=voice.text,
        stance=Stance.REPORT,
        rule="colon/quote?",
    )


def told_at_end(sentence: ParsedSentence, cast: Cast, text: str) -> Attribution | None:
    """As in "..., the ministry states.": a comma, a name and a word of saying at the end, however parsed.

    "on Monday", "in a statement" may follow.
    """
    words = [token for token in sentence.tokens if token.pos != "PUNCT" or token.text == ","]
    at = _last_saying(words)
    commas = [place for place, token in enumerate(words[: at or 0]) if token.text == ","]
    if at is None or not commas:
        return None
    name, told = words[commas[-1] + 1 : at], words[: commas[-1]]
    if not 0 < len(name) < REACH or len(told) < MIN_TOLD or not any(t.pos in ("VERB", "AUX") for t in told):
        return None
    cue = next((cue for cue in cues().verbs.get(words[at].lemma, ()) if "that" in cue.frames), None)
    if cue is None or any(token.pos in ("VERB", "AUX", "ADP", "SCONJ") for token in name):
        return None
    made = _made(sentence, words[at], cue, name, trimmed(sentence, told), cast, text)
    return replace(made, rule=made.rule.replace("/quote", "/that")) if made is not None else None


def _last_saying(words: Sequence[Token]) -> int | None:
    """Where a word of saying stands behind which only a circumstance follows."""
    for at in range(len(words) - 1, max(0, len(words) - 1 - AFTER_SAYING), -1):
        if words[at].lemma in cues()["inverting.verbs"] and words[at].tag != "NN":  # "..., Chin state."
            after = words[at + 1 :]
            return at if not after or after[0].pos == "ADP" else None
        if words[at].pos in ("VERB", "AUX", "SCONJ", "CCONJ") or words[at].text == ",":
            return None
    return None


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
