"""One original, read: text, parse, cast, claims, tellings. Here the stages meet; none knows another."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from importlib.metadata import version
from typing import Any

from counterclaim.claims import (
    SURE,
    claim_ids,
    claims_of,
    find_attributions,
    find_happenings,
    find_situations,
    incident_subjects,
)
from counterclaim.entities import FoundName, Gazetteered, cast_of, find_names, masks, named, recased
from counterclaim.incidents import tell
from counterclaim.language import backend_of, find_times, parser_named
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Subject
from counterclaim.model.dates import TimeExpression
from counterclaim.model.documents import Document, Original, WorkingText
from counterclaim.model.errors import UnreadableDocument
from counterclaim.model.layers import Layers
from counterclaim.model.ledgers import DatedWords, Derivation, DocumentRecords
from counterclaim.model.parses import LanguageBackend, NameType, Parse, Unparsed
from counterclaim.model.problems import Problem
from counterclaim.model.rows import ROW
from counterclaim.model.rulesets import RuleSet
from counterclaim.model.texts import TextLayout
from counterclaim.pipeline.annotating import annotations_of
from counterclaim.pipeline.describing import described, document_id, unread_records
from counterclaim.pipeline.extracting import extracted, extractors
from counterclaim.pipeline.row_documents import row_document
from counterclaim.pipeline.row_reading import read_row
from counterclaim.text import lay_out, working_text
from counterclaim.vocab.gazetteer import Gazetteer, gazetteers_in_force
from counterclaim.vocab.knowledge import Knowledge

log = logging.getLogger(__name__)

STRICT, BROAD = "strict", "broad"
MAX_LENGTH = 1_000_000  # characters of one document: 170,000 words, twice the longest reports of missions
READ_LANGUAGES = frozenset(("en",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document with everything read from it; ``layers`` is ``None`` where nothing could be."""

    original: Original
    working: WorkingText | None
    records: DocumentRecords
    layers: Layers | None = None

    def annotations(self, wanted: Sequence[str] = ()) -> dict[str, Any]:
        """The document's layers in the form of the annotations contract; all unless some are ``wanted``."""
        return annotations_of(self.records.document, self.layers, self.original.name, wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    """A document up to its parse; ``layout`` is of the text as it is read, headlines in small letters."""

    original: Original
    working: WorkingText
    document: Document
    problems: Sequence[Problem]
    published: date | None
    layout: TextLayout
    names: Sequence[FoundName]
    times: Sequence[TimeExpression]

    @property
    def unparsed(self) -> Unparsed:
        """What the parser needs of it."""
        return Unparsed(self.layout, masks(self.names), [time.span for time in self.times])


class Reader:
    """Reads documents with one set of packs; loads the language model at the first document."""

    def __init__(self, knowledge: Knowledge, *, mode: str = STRICT, parser: str | None = None) -> None:
        """Read with a parser that another package adds, or with our own.

        Raises:
            MissingModel: no package adds a parser of this name.
        """
        self.knowledge = knowledge
        self._strict = mode == STRICT
        self._parser = parser
        self._english: LanguageBackend = backend_of(parser)

    @property
    def model(self) -> str:
        """Name and version of the language model in use."""
        return self._english.model

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer(*gazetteers_in_force())

    def __reduce__(self) -> tuple[Callable[[bytes], Reader], tuple[bytes]]:
        """A reader travels to other processes as what it is made of; there it is made once."""
        return _made_once, (pickle.dumps((self.knowledge.packs, self._strict, self._parser)),)

    def read(self, original: Original) -> Reading:
        """Read one original; what cannot be read becomes a Problem in the records, never an exception."""
        return self.read_all([original])[0]

    def read_all(self, originals: Sequence[Original]) -> list[Reading]:
        """Read some originals, each as if it were alone; together they are parsed faster."""
        begun = [self._begun(original) for original in originals]
        parses = iter(self._english.parse_all([text.unparsed for text in begun if isinstance(text, _Begun)]))
        return [text if isinstance(text, Reading) else self._read(text, next(parses)) for text in begun]

    def _begun(self, original: Original) -> _Begun | Reading:
        """All that is done before the parse; or the reading of what cannot be read, or is no prose."""
        if original.media_type == ROW:
            return self._row(original)
        try:
            working = working_text(original)
        except UnreadableDocument as error:
            return self._unread(original, None, str(error))
        document, problems = described(original, working)
        if document.language is not None and document.language not in READ_LANGUAGES:
            message = (
                f"{original.name}: language {document.language!r} is not read; "
                "the document is kept and can be coded by hand"
            )
            return self._unread(original, working, message, document=document)
        if len(working.text) > MAX_LENGTH:
            message = f"{original.name}: longer than {MAX_LENGTH:,} characters; split it into its reports"
            return self._unread(original, working, message, document=document)
        published = date.fromisoformat(document.published[:10]) if document.published else None
        layout = lay_out(working.text)
        read = recased(layout, self.knowledge)
        if read != working.text:
            layout = lay_out(read)
        names = find_names(layout, self.knowledge)
        named = [name.span for name in names if name.type is NameType.BODY]
        times = find_times(layout, published=published)
        return _Begun(
            original=original,
            working=working,
            document=document,
            problems=problems,
            published=published,
            layout=layout,
            names=names,
            times=[time for time in times if not any(span.overlaps(time.span) for span in named)],
        )

    def _row(self, original: Original) -> Reading:
        document, working = row_document(original, document_id(original))
        records = read_row(original, document, self.knowledge, self._gazetteer)
        return Reading(original=original, working=working, records=records)

    def _read(self, begun: _Begun, parse: Parse) -> Reading:
        added, failed = extracted(parse, begun.document.id, begun.original.name)
        layers = self._layers(begun, parse, added)
        records = self._records(begun.document, layers, [*begun.problems, *failed])
        return Reading(original=begun.original, working=begun.working, records=records, layers=layers)

    def _unread(
        self,
        original: Original,
        working: WorkingText | None,
        message: str,
        *,
        document: Document | None = None,
    ) -> Reading:
        records = unread_records(
            original, stage="language" if working else "text", message=message, document=document
        )
        return Reading(original=original, working=working, records=records)

    def _layers(self, begun: _Begun, parse: Parse, added: Mapping[int, str]) -> Layers:
        layout, names, times = begun.layout, begun.names, begun.times
        text, read = begun.working.text, layout.text
        cast = cast_of(layout, parse, names, self.knowledge, Gazetteered(self._gazetteer, self.knowledge))
        attributions = find_attributions(layout, parse, cast, broad=not self._strict)
        happenings = find_happenings(parse, cast, times, attributions, begun.published, added)
        if read != text:
            attributions = [_as_written(attribution, read, text) for attribution in attributions]
        return Layers(
            layout=replace(layout, text=text),
            parse=parse,
            cast=cast,
            times=times,
            attributions=attributions,
            happenings=happenings,
            sure_from=SURE if self._strict else 0.0,
        )

    def _records(self, document: Document, layers: Layers, problems: Sequence[Problem]) -> DocumentRecords:
        ids = claim_ids(document.id, layers.attributions)
        told = tell(
            document.id,
            layers.layout.text,
            layers.cast.actors,
            layers.times,
            layers.attributions,
            layers.happenings,
            ids,
            places=layers.cast.places,
            narrator_origin=document.narrator,
        )
        situations = find_situations(document, layers, ids, told.tellings)
        about: dict[int, Subject] = {**situations.about, **incident_subjects(told.about)}
        claims = claims_of(
            document.id,
            layers.layout,
            layers.cast,
            layers.times,
            layers.attributions,
            about,
            told.owning,
            strict=self._strict,
        )
        actors, places = named(
            document.id, layers.layout.text, layers.cast, layers.attributions, self.knowledge
        )
        return DocumentRecords(
            document=document,
            actors=actors,
            places=places,
            claims=tuple(sorted(claims, key=lambda claim: claim.id)),
            tellings=told.tellings,
            pledges=situations.pledges,
            restrictions=situations.restrictions,
            talks=situations.talks,
            positions=situations.positions,
            disagreements=situations.disagreements,
            times=tuple(
                DatedWords(document=document.id, when=time.when(document.id))
                for time in layers.times
                if time.earliest or time.latest or time.edtf
            ),
            problems=(*problems, *_time_problems(document, layers.times)),
        )


def _as_written(attribution: Attribution, read: str, text: str) -> Attribution:
    """An attribution that was read from a recased text, with its words as the text has them."""
    source, channel = (
        text[at : at + len(words)] if words and (at := read.find(words)) >= 0 else words
        for words in (attribution.source_text, attribution.channel)
    )
    return replace(attribution, source_text=source, channel=channel)


def _time_problems(document: Document, times: Sequence[TimeExpression]) -> list[Problem]:
    return [
        Problem(
            document=document.id,
            stage="times",
            message=f"“{time.text}”: {warning}",
            evidence=time.when(document.id).evidence,
        )
        for time in times
        for warning in time.warnings
    ]


def derivation() -> Derivation:
    """What makes a ledger: program version, rule set, language model, and what other packages add to it.

    Raises:
        MissingModel: no package adds the parser that a user names.
    """
    models = (backend_of(parser_named()).model, *extractors())
    return Derivation(version=version("counterclaim"), rules=RuleSet.OWN_LOSS, models=models)


@lru_cache(maxsize=2)
def _made_once(made_of: bytes) -> Reader:
    packs, strict, parser = pickle.loads(made_of)  # noqa: S301 - bytes of a reader of this program's own
    return Reader(Knowledge(packs), mode=STRICT if strict else BROAD, parser=parser)
