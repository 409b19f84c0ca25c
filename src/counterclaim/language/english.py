"""The English pipeline: spaCy's small model over masked sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from counterclaim.language.agents_of_deeds import with_agents_of_deeds
from counterclaim.language.charges import with_charges
from counterclaim.language.claims_to_have import with_claims_to_have
from counterclaim.language.clauses_of_harm import with_clauses_of_harm, with_harm_joined
from counterclaim.language.closing_tellers import with_closing_teller_apart
from counterclaim.language.conjuncts import with_conjuncts
from counterclaim.language.contents import with_contents
from counterclaim.language.contrasts import with_contrasts
from counterclaim.language.counted_behind import with_counted_apart
from counterclaim.language.days_inside import with_days_inside, with_days_of_deeds
from counterclaim.language.days_of_telling import with_days_of_telling
from counterclaim.language.deeds_as_things import with_deeds_as_things
from counterclaim.language.earlier_words import with_earlier_words
from counterclaim.language.effects import with_effects
from counterclaim.language.first_times import with_first_times
from counterclaim.language.first_to_do import with_first_to_do
from counterclaim.language.gerunds import with_gerunds
from counterclaim.language.helping_verbs import with_subjects_of_verbs
from counterclaim.language.hyphens import whole_lemma, whole_words
from counterclaim.language.inserted_tellers import with_inserted_tellers
from counterclaim.language.joined_tellers import with_joined_tellers
from counterclaim.language.labels import OF_KNOWN, labelled
from counterclaim.language.lists import with_lists
from counterclaim.language.lost_clauses import with_lost_clauses
from counterclaim.language.lost_verbs import with_lost_verbs
from counterclaim.language.masks import Piece, mask
from counterclaim.language.met_words import MetWords
from counterclaim.language.model_files import load_english, model_name
from counterclaim.language.named_blows import with_named_blows
from counterclaim.language.numbered_states import with_numbered_states
from counterclaim.language.only_active import with_active_verbs
from counterclaim.language.opening_clauses import with_opening_clauses
from counterclaim.language.opening_days import with_days_apart
from counterclaim.language.opening_places import with_places_apart
from counterclaim.language.owners_of_blows import with_owners_of_blows
from counterclaim.language.passives import with_passives
from counterclaim.language.places_of_deeds import with_places_of_deeds
from counterclaim.language.put_to import with_nouns_put_to
from counterclaim.language.quoted import Frame, Word, framed, hung_together, quoted_in
from counterclaim.language.reduced_clauses import with_reduced_clauses
from counterclaim.language.remarks import without_remarks
from counterclaim.language.semicolons import with_tellings_apart
from counterclaim.language.short_passives import with_short_passives
from counterclaim.language.shot_dead import with_shot_dead
from counterclaim.language.stressed_doers import with_stressed_doers
from counterclaim.language.subjects import with_speakers
from counterclaim.language.taken_for_helpers import with_verbs_of_saying
from counterclaim.language.taken_towns import with_taken_towns
from counterclaim.language.told_relatives import with_told_relatives
from counterclaim.language.turned_down_claims import with_turned_down_claims
from counterclaim.language.verdicts_first import with_verdicts_first
from counterclaim.language.which_clauses import with_which_clauses
from counterclaim.model.parses import KnownName, Parse, ParsedSentence, Token, Unparsed
from counterclaim.model.spans import Span
from counterclaim.model.texts import Sentence, TextLayout

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DOUBLE_MARKS = frozenset(("''", "``", "“", "”", "„", "«", "»", "‟"))
BATCH = 128  # sentences a batch; larger ones gain nothing on one core
LEMMAS = {  # what the table of the model takes for forms of other words: "corps", "rap", "machinegunne"
    "corpses": "corpse",
    "rapes": "rape",
    "raped": "rape",
    "raping": "rape",
    "machinegunned": "machinegun",
    "machinegunning": "machinegun",
}

MENDING = (
    with_numbered_states,
    with_contrasts,
    with_counted_apart,
    with_told_relatives,
    with_inserted_tellers,
    with_joined_tellers,
    with_active_verbs,
    with_speakers,
    with_first_times,
    with_contents,
    with_effects,
    with_gerunds,
    with_first_to_do,
    with_stressed_doers,
    with_owners_of_blows,
    with_deeds_as_things,
    with_claims_to_have,
    with_passives,
    with_conjuncts,
    with_lost_clauses,
    with_lost_verbs,
    with_subjects_of_verbs,
    with_verbs_of_saying,
    with_taken_towns,
    with_reduced_clauses,
    with_earlier_words,
    with_lists,
    with_named_blows,
    with_agents_of_deeds,
    with_which_clauses,
    with_turned_down_claims,
    with_harm_joined,
    with_nouns_put_to,
    with_verdicts_first,
    with_short_passives,
    with_shot_dead,
    with_opening_clauses,
)


class English:
    """Reads English; one parse a sentence, shared by everybody downstream."""

    language = "en"

    @cached_property
    def _pipeline(self) -> Language:
        from counterclaim.language.word_classes import remembering

        return remembering(load_english())

    @cached_property
    def _met_words(self) -> MetWords:
        return MetWords(self._pipeline)

    @property
    def model(self) -> str:
        """Name and version of the model."""
        return model_name()

    def parse(self, layout: TextLayout, names: Sequence[KnownName] = (), times: Sequence[Span] = ()) -> Parse:
        """Parse one text; known names are masked by neutral ones, offsets stay those of the text."""
        return self.parse_all([Unparsed(layout, names, times)])[0]

    def parse_all(self, texts: Sequence[Unparsed]) -> list[Parse]:
        """Parse the sentences of some texts, each as if it were alone; together they are parsed faster."""
        self._met_words.make_room()
        frames = [self._frames(text) for text in texts]
        docs = (
            self._doc(pieces)
            for of_text in frames
            for frame in of_text
            for pieces in (frame.pieces, *frame.quoted)
        )
        done = iter(self._pipeline.pipe(docs, batch_size=BATCH))
        return [_parse(text, of_text, done) for text, of_text in zip(texts, frames, strict=True)]

    def _frames(self, text: Unparsed) -> list[Frame]:
        quotations = [quotation.span for quotation in text.layout.quotations]
        known = sorted(text.names, key=lambda name: name.span)
        return [
            framed(self._pieces(text.layout, sentence, known), quoted_in(quotations, sentence.span))
            for sentence in text.layout.sentences
        ]

    def _pieces(self, layout: TextLayout, sentence: Sentence, names: Sequence[KnownName]) -> list[Piece]:
        start = sentence.span.start
        words = self._pipeline.tokenizer(sentence.span.of(layout.text))
        pieces = without_remarks(
            whole_words(
                Piece(
                    _word(token.text),
                    start + token.idx,
                    start + token.idx + len(token.text),
                    bool(token.whitespace_),
                )
                for token in words
                if not token.is_space
            )
        )
        first, beyond = (
            bisect_left(names, offset, key=lambda name: name.span.start)
            for offset in (start, sentence.span.end)
        )
        return mask(pieces, [name for name in names[first:beyond] if sentence.span.contains(name.span)])

    def _doc(self, pieces: Sequence[Piece]) -> Doc:
        from spacy.tokens import Doc

        words = [piece.word for piece in pieces]
        return Doc(self._pipeline.vocab, words=words, spaces=[piece.space for piece in pieces])


def _parse(text: Unparsed, frames: Sequence[Frame], done: Iterator[Doc]) -> Parse:
    """The parse of one text from what the pipeline says of its sentences, one after the other."""
    parsed: dict[int, ParsedSentence] = {}
    for sentence, frame in zip(text.layout.sentences, frames, strict=True):
        outer = _words(frame.pieces, next(done))
        inner = [_words(pieces, next(done)) for pieces in frame.quoted]
        words = hung_together(frame, outer, inner) if inner else outer
        if words:
            tokens = _tokens(text.layout.text, words)
            closed = with_closing_teller_apart(ParsedSentence(sentence, tokens))
            repaired = _sound(closed, with_tellings_apart(closed))
            apart = with_places_apart(with_days_apart(repaired, text.times))
            apart = with_days_of_telling(apart, text.times)
            inside = with_days_inside(apart, text.times)
            inside = _sound(inside, with_days_of_deeds(inside, text.times))
            inside = _sound(inside, with_clauses_of_harm(inside, text.times))
            inside = with_places_of_deeds(inside, text.times)
            parsed[sentence.index] = _mended(inside)
    labels = labelled(parsed, text.times)
    return Parse({index: with_charges(sentence) for index, sentence in labels.items()})


def _word(text: str) -> str:
    """The word the parser sees: it knows one kind of double mark."""
    return '"' if text in DOUBLE_MARKS else text


def _words(pieces: Sequence[Piece], doc: Doc) -> list[Word]:
    named = doc.vocab.strings
    told = doc.to_array(("LEMMA", "POS", "TAG", "DEP")).tolist()  # hashes of strings
    heads = doc.to_array("HEAD").astype("int64").tolist()  # as far as each is from its word
    return [
        Word(piece, named[lemma], named[pos], named[tag], named[dep], number + away)
        for number, (piece, (lemma, pos, tag, dep), away) in enumerate(zip(pieces, told, heads, strict=True))
    ]


def _mended(sentence: ParsedSentence) -> ParsedSentence:
    """A sentence with what the parser hangs wrong in the prose of news hung where it belongs."""
    for mend in MENDING:
        sentence = _sound(sentence, mend(sentence))
    return sentence


def _sound(sentence: ParsedSentence, mended: ParsedSentence) -> ParsedSentence:
    """The mended sentence, unless a word hangs under itself in it, as one that breaks off might make it."""
    return mended if mended is sentence or mended.is_tree else sentence


def _lemma(word: Word) -> str:
    return LEMMAS.get(word.piece.word.lower(), word.lemma.lower())


def _tokens(text: str, words: Sequence[Word]) -> tuple[Token, ...]:
    """Tokens with their real words; a masked name keeps the neutral word's syntax, never its lemma."""
    return tuple(
        Token(
            index=number,
            start=word.piece.start,
            end=word.piece.end,
            text=(real := text[word.piece.start : word.piece.end]),
            lemma=whole_lemma(real, word.piece.word, _lemma(word)),
            pos=word.pos,
            tag=word.tag,
            dep=word.dep,
            head=word.head,
            entity=OF_KNOWN[word.piece.known] if word.piece.known else "",
        )
        for number, word in enumerate(words)
    )
