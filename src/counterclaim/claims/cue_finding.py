"""Cues of one sentence, each with its voice and content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from counterclaim.claims.attitude_cues import AttitudeFinder
from counterclaim.claims.citing import with_cited
from counterclaim.claims.clauses import as_told
from counterclaim.claims.confidence import PROPOSED
from counterclaim.claims.contents import Content, before_verb, before_voice
from counterclaim.claims.courtesies import of_courtesy
from counterclaim.claims.cue_entries import entries_of
from counterclaim.claims.declining import as_forborne, forborne, is_refusal, refused_whole, unsaid_topic
from counterclaim.claims.echoes import is_joint_statement, is_said_aside, says_so
from counterclaim.claims.frames import content_of
from counterclaim.claims.hearsay import find_hearsay, goes_round
from counterclaim.claims.negation import meets_none, negated
from counterclaim.claims.passive_cues import PassiveFinder
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.phrase_cues import PhraseCueFinder
from counterclaim.claims.silence import SilenceFinder
from counterclaim.claims.speaking import main_verb_behind, set_in_teller, speaking_subject
from counterclaim.claims.syntax import behind_comma, is_passive, trimmed
from counterclaim.claims.unsaid import declines, is_expected, is_unreal, is_unsaid
from counterclaim.claims.voices import Voice, channel_of, is_strangers, voice_of
from counterclaim.model.actors import ActorKind
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Certainty, Stance, SubStance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import Cue, cues

SAID_OF_OTHERS = frozenset((SubStance.DISAPPROVE, SubStance.LABEL, SubStance.PRAISE, SubStance.REJECT))
WEAK_FRAMES = frozenset(("that", "responsible", "adj", "prep:for", "inf", "obj", "obj-to", "obj-at"))
FULL_FRAMES = frozenset(("obj-at", "obj-to", "according"))  # with its figure, its accused; "as X put it"


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
    _silence: SilenceFinder = field(init=False)
    _phrase_cues: PhraseCueFinder = field(init=False)

    def __post_init__(self) -> None:
        self._silence = SilenceFinder(self.cast, self.layout.text)
        self._phrase_cues = PhraseCueFinder(self.cast, self.layout.text, self.broad)

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
                cited = with_cited(sentence, found, self.cast, self.layout.text)
                self.last = cited.actor or (None if is_strangers(cited) else self.last)
                yield cited

    def _at(self, sentence: ParsedSentence, token: Token) -> Iterator[Attribution]:
        silent = self._silence.at(sentence, token, self.last)
        if silent is not None:
            yield self._phrase(sentence, silent)
            return
        entries = entries_of(sentence, token, broad=self.broad)
        verbal = token.pos in ("VERB", "AUX") and token.dep not in ("amod", "compound")
        if entries and (verbal or is_said_aside(sentence, token)):
            expected = is_expected(sentence, token)
            kept = forborne(sentence, token) if self.broad else None
            for made in self._verb(sentence, token, entries):
                if kept is not None:
                    yield as_forborne(made, kept)
                elif not expected:
                    yield made
                elif self.broad:  # nobody has said anything yet
                    yield replace(made, confidence=PROPOSED, certainty=Certainty.POSSIBLE)
        else:
            for found in self._phrases(sentence, token):
                yield self._phrase(sentence, found)

    def _phrases(self, sentence: ParsedSentence, token: Token) -> Iterator[PhraseCue]:
        found = list(find_hearsay(sentence, token)) if self.broad else []
        found = found or list(self._phrase_cues.at(sentence, token, self.last))
        if self.broad and not found:
            found = list(AttitudeFinder(self.cast, self.layout.text).at(sentence, token, self.last))
        yield from found

    # -- verbs ---------------------------------------------------------------------------------------------

    def _verb(self, sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]) -> Iterator[Attribution]:
        kept = forborne(sentence, verb) if self.broad else None
        may_be_said = kept is not None or (self.broad and is_expected(sentence, verb))
        if is_unsaid(sentence, verb) and not may_be_said:
            return
        if is_passive(sentence, verb):
            finder = PassiveFinder(self.cast, self.layout.text, self.broad)
            for found in finder.at(sentence, verb, entries, self.last):
                yield self._phrase(sentence, found)
            return
        teller = self._teller_behind(sentence, verb)
        subject = teller or speaking_subject(sentence, kept or verb)
        if subject is None or self._is_nobody(subject, verb) or _is_asked_for(sentence, subject):
            return
        last = self.last or self._goes_on(subject, verb)
        voice = voice_of(sentence, subject, self.cast, self.layout.text, last=last, cue=verb)
        if voice.actor is None and subject.lower == "it" and not self.broad:
            return
        cue, content = _best_frame(sentence, verb, entries)
        if teller is not None:
            told = trimmed(sentence, sentence.tokens[: verb.index])
            content = Content((told,), "that", sentence.head(verb))
        if not self._may_speak(sentence, verb, subject, voice, cue, content) or (
            cue.broad and _describes(sentence, verb)
        ):
            return
        declined = declines(sentence, verb)
        if content is not None:
            behind = main_verb_behind(sentence, verb)
            spans = content.spans if behind is None else before_verb(sentence, content.spans, behind)
            content = replace(content, spans=before_voice(spans, voice.span))
            for part in content.parts():
                yield self._made(sentence, verb, voice, cue, part, declined=declined)
        elif declined:
            yield self._made(
                sentence, verb, voice, cue, unsaid_topic(sentence, verb, broad=self.broad), declined=True
            )
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
        said = verb.lemma in cues()["inverting.verbs"] | cues()["personal.verbs"]
        filler = subject.lower == "there" or goes_round(verb, subject) or (subject.lower == "it" and not said)
        return filler and self.cast.of(subject) is None

    def _goes_on(self, subject: Token, verb: Token) -> str | None:
        """Who spoke last in the paragraph before, of "it added", "the text added": a body."""
        actor = self.cast.actors.get(self.before or "")
        goes_on = subject.lower == "it" or subject.lemma.lower() in cues()["voices.things"]
        goes_on = goes_on and verb.lemma in cues()["continuing.verbs"]
        return actor.id if goes_on and actor is not None and actor.kind is not ActorKind.PERSON else None

    def _may_speak(
        self,
        sentence: ParsedSentence,
        verb: Token,
        subject: Token,
        voice: Voice,
        cue: Cue,
        content: Content | None,
    ) -> bool:
        """Whether a subject can be the voice of a cue; weak cues need a known one and a full frame."""
        if (
            is_unreal(sentence, verb)
            and not declines(sentence, verb)
            and not _is_known(sentence, subject, voice)
        ):
            return False
        if voice.actor is None and subject.lemma.lower() in cues()["voices.mute"]:
            return False
        tells = content is not None and content.frame in ("that", "quote", "according")
        thing = any(child.lower == "that" for child in sentence.kids(verb, "nsubj"))
        declined = declines(sentence, verb) and is_refusal(sentence, verb)
        personal = (declined or verb.lemma in cues()["personal.verbs"]) and not thing
        named = (tells or personal) and subject.pos == "NOUN"
        if not voice.speaks and not named and not (tells and subject.lower == "it"):
            return False
        if cue.lemma not in cues()["weak.verbs"] or self.broad:
            return True
        full = content is not None and content.frame in FULL_FRAMES
        known = voice.actor is not None or subject.lower == "we"  # whose text it is
        return full or (known and (content is None or content.frame in WEAK_FRAMES))

    # -- making --------------------------------------------------------------------------------------------

    def _phrase(self, sentence: ParsedSentence, found: PhraseCue) -> Attribution:
        """A cue with its voice and content as an attribution; a voice without words is no source."""
        nameless = not found.voice.text
        made = self._made(sentence, found.word, found.voice, found.cue, found.content, sourceless=nameless)
        cue = (found.span,) if found.span is not None else made.cue
        return replace(made, cue=cue, channel=found.channel or made.channel)

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
        empty = cue.stance is Stance.ACCUSE or " " in cue.lemma
        nobody = empty and meets_none(sentence, word)  # "blamed neither X nor Y", "offered no apology"
        unmade = (negated(sentence, word) or nobody) and not cue.noun
        if declined or (unmade and _is_act(cue)):
            stance, sub = Stance.ASSESS, SubStance.NO_COMMENT
        elif unmade and stance is Stance.DENY:  # "did not deny" is no denial and no admission
            stance, certainty = Stance.ASSESS, Certainty.POSSIBLE
        channel, addressee = (
            channel_of(sentence, word, self.cast, self.layout.text) if word.pos == "VERB" else (None, None)
        )
        span = refused_whole(sentence, word) if declined else Span(word.start, word.end)
        return Attribution(
            sentence=sentence.sentence.index,
            source=() if sourceless else (voice.span,),
            cue=(span,),
            content=content.spans,
            actor=voice.actor,
            source_text=None if sourceless else voice.text,
            stance=stance or Stance.REPORT,
            sub_stance=sub,
            certainty=certainty,
            chain=voice.also,
            joint=bool(voice.also) and is_joint_statement(sentence, word),
            channel=channel,
            addressee=addressee,
            confidence=PROPOSED if cue.broad else 1.0,
            rule=f"{cue.rule}/{content.frame}" + ("?" if stance is None else ""),
        )


def _is_asked_for(sentence: ParsedSentence, subject: Token) -> bool:
    """As in "Who has claimed responsibility?": nobody has said so."""
    return subject.lower in ("who", "what") and sentence.tokens[-1].text == "?" and subject.dep == "nsubj"


def _is_act(cue: Cue) -> bool:
    """Whether a cue does something by words, so that negated it leaves nothing said: "did not accuse".

    Who "does not believe" holds a view all the same, and who "did not deny" may be meant to admit.
    """
    done = cue.stance not in (None, Stance.ASSESS, Stance.DENY) or cue.sub_stance in SAID_OF_OTHERS
    return done and not cue.broad


def _is_known(sentence: ParsedSentence, subject: Token, voice: Voice) -> bool:
    """A party, or somebody told of before: "the coastguard", not "voters"."""
    definite = any(child.lower == "the" for child in sentence.kids(subject, "det"))
    return subject.pos != "PRON" and (voice.actor is not None or definite)


def _describes(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "those backing the plan", "do you back it": who somebody is, or a question, and nothing said."""
    subject = sentence.kids(verb, "nsubj")
    asked = sentence.tokens[-1].text == "?" or (bool(subject) and subject[0].lower == "you")
    participle = verb.dep == "acl" and verb.tag == "VBG"
    restrictive = verb.dep == "relcl" and not behind_comma(sentence, verb)
    return asked or participle or restrictive


def _best_frame(
    sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]
) -> tuple[Cue, Content | None]:
    for cue in entries:
        content = content_of(sentence, verb, cue)
        if content is not None:
            return of_courtesy(verb, cue, content), content
    told = as_told(sentence, verb)
    return (entries[0], told) if told is not None else says_so(sentence, verb, entries[0])
