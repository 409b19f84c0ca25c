"""Persons with their roles, and whom they speak for by their titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.entities.drafts import Draft, Register
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.naming_clauses import called_so
from counterclaim.entities.not_of_state import word_apart
from counterclaim.entities.owned_bodies import owned_body
from counterclaim.entities.phrases import Names, body_head, left_words, owner_tokens, owning_names
from counterclaim.entities.placing import LANDFORMS, Placing, placing
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.knowledge import Knowledge, person_id, slug
from counterclaim.vocab.lexicons import Body, bodies, cues, longest_head, participants
from counterclaim.vocab.name_words import name_words

OPERATIONS = frozenset(("Operation", "Exercise", "Task", "Project"))  # "Operation Barkhane" is nobody's name
OWNER_DEPS = ("compound", "amod", "nmod", "poss")
_OPPOSED = frozenset(("opposition",))
_AIDES = frozenset(("adviser", "advisor", "aide", "assistant"))  # to somebody, whom an envoy is only sent to
_SERVING = frozenset(("for", "of"))  # between a title and whom it is for

IsTown = Callable[[str], bool]  # whether a name is that of a town somewhere
DATELINE_REACH = 80  # characters from the start of a text


class Persons:
    """Makes mentions of the persons of one document, and learns their offices on the way."""

    def __init__(
        self, knowledge: Knowledge, names: Names, register: Register, is_town: IsTown | None = None
    ) -> None:
        self._knowledge = knowledge
        self._names = names
        self._register = register
        self._text = register.text
        self._is_town = is_town

    def proposed(self, sentence: ParsedSentence, token: Token) -> FoundName | None:
        """A person whose name no list knows: at least two capital words, or one behind "Mrs"."""
        words = [
            word for word in left_words(sentence, token) if word.pos == "PROPN" and word.entity == "PERSON"
        ]
        if (
            len(words) < (1 if _is_titled(sentence, token) else 2)
            or any(self._names.of(word) for word in words)
            or placing(sentence, token) is Placing.SURE
            or words[0].text in LANDFORMS | OPERATIONS
            or self._is_dateline_town(words)
        ):
            return None
        span = Span(words[0].start, words[-1].end)
        form = span.of(self._text)
        if placing(sentence, token) is Placing.IF_KNOWN and self._is_town is not None and self._is_town(form):
            return None  # "gunmen attacked Debre Markos"
        return FoundName(span=span, form=form, type=NameType.PERSON, actor=person_id(form))

    def _is_dateline_town(self, words: Sequence[Token]) -> bool:
        """As in "KRYVYI RIH, June 13 - ... in Kryvyi Rih": what a text is sent from is no person."""
        name = " ".join(word.text for word in words)
        return name.isupper() or name.upper() in self._text[:DATELINE_REACH]

    def mention(self, sentence: ParsedSentence, token: Token, name: FoundName) -> Mention:
        """The mention of a person by name, with what the words around say of the office held."""
        draft = self._draft(name)
        self._learn_office(sentence, token, draft)
        self._learn_commitment(sentence, token, draft)
        return Mention(
            span=self._titled_span(sentence, token),
            head=token.start,
            name=name.span,
            actor=draft.id,
            owner=token.dep in OWNER_DEPS,
        )

    def led_by(self, sentence: ParsedSentence, token: Token) -> list[str]:
        """As in "the Mobutu regime", "Mobutu's forces": whom the one named serves, if that is known."""
        for word in owner_tokens(sentence, token):
            name = self._names.of(word)
            if name is not None and name.type is NameType.PERSON and word.dep in OWNER_DEPS:
                return self._draft(name).affiliations[:1]
        return []

    def _draft(self, name: FoundName) -> Draft:
        actor = self._register.canonical(name.actor) or person_id(name.form)
        draft = self._register.drafts.get(actor)
        if draft is None:
            persons = self._knowledge.persons.values()
            known = next((person for person in persons if person_id(person.name) == actor), None)
            draft = self._register.drafts[actor] = Draft(
                actor, known.name if known else name.form, ActorKind.PERSON
            )
            if known and known.roles:
                last = known.roles[-1]
                draft.affiliations.append(self._register.ensure(last.of) or last.of)
                draft.role = last.role
        return draft

    def _titled_span(self, sentence: ParsedSentence, token: Token) -> Span:
        words = left_words(sentence, token)
        start = min(
            [words[0], *(child for child in sentence.kids(token, "det", "poss", "amod"))],
            key=lambda word: word.index,
        )
        poss = sentence.kids(start, "poss")
        start_at = min([start.start, *(child.start for child in poss)])
        return Span(start_at, token.end)

    def _learn_office(self, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """Role and affiliation from a title before or an apposition after the name."""
        for title in _titles(sentence, token):
            words = [word.lower for word in left_words(sentence, title) if self._names.of(word) is None]
            head = body_head(sentence, title, self._names, self._text) or longest_head(words)
            if head is None:
                continue
            if title.lemma in participants()["people.armed"] and not head[1].office:
                self._learn_service(sentence, title, draft, head)
                continue
            if not (head[1].office or head[1].body in ("", "police")):
                continue
            draft.role = draft.role or head[0]
            if head[1].kind is ActorKind.ANALYST:
                draft.kind = ActorKind.ANALYST
                continue
            owners = owning_names(sentence, title, self._names) or owning_names(sentence, token, self._names)
            helped = self._helped(sentence, title) if not owners else []
            owners = owners or [name for whom in helped for name in owning_names(sentence, whom, self._names)]
            owner = self._employer(owners)
            if owner is not None:
                if owner not in draft.affiliations:
                    draft.affiliations.append(owner)
                self._register.same.setdefault(f"{owner}/{slug(head[0])}", draft.id)
            else:
                draft.office = draft.office or head[1]
                within = _body_in_title(words[: -len(head[0].split())]) or self._keeper_of(sentence, title)
                if draft.office_of is None and within is not None:
                    draft.office_word, draft.office_of = within
                elif draft.office_word is None and (served := _served(sentence, title)):
                    draft.office_word = served[0].lower  # "a spokesman for the miners"

    def _helped(self, sentence: ParsedSentence, title: Token) -> list[Token]:
        """As in "an adviser to the Ukrainian president": whom one helps who holds an office of a state."""
        if title.lemma not in _AIDES or word_apart(sentence, title, self._text) is not None:
            return []
        return [
            whom
            for whom in _served(sentence, title)
            if (head := body_head(sentence, whom, self._names, self._text)) is not None
            and head[1].office
            and word_apart(sentence, whom, self._text) is None
            and all(
                word.lower not in bodies().insurgent["apart"] | _OPPOSED
                for word in left_words(sentence, whom)
            )
        ]

    def _learn_service(
        self, sentence: ParsedSentence, title: Token, draft: Draft, head: tuple[str, Body]
    ) -> None:
        """As in "Kenyan soldier NAME": one of the soldiers of Kenya."""
        owner = self._employer(owning_names(sentence, title, self._names))
        if owner is None:
            return
        draft.role = draft.role or head[0]
        body, _ = owned_body(self._register, head, [owner], Span(title.start, title.end))
        if body is not None and body not in draft.affiliations:
            draft.affiliations.append(body)

    def _keeper_of(self, sentence: ParsedSentence, title: Token) -> tuple[str, Body] | None:
        """As in "the command's spokesman", "a spokesman for the army": a body that the text has named."""
        owners = [*sentence.kids(title, "poss"), *_served(sentence, title)]
        bodies_named = (body_head(sentence, owner, self._names, self._text) for owner in owners)
        return next((found for found in bodies_named if found is not None and not found[1].office), None)

    def _employer(self, owners: Sequence[FoundName]) -> str | None:
        """Whom a title serves: the nearest owner that has a side, as a council of a state has not.

        The UN coordinator in Sudan serves the UN, which is of no side.
        """
        found = [actor for name in owners if (actor := self._register.ensure(name.actor, name))]
        if self._register.is_of_no_side(next(iter(found), None)):
            return found[0]
        sided = [actor for actor in found if self._register.drafts[actor].side]
        return next(iter([*sided, *found]), None)

    def _learn_commitment(self, sentence: ParsedSentence, token: Token, draft: Draft) -> None:
        """As in "Prime Minister X stated Y's readiness": an office holder commits the own state."""
        verb = sentence.head(token)
        if draft.affiliations or draft.role is None or verb is None or token.dep != "nsubj":
            return
        for thing in sentence.kids(verb, "dobj"):
            for owner in sentence.kids(thing, "poss"):
                name = self._names.of(owner)
                if thing.lemma in cues()["offers.nouns"] and name is not None and name.type is NameType.STATE:
                    actor = self._register.ensure(name.actor, name)
                    if actor is not None:
                        draft.affiliations.append(actor)


def _titles(sentence: ParsedSentence, token: Token) -> list[Token]:
    titles = [
        child
        for child in sentence.kids(token, "compound", "appos", "nmod")
        if child.dep != "appos" or child.index > token.index
    ]
    governor = sentence.head(token)
    if token.dep == "appos" and governor is not None:
        titles.append(_office_over(sentence, governor) or governor)
    if (office := called_so(sentence, token)) is not None:
        titles.append(office)
    return titles


def _office_over(sentence: ParsedSentence, body: Token) -> Token | None:
    """As "spokesman" in "a spokesman for the junta, NAME,", whichever noun the parse puts the name to."""
    preposition = sentence.head(body) if body.dep == "pobj" else None
    noun = sentence.head(preposition) if preposition is not None and preposition.lower in _SERVING else None
    head = bodies().heads.get(noun.lemma.lower()) if noun is not None else None
    own = bodies().heads.get(body.lemma.lower())
    return noun if head is not None and head.office and not (own is not None and own.office) else None


def _served(sentence: ParsedSentence, title: Token) -> list[Token]:
    """Whom a title is for: "a spokesman for the junta", "the commander of the garrison"."""
    serving = _SERVING | {"to"} if title.lemma in _AIDES else _SERVING
    served = (word for word in sentence.kids(title, "prep") if word.lower in serving)
    return [whom for word in served for whom in sentence.kids(word, "pobj")]


def _body_in_title(words: Sequence[str]) -> tuple[str, Body] | None:
    """The body inside a title, with its word: the army in "army spokesman"."""
    found = longest_head(list(words)) if words else None
    return found if found is not None and not found[1].office else None


def _is_titled(sentence: ParsedSentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1].lower.rstrip(".") if token.index else ""
    return before in name_words()["company.titles"]
