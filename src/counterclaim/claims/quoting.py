"""Quotations to their speakers: the cue of the sentence, the voice of the paragraph, a reopened quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.direct_speech import spoken_after_colon, spoken_beside
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import Parse, ParsedSentence
from counterclaim.model.spans import Span
from counterclaim.model.texts import Quotation, TextLayout
from counterclaim.vocab.lexicons import cues

MIN_WORDS_OF_SPEECH = 4  # a shorter quotation that no cue holds is the narrator's scare quotes
LONGEST_MARK = 2  # characters of a quotation mark: two apostrophes may make one
CARRIED_CONFIDENCE = 0.85
_MARKS = "\"'“”‘’«»,:"
_CIRCUMSTANCE = re.compile(
    r"\s?(?:in|on|at|during|after|to|of|via|through|by|last|this|from)\s[^,:;.\n]{2,60}[,:]"
)
# As in '"...," the agency quoted a colonel as saying': between the words and whose they are.
_CITED = re.compile(r",?\s?(?:[\w’'.-]+\s){1,6}(?:has |had )?(?:quoted|quotes|cited|cites)")
_IMPUTED = re.compile(r"\b(?:message|signal|warning|hint|ultimatum)s?\s(?:from|by|of)\s", re.IGNORECASE)


def attach_quotations(
    layout: TextLayout, parse: Parse, cast: Cast, found: Sequence[Attribution]
) -> list[Attribution]:
    """Give every quotation that is speech to an attribution, making carried ones where no cue stands."""
    attributions = list(found)
    speaker: dict[int, int] = {}  # paragraph -> attribution that speaks its last quotation
    for quotation in layout.quotations:
        index = _by_cue(layout, quotation, attributions)
        if index is None and not quotation.closed:
            index = _by_later_cue(layout, quotation, attributions)
        beside = _beside(layout, parse, cast, quotation, attributions) if index is None else None
        if beside is not None:
            attributions.append(beside)
            index = len(attributions) - 1
            attributions[index] = _holding(layout, cast, beside, quotation.span)
        elif index is None:
            index = _carried(layout, quotation, attributions, speaker)
        else:
            attributions[index] = _holding(layout, cast, attributions[index], quotation.span)
        if index is not None:
            speaker[quotation.paragraph] = index
    return [
        attribution
        for attribution in attributions
        if attribution.content or attribution.sub_stance is SubStance.NO_COMMENT
    ]


def _beside(
    layout: TextLayout, parse: Parse, cast: Cast, quotation: Quotation, attributions: Sequence[Attribution]
) -> Attribution | None:
    """The cue right behind a quotation, where the parser found none of its own there."""
    if len(quotation.span.of(layout.text).split()) < MIN_WORDS_OF_SPEECH:
        return None
    last = layout.sentence_at(quotation.span.end - 1)
    parsed = parse.get(last) if last is not None else None
    made = spoken_beside(parsed, quotation.span, cast, layout.text) if parsed is not None else None
    first = layout.sentence_at(quotation.span.start)
    parsed = parse.get(first) if first is not None else None
    if made is None and parsed is not None:
        made = spoken_after_colon(parsed, quotation.span, cast, layout.text)
    taken = {span for other in attributions for span in other.cue}
    return made if made is not None and made.cue[0] not in taken else None


def _sentences(layout: TextLayout, span: Span) -> set[int]:
    return {sentence.index for sentence in layout.sentences_in(span)}


def _by_cue(layout: TextLayout, quotation: Quotation, attributions: Sequence[Attribution]) -> int | None:
    """The attribution of a touched sentence whose content meets the quotation, else one beside it."""
    touched = _sentences(layout, quotation.span)
    meeting: list[tuple[int, int]] = []
    waiting: list[tuple[int, int]] = []
    for index, attribution in enumerate(attributions):
        if attribution.sentence not in touched or attribution.carried:
            continue
        if any(span.overlaps(quotation.span) for span in attribution.content):
            meeting.append((sum(map(len, attribution.content)), index))
        elif attribution.cue and _is_adjacent(layout.text, attribution, quotation.span):
            waiting.append((abs(attribution.cue[0].start - quotation.span.start), index))
    return min(meeting)[1] if meeting else min(waiting)[1] if waiting else None


def _by_later_cue(
    layout: TextLayout, quotation: Quotation, attributions: Sequence[Attribution]
) -> int | None:
    """The cue of a quotation that goes on over paragraphs, where it comes in a later one of them."""
    last = quotation.paragraph
    for other in layout.quotations:
        if other.paragraph == last + 1 and other.continues:
            index = _by_cue(layout, other, attributions)
            if index is not None or other.closed:
                return index
            last += 1
    return None


def _is_adjacent(text: str, attribution: Attribution, quote: Span) -> bool:
    """A quotation right before or after source and cue, with a comma or colon between."""
    words = [*attribution.source, *attribution.cue]
    start, end = min(span.start for span in words), max(span.end for span in words)
    after, before = text[quote.end : start].strip(" \"”’'"), text[end : quote.start].strip(" \"“‘'")
    last = max([end, *(span.end for span in attribution.content)])
    if attribution.content and quote.start >= last:
        return text[last : quote.start].strip(" \"“‘'`") in (":", ",", ";", "—", "-")
    cited = attribution.frame == "quote" and _CITED.fullmatch(after) is not None
    directly = (
        quote.end <= start and (after in ("", ",") or cited) and text[quote.end - 1 : quote.end] in ",?!."
    )
    begun = before in (":", ",") or _CIRCUMSTANCE.fullmatch(before) is not None
    return directly or (quote.start >= end and begun)


def _holding(layout: TextLayout, cast: Cast, attribution: Attribution, quote: Span) -> Attribution:
    """The attribution with the whole quotation in its content and among its quotes."""
    marked = Span(max(0, quote.start - LONGEST_MARK), quote.end + LONGEST_MARK)
    content = [span for span in attribution.content if not marked.contains(span)]
    covered = any(span.contains(quote) for span in content)
    spans = tuple(content) if covered else tuple(sorted([*_cut(layout.text, content, quote), quote]))
    return replace(
        attribution,
        content=spans,
        quotes=tuple(sorted({*attribution.quotes, *_by_sentence(layout, quote)})),
        imputed_to=attribution.imputed_to or _imputed(layout, cast, quote),
    )


def _by_sentence(layout: TextLayout, quote: Span) -> list[Span]:
    """A quotation of several sentences as one stretch a sentence."""
    return [
        Span(max(quote.start, sentence.span.start), min(quote.end, sentence.span.end))
        for sentence in layout.sentences_in(quote)
    ]


def _cut(text: str, content: Sequence[Span], quote: Span) -> list[Span]:
    """Contents without what the quotation covers, and without its marks."""
    kept = []
    for span in content:
        start, end = span.start, span.end
        if span.overlaps(quote):
            start, end = (start, quote.start) if start < quote.start else (quote.end, end)
        while start < end and (text[start] in _MARKS or text[start].isspace()):
            start += 1
        while start < end and (text[end - 1] in _MARKS or text[end - 1].isspace()):
            end -= 1
        if start < end:
            kept.append(Span(start, end))
    return kept


def _imputed(layout: TextLayout, cast: Cast, quote: Span) -> str | None:
    """As in "held a clear message from X: ..." : the words are the claimer's idea of what X means."""
    before = layout.text[max(0, quote.start - 60) : quote.start]
    found = list(_IMPUTED.finditer(before))
    if not found:
        return None
    at = max(0, quote.start - 60) + found[-1].end()
    return next((mention.actor for mention in cast.within(Span(at, quote.start)) if mention.actor), None)


def _carried(
    layout: TextLayout, quotation: Quotation, attributions: list[Attribution], speaker: dict[int, int]
) -> int | None:
    """A quotation without a cue goes on with the voice of its paragraph.

    It takes the voice of the paragraph before only if it fills its own paragraph.
    """
    span = quotation.span
    if len(span.of(layout.text).split()) < MIN_WORDS_OF_SPEECH or not _fills_sentence(layout, span):
        return None
    held = speaker.get(quotation.paragraph)
    if held is None and _fills_paragraph(layout, quotation):
        held = speaker.get(quotation.paragraph - 1)
        if held is not None and not _ends_quoted(layout, quotation.paragraph - 1, attributions[held]):
            held = None
    if held is None:
        return None
    former = attributions[held]
    if _goes_on(layout, former, span):
        attributions[held] = _holding_more(layout, former, span)
        return held
    attributions.append(
        Attribution(
            sentence=min(_sentences(layout, span)),
            source=(),
            cue=(),
            content=(span,),
            actor=former.actor,
            source_text=former.source_text,
            stance=Stance.REPORT,
            quotes=tuple(_by_sentence(layout, span)),
            channel=former.channel,
            addressee=former.addressee,
            chain=former.chain,
            carried=True,
            confidence=min(CARRIED_CONFIDENCE, former.confidence),
            rule="carried/quotation?",
        )
    )
    return len(attributions) - 1


def _goes_on(layout: TextLayout, former: Attribution, quote: Span) -> bool:
    """As in “We saw it,” X said. “It was near.” : nothing but the cue stands between the two."""
    if not former.quotes or former.carried:
        return False
    last = max(span.end for span in (*former.content, *former.cue, *former.source))
    between = layout.text[last : quote.start]
    return last <= quote.start and len(between.strip(_MARKS + " .\n")) == 0 and "\n\n" not in between


def _holding_more(layout: TextLayout, former: Attribution, quote: Span) -> Attribution:
    return replace(
        former,
        content=(*former.content, quote),
        quotes=tuple(sorted({*former.quotes, *_by_sentence(layout, quote)})),
    )


def _fills_sentence(layout: TextLayout, span: Span) -> bool:
    """Whether the quotation begins where a sentence begins, marks aside."""
    sentence = layout.sentence_at(span.start)
    return sentence is not None and span.start - sentence.span.start <= LONGEST_MARK


def _fills_paragraph(layout: TextLayout, quotation: Quotation) -> bool:
    area = layout.paragraphs[quotation.paragraph]
    at_start = quotation.span.start - area.start <= LONGEST_MARK
    return at_start and area.end - quotation.span.end <= LONGEST_MARK + 1


def _ends_quoted(layout: TextLayout, paragraph: int, attribution: Attribution) -> bool:
    """Whether a paragraph is speech of this attribution to its end, in cue or quotation."""
    last = [sentence for sentence in layout.sentences if sentence.paragraph == paragraph][-1]
    return bool(attribution.quotes) and (
        attribution.sentence == last.index or any(span.overlaps(last.span) for span in attribution.quotes)
    )


def quoted_cues(layout: TextLayout, parse: Parse) -> Iterator[Span]:
    """The quotations that hold a word of saying alone: the army "categorically denied" it."""
    for quotation in layout.quotations:
        if len(quotation.span.of(layout.text).split()) >= MIN_WORDS_OF_SPEECH:
            continue
        parsed = [parse.get(sentence) for sentence in layout.sentences_in(quotation.span)]
        if len(parsed) == 1 and parsed[0] is not None and _says_outside(parsed[0], quotation.span):
            yield quotation.span


def _says_outside(sentence: ParsedSentence, quoted: Span) -> bool:
    """Whether quoted words are no more than a verb of saying, whose subject stands before them."""
    words = [token for token in sentence.within(quoted) if token.pos != "PUNCT"]
    verb = words[-1] if words else None
    if verb is None or verb.pos != "VERB" or verb.lemma not in cues().verbs:
        return False
    before = any(speaker.end <= quoted.start for speaker in sentence.kids(verb, "nsubj"))
    return before and all(word.pos == "ADV" for word in words[:-1])
