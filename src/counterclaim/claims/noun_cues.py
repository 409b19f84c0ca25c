"""Claims, denials and demands as nouns: "two claims by X of Y", "X's denial of Y", "denied reports that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.claims.contents import Content
from counterclaim.claims.denied_words import is_denied, is_turned_down
from counterclaim.claims.negation import negated
from counterclaim.claims.syntax import (
    is_claimed_done,
    mark_of,
    preposition_objects,
    subject_of,
    subtree_span,
)
from counterclaim.claims.told_besides import without_facts
from counterclaim.claims.untruth import FACTS, is_of_none
from counterclaim.claims.voices import Voice, voice_of, without_told
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

ISSUED = (
    "statement",
    "report",
    "account",
    "announcement",
)  # who has one has not made it, unless it says what
TOPICS = ("of", "about", "against")
ASKING = frozenset((Stance.DEMAND, Stance.PLEDGE, Stance.THREATEN))  # of an act, told by an infinitive


@dataclass(frozen=True, slots=True)
class NounCueFinder:
    """Finds the nouns of one document that attribute."""

    cast: Cast
    text: str
    broad: bool

    def at(
        self, sentence: ParsedSentence, noun: Token, cue: Cue, last: str | None
    ) -> tuple[Voice, Content] | None:
        """Voice and content of a noun; ``last`` is who spoke last in the paragraph."""
        if _is_missing(sentence, noun):
            return None
        giver = _giver(sentence, noun)
        if giver is not None and is_denied(sentence, sentence.head(noun)):
            return None  # "denied having made a threat"
        sources = self._sources(sentence, noun, cue, giver)
        content = self._content(sentence, noun, cue, sources)
        if content is not None and cue.stance in FACTS and is_turned_down(sentence, noun):
            content = without_facts(sentence, content)
        if not sources:
            turned_down = cue.stance in FACTS and is_turned_down(sentence, noun)
            told = turned_down and content is not None and (content.frame == "that" or self.broad)
            return (Voice(content.spans[0], None, ""), content) if told and content is not None else None
        if content is None and (giver is None or cue.stance in (Stance.REPORT, Stance.ASSESS)):
            return None  # who "issued a statement" has said nothing yet
        voice = voice_of(sentence, sources[0], self.cast, self.text, last=last)
        if voice.actor is None and giver is None and not (self.broad and voice.speaks):
            return None
        told_there = content or Content((Span(noun.start, noun.end),), "noun", None)
        if _is_traded(sentence, noun):
            told_there = replace(told_there, frame="mutual")
        return without_told(voice, told_there.spans, sentence, self.text), told_there

    def _sources(
        self, sentence: ParsedSentence, noun: Token, cue: Cue, giver: Token | None
    ) -> Sequence[Token]:
        """Whose words they are: by whom they are, who gives them, who has them, or a word beside them."""
        by = preposition_objects(sentence, noun, "by", "from")
        if by or giver is not None:
            return by or [giver for giver in (giver,) if giver is not None]
        told = any(_is_told(sentence, clause) for clause in sentence.kids(noun, "acl", "ccomp"))
        tells = told or any(_is_told(sentence, clause) for clause in sentence.kids(noun, "relcl"))
        owners = sentence.kids(noun, "poss") if told or cue.lemma not in ISSUED else []
        of = preposition_objects(sentence, noun, "of") if tells else []
        speaking = [word for word in of if self._speaker(word) is not None]
        demonyms = [word for word in sentence.kids(noun, "amod") if self._speaker(word) is not None]
        bodies = [word for word in sentence.kids(noun, "compound") if tells and self._is_body(word)]
        return owners or demonyms or speaking or bodies or self._carriers(sentence, noun)

    def _carriers(self, sentence: ParsedSentence, noun: Token) -> list[Token]:
        """As in "opposition claims", "reports in the local press": read in the broad mode only."""
        if not self.broad:
            return []
        beside = [
            word
            for word in sentence.kids(noun, "compound")
            if word.pos == "NOUN" and word.lemma in cues()["voices.people"]
        ]
        papers = [
            word
            for word in preposition_objects(sentence, noun, "in")
            if word.lemma in ("press", "media", "paper", "newspaper")
        ]
        return beside or papers

    def _speaker(self, word: Token) -> str | None:
        mention = self.cast.of(word)
        known = self.cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        return known.id if known is not None and known.kind is not ActorKind.POPULATION else None

    def _is_body(self, word: Token) -> bool:
        """As in "a UN report that ...": no state, of which a report may be too."""
        actor = self._speaker(word)
        return actor is not None and self.cast.actors[actor].kind is not ActorKind.STATE

    def _content(
        self, sentence: ParsedSentence, noun: Token, cue: Cue, sources: Sequence[Token]
    ) -> Content | None:
        holders = [noun, *sources]
        for clause in [
            child for holder in holders for child in sentence.kids(holder, "acl", "ccomp", "relcl")
        ]:
            if _is_told(sentence, clause) and not is_spoken_of(sentence, noun):
                return Content((subtree_span(sentence, clause),), "that", clause)
            to = any(child.tag == "TO" for child in sentence.kids(clause, "aux"))
            if to and cue.stance in ASKING and clause.dep == "acl" and self.broad:
                return Content((subtree_span(sentence, clause),), "inf", clause)
        words = ("for", *TOPICS) if cue.stance is Stance.DEMAND and self.broad else TOPICS
        for holder in holders:
            for word in words:
                for topic in preposition_objects(sentence, holder, word):
                    if topic not in sources:
                        start, end = subtree_span(sentence, topic).start, subtree_span(sentence, topic).end
                        end = max(subtree_span(sentence, noun).end, end)
                        return Content((Span(start, end),), "noun-of", topic)
        return None


def _is_told(sentence: ParsedSentence, clause: Token) -> bool:
    """Whether a clause begins with "that" or "to have", whatever part the parser gives it."""
    linked = any(word.lower == "that" and word.tag == "IN" for word in sentence.kids(clause))
    linked = linked or (clause.dep == "acl" and is_claimed_done(sentence, clause))
    return linked or mark_of(sentence, clause) == "that" or _is_whole(sentence, clause)


def _is_whole(sentence: ParsedSentence, clause: Token) -> bool:
    """As in "claims that two were killed", where the parser makes "that" the thing of a verb without one."""
    that = any(word.lower == "that" for word in sentence.kids(clause, "dobj"))
    return that and bool(sentence.kids(clause, "nsubjpass"))


def is_spoken_of(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "Riyadh said of their claim that it was false": the clause is what Riyadh said."""
    preposition = sentence.head(noun) if noun.dep == "pobj" else None
    verb = sentence.head(preposition) if preposition is not None and preposition.lower == "of" else None
    return verb is not None and verb.lemma in cues()["inverting.verbs"]


def _giver(sentence: ParsedSentence, noun: Token) -> Token | None:
    """As in "both sides traded accusations": who does something by the noun."""
    governor = sentence.head(noun)
    if governor is None or noun.dep != "dobj" or governor.lemma not in cues()["giving.verbs"]:
        return None
    return subject_of(sentence, governor)


def _is_traded(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "traded accusations": each of those who do so charges the other; "such" are of no one event."""
    governor = sentence.head(noun)
    general = any(child.lower == "such" for child in sentence.kids(noun))
    given = governor is not None and noun.dep == "dobj" and governor.lemma in cues()["giving.mutual"]
    return given and not general


def _is_missing(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "issued no denial", "has not made any threat": no such words; "withdrew its claim": no more."""
    governor = sentence.head(noun)
    if governor is not None and noun.dep == "dobj" and governor.lemma in cues()["corrections.withdrawing"]:
        return True
    given = governor is not None and noun.dep == "dobj" and governor.lemma in cues()["giving.verbs"]
    return is_of_none(sentence, noun) or (given and governor is not None and negated(sentence, governor))
