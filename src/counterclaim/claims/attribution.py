"""Who says what: cues, voices, contents and quotations of a document.

Every rule speaks about English reporting: clause, infinitive, gerund, object and prepositional contents,
"according to", nominal cues, passives, parentheses. A quotation belongs to the cue of its sentence, else to
the voice of its paragraph, and crosses a paragraph only as a continued quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.absences import with_absences
from counterclaim.claims.answering_no import with_answers
from counterclaim.claims.confidence import PROPOSED, SURE, graded
from counterclaim.claims.contested_words import with_contested_words
from counterclaim.claims.cue_extent import with_whole_cue
from counterclaim.claims.cue_finding import CueFinder
from counterclaim.claims.denied_otherwise import with_denied_otherwise
from counterclaim.claims.direct_speech import told_at_end
from counterclaim.claims.disputed_numbers import with_disputed_numbers
from counterclaim.claims.ground_held import with_ground_held
from counterclaim.claims.imputed import with_imputed
from counterclaim.claims.issued_speech import issued_speech, with_issuers
from counterclaim.claims.labelled_speech import headline_speech, labelled_speech
from counterclaim.claims.outer_tellers import with_outer_tellers
from counterclaim.claims.own_deeds import with_own_deeds
from counterclaim.claims.quoting import attach_quotations, quoted_cues
from counterclaim.claims.said_in_two import with_clauses_apart
from counterclaim.claims.stances import settle_stance
from counterclaim.claims.targets import point_back
from counterclaim.claims.things_intact import with_things_intact
from counterclaim.claims.verdicts import with_verdicts
from counterclaim.claims.voices import PRONOUNS
from counterclaim.claims.watchers_told import with_denials_of_nobody
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance, SubStance
from counterclaim.model.parses import Parse
from counterclaim.model.spans import Span, hull, offsets
from counterclaim.model.texts import TextLayout

SPEECH = frozenset(("that", "quote", "according"))
WHO = ("who ", "whom ", "whose ", "which ")
CONTEST = frozenset((Stance.ACCUSE, Stance.DENY))


def find_attributions(
    layout: TextLayout, parse: Parse, cast: Cast, *, broad: bool = False
) -> list[Attribution]:
    """All attributions of a document, in text order of their cues; indices refer to this list.

    ``broad`` reads words of opinion, wish and mention too, where they stand in nobody's words.
    """
    found = list(_by_cue(layout, parse, cast, broad=broad))
    labelled = list(labelled_speech(layout, cast))
    seen = {attribution.sentence for attribution in labelled}
    headlines = (one for one in headline_speech(layout, parse, cast, broad=broad) if one.sentence not in seen)
    found += (*labelled, *headlines)
    found = attach_quotations(layout, parse, cast, found)
    found = with_issuers(layout, parse, cast, found)
    found += issued_speech(layout, parse, cast, found)
    found = list(_told_themselves(layout.text, with_verdicts(parse, sorted(found, key=_position))))
    found = list(with_contested_words(parse, found))
    found = list(with_clauses_apart(layout, parse, cast, found))
    found = _holding_theirs(_nested(with_outer_tellers(layout.text, found)))
    found = [settle_stance(layout, parse, cast, attribution) for attribution in found]
    found = list(with_denials_of_nobody(parse, cast, found))
    found = [graded(attribution) for attribution in found]
    if broad:
        found = _nested(list(_distinct([a for a in found if _is_worth_review(a, found, cast)])))
    found = with_absences(parse, cast, with_answers(parse, cast, found))
    found = with_own_deeds(parse, cast, found)
    found = with_ground_held(parse, cast, found)
    found = point_back(layout, cast, _same_channel(layout, with_imputed(cast, found)))
    found = list(with_denied_otherwise(parse, cast, found))
    found = with_things_intact(parse, cast, found)
    found = with_disputed_numbers(parse, cast, found)
    return [_whole(parse, one) for one in found]


def _told_themselves(text: str, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """Attributions without silences told by another: "it said the Red Cross had not reported it"."""
    every = list(found)
    for one in every:
        silent = one.sub_stance is SubStance.NO_COMMENT
        if not (silent and any(_tells_of(other, one) or _has_told(text, other, one) for other in every)):
            yield one


def _has_told(text: str, teller: Attribution, silent: Attribution) -> bool:
    """As in "..., the clinic said. It did not say who had fired": who has just told it keeps no silence."""
    same = teller.actor is not None and teller.actor == silent.actor and teller is not silent
    told = teller.sub_stance is not SubStance.NO_COMMENT and teller.frame in SPEECH
    of_culprit = bool(silent.content) and silent.content[0].of(text).lower().startswith(WHO)
    return same and told and of_culprit and 0 <= silent.sentence - teller.sentence <= 1


def _tells_of(teller: Attribution, silent: Attribution) -> bool:
    if teller.actor == silent.actor or teller.sentence != silent.sentence or not teller.source:
        return False
    words = (*silent.source, *silent.cue)
    return bool(words) and all(any(span.contains(word) for span in teller.content) for word in words)


def _whole(parse: Parse, attribution: Attribution) -> Attribution:
    sentence = parse.sentences.get(attribution.sentence)
    return with_whole_cue(sentence, attribution) if sentence is not None else attribution


def _is_worth_review(attribution: Attribution, found: Sequence[Attribution], cast: Cast) -> bool:
    """In another's words: a charge, a denial, what is said or denied, or what a further side thinks."""
    speech = attribution.frame in SPEECH and attribution.confidence > PROPOSED
    contest = attribution.stance in CONTEST and attribution.source
    if attribution.parent is None or attribution.confidence >= SURE or speech or contest:
        return True
    parent = found[attribution.parent]
    if parent.stance is Stance.DENY and not attribution.source:
        return True  # "denied reports of losses": what somebody has told
    side = cast.side_of(attribution.actor)
    return side is not None and side != cast.side_of(parent.actor)


def _distinct(found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Of two readings of the same words the surer; of two alike the one whose cue says more."""
    rank = [(one.confidence, len(hull(one.cue)) if one.cue else 0) for one in found]
    for index, one in enumerate(found):
        rivals = [other for other in range(index - 2, index + 3) if 0 <= other < len(found)]
        if not any(rank[other] > rank[index] and _shares_cue(one, found[other]) for other in rivals):
            yield one


def _shares_cue(one: Attribution, other: Attribution) -> bool:
    return any(span.overlaps(further) for span in one.cue for further in other.cue)


def _by_cue(layout: TextLayout, parse: Parse, cast: Cast, *, broad: bool) -> Iterator[Attribution]:
    cues_alone = set(quoted_cues(layout, parse))
    quoted = offsets(quotation.span for quotation in layout.quotations if quotation.span not in cues_alone)
    finder = CueFinder(layout, cast, quoted, broad)
    for sentence in parse:
        yield from _with_last(list(finder.in_sentence(sentence)), told_at_end(sentence, cast, layout.text))


def _with_last(here: list[Attribution], last: Attribution | None) -> list[Attribution]:
    """The attributions of a sentence with the one that ends it, found by its words or made whole by them."""
    if last is None:
        return here
    same = [other for other in here if any(last.cue[0].overlaps(span) for span in other.cue)]
    if not same:
        return [*here, last]
    if len(here) > 1 or not all(last.content[0].contains(span) for span in same[0].content):
        return here
    return [replace(same[0], content=last.content)]


def _holding_theirs(found: list[Attribution]) -> list[Attribution]:
    """Each attribution with the quotations before it that belong to a cue in its content.

    As in "“Did they fire? They did,” the mayor said, according to the agency.": the agency tells all of it.
    """
    held = list(found)
    for child in found:
        if child.parent is None:
            continue
        whole = held[child.parent]
        first = min(span.start for span in whole.content)
        before = [Span(span.start, min(span.end, first)) for span in child.content if span.start < first]
        if before:
            content = (Span(before[-1].start, whole.content[0].end), *whole.content[1:])
            beside = before[-1].end == first
            held[child.parent] = replace(
                whole, content=(*before[:-1], *content) if beside else (*before, *whole.content)
            )
    return held


def _same_channel(layout: TextLayout, found: list[Attribution]) -> list[Attribution]:
    """As in "it added": goes on in the channel of the same voice's statement, at most a paragraph back."""
    last: dict[str, tuple[int, str]] = {}
    continued = []
    for told in found:
        paragraph = layout.sentences[told.sentence].paragraph
        held = last.get(told.actor or "")
        is_pronoun = (told.source_text or "").lower() in PRONOUNS
        near = held is not None and paragraph - held[0] <= 1
        goes_on = told.channel is None and is_pronoun and near
        attribution = replace(told, channel=held[1]) if held is not None and goes_on else told
        if attribution.actor and attribution.channel:
            last[attribution.actor] = (paragraph, attribution.channel)
        continued.append(attribution)
    return continued


def _position(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.cue or attribution.content
    return attribution.sentence, min(span.start for span in spans)


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Give each attribution the smallest other one whose content holds its cue."""
    nested = []
    for number, attribution in enumerate(found):
        at = (attribution.cue or attribution.content)[0].start
        holders = [
            (sum(len(span) for span in other.content), index)
            for index, other in enumerate(found)
            if index != number
            and other.sentence == attribution.sentence
            and other.covers(at)
            and attribution.cue
            and not (other.cue and attribution.covers(other.cue[0].start))
        ]
        parent = min(holders)[1] if holders else None
        nested.append(attribution if parent == attribution.parent else replace(attribution, parent=parent))
    return nested
