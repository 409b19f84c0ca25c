"""Words that name a place, and what such words may be at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.entities.capitals import CALENDAR, SHORT_MONTHS
from counterclaim.entities.placing import ARTICLES, Placing
from counterclaim.entities.toponyms import Toponym, form_of, kind_of
from counterclaim.model.actors import MentionKind
from counterclaim.model.parses import ParsedSentence, Token
from counterclaim.model.spans import Span
from counterclaim.vocab.name_words import name_words
from counterclaim.vocab.toponymy import toponymy

MIN_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Words that name a place: ``name`` the name, ``whole`` with the noun for what it is."""

    sentence: ParsedSentence
    name: Span
    whole: Span
    head: Token
    form: str
    kind: MentionKind
    sure: bool  # a place even if nobody knows one of this name
    noun: str | None = None  # "region", "village"


def can_be_a_place(form: str) -> bool:
    """Whether capital words may name a place at all."""
    return (
        len(form) >= MIN_LETTERS
        and form not in CALENDAR | SHORT_MONTHS | name_words()["capitals.no_places"]
        and form not in toponymy().features
        and not form.endswith(" Time")
        and _begins_as_name(form)
        and re.search(r"\d", form) is None
    )


def _begins_as_name(form: str) -> bool:
    """As in "Orsa", "al-Bab", "el-Fasher"."""
    return form[0].isupper() or without_article(form) is not None


def without_article(form: str) -> str | None:
    """What stands behind the article of an Arabic name; ``None`` where there is none.

    >>> without_article("al-Hodeidah"), without_article("Hodeidah")
    ('Hodeidah', None)
    """
    article, _, name = form.partition("-")
    return name if article.lower() in ARTICLES and name[:1].isupper() else None


def spot_of(name: Toponym) -> Spot:
    """A name that the gazetteer knows, where it stands."""
    return Spot(
        sentence=name.sentence,
        name=name.span,
        whole=name.span,
        head=name.head,
        form=name.form,
        kind=kind_of(name),
        sure=name.standing is Placing.SURE,
        noun=name.noun,
    )


def plain_spot(sentence: ParsedSentence, words: Sequence[Token], *, head: Token | None = None) -> Spot:
    """A bare name that stands where only places do."""
    span = sentence.span_of(words)
    return Spot(
        sentence=sentence,
        name=span,
        whole=span,
        head=head if head is not None else words[-1],
        form=form_of(sentence.within(span)),
        kind=MentionKind.LITERAL,
        sure=True,
    )
