"""Attitudes that stand in nouns and adjectives, for the broad mode: "his belief that", "was wary of"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.claims.frames import Content
from counterclaim.claims.phrase_cues import PhraseCue
from counterclaim.claims.syntax import mark_of, preposition_objects, subject_of, subtree_span
from counterclaim.claims.voices import voice_of
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, attitudes

COPULAS = frozenset("be become seem sound feel remain look grow".split())
TOPICS = ("about", "of", "over", "for", "to", "with", "on", "against", "toward", "towards", "at", "by")
NOUN_TOPICS = ("for", "about", "over", "on", "to", "against", "toward", "towards", "in", "with")
HOLDERS = ("by", "from", "among")


@dataclass(frozen=True, slots=True)
class AttitudeFinder:
    """Finds the attitudes of one document."""

    cast: Cast
    text: str

    def at(self, sentence: ParsedSentence, token: Token, last: str | None) -> Iterator[PhraseCue]:
        """The attitude that a noun or adjective tells, if it tells one."""
        lemma = token.lemma.lower()
        if token.pos == "NOUN" and lemma in attitudes().nouns:
            yield from self._noun(sentence, token, attitudes().nouns[lemma], last)
        elif token.dep == "acomp" and lemma in _adjectives():
            yield from self._adjective(sentence, token, last)
        elif lemma == "clear":
            yield from self._made_clear(sentence, token, last)

    def _noun(self, sentence: ParsedSentence, noun: Token, cue: Cue, last: str | None) -> Iterator[PhraseCue]:
        holders = [*sentence.kids(noun, "poss"), *preposition_objects(sentence, noun, *HOLDERS)]
        content = self._of_noun(sentence, noun, holders)
        if not holders or content is None:
            return
        voice = voice_of(sentence, holders[0], self.cast, self.text, last=last)
        yield PhraseCue(noun, voice, cue, content)

    def _of_noun(self, sentence: ParsedSentence, noun: Token, holders: list[Token]) -> Content | None:
        for clause in sentence.kids(noun, "acl", "ccomp"):
            told = mark_of(sentence, clause) == "that"
            if told or any(child.tag == "TO" for child in sentence.kids(clause, "aux")):
                return Content((subtree_span(sentence, clause),), "that", clause)
        for topic in preposition_objects(sentence, noun, *NOUN_TOPICS):
            if topic not in holders:
                return Content((subtree_span(sentence, topic),), "noun-of", topic)
        return None

    def _adjective(self, sentence: ParsedSentence, adjective: Token, last: str | None) -> Iterator[PhraseCue]:
        verb = sentence.head(adjective)
        subject = subject_of(sentence, verb) if verb is not None and verb.lemma in COPULAS else None
        if subject is None or subject.lower in ("it", "that", "this", "there"):
            return
        content = self._of_adjective(sentence, adjective)
        if content is None:
            return
        voice = voice_of(sentence, subject, self.cast, self.text, last=last, cue=verb)
        cue = Cue(
            lemma=adjective.lemma,
            noun=False,
            stance=Stance.ASSESS,
            sub_stance=None,
            frames=frozenset(),
            broad=True,
        )
        yield PhraseCue(adjective, voice, cue, content)

    def _made_clear(self, sentence: ParsedSentence, clear: Token, last: str | None) -> Iterator[PhraseCue]:
        """As in "made clear that", "made it clear that"."""
        verb = sentence.head(clear)
        subject = subject_of(sentence, verb) if verb is not None and verb.lemma == "make" else None
        clauses = [
            *sentence.kids(clear, "ccomp"),
            *(sentence.kids(verb, "ccomp") if verb is not None else ()),
        ]
        told = next((clause for clause in clauses if clause.index > clear.index), None)
        if verb is None or subject is None or told is None:
            return
        voice = voice_of(sentence, subject, self.cast, self.text, last=last, cue=verb)
        cue = Cue(
            lemma="make clear", noun=False, stance=None, sub_stance=None, frames=frozenset(), broad=True
        )
        content = Content((subtree_span(sentence, told),), "that", told)
        yield PhraseCue(verb, voice, cue, content, Span(verb.start, clear.end))

    def _of_adjective(self, sentence: ParsedSentence, adjective: Token) -> Content | None:
        for clause in sentence.kids(adjective, "ccomp", "xcomp"):
            return Content((subtree_span(sentence, clause),), "that", clause)
        for topic in preposition_objects(sentence, adjective, *TOPICS):
            return Content((subtree_span(sentence, topic),), "prep:about", topic)
        return None


def _adjectives() -> frozenset[str]:
    return attitudes()["adjectives.that"] | attitudes()["adjectives.about"]
