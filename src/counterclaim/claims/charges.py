"""Charges that tell nothing of their own: "it blamed X", "blamed X for the deaths"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.claims.doers import doer_by
from counterclaim.claims.hit import HARM
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.happenings import Happening, Hurt
from counterclaim.model.parses import ParsedSentence
from counterclaim.model.spans import Span
from counterclaim.vocab.lexicons import triggers


def bare_charges(
    sentence: ParsedSentence, cast: Cast, attributions: Sequence[Attribution]
) -> Iterator[Happening]:
    """Who, by the charges of a sentence, did what was told before."""
    for index, charge in enumerate(attributions):
        if charge.sentence != sentence.sentence.index or not charge.cue or not _is_of_told(sentence, charge):
            continue
        accused = doer_by(sentence, cast, charge)
        if accused is not None:
            yield Happening(
                sentence=sentence.sentence.index,
                paragraph=sentence.sentence.paragraph,
                types=(HARM,),
                trigger=charge.cue,
                hurt=_deaths(sentence, charge),
                perpetrator=accused,
                attribution=index,
                pointer=True,
            )


def _deaths(sentence: ParsedSentence, charge: Attribution) -> tuple[Hurt, ...]:
    """As in "blamed X for the deaths": people were killed, and the charge does not say how many."""
    deaths = triggers()["told.deaths"]
    dead = [word for word in sentence.tokens if word.lemma in deaths and charge.covers(word.start)]
    return tuple(
        Hurt(outcome="killed", low=None, high=None, span=Span(word.start, word.end)) for word in dead[:1]
    )


def _is_of_told(sentence: ParsedSentence, charge: Attribution) -> bool:
    """As in "it blamed X", or "blamed X for the deaths": the charge tells nothing of its own."""
    if charge.frame in ("responsible", "obj", "that"):
        return True
    inside = [token for token in sentence.tokens if charge.covers(token.start)]
    return charge.frame == "prep:for" and any(word.lemma in triggers()["told.nouns"] for word in inside)
