"""Cues of one sentence, each with its voice and content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.claims.attitude_cues import AttitudeFinder
from counterclaim.claims.confidence import PROPOSED
from counterclaim.claims.contents import Content
from counterclaim.claims.frames import content_of
from counterclaim.claims.phrase_cues import PhraseCue, PhraseCueFinder, clause_around
from counterclaim.claims.speaking import set_in_teller, speaking_subject
from counterclaim.claims.syntax import (
    agent_of,
    is_passive,
    mark_of,
    modal_of,
    negated,
    preposition_objects,
    subject_of,
    subtree_span,
    trimmed,
)
from counterclaim.claims.unowned_cues import told_of_subject
from counterclaim.claims.voices import Voice, channel_of, source_span, voice_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Certainty, Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import Cue, attitudes, cues, longest_head

UNREAL_MODALS = frozenset(("may", "might", "could", "should", "would", "shall"))
MOVING = frozenset("up off down back over away".split())  # particles of verbs that do and do not say
NAMING = frozenset("call dub name nickname term title".split())
RELATIVE_REACH = 5  # words in which a comma tells a relative clause that adds from one that picks out
WEAK_FRAMES = frozenset(("that", "responsible", "adj", "prep:for", "inf", "obj", "obj-to"))
_CITING = re.compile(
    r"\b(?:citing|quoting|quotes|cites|with reference to|referring to|with a reference to)\s", re.IGNORECASE
)
ANY_VERB = Cue(
    lemma="",
    noun=False,
    stance=Stance.ASSESS,
    sub_stance=None,
    frames=frozenset(("that-marked",)),
    broad=True,
)


@dataclass(slots=True)
class CueFinder:
    """Walks sentences in order and remembers who spoke last in the paragraph."""

    layout: TextLayout
    cast: Cast
    quoted: frozenset[int]  # offsets inside quotations
    broad: bool = False
    paragraph: int = -1
    last: str | None = None
    before: str | None = None  # who spoke last in the paragraph before

    def in_sentence(self, sentence: ParsedSentence) -> Iterator[Attribution]:
        """Attributions whose cue stands in this sentence."""
        if sentence.sentence.paragraph != self.paragraph:
            follows = sentence.sentence.paragraph == self.paragraph + 1
            self.before = (self.last or self.before) if follows else None
            self.paragraph, self.last = sentence.sentence.paragraph, None
        for token in sentence.tokens:
            if token.start in self.quoted:
                continue
            for found in self._at(sentence, token):
                cited = self._cited(sentence, found)
                self.last = cited.actor or self.last
                yield cited

    def _at(self, sentence: ParsedSentence, token: Token) -> Iterator[Attribution]:
        entries = self._entries(sentence, token, _whole_verb(sentence, token))
        if token.pos in ("VERB", "AUX") and entries and token.dep not in ("amod", "compound"):
            yield from self._verb(sentence, token, entries)
        else:
            for found in self._phrases(sentence, token):
                nameless = not found.voice.text
                made = self._made(
                    sentence, found.word, found.voice, found.cue, found.content, sourceless=nameless
                )
                yield replace(made, cue=(found.span,)) if found.span is not None else made

    def _phrases(self, sentence: ParsedSentence, token: Token) -> Iterator[PhraseCue]:
        found = list(PhraseCueFinder(self.cast, self.layout.text).at(sentence, token, self.last))
        if self.broad and not found:
            found = list(AttitudeFinder(self.cast, self.layout.text).at(sentence, token, self.last))
        yield from found

    def _entries(self, sentence: ParsedSentence, verb: Token, lemma: str) -> tuple[Cue, ...]:
        """The entries of a verb, those of the verb with its particle before those of the verb alone.

        In broad mode any verb that takes a that-clause attributes it.
        """
        known = cues().verbs.get(lemma, ())
        if not self.broad:
            return known
        for phrase in _phrases_of(sentence, verb, verb.lemma.lower()):
            if phrase in attitudes().verbs:
                return attitudes().verbs[phrase]
        further = attitudes().verbs.get(lemma, ())
        if known or further or lemma in attitudes()["never.verbs"]:
            return (*known, *further)
        return (replace(ANY_VERB, lemma=lemma),)

    # -- verbs ---------------------------------------------------------------------------------------------

    def _verb(self, sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]) -> Iterator[Attribution]:
        if _is_unreal(sentence, verb) and not _declines(sentence, verb):
            return
        if _says_nothing(sentence, verb):
            return
        if is_passive(sentence, verb):
            yield from self._passive(sentence, verb, entries)
            return
        teller = self._teller_behind(sentence, verb)
        subject = teller or speaking_subject(sentence, verb)
        if subject is None or self._is_nobody(subject, verb):
            return
        last = self.last or self._goes_on(subject, verb)
        voice = voice_of(sentence, subject, self.cast, self.layout.text, last=last, cue=verb)
        if voice.actor is None and subject.lower == "it" and not self.broad:
            return
        cue, content = _best_frame(sentence, verb, entries)
        if content is None:
            content = _as_told(sentence, verb)
        if teller is not None:
            told = trimmed(sentence, sentence.tokens[: verb.index])
            content = Content((told,), "that", sentence.head(verb))
        if not self._may_speak(sentence, verb, subject, voice, content) or (
            cue.broad and _describes(sentence, verb)
        ):
            return
        declined = _declines(sentence, verb)
        if content is not None:
            content = replace(content, spans=_before_voice(content.spans, voice.span))
            yield self._made(sentence, verb, voice, cue, content, declined=declined)
        elif declined:
            yield self._made(sentence, verb, voice, cue, Content((), "none", None), declined=True)
        elif self._quote_in(sentence) and "quote" in cue.frames and verb.lemma not in cues()["weak.verbs"]:
            yield self._made(sentence, verb, voice, cue, Content((), "quote", None))

    def _teller_behind(self, sentence: ParsedSentence, verb: Token) -> Token | None:
        """As in "..., reported the state agency.": no object of the verb, whatever the parser makes of it."""
        before = sentence.tokens[verb.index - 1].text if verb.index else ""
        inverting = before == "," and verb.lemma in cues()["inverting.verbs"] and verb.dep in ("conj", "ROOT")
        if not inverting or set_in_teller(sentence, verb) is not None:
            return None
        for thing in sentence.kids(verb, "dobj", "attr"):
            mention = self.cast.of(thing)
            if mention is not None and mention.actor is not None and thing.index > verb.index:
                return thing
        return None

    def _is_nobody(self, subject: Token, verb: Token) -> bool:
        """Whether "it" or "there" stands for no speaker: "it says" has one, though it may be unknown."""
        filler = subject.lower == "there" or (
            subject.lower == "it" and verb.lemma not in cues()["inverting.verbs"]
        )
        return filler and self.cast.of(subject) is None

    def _goes_on(self, subject: Token, verb: Token) -> str | None:
        """Who spoke last in the paragraph before, of "it added": a body that goes on."""
        actor = self.cast.actors.get(self.before or "")
        goes_on = subject.lower == "it" and verb.lemma in cues()["continuing.verbs"]
        return actor.id if goes_on and actor is not None and actor.kind is not ActorKind.PERSON else None

    def _may_speak(
        self, sentence: ParsedSentence, verb: Token, subject: Token, voice: Voice, content: Content | None
    ) -> bool:
        """Whether a subject can be the voice of a cue; weak cues need a known one and a full frame."""
        tells = content is not None and content.frame in ("that", "quote", "according")
        thing = any(child.lower == "that" for child in sentence.kids(verb, "nsubj"))
        personal = verb.lemma in cues()["personal.verbs"] and not thing
        named = (tells or personal) and subject.pos == "NOUN"
        if not voice.speaks and not named and not (tells and subject.lower == "it"):
            return False
        if verb.lemma not in cues()["weak.verbs"] or self.broad:
            return True
        return voice.actor is not None and (content is None or content.frame in WEAK_FRAMES)

    def _passive(
        self, sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]
    ) -> Iterator[Attribution]:
        if _names(sentence, verb):
            return
        for cue in entries:
            if "passive-as" in cue.frames:
                yield from self._named_in(sentence, verb, cue)
                return
            if "passive-in" in cue.frames and (place := self._recorder(sentence, verb)) is not None:
                voice, channel = place
                subject = next(iter(sentence.kids(verb, "nsubjpass")), None)
                subject = sentence.head(verb) if verb.dep == "relcl" else subject
                words = (Span(subject.start, subject.end),) if subject is not None else ()
                made = self._made(sentence, verb, voice, cue, Content(words, "passive-in", subject))
                yield replace(made, channel=channel)
                return
        agent = agent_of(sentence, verb)
        cue = entries[0]
        content = _as_told(sentence, verb)
        if content is None and (self.broad or agent is not None):
            content = _put_to_subject(sentence, verb, entries)
        if content is None and cue.frames != ANY_VERB.frames:
            content = told_of_subject(sentence, verb, owned=agent is not None)
        if content is None and agent is not None and any("obj" in entry.frames for entry in entries):
            subject = subject_of(sentence, verb) or sentence.head(verb)
            if subject is not None:
                beyond = [verb] if verb.index in {word.index for word in sentence.subtree(subject)} else []
                content = Content((subtree_span(sentence, subject, without=beyond),), "obj", subject)
        if content is None:
            return
        if agent is None:
            blank = Voice(content.spans[0], None, "", (), True)
            yield self._made(sentence, verb, blank, cue, content, sourceless=True)
            return
        voice = voice_of(sentence, agent, self.cast, self.layout.text, last=self.last)
        yield self._made(sentence, verb, voice, cue, content)

    def _named_in(self, sentence: ParsedSentence, verb: Token, cue: Cue) -> Iterator[Attribution]:
        """As in "which is referred to in Baku as ...": the place that names stands for its people."""
        named = preposition_objects(sentence, verb, "as")
        if not named:
            return
        where = preposition_objects(sentence, verb, "in")
        agent = agent_of(sentence, verb)
        speaker = agent or (where[0] if where else None)
        content = Content((subtree_span(sentence, named[0]),), "prep:as", named[0])
        if speaker is None:
            return
        mention = self.cast.of(speaker)
        span = source_span(sentence, speaker)
        voice = Voice(span, mention.actor if mention else None, span.of(self.layout.text))
        yield self._made(sentence, verb, voice, cue, content)

    def _recorder(self, sentence: ParsedSentence, verb: Token) -> tuple[Voice, str] | None:
        for noun in preposition_objects(sentence, verb, "in", "by"):
            for owner in sentence.kids(noun, "poss"):
                mention = self.cast.of(owner)
                if mention is not None and mention.actor:
                    span = source_span(sentence, owner)
                    channel = trimmed(sentence, [*sentence.kids(noun, "amod", "compound"), noun])
                    return Voice(span, mention.actor, span.of(self.layout.text)), channel.of(self.layout.text)
        return None

    # -- making --------------------------------------------------------------------------------------------

    def _quote_in(self, sentence: ParsedSentence) -> bool:
        span = sentence.sentence.span
        return not self.quoted.isdisjoint(range(span.start, span.end))

    def _made(
        self,
        sentence: ParsedSentence,
        word: Token,
        voice: Voice,
        cue: Cue,
        content: Content,
        *,
        declined: bool = False,
        sourceless: bool = False,
    ) -> Attribution:
        stance, sub, certainty = cue.stance, cue.sub_stance, None
        if declined:
            stance, sub = Stance.ASSESS, SubStance.NO_COMMENT
        elif stance is Stance.DENY and negated(sentence, word):
            stance, certainty = (
                Stance.ASSESS,
                Certainty.POSSIBLE,
            )  # "did not deny" is no denial and no admission
        channel, addressee = (
            channel_of(sentence, word, self.cast, self.layout.text) if word.pos == "VERB" else (None, None)
        )
        span = Span(word.start, word.end)
        return Attribution(
            sentence=sentence.sentence.index,
            source=() if sourceless else (voice.span,),
            cue=(span,),
            content=() if declined and content.frame == "none" else content.spans,
            actor=voice.actor,
            source_text=None if sourceless else voice.text,
            stance=stance or Stance.REPORT,
            sub_stance=sub,
            certainty=certainty,
            chain=voice.also,
            channel=channel,
            addressee=addressee,
            confidence=PROPOSED if cue.broad else 1.0,
            rule=f"{cue.rule}/{content.frame}" + ("?" if stance is None else ""),
        )

    def _cited(self, sentence: ParsedSentence, attribution: Attribution) -> Attribution:
        """As in "TASS writes, citing the ministry": the innermost named voice is the ministry's."""
        known = self.cast.actors.get(attribution.actor or "")
        if known is None or known.kind is not ActorKind.MEDIA:
            return attribution
        for match in _CITING.finditer(
            self.layout.text, sentence.sentence.span.start, sentence.sentence.span.end
        ):
            for mention in self.cast.within(Span(match.end(), sentence.sentence.span.end)):
                if mention.actor and mention.actor != known.id and not mention.owner:
                    return replace(
                        attribution,
                        actor=mention.actor,
                        source=(*attribution.source, mention.span),
                        source_text=mention.span.of(self.layout.text),
                        chain=(known.id,),
                    )
        return attribution


def _put_to_subject(sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]) -> Content | None:
    """As in "was asked about the raid", "were told to leave": the subject is whom it is said to."""
    for cue in entries:
        if cue.addressee == "obj" and cue.stance is not Stance.ACCUSE:
            content = content_of(sentence, verb, cue)
            if content is not None and content.frame != "obj":
                return content
    return None


def _as_told(sentence: ParsedSentence, verb: Token) -> Content | None:
    """As in "as the army reported, two bridges were hit": the clause that the aside belongs to."""
    if verb.dep != "advcl" or verb.lemma not in cues()["inverting.verbs"] or mark_of(sentence, verb) != "as":
        return None
    spans = clause_around(sentence, verb)
    return Content(spans, "according", sentence.head(verb)) if spans else None


def _whole_verb(sentence: ParsedSentence, token: Token) -> str:
    """A verb with its particle where that is a cue, or where the verb alone would be another thing."""
    lemma = token.lemma.lower()
    particles = [child.lower for child in sentence.kids(token, "prt")]
    if lemma == "go" and ("on" in particles or any(c.lower == "on" for c in sentence.kids(token, "advmod"))):
        return "continue"
    whole = f"{lemma} {particles[0]}" if particles else lemma
    handled = lemma in cues()["weak.verbs"] and bool(MOVING & set(particles))  # "held up the road"
    return whole if whole in cues().verbs or handled else lemma


def _phrases_of(sentence: ParsedSentence, verb: Token, lemma: str) -> list[str]:
    """A verb with what makes one word with it, longest first: "go on record", "lash out", "call ... out"."""
    after = [word.lower for word in sentence.tokens[verb.index + 1 : verb.index + 3]]
    particles = [child.lower for child in sentence.kids(verb, "prt")]
    return [" ".join((lemma, *after)), *(f"{lemma} {word}" for word in (*after[:1], *particles))]


def _before_voice(spans: tuple[Span, ...], voice: Span) -> tuple[Span, ...]:
    """A content never runs into its own voice from the left."""
    return tuple(
        Span(span.start, max(span.start + 1, voice.start - len(", ")))
        if span.start < voice.start < span.end <= voice.end
        else span
        for span in spans
    )


def _says_nothing(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "blamed nobody", and "refused to comment", whose inner cue says all."""
    nobody = any(child.lower in ("nobody", "none", "no-one") for child in sentence.kids(verb, "dobj"))
    fired = verb.lemma == "dismiss" and any(
        longest_head([thing.lemma.lower()]) is not None for thing in sentence.kids(verb, "dobj", "nsubjpass")
    )  # an official dismissed from office
    neither = verb.dep == "conj" and (first := sentence.head(verb)) is not None and _declines(sentence, first)
    nor = neither and negated(sentence, verb)  # "neither confirmed nor denied": its first cue says all
    return nobody or fired or nor or any(_declines(sentence, child) for child in sentence.kids(verb, "xcomp"))


def _best_frame(
    sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]
) -> tuple[Cue, Content | None]:
    for cue in entries:
        content = content_of(sentence, verb, cue)
        if content is not None:
            return cue, content
    return entries[0], None


def _describes(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "those backing the plan", "do you back it": who somebody is, or a question, and nothing said."""
    subject = sentence.kids(verb, "nsubj")
    asked = sentence.tokens[-1].text == "?" or (bool(subject) and subject[0].lower == "you")
    participle = verb.dep == "acl" and verb.tag == "VBG"
    restrictive = (
        verb.dep == "relcl"
        and verb.index > 1
        and not any(
            token.text == "," for token in sentence.tokens[max(0, verb.index - RELATIVE_REACH) : verb.index]
        )
    )
    return asked or participle or restrictive


def _names(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "a group called Red Star": a name, given by nobody in particular."""
    return verb.dep == "acl" and verb.lemma in NAMING and agent_of(sentence, verb) is None


def _is_unreal(sentence: ParsedSentence, verb: Token) -> bool:
    """A cue that nobody has uttered: "would say", "if they accuse", "to deny" as a purpose, a hedge."""
    if verb.dep == "conj" and verb.tag == "VB" and (first := sentence.head(verb)) is not None:
        return _is_unreal(sentence, first)
    if modal_of(sentence, verb) in UNREAL_MODALS or mark_of(sentence, verb) in ("if", "unless", "whether"):
        return True
    governor = sentence.head(verb)
    if governor is not None and verb.dep == "xcomp" and governor.lemma in cues()["hedges.lemmas"]:
        return True
    is_infinitive = any(child.tag == "TO" for child in sentence.kids(verb, "aux"))
    return is_infinitive and not (governor is not None and governor.lemma in ("refuse", "decline"))


def _declines(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "refused to comment", "did not confirm", "has yet to say", "would neither confirm nor deny"."""
    governor = sentence.head(verb)
    word = verb.lemma in cues()["modified.no-comment"] or verb.lemma in cues()["modified.unowned"]
    if not word or governor is None:
        return word and negated(sentence, verb)
    refused = governor.lemma in ("refuse", "decline") and verb.dep == "xcomp"
    yet = governor.lemma in ("have", "be") and any(
        child.lower == "yet" for child in sentence.kids(governor, "advmod")
    )
    return refused or (yet and verb.dep == "xcomp") or negated(sentence, verb)
