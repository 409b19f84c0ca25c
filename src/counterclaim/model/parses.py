"""The shared parse: tokens and syntax, whatever library made them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence, TextLayout

CONTRAST = "dep"  # the label of those set against others, as the army in "rebels, not its army, fired"


class NameType(StrEnum):
    """What a known name is, so that a neutral one can stand in for it while parsing."""

    STATE = "state"  # a country or region
    CITY = "city"  # a town
    DEMONYM = "demonym"  # an adjective of origin
    PEOPLE = "people"  # a noun for people of a place, plural
    PERSON = "person"  # a person's name
    BODY = "body"  # an organisation
    PEOPLE_ONE = "people-one"  # a noun for one person of a place


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A stretch of text known to be one name."""

    span: Span
    type: NameType


@dataclass(frozen=True, slots=True)
class Token:
    """One token; ``head`` is the index of its governor in the sentence (itself for the root).

    ``pos`` are universal tags, ``tag`` Penn tags, ``dep`` the ClearNLP labels of the English pipeline,
    ``entity`` the model's guess (``PERSON``, ``ORG``...) or the empty string.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    lower: str = field(init=False, repr=False, compare=False)  # the token in small letters, asked for often

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence with its tokens and the tree over them."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "children", tuple(map(tuple, children)))

    def with_tokens(self, changed: Mapping[int, Token]) -> ParsedSentence:
        """The sentence with other tokens in the places of some of its own, by their index."""
        tokens = tuple(changed.get(token.index, token) for token in self.tokens)
        return ParsedSentence(self.sentence, tokens)

    @property
    def is_tree(self) -> bool:
        """Whether every token leads up to a root: no word hangs under itself."""
        sound: set[int] = set()
        for token in self.tokens:
            path, index = set[int](), token.index
            while index not in sound and self.tokens[index].head != index:
                if index in path:
                    return False
                path.add(index)
                index = self.tokens[index].head
            sound |= path | {index}
        return True

    def kids(self, token: Token, *deps: str) -> list[Token]:
        """Children of a token, with one of these labels if any are given."""
        found = self.children[token.index]
        if not found:  # as of most words
            return []
        tokens = self.tokens
        if not deps:
            return [tokens[index] for index in found]
        kept: list[Token] = []
        for index in found:  # a third faster than a comprehension for a word or two
            child = tokens[index]
            if child.dep in deps:
                kept.append(child)
        return kept

    def before(self, token: Token) -> Token | None:
        """The word in front of a token and of all that hangs under it."""
        first = self.subtree(token)[0].index
        return self.tokens[first - 1] if first > 0 else None

    def head(self, token: Token) -> Token | None:
        """The governor, ``None`` at the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Governors from the nearest to the root."""
        current = self.head(token)
        while current is not None:
            yield current
            current = self.head(current)

    def subtree(self, token: Token) -> list[Token]:
        """The token and everything under it, in text order."""
        if not self.children[token.index]:
            return [token]
        found, todo = set(), [token.index]
        while todo:
            index = todo.pop()
            found.add(index)
            todo.extend(self.children[index])
        return [self.tokens[index] for index in sorted(found)]

    def span_of(self, tokens: Sequence[Token]) -> Span:
        """From the first to the last of some tokens."""
        return Span(min(token.start for token in tokens), max(token.end for token in tokens))

    def within(self, span: Span) -> list[Token]:
        """Tokens that lie inside a stretch of text."""
        return [token for token in self.tokens if span.start <= token.start and token.end <= span.end]


@dataclass(frozen=True, slots=True)
class Parse:
    """All parsed sentences of a document by sentence index; sentences that cannot matter may be missing."""

    sentences: dict[int, ParsedSentence]

    def __iter__(self) -> Iterator[ParsedSentence]:
        return iter(self.sentences[index] for index in sorted(self.sentences))

    def get(self, sentence: Sentence) -> ParsedSentence | None:
        """The parse of a sentence, if it has one."""
        return self.sentences.get(sentence.index)


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A text that is to be parsed: its known names are masked by neutral ones, ``times`` tell when."""

    layout: TextLayout
    names: Sequence[KnownName] = ()
    times: Sequence[Span] = ()


class Extractor(Protocol):
    """Finds words that tell of an event; who did it, to whom, when and by whose word is read as ever."""

    def __call__(self, sentence: ParsedSentence, /) -> Iterable[tuple[Token, str]]:
        """Words of a sentence, verbs or nouns, each with the type of the event (CODEBOOK)."""


class LanguageBackend(Protocol):
    """A language that can be read: makes one shared parse for everybody downstream."""

    language: str

    @property
    def model(self) -> str:
        """Name and version of the model in use."""

    def parse_all(self, texts: Sequence[Unparsed]) -> list[Parse]:
        """Parse some texts, each as if it were alone; offsets stay those of the text."""
