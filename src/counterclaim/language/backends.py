"""Which parser reads English: this package's own, or one that another package adds and a user names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import cast

from counterclaim.language.english import English
from counterclaim.model.errors import MissingModel
from counterclaim.model.parses import LanguageBackend, Parse, ParsedSentence, Unparsed
from counterclaim.model.plugins import Group, Plugin, plugins

PARSER_VARIABLE = "COUNTERCLAIM_PARSER"


def parser_named() -> str | None:
    """The parser that a user names; ``None`` for this package's own."""
    return os.environ.get(PARSER_VARIABLE) or None


def backend_of(parser: str | None) -> LanguageBackend:
    """The backend of this name.

    Raises:
        MissingModel: no package adds one of this name.
    """
    if parser is None:
        return English()
    added = plugins(Group.LANGUAGES)
    if parser not in added:
        known = ", ".join(added) or "none"
        raise MissingModel(f"{PARSER_VARIABLE}={parser}: no package adds such a parser; there is: {known}")
    return _Added(added[parser])


class _Added:
    """The parser of another package; what it says is looked at before anything rests on it."""

    language = "en"

    def __init__(self, plugin: Plugin) -> None:
        self._plugin = plugin

    @cached_property
    def _parser(self) -> LanguageBackend:
        with self._plugin.blamed():
            return cast(LanguageBackend, self._plugin.load()())

    @property
    def model(self) -> str:
        """Name and version of the model, and of the package that adds it."""
        with self._plugin.blamed():
            return f"{self._parser.model}, {self._plugin.version}"

    def parse_all(self, texts: Sequence[Unparsed]) -> list[Parse]:
        """As :meth:`LanguageBackend.parse_all`.

        Raises:
            PluginFailed: it fails, or gives what does not fit the texts.
        """
        with self._plugin.blamed():
            parses = self._parser.parse_all(texts)
            for text, parse in zip(texts, parses, strict=True):
                for index, sentence in parse.sentences.items():
                    _check(text, index, sentence)
            return parses


def _check(text: Unparsed, index: int, parsed: ParsedSentence) -> None:
    """Refuse a sentence whose words are not those of the text, or hang together in a circle.

    Raises:
        ValueError: it is such a one.
    """
    sentence = text.layout.sentences[index]
    for number, token in enumerate(parsed.tokens):
        within = sentence.span.start <= token.start < token.end <= sentence.span.end
        if not within or text.layout.text[token.start : token.end] != token.text:
            raise ValueError(f"the word {token.text!r} does not stand at {token.start}")
        if token.index != number or not 0 <= token.head < len(parsed.tokens):
            raise ValueError(f"the word {token.text!r} hangs on none of its sentence")
    hanging = {token.index for token in parsed.tokens if token.head == token.index}
    for token in parsed.tokens:
        above = set[int]()
        at = token.index
        while at not in hanging:
            if at in above:
                raise ValueError(f"the word {token.text!r} hangs on itself")
            above.add(at)
            at = parsed.tokens[at].head
        hanging |= above
