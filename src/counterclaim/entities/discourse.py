"""What a reader still has in mind: who was last spoken of, by kind, as the sentences go by."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.entities.drafts import Draft
from counterclaim.entities.mentions import Stage
from counterclaim.entities.phrases import body_head
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

SUBJECTS = ("nsubj", "nsubjpass", "agent")
PEOPLE_KINDS = (ActorKind.PERSON, ActorKind.ANALYST)
SPEAKING_KINDS = frozenset(ActorKind) - {
    ActorKind.CIVILIANS,
    ActorKind.POPULATION,
    ActorKind.AMBIGUOUS,
    ActorKind.MEDIA,
}
REACH = 1  # paragraphs that a person pronoun may look back


@dataclass(slots=True)
class Discourse:
    """Who was last spoken of; subjects outrank others. Numbers beside actors are paragraphs."""

    paragraph: int = 0
    person: tuple[str, int] | None = None
    body: tuple[str, int, bool] | None = None
    many: tuple[str, int] | None = None
    bodies: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    speaker: tuple[str, int] | None = None
    territory: str | None = None
    state: str | None = None
    governed: dict[str, None] = field(default_factory=dict)

    def person_in_reach(self) -> str | None:
        """The person last spoken of, in this paragraph or the one before."""
        return self.person[0] if self.person and self.paragraph - self.person[1] <= REACH else None

    def only_government(self) -> str | None:
        """The state or territory whose ministries have spoken, if they are all of one."""
        return next(iter(self.governed)) if len(self.governed) == 1 else None

    def note_home(self, stage: Stage, token: Token) -> None:
        """Take in the territory or state that a word names, in whatever role."""
        mention = stage.mentions.get(token.start)
        draft = stage.register.of(mention.actor) if mention is not None else None
        if draft is not None and draft.kind is ActorKind.DE_FACTO_GOVERNMENT:
            self.territory = draft.id
        elif draft is not None and draft.kind is ActorKind.STATE:
            self.state = draft.id

    def note(self, stage: Stage, sentence: ParsedSentence, token: Token) -> None:
        """Take in one mention."""
        mention = stage.mentions.get(token.start)
        if mention is None or mention.actor is None:
            return
        draft = stage.register.of(mention.actor)
        if draft is None:
            return
        self._note_body(stage, sentence, token, draft)
        if not mention.owner:
            self._note_talk(sentence, token, mention, draft)

    def _note_body(self, stage: Stage, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        if draft.kind in PEOPLE_KINDS or draft.kind in (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT):
            return
        head = body_head(sentence, token, stage.names, stage.text)
        if head is not None:
            self.bodies[head[1].body] = draft.id
            self.bodies[head[1].body.partition("/")[0]] = draft.id
        elif draft.kind is ActorKind.ARMED_FORCE:
            self.bodies["armed-force"] = draft.id

    def _note_talk(self, sentence: ParsedSentence, token: Token, mention: Mention, draft: Draft) -> None:
        is_subject = token.dep in SUBJECTS or is_agent(sentence, token)
        if draft.kind in PEOPLE_KINDS:
            if is_subject or self.person is None or self.person[1] < self.paragraph:
                self.person = (draft.id, self.paragraph)
            if draft.role:
                self.offices[draft.role] = draft.id
                self.offices[draft.role.split()[-1]] = draft.id
            return
        if draft.kind not in SPEAKING_KINDS:
            return
        if speaks(sentence, token):
            self.speaker = (draft.id, self.paragraph)
            if draft.kind is ActorKind.MINISTRY and draft.part_of is not None:
                self.governed[draft.part_of] = None
        if is_subject and token.tag in ("NNS", "NNPS") and not mention.also:
            self.many = (draft.id, self.paragraph)
        if is_subject or self.body is None or self.body[1] < self.paragraph or not self.body[2]:
            self.body = (draft.id, self.paragraph, is_subject)


def is_agent(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a token is the "by ..." of a passive."""
    preposition = sentence.head(token)
    return preposition is not None and preposition.dep == "agent"


def speaks(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a token is the subject of a cue in the main clause."""
    verb = sentence.head(token)
    return (
        token.dep == "nsubj"
        and verb is not None
        and verb.lemma in cues().verbs
        and verb.dep not in ("ccomp", "relcl", "advcl")
    )
