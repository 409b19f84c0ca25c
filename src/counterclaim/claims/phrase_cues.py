"""Cues that are no verbs: "according to", versions named in passing, claims and denials as nouns, offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.claims.according import AccordingFinder
from counterclaim.claims.clauses import clause_around
from counterclaim.claims.contents import Content
from counterclaim.claims.noun_cues import NounCueFinder
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.syntax import (
    mark_of,
    preposition_objects,
    subject_of,
    subtree_span,
    trimmed,
)
from counterclaim.claims.voices import Voice, voice_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import Cue, cues, longest_head

VERSION_PREPOSITIONS = frozenset(("by", "in", "on"))


@dataclass(frozen=True, slots=True)
class PhraseCueFinder:
    """Finds the cues of one document that stand in phrases; ``last`` is who spoke last in the paragraph."""

    cast: Cast
    text: str
    broad: bool = False

    def at(self, sentence: ParsedSentence, token: Token, last: str | None) -> Iterator[PhraseCue]:
        """The cue that a word makes, if it makes one."""
        lemma = token.lemma.lower()
        if token.lower == "per" or (lemma == "accord" and token.lower == "according"):
            yield from AccordingFinder(self.cast, self.text).at(sentence, token, last)
        elif token.pos == "NOUN" and self._is_version(sentence, token):
            yield from self._version(sentence, token, last)
        elif token.pos == "NOUN" and _tells_version(sentence, token):
            yield from self._told_version(sentence, token, last)
        elif token.pos == "NOUN" and lemma in cues().nouns:
            cue = cues().nouns[lemma]
            found = NounCueFinder(self.cast, self.text, self.broad).at(sentence, token, cue, last)
            if found is not None:
                yield PhraseCue(token, found[0], cue, found[1])
        elif token.pos == "NOUN" and lemma in cues()["offers.nouns"]:
            yield from self._readiness(sentence, token, last)

    def _is_version(self, sentence: ParsedSentence, noun: Token) -> bool:
        """As in "by the army's account", "in her view": a version named beside what it says."""
        preposition = sentence.head(noun)
        return (
            noun.lemma in cues()["versions.nouns"]
            and noun.dep == "pobj"
            and preposition is not None
            and preposition.lower in VERSION_PREPOSITIONS
        )

    def _told_version(self, sentence: ParsedSentence, noun: Token, last: str | None) -> Iterator[PhraseCue]:
        """As in "its own version is that troops came": what a version says."""
        verb = sentence.head(noun)
        owner = next(iter(sentence.kids(noun, "poss")), None)
        if verb is None or owner is None:
            return
        voice = voice_of(sentence, owner, self.cast, self.text, last=last)
        clause = next(iter(sentence.kids(verb, "ccomp")))
        cue = Cue(lemma=noun.lemma, noun=True, stance=None, sub_stance=None, frames=frozenset())
        yield PhraseCue(noun, voice, cue, Content((subtree_span(sentence, clause),), "that", clause))

    def _version(self, sentence: ParsedSentence, noun: Token, last: str | None) -> Iterator[PhraseCue]:
        preposition = sentence.head(noun)
        owners = [
            *sentence.kids(noun, "poss", "amod", "compound"),
            *preposition_objects(sentence, noun, "of"),
        ]
        known = next((word for word in owners if self._speaker(word) is not None), None)
        owner = known or _described(owners)
        same = next((word for word in sentence.kids(noun, "amod") if word.lower == "same"), None)
        if preposition is None or (owner is None and (same is None or last is None)):
            return
        if owner is None:  # "by the same account": who spoke last
            span = trimmed(sentence, sentence.subtree(noun))
            voice = Voice(span, last, span.of(self.text))
        else:
            mention = self.cast.of(owner)
            span = trimmed(sentence, sentence.subtree(owner))
            voice = Voice(span, mention.actor if mention and known else None, span.of(self.text))
        spans = clause_around(sentence, preposition)
        if spans:
            cue = Cue(lemma=noun.lemma, noun=True, stance=None, sub_stance=None, frames=frozenset())
            yield PhraseCue(noun, voice, cue, Content(spans, "according", None))

    def _speaker(self, word: Token) -> str | None:
        mention = self.cast.of(word)
        known = self.cast.actors.get(mention.actor) if mention is not None and mention.actor else None
        return known.id if known is not None and known.kind is not ActorKind.POPULATION else None

    def _readiness(self, sentence: ParsedSentence, noun: Token, last: str | None) -> Iterator[PhraseCue]:
        """As in "X stated Y's readiness to recognise Z": an offer by X for Y."""
        governor = sentence.head(noun)
        clause = next((child for child in sentence.kids(noun, "acl") if sentence.kids(child, "aux")), None)
        if governor is None or clause is None or governor.pos != "VERB" or noun.dep != "dobj":
            return
        subject = subject_of(sentence, governor)
        if subject is None:
            return
        voice = voice_of(sentence, subject, self.cast, self.text, last=last)
        cue = Cue(
            lemma=noun.lemma, noun=True, stance=Stance.PLEDGE, sub_stance=SubStance.OFFER, frames=frozenset()
        )
        yield PhraseCue(governor, voice, cue, Content((subtree_span(sentence, noun),), "offer", clause))


def _tells_version(sentence: ParsedSentence, noun: Token) -> bool:
    """As in "its own version is that ..."."""
    verb = sentence.head(noun)
    told = sentence.kids(verb, "ccomp") if verb is not None and verb.lemma == "be" else []
    version = noun.lemma in cues()["versions.nouns"] and noun.dep == "nsubj"
    return version and any(mark_of(sentence, clause) == "that" for clause in told[:1])


def _described(owners: Sequence[Token]) -> Token | None:
    """As in "in the words of one elder": somebody who can speak, whoever it is."""
    for owner in owners:
        beside = owner.dep in ("poss", "pobj") and owner.pos == "NOUN"
        if beside and longest_head([owner.lemma.lower()]) is not None:
            return owner
    return None
