"""The words that name a participant: a name without its title, a noun without number, place and clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.syntax import preposition_objects
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.cast import Cast
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import longest_head, participants

PEOPLE_KINDS = frozenset((ActorKind.PERSON, ActorKind.CIVILIANS, ActorKind.POPULATION))
ACTING_KINDS = frozenset(ActorKind) - {ActorKind.MEDIA, ActorKind.POPULATION}
STATES = frozenset(("GPE", "NORP", "ORG", "PERSON"))
BODIES = frozenset(("ORG", "NORP"))


class Namings:
    """What kind of participant a noun is, and by which words it is named."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def is_person(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a noun is of one or several people, named or not."""
        if token.pos == "PROPN" and token.entity == "PERSON":
            return True
        known = self._kind(token)
        if known in PEOPLE_KINDS:
            return True
        return token.pos in ("NOUN", "PROPN", "ADJ") and bool(_forms(sentence, token) & _people())

    def is_thing(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a noun is of a thing that can be struck."""
        if token.pos not in ("NOUN", "PROPN") or self.is_person(sentence, token):
            return False
        if _forms(sentence, token) & participants()["things.nouns"]:
            return True
        return token.pos == "PROPN" and token.entity in ("FAC", "ORG")

    def can_act(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a noun is of people or a body who can do what a trigger tells."""
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            return False
        known = self._kind(token)
        if known is not None:
            return known in ACTING_KINDS
        if self.is_person(sentence, token) or _forms(sentence, token) & participants()["people.groups"]:
            return True
        return token.pos == "PROPN" and token.entity in BODIES

    def words(self, sentence: ParsedSentence, token: Token) -> Iterator[Span]:
        """The name and its title, or the noun with what makes it what it is; the body that members are of."""
        if token.pos == "PRON":
            yield from self._told_before(token)
            return
        if token.pos == "PROPN" and self._is_named(token):
            yield from _named(sentence, token)
        else:
            yield _described(sentence, token)
        body = self._body(sentence, token)
        if body is not None:
            yield body

    def _told_before(self, token: Token) -> Iterator[Span]:
        """The name that a pronoun stands for, where it was told before."""
        meant = self._cast.of(token)
        if meant is None or meant.actor is None:
            return
        for mention in reversed(self._cast.mentions):
            if mention.head < token.start and mention.actor == meant.actor and not mention.pronoun:
                yield mention.name
                return

    def whole(self, sentence: ParsedSentence, token: Token) -> Span:
        """The name or noun in one stretch, without its title."""
        return next(iter(self.words(sentence, token)), Span(token.start, token.end))

    def is_crowd(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a noun is of people at large: demonstrators, villagers, hundreds of people."""
        of = preposition_objects(sentence, token, "of")
        people = [token, *(other for other in of if token.pos in ("NUM", "NOUN"))]
        return any(_forms(sentence, person) & participants()["people.crowd"] for person in people)

    def is_party(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a noun or adjective is of people, a body or a state."""
        return self._kind(token) is not None or self.can_act(sentence, token) or token.entity in STATES

    def _is_named(self, token: Token) -> bool:
        return token.entity == "PERSON" or self._kind(token) is ActorKind.PERSON

    def _body(self, sentence: ParsedSentence, token: Token) -> Span | None:
        """As in "Free Homeland Front guerrillas", "members of the FHF", "a group called FHF"."""
        beside = [*sentence.kids(token, "compound"), *preposition_objects(sentence, token, "of", "from")]
        for other in beside:
            if other.pos == "PROPN" and self._kind(other) is ActorKind.ARMED_GROUP:
                return Span(other.start, other.end)
        if not _forms(sentence, token) & participants()["people.groups"]:
            return None
        names = [*sentence.kids(token, "appos"), *_called(sentence, token)]
        name = next((name for name in names if name.pos == "PROPN"), None)
        return _described(sentence, name) if name is not None else None

    def _kind(self, token: Token) -> ActorKind | None:
        mention: Mention | None = self._cast.of(token)
        known = self._cast.actors.get(mention.actor or "") if mention is not None else None
        return known.kind if known is not None else None


def _called(sentence: ParsedSentence, token: Token) -> list[Token]:
    """As in "a band known as X", "a group calling itself X"."""
    found = []
    for verb in sentence.kids(token, "acl", "relcl"):
        if verb.lemma in ("call", "name", "dub", "style"):
            found += sentence.kids(verb, "oprd", "attr", "ccomp")
        elif verb.lemma == "know":
            found += preposition_objects(sentence, verb, "as")
    return found


def _people() -> frozenset[str]:
    return participants()["people.civil"] | participants()["people.armed"]


def _forms(sentence: ParsedSentence, token: Token) -> set[str]:
    """A noun in small letters, alone and with each word before it, those of names too."""
    before = [word for child in sentence.kids(token, "compound", "amod") for word in child.lower.split()]
    lemma = token.lemma.lower()
    forms = {lemma, token.lower, lemma.rsplit(" ", 1)[-1]}
    if token.lower.endswith("s"):
        forms.add(token.lower[:-1])
    return forms | {f"{word} {lemma}" for word in before}


def _named(sentence: ParsedSentence, token: Token) -> Iterator[Span]:
    """A person's name; the title in front of it on its own."""
    before = [child for child in sentence.kids(token, "compound", "nmod") if child.index < token.index]
    title = _title(before)
    rest = [child for child in before if child not in title and child.pos == "PROPN"]
    yield sentence.span_of([*rest, token])
    if title:
        yield sentence.span_of(title)


def _title(before: Sequence[Token]) -> list[Token]:
    """The longest run from the front that ends in an office or a noun for people."""
    for end in range(len(before), 0, -1):
        words = [child.lower for child in before[:end]]
        head = longest_head(words)
        if head is not None or words[-1] in _people():
            return list(before[:end])
    return []


def _described(sentence: ParsedSentence, token: Token) -> Span:
    """A noun with its compounds and adjectives, and what a group is of."""
    kept = [
        child
        for child in sentence.kids(token, "compound", "amod", "nmod", "poss")
        if child.index < token.index and child.lower not in participants()["aside.words"]
    ]
    words = [
        token,
        *(
            word
            for child in kept
            for word in sentence.subtree(child)
            if child.dep != "poss" or child.tag == "PRP$"
        ),
    ]
    if _forms(sentence, token) & participants()["people.groups"] or token.lemma == "member":
        for preposition in sentence.kids(token, "prep"):
            if preposition.lower == "of":
                for other in sentence.kids(preposition, "pobj"):
                    return Span(min(w.start for w in words), _described(sentence, other).end)
    return Span(min(word.start for word in words), token.end)
