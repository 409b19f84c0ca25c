"""What a reader still has in mind: who was last spoken of, by kind, as the sentences go by."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.entities.drafts import Draft
from counterclaim.entities.members import EMPLOYING, is_staff
from counterclaim.entities.mentions import Stage
from counterclaim.entities.not_of_state import is_misnomer, stands_apart
from counterclaim.entities.people_told import (
    PEOPLE_KINDS,
    SUBJECTS,
    body_of_unnamed,
    is_in_passing,
    is_of_nobody_known,
    is_stranger,
    is_told_by_other_side,
    is_told_by_person,
)
from counterclaim.entities.phrases import body_head, conjuncts, is_of_irregulars, spoken_form
from counterclaim.entities.short_forms import first_noun
from counterclaim.entities.tellers import is_agent, is_cited, speaks, speaks_by_part
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, cues

SPEAKING_KINDS = frozenset(ActorKind) - {
    ActorKind.CIVILIANS,
    ActorKind.POPULATION,
    ActorKind.AMBIGUOUS,
    ActorKind.MEDIA,
}
NAMED_KINDS = (
    ActorKind.ARMED_FORCE,
    ActorKind.PEACEKEEPER,
    ActorKind.MONITOR,
    ActorKind.POLICE,
    ActorKind.MEDIA,
)
GROUP_KINDS = (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.MONITOR, ActorKind.OTHER)
GOVERNING = (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT, ActorKind.GOVERNMENT)
ABROAD = ("/embassy", "/delegation")  # no government speaks by these of its ministries
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
DISSIDENTS = "/dissidents"  # who left an armed group bear arms too
REACH = 1  # paragraphs that a person pronoun may look back


@dataclass(slots=True)
class Discourse:
    """Who was last spoken of; subjects outrank others. Numbers beside actors are paragraphs."""

    paragraph: int = 0
    person: tuple[str, int] | None = None
    voice: tuple[str, int] | None = None  # who may go on telling: nobody of whom another person tells
    unnamed: tuple[str, int] | None = None  # whose "an official" is who spoke last
    accused: str | None = None  # the person accused in the sentence before
    body: tuple[str, int, bool] | None = None
    body_is_many: bool = False  # "the troops", whom no "it" means
    many: tuple[str, int] | None = None
    bodies: dict[str, str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)
    callers: dict[str, set[str]] = field(default_factory=dict)  # all that have spoken by this word
    keepers: dict[str, set[str]] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    staff: dict[str, str] = field(default_factory=dict)  # by whom an organisation has spoken
    other_groups: bool = False  # groups that nobody names have been told of since a named one
    holders: dict[str, dict[str, None]] = field(default_factory=dict)
    states: dict[str, None] = field(default_factory=dict)
    groups: dict[str, bool] = field(default_factory=dict)  # bodies one may call a group: whether it is armed
    things: dict[str, str] = field(default_factory=dict)
    joint: dict[str, Mention] = field(default_factory=dict)
    coupled: tuple[tuple[str, ...], int] | None = None
    speaker: tuple[str, int] | None = None
    opening: bool = True  # the sentence at hand opens its paragraph
    territory: str | None = None
    state: str | None = None
    governed: dict[str, None] = field(default_factory=dict)
    of_strangers: set[str] = field(default_factory=set)  # forms of bodies whose owner nothing knows

    def speaker_in_reach(self) -> str | None:
        """Who spoke last in this paragraph, or in the one before if this one only begins."""
        if self.speaker is None:
            return None
        reach = 1 if self.opening else 0
        return self.speaker[0] if self.paragraph - self.speaker[1] <= reach else None

    def person_in_reach(self) -> str | None:
        """The person last spoken of, in this paragraph or the one before."""
        return self.person[0] if self.person and self.paragraph - self.person[1] <= REACH else None

    def voice_in_reach(self) -> str | None:
        """The person whom "he said" means, in this paragraph or the one before."""
        one = self.voice or self.unnamed
        return one[0] if one is not None and self.paragraph - one[1] <= REACH else None

    def coupled_in_reach(self) -> tuple[str, ...]:
        """The two sides last named together, in this paragraph or the one before."""
        return self.coupled[0] if self.coupled and self.paragraph - self.coupled[1] <= REACH else ()

    def another_speaks(self, stage: Stage, side: str) -> bool:
        """Whether this paragraph has given the word to another side with a government and an army."""
        if self.speaker is None or self.speaker[1] != self.paragraph:
            return False
        other = stage.register.of(stage.register.side_of(self.speaker[0]))
        return other is not None and other.id != side and other.kind in GOVERNING

    def government_of_paragraph(self, stage: Stage) -> str | None:
        """Whose ministry has the word in this paragraph: another of its ministries is of the same owner."""
        if self.speaker is None or self.speaker[1] != self.paragraph:
            return None
        draft = stage.register.of(self.speaker[0])
        is_one = draft is not None and draft.kind is ActorKind.MINISTRY and not draft.id.endswith(ABROAD)
        return draft.part_of if draft is not None and is_one else None

    def only_caller(self, word: str | None) -> str | None:
        """The body that spoke by this word ("its military said"), if no other did."""
        callers = self.callers.get(word or "", set())
        return next(iter(callers)) if len(callers) == 1 else None

    def only_group(self) -> str | None:
        """The armed group named so far, if "the group" can be no other body."""
        return next(iter(self.groups)) if list(self.groups.values()) == [True] else None

    def only_armed_group(self) -> str | None:
        """The armed group named so far, if there is one, whoever else was named."""
        armed = [group for group, is_armed in self.groups.items() if is_armed]
        return armed[0] if len(armed) == 1 else None

    def only_government(self) -> str | None:
        """The state or territory whose ministries have spoken, if they are all of one."""
        return next(iter(self.governed)) if len(self.governed) == 1 else None

    def note_home(self, stage: Stage, sentence: ParsedSentence, token: Token) -> None:
        """Take in the territory or state that a word names, in whatever role."""
        mention = stage.mentions.get(token.start)
        draft = stage.register.of(mention.actor) if mention is not None else None
        if draft is not None and mention is not None and not mention.pronoun:
            self._note_name(stage, draft)
            self._note_last_word(stage, sentence, token, draft)
            unknown = draft.id.startswith("named:") and draft.kind is not ActorKind.MINISTRY
            if draft.kind in GROUP_KINDS or unknown:  # no one knows what these are
                self.groups[draft.id] = draft.kind is ActorKind.ARMED_GROUP or draft.id.endswith(DISSIDENTS)
                self.other_groups = False
        elif mention is None and token.pos == "NOUN" and token.lemma in bodies().insurgent["nouns"]:
            definite = any(word.lower in DEFINITE for word in sentence.kids(token, "det"))
            self.other_groups = self.other_groups or not definite
        side = stage.register.of(stage.register.side_of(draft.id)) if draft is not None else None
        if side is not None and side.kind is ActorKind.DE_FACTO_GOVERNMENT:
            self.territory = side.id  # also by its army: "the Karabakh Defence Army"
        elif draft is not None and draft.kind is ActorKind.STATE:
            self.state = draft.id

    def forget(self, stage: Stage, sentence: ParsedSentence, token: Token) -> None:
        """After a speaker that nothing knows, "it", "its", "he" and "she" lead to nobody said before."""
        if is_stranger(stage, sentence, token):
            self.person = self.voice = self.unnamed = None
        if speaks(sentence, token) and (body := body_of_unnamed(stage, token)) is not None:
            self.person, self.voice, self.unnamed = None, None, (body, self.paragraph)
        if token.pos not in ("NOUN", "PROPN") or not speaks(sentence, token):
            return
        mention = stage.mentions.get(token.start)
        unknown = (mention is None or mention.actor is None) and token.lemma not in self.things
        unknown = unknown and not any(
            speaks_by_part(sentence, child) and stage.mentions.get(child.start) is not None
            for child in sentence.kids(token)
        )
        if unknown or is_of_nobody_known(stage, sentence, token):
            self.speaker = self.body = None
            self.things.pop(token.lemma, None)

    def note(self, stage: Stage, sentence: ParsedSentence, token: Token) -> None:
        """Take in one mention."""
        mention = stage.mentions.get(token.start)
        if mention is None or mention.actor is None:
            return
        draft = stage.register.of(mention.actor)
        if draft is None:
            return
        self._note_body(stage, sentence, token, draft)
        if is_staff(token) and draft.kind in EMPLOYING and speaks(sentence, token):
            self.staff[token.lower] = draft.id  # "UN investigators", and from now on "the investigators"
        self._note_several(stage, token, mention)
        self._note_fighters(stage, sentence, token, draft)
        if not mention.owner:
            self._note_state(stage, mention, draft)
            self._note_talk(stage, sentence, token, mention, draft)
        if speaks_by_part(sentence, token) and draft.kind in SPEAKING_KINDS:
            self.speaker = (draft.id, self.paragraph)
        if is_cited(sentence, token):
            self._note_words(sentence, token, draft)

    def _note_body(self, stage: Stage, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        if token.lower == "regime" and draft.kind is ActorKind.STATE:
            self.forms["regime"] = draft.id  # "the Syrian regime", and from now on "the regime"
        if draft.kind in PEOPLE_KINDS or draft.kind in (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT):
            return
        head = body_head(sentence, token, stage.names, stage.text)
        if head is not None and is_of_irregulars(sentence, token):
            self.forms[spoken_form(sentence, token)] = self.forms[token.lower] = draft.id
        elif head is not None and stands_apart(draft) and head[0] in self.forms:
            return  # of "the rebel army" no "army" is meant from now on, where one was told of before
        elif head is not None and stands_apart(draft) and is_misnomer(draft, head[1]):
            self.of_strangers |= {head[0], token.lower}  # nor the state's, where none was
        elif head is not None and not is_misnomer(draft, head[1]):
            self.bodies[head[1].body] = draft.id
            self.bodies[head[1].body.partition("/")[0]] = draft.id
            self.forms[head[0]] = self.forms[token.lower] = draft.id
            self.of_strangers -= {head[0], token.lower}
            if speaks(sentence, token):
                self.spoken[head[0]] = self.spoken[token.lower] = draft.id
                self.callers.setdefault(head[0], set()).add(draft.id)
            if draft.side is not None:
                self.keepers.setdefault(head[1].body, set()).add(draft.side)

    def _note_name(self, stage: Stage, draft: Draft) -> None:
        """The nouns that stand for a body by name: "the command", "the mission"."""
        known = stage.knowledge.actors.get(draft.id)
        if draft.kind in NAMED_KINDS:
            self.bodies[draft.kind.value] = draft.id
        headed = first_noun(draft.name) if known is None else None
        if known is None and not draft.id.startswith("named:"):
            if headed is not None and "/" in draft.id:
                self.named[headed] = draft.id
            return
        forms = [name.form for name in known.names] if known is not None else [draft.name]
        nouns = {form.split()[-1].lower() for form in forms if " " in form}
        nouns |= {headed} if headed is not None else set()
        if draft.kind in (ActorKind.MONITOR, ActorKind.PEACEKEEPER):
            nouns.add("mission")
        if draft.kind is ActorKind.ARMED_GROUP:
            nouns.discard("group")  # that may be any: see groups.py
        for noun in nouns:
            self.named[noun] = draft.id
            if not is_misnomer(draft, bodies().heads.get(noun)):
                self.forms[noun] = draft.id

    def _note_last_word(self, stage: Stage, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """As in "a guard of the border service was hurt, the service said", "the office" of prosecutors."""
        head = body_head(sentence, token, stage.names, stage.text)
        last = head[0].rpartition(" ")[2] if head is not None and not head[1].office else ""
        if head is not None and last not in ("", head[0]) and last not in bodies().heads:
            self.named[last] = draft.id

    def _note_state(self, stage: Stage, mention: Mention, draft: Draft) -> None:
        """States that act, themselves or by a body of theirs."""
        for actor in (draft.id, *mention.also):
            head = stage.register.of(stage.register.side_of(actor))
            if head is not None and head.kind in (ActorKind.STATE, ActorKind.DE_FACTO_GOVERNMENT):
                self.states[head.id] = None

    def _note_words(self, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """Whose words are told without a cue of saying, and whose "the statement" is from now on."""
        if draft.kind in SPEAKING_KINDS:
            self.speaker = (draft.id, self.paragraph)
        for noun in sentence.ancestors(token):
            if noun.lemma in cues()["voices.things"]:
                self.things[noun.lemma] = draft.id
                return

    def _note_written(self, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """As in "the UN concluded in a report": whose "the report" is from now on; one "by" others is not."""
        verb = sentence.head(token)
        for preposition in sentence.kids(verb, "prep") if verb is not None else ():
            for noun in sentence.kids(preposition, "pobj") if preposition.lower == "in" else ():
                owned = any(word.lower in ("by", "of", "from") for word in sentence.kids(noun, "prep"))
                if noun.lemma in cues()["voices.things"] and not owned:
                    self.things[noun.lemma] = draft.id

    def _note_several(self, stage: Stage, token: Token, mention: Mention) -> None:
        """Two that a joint phrase has named."""
        if len(mention.also) != 2:
            return
        sides = {side for actor in mention.also if (side := stage.register.side_of(actor))}
        self.joint[token.lemma] = mention
        if len(sides) == 2:
            self.coupled = tuple(sorted(sides)), self.paragraph

    def _note_fighters(self, stage: Stage, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """As in "soldiers of Chad and rebels of FACT clashed": two sides told of together."""
        if token.dep not in SUBJECTS:
            return
        others = (stage.mentions.get(other.start) for other in conjuncts(sentence, token)[1:])
        sides = {stage.register.side_of(other.actor) for other in others if other is not None}
        sides.add(stage.register.side_of(draft.id))
        if len(sides) == 2 and None not in sides:
            self.coupled = tuple(sorted(side for side in sides if side)), self.paragraph

    def _note_talk(
        self, stage: Stage, sentence: ParsedSentence, token: Token, mention: Mention, draft: Draft
    ) -> None:
        is_doer = is_agent(sentence, token) and not is_in_passing(sentence, token)
        is_subject = token.dep in SUBJECTS or is_doer
        if draft.kind in PEOPLE_KINDS:
            if is_subject or self.person is None or self.person[1] < self.paragraph:
                self.person = (draft.id, self.paragraph)
                self.unnamed = None if speaks(sentence, token) else self.unnamed
                self.voice = self.voice if is_told_by_person(stage, sentence, token) else self.person
            if self.unnamed and is_told_by_other_side(stage, sentence, token, self.unnamed[0]):
                self.voice = self.unnamed = None
            if draft.role:
                self.offices[draft.role] = draft.id
                self.offices[draft.role.split()[-1]] = draft.id
                self.of_strangers -= {draft.role, draft.role.split()[-1]}
                self.holders.setdefault(draft.role.split()[-1], {})[draft.id] = None
            return
        if draft.kind not in SPEAKING_KINDS:
            return
        if speaks(sentence, token):
            self.speaker = (draft.id, self.paragraph)
            self._note_written(sentence, token, draft)
            if draft.kind is ActorKind.MINISTRY and draft.part_of and not draft.id.endswith(ABROAD):
                self.governed[draft.part_of] = None
        told = is_subject or is_cited(sentence, token)  # "according to the prosecutors. They blamed ..."
        if told and token.tag in ("NNS", "NNPS") and not mention.also:
            self.many = (draft.id, self.paragraph)
        if is_subject or self.body is None or self.body[1] < self.paragraph or not self.body[2]:
            self.body = (draft.id, self.paragraph, is_subject)
            self.body_is_many = token.tag in ("NNS", "NNPS")
