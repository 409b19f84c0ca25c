"""Who has no comment: "had no comment", "kept silent about", "was not available", "did not return calls"."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.claims.contents import Content
from counterclaim.claims.negation import negated
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.syntax import is_passive, preposition_objects, subject_of, subtree_span
from counterclaim.claims.unsaid import declines
from counterclaim.claims.voices import voice_of
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues, weapons

TOPICS = ("about", "on", "over", "as")
WHEN = frozenset(("DATE", "TIME"))
VERBS = ("VERB", "AUX")
REACHED = ("reach", "contact")
CALLED_BACK = ("return", "answer")


@dataclass(frozen=True, slots=True)
class SilenceFinder:
    """Finds who in one document has said that nothing will be said, or could not be asked."""

    cast: Cast
    text: str

    def at(self, sentence: ParsedSentence, word: Token, last: str | None) -> PhraseCue | None:
        """The no-comment that a word makes, if it makes one."""
        finders = (_no_comment, _silent, _refused, _unheard)
        found = next((kept for finder in finders if (kept := finder(sentence, word)) is not None), None)
        if found is None:
            return None
        verb, end, topic = found
        subject = subject_of(sentence, verb)
        if subject is None or subject.lemma in weapons().classes:
            return None
        voice = voice_of(sentence, subject, self.cast, self.text, last=last, cue=verb)
        if not voice.speaks:
            return None
        cue = Cue(
            lemma=word.lemma.lower(),
            noun=False,
            stance=Stance.ASSESS,
            sub_stance=SubStance.NO_COMMENT,
            frames=frozenset(),
        )
        told = (subtree_span(sentence, topic),) if topic is not None else ()
        span = Span(verb.start, end.end)
        return PhraseCue(word, voice, cue, Content(told, "none", topic), span)


Found = tuple[Token, Token, Token | None]  # the verb, the last word of its cue, what is not spoken of


def _no_comment(sentence: ParsedSentence, noun: Token) -> Found | None:
    """As in "had no comment on the raid"."""
    verb = sentence.head(noun) if noun.lemma == "comment" and noun.dep == "dobj" else None
    if verb is None:
        return None
    none = any(child.lower in ("no", "any") for child in sentence.kids(noun, "det"))
    denied = negated(sentence, verb) or any(child.lower == "no" for child in sentence.kids(noun, "det"))
    if not none or not denied or verb.lemma not in cues()["silence.giving"]:
        return None
    topics = [t for holder in (noun, verb) for t in preposition_objects(sentence, holder, *TOPICS)]
    return verb, noun, next((topic for topic in topics if topic.entity not in WHEN), None)


def _silent(sentence: ParsedSentence, quality: Token) -> Found | None:
    """As in "has kept silent about the fate of the crew", "was not available for comment"."""
    if quality.pos != "ADJ" or quality.dep not in ("acomp", "oprd"):
        return None
    verb = sentence.head(quality)
    if verb is None or verb.pos not in VERBS:
        return None
    topics = sentence.kids(quality, "prep")
    if quality.lemma in cues()["silence.adjectives"]:
        about = [p for p in topics if p.lower in TOPICS and not _is_time(sentence, p)]
        kept = verb.lemma in cues()["silence.keeping"]
        return (verb, quality, about[0] if about else None) if about or kept else None
    reached = quality.lemma == "unavailable" or (quality.lemma == "available" and negated(sentence, verb))
    asked = [p for p in topics if p.lower == "for" and _for_comment(sentence, p)]
    return (verb, quality, asked[0]) if reached and asked else None


def _refused(sentence: ParsedSentence, verb: Token) -> Found | None:
    """As in "declined to discuss the raid"."""
    governor = sentence.head(verb) if verb.lemma in cues()["modified.refused"] else None
    if governor is None or not declines(sentence, verb):
        return None
    topics = [*sentence.kids(verb, "dobj"), *preposition_objects(sentence, verb, *TOPICS)]
    return governor, verb, topics[0] if topics else None


def _unheard(sentence: ParsedSentence, verb: Token) -> Found | None:
    """As in "could not be reached for comment", "did not return calls seeking comment"."""
    if verb.pos != "VERB" or verb.lemma not in (*REACHED, *CALLED_BACK) or not negated(sentence, verb):
        return None
    if verb.lemma in REACHED:
        asked = [p for p in sentence.kids(verb, "prep") if p.lower == "for" and _for_comment(sentence, p)]
        return (verb, verb, asked[0]) if asked and is_passive(sentence, verb) else None
    calls = [thing for thing in sentence.kids(verb, "dobj") if thing.lemma in cues()["silence.calls"]]
    return (verb, verb, calls[0]) if calls else None


def _for_comment(sentence: ParsedSentence, preposition: Token) -> bool:
    return any(noun.lemma in ("comment", "interview") for noun in sentence.kids(preposition, "pobj"))


def _is_time(sentence: ParsedSentence, preposition: Token) -> bool:
    return any(noun.entity in WHEN for noun in sentence.kids(preposition, "pobj"))
