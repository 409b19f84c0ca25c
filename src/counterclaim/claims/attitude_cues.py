"""Attitudes in nouns and adjectives, for the broad mode: "his belief that", "raised doubts about"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.claims.contents import Content
from counterclaim.claims.noun_cues import is_spoken_of
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.syntax import mark_of, preposition_objects, subject_of, subtree_span
from counterclaim.claims.voices import voice_of
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, attitudes, cues

WHEN = frozenset(("DATE", "TIME"))  # "on Monday" is no topic
HOLDERS = ("by", "from", "among")


@dataclass(frozen=True, slots=True)
class AttitudeFinder:
    """Finds the attitudes of one document."""

    cast: Cast
    text: str

    def at(self, sentence: ParsedSentence, token: Token, last: str | None) -> Iterator[PhraseCue]:
        """The attitude that a noun or adjective tells, if it tells one."""
        lemma = token.lemma.lower()
        if token.pos == "NOUN":
            found = list(self._light(sentence, token, last))
            if not found and lemma in attitudes().nouns:
                found = list(self._noun(sentence, token, attitudes().nouns[lemma], last))
            yield from found
        elif token.dep == "acomp" or (token.dep == "advcl" and token.pos == "ADJ"):
            yield from self._adjective(sentence, token, last)
        if lemma == "clear":
            yield from self._made_clear(sentence, token, last)

    def _light(self, sentence: ParsedSentence, noun: Token, last: str | None) -> Iterator[PhraseCue]:
        """As in "raised doubts about the tally": the subject of a light verb holds what its object says."""
        verb = sentence.head(noun)
        if verb is None or noun.dep != "dobj":
            return
        cue = attitudes().light.get((verb.lemma.lower(), noun.lemma.lower()))
        subject = subject_of(sentence, verb) if cue is not None else None
        if cue is None or subject is None:
            return
        content = _content(sentence, noun, cue) or _content(sentence, verb, cue)
        if content is None:
            return
        voice = voice_of(sentence, subject, self.cast, self.text, last=last, cue=verb)
        topic = content.frame.startswith("of:")
        if topic and verb.lemma in attitudes()["expressing.verbs"]:  # "voiced concern over": the concern
            whole = Content((subtree_span(sentence, noun),), content.frame, noun)
            yield PhraseCue(noun, voice, cue, whole, Span(verb.start, verb.end))
        else:
            yield PhraseCue(noun, voice, cue, content, Span(verb.start, noun.end))

    def _noun(self, sentence: ParsedSentence, noun: Token, cue: Cue, last: str | None) -> Iterator[PhraseCue]:
        holders = [*sentence.kids(noun, "poss"), *preposition_objects(sentence, noun, *HOLDERS)]
        content = _clause(sentence, noun, cue) if holders else None
        if content is None:
            return
        voice = voice_of(sentence, holders[0], self.cast, self.text, last=last)
        yield PhraseCue(noun, voice, cue, content)

    def _adjective(self, sentence: ParsedSentence, adjective: Token, last: str | None) -> Iterator[PhraseCue]:
        verb = sentence.head(adjective)
        beside = adjective.dep == "advcl"  # "He left at dawn, confident that ..."
        bound = verb is not None and (verb.lemma in cues()["hedges.copulas"] or beside)
        subject = subject_of(sentence, verb) if verb is not None and bound else None
        if subject is None or subject.lower in ("it", "that", "this", "there"):
            return
        cue = _adjective_cue(adjective.lemma.lower())
        content = _content(sentence, adjective, cue)
        if content is None:
            return
        voice = voice_of(sentence, subject, self.cast, self.text, last=last, cue=verb)
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


def _content(sentence: ParsedSentence, word: Token, cue: Cue) -> Content | None:
    """The clause or phrase under a noun or adjective that its entry allows."""
    return _clause(sentence, word, cue) or _topic(sentence, word, cue)


def _clause(sentence: ParsedSentence, word: Token, cue: Cue) -> Content | None:
    if is_spoken_of(sentence, word):
        return None
    for clause in sentence.kids(word, "acl", "ccomp", "xcomp"):
        mark = mark_of(sentence, clause)
        told = mark == "that" or (mark is None and clause.dep == "ccomp")
        if "that" in cue.frames and told:
            return Content((subtree_span(sentence, clause),), "that", clause)
        if "inf" in cue.frames and any(child.tag == "TO" for child in sentence.kids(clause, "aux")):
            return Content((subtree_span(sentence, clause),), "inf", clause)
    return None


def _topic(sentence: ParsedSentence, word: Token, cue: Cue) -> Content | None:
    for preposition in sentence.kids(word, "prep"):
        name = preposition.lower
        if name in cue.frames or f"prep:{name}" in cue.frames:
            for topic in sentence.kids(preposition, "pobj", "pcomp"):
                if topic.entity in WHEN:
                    continue
                return Content((subtree_span(sentence, topic),), f"of:{name}", topic)
    return None


def _adjective_cue(lemma: str) -> Cue:
    """An adjective as a cue: the contents in whose lists it stands."""
    kinds = ("that", "inf", "about", "of", "with", "to", "at", "by", "over", "on", "toward", "towards")
    frames = [kind for kind in (*kinds, "for", "in", "against") if lemma in attitudes()[f"adjectives.{kind}"]]
    return Cue(
        lemma=lemma, noun=False, stance=Stance.ASSESS, sub_stance=None, frames=frozenset(frames), broad=True
    )
