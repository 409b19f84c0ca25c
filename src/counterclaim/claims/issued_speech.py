"""What a body says in a text of its own: "Ministry of Defence of Peru, bulletin, 3 May" heads its own words.

A news report names who says what; a communiqué says once, above it, whose words they all are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from counterclaim.claims.own_texts import opener, said_by_us
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.model.texts import Sentence, TextLayout
from counterclaim.vocab.lexicons import cues

LEADING = 3  # paragraphs in which the first heading stands: a title and a date may stand above it
LONGEST_HEADING = 160  # characters
_WORD = re.compile(r"[^\W\d_]+")
_DAY_OR_MONTH = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*"
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOT_ISSUERS = frozenset(
    (ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.PERSON, ActorKind.POPULATION, ActorKind.ANALYST)
)


def issued_speech(
    layout: TextLayout, parse: Parse, cast: Cast, found: Sequence[Attribution]
) -> Iterator[Attribution]:
    """An attribution for each sentence below a heading that says whose text it is, if nobody else tells it.

    A heading on a line of its own heads all that follows up to the next one; one that a paragraph begins
    with heads that paragraph. The first stands at the head of the text: a line in the middle of a report
    heads what that quotes. Where its issuer "said" something below it, a reporter retells it, whose words
    the others may be.
    """
    told = {attribution.sentence for attribution in found}
    for issuer, below in _issued_by(layout, parse, cast, found):
        for sentence in below:
            if sentence.index not in told and _tells(parse, sentence):
                yield _attributed(issuer, sentence, layout.text)


def with_issuers(
    layout: TextLayout, parse: Parse, cast: Cast, found: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions of a document, those to "we" in a body's own text as that body's."""
    issuers = {
        sentence.index: issuer
        for issuer, below in _issued_by(layout, parse, cast, found)
        for sentence in below
    }
    return [
        said_by_us(one, issuers[one.sentence]) if one.sentence in issuers and not one.quotes else one
        for one in found
    ]


def _issued_by(
    layout: TextLayout, parse: Parse, cast: Cast, found: Sequence[Attribution]
) -> Iterator[tuple[Mention, list[Sentence]]]:
    """Each issuer with the sentences of its own, unless a reporter retells them."""
    headed = _headed(layout, parse, cast)
    issuer = opener(layout, parse, cast, found) if not headed else None
    known = cast.actors.get(issuer.actor or "") if issuer is not None else None
    if issuer is not None and known is not None and known.kind not in _NOT_ISSUERS:
        headed = [(issuer, [one for one in layout.sentences if one.span.start > issuer.span.start])]
    for named, below in headed:
        inside = {sentence.index for sentence in below}
        if not any(one.sentence in inside and _is_retold(one, named) for one in found):
            yield named, below


def _headed(layout: TextLayout, parse: Parse, cast: Cast) -> list[tuple[Mention, list[Sentence]]]:
    """Each issuer that a heading names, with the sentences that it heads, up to another heading of any kind.

    A title and a date may stand between the heading and the first sentence.
    """
    headed: list[tuple[Mention, list[Sentence]]] = []
    within: int | None = None  # the one paragraph that the last heading heads, if not all
    for sentence in layout.sentences:
        leading = bool(headed) or sentence.paragraph < LEADING
        named = _issuer(layout, parse, cast, sentence) if leading else None
        if named is not None:
            alone = layout.paragraphs[sentence.paragraph] == sentence.span
            headed, within = [*headed, (named, [])], None if alone else sentence.paragraph
        elif headed and within in (None, sentence.paragraph):
            if _is_heading(layout, parse, sentence) and any(_tells(parse, one) for one in headed[-1][1]):
                within = sentence.paragraph  # "Reuters, 19 June 2024": what follows may be anybody's
                continue
            headed[-1][1].append(sentence)
    return headed


def _is_heading(layout: TextLayout, parse: Parse, sentence: Sentence) -> bool:
    """A line of its own that tells nothing and has no stop."""
    alone = layout.paragraphs[sentence.paragraph] == sentence.span
    stopped = sentence.span.of(layout.text).endswith((".", "!", "?", ":", ";", '"', "”"))
    return alone and not stopped and not _tells(parse, sentence)


def _is_retold(attribution: Attribution, issuer: Mention) -> bool:
    """As in "the ministry says": no release says so of its own issuer, which informs, states or declares."""
    rule, _, frame = attribution.rule.partition("/")
    plain = rule.rpartition(":")[2] in cues()["voices.retelling"] or frame.startswith("according")
    return attribution.actor == issuer.actor and plain


def _attributed(issuer: Mention, sentence: Sentence, text: str) -> Attribution:
    return Attribution(
        sentence=sentence.index,
        source=(issuer.name,),
        cue=(),
        content=(sentence.span,),
        actor=issuer.actor,
        source_text=issuer.name.of(text),
        stance=Stance.REPORT,
        quotes=(sentence.span,),
        rule="issuer:heading/that?",
    )


def _issuer(layout: TextLayout, parse: Parse, cast: Cast, sentence: Sentence) -> Mention | None:
    """The body that a heading without a verb names beside a word for a text of its own."""
    words = sentence.span.of(layout.text)
    if len(words) > LONGEST_HEADING or _tells(parse, sentence):
        return None
    for mention in cast.within(sentence.span):
        known = cast.actors.get(mention.actor or "")
        if known is None or mention.place or known.kind in _NOT_ISSUERS:
            continue
        before = layout.text[sentence.span.start : mention.span.start]
        behind = layout.text[mention.span.end : sentence.span.end]
        if _of().fullmatch(before) or (
            (kind := _behind().match(behind)) and _only_dates(behind[kind.end() :])
        ):
            return mention
    return None


@cache
def _of() -> re.Pattern[str]:
    """As "Statement of the " before a body's name."""
    return re.compile(rf"(?:[\w-]+ )?(?:{_issued()}) (?:of|by|from)(?: the)?\s*", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    """As ", information bulletin" behind a body's name; "RSF statement on Gao" heads news of it."""
    rest = r"(?-i:(?: of(?: the)? [A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?)"  # of a "Ministry of Defence"
    return re.compile(rf"{rest}(?:'s)?\s*[:,–—-]?\s*(?:[\w-]+ )?(?:{_issued()})\b", re.IGNORECASE)


def _issued() -> str:
    return "|".join(sorted(map(re.escape, cues()["voices.issued"]), key=len, reverse=True))


def _only_dates(words: str) -> bool:
    known = cues()["voices.dated"]
    return all(word.lower() in known or _DAY_OR_MONTH.fullmatch(word) for word in _WORD.findall(words))


def _tells(parse: Parse, sentence: Sentence) -> bool:
    parsed = parse.sentences.get(sentence.index)
    if parsed is None:
        return False
    return any(token.tag in _FINITE or _is_past(parsed, token) for token in parsed.tokens)


def _is_past(sentence: ParsedSentence, token: Token) -> bool:
    """A past that the parser takes for no finite one: a main verb that has a subject."""
    return token.dep == "ROOT" and token.tag == "VBN" and bool(sentence.kids(token, "nsubj"))
