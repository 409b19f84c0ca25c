"""Parts of speech and special lemmas as the model's own rules tell them, each answer remembered.

The rules of the model's attribute ruler look at one word, its tag and its role at a time, but for a few that
look at two words. To ask a matcher about every word took a tenth of the whole pass, and most words were
asked about before.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler

RULER = "attribute_ruler"
NAME = "remembered_word_classes"
TOLD = ("LOWER", "TAG", "DEP")  # of each word, as the hashes of strings
REMEMBERED = 1 << 15  # words with tag and role; a long text has some thousands


class _Class(NamedTuple):
    """What the rules set of a word; 0: nothing. Such a word may also begin a rule on two words."""

    pos: int
    lemma: int
    morph: int
    begins: bool


class WordClasses:
    """Sets what the attribute ruler of a pipeline would set."""

    def __init__(self, pipeline: Language) -> None:
        self._ruler: AttributeRuler = pipeline.get_pipe(RULER)
        self._vocab = pipeline.vocab
        self._beginnings = Matcher(pipeline.vocab)
        self._beginnings.add(
            "begins", [[p[0]] for one in self._ruler.patterns for p in one["patterns"] if p[1:]]
        )
        self._of = lru_cache(maxsize=REMEMBERED)(self._asked)

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech, special lemmas and forms of all words."""
        found = [self._of(*told) for told in doc.to_array(TOLD).tolist()]
        if any(one.begins for one in found):
            return self._ruler(doc)
        for token, (pos, lemma, morph, _) in zip(doc, found, strict=True):
            if pos:
                token.pos = pos
            if lemma:
                token.lemma = lemma
            if morph:
                token.set_morph(morph)
        return doc

    def _asked(self, word: int, tag: int, role: int) -> _Class:
        words, tags, roles = ([self._vocab.strings[told]] for told in (word, tag, role))
        doc = Doc(self._vocab, words=words, tags=tags, deps=roles, heads=[0])
        begins = bool(self._beginnings(doc, allow_missing=True)) or doc[0].is_space
        token = self._ruler(doc)[0]
        return _Class(token.pos, token.lemma, token.morph.key if token.has_morph() else 0, begins)


def _made(nlp: Language, name: str) -> WordClasses:  # noqa: ARG001  # spaCy gives both
    return WordClasses(nlp)


Language.factory(NAME, func=_made)


def remembering(pipeline: Language) -> Language:
    """A pipeline whose attribute ruler, if it has one, is asked about each word once."""
    if RULER in pipeline.pipe_names:
        pipeline.add_pipe(NAME, after=RULER)
        pipeline.disable_pipe(RULER)
    return pipeline
