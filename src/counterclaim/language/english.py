"""The English pipeline: spaCy's small model over masked sentences."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from counterclaim.language.masks import Piece, mask
from counterclaim.language.model_files import load_english, model_name
from counterclaim.model.parses import KnownName, Parse, ParsedSentence, Token
from counterclaim.model.texts import Sentence, TextLayout

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64  # sentences a batch; larger ones gain nothing on one core


class English:
    """Reads English; one parse a sentence, shared by everybody downstream."""

    language = "en"

    @cached_property
    def _pipeline(self) -> Language:
        return load_english()

    @property
    def model(self) -> str:
        """Name and version of the model."""
        return model_name()

    def parse(self, layout: TextLayout, names: Sequence[KnownName] = ()) -> Parse:
        """Parse all sentences; known names are masked by neutral ones, offsets stay those of the text."""
        pieces = [self._pieces(layout, sentence, names) for sentence in layout.sentences]
        docs = [self._doc(found) for found in pieces]
        parsed: dict[int, ParsedSentence] = {}
        pipeline = self._pipeline.pipe(docs, batch_size=BATCH)
        for sentence, found, doc in zip(layout.sentences, pieces, pipeline, strict=True):
            if len(doc):
                parsed[sentence.index] = ParsedSentence(sentence, _tokens(layout.text, found, doc))
        return Parse(parsed)

    def _pieces(self, layout: TextLayout, sentence: Sentence, names: Sequence[KnownName]) -> list[Piece]:
        start = sentence.span.start
        words = self._pipeline.tokenizer(sentence.span.of(layout.text))
        pieces = [
            Piece(token.text, start + token.idx, start + token.idx + len(token.text), bool(token.whitespace_))
            for token in words
            if not token.is_space
        ]
        return mask(pieces, [name for name in names if sentence.span.contains(name.span)])

    def _doc(self, pieces: Sequence[Piece]) -> Doc:
        from spacy.tokens import Doc

        words = [piece.word for piece in pieces]
        return Doc(self._pipeline.vocab, words=words, spaces=[piece.space for piece in pieces])


def _tokens(text: str, pieces: Sequence[Piece], doc: Doc) -> tuple[Token, ...]:
    """Tokens with their real words; a masked name keeps the neutral word's syntax, never its lemma."""
    return tuple(
        Token(
            index=number,
            start=piece.start,
            end=piece.end,
            text=text[piece.start : piece.end],
            lemma=token.lemma_.lower()
            if text[piece.start : piece.end] == piece.word
            else text[piece.start : piece.end],
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            entity=token.ent_type_,
        )
        for number, (piece, token) in enumerate(zip(pieces, doc, strict=True))
    )
