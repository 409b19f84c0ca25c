"""Noun phrases to actors and places.

A common noun with an owner is a functional name: "the Thai combat units", "Thailand's army" and "its
servicemen" are all the armed force of Thailand. That makes actors of a conflict nobody has described yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.entities.appositions import link_appositions
from counterclaim.entities.drafts import Draft, Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.functional_names import body_of_state
from counterclaim.entities.homes import Countries, Homes
from counterclaim.entities.members import called_for_people, employing_body, fighting_body
from counterclaim.entities.not_of_state import HOME_KINDS, body_apart, is_loyal, word_apart
from counterclaim.entities.numbered_bodies import numbered_body
from counterclaim.entities.owned_bodies import STATE_RUN, owned_body
from counterclaim.entities.owners_told import NamedBody
from counterclaim.entities.peoples import people_mention
from counterclaim.entities.persons import OWNER_DEPS, IsTown, Persons
from counterclaim.entities.phrases import Names, body_head, coordinated_owners, owning_names, phrase_span
from counterclaim.entities.polities import polity_mention
from counterclaim.entities.sponsors import runner_of, sponsor_of
from counterclaim.entities.unknown_owners import IsLand, body_of_land, land_of_body
from counterclaim.model.actors import ActorKind, Mention, MentionKind
from counterclaim.model.parses import NameType, Parse, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import Knowledge, slug
from counterclaim.vocab.lexicons import Body

LED_KINDS = (ActorKind.GOVERNMENT, ActorKind.ARMED_FORCE)
# "Peru's Liberation Front", "the Sudan Doctors Network": where they are, and no voice of its government.
OWN_VOICES = (ActorKind.ARMED_GROUP, ActorKind.NGO, ActorKind.OTHER, ActorKind.MEDIA)


class Stage:
    """Collects a document's actors and mentions while its sentences are walked in order."""

    def __init__(
        self,
        knowledge: Knowledge,
        names: Names,
        text: str,
        homes: Homes,
        is_town: IsTown | None = None,
        is_land: IsLand | None = None,
        states_with: Countries | None = None,
    ) -> None:
        self.knowledge = knowledge
        self.homes = homes
        self.names = names
        self.text = text
        self.is_land = is_land or (lambda _: False)
        self.states_with = states_with or (lambda _: frozenset())
        self.register = Register(knowledge, names, text, lambda name: bool(self.states_with(name)))
        self.persons = Persons(knowledge, names, self.register, is_town)
        self.mentions: dict[int, Mention] = {}

    def home_for(self, body: Body) -> str | None:
        """The state of the text, for bodies that a state has one of and speaks by."""
        home = self.homes.policed if body.kind is ActorKind.POLICE else self.homes.state
        if body.kind is ActorKind.ARMED_FORCE:
            home = home or self.homes.embattled
        return self.register.ensure(home) if body.kind in HOME_KINDS else None

    def walk(self, parse: Parse) -> None:
        """Find every mention; pronouns and bare descriptions come later."""
        for sentence in parse:
            for token in sentence.tokens:
                mention = self._mention(sentence, token)
                if mention is not None:
                    self.mentions[token.start] = mention
            link_appositions(sentence, self.mentions, self.names, self.register)

    def _mention(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        name = self.names.of(token)
        if name is not None:
            return self._named(sentence, token, name)
        if token.entity == "PERSON" and token.pos == "PROPN" and token.dep not in ("compound", "poss"):
            proposed = self.persons.proposed(sentence, token)
            if proposed is not None:
                return self.persons.mention(sentence, token, proposed)
        if token.pos in ("NOUN", "PROPN") and token.dep != "compound":
            return self._described(sentence, token)
        if token.pos in ("ADJ", "NUM") and token.lower == "rebels":
            return self._described(sentence, token)
        return None

    def _named(self, sentence: ParsedSentence, token: Token, name: FoundName) -> Mention | None:
        governor = sentence.head(token)
        owner = token.dep in (*OWNER_DEPS, "npadvmod") and governor is not None  # "a Kyiv-held town"
        if name.type is NameType.DEMONYM and not owner:
            if (counted := self._counted(sentence, token, name)) is not None:
                return counted
            return (
                people_mention(sentence, token, name, self.names, self.register)
                if token.tag in ("NNPS", "NNS", "NNP", "NN", "JJ")
                else None
            )
        if name.type in (NameType.STATE, NameType.CITY):
            return polity_mention(sentence, token, name, self.names, self.register, owner=owner)
        if name.type is NameType.PEOPLE:
            return people_mention(sentence, token, name, self.names, self.register)
        if name.type is NameType.PERSON:
            return self.persons.mention(sentence, token, name)
        if name.type is NameType.BODY:
            actor, span = self._body_name(sentence, token, name), phrase_span(sentence, token)
            shown = span if sentence.kids(token, "poss") else name.span
            shown = self._with_possessor(sentence, token, shown)
            return Mention(span=span, head=token.start, name=shown, actor=actor, owner=owner)
        span = name.span
        return Mention(
            span=span,
            head=token.start,
            name=span,
            actor=self.register.ensure(name.actor, name),
            place=name.place,
            kind=MentionKind.DEMONYM,
            owner=True,
        )

    def _counted(self, sentence: ParsedSentence, token: Token, name: FoundName) -> Mention | None:
        """As "three Kenyan" in "three Kenyan and two Somali policemen": policemen of Kenya."""
        several = all(number.lower not in ("one", "1") for number in sentence.kids(token, "nummod"))
        may_be_people = token.lower.endswith(("ese", "ss", "ch"))  # "two Chinese and three Malian soldiers"
        if token.tag in ("NNPS", "NNS") or may_be_people or not (several and sentence.kids(token, "nummod")):
            return None
        for noun in sentence.kids(token, "conj"):
            alike = sentence.kids(noun, "nummod") and any(map(self.names.of, sentence.kids(noun, "amod")))
            head = body_head(sentence, noun, self.names, self.text) if noun.pos == "NOUN" and alike else None
            owner = self.register.ensure(name.actor, name)
            if head is not None and owner is not None and head[1].kind in HOME_KINDS:
                span = phrase_span(sentence, token)
                actor, _ = owned_body(self.register, head, [owner], span)
                return Mention(span=span, head=token.start, name=span, actor=actor)
        return None

    def _with_possessor(self, sentence: ParsedSentence, token: Token, span: Span) -> Span:
        """As in "Karabakh’s Defense Army", also where the parser did not see the possessive."""
        if token.index < 2 or sentence.tokens[token.index - 1].text not in ("'s", "’s"):
            return span
        owner = sentence.tokens[token.index - 2]
        return (
            Span(owner.start, span.end)
            if self.names.of(owner) is not None and owner.start < span.start
            else span
        )

    def _described(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        """A common noun for an actor, with its owner if it has one."""
        head = body_head(sentence, token, self.names, self.text)
        span = phrase_span(sentence, token)
        employer = self.register.ensure(*employing_body(sentence, token, self.names, self.register))
        if employer is not None:
            return Mention(span=span, head=token.start, name=span, actor=employer, owner=token.dep == "poss")
        if head is None:
            actor = self.register.ensure(*fighting_body(sentence, token, self.names, self.register))
            return Mention(span=span, head=token.start, name=span, actor=actor) if actor else None
        loyal = is_loyal(head[1], span.of(self.text))
        owned = self._owners(sentence, token, head[1]) if not loyal else []
        if not owned and (called := called_for_people(sentence, token, head[1], self.names)) is not None:
            actor = f"named:{slug(called)}/{head[1].body}"
            actor = self.register.draft(actor, f"{called} {token.lower}", head[1].kind, side=actor)
            return Mention(span=span, head=token.start, name=span, actor=actor, owner=token.dep == "poss")
        sponsor = self.register.ensure(sponsor_of(sentence, token, head[1], self.text, self.knowledge))
        if sponsor:
            actor = self.register.draft(
                f"{sponsor}/backed-{head[1].body}", span.of(self.text), head[1].kind, side=sponsor
            )
            also: tuple[str, ...] = ()
        else:
            actor, also = self._owned(sentence, token, head, owned, span)
            land = land_of_body(self, sentence, token, head[1]) if actor is None and not loyal else None
            actor = body_of_land(self.register, head, land) if land is not None else actor
        return Mention(
            span=span, head=token.start, name=span, actor=actor, also=also, owner=token.dep == "poss"
        )

    def _owned(
        self, sentence: ParsedSentence, token: Token, head: tuple[str, Body], owners: list[str], span: Span
    ) -> tuple[str | None, tuple[str, ...]]:
        """The body of its owners, or one that its own words set against the first of them."""
        word = word_apart(sentence, token, self.text) if owners else None
        apart = body_apart(self.register, head, owners[0], word) if word is not None else None
        return (apart, ()) if apart is not None else owned_body(self.register, head, owners, span)

    def _is_of_no_side(self, names: Sequence[FoundName]) -> bool:
        return any(self.register.is_of_no_side(self.register.ensure(name.actor, name)) for name in names)

    def _owners(self, sentence: ParsedSentence, token: Token, body: Body) -> list[str]:
        """Whose a body is: an expert "from Kyiv" is nobody's, a territory's adjective beats an ethnic one."""
        if body.kind is ActorKind.ANALYST:
            return []
        runner = self.register.ensure(runner_of(sentence, token, self.text, self.knowledge))
        if runner:
            return [runner]
        coordinated = coordinated_owners(sentence, token, self.names)
        names = coordinated or owning_names(sentence, token, self.names)
        if not names and body.kind in LED_KINDS:
            return self.persons.led_by(sentence, token)
        if (body_named := self._body_within(sentence, token)) is not None:
            return [body_named]
        joint = coordinated or [name for name in names if name.type in (NameType.STATE, NameType.CITY)]
        territory = [name for name in names if name.actor and self.register.is_territory(name.actor)]
        sided = [name for name in names if self.register.side_of(self.register.ensure(name.actor, name))]
        if body.office and not coordinated and self._is_of_no_side(names[:1]):
            sided = names[:1]  # "the UN coordinator in Sudan"
        chosen = joint if len(joint) > 1 else territory[:1] or sided[:1] or names[:1]
        return [
            owner
            for owner in dict.fromkeys(self.register.ensure(name.actor, name) for name in chosen)
            if owner
        ]

    def _body_within(self, sentence: ParsedSentence, token: Token) -> str | None:
        """As "ELN" in "Colombia's ELN rebels", "NATO" in "NATO troops in Kosovo": wherever they are."""
        for word in sentence.kids(token, "compound"):
            name = self.names.of(word)
            if name is not None and name.type is NameType.BODY and not name.outlet:
                return self.register.ensure(name.actor, name)
        return None

    def _body_name(self, sentence: ParsedSentence, token: Token, name: FoundName) -> str | None:
        if name.outlet and name.actor:
            outlet = self.register.drafts.setdefault(
                name.actor, Draft(name.actor, name.form, ActorKind.MEDIA)
            )
            if STATE_RUN.search(phrase_span(sentence, token).of(self.text)):
                self._own_named(sentence, token, outlet)
            return name.actor
        body = NamedBody(sentence, token, name, self.names, self.register, self.homes.state)
        actor = numbered_body(body) or body_of_state(body) or self.register.ensure(name.actor, name)
        draft = self.register.of(actor)
        if (
            draft is not None
            and draft.part_of is None
            and draft.id.startswith("named:")
            and draft.kind not in OWN_VOICES
        ):
            self._own_named(sentence, token, draft)
        return actor

    def _own_named(self, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """As in "Kenya's Border Task Force": a body that the text names is its owner's."""
        for owner in owning_names(sentence, token, self.names):
            actor = self.register.ensure(owner.actor, owner)
            if actor is not None and actor != draft.id and self.register.drafts[actor].side:
                draft.part_of, draft.side = actor, draft.side or self.register.drafts[actor].side
                return


def resolved(stage: Stage) -> list[Mention]:
    """All mentions with the ids their actors go by."""
    return [
        replace(
            mention,
            actor=stage.register.canonical(mention.actor),
            also=tuple(stage.register.canonical(a) or a for a in mention.also),
        )
        for mention in stage.mentions.values()
    ]
