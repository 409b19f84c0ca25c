"""Cues in the passive: by whom something was said, and what is told of somebody by nobody named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.claims.accused import laid_to
from counterclaim.claims.charge_frames import blame_for, object_to
from counterclaim.claims.clauses import as_told
from counterclaim.claims.contents import Content
from counterclaim.claims.frames import content_of
from counterclaim.claims.phrase_cue import PhraseCue
from counterclaim.claims.recounting import recounted_by
from counterclaim.claims.syntax import (
    agent_of,
    mark_of,
    preposition_objects,
    subject_of,
    subtree_span,
    trimmed,
)
from counterclaim.claims.unowned_cues import told_of_subject
from counterclaim.claims.voices import Voice, source_span, voice_of, without_told
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import Cue, cues

NOBODY = frozenset(("nobody", "none", "neither"))
NAMING = frozenset("call dub name nickname term title".split())
ANY_VERB = Cue(
    lemma="",
    noun=False,
    stance=Stance.ASSESS,
    sub_stance=None,
    frames=frozenset(("that-marked",)),
    broad=True,
)


@dataclass(frozen=True, slots=True)
class PassiveFinder:
    """Finds the cues of one document that stand in the passive."""

    cast: Cast
    text: str
    broad: bool

    def at(
        self, sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...], last: str | None
    ) -> Iterator[PhraseCue]:
        """The cue that a passive makes, if it makes one; ``last`` is who spoke last in the paragraph."""
        entries = tuple(cue for cue in entries if "culprit" not in cue.frames or laid_to(sentence, verb))
        if any(word.pos in ("ADJ", "NOUN") for word in sentence.kids(verb, "oprd")):
            entries = tuple(cue for cue in entries if cue.stance is not Stance.DEMAND)  # "was called a crime"
        if not entries or _names(sentence, verb):
            return
        for cue in entries:
            if "passive-as" in cue.frames:
                yield from self._named_in(sentence, verb, cue)
                return
            if "passive-in" in cue.frames and (place := self._recorder(sentence, verb)) is not None:
                voice, channel = place
                yield PhraseCue(verb, voice, cue, _recorded(sentence, verb), channel=channel)
                return
        agent = agent_of(sentence, verb)
        if agent is not None and _is_nobody(sentence, agent):
            return
        cue, content = entries[0], as_told(sentence, verb)
        if content is None and (self.broad or agent is not None):
            cue, content = _put_to_subject(sentence, verb, entries)
        laid = (c for e in entries for find in (object_to, blame_for) if (c := find(sentence, verb, e)))
        content = content or next(laid, None)
        if agent is not None:
            anew = (c for entry in entries if (c := recounted_by(sentence, verb, entry)) is not None)
            content = content or next(anew, None)
        content = content or _charged_beside(sentence, verb, entries, agent)
        content = content or _content(sentence, verb, entries, owned=agent is not None)
        if content is None:
            return
        nobody = Voice(content.spans[0], None, "")
        voice = voice_of(sentence, agent, self.cast, self.text, last=last) if agent is not None else nobody
        voice = without_told(voice, content.spans, sentence, self.text)
        yield PhraseCue(verb, voice, cue, content)

    def _named_in(self, sentence: ParsedSentence, verb: Token, cue: Cue) -> Iterator[PhraseCue]:
        """As in "which is known in Asmara as ...": the place that names stands for its people."""
        named = preposition_objects(sentence, verb, "as")
        where = preposition_objects(sentence, verb, "in")
        speaker = agent_of(sentence, verb) or (where[0] if where else None)
        if not named or speaker is None:
            return
        mention = self.cast.of(speaker)
        span = source_span(sentence, speaker)
        voice = Voice(span, mention.actor if mention else None, span.of(self.text))
        yield PhraseCue(verb, voice, cue, Content((subtree_span(sentence, named[0]),), "prep:as", named[0]))

    def _recorder(self, sentence: ParsedSentence, verb: Token) -> tuple[Voice, str] | None:
        """As in "listed in the mission's daily report": whose record it is, and the record."""
        for noun in preposition_objects(sentence, verb, "in", "by"):
            for owner in sentence.kids(noun, "poss"):
                mention = self.cast.of(owner)
                if mention is not None and mention.actor:
                    span = source_span(sentence, owner)
                    channel = trimmed(sentence, [*sentence.kids(noun, "amod", "compound"), noun])
                    return Voice(span, mention.actor, span.of(self.text)), channel.of(self.text)
        return None


def _is_nobody(sentence: ParsedSentence, agent: Token) -> bool:
    """As in "was claimed by no group": nobody has said it."""
    return agent.lower in NOBODY or any(word.lower == "no" for word in sentence.kids(agent, "det"))


def _recorded(sentence: ParsedSentence, verb: Token) -> Content:
    subject = next(iter(sentence.kids(verb, "nsubjpass")), None)
    subject = sentence.head(verb) if verb.dep == "relcl" else subject
    words = (Span(subject.start, subject.end),) if subject is not None else ()
    return Content(words, "passive-in", subject)


def _content(
    sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...], *, owned: bool
) -> Content | None:
    """What a passive tells of its subject, or the subject alone."""
    told = entries[0].frames != ANY_VERB.frames
    content = told_of_subject(sentence, verb, owned=owned) if told else None
    if entries[0].stance is Stance.DEMAND and content is not None and _is_question(sentence, content):
        return None
    if content is None and owned and any(entry.frames & {"obj", "obj-told"} for entry in entries):
        subject = subject_of(sentence, verb) or sentence.head(verb)
        if subject is not None and (_takes_any(entries) or subject.lemma in cues()["answered.told"]):
            beyond = [verb] if verb.index in {word.index for word in sentence.subtree(subject)} else []
            content = Content((subtree_span(sentence, subject, without=beyond),), "obj", subject)
    return content


def _takes_any(entries: tuple[Cue, ...]) -> bool:
    """Whether a verb tells of any subject; "the claim was contested by Chad" is of words, a seat is none."""
    return any("obj" in entry.frames for entry in entries)


def _is_question(sentence: ParsedSentence, content: Content) -> bool:
    """As in "was asked whether the road was open": it is asked, and not asked for."""
    return content.head is not None and mark_of(sentence, content.head) in ("if", "whether")


def _put_to_subject(
    sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...]
) -> tuple[Cue, Content | None]:
    """As in "was asked about the raid", "were told to leave": the subject is whom it is said to.

    The entry whose content it is says what is done by it: who "asked whether" demands nothing. What somebody
    is told to do by nobody named is an order carried out, and no words.
    """
    for cue in entries:
        if cue.addressee == "obj" and cue.stance is not Stance.ACCUSE:
            content = content_of(sentence, verb, cue)
            if content is not None and content.frame != "obj":
                ordered = content.frame == "inf" and agent_of(sentence, verb) is None
                return cue, None if ordered else content
    return entries[0], None


def _charged_beside(
    sentence: ParsedSentence, verb: Token, entries: tuple[Cue, ...], agent: Token | None
) -> Content | None:
    """As in "accused by Chad of the raid", where the parser hangs the raid on who accuses.

    After a common noun "of" may tell whose it is ("the head of the army"), unless an act stands behind it.
    """
    if agent is None or not any("prep:of" in cue.frames and cue.stance is Stance.ACCUSE for cue in entries):
        return None
    subject = subject_of(sentence, verb) or sentence.head(verb)
    for topic in preposition_objects(sentence, agent, "of"):
        if subject is not None and (agent.pos == "PROPN" or topic.tag == "VBG") and topic.pos != "PROPN":
            about = subtree_span(sentence, subject, without=(verb,) if verb.dep in ("acl", "relcl") else ())
            told = subtree_span(sentence, topic)
            if not about.overlaps(told):
                return Content(tuple(sorted((about, told))), "subject", topic)
    return None


def _names(sentence: ParsedSentence, verb: Token) -> bool:
    """As in "a group called Red Star", "who is called Orsa": a name, given by nobody in particular."""
    by_name = any(word.pos == "PROPN" for word in sentence.kids(verb, "oprd"))
    return (verb.dep == "acl" or by_name) and verb.lemma in NAMING and agent_of(sentence, verb) is None
