"""Who tells what in "according to ...", "per ...", and where the telling ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.authors import authors_of
from counterclaim.claims.clauses import bracket_around, clause_around, hangs, quoted_only, rest_around
from counterclaim.claims.contents import Content
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.side_by_side import accordings, source_beside, told_apart
from counterclaim.claims.syntax import RELATIVE, trimmed
from counterclaim.claims.voices import Voice, is_verdict, voice_of
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.citing import names_teller
from counterclaim.vocab.lexicons import Cue, cues

_CUE = Cue(lemma="according to", noun=False, stance=None, sub_stance=None, frames=frozenset(("that",)))
_PARTING = frozenset((",", "—", "–"))


@dataclass(frozen=True, slots=True)
class AccordingFinder:
    """Finds "according to" cues of one document."""

    cast: Cast
    text: str

    def at(self, sentence: ParsedSentence, token: Token, last: str | None) -> Iterator[PhraseCue]:
        """The cue of "according" or "per", unless nobody tells; ``last`` spoke last in the paragraph."""
        to = next(
            (child for child in (token, *sentence.kids(token, "prep")) if names_teller(sentence, child)), None
        )
        source = next(iter(sentence.kids(to, "pobj", "pcomp")), None) if to is not None else None
        if to is None or source is None or _is_standard(sentence, source):
            return
        spoken = source.lemma.lower() in cues()["voices.spoken"]
        speaker = next((word for word in authors_of(sentence, source) if word.index > source.index), None)
        own_words = speaker if spoken else None  # "according to a speech by the mayor": the mayor
        voice = voice_of(sentence, own_words or source, self.cast, self.text, last=last, cue=token)
        if token is to and not (voice.speaks and _may_tell(source)):
            return  # "per head", "per orders from the army"
        voice, spans = self._told(sentence, token, source, voice)
        spans = tuple(quoted_only(self.text, span) for span in spans)
        aside = bracket_around(sentence, token)
        if aside is not None:
            spans = tuple(span for span in map(aside.shared, spans) if span is not None)
        if spans:
            channel = Span(to.end, source.end).of(self.text).strip() if own_words is not None else None
            span = Span(token.start, source.end if channel else to.end)
            cue = replace(_CUE, lemma="per") if token is to else _CUE
            yield PhraseCue(token, voice, cue, Content(spans, "according", None), span, channel)

    def _told(
        self, sentence: ParsedSentence, token: Token, source: Token, voice: Voice
    ) -> tuple[Voice, tuple[Span, ...]]:
        """The source without what the parser ran into it, and what it tells."""
        apart = told_apart(sentence, token) if len(accordings(sentence)) > 1 else ()
        if apart:
            return self._ending(voice, source_beside(sentence, token)), apart
        if hangs(sentence, token):
            return voice, rest_around(sentence, sentence.subtree(token))[1:]
        if token.index == 0:
            cut = self._until_comma(sentence, source, voice)
            if cut.span == voice.span:
                return voice, clause_around(sentence, token)
            told = [word for word in sentence.tokens if word.start > cut.span.end]
            return cut, (trimmed(sentence, told),) if told else ()
        spans = clause_around(sentence, token)
        comma = _complement_behind(sentence, token, source)
        if comma is None:
            return voice, spans
        rest = [word for word in sentence.subtree(token) if word.index > comma.index]
        return self._cut(voice, comma), (*spans, trimmed(sentence, rest))

    def _until_comma(self, sentence: ParsedSentence, source: Token, voice: Voice) -> Voice:
        """At the start of a sentence a comma ends the source, unless words about it follow up to the next.

        Where the clause has no subject left, the parser has run that into the source, after its last comma.
        """
        commas = [word for word in sentence.tokens[source.index :] if word.text == ","]
        inside = [word for word in commas if word.start < voice.span.end]
        clause = sentence.head(sentence.tokens[0])
        subjects = sentence.kids(clause, "nsubj", "nsubjpass", "expl") if clause is not None else []
        subjects = [subject for subject in subjects if subject.lower not in RELATIVE]
        if not commas or (not inside and len(subjects) < 2):
            return voice
        if clause is not None and not subjects:
            named = [word for word in inside if sentence.tokens[word.index + 1].lower not in RELATIVE]
            return self._cut(voice, named[-1] if named else commas[0])
        about = {word.index for word in sentence.subtree(source)}
        about |= {word.index for subject in subjects[:-1] for word in sentence.subtree(subject)}
        first, *later = commas
        for comma in later:
            words = sentence.tokens[first.index + 1 : comma.index]
            ends = not subjects or comma.index < min(w.index for w in sentence.subtree(subjects[-1]))
            if words and ends and all(word.index in about for word in words):
                first = comma
        return self._cut(voice, first)

    def _ending(self, voice: Voice, words: Sequence[Token]) -> Voice:
        """The voice up to the last of some words."""
        if not words or words[-1].end >= voice.span.end:
            return voice
        span = Span(voice.span.start, words[-1].end)
        return replace(voice, span=span, text=span.of(self.text))

    def _cut(self, voice: Voice, comma: Token) -> Voice:
        span = Span(voice.span.start, comma.start)
        return replace(voice, span=span, text=span.of(self.text))


def _may_tell(source: Token) -> bool:
    """Whether "per" may cite it: what binds, as orders and agreements do, is done and tells nothing."""
    return source.lemma not in cues()["standards.nouns"] and source.lemma not in cues()["standards.binding"]


def _is_standard(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "according to plan", "according to its own rules": nobody tells anything."""
    if any(word.lower == "own" for word in sentence.kids(noun, "amod")):
        return True
    return noun.lemma in cues()["standards.nouns"] and not sentence.kids(
        noun, "det", "poss", "compound", "amod"
    )


def _complement_behind(sentence: ParsedSentence, phrase: Token, source: Token) -> Token | None:
    """The comma that ends the source where the parser hung the verb's complement on it.

    As in "all of this is, according to her, untrue", "he was paid, according to them, $2 million".
    """
    verb = sentence.head(phrase)
    before = sentence.tokens[phrase.index - 2] if phrase.index > 1 else None
    if verb is None or before is None or sentence.tokens[phrase.index - 1].text not in (",", "—", "–"):
        return None
    for beside in sentence.kids(source, "appos", "conj"):
        if is_verdict(beside):
            continue
        words = sentence.subtree(beside)
        comma = sentence.tokens[words[0].index - 1]
        goes_on = any(word.text == "," for word in sentence.tokens[words[-1].index + 1 : words[-1].index + 2])
        open_verb = before == verb or (sentence.head(before) == verb and before.pos == "PRON")
        counted = any(
            word.text in "$€£" or word.pos == "NUM" for word in sentence.kids(beside, "quantmod", "nummod")
        )
        if comma.text in (",", "—", "–") and not goes_on and (open_verb or counted or beside.pos == "ADJ"):
            return comma
    return None
